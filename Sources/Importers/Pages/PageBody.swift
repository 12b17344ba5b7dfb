/// Decides between the text that a page prints and the one that it gives for machines, and whether
/// it is whole.
struct PageBody {
  let paragraphs: [String]
  let isIncomplete: Bool

  init(_ printed: [String], facts: PageFacts) {
    let linked = facts.linkedParagraphs
    let takesLinked = Self.isFuller(linked, than: printed)
    paragraphs = takesLinked ? linked : printed
    isIncomplete = Self.isIncomplete(paragraphs, facts: facts)
  }

  /// True when the text for machines goes on where the printed one is cut, or stands alone.
  private static func isFuller(_ linked: [String], than printed: [String]) -> Bool {
    let linkedWords = words(linked)
    let printedWords = words(printed)
    guard linkedWords.count > 40 else { return printedWords.isEmpty && !linkedWords.isEmpty }
    guard linkedWords.count * 10 > printedWords.count * 13 else { return false }
    guard printedWords.count > 40 else { return true }
    let all = Set(linkedWords)
    let common = printedWords.reduce(0) { all.contains($1) ? $0 + 1 : $0 }
    return common * 10 > printedWords.count * 6
  }

  private static func words(_ paragraphs: [String]) -> [Substring] {
    paragraphs.flatMap { $0.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) }
  }

  private static func isIncomplete(_ paragraphs: [String], facts: PageFacts) -> Bool {
    let count = words(paragraphs).count
    if let whole = facts.wordCount, whole > 50, count * 10 >= whole * 9 { return false }
    let linked = words(facts.linkedParagraphs).count
    if facts.isPaid, linked < 100 || count * 10 < linked * 9 { return true }
    guard let last = paragraphs.last else { return false }
    let end = last.trimmedSuffix
    return end.hasSuffix("…") || end.hasSuffix("...") || end.hasSuffix("[…]")
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
