import News
import Testing

@testable import Likeness

/// `kept`, `[-removed-]`, `{+added+}`, `[-old-]{+new+}`: the form of wdiff.
private func marked(_ old: String, _ new: String) -> String {
  let difference = TextDifference(from: old, to: new)
  return difference.pieces.map { piece in
    let before = slice(old, piece.old)
    let after = slice(new, piece.new)
    return switch piece.kind {
    case .kept: after
    case .removed: "[-\(before)-]"
    case .added: "{+\(after)+}"
    case .replaced: "[-\(before)-]{+\(after)+}"
    }
  }.joined()
}

private func slice(_ text: String, _ span: TextSpan) -> String {
  String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
}

@Test(arguments: [
  ("", "", ""),
  ("", "new", "{+new+}"),
  ("old", "", "[-old-]"),
  ("the same", "the same", "the same"),
  (
    "the safe haven will fade by spring", "the safe haven would fade by spring",
    "the safe haven [-will-]{+would+} fade by spring"
  ),
  ("the old quay closed", "the quay closed", "the [-old -]quay closed"),
  ("the quay closed", "the northern quay closed", "the {+northern +}quay closed"),
  ("It cost 1,000 crowns.", "It cost 1,500 crowns.", "It cost [-1,000-]{+1,500+} crowns."),
  ("We don't know.", "We won't know.", "We [-don't-]{+won't+} know."),
  ("“Never,” he said.", "\"Never,\" he said.", "[-“-]{+\"+}Never,[-”-]{+\"+} he said."),
  ("One.\nTwo.\nThree.\n", "One.\nThree.\n", "One.\n[-Two.\n-]Three.\n"),
  (
    "First came the boats.\nThen came rain.",
    "First came the boats.\nBefore dawn.\nThen came rain.",
    "First came the boats.\n{+Before dawn.\n+}Then came rain."
  ),
  (
    "the end of a story", "prices rose of late everywhere",
    "[-the end of a story-]{+prices rose of late everywhere+}"
  ),
  ("東京は雨", "東京は晴", "東京は[-雨-]{+晴+}"),
  ("a b a b a b", "b a b a b", "[-a -]b a b a b"),
])
func `a difference shows what was taken out and put in`(old: String, new: String, form: String) {
  #expect(marked(old, new) == form)
}

@Test func `the pieces of a difference make both texts again`() {
  let seed = UInt64.random(in: 0...UInt64.max)
  var generator = SeededGenerator(seed: seed)
  for _ in 0..<500 {
    let old = generator.text()
    let new = Bool.random(using: &generator) ? generator.text() : generator.edited(old)
    let problem = problem(in: TextDifference(from: old, to: new), old, new)
    #expect(problem == nil, "seed \(seed): \(old.debugDescription) \(new.debugDescription)")
  }
}

/// Why the pieces are no difference of the two texts; nil when they are.
private func problem(in difference: TextDifference, _ old: String, _ new: String) -> String? {
  let oldBytes = Array(old.utf8)
  let newBytes = Array(new.utf8)
  var oldEnd = 0
  var newEnd = 0
  var wasKept: Bool?
  for piece in difference.pieces {
    guard piece.old.start == oldEnd, piece.new.start == newEnd else { return "a gap" }
    oldEnd = piece.old.end
    newEnd = piece.new.end
    let isKept = piece.kind == .kept
    if isKept == wasKept { return "two pieces that are one" }
    wasKept = isKept
    let before = oldBytes[piece.old.start..<piece.old.end]
    let after = newBytes[piece.new.start..<piece.new.end]
    guard String(validating: before, as: UTF8.self) != nil,
      String(validating: after, as: UTF8.self) != nil
    else { return "a character in two" }
    let isRight =
      switch piece.kind {
      case .kept: before == after && !before.isEmpty
      case .removed: !before.isEmpty && after.isEmpty
      case .added: before.isEmpty && !after.isEmpty
      case .replaced: !before.isEmpty && !after.isEmpty
      }
    guard isRight else { return "a wrong kind" }
  }
  guard oldEnd == oldBytes.count, newEnd == newBytes.count else { return "an end left out" }
  return difference.isEmpty == (oldBytes == newBytes) ? nil : "wrongly empty"
}

@Test func `one edit in a long text is one piece`() {
  let paragraph = "The harbour board of Halvorsen voted to close the northern quay on Tuesday.\n"
  let old = String(repeating: paragraph, count: 2000)
  let new = old + "Nobody asked.\n" + old
  #expect(
    TextDifference(from: old + old, to: new).pieces == [
      TextDifference.Piece(
        kind: .kept, old: TextSpan(0, old.utf8.count), new: TextSpan(0, old.utf8.count)),
      TextDifference.Piece(
        kind: .added, old: TextSpan(old.utf8.count, old.utf8.count),
        new: TextSpan(old.utf8.count, old.utf8.count + 14)),
      TextDifference.Piece(
        kind: .kept, old: TextSpan(old.utf8.count, 2 * old.utf8.count),
        new: TextSpan(old.utf8.count + 14, new.utf8.count)),
    ])
}

@Test func `texts without anything unique end in bounded time`() {
  let old = String(repeating: "tick tock ", count: 100_000)
  let new = String(repeating: "tock tock tick ", count: 70_000)
  #expect(problem(in: TextDifference(from: old, to: new), old, new) == nil)
}

@Test func `an alignment has the fewest edits where it looks for them`() {
  let seed = UInt64.random(in: 0...UInt64.max)
  var generator = SeededGenerator(seed: seed)
  for _ in 0..<300 {
    // Every element twice or more on both sides: nothing is unique, so only edits count.
    let old = [0, 1, 2, 0, 1, 2] + (0..<12).map { _ in Int32.random(in: 0...2, using: &generator) }
    let new = (0..<12).map { _ in Int32.random(in: 0...2, using: &generator) } + [2, 1, 0, 2, 1, 0]
    let matches = SequenceAlignment(old, new, nameCount: 3).matches
    #expect(matches.allSatisfy { old[$0.0] == new[$0.1] }, "seed \(seed)")
    #expect(zip(matches, matches.dropFirst()).allSatisfy { $0 < $1 && $0.1 < $1.1 })
    #expect(matches.count == longestCommonSubsequence(old, new), "seed \(seed) \(old) \(new)")
  }
}

private func longestCommonSubsequence(_ old: [Int32], _ new: [Int32]) -> Int {
  var row = [Int](repeating: 0, count: new.count + 1)
  for element in old {
    var diagonal = 0
    for (place, other) in new.enumerated() {
      let above = row[place + 1]
      row[place + 1] = element == other ? diagonal + 1 : max(above, row[place])
      diagonal = above
    }
  }
  return row[new.count]
}
