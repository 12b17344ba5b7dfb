/// Stories that we wrote, and ways to make others from them.
enum Stories {
  static let harbour = """
    HALVORSEN (Wire) - The harbour board of Halvorsen voted on Tuesday to close the northern quay \
    for two years, a decision that fishermen called a sentence of death for their trade.
    “We were promised a second basin before the old one goes,” said Marit Sund, who speaks for 240 \
    boat owners. “Nobody has shown us where it will be dug, nor who pays.”
    The board's chairman, Olav Brekke, answered that the pilings, sunk in 1931, no longer carry the \
    cranes. Divers counted 87 cracked piles in May, he said, and the insurer has given notice.
    Repairs are put at 41.5 million crowns. The county would bear a third and the state a third; \
    for the rest Brekke wants to sell the disused cannery on Salt Street.
    Opposition councillors asked for the divers' report, which the board keeps under seal. The \
    council meets again on 14 June.
    """

  /// The same event by another author.
  static let harbourByAnother = """
    Boat owners in Halvorsen threatened to blockade the fjord after their northern berths were \
    condemned by the harbour board this week.
    Speaking on the quay, spokeswoman Marit Sund told reporters that 240 families live from the \
    fishing fleet and that no substitute had been offered to any of them.
    Chairman Olav Brekke defended the vote. According to him an inspection found dozens of broken \
    piles and no company would insure the cranes any longer.
    Money is the open question: the bill comes to more than 40 million crowns, and the plan to sell \
    an empty cannery has few friends in the council, where the opposition demands to see documents.
    """

  static let market = report(
    day: "Monday", dollar: "101.37", change: "0.42", bank: "Northern Trust Bank", name: "Ada Lind",
    yield: "2.315", oil: "48.77", gold: "1254.60", shares: "312.9")
  static let marketNextDay = report(
    day: "Tuesday", dollar: "99.85", change: "1.50", bank: "Coastal Savings", name: "Per Holm",
    yield: "2.288", oil: "47.12", gold: "1261.25", shares: "298.4")

  private static func report(
    day: String, dollar: String, change: String, bank: String, name: String, yield: String,
    oil: String, gold: String, shares: String
  ) -> String {
    """
    The dollar stood at \(dollar) yen in late trading on \(day), a change of \(change) percent from \
    the close before. Dealers spoke of thin volumes ahead of the central bank's meeting.
    The yield of ten-year government notes was \(yield) percent. Crude oil for delivery next month \
    traded at \(oil) dollars a barrel, while gold fetched \(gold) dollars an ounce.
    "Investors are waiting for a signal," said \(name), strategist at \(bank). Some \(shares) \
    million shares changed hands on the exchange.
    This report is compiled every day from the prices of the exchanges at the end of trading.
    """
  }

  static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }
}

/// A random generator with a seed that a failing test prints.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// A text of words from a small vocabulary, which repeats itself, or of any bytes.
  mutating func text() -> String {
    let length = Int.random(in: 0...120, using: &self)
    if Bool.random(using: &self) {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &self) }
      return String(decoding: bytes, as: UTF8.self)
    }
    let vocabulary = [
      "the ", "quay ", "board", " ", "\n", "“", "Sund’s ", "don't ", "1,000 ", "é", "ж", "東京", ".",
      "harbour ", "closed ", "\r\n", "👍🏽", "a\u{301}",
    ]
    return (0..<length).map { _ in vocabulary.randomElement(using: &self) ?? "" }.joined()
  }

  /// The text with a few passages taken out, put in or changed.
  mutating func edited(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 0...4, using: &self) {
      let start = Int.random(in: 0...scalars.count, using: &self)
      let end = min(scalars.count, start + Int.random(in: 0...20, using: &self))
      let inserted = Array(self.text().unicodeScalars.prefix(15))
      scalars.replaceSubrange(start..<end, with: Bool.random(using: &self) ? inserted : [])
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
