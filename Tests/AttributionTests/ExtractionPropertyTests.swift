import News
import Testing

@testable import Attribution

/// What holds for every text, whatever its bytes: checked on mutated articles and on noise.
@Suite struct ExtractionPropertyTests {
  private static let seed: UInt64 = 20_180_206
  #if DEBUG
    // Code that is not optimised is a hundred times slower.
    private static let rounds = 3_000
  #else
    private static let rounds = 100_000
  #endif

  private static let story = Array(
    """
    OSLO (Reuters) - “The dam was never safe,” Maria Lopez, the mayor, said on Monday. "We told \
    them," she added. John Stone denied that he had known of it; he declined to comment further.
    PENCE: Well, look, we have a plan.
    "I like the park" — Peter Novak
    According to the report, the ''old'' bridge — built in 1902 — “must go.
    """.utf8)

  private static let pieces = [
    "\"", "“", "”", "''", "’", "—", "―", ":", "\n", " ", ".", ",", "said", " and said ", "denied",
    "É", "中", "\u{301}", "\u{0}", "(", ")", "according to", "1,5", "...", "Mr.", "\u{FEFF}",
  ].map { Array($0.utf8) }

  @Test func `whatever the bytes, spans are valid, apart and the same each time`() {
    var random = Numbers(state: Self.seed)
    for round in 0..<Self.rounds {
      let bytes = round % 3 == 0 ? noise(&random) : mutation(&random)
      let text = String(decoding: bytes, as: UTF8.self)
      let problem = problem(in: text)
      #expect(problem == nil, "seed \(Self.seed), round \(round): \(text.debugDescription)")
    }
  }

  /// Texts that once broke what holds for every text.
  @Test(arguments: [
    "”rt, the ''''old'''' brdge — buil\u{FFFD}denied in 1902 \u{FFFD}\u{214} denied“must go."
  ])
  func `what went wrong once does not again`(text: String) {
    #expect(problem(in: text) == nil)
  }

  /// Up to eighty bytes of anything.
  private func noise(_ random: inout Numbers) -> [UInt8] {
    (0..<random.below(80)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  /// A part of the story with up to eight changes.
  private func mutation(_ random: inout Numbers) -> [UInt8] {
    let start = random.below(Self.story.count)
    var bytes = Array(Self.story[start...].prefix(20 + random.below(180)))
    for _ in 0..<random.below(9) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(3) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      default: bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)], at: place)
      }
    }
    return bytes
  }

  /// What is wrong with the analysis of `text`, or nil.
  private func problem(in text: String) -> String? {
    let found = Attributor().attributions(in: text)
    let utf8 = Array(text.utf8)
    var taken: [TextSpan] = []
    for statement in found.statements {
      for span in statement.content + statement.cue + statement.source {
        if span.end > utf8.count || span.count == 0 { return "a span lies outside" }
        for offset in [span.start, span.end] where offset < utf8.count {
          if utf8[offset] & 0xC0 == 0x80 { return "a span cuts a character" }
        }
      }
      if !(0...1).contains(statement.confidence) { return "the confidence is no chance" }
      guard !statement.isNested else { continue }
      if statement.content.contains(where: { span in taken.contains { $0.overlaps(span) } }) {
        return "two statements share words"
      }
      taken += statement.content
    }
    return Attributor().attributions(in: text) == found ? nil : "the second time it differs"
  }

  /// Marsaglia's xorshift, 64 bits.
  private struct Numbers {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }

    mutating func below(_ limit: Int) -> Int {
      Int(next() % UInt64(limit))
    }
  }
}
