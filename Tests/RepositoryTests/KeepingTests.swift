import News
import Repository
import Testing

@Suite struct KeepingTests {
  @Test(arguments: BackEnd.all)
  func `an article comes back whole`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let article = Article(
        headline: "Bank’s “plan”", body: "ZÜRICH (AP) - One.\n\nTwo.", outlet: Outlet(name: "AP"),
        dateline: Dateline(place: "ZÜRICH", agency: "AP"), byline: "A. Writer", section: "world",
        published: CalendarDay(year: 2017, month: 10, day: 27).map {
          PublicationDate(day: $0, evidence: .fileName)
        },
        origin: Origin(path: "a/b.csv", row: 7, sha256: "00ff", bodyOffset: 3),
        repairs: [.mojibake, .lineEnds])
      let keepings = try archive.keep([article.plain])
      #expect(keepings == [.stored(article.id, as: .new)])
      #expect(
        try archive.article(article.id)
          == StoredArticle(id: article.id, article: article, origins: [article.origin]))
    }
  }

  @Test(arguments: BackEnd.all)
  func `an article that is known is not stored twice`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let first = story("Same", "The same words.", path: "one.txt")
      let second = story("Same", "The same words.", path: "two.csv", row: 4)
      let results = try [
        archive.keep([first.plain]), archive.keep([first.plain, second.plain]),
        archive.keep([second.plain]),
      ]
      let id = first.id
      #expect(
        results == [
          [.stored(id, as: .new)], [.known(id), .knownElsewhere(id)], [.known(id)],
        ])
      #expect(try archive.contents().articleCount == 1)
      #expect(try archive.article(id)?.origins == [first.origin, second.origin])
    }
  }

  @Test(arguments: BackEnd.all)
  func `two copies in one batch are one article`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let first = story("Same", "The same words.", path: "one.txt")
      let second = story("Same", "The same words.", path: "two.txt")
      let keepings = try archive.keep([first.plain, second.plain])
      #expect(keepings == [.stored(first.id, as: .new), .knownElsewhere(first.id)])
      #expect(try archive.headlines("words") == ["Same"])
    }
  }

  @Test(arguments: BackEnd.all)
  func `a batch with a broken statement leaves nothing`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let broken = Statement(
        content: [TextSpan(0, 1000)], cue: [], source: [], speaker: nil, kind: .direct,
        confidence: 1, rule: "test")
      let bad = AnalysedArticle(
        article: story("Bad", "Short."),
        attributions: Attributions(speakers: [], statements: [broken]))
      #expect(throws: ArchiveError.self) {
        try archive.keep([story("Good", "Words.").plain, bad])
      }
      let count = try archive.contents().articleCount
      let found = try archive.headlines("words")
      #expect(count == 0)
      #expect(found == [])
    }
  }

  @Test(arguments: BackEnd.all)
  func `a long load is searched like any other`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      try archive.beginLoading()
      for batch in 0..<5 {
        _ = try archive.keep(
          (0..<1000).map {
            story("Story \(batch) \($0)", "Word number \(batch * 1000 + $0).").plain
          })
      }
      try archive.endLoading()
      #expect(try archive.headlines("4321") == ["Story 4 321"])
      #expect(try archive.headlines("number", limit: 3).count == 3)
      #expect(try archive.contents().articleCount == 5000)
    }
  }

  @Test(arguments: BackEnd.all)
  func `an id can be shortened`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let article = story("One", "Words.")
      _ = try archive.keep([article.plain, story("Two", "Words.").plain])
      let id = article.id.description
      #expect(try archive.articleIDs(beginningWith: id, limit: 5) == [article.id])
      #expect(
        try archive.articleIDs(beginningWith: id.dropFirst(3).uppercased(), limit: 5)
          == [article.id])
      #expect(try archive.articleIDs(beginningWith: "ar:", limit: 5).count == 2)
      #expect(try archive.articleIDs(beginningWith: "ar:%", limit: 5) == [])
    }
  }
}
