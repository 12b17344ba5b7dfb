package import Identity
package import Repository

/// The tags and notes of some articles and statements.
package struct MarksReport: Report {
  private let marks: [(target: MarkTarget, marks: StoredMarks)]

  /// Takes them in the order in which they are printed.
  package init(_ marks: [(target: MarkTarget, marks: StoredMarks)]) {
    self.marks = marks
  }

  package func textLines(_ style: TextStyle) -> [String] {
    marks.flatMap { target, marks in
      [style.styled(target.description, .identifier)]
        + MarkLines.lines(marks, style, indent: "  ")
    }
  }

  package func jsonLine() -> String {
    JSONDocument.line(Document(marks: marks.map { Element($0.target, $0.marks) }))
  }

  package func ndjsonLines() -> [String] {
    marks.map { JSONDocument.line(Element($0.target, $0.marks, schema: "archive.mark/1")) }
  }

  private struct Document: Encodable {
    var schema = "archive.marks/1"
    let marks: [Element]
  }

  private struct Element: Encodable {
    let schema: String?
    let id: String
    let tags: [String]
    let notes: [NoteDocument]

    init(_ target: MarkTarget, _ marks: StoredMarks, schema: String? = nil) {
      self.schema = schema
      id = target.description
      tags = marks.tags.map(\.description)
      notes = marks.notes.map(NoteDocument.init)
    }
  }
}
