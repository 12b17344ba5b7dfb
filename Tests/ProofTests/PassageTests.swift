import News
import Testing

@testable import Proof

@Suite struct PassageTests {
  @Test(arguments: [
    ("", Passage.Fault.noWord), (" \n ", .noWord), ("“…”", .noWord), ("[sic]", .noWord),
    ("ferry", .oneWord("ferry")), ("“Ferry!”", .oneWord("Ferry")),
    ("[the old] ferry", .oneWord("ferry")),
    (String(repeating: "word ", count: 100_000), .tooLong(count: 100_000)),
  ])
  func `what is no passage says why`(_ text: String, _ fault: Passage.Fault) {
    #expect(throws: fault) { try Passage(text) }
  }

  @Test(arguments: [
    ("“the ferry”", true), ("\"the ferry\"", true), ("'the ferry'", true), ("“the ferry.”", true),
    ("“the ferry”.", true), ("the ferry", false), ("the “ferry”", false),
  ])
  func `marks around all of it say that it is quoted`(_ text: String, _ isQuoted: Bool) throws {
    #expect(try Passage(text).isQuoted == isQuoted)
  }

  @Test(arguments: [
    ("it's 1,000.5 km", ["it's", "1,000.5", "km"]),
    ("the U.S. and J.K.", ["the", "U.S", "and", "J.K"]),
    ("$5 and 20% at 10:30", ["$5", "and", "20%", "at", "10:30"]),
    ("safe-haven’s 'bid'", ["safe", "haven's", "bid"]),
    ("end.Begin 1/2", ["end", "Begin", "1/2"]), ("Zoë said “naïve”", ["Zoë", "said", "naïve"]),
    ("[T]he old [and grey] ferry [...] left", ["The", "old", "ferry", "left"]),
  ])
  func `words are what people read as words`(_ text: String, _ words: [String]) throws {
    #expect(try Passage(text).spellings == words)
  }

  @Test(arguments: [
    "", "a", "\u{FEFF}", "[[", "]]", "[", "…", "'''", "a\u{301}\u{301}", "👩‍👩‍👧 a b",
    "\u{E000}\u{E000} a b",
    "[a [b] c] d e", "1,", "$", "€5€", "a.b.c.", "‘’“”„«»",
  ])
  func `spans of words are whole characters, whatever the text`(_ text: String) {
    let words = PlainWords(text)
    for word in 0..<words.count {
      let span = words.span(of: word)
      #expect(String(validating: words.bytes[span.start..<span.end], as: UTF8.self) != nil)
      #expect(span.count > 0)
    }
    _ = try? Passage(text)
  }
}
