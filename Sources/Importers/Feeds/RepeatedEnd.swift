/// The line that a site puts under every entry of its feed: "The post X appeared first on Y."
///
/// It is told from the texts by its standing at the end of most of them.
struct RepeatedEnd {
  private var ends: Set<String> = []

  /// How many entries are looked at.
  static let sample = 12

  /// Learns from the first entries of a feed.
  init(of items: [FeedItem]) {
    guard items.count >= 3 else { return }
    var counts: [String: Int] = [:]
    for item in items where item.paragraphs.count > 1 {
      if let end = Self.end(of: item) { counts[end, default: 0] += 1 }
    }
    ends = Set(counts.filter { $0.value >= 3 && $0.value * 5 >= items.count * 3 }.keys)
  }

  /// Takes the line off an entry's end.
  func takeOff(_ item: inout FeedItem) {
    while item.paragraphs.count > 1, let last = item.paragraphs.last {
      let isKnown = Self.end(of: item).map(ends.contains) ?? false
      guard isKnown || Self.isFooter(last) else { return }
      item.paragraphs.removeLast()
    }
  }

  /// The last paragraph without what differs from entry to entry.
  private static func end(of item: FeedItem) -> String? {
    guard let last = item.paragraphs.last, last.utf8.count < 600 else { return nil }
    return item.headline.isEmpty ? last : last.replacing(item.headline, with: "")
  }

  /// What weblog programs write by themselves.
  private static func isFooter(_ text: String) -> Bool {
    text.utf8.count < 400 && text.hasPrefix("The post ") && text.contains(" appeared first on ")
  }
}
