internal import News
package import Repository

/// What an archive holds and where it is.
package struct InfoReport: Report {
  private let path: String
  /// What led to this file: `--db`, `ARCHIVE_DB`, the folder, or the user's data directory.
  private let chosenBy: String
  private let contents: ArchiveContents
  private let version: String
  private let engine: String

  package init(
    path: String, chosenBy: String, contents: ArchiveContents, version: String, engine: String
  ) {
    self.path = path
    self.chosenBy = chosenBy
    self.contents = contents
    self.version = version
    self.engine = engine
  }

  package func textLines(_ style: TextStyle) -> [String] {
    var rows = [
      ("archive", "\(TerminalSafety.line(path)) (\(chosenBy))"),
      ("size", "\(Counted.number(contents.byteCount)) bytes"),
      ("articles", Counted.number(contents.articleCount)),
      ("speakers", Counted.number(contents.speakerCount)),
      ("statements", Counted.number(contents.statementCount)),
    ]
    if let first = contents.firstDay, let last = contents.lastDay {
      rows.append(("dates", "\(first) to \(last)"))
    }
    rows += [
      ("schema", "version \(contents.schemaVersion)"), ("program", "archive \(version)"),
      ("engine", engine),
    ]
    return rows.map { name, value in
      style.styled(name + String(repeating: " ", count: 12 - name.count), .heading) + value
    }
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        path: path, chosenBy: chosenBy, bytes: contents.byteCount,
        articles: contents.articleCount, speakers: contents.speakerCount,
        statements: contents.statementCount, firstDate: contents.firstDay?.description,
        lastDate: contents.lastDay?.description, schemaVersion: contents.schemaVersion,
        version: version, engine: engine))
  }

  package func ndjsonLines() -> [String] { [jsonLine()] }
}

private struct Document: Encodable {
  var schema = "archive.info/1"
  let path: String
  let chosenBy: String
  let bytes: Int
  let articles: Int
  let speakers: Int
  let statements: Int
  let firstDate: String?
  let lastDate: String?
  let schemaVersion: Int
  let version: String
  let engine: String
}
