/// Decides which of the titles that a page has is the headline of its article.
///
/// The headline is what is printed above the text. Other titles confirm it: a heading that no
/// other title resembles is the name of the site or of a section.
struct HeadlineChoice {
  /// Headings in the page, best first.
  var printed: [String] = []
  /// What the page says of its article for machines.
  var linked: String?
  /// What it says for people who share it, and the title of the window.
  var shared: [String] = []
  var outlets: [String] = []

  var headline: String? {
    let shared = shared.map { withoutOutlet($0) }
    let linked = linked.map { withoutOutlet($0) }
    let others = [linked].compactMap(\.self) + shared
    let headings = printed.map { withoutOutlet($0) }.filter { !isOutlet($0) }
    if let heading = headings.first(where: { isLike($0, others) }) {
      // Parts that stand on lines of their own have lost the mark between them.
      let key = PageText.key(heading)
      return others.first { PageText.key($0) == key } ?? heading
    }
    if others.isEmpty { return headings.first }
    // A heading of other words on the same matter.
    if let heading = headings.first(where: { isAbout($0, others) }) { return heading }
    return linked ?? shared.first { !isOutlet($0) } ?? headings.first ?? shared.first
  }

  private func isLike(_ title: String, _ others: [String]) -> Bool {
    let key = PageText.key(title)
    guard !key.isEmpty else { return false }
    return others.contains { other in
      let other = PageText.key(other)
      if other == key { return true }
      if min(other.count, key.count) < 8 { return false }
      if other.hasPrefix(key) || key.hasPrefix(other) { return true }
      return key.count * 2 > other.count && other.contains(key)
    }
  }

  private func isAbout(_ title: String, _ others: [String]) -> Bool {
    let words = Self.words(title)
    guard words.count > 2 else { return false }
    return others.contains { words.intersection(Self.words($0)).count * 5 >= words.count * 2 }
  }

  private static func words(_ text: String) -> Set<Substring.SubSequence> {
    Set(
      text.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) })
        .filter { $0.count > 2 })
  }

  private func isOutlet(_ title: String) -> Bool {
    let key = PageText.key(title)
    return outlets.contains { PageText.key($0) == key }
  }

  // MARK: - Names of outlets in titles

  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " › ", " / ", " ― ",
  ]

  /// A title without the outlet's name and the sections that pages put behind or before it.
  func withoutOutlet(_ title: String) -> String {
    var title = title
    while let shorter = shortened(title) { title = shorter }
    // A page that says nothing of its outlet still puts its name into the title.
    if let apart = OutletName.apart(title) { title = apart.headline }
    return title
  }

  private func shortened(_ title: String) -> String? {
    for separator in Self.separators {
      guard let last = title.ranges(of: separator).last else { continue }
      let head = String(title[..<last.lowerBound])
      let tail = String(title[last.upperBound...])
      if namesOutlet(tail), !PageText.key(head).isEmpty { return head }
      if let first = title.firstRange(of: separator), isOutlet(String(title[..<first.lowerBound])) {
        return String(title[first.upperBound...])
      }
    }
    return nil
  }

  /// True for the end of a title that is the outlet's name, also in another form.
  private func namesOutlet(_ tail: String) -> Bool {
    let key = PageText.key(tail)
    guard !key.isEmpty, key.utf8.count < 60 else { return false }
    return outlets.contains { outlet in
      let outlet = PageText.key(outlet)
      guard outlet.utf8.count > 1 else { return false }
      return key == outlet || key.utf8.count < outlet.utf8.count * 3 && key.contains(outlet)
        || outlet.contains(key) && key.utf8.count > 2
    }
  }
}
