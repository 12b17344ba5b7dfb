/// The paragraphs of a plain text whose lines were cut at a width: wires, corpora, `<pre>`.
enum WrappedText {
  /// A blank line ends a paragraph and an indented line begins one; other line ends are blanks.
  ///
  /// Where lines are neither indented nor apart, a long line is a paragraph of its own, and a line
  /// that ends a sentence well before the width ends one.
  static func paragraphs(of text: some StringProtocol) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Line(String($0)) }
    let written = lines.filter { !$0.text.isEmpty }
    let least = written.map(\.indent).min() ?? 0
    let width = written.map { $0.text.count }.max() ?? 0
    let isApart = zip(lines, lines.dropFirst()).contains { pair in
      !pair.0.text.isEmpty && pair.1.indent > least + 1
    }
    let hasGaps = lines.drop { $0.text.isEmpty }.reversed().drop { $0.text.isEmpty }
      .contains { $0.text.isEmpty }
    var paragraphs: [String] = []
    var current = ""
    var last = 0
    for line in lines {
      let begins: Bool =
        if line.text.isEmpty || current.isEmpty {
          true
        } else if isApart {
          line.indent > least + 1
        } else if hasGaps {
          false
        } else {
          least >= 2 || width > 200 || last * 10 < width * 6 && endsSentence(current)
        }
      if begins, !current.isEmpty {
        paragraphs.append(current)
        current = ""
      }
      if !current.isEmpty { current += " " }
      current += line.text
      last = line.text.count
    }
    if !current.isEmpty { paragraphs.append(current) }
    return paragraphs
  }

  private static func endsSentence(_ text: String) -> Bool {
    text.last.map { ".!?”\"»…".contains($0) } ?? false
  }

  private struct Line {
    /// On one line, without white space at its ends.
    let text: String
    /// How many blanks stand before it.
    let indent: Int

    init(_ line: String) {
      var indent = 0
      for scalar in line.unicodeScalars {
        guard scalar.isBlank else { break }
        indent += scalar == "\t" ? 4 : scalar == "\u{3000}" ? 2 : 1
      }
      self.indent = indent
      text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
