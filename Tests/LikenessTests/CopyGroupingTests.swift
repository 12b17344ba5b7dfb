import Testing

@testable import Likeness

private let footer = """
  The Coast Wire belongs to its readers. Members meet in the print shop on the first evening of \
  every month and vote on how the paper spends its money. Letters to the desk are answered by two \
  editors, and mistakes are put right on page two as soon as they are known.
  """
private let briefs = [
  "A man of 54 was hurt on Monday when a crate fell on the northern quay, police in Ella said.",
  "The new library opens on Friday at noon with songs and soup, the mayor told the children.",
  "Nobody was hurt when a barn burned down on Sunday night in Lower Ella, firemen reported.",
]
private let pier = Stories.harbour
private let teachers = """
  Teachers in the county voted on Tuesday to stop work for two days next week after talks about \
  the size of classes ended without any result.
  Ola Berg, who speaks for the teachers, said nobody wanted to strike in the middle of the \
  examinations, but that 29 children in one room were too many.
  Parents were told to keep younger children at home on both days.
  """
private let whale = """
  A whale that had been seen off the lighthouse since Sunday swam back to sea on Thursday morning \
  with the tide, watched by several hundred people.
  Marine biologist Tuva Lind called it a young male that had followed mackerel into the bay.
  """

private func grouping(_ texts: [String]) -> CopyGrouping {
  CopyGrouping(of: texts.map { Wording(of: $0) })
}

/// Articles that share text, and which of them are one story.
private struct SharedText: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let texts: [String]
  let groups: [[Int]]

  init(_ kind: String, _ texts: [String], _ groups: [[Int]]) {
    testDescription = kind
    self.texts = texts
    self.groups = groups
  }
}

private let withFooter: [String] = briefs.map { "\($0)\n\(footer)" }
private let roundUp: String = [pier, teachers, whale].joined(separator: "\n")
private let beginning: String = Stories.paragraphs(pier).prefix(2).joined(separator: "\n")
private let middle: String = Stories.paragraphs(pier).prefix(3).joined(separator: "\n")
private let end: String = Stories.paragraphs(pier).suffix(2).joined(separator: "\n")
private let edited: String = pier.replacing("voted", with: "decided")
private let continued: [String] = [pier] + briefs.map { "\(pier)\n\($0)" }
private let again: String = "\(briefs[0]) The crane stood still.\n\(footer)"

private let shared: [SharedText] = [
  SharedText("a footer", withFooter, []),
  SharedText("a footer, and one brief is in two papers", withFooter + [again], [[0, 3]]),
  SharedText("two of one template", [Stories.market, Stories.marketNextDay], []),
  SharedText("copies of one story", [pier, middle, edited], [[0, 1, 2]]),
  SharedText("a story and what three papers go on with", continued, [[0, 1, 2, 3]]),
  SharedText("a round-up", [pier, teachers, whale, roundUp], []),
  SharedText("a round-up that comes first", [roundUp, whale, pier], []),
  SharedText(
    "a round-up in two papers", [roundUp, whale, pier, "Good morning.\n\(roundUp)"], [[0, 3]]),
  SharedText("halves of a story without the middle", [beginning, end, whale], []),
  SharedText("nothing in common", [pier, teachers, whale], []),
  SharedText("no text", ["", "", ""], []),
]

@Test(arguments: shared)
private func `a group has a core that all share`(_ row: SharedText) {
  #expect(grouping(row.texts).groups.map { $0.sorted() } == row.groups)
}

@Test func `what a round-up holds stands in it`() {
  let found = grouping([pier, teachers, whale, roundUp])
  #expect(Set(found.contained.map(\.inner)) == [0, 1, 2])
  #expect(Set(found.contained.map(\.outer)) == [3])
  // A text in the midst of a much longer one shows that alone.
  let one = grouping([whale, "\(teachers)\n\(pier)\n\(whale)"])
  #expect(one.contained == [CopyGrouping.Containment(inner: 0, outer: 1)])
}

