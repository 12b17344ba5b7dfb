internal import CSQLite

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Which of the rows that a MATCH finds are kept, and in what order.
package struct MatchRequest: Sendable {
  /// What puts one row before another.
  package enum Order: Sendable {
    /// By BM25, rows with an exact phrase of every group they have first.
    case relevance
    case highestKey
    case lowestKey
  }

  package let order: Order
  /// How many rows are kept, the best ones.
  package let limit: Int
  /// How much a phrase counts in each column, by the column's place.
  package let columnWeights: [Double]
  /// How much it counts that two groups follow each other in a row as they do in the pattern; with 0
  /// the order is that of BM25 alone.
  package let pairWeight: Double
  /// Rows whose key lies outside are passed over; nil lets all in.
  package let keys: ClosedRange<Int32>?
  /// True when the row ids of everything that matches are wanted too.
  package let collectsAll: Bool
  /// True when only the best row of each group is kept, and counted as one.
  package let groupsRows: Bool

  package init(
    order: Order, limit: Int, columnWeights: [Double], pairWeight: Double = 0,
    keys: ClosedRange<Int32>? = nil, collectsAll: Bool = false, groupsRows: Bool = false
  ) {
    self.order = order
    self.limit = limit
    self.columnWeights = columnWeights
    self.pairWeight = pairWeight
    self.keys = keys
    self.collectsAll = collectsAll
    self.groupsRows = groupsRows
  }

  /// The same request for rows with these keys only.
  package func limited(to keys: ClosedRange<Int32>) -> MatchRequest {
    MatchRequest(
      order: order, limit: limit, columnWeights: columnWeights, pairWeight: pairWeight,
      keys: keys, collectsAll: collectsAll, groupsRows: groupsRows)
  }
}

/// What ranking knows of every row beforehand, by row id.
package struct RowFacts: Sendable {
  /// How many words the row has, 65,535 for more; 0 when not known.
  package var lengths: [UInt16]
  /// What rows are ordered by when not by relevance, the higher one first among equals.
  package var keys: [Int32]
  /// Rows of one group count as one: its number, 0 for rows alone, negative for rows left out.
  package var groups: [Int32]

  package init(lengths: [UInt16] = [], keys: [Int32] = [], groups: [Int32] = []) {
    self.lengths = lengths
    self.keys = keys
    self.groups = groups
  }
}

extension RowFacts {
  /// The facts as plain memory, for the innermost loop.
  struct Buffers {
    fileprivate let lengths: UnsafeBufferPointer<UInt16>
    fileprivate let keys: UnsafeBufferPointer<Int32>
    fileprivate let groups: UnsafeBufferPointer<Int32>

    /// The number of words of a row, 0 when not known.
    @inline(__always)
    func length(_ rowID: Int64) -> UInt16 {
      rowID >= 0 && rowID < lengths.count ? lengths[Int(rowID)] : 0
    }

    /// The key of a row, 0 when not known.
    @inline(__always)
    func key(_ rowID: Int64) -> Int32 {
      rowID >= 0 && rowID < keys.count ? keys[Int(rowID)] : 0
    }

    /// The group of a row, 0 for a row alone.
    @inline(__always)
    func group(_ rowID: Int64) -> Int32 {
      rowID >= 0 && rowID < groups.count ? groups[Int(rowID)] : 0
    }
  }

  func withBuffers<Result>(
    _ body: (Buffers) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try lengths.withUnsafeBufferPointer { lengths throws(SQLiteError) in
      try keys.withUnsafeBufferPointer { keys throws(SQLiteError) in
        try groups.withUnsafeBufferPointer { groups throws(SQLiteError) in
          try body(Buffers(lengths: lengths, keys: keys, groups: groups))
        }
      }
    }
  }
}

/// A row that a MATCH found.
package struct RankedRow: Hashable, Sendable {
  package let rowID: Int64
  package let score: Double
  package let key: Int32
  /// False when some word is met by another form of it only.
  package let isExact: Bool
}

/// What a MATCH found.
package struct RankedRows: Sendable {
  /// The best rows, best first.
  package let best: [RankedRow]
  /// How many rows match.
  package let total: Int
  /// Every row that matches in order of row id, if that was asked for.
  package let all: [Int64]
}

