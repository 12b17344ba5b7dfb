internal import CSQLite

/// The values of one run of a statement, put in from left to right.
///
/// For the few statements that run a hundred thousand times: nothing is gathered in between, and
/// texts are parts of one buffer that SQLite reads where they lie.
package struct ValueList: ~Copyable {
  private let statement: OpaquePointer
  private let texts: UnsafeBufferPointer<UInt8>
  private var index: Int32 = 0
  private(set) var firstFailure = SQLITE_OK

  init(statement: OpaquePointer, texts: UnsafeBufferPointer<UInt8>) {
    self.statement = statement
    self.texts = texts
  }

  /// Puts in an integer, or NULL.
  package mutating func add(_ number: Int64?) {
    index += 1
    if let number {
      note(sqlite3_bind_int64(statement, index, number))
    } else {
      note(sqlite3_bind_null(statement, index))
    }
  }

  /// Puts in an integer of another width, or NULL.
  package mutating func add(_ number: Int?) {
    add(number.map { Int64($0) })
  }

  /// Puts in a number, or NULL.
  package mutating func add(_ number: Double?) {
    index += 1
    if let number {
      note(sqlite3_bind_double(statement, index, number))
    } else {
      note(sqlite3_bind_null(statement, index))
    }
  }

  /// Puts in the text that stands in this part of the buffer, in UTF-8; NULL for nil.
  package mutating func add(_ range: Range<Int>?) {
    index += 1
    guard let range else {
      note(sqlite3_bind_null(statement, index))
      return
    }
    precondition(0 <= range.lowerBound && range.upperBound <= texts.count, "a part of the buffer")
    guard let base = texts.baseAddress, !range.isEmpty else {
      note(sqlite3_bind_text64(statement, index, "", 0, nil, UInt8(SQLITE_UTF8)))
      return
    }
    // Without a destructor SQLite reads the text in place until the binding is cleared, which
    // happens before the buffer goes: https://www.sqlite.org/c3ref/bind_blob.html
    (base + range.lowerBound).withMemoryRebound(to: CChar.self, capacity: range.count) { start in
      note(
        sqlite3_bind_text64(
          statement, index, start, UInt64(range.count), nil, UInt8(SQLITE_UTF8)))
    }
  }

  /// How many values were put in.
  var count: Int { Int(index) }

  private mutating func note(_ code: Int32) {
    if firstFailure == SQLITE_OK { firstFailure = code }
  }
}
