internal import News
internal import Repository
internal import SQLite

/// What ranking needs of every row of a full-text table, in memory and in a packed table.
struct RankingFacts {
  /// The packed table: article_facts or statement_facts.
  let table: String
  private(set) var rows = RowFacts()
  private var dataVersion: Int?
  /// How many rows each group has, by its number; none before it is asked for.
  private var groupSizes: [Int32] = []

  init(table: String) {
    self.table = table
  }

  /// True when the table was read once, so that it costs little to look whether it has changed.
  var isRead: Bool { dataVersion != nil }

  /// The facts of one row.
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
    try connection.forEachRow("SELECT chunk, lengths, days FROM \(table) ORDER BY chunk") { row in
      let start = row.integer(0) * PackedNumbers.chunkSize
      if read.lengths.count < start {
        PackedNumbers.put(0, at: start - 1, of: &read.lengths)
        PackedNumbers.put(0, at: start - 1, of: &read.keys)
      }
      read.lengths.append(contentsOf: row.withBlob(1) { PackedNumbers.decode($0, as: UInt16.self) })
      read.keys.append(contentsOf: row.withBlob(2) { PackedNumbers.decode($0, as: Int32.self) })
    }
    if table == "article_facts" { read.groups = try CopyGroups.read(connection) }
    rows = read
    groupSizes = []
    dataVersion = version
  }

  /// How many other rows are of the group of a row, those that were left out not counted.
  mutating func othersInGroup(of rowID: Int64) -> Int {
    guard rows.groups.indices.contains(Int(rowID)), rows.groups[Int(rowID)] > 0 else { return 0 }
    // One pass over the numbers in memory, since a story may have thousands of copies.
    if groupSizes.isEmpty {
      groupSizes = Array(repeating: 0, count: Int(rows.groups.max() ?? 0) + 1)
      for group in rows.groups where group > 0 { groupSizes[Int(group)] += 1 }
    }
    return Int(groupSizes[Int(rows.groups[Int(rowID)])]) - 1
  }

  /// Forgets what was read, since this connection has changed the table.
  mutating func invalidate() {
    dataVersion = nil
  }

  /// Writes the facts of new rows.
  func write(_ entries: [Entry], to connection: borrowing Connection) throws(SQLiteError) {
    let chunks = Dictionary(grouping: entries) { Int($0.rowID) / PackedNumbers.chunkSize }
    for (chunk, entries) in chunks.sorted(by: { $0.key < $1.key }) {
      var (lengths, days) =
        try connection.first(
          "SELECT lengths, days FROM \(table) WHERE chunk = ?", [.integer(chunk)]
        ) { row in
          (
            PackedNumbers.decode(row.blob(0), as: UInt16.self),
            PackedNumbers.decode(row.blob(1), as: Int32.self)
          )
        } ?? ([], [])
      for entry in entries {
        let place = Int(entry.rowID) % PackedNumbers.chunkSize
        PackedNumbers.put(UInt16(clamping: entry.length), at: place, of: &lengths)
        PackedNumbers.put(Int32(entry.day?.number ?? 0), at: place, of: &days)
      }
      try connection.run(
        "INSERT OR REPLACE INTO \(table) (chunk, lengths, days) VALUES (?, ?, ?)",
        .integer(chunk), .blob(PackedNumbers.encode(lengths)), .blob(PackedNumbers.encode(days)))
    }
  }
}

extension DayRange {
  /// The range as keys of `RowFacts`, without those of rows whose day is not known.
  var keys: ClosedRange<Int32>? {
    let low = Int32(first?.number ?? 1)
    let high = last.map { Int32($0.number) } ?? .max
    return low <= high ? low...high : nil
  }
}
