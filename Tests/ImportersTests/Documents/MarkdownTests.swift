import News
import Testing

@testable import Importers

@Test func `Markdown with front matter is an article with what that says`() throws {
  let article = try #require(
    try TestDirectory().results(
      "clip.md",
      """
      ---
      title: "The wall \\"will hold\\""   # so they say
      author:
        - "[[Jane Doe]]"
        - name: Bo Li
      published: 2017-03-05
      source: https://news.example/wall
      tags: [harbour, town]
      lang: en-GB
      ---
      ## Background

      It was built in 1904.
      """
    ).articles.first)
  #expect(article.headline == "The wall \"will hold\"")
  #expect(article.byline == "Jane Doe, Bo Li")
  #expect(article.published?.day.description == "2017-03-05")
  #expect(article.url == "https://news.example/wall")
  #expect(article.language == "en")
  #expect(article.body == "Background\n\nIt was built in 1904.")
}

@Test func `front matter shows that a file without a known ending is a note`() throws {
  let text = "+++\ntitle = 'Wall'\ndate = 2017-03-05\n+++\nIt will hold."
  let article = try TestDirectory().results("a.note", text).articles.first
  #expect(article?.headline == "Wall")
  #expect(article?.body == "It will hold.")
}

@Test(
  arguments: [
    ("# Title #\n\nText.", ["Title", "Text."]),
    ("Title\n=====\nText\ngoes on.", ["Title", "Text goes on."]),
    ("**Mayor:** It *will* hold, __they__ say.", ["Mayor: It will hold, they say."]),
    ("2 * 3 * 4, snake_case_here, ~~gone~~, a*b", ["2 * 3 * 4, snake_case_here, gone, a*b"]),
    (
      "[a link](https://x.example/a_(b)) and ![pic](b.png) <https://y.example>",
      ["a link and https://y.example"]
    ),
    (
      "[[Page|shown]] ![[file.png]] note[^1] [x][ref]\n\n[ref]: https://x.example", ["shown note x"]
    ),
    ("- one\n- [x] two\n\n3. three\n4. four", ["one", "two", "3. three", "4. four"]),
    ("> quoted\n> text\n\nplain", ["quoted text", "plain"]),
    ("one  \ntwo\\\nthree", ["one\ntwo\nthree"]),
    (
      "`code *here*` \\*star\\* &amp; &#8212; <br>x <unknown> 3 < 4",
      ["code *here* *star* & — \nx <unknown> 3 < 4"].map { _ in
        "code *here* *star* & —\nx <unknown> 3 < 4"
      }
    ),
    ("| a | b |\n|---|:-:|\n| 1 | 2 |", ["a", "b", "1", "2"]),
    ("<div><p>Boxed &amp; more</p></div>\n\n---\n\nEnd", ["Boxed & more", "End"]),
    ("<!-- no\ntext -->\nText", ["Text"]),
    ("```swift\nlet a = 1\n```\nText", ["let a = 1", "Text"]),
    ("#tag stays\n\n\\# no head", ["#tag stays", "# no head"]),
  ] as [(String, [String])])
func `Markdown becomes paragraphs`(text: String, paragraphs: [String]) {
  #expect(MarkdownDocument(text).document.blocks.map(\.text) == paragraphs)
}

@Test func `dashes at the head of a text are no front matter`() {
  #expect(FrontMatter("---\nIt will hold.\n---\n") == nil)
  #expect(FrontMatter("---\ntitle: a\n") == nil)
  #expect(FrontMatter("---\n---\n") == nil)
}