@Test func `what was learnt makes no copy of two later ones`() {
  let learnt = grouping(withFooter).learnt
  #expect(!learnt.isEmpty)
  let later = ["Snow fell on the islands, the ferry captain said.", "The choir sang in Brekke."]
    .map { Wording(of: $0 + "\n" + footer) }
  #expect(Likeness(of: later[0], and: later[1]).isCopy)
  #expect(CopyGrouping(of: later, knowing: Boilerplate(learnt)).groups.isEmpty)
  // The same text is the same text.
  #expect(CopyGrouping(of: [later[0], later[0]], knowing: Boilerplate(learnt)).groups == [[0, 1]])
}

@Test(arguments: [
  ("\n(Reporting by Ada Lind; Editing by Per Holm)", ""),
  (" (Reporting by Ada Lind; Editing by Per Holm)", ""),
  ("\nAdditional reporting by Ola Berg in Ella\nEditing by Ina Roth", ""),
  ("\nSign up for our newsletter.\n\n© 2021 Coast Wire. All rights reserved.", ""),
  ("\nThis story was produced by Coast Wire and is free to republish.", ""),
  ("\nHe was reporting by telephone.", "\nHe was reporting by telephone."),
  ("\nThe editor went home.", "\nThe editor went home."),
])
func `credits at the end are no text`(end: String, kept: String) {
  let text = Array((briefs[0] + end).utf8)
  let found = text.withUnsafeBufferPointer { Credits.start(in: $0) }
  let body = String(decoding: text[..<found], as: UTF8.self)
  #expect(body.trimmed == (briefs[0] + kept).trimmed)
}

@Test func `a text of credits alone is all there is`() {
  let text = Array("Editing by Ina Roth".utf8)
  #expect(text.withUnsafeBufferPointer { Credits.start(in: $0) } == text.count)
}

@Test(arguments: [
  (
    "weather",
    "Halvorsen: 12 degrees, wind 7 from the west. Tarnvik: 9 degrees, wind 11 from the north. "
      + "Brekke: 14 degrees, wind 3. High water stands at 6.40 and at 18.55 on the outer quay.",
    "Halvorsen: 17 degrees, wind 5 from the west. Tarnvik: 13 degrees, wind 8 from the north. "
      + "Brekke: 19 degrees, wind 2. High water stands at 7.25 and at 19.30 on the outer quay."
  ),
  (
    "a court's list",
    "The county court sentenced Per Holm of Tarnvik to 14 months in prison for the theft of a boat "
      + "from the northern quay. The sentence is not final, and both sides have two weeks to appeal.",
    "The county court sentenced Ada Lind of Brekke to 9 months in prison for the theft of a boat "
      + "from the northern quay. The sentence is not final, and both sides have two weeks to appeal."
  ),
])
func `a template with other numbers and names is another article`(
  kind: String, first: String, second: String
) {
  #expect(!Likeness(of: Wording(of: first), and: Wording(of: second)).isCopy, "\(kind)")
  // One figure put right makes no other article.
  let corrected = first.replacing("14", with: "15")
  #expect(Likeness(of: Wording(of: first), and: Wording(of: corrected)).isCopy, "\(kind)")
}

@Test(arguments: [
  ("a\nb", "a b", true), ("a  b ", "a b", true), ("a\u{A0}b", "a b", true),
  ("a\u{200B}b", "ab", true), ("a\r\nb", "a\nb", true), ("a b", "a b", false),
  ("a b", "a c", false), ("a b", "a b c", false), ("a.", "a", false), ("", "\n", true),
])
func `spacing alone is told from other changes`(old: String, new: String, isSpacing: Bool) {
  #expect(TextSpacing.isAllThatDiffers(between: old, and: new) == isSpacing)
  #expect(TextSpacing.isAllThatDiffers(between: new, and: old) == isSpacing)
}

@Test func `a large group takes in copies of its hub and is left as it is`() {
  var neighbours = CopyNeighbours(of: 99)
  neighbours.add(10, first: [10, 11, 12, 13, 14, 15, 16])
  neighbours.add(witness: 50)
  #expect(neighbours.ordered == [10, 11, 12, 13, 50, 99])
  let texts = [pier, pier, pier, pier, whale, pier.replacing("voted", with: "decided")]
  let change = neighbours.change(by: grouping(texts))
  #expect(change.groups == [99: 10])
  #expect(change.alone == [])
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
