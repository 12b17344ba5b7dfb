import Testing

@testable import Language

@Suite struct MarkupTests {
  @Test(arguments: [
    ("<p>We go.</p><p>We stay.</p>", "We|go|./We|stay|."),
    ("We go.<br>We stay.<BR/>Now", "We|go|./We|stay|./Now"),
    ("<div class=\"a > b\">We <b>go</b> <a href='x'>now</a>.</div>", "We|go|now|."),
    ("We<!-- not\nyet --> go", "We|go"),
    ("Go<script>var x = '<p>said Foo</p>';</script>Stay", "Go/Stay"),
    ("if a < b and c > d then <3", "if|a|<|b|and|c|>|d|then|<|3"),
    ("<b is> <Name> <", "<|b|is|>|<|Name|>|<"),
    ("&quot;We go,&#8221; he&nbsp;said&hellip;", "&quot;|We|go|,|&#8221;|he|said|&hellip;"),
    ("it&rsquo;s O&#39;Neill&#x2019;s AT&amp;T", "it|&rsquo;s|O&#39;Neill|&#x2019;s|AT&amp;T"),
    (
      "&amp;quot;Go&amp;quot; &amp; stay; &no; &eacute;",
      "&amp;quot;|Go|&amp;quot;|&amp;|stay|;|&|no|;|&|eacute|;"
    ),
    (
      "**Ina Roth** said *now* in [the *Post*](https://x.example/a).",
      "Ina|Roth|said|now|in|the|Post|."
    ),
    (
      "2 * 3 * 4, f***, * item [sic] [a](b c)", "2|*|3|*|4|,|f|*|*|*|,|*|item|[|sic|]|[|a|]|(|b|c|)"
    ),
  ])
  func `tags are no words, and entities are marks`(text: String, expected: String) {
    let table = TokenTable(text)
    let utf8 = Array(text.utf8)
    let paragraphs = (0..<table.paragraphCount).map { paragraph in
      table.tokens(ofParagraph: paragraph)
        .map { String(decoding: utf8[table.bytes(of: $0)], as: UTF8.self) }
        .joined(separator: "|")
    }
    #expect(paragraphs.joined(separator: "/") == expected)
  }

  @Test(arguments: [
    ("She said:\n\"We go.\"\nThey left.", 2), ("She said:\n\nWe go.", 2),
    ("\"We go,\"\nsaid Ina Roth.", 1), ("\"We go,\"\nIna Roth said.", 2),
    ("She added,\n‘We go.’", 1), ("The list:\n‘90s songs’", 1),
  ])
  func `a quotation belongs to the paragraph that introduces it`(text: String, count: Int) {
    #expect(TokenTable(text).paragraphCount == count)
  }
}
