internal import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func facets(
    _ facets: [Facet], of query: SearchQuery, limit: Int
  ) throws(ArchiveError) -> [FacetCounts] {
    try perform("count by \(facets.map(\.rawValue).joined(separator: ", "))") {
      state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        let rows = try state.matching(query, copies: .asOne)
        var counts: [FacetCounts] = []
        for facet in facets {
          counts.append(try state.count(rows, by: facet, limit: max(0, limit)))
        }
        return counts
      }
    }
  }
}

extension SQLiteArchive.State {
  /// The rows of all articles that match, in ascending order.
  func matching(
    _ query: SearchQuery, copies: PageRequest.Copies
  ) throws(SQLiteError) -> [Int64] {
    try articleFacts.refresh(from: connection)
    var compiler = QueryCompiler(self, target: .articles)
    let compiled = try compiler.compile(query)
    let request = MatchRequest(
      order: .highestKey, limit: 0, columnWeights: [], collectsAll: true,
      groupsRows: copies == .asOne)
    return try rank(compiled.condition, in: .articles, request: request).all.sorted()
  }

  fileprivate func count(
    _ rows: [Int64], by facet: Facet, limit: Int
  ) throws(SQLiteError) -> FacetCounts {
    switch facet {
    case .outlet: try count(rows, byColumn: 0, facet, limit: limit)
    case .agency: try count(rows, byColumn: 1, facet, limit: limit)
    case .place: try count(rows, byColumn: 2, facet, limit: limit)
    case .section: try count(rows, byColumn: 3, facet, limit: limit)
    case .year: countYears(rows, limit: limit)
    case .speaker: try countSpeakers(rows, limit: limit)
    }
  }

  /// Counts the numbers in one column of article_fields.
  fileprivate func count(
    _ rows: [Int64], byColumn column: Int, _ facet: Facet, limit: Int
  ) throws(SQLiteError) -> FacetCounts {
    var counts: [Int] = []
    var cursor = rows[...]
    try connection.forEachRow(
      "SELECT chunk, \(ArticleFields.columns[column]) FROM article_fields ORDER BY chunk"
    ) { row in
      let first = Int64(row.integer(0) * PackedNumbers.chunkSize)
      let here = cursor.prefix { $0 < first + Int64(PackedNumbers.chunkSize) }
      cursor = cursor.dropFirst(here.count)
      guard !here.isEmpty else { return }
      let numbers = PackedNumbers.decode(row.blob(1), as: UInt32.self)
      for rowID in here where Int(rowID - first) < numbers.count {
        let number = Int(numbers[Int(rowID - first)])
        if number >= counts.count { PackedNumbers.put(0, at: number, of: &counts) }
        counts[number] += 1
      }
    }
    let without = rows.count - counts.dropFirst().reduce(0, +)
    return try named(counts, facet, limit: limit, without: without) { number throws(SQLiteError) in
      try connection.first("SELECT value FROM field_values WHERE id = ?", [.integer(number)]) {
        ($0.text(0), nil)
      }
    }
  }

  private func countSpeakers(_ rows: [Int64], limit: Int) throws(SQLiteError) -> FacetCounts {
    var counts: [Int] = []
    var without = rows.count
    var cursor = rows[...]
    try connection.forEachRow("SELECT chunk, speakers FROM article_fields ORDER BY chunk") { row in
      let first = Int64(row.integer(0) * PackedNumbers.chunkSize)
      let here = cursor.prefix { $0 < first + Int64(PackedNumbers.chunkSize) }
      cursor = cursor.dropFirst(here.count)
      guard !here.isEmpty else { return }
      var wanted = here
      ArticleFields.forEachArticle(of: row.blob(1)) { place, numbers in
        guard let next = wanted.first, Int(next - first) == place else { return }
        wanted = wanted.dropFirst()
        if !numbers.isEmpty { without -= 1 }
        for number in numbers {
          if Int(number) >= counts.count { PackedNumbers.put(0, at: Int(number), of: &counts) }
          counts[Int(number)] += 1
        }
      }
    }
    return try named(counts, .speaker, limit: limit, without: without) {
      number throws(SQLiteError) in
      try connection.first("SELECT name, key FROM speakers WHERE id = ?", [.integer(number)]) {
        ($0.text(0), SpeakerID(stored: $0.text(1)))
      }
    }
  }

  /// The values with most articles, with their names; number 0 is none.
  private func named(
    _ counts: [Int], _ facet: Facet, limit: Int, without: Int,
    name: (Int) throws(SQLiteError) -> (String, SpeakerID?)?
  ) throws(SQLiteError) -> FacetCounts {
    let numbers = counts.indices.dropFirst().filter { counts[$0] > 0 }
    let best = numbers.sorted { (counts[$0], $1) > (counts[$1], $0) }.prefix(limit)
    var values: [FacetCounts.Value] = []
    for number in best {
      guard let (name, speaker) = try name(number) else { continue }
      values.append(FacetCounts.Value(name: name, speaker: speaker, count: counts[number]))
    }
    return FacetCounts(
      facet: facet, values: values, valueCount: numbers.count, without: max(0, without))
  }

  private func countYears(_ rows: [Int64], limit: Int) -> FacetCounts {
    var counts: [Int: Int] = [:]
    var years: [Int32: Int] = [:]
    var without = 0
    let days = articleFacts.rows.keys
    for rowID in rows {
      let number = days.indices.contains(Int(rowID)) ? days[Int(rowID)] : 0
      if let year = years[number] {
        counts[year, default: 0] += 1
      } else if let day = CalendarDay(number: Int(number)) {
        years[number] = day.year
        counts[day.year, default: 0] += 1
      } else {
        without += 1
      }
    }
    let best = counts.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(limit)
    return FacetCounts(
      facet: .year,
      values: best.sorted { $0.key < $1.key }.map { year, count in
        FacetCounts.Value(name: String(year), count: count)
      },
      valueCount: counts.count, without: without)
  }
}
