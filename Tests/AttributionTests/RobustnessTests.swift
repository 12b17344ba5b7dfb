import News
import Testing

@testable import Attribution

@Suite struct RobustnessTests {
  /// Words and marks that the rules look for, so that random texts reach every corner of them.
  private static let pieces = [
    "said", "told", "according", "to", "and", "that", "who", "he", "she", "they", "it", "I", "we",
    "the", "The", "a", "of", "for", "Mr.", "Sen.", "President", "spokesman", "senator", "officials",
    "agency", "Maria", "Lopez", "John", "Jr.", "de", "van", "New", "York", "Bank", "Party", "U.S.",
    "D-Ohio", "56", "denied", "declined", "is", "was", "as", "'s", "’s", "n't", ",", ".", "?", ":",
    ";", "(", ")", "\"", "“", "”", "'", "’", "—", "-", "&", "\n", "\n\n", "É", "ß", "中", "e\u{301}",
    "\u{202E}", "\u{0}", "\u{FEFF}", "👩‍👩‍👧", "[", "]", "both", "each", "one", "her", "campaign",
    "team",
    "WASHINGTON", "NATO", "poll", "nominee", "secretary", "on", "Monday", "state",
  ]

  @Test func `random text never breaks the analysis, and spans stay inside it`() {
    var generator = Xorshift(seed: 20_171_027)
    for round in 0..<3000 {
      let length = Int(generator.next() % 60)
      var text = ""
      for _ in 0..<length {
        text += Self.pieces[Int(generator.next() % UInt64(Self.pieces.count))]
        if generator.next() % 5 != 0 { text += " " }
      }
      check(text, "round \(round)")
    }
  }

  @Test func `a title whose next word ends the name is no trap`() {
    check("Last year The Duke Of the Isles was named best play.", "duke")
    check("He met Minister Of.", "minister")
  }

  @Test func `random bytes never break the analysis`() {
    var generator = Xorshift(seed: 4)
    for round in 0..<1000 {
      let bytes = (0..<Int(generator.next() % 200)).map { _ in
        UInt8(truncatingIfNeeded: generator.next())
      }
      check(String(decoding: bytes, as: UTF8.self), "round \(round)")
    }
  }

  private func check(_ text: String, _ name: String) {
    let found = Attributor().attributions(in: text)
    let bytes = Array(text.utf8)
    let isFine = found.statements.allSatisfy { statement in
      let spans = statement.content + statement.cue + statement.source
      return spans.allSatisfy { span in
        span.end <= bytes.count && isBoundary(span.start, bytes) && isBoundary(span.end, bytes)
      } && statement.speaker.map { found.speakers.indices.contains($0) } ?? true
    }
    #expect(isFine, "\(name): \(text.debugDescription)")
    #expect(Attributor().attributions(in: text) == found, "\(name) is not the same twice")
  }

  private func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }
}

/// Marsaglia's xorshift64: the same numbers on every machine.
private struct Xorshift {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
