import Identity
import News
import Repository
import Testing

private func tag(_ name: String) -> TagName {
  guard let tag = TagName(name) else { preconditionFailure("\(name) is no tag") }
  return tag
}

private let alice = ArticleSpeaker(name: "Alice Wells", kind: .person)
private let visit = story("Visit", "It is late, she said. We will go, she said.", day: "2017-10-27")
private let bank = story("Bank", "Rates rise, he said.", day: "2016-01-05")
private let batch = [
  visit.with(alice, saying: "It is late", "We will go"),
  bank.with(ArticleSpeaker(name: "Tom Roth", kind: .person), saying: "Rates rise"),
]
private let late = StatementID(article: visit.id, content: [visit.span(of: "It is late")])
private let visiting = MarkTarget.article(visit.id)
private let saying = MarkTarget.statement(late)

extension Archive {
  /// The statements that a query finds, in their own words.
  fileprivate func words(_ query: String) throws -> [String] {
    try statements(
      matching: SearchQuery.parse([query, ""]).query, order: .oldest, page: PageRequest(limit: 9)
    ).elements.flatMap(\.statement.contentText)
  }

  fileprivate func note(_ target: MarkTarget, _ text: String) throws -> CorrectionEntry {
    try correct(.note(target, text: text), reason: "")
  }
}

@Suite struct MarkTests {
  /// Queries, the headlines and the statements that they find.
  private static let table: [(String, [String], [String])] = [
    ("tag:fed", ["Visit"], ["It is late", "We will go"]),
    ("tag:FED", ["Visit"], ["It is late", "We will go"]),
    ("tag:check", ["Visit"], ["It is late"]),
    ("tag:fed tag:check", ["Visit"], ["It is late"]),
    ("tag:*", ["Visit"], ["It is late", "We will go"]),
    ("-tag:*", ["Bank"], ["Rates rise"]),
    ("tag:fed OR rates", ["Bank", "Visit"], ["Rates rise", "It is late", "We will go"]),
    ("tag:none-has-it", [], []),
    ("note:MINUTES", ["Visit"], ["It is late"]),
    ("note:\"the minutes\"", ["Visit"], ["It is late"]),
    ("note:*", ["Visit", "Bank"], ["It is late", "Rates rise"]),
  ]

  @Test(arguments: BackEnd.all, table)
  func `a query finds by tags and notes`(
    _ backEnd: BackEnd, row: (query: String, headlines: [String], statements: [String])
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      _ = try archive.correct(.tag([visiting], [tag("Fed")]), reason: "")
      _ = try archive.correct(.tag([saying], [tag("check")]), reason: "")
      _ = try archive.note(saying, "compare with the minutes")
      _ = try archive.note(.article(bank.id), "ask the bank")
      #expect(
        try archive.headlines(row.query, "", order: .oldest).sorted() == row.headlines.sorted())
      #expect(try archive.words(row.query).sorted() == row.statements.sorted())
    }
  }

  @Test(arguments: BackEnd.all)
  func `marks are entries of the ledger, and undo takes each back`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let put = try archive.correct(.tag([visiting, saying], [tag("fed"), tag("x")]), reason: "")
      #expect(put.changed == CorrectionChange(statements: 1, articles: 1))
      let off = try archive.correct(.untag([visiting], [tag("fed")]), reason: "done")
      let note = try archive.note(visiting, "once more")
      #expect(
        try archive.marks(on: [visiting, saying, .article(bank.id)]) == [
          visiting: StoredMarks(
            tags: [tag("x")],
            notes: [Marks.Note(entry: note.id, time: note.time, text: "once more")]),
          saying: StoredMarks(tags: [tag("fed"), tag("x")]),
        ])
      #expect(
        try archive.tags() == [
          TagCount(name: tag("fed"), articles: 0, statements: 1),
          TagCount(name: tag("x"), articles: 1, statements: 1),
        ])
      for entry in [off, note] { _ = try archive.correct(.undo(entry.id), reason: "") }
      #expect(
        try archive.marks(on: [visiting]) == [
          visiting: StoredMarks(tags: [tag("fed"), tag("x")])
        ])
      _ = try archive.correct(.undo(put.id), reason: "")
      #expect(try archive.tags() == [])
    }
  }

  /// Corrections that say what is so already.
  private static let refused: [Correction] = [
    .tag([visiting], [tag("fed")]), .untag([visiting], [tag("other")]),
    .untag([saying], [tag("fed")]), .readmit([visit.id]),
  ]

  @Test(arguments: BackEnd.all, refused)
  func `what is so already is refused and enters nothing`(
    _ backEnd: BackEnd, correction: Correction
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      _ = try archive.correct(.tag([visiting], [tag("fed")]), reason: "")
      #expect(throws: ArchiveError.self) { try archive.correct(correction, reason: "") }
      #expect(try archive.corrections().count == 1)
    }
  }

  @Test(arguments: BackEnd.all)
  func `marks hold in another archive, before and after the articles come`(_ backEnd: BackEnd)
    throws
  {
    let lines = try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      _ = try archive.correct(.tag([visiting, saying], [tag("fed")]), reason: "a reason")
      _ = try archive.note(saying, "compare \"this\"\nand that")
      return try archive.corrections().map { CorrectionRecord.line($0.entry) }
    }
    try backEnd.withArchive { archive in
      _ = try archive.load(try lines.map { try CorrectionRecord.entry($0) })
      #expect(try archive.tags() == [])
      #expect(try archive.corrections().map(\.unmet.count) == [2, 1])
      _ = try archive.keep(batch)
      #expect(try archive.tags() == [TagCount(name: tag("fed"), articles: 1, statements: 1)])
      #expect(
        try archive.marks(on: [saying])[saying]?.notes.map(\.text) == ["compare \"this\"\nand that"]
      )
      #expect(try archive.corrections().flatMap(\.unmet) == [])
      // A new analysis that finds the same words keeps their tags.
      _ = try archive.replaceAnalyses(batch)
      #expect(try archive.words("tag:fed") == ["It is late", "We will go"])
      #expect(try archive.faults() == [])
    }
  }

  @Test(arguments: [
    ("fed", true), ("to-check", true), ("2017/06", true), ("ö.1", true), ("", false), ("-", false),
    ("two words", false), ("a,b", false), ("a:b", false),
    (String(repeating: "x", count: 61), false),
  ])
  func `a tag is one word`(name: String, isTag: Bool) {
    #expect((TagName(name) != nil) == isTag)
  }

  @Test func `a query that names no tag says so`() throws {
    #expect(throws: QueryError.self) { try SearchQuery.parse(["tag:\"two words\"", ""]) }
  }
}
