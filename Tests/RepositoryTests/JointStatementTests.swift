import Foundation
import Identity
import News
import Repository
import SQLite
import SQLiteRepository
import Testing

private func person(_ name: String, roles: [String] = []) -> ArticleSpeaker {
  ArticleSpeaker(name: name, kind: .person, roles: roles, mentions: [TextSpan(0, 2)])
}

private func id(_ name: String) -> SpeakerID { SpeakerID(stored: "sp:" + name) }

private let tired = story(
  "Tired", "We are tired, they said. It rains, said Ada Quist.", day: "2021-03-04")
private let rested = story("Rested", "We slept, said Leo Brandt.", day: "2021-03-05")
private let otto = story("Fish", "Fish is dear, said Otto Lind.", day: "2021-03-06")

private func statement(_ words: String, in article: Article, by speaker: Int) -> Statement {
  Statement(
    content: [article.span(of: words)], cue: [article.span(of: "said")], source: [],
    speaker: speaker, link: .fullName, speakerConfidence: 0.8, kind: .indirect, confidence: 0.9,
    rule: "test")
}

private let batch = [
  AnalysedArticle(
    article: tired,
    attributions: Attributions(
      speakers: [
        person("Ada Quist", roles: ["mayor"]), person("Leo Brandt", roles: ["chief"]),
        ArticleSpeaker(name: "Ada Quist; Leo Brandt", kind: .group, members: [0, 1]),
      ],
      statements: [
        statement("We are tired", in: tired, by: 2), statement("It rains", in: tired, by: 0),
      ])),
  rested.with(person("Leo Brandt", roles: ["chief"]), saying: "We slept"),
  otto.with(person("Otto Lind"), saying: "Fish is dear"),
]

private let together = StatementID(article: tired.id, content: [tired.span(of: "We are tired")])

/// What everybody says, newest first, by id without `sp:`; counts must agree with the lists.
private func said(in archive: any Archive) throws -> [String: [String]] {
  var said: [String: [String]] = [:]
  for speaker in try archive.speakers(page: PageRequest(limit: 100)).elements {
    let page = try archive.statements(by: [speaker.id], page: PageRequest(limit: 100))
    #expect(page.total == page.elements.count)
    #expect(speaker.statementCount == page.total, "\(speaker.id)")
    said[String(speaker.id.description.dropFirst(3))] = page.elements.flatMap(\.contentText)
  }
  return said
}

private let untouched = [
  "ada-quist": ["We are tired", "It rains"], "leo-brandt": ["We slept", "We are tired"],
  "otto-lind": ["Fish is dear"],
]

