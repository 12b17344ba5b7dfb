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
  ///
  /// `style` comes after what all pages share, whose colours follow the reader's light or dark.
  static func page(title: String, style: String, body: [String]) -> [String] {
    [
      "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" "
        + "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
        + "form-action 'none'\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta name=\"referrer\" content=\"no-referrer\">",
      element("title", title), "<style>\(sharedStyle)\n\(style)</style>", "</head>", "<body>",
    ] + body + ["</body>", "</html>"]
  }

  /// Colours of text have a contrast of 4.5 to 1 or more (WCAG 2.1); paper is white.
  private static let sharedStyle = """
    :root{color-scheme:light dark;--ground:#fff;--ink:#222;--quiet:#555;--line:#ccc;--good:#1b6e3c;
    --bad:#a32020;--mark:#fff3b0;--link:#1a4f8b}
    @media screen and (prefers-color-scheme:dark){:root{--ground:#16181c;--ink:#ddd;--quiet:#a5a9b0;
    --line:#3a3d44;--good:#6fc48f;--bad:#f08a8a;--mark:#574b12;--link:#8fbcf0}}
    body{font:16px/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;
    background:var(--ground);color:var(--ink)}
    mark{background:var(--mark);color:inherit}a{color:var(--link)}
    @media print{body{margin:0;max-width:none}mark{print-color-adjust:exact}}
    """
}
