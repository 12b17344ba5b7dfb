internal import Repository
internal import SQLite

/// Whether the pages of the file are in order, as SQLite itself says it.
struct StructureCheck {
  private(set) var faults: [ArchiveCheck.Fault] = []
  /// True when pages are not what they should be, and not only an index.
  private(set) var isDamaged = false

  init(_ connection: borrowing Connection) throws(SQLiteError) {
    let answers = try connection.rows("PRAGMA integrity_check(100)") { $0.text(0) }
    var indexes: [String] = []
    for answer in answers where answer != "ok" {
      if let index = Self.index(in: answer) {
        if !indexes.contains(index) { indexes.append(index) }
      } else if answer.hasPrefix("malformed inverted index") {
        continue  // Newer versions of SQLite ask the full text too, which is checked by itself.
      } else {
        isDamaged = true
      }
    }
    faults = indexes.map { index in
      ArchiveCheck.Fault(
        .structure, "the index \(index) does not agree with its table", canBeRepaired: true)
    }
    if isDamaged {
      faults.append(
        ArchiveCheck.Fault(
          .structure, "pages of the file are damaged", canBeRepaired: false))
    }
  }

  /// The index of an answer that is about one:
  /// https://www.sqlite.org/pragma.html#pragma_integrity_check
  private static func index(in answer: String) -> String? {
    for words in [
      "missing from index ", "wrong # of entries in index ", "non-unique entry in index ",
      "values differ from index ",
    ] {
      guard let range = answer.firstRange(of: words) else { continue }
      return String(answer[range.upperBound...].prefix { $0 != " " && $0 != "\n" })
    }
    return nil
  }
}
