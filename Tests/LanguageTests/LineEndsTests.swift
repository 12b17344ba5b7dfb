import Testing

@testable import Language

/// Which line ends stand for a space. Expected are the first words of the paragraphs.
@Suite struct LineEndsTests {
  @Test(arguments: [
    // Wrapped, with blank lines between the paragraphs.
    (
      """
      The harbour board said on Tuesday that it would mend the old crane
      before the winter, since nobody else could lift the big nets out of
      the water.

      Its head, Olga Brenner, said the crane had been built by her own
      grandfather.
      """, ["The", "Its"]
    ),
    // Wrapped, without blank lines: a short line ends its paragraph.
    (
      """
      The harbour board said on Tuesday that it would mend the old crane
      before the winter, since nobody else could lift the big nets out of
      the water.
      Its head, Olga Brenner, said the crane had been built by her own
      grandfather, who had never been paid for the wood, the iron or the
      work of his men.
      The board will meet again in May.
      """, ["The", "Its", "The"]
    ),
    // The first line of a paragraph is indented.
    (
      """
        The harbour board said on Tuesday that it would mend the old crane
      before the winter, since nobody else could lift the big nets out here.
        Its head, Olga Brenner, said the crane had been built by her own
      grandfather, who had never been paid for the wood or the iron by them.
      """, ["The", "Its"]
    ),
    // A heading and a list stand in a wrapped text.
    (
      """
      Old crane to be mended

      The harbour board said on Tuesday that it would mend the old crane
      before the winter. It needs:
      * six beams
      * a new rope
      """, ["Old", "The", "*", "*"]
    ),
    ("The board of the old harbour said on Tuesday that it\nwould mend the crane.", ["The"]),
    ("The board of the old harbour said on Tuesday that it\r\nwould mend the crane.", ["The"]),
    // One paragraph a line.
    (
      """
      Crane to be mended by the harbour board before the winter
      By Olga Brenner
      The harbour board said on Tuesday that it would mend the old crane before the winter, since nobody else could lift the big nets out of the water.
      Its head said so.
      The board will meet again in May, when the boats come home from the north and the ice has gone.
      """, ["Crane", "By", "The", "Its", "The"]
    ),
    (
      """
      The board will meet again in May.
      The crane was built by hand.
      The nets are big and old this year.
      "They are heavy," she said.
      Nobody else has a crane at all.
      """, ["The", "The", "The", "\"", "Nobody"]
    ),
    ("bread\nbutter\nred herring\nsalt", ["bread", "butter", "red", "salt"]),
    ("Crane to be mended\nThe board said so on Tuesday.", ["Crane", "The"]),
    ("", []), ("\n\n", []),
  ])
  func `a line end that only wraps is a space`(text: String, expected: [String]) {
    let table = TokenTable(text)
    let utf8 = Array(text.utf8)
    let firsts = (0..<table.paragraphCount).map { paragraph in
      String(decoding: utf8[table.bytes(of: Int(table.paragraphs[paragraph]))], as: UTF8.self)
    }
    #expect(firsts == expected)
  }
}
