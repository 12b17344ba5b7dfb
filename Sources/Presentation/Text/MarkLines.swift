internal import Identity
package import Repository

/// How tags and notes are told in text.
package enum MarkLines {
  /// `tags: fed, to-check`, and a paragraph for each note.
  package static func lines(
    _ marks: StoredMarks?, _ style: TextStyle, indent: String = ""
  ) -> [String] {
    guard let marks else { return [] }
    var lines: [String] = []
    if !marks.tags.isEmpty {
      lines += Paragraph("tags: " + tags(marks)).lines(style, indent: indent)
    }
    for note in marks.notes {
      lines += Paragraph("note: " + words(note)).lines(style, indent: indent)
    }
    return lines
  }

  static func tags(_ marks: StoredMarks) -> String {
    marks.tags.map(\.description).joined(separator: ", ")
  }

  /// `compare with the minutes (2026-01-31, co:5d1c0a7be233)`
  static func words(_ note: Marks.Note) -> String {
    "\(TerminalSafety.line(note.text)) (\(note.time.prefix(10)), \(note.entry))"
  }
}

/// A note in JSON.
struct NoteDocument: Encodable {
  /// The entry of the ledger that made it.
  let id: String
  let time: String
  let text: String

  init(_ note: Marks.Note) {
    id = note.entry.description
    time = note.time
    text = note.text
  }
}
