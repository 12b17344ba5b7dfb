import Testing

@testable import Language

@Suite struct TokenTableTests {
  @Test(arguments: [
    ("He said: \"We won't.\"", "He|said|:|\"|We|wo|n't|.|\""),
    ("Trump’s plan, they’ll see", "Trump|’s|plan|,|they|’ll|see"),
    ("Mr. Lee left the U.S. on Jan. 3.", "Mr.|Lee|left|the|U.S.|on|Jan.|3|."),
    ("$1,250.50 at 10:30 -- or 5-year-old AT&T", "$|1,250.50|at|10:30|--|or|5-year-old|AT&T"),
    ("See https://example.org/a?b=1, @who #now", "See|https://example.org/a?b=1|,|@who|#now"),
    ("Well... yes ``quoted'' 'it'", "Well|...|yes|``|quoted|''|'|it|'"),
    ("“Caf\u{E9}”—John F. Smith―Zoë", "“|Café|”|—|John|F.|Smith|―|Zoë"),
    ("", ""), (" \n\t\n ", ""),
  ])
  func `words, marks and clitics are tokens`(text: String, expected: String) {
    #expect(words(of: text) == expected.split(separator: "|").map(String.init))
  }

  @Test(arguments: [
    ("He left. She stayed.", ["He left.", "She stayed."]),
    ("\"Stop!\" she said. \"Go.\" And so on", ["\"Stop!\" she said.", "\"Go.\"", "And so on"]),
    ("Gov. Ann Lee of the U.S. Senate spoke.", ["Gov. Ann Lee of the U.S. Senate spoke."]),
    ("He left the U.S. The rest stayed.", ["He left the U.S.", "The rest stayed."]),
    ("One\nTwo. Three", ["One", "Two.", "Three"]),
    ("Is it? (Yes.) No", ["Is it?", "(Yes.)", "No"]),
  ])
  func `sentences end where a new one begins`(text: String, expected: [String]) {
    let table = TokenTable(text)
    let utf8 = Array(text.utf8)
    let sentences = (0..<table.sentenceCount).map { sentence in
      let tokens = table.tokens(ofSentence: sentence)
      let bytes = Int(table.starts[tokens.lowerBound])..<Int(table.ends[tokens.upperBound - 1])
      return String(decoding: utf8[bytes], as: UTF8.self)
    }
    #expect(sentences == expected)
  }

  @Test func `every newline begins a paragraph and blank lines are none`() {
    let table = TokenTable("One two.\n\nThree\nfour")
    #expect(table.paragraphs == [0, 3, 4, 5])
    #expect((0..<5).map { table.paragraph(of: $0) } == [0, 0, 0, 1, 2])
  }

  @Test func `an empty text has no sentence and no paragraph`() {
    let table = TokenTable("")
    #expect(table.count == 0)
    #expect(table.sentenceCount == 0)
    #expect(table.paragraphCount == 0)
  }

  private func words(of text: String) -> [String] {
    let table = TokenTable(text)
    let utf8 = Array(text.utf8)
    return (0..<table.count).map { String(decoding: utf8[table.bytes(of: $0)], as: UTF8.self) }
  }
}