@Suite struct JointStatementTests {
  @Test(arguments: BackEnd.all)
  func `a joint statement is everybody's who makes it`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      #expect(try said(in: archive) == untouched)
      #expect(try archive.contents().statementCount == 4)
      let stored = try #require(try archive.statement(together))
      #expect(stored.statement == batch[0].attributions.statements[0])
      #expect(stored.speakers.map(\.name) == ["Ada Quist", "Leo Brandt"])
      #expect(stored.isJoint && stored.speaker?.name == "Ada Quist")
      #expect(try archive.statements(in: tired.id).map(\.speakers.count) == [2, 1])
      let leo = try #require(try archive.profile(of: id("leo-brandt")))
      #expect(leo.summary.articleCount == 2)
      #expect(leo.roles.map(\.role) == ["chief"])
      #expect(leo.roles.map(\.articleCount) == [2])
      #expect(leo.companions.map(\.speaker.name) == ["Ada Quist"])
      #expect(leo.years == [SpeakerProfile.Use(text: "2021", count: 2)])
      #expect(leo.cues == [SpeakerProfile.Use(text: "said", count: 2)])
      let ada = try archive.profile(of: id("ada-quist"))
      #expect(ada?.companions.map(\.speaker.name) == ["Leo Brandt"])
      #expect(try archive.reports(by: [id("leo-brandt")], of: .asserted).articles == 2)
    }
  }

  @Test(arguments: BackEnd.all)
  func `it is listed once, in its place, and filtered as others are`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let both = [id("ada-quist"), id("leo-brandt")]
      let rows: [(StatementFilter, [String])] = [
        (StatementFilter(speakers: both), ["We slept", "We are tired", "It rains"]),
        (StatementFilter(speakers: [both[1]], minConfidence: 0.85), ["We slept"]),
        (StatementFilter(speakers: [both[1]], role: "mayor"), []),
        (StatementFilter(speakers: [both[1]], role: "chief"), ["We slept", "We are tired"]),
        (StatementFilter(), ["Fish is dear", "We slept", "We are tired", "It rains"]),
      ]
      for (filter, words) in rows {
        let page = try archive.statements(filter, order: .newest, page: PageRequest(limit: 9))
        #expect(page.elements.flatMap(\.contentText) == words)
        #expect(try archive.count(filter) == words.count)
      }
      let filter = StatementFilter(speakers: both)
      let second = try archive.statements(
        filter, order: .newest, page: PageRequest(limit: 1, offset: 1))
      #expect(second.elements.flatMap(\.contentText) == ["We are tired"])
      #expect(second.total == 3)
      let oldest = try archive.statements(filter, order: .oldest, page: PageRequest(limit: 9))
      #expect(oldest.elements.flatMap(\.contentText) == ["We are tired", "It rains", "We slept"])
      let surest = try archive.statements(filter, order: .confidence, page: PageRequest(limit: 9))
      #expect(surest.elements.flatMap(\.contentText).first == "We slept")
    }
  }

  @Test(arguments: BackEnd.all)
  func `queries find it by each of them, and count its article for each`(
    _ backEnd: BackEnd
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let rows: [(String, [String])] = [
        ("said:Brandt", ["We slept", "We are tired"]), ("said:Quist tired", ["We are tired"]),
        ("sp:leo-brandt", ["We slept", "We are tired"]), ("role:mayor tired", ["We are tired"]),
        ("tired -said:Brandt", []), ("tired OR fish", ["Fish is dear", "We are tired"]),
      ]
      for (text, words) in rows {
        let query = try SearchQuery.parse([text, ""]).query
        let page = try archive.statements(
          matching: query, order: .newest, page: PageRequest(limit: 9))
        #expect(page.elements.flatMap(\.statement.contentText) == words, "\(text)")
        #expect(page.total == words.count)
      }
      #expect(try archive.headlines("said:Brandt", "", order: .newest) == ["Rested", "Tired"])
      let facets = try archive.facets(
        [.speaker], of: try SearchQuery.parse(["tired", ""]).query, limit: 5)
      #expect(facets[0].values.map(\.name) == ["Ada Quist", "Leo Brandt"])
    }
  }

  /// Corrections, what everybody says afterwards, and how many make the joint statement then.
  private static let corrections: [(Correction, [String: [String]], Int)] = [
    (
      .merge([id("leo-brandt")], into: id("otto-lind")),
      [
        "ada-quist": ["We are tired", "It rains"],
        "otto-lind": ["Fish is dear", "We slept", "We are tired"],
      ], 2
    ),
    (
      .merge([id("leo-brandt")], into: id("ada-quist")),
      ["ada-quist": ["We slept", "We are tired", "It rains"], "otto-lind": ["Fish is dear"]], 1
    ),
    (.hide(id("leo-brandt")), untouched.filter { $0.key != "leo-brandt" }, 2),
    (
      .split(
        id("leo-brandt"), CorrectionParts(statements: [together]), into: id("leo-brandt~2")),
      untouched.merging(["leo-brandt": ["We slept"], "leo-brandt~2": ["We are tired"]]) { $1 }, 2
    ),
    (
      .split(id("leo-brandt"), CorrectionParts(statements: [together]), into: id("ada-quist")),
      untouched.merging(["leo-brandt": ["We slept"]]) { $1 }, 1
    ),
    (
      .split(
        id("leo-brandt"),
        CorrectionParts(persons: [PersonInArticle(article: tired.id, name: "Leo Brandt")]),
        into: id("leo-brandt~2")),
      untouched.merging(["leo-brandt": ["We slept"], "leo-brandt~2": ["We are tired"]]) { $1 }, 2
    ),
    (
      .assign(CorrectionParts(statements: [together]), to: id("otto-lind")),
      [
        "ada-quist": ["It rains"], "leo-brandt": ["We slept"],
        "otto-lind": ["Fish is dear", "We are tired"],
      ], 1
    ),
    (
      .assign(CorrectionParts(statements: [together]), to: nil),
      untouched.merging(["ada-quist": ["It rains"], "leo-brandt": ["We slept"]]) { $1 }, 0
    ),
    (.rename(id("leo-brandt"), name: "Leopold Brandt"), untouched, 2),
  ]

  @Test(arguments: BackEnd.all, corrections)
  func `a correction works on each of them, and its undo takes it back`(
    _ backEnd: BackEnd, row: (correction: Correction, after: [String: [String]], count: Int)
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let before = try archive.speakers(page: PageRequest(limit: 100)).elements
      let entry = try archive.correct(row.correction, reason: "a test")
      #expect(try said(in: archive) == row.after)
      #expect(try archive.statement(together)?.speakers.count == row.count)
      _ = try archive.replaceAnalyses(batch)
      #expect(try said(in: archive) == row.after)
      #expect(try archive.faults() == [])
      let undo = try archive.correct(.undo(entry.id), reason: "a test")
      #expect(undo.changed == entry.changed)
      #expect(try said(in: archive) == untouched)
      #expect(try archive.speakers(page: PageRequest(limit: 100)).elements == before)
      #expect(try archive.statement(together)?.statement == batch[0].attributions.statements[0])
      #expect(try archive.faults() == [])
    }
  }

  @Test(arguments: BackEnd.all, corrections)
  func `a correction made before the article came holds too`(
    _ backEnd: BackEnd, row: (correction: Correction, after: [String: [String]], count: Int)
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.correct(row.correction, reason: "a test")
      try archive.beginLoading()
      for article in batch { _ = try archive.keep([article]) }
      try archive.endLoading()
      #expect(try said(in: archive) == row.after)
      #expect(try archive.statement(together)?.speakers.count == row.count)
      #expect(try archive.faults() == [])
    }
  }

  @Test(arguments: BackEnd.all)
  func `an analysis that finds one speaker leaves nothing of the other`(
    _ backEnd: BackEnd
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let alone = tired.with(person("Ada Quist"), saying: "We are tired")
      try archive.beginLoading()
      _ = try archive.replaceAnalyses([alone])
      try archive.endLoading()
      #expect(
        try said(in: archive) == [
          "ada-quist": ["We are tired"], "leo-brandt": ["We slept"],
          "otto-lind": ["Fish is dear"],
        ])
      #expect(try archive.faults() == [])
      _ = try archive.replaceAnalyses(batch)
      #expect(try said(in: archive) == untouched)
    }
  }

  @Test(arguments: BackEnd.all)
  func `what an older version says together counts for nobody`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let newer = story(
        "Tired", "Nobody is tired, said Ada Quist. It rains.", day: "2021-03-04")
      _ = try archive.keep([newer.with(person("Ada Quist"), saying: "Nobody is tired")])
      #expect(
        try said(in: archive) == [
          "ada-quist": ["Nobody is tired"], "leo-brandt": ["We slept"],
          "otto-lind": ["Fish is dear"],
        ])
      #expect(try archive.statement(together)?.isJoint == true)
      #expect(try archive.faults() == [])
    }
  }

  @Test func `a check sees speakers who speak together and do not`() throws {
    let rows: [(change: String, fault: String)] = [
      (
        "UPDATE statements SET speaker_id = 1 WHERE speaker_id IS NULL",
        "is not one speaker's and not several speakers' either"
      ),
      ("DELETE FROM statement_speakers WHERE place = 1", "not several speakers' either"),
      (
        "UPDATE article_speakers SET members = '[0,7]' WHERE members IS NOT NULL",
        "has members that are not in the article"
      ),
    ]
    for row in rows {
      try withDirectory { directory in
        let path = directory.appending(path: "archive.db").path
        let archive = try SQLiteArchive(path: path, for: .creating)
        _ = try archive.keep(batch)
        try Connection(path: path, access: .writing).execute(row.change)
        let faults = try archive.check().faults
        #expect(faults.contains { $0.sentence.contains(row.fault) }, "\(faults)")
      }
    }
  }

  @Test func `one of them needs no look at wide rows either`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      _ = try SQLiteArchive(path: path, for: .creating)
      let plan = try Connection(path: path, access: .reading).rows(
        """
        EXPLAIN QUERY PLAN
        SELECT statements.id, statements.published, statements.article_id, statements.content_start
        FROM statements WHERE statements.speaker_id IN (1)
        UNION ALL
        SELECT statements.id, statements.published, statements.article_id, statements.content_start
        FROM statements
        WHERE statements.id IN (SELECT statement_id FROM statement_speakers WHERE speaker_id IN (1))
        ORDER BY 2 DESC, 3 DESC, 4 LIMIT 20
        """
      ) { $0.text(3) }
      #expect(plan.contains { $0.contains("COVERING INDEX statements_by_speaker") }, "\(plan)")
      #expect(plan.filter { $0.contains("TEMP B-TREE") }.count == 1, "\(plan)")
    }
  }
}
