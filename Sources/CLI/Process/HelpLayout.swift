/// Sets help and messages of the argument parser for a terminal, so that no line hangs out.
///
/// The parser is asked for lines of any length, since its own way of wrapping puts the rest of an
/// example, or of a row of a table, at the left edge.
enum HelpLayout {
  /// The text with every line at most `width` characters long, where its words allow it.
  static func fitted(_ text: String, to width: Int) -> String {
    var lines: [String] = []
    for line in joined(text.split(separator: "\n", omittingEmptySubsequences: false)) {
      lines += fitted(line, width)
    }
    return lines.joined(separator: "\n")
  }

  /// The lines, with what goes on in the second column of a row put behind it.
  private static func joined(_ lines: [Substring]) -> [String] {
    var joined: [String] = []
    for line in lines {
      let indent = line.prefix { $0 == " " }.count
      if indent >= 8, indent < line.count, let last = joined.last, secondColumn(of: last) == indent
      {
        joined[joined.count - 1] += " " + line.dropFirst(indent)
      } else {
        joined.append(String(line))
      }
    }
    return joined
  }

  private static func fitted(_ line: String, _ width: Int) -> [String] {
    guard line.count > width else { return [line] }
    let indent = line.prefix { $0 == " " }.count
    if line.hasPrefix("USAGE: ") || line.hasPrefix("Usage: ") {
      return wrapped(words(of: line, within: "[", "]"), width, indent: 7)
    }
    if let column = secondColumn(of: line), column < width * 2 / 3 {
      let first = String(line.prefix(column))
      let rest = wrapped(
        line.dropFirst(column).split(separator: " ").map(String.init), width - column, indent: 0)
      return rest.enumerated().map { place, text in
        place == 0 ? first + text : String(repeating: " ", count: column) + text
      }
    }
    if indent > 0, line.dropFirst(indent).hasPrefix("archive ") || line.contains(" | archive ") {
      let parts = wrapped(words(of: line, within: "\"", "\""), width - 2, indent: indent + 4)
      return parts.enumerated().map { place, text in
        place == parts.count - 1 ? text : text + " \\"
      }
    }
    return wrapped(
      line.split(separator: " ").map(String.init), width, indent: indent, first: indent)
  }

  /// Where the second column of a row begins; nil for a line that is no row.
  private static func secondColumn(of line: String) -> Int? {
    let text = Array(line)
    guard let start = text.firstIndex(where: { $0 != " " }), start > 0 else { return nil }
    var place = start
    while place + 2 < text.count {
      if text[place] == " ", text[place + 1] == " " {
        return text[place...].firstIndex { $0 != " " }
      }
      place += 1
    }
    return nil
  }

  /// Words, those between two marks not taken apart; the indentation stays with the first.
  private static func words(of line: String, within open: Character, _ close: Character) -> [String]
  {
    var words: [String] = []
    var word = String(line.prefix { $0 == " " })
    var isInside = false
    for character in line.dropFirst(word.count) {
      if character == " ", !isInside {
        words.append(word)
        word = ""
        continue
      }
      if isInside ? character == close : character == open { isInside.toggle() }
      word.append(character)
    }
    return words + [word]
  }

  private static func wrapped(
    _ words: [String], _ width: Int, indent: Int, first: Int = 0
  ) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: first)
    var isEmpty = true
    for word in words {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        isEmpty = true
      }
      line += isEmpty ? word : " " + word
      isEmpty = false
    }
    return lines + [line]
  }
}
