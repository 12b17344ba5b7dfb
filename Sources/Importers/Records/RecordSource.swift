internal import News

/// A row or an object as it was read.
struct SourceRecord {
  var record: ArticleRecord
  let origin: Origin
  /// The line of the file at which it begins, from 1.
  let line: Int
  /// What its parts are called, for what is to be said when there is no text among them.
  var names: [String] = []
}

/// Something that gives records one after another: a table, a list of objects.
protocol RecordSource {
  /// The next record; nil at the end. Throws what is wrong with one and goes on after it.
  mutating func nextRecord() throws(ImportProblem) -> SourceRecord?

  /// What the user should know of how the file was read, each thing once.
  mutating func takeNotes() -> [ImportNote]

  /// What is to be said of a record without text.
  func problem(ofEmpty record: SourceRecord) -> ImportProblem
}
