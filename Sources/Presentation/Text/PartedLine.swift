/// Parts two spaces apart on a line, which go on in the next line where the width ends.
struct PartedLine {
  private var parts: [(text: String, role: TextStyle.Role?)] = []

  init(_ text: String, _ role: TextStyle.Role? = nil) {
    add(text, role)
  }

  /// Adds a part; nothing where the text is empty.
  mutating func add(_ text: String, _ role: TextStyle.Role? = nil) {
    if !text.isEmpty { parts.append((text, role)) }
  }

  func adding(_ text: String, _ role: TextStyle.Role? = nil) -> PartedLine {
    var line = self
    line.add(text, role)
    return line
  }

  /// The lines, each at most as wide as the style allows; a part wider than that is cut at spaces.
  ///
  /// What goes on in the next line stands behind `deeper`, two blanks more than `indent` otherwise.
  func lines(_ style: TextStyle, indent: String = "", deeper: String? = nil) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    let deeper = deeper ?? indent + "  "
    for (text, role) in parts {
      let columns = DisplayWidth.columns(text)
      if width > 0, width + 2 + columns <= style.width {
        line += "  " + styled(text, role, style)
        width += 2 + columns
        continue
      }
      if width > 0 { lines.append(line) }
      let margin = lines.isEmpty ? indent : deeper
      var cut = Paragraph(text).lines(style, indent: margin)
      let last = cut.popLast() ?? ""
      lines += cut.map { margin + styled($0.dropFirst(margin.count), role, style) }
      line = margin + styled(last.dropFirst(margin.count), role, style)
      width = DisplayWidth.columns(last)
    }
    return width > 0 ? lines + [line] : lines
  }

  private func styled(
    _ text: some StringProtocol, _ role: TextStyle.Role?, _ style: TextStyle
  ) -> String {
    role.map { style.styled(text, $0) } ?? String(text)
  }
}
