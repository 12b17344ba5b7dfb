/// Decides between the text that a page prints and the one that it gives for machines, and whether
/// it is whole.
struct PageBody {
  let paragraphs: [String]
  let isIncomplete: Bool

  init(_ text: MainText, facts: PageFacts, layout: PageLayout) {
    let printed = text.paragraphs
    let takesLinked = Self.isFuller(facts.linked, than: printed)
    paragraphs = takesLinked ? facts.linked.paragraphs : printed
    isIncomplete =
      !takesLinked && text.isCut
      || Self.isIncomplete(
        paragraphs, facts: facts,
        holdsPaidPart: Self.holdsPaidPart(text, facts: facts, layout: layout))
  }

  /// True when the text for machines goes on where the printed one is cut, or stands alone.
  private static func isFuller(_ linked: LinkedText, than printed: [String]) -> Bool {
    let text = LinkedText(printed)
    guard linked.length > 200 else { return text.length == 0 && linked.length > 0 }
    guard linked.length * 10 > text.length * 13 else { return false }
    guard text.length > 200 else { return true }
    return linked.share(of: printed.joined(separator: " ")) ?? 0 > 0.5
  }

  private static func words(_ paragraphs: [String]) -> [Substring] {
    paragraphs.flatMap { $0.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) }
  }

  /// True when the elements that hold what is to be paid for are there and full of text.
  private static func holdsPaidPart(
    _ text: MainText, facts: PageFacts, layout: PageLayout
  ) -> Bool {
    guard !facts.paidClasses.isEmpty else { return false }
    let own = Set(text.blocks)
    var length = 0
    for box in layout.boxes {
      let names = box.hints.names.split(separator: " ").map(String.init)
      guard names.contains(where: facts.paidClasses.contains) else { continue }
      length += box.blocks.reduce(0) {
        own.contains($1) ? $0 + layout.blocks[$1].characters : $0
      }
    }
    return length > 600
  }

  private static func isIncomplete(
    _ paragraphs: [String], facts: PageFacts, holdsPaidPart: Bool
  ) -> Bool {
    let count = words(paragraphs).count
    if let whole = facts.wordCount, whole > 50, count * 10 >= whole * 9 { return false }
    let linked = words(facts.linked.paragraphs).count
    if facts.isPaid, !holdsPaidPart, linked < 100 || count * 10 < linked * 9 { return true }
    guard let last = paragraphs.last else { return false }
    let end = last.trimmedSuffix
    if end.hasSuffix("…") || end.hasSuffix("...") || end.hasSuffix("[…]") { return true }
    // A long paragraph that breaks off in a word or behind one.
    return last.utf8.count >= 150 && (end.last.map { $0.isLowercase || $0 == "," } ?? false)
  }
}

extension String {
  /// The text without white space and closing marks at its end.
  fileprivate var trimmedSuffix: Substring {
    var text = self[...]
    while let last = text.last, last.isWhitespace || "\"”»)".contains(last) { text.removeLast() }
    return text
  }
}
