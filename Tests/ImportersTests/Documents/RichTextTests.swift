import News
import Testing

@testable import Importers

@Test(
  arguments: [
    ("{\\rtf1\\ansi caf\\'e9}", ["café"]),
    ("{\\rtf1\\ansi\\ansicpg1251 \\'ec\\'e8\\'f0}", ["мир"]),
    (
      "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}\\f1\\'ec\\f0\\'e9}",
      ["мé"]
    ),
    ("{\\rtf1\\ansi\\ansicpg932 \\'93\\'fa\\'96\\'7b}", ["日本"]),
    ("{\\rtf\\ansi Österreich \\u8211? Wien}", ["Österreich – Wien"]),
    (
      "{\\rtf1\\uc2 a\\u8217\\'92\\'92b{\\uc0 \\u233 c}\\uc1\\u-10179?\\u-8704?d}",
      ["a’bécd"].map { _ in "a’béc😀d" }
    ),
    ("{\\rtf1 a\\u8212\\emdash b\\par opti\\-onal\\~x\\_y}", ["a—b", "optional x-y"]),
    ("{\\rtf1 one\\line two\\par\\par three\\\nfour}", ["one\ntwo", "three", "four"]),
    (
      "{\\rtf1{\\*\\generator x;}{\\pict 0123}{\\header h}{\\*\\bkmkstart b}{\\footnote n}t}", ["t"]
    ),
    ("{\\rtf1{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt link}} text}", ["link text"]),
    ("{\\rtf1 a{\\v hidden}b\\{\\}\\\\}", ["ab{}\\"]),
    ("{\\rtf1{\\*\\shppict{\\pict\\bin5 }}}}}}}a}", ["a"]),
  ] as [(String, [String])])
func `rich text is decoded`(text: String, paragraphs: [String]) throws {
  #expect(try ReadDocument.richText(text).blocks.map(\.text) == paragraphs)
}

@Test func `what rich text says of its paragraphs is kept`() throws {
  let document = try ReadDocument.richText(
    """
    {\\rtf1{\\stylesheet{\\s1\\b heading 1;}{\\s2{\\*\\keycode x} Title;}{\\*\\cs3 Strong;}}
    {\\info{\\title The wall}{\\author Jane Doe}{\\creatim\\yr2017\\mo3\\dy5\\hr1}}
    \\pard\\s2 Title\\par\\pard\\s1 Head\\par\\pard\\b Bold\\b0\\par Plain {\\b not all}\\par\\page
    {\\field{\\*\\fldinst{HYPERLINK \\\\l "a"}}{\\fldrslt Entry}}\\par
    \\trowd\\pard\\intbl HD\\cell Wall\\par holds\\cell\\row\\trowd\\pard\\intbl PD\\cell 5 March\\cell
    \\row\\pard After\\par}
    """)
  #expect(
    document.blocks.map(\.text) == [
      "Title", "Head", "Bold", "Plain not all", "Entry", "HD", "Wall", "holds", "PD", "5 March",
      "After",
    ])
  #expect(document.blocks.map(\.headingLevel).prefix(3) == [1, 1, nil])
  #expect(document.blocks.map(\.isBold).prefix(4) == [false, true, true, false])
  #expect(document.blocks.map(\.isLink).prefix(6) == [false, false, false, false, true, false])
  #expect(document.blocks.indices.filter { document.blocks[$0].startsPage } == [0, 4])
  #expect(document.blocks.map(\.tableRow).suffix(6) == [1, 1, 1, 2, 2, nil])
  #expect(document.blocks.map(\.tableCell).suffix(6) == [1, 2, 2, 1, 2, nil])
  #expect(document.properties.title == "The wall")
  #expect(document.properties.author == "Jane Doe")
  #expect(document.properties.created == "2017-03-05")
}

@Test func `a paragraph of rich text knows where it begins`() throws {
  let text = "{\\rtf1 first\\par second}"
  let blocks = try ReadDocument.richText(text).blocks
  let begins = blocks.compactMap(\.offset).map { String(text.utf8.dropFirst($0).prefix(5)) }
  #expect(begins == ["first", "secon"])
}

@Test(
  arguments: [
    ("{\\rtf1 a{b", "broken"), ("{\\rtf1}", "no-body"),
    ("{\\rtf1 " + String(repeating: "{", count: 5000), "broken"),
  ])
func `rich text that cannot be read says why`(text: String, kind: String) throws {
  #expect(try TestDirectory().results("a.doc", text).problems.map(\.kind.rawValue) == [kind])
}
