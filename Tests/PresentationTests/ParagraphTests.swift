import News
import Testing

@testable import Presentation

private let narrow = TextStyle(width: 20, isColored: false)
private let colored = TextStyle(width: 40, isColored: true)

@Test(arguments: [
  ("one two three four five", ["  one two three four", "  five"]),
  (
    "a-word-that-is-wider-than-the-line stays", ["  a-word-that-is-wider-than-the-line", "  stays"]
  ),
  ("  spaces   and\nline ends\tgo ", ["  spaces and line", "  ends go"]),
  ("東京東京東京東京 東京", ["  東京東京東京東京", "  東京"]),
  ("", []),
])
func `a paragraph is set in lines of the width`(text: String, lines: [String]) {
  #expect(Paragraph(text).lines(narrow, indent: "  ") == lines)
}

@Test func `highlights cover their words and the spaces between them`() {
  let lines = Paragraph("a safe haven abroad", highlights: [TextSpan(2, 12)])
    .lines(colored, indent: "")
  #expect(
    lines == [
      "a \u{1B}[1;33msafe\u{1B}[0m\u{1B}[1;33m \u{1B}[0m\u{1B}[1;33mhaven\u{1B}[0m abroad"
    ])
}

@Test(arguments: [
  ([("3 articles", TextStyle.Role.heading), ("haven", .quiet)], ["  3 articles  haven"]),
  (
    [("ar:7f3cq2m8x0kd", .identifier), ("2017-01-02", .heading)],
    ["  ar:7f3cq2m8x0kd", "    2017-01-02"]
  ),
  (
    [("a heading that is too wide", .heading), ("b", .quiet)],
    ["  a heading that is", "  too wide  b"]
  ),
  ([("", .heading), ("b", .quiet)], ["  b"]),
])
func `parts of a line go on in the next where the width ends`(
  parts: [(String, TextStyle.Role)], lines: [String]
) {
  let line = parts.dropFirst().reduce(PartedLine(parts[0].0, parts[0].1)) { $0.adding($1.0, $1.1) }
  #expect(line.lines(narrow, indent: "  ") == lines)
}

@Test func `an article's bytes cannot steer the terminal`() {
  let lines = Paragraph("red \u{1B}[31malert\u{7} \u{202E}drow").lines(narrow, indent: "")
  #expect(lines == ["red [31malert drow"])
  #expect(TerminalSafety.line("a\u{1B}]0;title\u{7}b\nc") == "a]0;titleb c")
}

@Test(arguments: [
  (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-4200, "-4,200"),
])
func `numbers have their thousands apart`(value: Int, text: String) {
  #expect(Counted.number(value) == text)
}

@Test(arguments: [(0.0, "0.00"), (0.945, "0.95"), (0.05, "0.05"), (1.0, "1.00"), (12.3, "12.30")])
func `shares have two decimals`(value: Double, text: String) {
  #expect(Rounded.decimal(value) == text)
}
