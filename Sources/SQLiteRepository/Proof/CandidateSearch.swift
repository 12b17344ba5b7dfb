internal import News
internal import Repository
internal import SQLite

/// Finds the articles that share the rarest of some words.
///
/// A few MATCH queries: each of the rarest words, and four in a row where all are frequent. The
/// articles are weighed by the words that they share, for all of the words and for each half of them,
/// so that words of two origins find both.
struct CandidateSearch {
  /// A word of more articles is not asked for alone.
  private static let mostRows = 3000
  /// So many words of each half are asked for at most, and no more once these give many articles.
  private static let mostWords = 6
  private static let manyRows = 4000
  /// Counting stops here; the counts of more frequent words are kept in a long archive.
  private static let mostCounted = 3001
  /// Of a longer list the longest words are counted, since they are the rarest.
  private static let mostDistinct = 48
  /// So many phrases of frequent words are asked for.
  private static let mostPhrases = 3

  private let sought: SoughtWords
  private let state: SQLiteArchive.State
  private let archiveSize: Int
  private var counts: [String: Int] = [:]
  /// The words of the index that each word is; some are several, as U.S is u and s.
  private let tokens: [[String]]
  private var weights: [Int64: Weight] = [:]

  private struct Weight {
    var first = 0.0
    var second = 0.0
    var whole: Double { first + second }
  }

  init(_ sought: SoughtWords, _ state: SQLiteArchive.State) throws(SQLiteError) {
    self.sought = sought
    self.state = state
    tokens = sought.words.map { state.tokenizer.words(of: FoldedText.fold($0)) }
    archiveSize =
      try state.connection.first("SELECT coalesce(max(id), 0) FROM articles") { $0.integer(0) }
      ?? 0
  }

  mutating func find() throws(SQLiteError) -> QuotationCandidates {
    try countWords()
    let middle = (tokens.count + 1) / 2
    try weigh(0..<middle, isFirst: true)
    try weigh(middle..<tokens.count, isFirst: false)
    let (rows, isCut) = try best()
    return QuotationCandidates(
      articles: try read(rows),
      articleCounts: tokens.map { counts[Self.name(of: $0)] ?? frequent },
      archiveSize: archiveSize, isCut: isCut)
  }

  private static func name(of tokens: [String]) -> String { tokens.joined(separator: " ") }

  // MARK: - How rare words are

  private mutating func countWords() throws(SQLiteError) {
    var distinct: [String: [String]] = [:]
    for word in tokens where !word.isEmpty { distinct[Self.name(of: word)] = word }
    let longest = distinct.sorted { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }
    for (name, word) in longest.prefix(Self.mostDistinct) {
      counts[name] = try count(word)
    }
  }