extension Connection {
  /// Ranks the rows of an FTS5 table that match a pattern, in one pass over the index.
  ///
  /// - Parameters:
  ///   - table: the FTS5 table; a name in the program, not a user's text.
  ///   - condition: SQL that a row must satisfy as well, with its values.
  package func bestMatches(
    of pattern: MatchPattern, in table: String, where condition: String? = nil,
    _ values: [Value] = [], request: MatchRequest, facts: RowFacts
  ) throws(SQLiteError) -> RankedRows {
    let state = fullText
    try withHandle { database throws(SQLiteError) in try state.registerCollector(on: database) }
    // An auxiliary function that keeps the best rows itself spares SQLite's sorter, which costs
    // more than walking the index. It stands in WHERE and gives NULL, so that no row comes out
    // (in an aggregate it would not be found), and behind CASE, which alone has a fixed order:
    // https://www.sqlite.org/lang_expr.html#the_case_expression
    let collecting = condition.map { "CASE WHEN \($0) THEN collect_match(\(table)) END" }
    let sql = """
      SELECT 1
      FROM \(table)
      WHERE \(table) MATCH ? AND \(collecting ?? "collect_match(\(table))")
      """
    return try facts.withBuffers { facts throws(SQLiteError) in
      var collection = MatchCollection(tags: pattern.tags, request: request, facts: facts)
      try withUnsafeMutablePointer(to: &collection) { pointer throws(SQLiteError) in
        let outer = state.current.pointee
        state.current.pointee = pointer
        defer { state.current.pointee = outer }
        try run(sql, [.text(pattern.text)] + values)
      }
      return collection.result()
    }
  }
}

/// Takes the rows of one MATCH as SQLite walks them, and keeps the best.
///
/// BM25 as FTS5 computes it (k1 = 1.2, b = 0.75), with three differences: phrases of one group count
/// as one thing; where the request wants it, two groups that follow each other in the query count
/// once more where they follow each other in the row; and the length of a row comes from memory,
/// which makes it eight times faster. https://www.sqlite.org/fts5.html#the_bm25_function
struct MatchCollection {
  private let tags: [MatchPattern.PhraseTag]
  private let request: MatchRequest
  private let facts: RowFacts.Buffers
  private let groupCount: Int
  private var groupWeights: [Double] = []
  private var averageLength = 1.0
  private var isPrepared = false
  private var all: [Int64] = []
  private var rows: GroupedRows
  // One element a group, used anew for each row.
  private var frequencies: [Double]
  private var exactness: [Bool]
  /// Where the phrases of each group stand in the row; only kept where there are several groups.
  private var places: [PhrasePlaces]

  init(tags: [MatchPattern.PhraseTag], request: MatchRequest, facts: RowFacts.Buffers) {
    self.tags = tags
    self.request = request
    self.facts = facts
    groupCount = (tags.map(\.group).max() ?? -1) + 1
    rows = GroupedRows(capacity: max(0, request.limit), order: request.order)
    frequencies = Array(repeating: 0, count: groupCount)
    exactness = Array(repeating: false, count: groupCount)
    places = Array(repeating: PhrasePlaces(), count: groupCount)
  }

  func result() -> RankedRows {
    RankedRows(best: rows.sorted(), total: rows.total, all: all)
  }

  /// Takes the row that FTS5 stands on; returns a result code.
  mutating func take(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer) -> Int32 {
    if !isPrepared {
      let code = prepare(api, context)
      guard code == SQLITE_OK else { return code }
    }
    let rowID = api.pointee.xRowid(context)
    let key = facts.key(rowID)
    if let keys = request.keys, !keys.contains(key) { return SQLITE_OK }
    let group = facts.group(rowID)
    guard group >= 0 else { return SQLITE_OK }
    guard case .relevance = request.order, request.limit > 0 else {
      let row = RankedRow(rowID: rowID, score: 0, key: key, isExact: true)
      let counts = rows.insert(row, group: request.groupsRows ? group : 0)
      if request.collectsAll, counts { all.append(rowID) }
      return SQLITE_OK
    }
    if request.collectsAll { all.append(rowID) }
    return score(rowID, key: key, group: request.groupsRows ? group : 0, api, context)
  }

