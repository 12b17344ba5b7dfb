internal import CSQLite

/// The row that a statement stands on; it cannot outlive the visit it is lent for.
package struct Row: ~Copyable {
  private let statement: OpaquePointer

  init(statement: OpaquePointer) {
    self.statement = statement
  }

  /// True when the column holds NULL.
  package func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }

  /// The column as an integer; 0 for NULL.
  package func integer(_ column: Int) -> Int {
    Int(sqlite3_column_int64(statement, Int32(column)))
  }

  package func optionalInteger(_ column: Int) -> Int? {
    isNull(column) ? nil : integer(column)
  }

  /// The column as a number; 0 for NULL.
  package func real(_ column: Int) -> Double {
    sqlite3_column_double(statement, Int32(column))
  }

  /// The column as a number; nil for NULL.
  package func optionalReal(_ column: Int) -> Double? {
    isNull(column) ? nil : real(column)
  }

  /// The column as text; "" for NULL.
  package func text(_ column: Int) -> String {
    // The text first and its byte count second, in that order, and no NUL ends it:
    // https://www.sqlite.org/c3ref/column_blob.html
    guard let start = sqlite3_column_text(statement, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Lends the bytes of a text without a copy; none for NULL.
  package func withText<Result>(
    _ column: Int, _ read: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let start = sqlite3_column_text(statement, Int32(column)) else {
      return read(UnsafeBufferPointer(start: nil, count: 0))
    }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return read(UnsafeBufferPointer(start: start, count: count))
  }

  package func optionalText(_ column: Int) -> String? {
    isNull(column) ? nil : text(column)
  }

  /// The column's bytes; none for NULL.
  package func blob(_ column: Int) -> [UInt8] {
    withBlob(column) { [UInt8]($0) }
  }

  /// Lends the column's bytes, without a copy.
  package func withBlob<Result>(
    _ column: Int, _ read: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    guard let start = sqlite3_column_blob(statement, Int32(column)) else {
      return read(UnsafeRawBufferPointer(start: nil, count: 0))
    }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return read(UnsafeRawBufferPointer(start: start, count: count))
  }
}