  private func count(_ word: [String]) throws(SQLiteError) -> Int {
    if word.count == 1,
      let known = try state.connection.first(
        "SELECT article_count FROM frequent_words WHERE word = ?", [.text(word[0])],
        { $0.integer(0) })
    {
      return known
    }
    let counted = try state.connection.first(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM articles_fts WHERE articles_fts MATCH ? LIMIT \(Self.mostCounted)
      )
      """, [.text(MatchPattern.phrase(word).text)]
    ) { $0.integer(0) }
    guard let counted, counted >= Self.mostCounted else { return counted ?? 0 }
    return frequent
  }

  /// Where nothing was counted to its end, one article in ten has the word, as far as anybody knows.
  private var frequent: Int { max(Self.mostCounted, archiveSize / 10) }

  // MARK: - Which articles share them

  private mutating func weigh(_ part: Range<Int>, isFirst: Bool) throws(SQLiteError) {
    var seen: Set<String> = []
    var rare: [(word: [String], count: Int)] = []
    for word in tokens[part] where !word.isEmpty && seen.insert(Self.name(of: word)).inserted {
      guard let count = counts[Self.name(of: word)], (1...Self.mostRows).contains(count) else {
        continue
      }
      rare.append((word, count))
    }
    rare.sort { $0.count < $1.count }
    var rows = 0
    for (word, count) in rare.prefix(Self.mostWords) {
      guard rows == 0 || rows + count <= Self.manyRows else { break }
      rows += count
      try add(MatchPattern.phrase(word), weight: weight(of: count), isFirst: isFirst)
    }
    // Words of the third rarest that stand in one article of fifty find too many: rows of words do not.
    let third = rare.count > 2 ? rare[2].count : .max
    if third > max(20, archiveSize / 50) { try weighPhrases(in: part, isFirst: isFirst) }
  }

  /// Asks for four words in a row, those that are rarest together.
  private mutating func weighPhrases(in part: Range<Int>, isFirst: Bool) throws(SQLiteError) {
    var phrases: [(words: [String], weight: Double)] = []
    let length = min(4, part.count)
    guard length > 1 else { return }
    for start in part.lowerBound...(part.upperBound - length) {
      let words = tokens[start..<(start + length)]
      guard words.allSatisfy({ !$0.isEmpty }) else { continue }
      let weight = words.reduce(0.0) {
        $0 + self.weight(of: counts[Self.name(of: $1)] ?? frequent)
      }
      phrases.append((words.flatMap { $0 }, weight))
    }
    phrases.sort { $0.weight > $1.weight }
    for phrase in phrases.prefix(Self.mostPhrases) {
      try add(MatchPattern.phrase(phrase.words), weight: phrase.weight, isFirst: isFirst)
    }
  }

  private func weight(of count: Int) -> Double {
    WordRarity.weight(ofWordIn: count, of: archiveSize)
  }

  private mutating func add(
    _ pattern: MatchPattern, weight: Double, isFirst: Bool
  ) throws(SQLiteError) {
    let rows = try state.connection.rows(
      """
      SELECT rowid FROM articles_fts
      WHERE articles_fts MATCH ?\(dayCondition.sql)
      LIMIT \(Self.mostRows)
      """, [.text(pattern.text)] + dayCondition.values
    ) { Int64($0.integer(0)) }
    for row in rows {
      if isFirst {
        weights[row, default: Weight()].first += weight
      } else {
        weights[row, default: Weight()].second += weight
      }
    }
  }

  private var dayCondition: (sql: String, values: [Value]) {
    guard let days = sought.days else { return ("", []) }
    let condition = Condition.days(days).sql(.articles)
    return (
      " AND rowid IN (SELECT id FROM articles WHERE \(condition.text))", condition.values
    )
  }

  // MARK: - The best of them

  private func best() throws(SQLiteError) -> (rows: [Int64], isCut: Bool) {
    var entries = weights.map { (row: $0.key, weight: $0.value) }
    try prefer(&entries)
    let limit = sought.limit
    func ranked(_ value: (Weight) -> Double) -> [Int64] {
      entries.sorted { (value($1.weight), $0.row) < (value($0.weight), $1.row) }
        .prefix(limit).filter { value($0.weight) > 0 }.map(\.row)
    }
    let (whole, first, second) = (ranked(\.whole), ranked(\.first), ranked(\.second))
    var rows: [Int64] = []
    var seen: Set<Int64> = []
    func take(_ list: some Sequence<Int64>) {
      for row in list where rows.count < limit && seen.insert(row).inserted { rows.append(row) }
    }
    take(whole.prefix(limit / 2))
    take(first.prefix(limit / 4))
    take(second.prefix(limit / 4))
    take(whole)
    let heaviest = whole.last.flatMap { weights[$0]?.whole } ?? 0
    let best = whole.first.flatMap { weights[$0]?.whole } ?? 0
    return (rows, whole.count == limit && heaviest >= best * 0.999)
  }

  /// Puts articles with statements of the speakers who are meant before others that share as much.
  private func prefer(_ entries: inout [(row: Int64, weight: Weight)]) throws(SQLiteError) {
    guard !sought.speakers.isEmpty, entries.count > sought.limit / 2 else { return }
    var speakers: [String] = []
    for speaker in sought.speakers {
      let row = try state.existingRowID(of: try state.destination(of: speaker))
      if let row { speakers.append(String(row)) }
    }
    guard !speakers.isEmpty else { return }
    entries.sort { ($1.weight.whole, $0.row) < ($0.weight.whole, $1.row) }
    let rows = entries.prefix(20 * sought.limit).map { String($0.row) }
    let theirs = try state.connection.rows(
      """
      SELECT DISTINCT article_id FROM speaker_statements
      WHERE article_id IN (\(rows.joined(separator: ", ")))
        AND speaker_id IN (\(speakers.joined(separator: ", ")))
      """
    ) { Int64($0.integer(0)) }
    let preferred = Set(theirs)
    for place in entries.indices where preferred.contains(entries[place].row) {
      if entries[place].weight.first > 0 { entries[place].weight.first += 0.01 }
      if entries[place].weight.second > 0 { entries[place].weight.second += 0.01 }
    }
  }

  private func read(_ rows: [Int64]) throws(SQLiteError) -> [QuotationCandidate] {
    guard !rows.isEmpty else { return [] }
    let list = rows.map { String($0) }.joined(separator: ", ")
    let read = try state.connection.rows(
      """
      SELECT
        a.key, a.headline, a.outlet, a.agency, a.place, a.published, a.published_from, a.body,
        (SELECT group_id FROM copies WHERE article_id = a.id),
        EXISTS (SELECT 1 FROM versions WHERE article_id = a.id), a.id
      FROM articles a WHERE a.id IN (\(list))
      """
    ) { row in
      (
        id: Int64(row.integer(10)),
        candidate: QuotationCandidate(
          article: ArticleSummary(row, from: 0), body: row.text(7), story: row.optionalInteger(8),
          isNewest: row.integer(9) == 0)
      )
    }
    let found = Dictionary(read.map { ($0.id, $0.candidate) }) { first, _ in first }
    return rows.compactMap { found[$0] }
  }
}
