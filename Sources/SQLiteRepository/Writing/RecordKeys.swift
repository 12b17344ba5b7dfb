internal import News

/// By what a record is known again in another export of the same data: its URL and its id.
struct RecordKeys {
  private let url: Key?
  private let id: Key?

  /// A hash, and whether it says enough alone.
  struct Key: Hashable {
    let hash: Int64
    /// False for what may well be another article's too: `17`, the front page.
    let isTelling: Bool
  }

  init(of article: Article) {
    url = article.url.flatMap(Self.key(url:))
    id = article.recordID.flatMap(Self.key(id:))
  }

  /// The keys, the best first.
  var all: [Key] { [url, id].compactMap { $0 } }

  /// The key of a URL without what changes between exports: scheme, `www.`, fragment, trackers.
  private static func key(url: String) -> Key? {
    var rest = url.lowercased()[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    rest = rest.prefix { $0 != "#" }
    let parts = rest.split(separator: "?", maxSplits: 1)
    guard let address = parts.first else { return nil }
    var path = String(address)
    while path.hasSuffix("/") { path.removeLast() }
    let parameters = (parts.count > 1 ? parts[1] : "").split(separator: "&")
      .filter { !$0.hasPrefix("utm_") && !$0.hasPrefix("ref=") && !$0.hasPrefix("fbclid=") }
    let steps = path.split(separator: "/").dropFirst()
    guard !path.isEmpty else { return nil }
    let isTelling =
      !parameters.isEmpty || steps.count > 1
      || steps.contains {
        $0.utf8.count >= 8 && ($0.contains("-") || $0.contains(where: \.isNumber))
      }
    let key = ([path] + parameters.map(String.init)).joined(separator: "?")
    return Key(hash: hash("url " + key), isTelling: isTelling)
  }

  private static func key(id: String) -> Key? {
    guard !id.isEmpty else { return nil }
    return Key(hash: hash("id " + id), isTelling: id.utf8.count >= 6)
  }

  private static func hash(_ text: String) -> Int64 {
    var digest = SHA256()
    digest.update(text.utf8)
    return digest.finalize().prefix(8).reduce(0) { $0 << 8 | Int64($1) }
  }
}
