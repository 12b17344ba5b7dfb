/// Text as a field of a BibTeX file may hold it.
enum TeXText {
  /// The text with everything that TeX would take for a command written out; accents stay as they are.
  ///
  /// BibTeX counts braces even behind a backslash, so that those that are no pairs become commands.
  static func escaped(_ text: some StringProtocol) -> String {
    escaped(text, hasPairs: hasPairs(text))
  }

  private static func escaped(_ text: some StringProtocol, hasPairs: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars { escaped += command(for: scalar, hasPairs: hasPairs) }
    // Two hyphens would become a dash, two apostrophes a quotation mark.
    return escaped.replacing("--", with: "-{}-").replacing("--", with: "-{}-")
      .replacing("''", with: "'{}'").replacing("``", with: "`{}`")
  }

  /// True when every brace that opens is closed behind it.
  private static func hasPairs(_ text: some StringProtocol) -> Bool {
    var depth = 0
    for scalar in text.unicodeScalars where depth >= 0 {
      if scalar == "{" { depth += 1 } else if scalar == "}" { depth -= 1 }
    }
    return depth == 0
  }

  private static func command(for scalar: Unicode.Scalar, hasPairs: Bool) -> String {
    switch scalar {
    case "&", "%", "$", "#", "_": "\\" + String(scalar)
    case "{": hasPairs ? "\\{" : "\\textbraceleft{}"
    case "}": hasPairs ? "\\}" : "\\textbraceright{}"
    case "\\": "\\textbackslash{}"
    case "~": "\\textasciitilde{}"
    case "^": "\\textasciicircum{}"
    default: String(scalar)
    }
  }

  /// A title whose capitals stay where a style writes titles small: `Yen gains as {U.S.} waits`.
  ///
  /// The first word keeps its capital everywhere; only capitals inside of it need help.
  static func title(_ text: String) -> String {
    let hasPairs = hasPairs(text)
    var parts: [String] = []
    var guarded: [String] = []
    for (place, word) in text.split(separator: " ").enumerated() {
      guard hasCapital(place == 0 ? word.drop(while: { !$0.isLetter }).dropFirst() : word[...])
      else {
        close(&guarded, into: &parts)
        parts.append(escaped(word, hasPairs: hasPairs))
        continue
      }
      guarded.append(escaped(word, hasPairs: hasPairs))
    }
    close(&guarded, into: &parts)
    return parts.joined(separator: " ")
  }

  private static func hasCapital(_ word: Substring) -> Bool { word.contains(where: \.isUppercase) }

  /// Braces around words; two where a backslash would make BibTeX read a special character
  /// (https://ctan.org/pkg/btxdoc, "special characters").
  private static func close(_ words: inout [String], into parts: inout [String]) {
    guard let first = words.first else { return }
    let text = words.joined(separator: " ")
    parts.append(first.hasPrefix("\\") ? "{{\(text)}}" : "{\(text)}")
    words = []
  }

  /// An address, which BibTeX and biblatex take as it stands: only what would end the field, or is
  /// no part of an address, is written as bytes (RFC 3986).
  static func address(_ url: String) -> String {
    var address = ""
    for scalar in url.unicodeScalars {
      switch scalar {
      case "{": address += "%7B"
      case "}": address += "%7D"
      case "\\": address += "%5C"
      case " ": address += "%20"
      default: address.unicodeScalars.append(scalar)
      }
    }
    return address
  }
}
