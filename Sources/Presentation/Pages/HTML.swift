/// Pieces of a page in which nothing can run: every text is escaped, and there is no script.
enum HTML {
  /// Text as it stands between tags or in an attribute between quotation marks.
  static func text(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default:
        // Controls, and marks that turn the direction of a line, are nobody's words.
        escaped.unicodeScalars.append(
          TerminalSafety.isControl(scalar) && scalar != "\n" ? " " : scalar)
      }
    }
    return escaped
  }

  /// An element with text in it.
  static func element(_ name: String, _ content: String, class style: String = "") -> String {
    style.isEmpty
      ? "<\(name)>\(text(content))</\(name)>"
      : "<\(name) class=\"\(text(style))\">\(text(content))</\(name)>"
  }

  /// A whole page that opens offline; its policy forbids scripts and everything from elsewhere.
  static func page(title: String, style: String, body: [String]) -> [String] {
    [
      "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" "
        + "content=\"default-src 'none'; style-src 'unsafe-inline'\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      element("title", title), "<style>\(style)</style>", "</head>", "<body>",
    ] + body + ["</body>", "</html>"]
  }
}
