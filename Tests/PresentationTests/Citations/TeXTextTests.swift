import Testing

@testable import Presentation

@Suite struct TeXTextTests {
  @Test(arguments: [
    ("R&D at 5% for $3 #1 a_b", ##"R\&D at 5\% for \$3 \#1 a\_b"##),
    ("{pair}", #"\{pair\}"#),
    ("} no pair {", #"\textbraceright{} no pair \textbraceleft{}"#),
    ("one {", #"one \textbraceleft{}"#),
    (#"back\slash"#, #"back\textbackslash{}slash"#),
    ("~x^2", #"\textasciitilde{}x\textasciicircum{}2"#),
    ("wait -- or --- not", "wait -{}- or -{}-{}- not"),
    ("Émigrés — Ørsted’s “plan”", "Émigrés — Ørsted’s “plan”"),
    ("it''s", "it'{}'s"),
  ])
  func `what TeX would read as a command is written out`(_ text: String, _ escaped: String) {
    #expect(TeXText.escaped(text) == escaped)
  }

  @Test(arguments: [
    ("Yen gains as investors wait", "Yen gains as investors wait"),
    ("Yen gains as U.S. waits", "Yen gains as {U.S.} waits"),
    ("U.S. waits for Pakistan to act", "{U.S.} waits for {Pakistan} to act"),
    ("Ida Brandt Says No", "Ida {Brandt Says No}"),
    ("the eBay sale", "the {eBay} sale"),
    ("gains of $5M seen", #"gains of {{\$5M}} seen"#),
    ("", ""),
  ])
  func `capitals of a title stay`(_ text: String, _ title: String) {
    #expect(TeXText.title(text) == title)
  }

  @Test func `an address loses what would end its field`() {
    #expect(
      TeXText.address(#"https://example.com/a_b?x={1}&y=%20 \"#)
        == "https://example.com/a_b?x=%7B1%7D&y=%20%20%5C")
  }
}
