import Testing

@testable import Likeness

private func likeness(_ first: String, _ second: String) -> Likeness {
  Likeness(of: Wording(of: first), and: Wording(of: second))
}

/// What can be done to a story that leaves it a copy.
private let copies: [(String, String)] = {
  let story = Stories.harbour
  let paragraphs = Stories.paragraphs(story)
  return [
    ("the same text", story),
    ("the lead alone", paragraphs[0]),
    ("the last paragraphs cut", paragraphs.prefix(3).joined(separator: "\n")),
    ("the first paragraphs cut", paragraphs.suffix(3).joined(separator: "\n")),
    ("paragraphs moved", paragraphs.reversed().joined(separator: "\n")),
    ("all in capitals", story.uppercased()),
    ("all on one line", paragraphs.joined(separator: " ")),
    ("quotation marks stripped", story.filter { !"“”'’\"".contains($0) }),
    ("another dateline", "OSLO, June 3 (Agency) — " + paragraphs.joined().dropFirst(19)),
    ("an extended story", Stories.harbourByAnother + story),
    (
      "words edited",
      story.replacing("voted on Tuesday", with: "decided this week")
        .replacing("a decision that", with: "which").replacing("boat owners", with: "skippers")
        .replacing("answered", with: "replied").replacing("cracked", with: "broken")
        .replacing("put at", with: "estimated to cost").replacing("disused", with: "empty")
    ),
  ]
}()

@Test(arguments: copies)
func `a copy is seen through what was done to it`(change: String, copy: String) {
  #expect(likeness(Stories.harbour, copy).isCopy, "\(change)")
}

@Test(arguments: copies)
func `a copy is found by a key and not dropped by the signature`(change: String, copy: String) {
  let story = LikenessSignature(of: Stories.harbour)
  let other = LikenessSignature(of: copy)
  #expect(!Set(story.keys).isDisjoint(with: other.keys), "\(change)")
  #expect(story.mayBeCopy(of: other), "\(change)")
}

@Test(arguments: [
  ("another author on one event", Stories.harbour, Stories.harbourByAnother),
  ("the next day's report in the same frame", Stories.market, Stories.marketNextDay),
  ("another story", Stories.harbour, Stories.market),
  ("no text", Stories.harbour, ""),
  ("two empty texts", "", ""),
  ("nothing but function words", "It was what it was.", "It was what it was."),
  ("a brief with other names", "Ada Lind won the race.", "Per Holm won the race."),
])
func `what is not a copy is not taken for one`(case: String, first: String, second: String) {
  #expect(!likeness(first, second).isCopy, "\(`case`)")
}

@Test func `the share is that of the shorter text in the longer`() {
  let paragraphs = Stories.paragraphs(Stories.harbour)
  let trimmed = paragraphs.prefix(2).joined(separator: "\n")
  #expect(likeness(Stories.harbour, trimmed).share == 1)
  let half = trimmed + "\n" + Stories.market
  let share = likeness(half, Stories.harbour).share
  #expect(share > 0.3 && share < 0.6, "share \(share)")
}

@Test func `names and numbers are counted apart`() {
  let found = likeness(
    "The board chose Olav Brekke and paid 300 crowns for 12 cranes on the quay.",
    "The board chose Olav Brekke and paid 300 crowns for 15 cranes on the quay.")
  #expect(found.words == Likeness.Count(total: 10, shared: 9))
  #expect(found.names == Likeness.Count(total: 2, shared: 2))
  #expect(found.numbers == Likeness.Count(total: 2, shared: 1))
}

@Test func `texts of the same words compare alike both ways round`() {
  let inside = "the harbour board met Sund and closed the quay"
  let opening = "the harbour board met. Sund and closed the quay"
  #expect(Wording(of: inside).words == Wording(of: opening).words)
  #expect(Wording(of: inside).kinds != Wording(of: opening).kinds)
  #expect(likeness(inside, opening) == likeness(opening, inside))
}

@Test func `likeness is symmetric for any two texts`() {
  let seed = UInt64.random(in: 0...UInt64.max)
  var generator = SeededGenerator(seed: seed)
  for _ in 0..<300 {
    let first = generator.text()
    let second = Bool.random(using: &generator) ? generator.text() : generator.edited(first)
    #expect(likeness(first, second) == likeness(second, first), "seed \(seed)")
    #expect(
      LikenessSignature(of: first).estimatedShare(with: LikenessSignature(of: second))
        == LikenessSignature(of: second).estimatedShare(with: LikenessSignature(of: first)),
      "seed \(seed)")
  }
}

@Test func `a text that repeats itself costs no more than its length`() {
  let repeated = String(repeating: "the quay of the harbour board ", count: 20_000)
  let found = likeness(repeated, repeated + "closed")
  #expect(found.words.total == 60_000)
  #expect(found.isCopy)
}
