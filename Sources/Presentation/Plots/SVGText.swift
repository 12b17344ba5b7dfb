/// Text and numbers as an SVG file may hold them.
enum SVGText {
  /// The text with mark-up written out, without what XML 1.0 does not allow.
  static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in TerminalSafety.line(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A number with at most two decimals.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    guard hundredths % 100 != 0 else { return String(hundredths / 100) }
    return (hundredths < 0 ? "-" : "") + Rounded.decimal(Double(hundredths.magnitude) / 100)
  }
}