  /// Scores one row by the phrases that stand in it.
  private mutating func score(
    _ rowID: Int64, key: Int32, group: Int32, _ api: UnsafePointer<Fts5ExtensionApi>,
    _ context: OpaquePointer
  ) -> Int32 {
    for group in 0..<groupCount {
      frequencies[group] = 0
      exactness[group] = false
      places[group].removeAll()
    }
    var iterator = Fts5PhraseIter()
    for (phrase, tag) in tags.enumerated() where tag.group >= 0 {
      var column: Int32 = -1
      var offset: Int32 = -1
      let code = api.pointee.xPhraseFirst(context, Int32(phrase), &iterator, &column, &offset)
      guard code == SQLITE_OK else { return code }
      guard column >= 0 else { continue }
      var frequency = 0.0
      while column >= 0 {
        let place = Int(column)
        frequency += weight(ofColumn: place)
        if countsPairs {
          places[tag.group].append(column: column, offset: offset, length: tag.wordCount)
        }
        api.pointee.xPhraseNext(context, &iterator, &column, &offset)
      }
      frequencies[tag.group] += frequency
      if tag.isExact { exactness[tag.group] = true }
    }
    let length = Double(facts.length(rowID))
    let relative = length > 0 ? length / averageLength : 1
    let damping = 1.2 * (0.25 + 0.75 * relative)
    var score = 0.0
    var isExact = true
    for group in 0..<groupCount where frequencies[group] > 0 {
      let frequency = frequencies[group]
      score += groupWeights[group] * frequency * 2.2 / (frequency + damping)
      if !exactness[group] { isExact = false }
    }
    if countsPairs { score += request.pairWeight * pairScore(damping: damping) }
    rows.insert(
      RankedRow(rowID: rowID, score: score, key: key, isExact: isExact), group: group)
    return SQLITE_OK
  }

  private var countsPairs: Bool { groupCount > 1 && request.pairWeight > 0 }

  /// What it tells that groups follow each other, weighed as the words of each pair together.
  private func pairScore(damping: Double) -> Double {
    var score = 0.0
    for group in 0..<(groupCount - 1) where frequencies[group] > 0 && frequencies[group + 1] > 0 {
      let frequency = places[group].frequency(followedBy: places[group + 1], weight(ofColumn:))
      score +=
        (groupWeights[group] + groupWeights[group + 1]) * frequency * 2.2 / (frequency + damping)
    }
    return score
  }

  private func weight(ofColumn column: Int) -> Double {
    column < request.columnWeights.count ? request.columnWeights[column] : 1
  }

  /// Reads what BM25 needs of the whole table, at the first row.
  private mutating func prepare(
    _ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer
  ) -> Int32 {
    isPrepared = true
    guard case .relevance = request.order, request.limit > 0 else { return SQLITE_OK }
    guard Int(api.pointee.xPhraseCount(context)) == tags.count else { return SQLITE_INTERNAL }
    var rowCount: Int64 = 0
    var wordCount: Int64 = 0
    var code = api.pointee.xRowCount(context, &rowCount)
    if code == SQLITE_OK { code = api.pointee.xColumnTotalSize(context, -1, &wordCount) }
    guard code == SQLITE_OK else { return code }
    averageLength = max(1, Double(wordCount) / Double(max(1, rowCount)))
    groupWeights = Array(repeating: 1, count: groupCount)
    // With one group the weight is the same for every row and changes no order.
    guard groupCount > 1 else { return SQLITE_OK }
    var matching = Array(repeating: Int64(0), count: groupCount)
    for (phrase, tag) in tags.enumerated() where tag.group >= 0 {
      if let known = tag.rowCount {
        matching[tag.group] += Int64(known)
        continue
      }
      var rows: Int64 = 0
      code = api.pointee.xQueryPhrase(context, Int32(phrase), &rows) { _, _, counter in
        counter?.assumingMemoryBound(to: Int64.self).pointee += 1
        return SQLITE_OK
      }
      guard code == SQLITE_OK else { return code }
      matching[tag.group] += rows
    }
    for group in 0..<groupCount {
      groupWeights[group] = Self.weight(of: min(matching[group], rowCount), among: rowCount)
    }
    return SQLITE_OK
  }

  /// How much a word tells that so many rows have, as FTS5 weighs it: rare words tell more.
  private static func weight(of matching: Int64, among rowCount: Int64) -> Double {
    let rows = Double(rowCount)
    let having = Double(matching)
    return max(1e-6, log((rows - having + 0.5) / (having + 0.5)))
  }
}

extension RankedRows {
  /// Orders rows that were found without a MATCH: by key, since there is nothing to rank.
  package init(_ rows: [Int64], request: MatchRequest, facts: RowFacts) {
    var kept = GroupedRows(capacity: max(0, request.limit), order: request.order)
    var all: [Int64] = []
    for rowID in rows {
      let key = facts.keys.indices.contains(Int(rowID)) ? facts.keys[Int(rowID)] : 0
      if let keys = request.keys, !keys.contains(key) { continue }
      let group = facts.groups.indices.contains(Int(rowID)) ? facts.groups[Int(rowID)] : 0
      guard group >= 0 else { continue }
      let counts = kept.insert(
        RankedRow(rowID: rowID, score: 0, key: key, isExact: true),
        group: request.groupsRows ? group : 0)
      if request.collectsAll, counts { all.append(rowID) }
    }
    self.init(best: kept.sorted(), total: kept.total, all: all)
  }
}
