/// Texts of help, which `HelpLayout` wraps at the width of the terminal.
enum HelpText {
  /// A text whose paragraphs are one line each; indented lines, such as examples, stay as they are.
  static func unwrapped(_ text: String) -> String {
    var lines: [String] = []
    var goesOn = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let isRunning = !line.isEmpty && !line.hasPrefix(" ")
      let endsParagraph = line.isEmpty || line.hasPrefix(" ")
      if goesOn, !endsParagraph {
        lines[lines.count - 1] += " " + line
      } else {
        lines.append(line)
      }
      goesOn = isRunning
    }
    return lines.joined(separator: "\n")
  }
}
