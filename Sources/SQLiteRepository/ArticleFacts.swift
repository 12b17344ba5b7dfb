internal import News
internal import SQLite

/// What ranking needs of every article, held in memory and kept in the table article_facts.
struct ArticleFacts {
  /// How many articles share a row of the table.
  private static let chunkSize = 4096

  private(set) var rows = RowFacts()
  private var dataVersion: Int?

  /// One article's facts.
  struct Entry {
    let rowID: Int64
    let length: Int
    let day: CalendarDay?
  }

  /// Reads the table if it may have changed since it was read.
  ///
  /// Called inside a transaction, so that what is read belongs to the rows of the search.
  mutating func refresh(from connection: borrowing Connection) throws(SQLiteError) {
    // The number changes when another connection commits:
    // https://www.sqlite.org/pragma.html#pragma_data_version
    let version = try connection.first("PRAGMA data_version") { $0.integer(0) }
    guard version != dataVersion else { return }
    var read = RowFacts()
    try connection.forEachRow("SELECT chunk, lengths, days FROM article_facts ORDER BY chunk") {
      row in
      let start = row.integer(0) * Self.chunkSize
      if read.lengths.count < start {
        let gap = start - read.lengths.count
        read.lengths.append(contentsOf: repeatElement(0, count: gap))
        read.keys.append(contentsOf: repeatElement(0, count: gap))
      }
      read.lengths.append(contentsOf: PackedNumbers.decode(row.blob(1), as: UInt16.self))
      read.keys.append(contentsOf: PackedNumbers.decode(row.blob(2), as: Int32.self))
    }
    read.groups = try CopyGroups.read(connection)
    rows = read
    dataVersion = version
  }

  /// Forgets what was read, since this connection has changed the table.
  mutating func invalidate() {
    dataVersion = nil
  }

  /// Writes the facts of new articles.
  static func write(
    _ entries: [Entry], to connection: borrowing Connection
  ) throws(SQLiteError) {
    let chunks = Dictionary(grouping: entries) { Int($0.rowID) / chunkSize }
    for (chunk, entries) in chunks.sorted(by: { $0.key < $1.key }) {
      let stored = try connection.first(
        "SELECT lengths, days FROM article_facts WHERE chunk = ?", [.integer(chunk)]
      ) { row in
        (
          lengths: PackedNumbers.decode(row.blob(0), as: UInt16.self),
          days: PackedNumbers.decode(row.blob(1), as: Int32.self)
        )
      }
      var lengths = stored?.lengths ?? []
      var days = stored?.days ?? []
      for entry in entries {
        let place = Int(entry.rowID) % chunkSize
        if lengths.count <= place {
          lengths.append(contentsOf: repeatElement(0, count: place + 1 - lengths.count))
          days.append(contentsOf: repeatElement(0, count: place + 1 - days.count))
        }
        lengths[place] = UInt16(clamping: entry.length)
        days[place] = entry.day.map(DayNumber.of) ?? 0
      }
      try connection.run(
        "INSERT OR REPLACE INTO article_facts (chunk, lengths, days) VALUES (?, ?, ?)",
        .integer(chunk), .blob(PackedNumbers.encode(lengths)), .blob(PackedNumbers.encode(days)))
    }
  }
}

/// Days as numbers, for comparing many of them.
enum DayNumber {
  /// Days since 0000-12-31 in the Gregorian calendar: 1 for the first day of the year 1.
  static func of(_ day: CalendarDay) -> Int32 {
    let year = day.year - 1
    var number = year * 365 + year / 4 - year / 100 + year / 400 + day.day
    for month in 1..<day.month {
      number += CalendarDay.lengthOfMonth(month, year: day.year)
    }
    return Int32(number)
  }
}
