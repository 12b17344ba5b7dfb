internal import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func days(
    ofArticles query: SearchQuery, copies: PageRequest.Copies
  ) throws(ArchiveError) -> DayCounts {
    try perform("count articles by day") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        let rows = try state.matching(query, copies: copies)
        let keys = state.articleFacts.rows.keys
        var counts: [Int32: Int] = [:]
        for row in rows {
          counts[keys.indices.contains(Int(row)) ? keys[Int(row)] : 0, default: 0] += 1
        }
        return DayCounts(counts.map { (CalendarDay(number: Int($0.key)), $0.value) })
      }
    }
  }

  package func days(ofStatements filter: StatementFilter) throws(ArchiveError) -> DayCounts {
    try perform("count statements by day") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        var counts: [CalendarDay?: Int] = [:]
        for condition in try state.conditions(of: filter) {
          try state.connection.forEachRow(
            """
            SELECT statements.published, count(*) FROM statements
            WHERE \(condition.sql)
            GROUP BY statements.published
            """, condition.values
          ) { row in
            counts[row.optionalText(0).flatMap { CalendarDay(iso: $0) }, default: 0] +=
              row.integer(1)
          }
        }
        return DayCounts(counts.map { ($0.key, $0.value) })
      }
    }
  }

  package func daysOfOutlets() throws(ArchiveError) -> [OutletDays] {
    try perform("count the days of outlets") { state throws(SQLiteError) in
      var days: [OutletKey: [(CalendarDay?, Int)]] = [:]
      try state.connection.forEachRow(
        """
        SELECT coalesce(outlet, agency), outlet IS NULL, published, count(*)
        FROM articles
        WHERE id NOT IN (SELECT article_id FROM versions)
        GROUP BY 1, 2, 3
        """
      ) { row in
        let name = row.optionalText(0)
        let key = OutletKey(name: name, isAgency: name != nil && row.integer(1) == 1)
        days[key, default: []].append(
          (row.optionalText(2).flatMap { CalendarDay(iso: $0) }, row.integer(3)))
      }
      return days.map { key, counts in
        OutletDays(name: key.name, isAgency: key.isAgency, counts: DayCounts(counts))
      }.sorted { left, right in
        let (more, fewer) = (left.articles, right.articles)
        return more != fewer ? more > fewer : (left.name ?? "") < (right.name ?? "")
      }
    }
  }
}

private struct OutletKey: Hashable {
  let name: String?
  let isAgency: Bool
}

extension OutletDays {
  fileprivate var articles: Int { counts.total + counts.undated }
}

extension DayCounts {
  /// Puts counts in the order of their days; those of no day are counted together.
  fileprivate init(_ counts: [(day: CalendarDay?, count: Int)]) {
    self.init(
      counts.compactMap { entry in entry.day.map { DayCount($0, entry.count) } }
        .sorted { $0.day < $1.day },
      undated: counts.reduce(0) { $0 + ($1.day == nil ? $1.count : 0) })
  }
}
