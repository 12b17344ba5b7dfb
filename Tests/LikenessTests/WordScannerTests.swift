import Testing

@testable import Likeness

private func words(_ text: String) -> [UInt64] { Wording(of: text).words }

@Test(arguments: [
  ("case", "HARBOUR BOARD", "harbour board"),
  ("punctuation", "The harbour, the board!", "the harbour the board"),
  ("curly quotation marks", "“harbour” ‘board’", "\"harbour\" 'board'"),
  ("quotation marks in mojibake", "â€œharbourâ€\u{9D} boardâ€™s", "“harbour” board’s"),
  ("apostrophes kept, dropped and spaced", "Brekke's don't", "Brekke s dont"),
  ("curly apostrophe", "Brekke’s won’t", "Brekkes wont"),
  ("a dash in mojibake", "quayâ€”harbour", "quay — harbour"),
  ("a no-break space and its mojibake", "harbour\u{A0}board", "harbourÂ\u{A0}board"),
  ("accents in mojibake", "café Müller", "cafÃ© MÃ¼ller"),
  ("the replacement character", "Brekke\u{FFFD}s quay", "Brekke’s quay"),
  ("plurals", "boats quay", "boat quays"),
  ("points and commas in numbers", "41.5 1,000", "41 5 1 000"),
  ("a dateline", "OSLO, June 3 (Wire) - The harbour", "The harbour"),
  ("a dateline with a dash", "OSLO (Wire) — The harbour", "The harbour"),
  ("line ends", "harbour\r\nboard", "harbour board"),
])
func `damage does not change the words`(what: String, first: String, second: String) {
  #expect(words(first) == words(second), "\(what)")
  #expect(!words(first).isEmpty)
}

@Test(arguments: [
  ("harbour", "harbours board"), ("quay", "key"), ("12", "13"), ("жить", "жил"), ("東京", "京都"),
])
func `other words are other words`(first: String, second: String) {
  #expect(words(first) != words(second))
}

@Test func `function words and single letters say nothing`() {
  #expect(words("It is what he said, and we don't; a b c.").isEmpty)
}

@Test func `a capital makes a name only inside a sentence`() {
  let kinds = Wording(of: "Boats left. Brekke met Sund at 9. “Quays rot”").kinds
  #expect(kinds == [.common, .common, .common, .common, .name, .number, .common, .common])
}

@Test func `any bytes are read to the end`() {
  let seed = UInt64.random(in: 0...UInt64.max)
  var generator = SeededGenerator(seed: seed)
  for _ in 0..<500 {
    let text = generator.text()
    let wording = Wording(of: text + " harbour")
    #expect(wording.words.last == words("harbour").last, "seed \(seed)")
    #expect(wording.words.count == wording.kinds.count, "seed \(seed)")
  }
}
