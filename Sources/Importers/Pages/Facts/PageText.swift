internal import XML

/// Short texts of a page, as they are compared.
enum PageText {
  /// The letters and digits of a text in lower case: equal for what reads the same.
  static func key(_ text: some StringProtocol) -> String {
    var key = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars where scalar.isLetterOrNumber {
      key.append(scalar)
    }
    return String(key)
  }

  /// A text on one line, without mark-up and entities; nil when nothing is left.
  static func line(_ text: String?) -> String? {
    guard var text else { return nil }
    if MarkupText.isHTML(text) {
      text = MarkupText.paragraphs(ofHTML: text).joined(separator: " ")
    }
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? nil : line
  }

  /// The text that an element shows, on one line; nil when it shows none.
  static func line(of node: MarkupNode) -> String? {
    let line = MarkupText.paragraphs(of: node).joined(separator: " ")
    return line.isEmpty ? nil : line
  }
}
