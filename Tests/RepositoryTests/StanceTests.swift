import Foundation
import Identity
import News
import Repository
import SQLite
import SQLiteRepository
import Testing

private let lee = ArticleSpeaker(
  name: "Ida Lee", kind: .person, roles: [], mentions: [TextSpan(0, 2)])
private let roe = ArticleSpeaker(
  name: "Bo Roe", kind: .person, roles: [], mentions: [TextSpan(0, 2)])

/// A statement that stands alone in an article of its own.
private func saying(
  _ words: String, _ speaker: ArticleSpeaker, on day: String, _ attitude: Attitude = .assertion,
  _ factuality: Factuality = .said
) -> AnalysedArticle {
  let article = story("Of \(day)", "\(words), somebody said.", day: day)
  return AnalysedArticle(
    article: article,
    attributions: Attributions(
      speakers: [speaker],
      statements: [
        Statement(
          content: [article.span(of: words)], cue: [article.span(of: "said")], source: [],
          speaker: 0, link: .fullName, kind: .indirect, attitude: attitude,
          factuality: factuality, confidence: 0.9, rule: "test")
      ]))
}

private let batch = [
  saying("Boats are safe", lee, on: "2015-05-01"),
  saying("Boats are late", lee, on: "2016-05-01", .belief),
  saying("Boats will go", lee, on: "2017-05-01", .assertion, .supposed),
  saying("Boats must go", lee, on: "2018-05-01", .eventuality),
  saying("Boats are old", lee, on: "2019-05-01", .assertion, .negated),
  saying("Boats sink", roe, on: "2020-05-01", .belief),
]

/// An archive in a file of its own.
private func withFile(_ body: (SQLiteArchive, _ path: String) throws -> Void) throws {
  try withDirectory { directory in
    let path = directory.appending(path: "archive.db").path
    try body(try SQLiteArchive(path: path, for: .creating), path)
  }
}

private func query(_ text: String) throws -> SearchQuery {
  try SearchQuery.parse([text, ""]).query
}

@Suite struct StanceTests {
  @Test(arguments: BackEnd.all)
  func `attitude and factuality come back`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      for analysed in batch {
        let stored = try #require(try archive.statements(in: analysed.id).first)
        #expect(stored.statement == analysed.attributions.statements[0])
      }
    }
  }

  @Test(arguments: BackEnd.all)
  func `what was said is shown and counted, and the rest on request`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let speaker = try #require(try archive.speakers(named: "Lee").first)
      #expect(speaker.statementCount == 1)
      #expect(speaker.articleCount == 1)
      #expect(speaker.lastDay == CalendarDay(iso: "2015-05-01"))
      #expect(try archive.reports(by: [speaker.id], of: .asserted).articles == 1)
      #expect(try archive.reports(by: [speaker.id], of: .any).articles == 5)
      let table: [(StanceFilter, [String])] = [
        (.asserted, ["Boats are safe"]),
        (StanceFilter(attitudes: [.belief, .eventuality]), ["Boats must go", "Boats are late"]),
        (StanceFilter(factualities: [.negated, .supposed]), ["Boats are old", "Boats will go"]),
        (
          .any,
          ["Boats are old", "Boats must go", "Boats will go", "Boats are late", "Boats are safe"]
        ),
        (StanceFilter(attitudes: []), []),
      ]
      for (stance, words) in table {
        let filter = StatementFilter(speakers: [speaker.id], stance: stance)
        let page = try archive.statements(
          filter, order: .newest, page: PageRequest(limit: 10))
        #expect(page.elements.flatMap(\.contentText) == words)
        #expect(page.total == words.count)
        #expect(try archive.count(filter) == words.count)
      }
    }
  }

  @Test(arguments: BackEnd.all)
  func `who only thinks is found by name and in no list`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let all = try archive.speakers(page: PageRequest(limit: 10)).elements
      #expect(all.map(\.name) == ["Ida Lee"])
      let named = try archive.speakers(named: "Roe")
      #expect(named.map(\.statementCount) == [0])
      let facets = try archive.facets([.speaker], of: try query("boats"), limit: 5)
      #expect(facets[0].values.map(\.name) == ["Ida Lee"])
    }
  }

  @Test(arguments: BackEnd.all)
  func `a search of statements finds what was said, or what it names`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let table: [(String, [String])] = [
        ("boats", ["Boats are safe"]),
        ("said:Lee", ["Boats are safe"]),
        ("*", ["Boats are safe"]),
        ("boats attitude:belief", ["Boats are late", "Boats sink"]),
        ("said:Lee attitude:belief,eventuality", ["Boats are late", "Boats must go"]),
        ("factuality:negated", ["Boats are old"]),
        ("said:Lee factuality:any", ["Boats are old", "Boats are safe", "Boats will go"]),
        ("boats -attitude:assertion", ["Boats are late", "Boats must go", "Boats sink"]),
        (
          "boats attitude:any factuality:any",
          [
            "Boats are late", "Boats are old", "Boats are safe", "Boats must go", "Boats sink",
            "Boats will go",
          ]
        ),
      ]
      for (text, words) in table {
        let page = try archive.statements(
          matching: try query(text), order: .newest, page: PageRequest(limit: 10))
        #expect(page.elements.flatMap(\.statement.contentText).sorted() == words, "\(text)")
        #expect(page.total == words.count, "\(text)")
      }
      // Articles in which somebody said it, and not only thought so.
      #expect(try archive.count(try query("said:Lee")) == 1)
      #expect(try archive.count(try query("said:Roe")) == 0)
      #expect(try archive.count(try query("said:Roe attitude:belief")) == 1)
    }
  }

  @Test(arguments: BackEnd.all)
  func `a new analysis counts anew what was said`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let again = saying("Boats are safe", lee, on: "2015-05-01", .assertion, .negated)
      let change = try archive.replaceAnalyses([
        again, saying("Boats are old", lee, on: "2019-05-01"),
      ])
      #expect(change.kept == 2)
      let speaker = try #require(try archive.speakers(named: "Lee").first)
      #expect(speaker.statementCount == 1)
      #expect(speaker.firstDay == CalendarDay(iso: "2019-05-01"))
      _ = try archive.correct(
        .rename(speaker.id, name: "Ida Lee-Roe"), reason: "her married name")
      #expect(try archive.speakers(named: "Roe").map(\.statementCount) == [1, 0])
    }
  }

  @Test func `the counts of a checked archive are those of what was said`() throws {
    try withFile { archive, path in
      _ = try archive.keep(batch)
      #expect(try archive.check().isSound)
      try Connection(path: path, access: .writing).execute(
        "UPDATE statements SET factuality = 'said'")
      #expect(try !archive.check().isSound)
      try archive.repair(try archive.check())
      #expect(try archive.check().isSound)
      #expect(try archive.speakers(named: "Lee").map(\.statementCount) == [3])
      #expect(throws: SQLiteError.self) {
        try Connection(path: path, access: .writing).execute(
          "UPDATE statements SET attitude = 'mood'")
      }
    }
  }

  @Test func `the first page of a speaker needs no look at wide rows`() throws {
    try withFile { archive, path in
      _ = try archive.keep(batch)
      let plan = try Connection(path: path, access: .reading).rows(
        """
        EXPLAIN QUERY PLAN SELECT count(*) FROM statements
        WHERE statements.speaker_id IN (1) AND statements.attitude IN ('assertion')
          AND statements.factuality IN ('said')
        """
      ) { $0.text(3) }
      #expect(plan.contains { $0.contains("COVERING INDEX statements_by_speaker") }, "\(plan)")
    }
  }
}
