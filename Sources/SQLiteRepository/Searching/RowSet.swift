internal import SQLite

/// A set of row ids, a bit for each.
struct RowSet {
  private var words: [UInt64] = []

  /// The rows 1 to `last`.
  init(upTo last: Int) {
    for row in stride(from: 1, through: last, by: 1) { insert(Int64(row)) }
  }

  init(_ rows: some Sequence<Int64> = []) {
    for row in rows { insert(row) }
  }

  mutating func insert(_ row: Int64) {
    guard row >= 0 else { return }
    let place = Int(row >> 6)
    if place >= words.count {
      words.append(
        contentsOf: repeatElement(0, count: max(place + 1, 2 * words.count) - words.count))
    }
    words[place] |= 1 << UInt64(row & 63)
  }

  mutating func formUnion(_ other: RowSet) {
    if words.count < other.words.count {
      words.append(contentsOf: repeatElement(0, count: other.words.count - words.count))
    }
    for place in other.words.indices { words[place] |= other.words[place] }
  }

  mutating func formIntersection(_ other: RowSet) {
    for place in words.indices {
      words[place] &= place < other.words.count ? other.words[place] : 0
    }
  }

  mutating func subtract(_ other: RowSet) {
    for place in words.indices.prefix(other.words.count) { words[place] &= ~other.words[place] }
  }

  /// The row ids in ascending order.
  var rowIDs: [Int64] {
    var rows: [Int64] = []
    rows.reserveCapacity(words.reduce(0) { $0 + $1.nonzeroBitCount })
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        rows.append(Int64(place << 6 | rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return rows
  }
}

extension SQLiteArchive.State {
  /// The rows that satisfy a condition which is not one MATCH, put together in memory: SQLite would
  /// look up one row after the other.
  func rows(
    _ condition: Condition, in target: SearchTarget, facts: RowFacts
  ) throws(SQLiteError) -> RowSet {
    switch condition {
    case .everything: return try everyRow(of: target)
    case .match(let pattern):
      let request = MatchRequest(
        order: .highestKey, limit: 0, columnWeights: [], collectsAll: true)
      return RowSet(
        try connection.bestMatches(
          of: pattern, in: target.fullText, request: request, facts: facts
        ).all)
    case .days(let days):
      guard let wanted = days.keys else { return RowSet() }
      var rows = RowSet()
      for (row, key) in facts.keys.enumerated() where key != 0 && wanted.contains(key) {
        rows.insert(Int64(row))
      }
      return rows
    case .rows(let select, let values):
      return RowSet(try connection.rows(select, values) { Int64($0.integer(0)) })
    case .sql(let sql, let values):
      return RowSet(
        try connection.rows("SELECT id FROM \(target.table) WHERE \(sql)", values) {
          Int64($0.integer(0))
        })
    case .all(let parts):
      // What is not wanted is taken away last, so that not every row must be gathered first.
      let wanted = parts.filter { if case .not = $0 { false } else { true } }
      guard let first = wanted.first else {
        var rows = try everyRow(of: target)
        for part in parts { rows.formIntersection(try self.rows(part, in: target, facts: facts)) }
        return rows
      }
      var rows = try rows(first, in: target, facts: facts)
      for part in wanted.dropFirst() {
        rows.formIntersection(try self.rows(part, in: target, facts: facts))
      }
      for case .not(let part) in parts {
        rows.subtract(try self.rows(part, in: target, facts: facts))
      }
      return rows
    case .any(let parts):
      var rows = RowSet()
      for part in parts { rows.formUnion(try self.rows(part, in: target, facts: facts)) }
      return rows
    case .not(let part):
      var rows = try everyRow(of: target)
      rows.subtract(try self.rows(part, in: target, facts: facts))
      return rows
    }
  }

  private func everyRow(of target: SearchTarget) throws(SQLiteError) -> RowSet {
    if target == .articles {
      // Articles stay, so that their rows are the numbers from 1 on, and an index tells how many.
      let ends = try connection.first(
        "SELECT (SELECT count(*) FROM articles), (SELECT max(id) FROM articles)"
      ) { row in (count: row.integer(0), last: row.integer(1)) }
      if let ends, ends.count == ends.last { return RowSet(upTo: ends.last) }
    }
    return RowSet(
      try connection.rows("SELECT id FROM \(target.table)") { Int64($0.integer(0)) })
  }
}
