/// The formats that are read, and what is missing for them.
package struct FormatsReport: Report {
  /// One format.
  package struct Line: Hashable, Sendable, Encodable {
    let name: String
    let family: String
    let title: String
    let endings: [String]
    /// A program that it needs.
    let program: String?
    /// What to do for the program to be there; nil when nothing is missing.
    let missing: String?

    package init(
      name: String, family: String, title: String, endings: [String], program: String?,
      missing: String?
    ) {
      self.name = name
      self.family = family
      self.title = title
      self.endings = endings
      self.program = program
      self.missing = missing
    }
  }

  private let formats: [Line]

  package init(_ formats: [Line]) {
    self.formats = formats
  }

  package func textLines(_ style: TextStyle) -> [String] {
    var lines: [String] = []
    var family = ""
    let width = formats.map(\.name.count).max() ?? 0
    for format in formats {
      if format.family != family {
        if !lines.isEmpty { lines.append("") }
        lines.append(style.styled(format.family, .heading))
        family = format.family
      }
      let name = format.name + String(repeating: " ", count: width - format.name.count)
      let endings = format.endings.map { ".\($0)" }.joined(separator: " ")
      lines.append("  \(name)  \(format.title)" + (endings.isEmpty ? "" : " (\(endings))"))
      if let program = format.program, let missing = format.missing {
        lines.append(
          String(repeating: " ", count: width + 4) + "needs \(program), not installed: \(missing)")
      }
    }
    return lines
  }

  package func jsonLine() -> String { JSONDocument.line(Document(formats: formats)) }

  package func ndjsonLines() -> [String] { formats.map { JSONDocument.line($0) } }

  package var table: Table? {
    Table(
      columns: ["name", "family", "title", "endings", "program", "missing"],
      rows: formats.map {
        [
          $0.name, $0.family, $0.title, $0.endings.joined(separator: " "), $0.program ?? "",
          $0.missing ?? "",
        ]
      })
  }

  private struct Document: Encodable {
    var schema = "archive.formats/1"
    let formats: [Line]
  }
}
