import Testing

@testable import Language

/// Which marks begin and end a quotation. A bar in the expected text parts two quotations.
@Suite struct QuotationTests {
  @Test(arguments: [
    // Double marks, straight, curly, doubled and of other languages.
    ("\"We go,\" he said. \"Now.\"", "\"We go,\"|\"Now.\""),
    ("“We go,” he said.", "“We go,”"),
    ("„We go“, he said. „Now.“", "„We go“|„Now.“"),
    ("„We go,” he said.", "„We go,”"),
    ("»We go«, he said. »Now.«", "»We go«|»Now.«"),
    ("«We go», he said. « Now », she said.", "«We go»|« Now »"),
    ("»We go», he said.", "»We go»"),
    ("”We go,” he said.", "”We go,”"),
    ("``We go,'' he said. ''Now.''", "``We go,''|''Now.''"),
    ("‘‘We go,’’ he said.", "‘‘We go,’’"),
    ("‹We go›, he said.", "‹We go›"),
    ("“We go\", he said. \"Now,” she said.", "“We go\"|\"Now,”"),
    ("“We go,“ he said. “Now.“", "“We go,“|“Now.“"),
    ("(\"We go\") and—\"now\"—he left.", "\"We go\"|\"now\""),
    ("He said \" we go \" and left.", "\" we go \""),
  ])
  func `double marks pair, however they are written`(text: String, expected: String) {
    #expect(quotations(in: text) == expected)
  }

  @Test(arguments: [
    ("‘We go,’ he said.", "‘We go,’"),
    ("'We go,' he said. 'Now.'", "'We go,'|'Now.'"),
    ("`We go,' he said.", "`We go,'"),
    ("‚We go‘, he said.", "‚We go‘"),
    ("'We don't go,' he said.", "'We don't go,'"),
    (
      "‘It’s the residents’ pier, and they’ll decide.’",
      "‘It’s the residents’ pier, and they’ll decide.’"
    ),
    ("'The dogs' bowls are empty,' she said.", "'The dogs' bowls are empty,'"),
    ("'We fed the dogs', she said, 'and the cats.'", "'We fed the dogs'|'and the cats.'"),
    ("The 'yes' camp met the voters' agents.", "'yes'"),
    ("'Give 'em rock 'n' roll,' he said.", "'Give 'em rock 'n' roll,'"),
    ("‘I was goin’ home in the ’90s,’ he said.", "‘I was goin’ home in the ’90s,’"),
    ("'You said \"no\" to us,' he said.", "'You said \"no\" to us,'"),
    ("‘You said “no,”’ he said.", "‘You said “no,”’"),
    ("Asked why, he said: 'No.'", "'No.'"),
    ("He called it 'a gift' (or 'a trap').", "'a gift'|'a trap'"),
    ("‘Is it?’ she asked—‘now?’", "‘Is it?’|‘now?’"),
    ("O'Neill's men said the boss's 'gift' was theirs.", "'gift'"),
  ])
  func `single marks pair past apostrophes`(text: String, expected: String) {
    #expect(quotations(in: text) == expected)
  }

  @Test(arguments: [
    "The dogs' bowls and the cats' beds are here.", "Rock 'n' roll in the '90s, in '68 and '72.",
    "He was goin' home an' back, 'twas late.", "It is 6' tall and 5'10\" wide.",
    "The residents' pier’s end, the Jones’ house.", "'Tis the season for the boys' choir.",
    "Get 'em while it's O'Neill's.", "The 6\" pipe and the 9\" nail.", "A 'lone mark and no more.",
    "The \"old bridge was closed.", "It was closed.\" He left.", "‘", "don't",
  ])
  func `apostrophes, inches and stray marks open nothing`(text: String) {
    #expect(quotations(in: text) == "")
  }

  @Test(arguments: [
    ("\"We said 'no' to it,\" he said.", "\"We said 'no' to it,\""),
    ("“We said “no” to it,” he said.", "“We said “no” to it,”"),
    ("«We said “no” to it», he said.", "«We said “no” to it»"),
    ("\"We said \"no\" to it,\" he said.", "\"We said \"no\" to it,\""),
    (
      "“He said: ‘No, the dogs’ bowls.’ And left,” she said.",
      "“He said: ‘No, the dogs’ bowls.’ And left,”"
    ),
    ("'We said 'no,'' he said. 'Mr. Hill knows.'", "'We said 'no,''|'Mr. Hill knows.'"),
    ("'We said 'no' to it,' he said.", "'We said 'no' to it,'"),
    ("“'No,' he said,” she said. “Now.”", "“'No,' he said,”|“Now.”"),
  ])
  func `a quotation within another is part of it`(text: String, expected: String) {
    #expect(quotations(in: text) == expected)
  }

  @Test(arguments: [
    // The rest of the paragraph is not turned inside out.
    ("The 6\" pipe burst. \"We go,\" he said. \"Now.\"", "\"We go,\"|\"Now.\""),
    ("It \"burst. He said, \"We go.\" He left.", "\"We go.\""),
    ("It burst.” He said, “We go.” He left.", "“We go.”"),
    ("\"He is 5'10\" tall,\" she said. \"Now.\"", "\"He is 5'10\" tall,\"|\"Now.\""),
    ("'Twas late. \"We go,\" he said of the boys' club.", "\"We go,\""),
    // Opened anew in each sentence or lost paragraph, closed once.
    ("“We go. “We stay. “Both,” he said.", "“We go. |“We stay. |“Both,”"),
    // Over paragraphs: opened anew, or closed in the next one.
    ("“We go.\n“We stay.\n“Both,” he said.", "“We go.|“We stay.|“Both,”"),
    ("'We go.\n'We stay,' he said.", "'We go.|'We stay,'"),
    ("The 'yes' camp met the dogs' men.\n'We stay,' he said.", "'yes'|'We stay,'"),
    ("He said: 'It’s the dogs' bowls.\n'We stay,' he said.", "'It’s the dogs' bowls.|'We stay,'"),
    ("\"We go.\nWe stay,\" he said.", "\"We go.|We stay,\""),
    ("He said, “We go.\nIt was late.\n“We go,” he said.", "“We go.|“We go,”"),
  ])
  func `marks without a partner harm nothing`(text: String, expected: String) {
    #expect(quotations(in: text) == expected)
  }

  @Test func `marks of a quotation count as double and marks within it as single`() {
    let table = TokenTable("'We \"go\" and don't,' he said of the dogs' beds.")
    let marks = table.flags.filter { !$0.isDisjoint(with: [.doubleQuote, .singleQuote]) }
    #expect(marks.map { $0.contains(.singleQuote) } == [false, true, true, false, true])
  }

  private func quotations(in text: String) -> String {
    let table = TokenTable(text)
    let utf8 = Array(text.utf8)
    return table.quotations.map { quotation in
      let end = quotation.hasClosing ? Int(table.ends[quotation.tokens.upperBound - 1]) : nil
      let next =
        quotation.tokens.upperBound < table.count
        ? Int(table.starts[quotation.tokens.upperBound]) : utf8.count
      let start = Int(table.starts[quotation.tokens.lowerBound])
      return String(decoding: utf8[start..<(end ?? next)], as: UTF8.self)
        .replacing("\n", with: "")
    }
    .joined(separator: "|")
  }
}
