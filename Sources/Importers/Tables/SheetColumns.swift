/// Which columns of a table hold what, by their names and, for the text, by what stands in them.
struct SheetColumns {
  /// The names of the columns as they stand.
  let names: [String]
  /// The columns of the fields that the table has.
  private(set) var columns: [ArticleField: Int] = [:]

  /// Finds columns by their names.
  init(_ names: [String], map: FieldMap) {
    self.names = names
    let normalized = names.map(FieldMap.normalized)
    for field in ArticleField.allCases {
      for candidate in map.candidates(for: field) where columns[field] == nil {
        columns[field] = normalized.firstIndex(of: candidate)
      }
    }
  }

  subscript(field: ArticleField) -> Int? { columns[field] }

  /// Takes the column of long texts for the body where no name says which it is.
  ///
  /// `rows` are the first ones; texts of fewer than 150 bytes in the middle are no articles.
  mutating func findBody(in rows: [[String]]) {
    guard columns[.body] == nil, !rows.isEmpty else { return }
    var best: (column: Int, length: Int)?
    for column in names.indices where !columns.values.contains(column) {
      let lengths = rows.map { $0.indices.contains(column) ? $0[column].utf8.count : 0 }.sorted()
      let length = lengths[lengths.count / 2]
      if length >= 150, length > best?.length ?? 0 { best = (column, length) }
    }
    columns[.body] = best?.column
  }

  /// A column that the user named and that is not there.
  func missing(of map: FieldMap) -> (field: ArticleField, name: String)? {
    map.names.filter { columns[$0.key] == nil }
      .min { $0.key.rawValue < $1.key.rawValue }
      .map { ($0.key, $0.value) }
  }
}
