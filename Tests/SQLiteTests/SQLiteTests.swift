import SQLite
import Testing

/// A database in memory, new for each test.
private func memory() throws -> Connection {
  try Connection(path: ":memory:", access: .creating)
}

@Test(arguments: [
  Value.null, .integer(Int64.min), .integer(0), .real(0.1), .text(""), .text("a\0b"),
  .text("Zürich 🗞"), .blob([]), .blob([0, 255]),
])
func `a value comes back as it was bound`(value: Value) throws {
  let connection = try memory()
  let read = try connection.first("SELECT ?1, typeof(?1)", [value]) { row -> Value in
    switch row.text(1) {
    case "integer": .integer(Int64(row.integer(0)))
    case "real": .real(row.real(0))
    case "text": .text(row.text(0))
    case "blob": .blob(row.blob(0))
    default: .null
    }
  }
  #expect(read == value)
}

@Test func `an error has the extended code and the SQL but no value`() throws {
  let connection = try memory()
  try connection.execute("CREATE TABLE t (a TEXT UNIQUE)")
  try connection.run("INSERT INTO t VALUES (?)", .text("secret"))
  let error = try #require(throws: SQLiteError.self) {
    try connection.run("INSERT INTO t VALUES (?)", .text("secret"))
  }
  #expect(error.code.rawValue == 2067)
  #expect(error.code.primary == .constraint)
  #expect(error.sql == "INSERT INTO t VALUES (?)")
  #expect(!error.description.contains("secret"))
}

@Test func `a transaction that throws leaves nothing behind`() throws {
  let connection = try memory()
  try connection.execute("CREATE TABLE t (a)")
  #expect(throws: SQLiteError.self) {
    try connection.transaction { () throws(SQLiteError) in
      try connection.run("INSERT INTO t VALUES (1)")
      try connection.execute("INSERT INTO t VALUES (2); SELECT no_such_function()")
    }
  }
  let isInTransaction = connection.isInTransaction
  #expect(!isInTransaction)
  #expect(try connection.first("SELECT count(*) FROM t") { $0.integer(0) } == 0)
}

@Test func `a statement may be run while the same one is read from`() throws {
  let connection = try memory()
  var pairs: [[Int]] = []
  let sql = "SELECT value FROM json_each(?)"
  try connection.forEachRow(sql, [.text("[1,2]")]) { outer throws(SQLiteError) in
    let left = outer.integer(0)
    try connection.forEachRow(sql, [.text("[3,4]")]) { pairs.append([left, $0.integer(0)]) }
  }
  #expect(pairs == [[1, 3], [1, 4], [2, 3], [2, 4]])
}

@Test func `a missing file is told from one that may not be read`() throws {
  let error = #expect(throws: SQLiteError.self) {
    _ = try Connection(path: "/nonexistent/archive.db", access: .writing)
  }
  #expect(error?.code.primary == .cannotOpen)
  #expect(error?.cause == .noSuchFile)
}

@Test func `an interruption stops a statement`() throws {
  let connection = try memory()
  let interruption = Interruption()
  connection.obey(interruption)
  interruption.request()
  let error = #expect(throws: SQLiteError.self) {
    try connection.run(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n")
  }
  #expect(error?.code.primary == .interrupted)
}

private typealias Tag = MatchPattern.PhraseTag

