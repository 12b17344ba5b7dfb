internal import XML

/// What a feed or an export says of itself, which holds for all that is in it.
struct FeedChannel {
  var title: String?
  var link: String?
  var language: String?
  var authors: [String] = []
  /// The address that relative ones are relative to, where the feed gives one.
  var base: String?

  /// Takes what an element right below the channel says.
  mutating func take(_ node: MarkupNode) {
    switch node.name.lowercased() {
    case "title":
      if title == nil { title = FeedText.line(node.content).nonEmpty }
    case "link":
      let isSelf = node["rel"].map { $0 != "alternate" } ?? false
      let address = (node["href"] ?? node.line).nonEmpty
      if !isSelf, link == nil, let address, WebAddress.isWhole(address) { link = address }
    case "language":
      language = language ?? node.line.nonEmpty
    case "author" where node.child("name") != nil:
      authors += node.children("name").map(\.line).filter { !$0.isEmpty }
    default:
      break
    }
  }

  /// Takes what the tag of the feed or channel says.
  mutating func take(_ element: MarkupStream.Element) {
    language = language ?? element["xml:lang"]?.nonEmpty
    if base == nil { base = element["xml:base"].flatMap { WebAddress.isWhole($0) ? $0 : nil } }
  }

  /// Where relative addresses begin.
  var home: String? { base ?? link }

  /// Who publishes it, as the title says; without the names of sections where the address shows
  /// which part of the title is the name.
  var outlet: String? {
    guard let title else { return nil }
    let name = Self.withoutKind(title)
    var labels: [String] = []
    for address in [base, link].compactMap({ $0 }) {
      let host = WebAddress.hostLabels(of: address)
      labels += host + [host.drop { $0 == "www" }.joined()]
    }
    let parts = Self.parts(of: name)
    if parts.count > 1 {
      if let part = parts.first(where: { labels.contains(Self.joined($0)) }) { return part }
    }
    return name.nonEmpty ?? title
  }

  /// The parts of a title that marks divide: "Mint - News", "News | Mint", "Mint » News".
  private static func parts(of title: String) -> [String] {
    var parts: [String] = []
    var part: [Substring] = []
    for word in title.split(separator: " ") {
      if ["-", "–", "—", "|", "»", ">", "«", ":", "::", "·", "•", "/"].contains(String(word)) {
        parts.append(part.joined(separator: " "))
        part = []
      } else if word.hasSuffix(":") {
        parts.append((part + [word.dropLast()]).joined(separator: " "))
        part = []
      } else {
        part.append(word)
      }
    }
    parts.append(part.joined(separator: " "))
    return parts.filter { !$0.isEmpty }
  }

  /// "livemint" of "Live Mint".
  private static func joined(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// A title without the words that only say that it is a feed.
  private static func withoutKind(_ title: String) -> String {
    var words = title.split(separator: " ")
    let kinds: Set<String> = ["rss", "feed", "feeds", "atom", "rdf", "(rss)", "[rss]", "rss-feed"]
    let marks: Set<String> = ["-", "–", "|", "»", ":", "·", ">"]
    while words.count > 1, let last = words.last?.lowercased(),
      kinds.contains(last) || marks.contains(last)
    {
      words.removeLast()
    }
    if words.count > 1, let first = words.first?.lowercased(), ["rss", "rss:"].contains(first) {
      words.removeFirst()
      if words.count > 1, marks.contains(String(words[0])) { words.removeFirst() }
    }
    return words.joined(separator: " ")
  }
}

extension String {
  /// The text, or nil when there is nothing but white space in it.
  var nonEmpty: String? { allSatisfy(\.isWhitespace) ? nil : self }
}
