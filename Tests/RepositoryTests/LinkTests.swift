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

/// A dozen articles with Ada Wells, one with Bill and one with William Roe, and one with Wells.
private let batch: [AnalysedArticle] =
  (1...12).map { number in
    story("Day \(number)", "It is late, Ada Wells said.", day: "2017-10-\(10 + number)")
      .with(person("Ada Wells"), saying: "It is late")
  } + [
    story("Bill", "We go, Bill Roe said.", day: "2017-10-01")
      .with(person("Bill Roe", roles: ["Senator"]), saying: "We go"),
    story("William", "We stay, William J. Roe said.", day: "2017-10-02")
      .with(person("William J. Roe", roles: ["Sen."]), saying: "We stay"),
    story("Alone", "No word, said Wells.", day: "2017-10-12")
      .with(person("Wells"), saying: "No word"),
  ]

private let expected = ["Ada Wells": 13, "Bill Roe": 2]

private func counts(in archive: any Archive) throws -> [String: Int] {
  let speakers = try archive.speakers(page: PageRequest(limit: 100)).elements
  return Dictionary(uniqueKeysWithValues: speakers.map { ($0.name, $0.statementCount) })
}

@Suite struct LinkTests {
  @Test(arguments: BackEnd.all)
  func `persons are linked however the articles come`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      #expect(try counts(in: archive) == expected)
    }
    try backEnd.withArchive { archive in
      for article in batch.reversed() { _ = try archive.keep([article]) }
      #expect(try counts(in: archive) == expected)
    }
    try backEnd.withArchive { archive in
      try archive.beginLoading()
      _ = try archive.keep(Array(batch[10...]))
      _ = try archive.keep(Array(batch[..<10]))
      try archive.endLoading()
      #expect(try counts(in: archive) == expected)
      try archive.linkSpeakers()
      #expect(try counts(in: archive) == expected)
    }
  }

  @Test(arguments: BackEnd.all)
  func `a link goes when somebody comes who may be meant as well`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let others = (1...9).map { number in
        story("Tom \(number)", "I came, Tom Wells said.", day: "2017-10-\(10 + number)")
          .with(person("Tom Wells"), saying: "I came")
      }
      _ = try archive.keep(others)
      #expect(
        try counts(in: archive) == ["Ada Wells": 12, "Bill Roe": 2, "Tom Wells": 9, "Wells": 1])
    }
  }

  @Test(arguments: BackEnd.all)
  func `what people say stands above what evidence says`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let keys = try #require(SpeakerKeys(fullName: "William J. Roe", kind: .person))
      _ = try archive.correct(
        .split(
          SpeakerID(stored: "sp:bill-roe"), CorrectionParts(names: [keys.name]),
          into: SpeakerID(stored: "sp:bill-roe~2")), reason: "two men")
      #expect(
        try counts(in: archive) == ["Ada Wells": 13, "Bill Roe": 1, "William J. Roe": 1])
      try archive.linkSpeakers()
      #expect(
        try counts(in: archive) == ["Ada Wells": 13, "Bill Roe": 1, "William J. Roe": 1])
    }
  }

  @Test(arguments: BackEnd.all)
  func `a profile says by which evidence names are one`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let profile = try #require(try archive.profile(of: SpeakerID(stored: "sp:william-roe")))
      #expect(profile.summary.name == "Bill Roe")
      #expect(profile.links.map(\.evidence) == [.shortFormAndRole, .shortFormAndRole])
    }
  }

  @Test func `the full text and every count agree with the tables afterwards`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      let archive = try SQLiteArchive(path: path, for: .creating)
      _ = try archive.keep(batch)
      _ = try archive.correct(
        .merge([SpeakerID(stored: "sp:bill-roe")], into: SpeakerID(stored: "sp:ada-wells")),
        reason: "a test")
      _ = try archive.replaceAnalyses(Array(batch[3...]))
      let connection = try Connection(path: path, access: .writing)
      for table in ["speakers_fts", "statements_fts"] {
        // Compares the index with the rows it stands over, and throws when they differ:
        // https://www.sqlite.org/fts5.html#the_integrity_check_command
        try connection.run("INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
      }
      let wrong = try connection.rows(
        """
        SELECT key FROM speakers WHERE statement_count <> (
          SELECT count(*) FROM statements WHERE speaker_id = speakers.id
        )
        """
      ) { $0.text(0) }
      #expect(wrong == [])
      #expect(throws: SQLiteError.self) { try connection.run("DELETE FROM corrections") }
    }
  }
}

@Suite struct ReanalysisTests {
  @Test(arguments: BackEnd.all)
  func `a new analysis takes the place of the old one`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let article = story(
        "Port", "Boats come, Ida Lee said. Fish go, Bo Roe said.", day: "2017-01-01")
      _ = try archive.keep([
        AnalysedArticle(
          article: article, id: article.id,
          attributions: article.with(person("Ida Lee"), saying: "Boats come", "Fish go")
            .attributions, analysis: "1")
      ])
      #expect(try archive.countNotAnalysed(by: "1") == 0)
      #expect(try archive.countNotAnalysed(by: "2") == 1)
      #expect(try archive.articlesNotAnalysed(by: "2", limit: 9).map(\.id) == [article.id])
      let kept = try archive.statements(in: article.id)[1].id
      let change = try archive.replaceAnalyses([
        AnalysedArticle(
          article: article, id: article.id,
          attributions: article.with(person("Bo Roe"), saying: "Fish go", "Boats").attributions,
          analysis: "2")
      ])
      #expect((change.kept, change.added, change.removed) == (1, 1, 1))
      #expect(try archive.statement(kept)?.speaker?.name == "Bo Roe")
      #expect(try archive.countNotAnalysed(by: "2") == 0)
      #expect(try archive.speakers(named: "Ida").isEmpty)
      let hits = try archive.statements(
        matching: try SearchQuery.parse(["come"]).query, order: .relevance,
        page: PageRequest(limit: 9))
      #expect(hits.total == 0)
      try archive.forgetAnalyses()
      #expect(try archive.countNotAnalysed(by: "2") == 1)
    }
  }
}
