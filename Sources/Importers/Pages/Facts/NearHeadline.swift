/// What a page prints around its headline without saying what it is: names and dates.
struct NearHeadline {
  private(set) var authors: [String] = []
  private(set) var dates: [String] = []

  /// How many blocks before and behind the headline are looked at.
  private static let reach = (before: 4, behind: 12)

  init(_ layout: PageLayout, headline: String?) {
    guard let key = headline.map(PageText.key),
      let place = layout.blocks.firstIndex(where: {
        $0.isHeading && PageText.key($0.text).hasPrefix(key)
      }) ?? layout.blocks.firstIndex(where: { $0.name == "h1" })
    else { return }
    let first = max(0, place - Self.reach.before)
    for block in layout.blocks[first..<min(layout.blocks.count, place + Self.reach.behind)]
    where block.text.count < 90 {
      if dates.isEmpty, block.text.contains(where: \.isNumber) {
        dates = PageDate.candidates(in: block.text)
      }
      if authors.isEmpty, let name = Self.name(in: block.text) { authors = [name] }
    }
    if authors.isEmpty { authors = Self.labelled(layout) }
  }

  /// "By Jane Doe": a word that opens a byline, and names in capitals behind it.
  private static func name(in text: String) -> String? {
    let words = text.split(separator: " ")
    guard let first = words.first, words.count < 12,
      ["By", "BY", "Von", "Par", "Por", "Door", "Di", "De"].contains(String(first))
    else { return nil }
    let name = words.dropFirst().prefix {
      $0.first?.isUppercase ?? false || $0.first?.isLetter == false
    }
    guard name.count > 1, name.count < 7 else { return nil }
    return BylineText.byline([text])
  }

  /// Names behind a label that means nothing else, wherever it stands: "（责编：…）".
  private static func labelled(_ layout: PageLayout) -> [String] {
    for label in ["作者：", "作者:", "记者：", "责任编辑：", "责编：", "编辑："] {
      for block in layout.blocks where block.text.count < 60 {
        guard let found = block.text.firstRange(of: label) else { continue }
        let names = block.text[found.upperBound...].prefix { !")）]】 \u{3000}".contains($0) }
        if !names.isEmpty { return [String(names).replacing("、", with: ", ")] }
      }
    }
    return []
  }
}