@Test(arguments: [
  (MatchPattern.phrase(["safe", "haven"]), #""safe" + "haven""#),
  (.phrase(["infl"], isPrefix: true), #""infl" *"#),
  (.phrase(["say \"no\" OR"]), #""say ""no"" OR""#),
  (.all([.phrase(["a"]), .phrase(["b"])]), #"("a") AND ("b")"#),
  (.any([.phrase(["a"])]), #""a""#),
  (MatchPattern.phrase(["a"]).excluding(.phrase(["b"])), #"("a") NOT ("b")"#),
  (.near([.phrase(["a"]), .phrase(["b", "c"])], distance: 5), #"NEAR("a" "b" + "c", 5)"#),
  (MatchPattern.phrase(["a"]).within(columns: ["headline"]), #"{"headline"} : ("a")"#),
])
func `a pattern is written in FTS5's language`(pattern: MatchPattern, text: String) throws {
  #expect(pattern.text == text)
  let connection = try memory()
  try connection.execute("CREATE VIRTUAL TABLE t USING fts5 (headline, body)")
  #expect(
    try connection.rows("SELECT rowid FROM t WHERE t MATCH ?", [.text(pattern.text)]) {
      $0.integer(0)
    } == [])
}

@Test func `the tokenizer gives FTS5's words with their places`() throws {
  let connection = try memory()
  let tokenizer = try IndexTokenizer(connection)
  #expect(
    tokenizer.words(of: "U.S. Zürich—Éire 1,000 don't") == [
      "u", "s", "zurich", "eire", "1", "000", "don", "t",
    ])
  var places: [[Int]] = []
  var text = "Ein Übel"
  text.withUTF8 { bytes in
    tokenizer.forEachWord(of: bytes) { _, start, end in places.append([start, end]) }
  }
  #expect(places == [[0, 3], [4, 9]])
}

/// Fills a table of one column, and gives what ranking knows of it.
private func fill(_ connection: borrowing Connection, with rows: [String]) throws -> RowFacts {
  try connection.execute("CREATE VIRTUAL TABLE t USING fts5 (a)")
  var facts = RowFacts(lengths: [0], keys: [0])
  for (place, row) in rows.enumerated() {
    try connection.run(
      "INSERT INTO t (rowid, a) VALUES (?, ?)", .integer(place + 1), .text(row))
    facts.lengths.append(UInt16(row.split(separator: " ").count))
    facts.keys.append(Int32(place + 1))
  }
  return facts
}

@Test(arguments: ["said", "said trade", "trade OR tariff", "said NOT trade"])
func `rows are ranked as by FTS5's own bm25`(query: String) throws {
  let words = ["said", "trade", "tariff", "he", "she", "in", "of", "the"]
  // A small linear congruential generator, so that every run has the same rows.
  var seed: UInt32 = 7
  let rows = (0..<200).map { _ in
    (0..<(3 + Int(seed % 17))).map { _ in
      seed = seed &* 1_664_525 &+ 1_013_904_223
      return words[Int(seed >> 16) % words.count]
    }.joined(separator: " ")
  }
  let connection = try memory()
  let facts = try fill(connection, with: rows)
  func tagged(_ word: String, _ group: Int) -> MatchPattern {
    .phrase([word], tag: Tag(group: group, isExact: true))
  }
  let pattern: MatchPattern =
    switch query {
    case "said": tagged("said", 0)
    case "said trade": .all([tagged("said", 0), tagged("trade", 1)])
    case "trade OR tariff": .any([tagged("trade", 0), tagged("tariff", 1)])
    default: tagged("said", 0).excluding(tagged("trade", 1))
    }
  let request = MatchRequest(order: .relevance, limit: 20, columnWeights: [1])
  let ours = try connection.bestMatches(of: pattern, in: "t", request: request, facts: facts)
  let theirs = try connection.rows(
    "SELECT rowid FROM t WHERE t MATCH ? ORDER BY round(bm25(t), 9), rowid DESC",
    [.text(pattern.text)]
  ) { Int64($0.integer(0)) }
  #expect(ours.best.map(\.rowID) == Array(theirs.prefix(20)))
  #expect(ours.total == theirs.count)
}

@Test func `an exact row stands above one that has another form only`() throws {
  let connection = try memory()
  let facts = try fill(
    connection,
    with: [
      "havens havens havens", "haven and a lot of other words in a long row", "nothing",
    ])
  let pattern = MatchPattern.any([
    .phrase(["haven"], tag: Tag(group: 0, isExact: true)),
    .phrase(["havens"], tag: Tag(group: 0, isExact: false)),
  ])
  let request = MatchRequest(order: .relevance, limit: 10, columnWeights: [1])
  let found = try connection.bestMatches(of: pattern, in: "t", request: request, facts: facts)
  #expect(found.best.map(\.rowID) == [2, 1])
  #expect(found.best.map(\.isExact) == [true, false])
}

@Test(arguments: [
  (MatchRequest.Order.highestKey, [3, 2, 1]), (.lowestKey, [2, 3, 1]),
])
func `rows without a key come last in either order`(
  order: MatchRequest.Order, expected: [Int64]
) throws {
  let connection = try memory()
  _ = try fill(connection, with: ["a", "a", "a"])
  let request = MatchRequest(order: order, limit: 10, columnWeights: [])
  let found = try connection.bestMatches(
    of: .phrase(["a"]), in: "t", request: request, facts: RowFacts(keys: [0, 0, 5, 9]))
  #expect(found.best.map(\.rowID) == expected)
}
