import News
import Repository
import Testing

private let quay = """
  The harbour board of Halvorsen voted on Tuesday to close the northern quay for two years, a \
  decision that fishermen called a sentence of death for their trade. Marit Sund, who speaks for \
  240 boat owners, said nobody had shown them where a second basin would be dug, nor who pays.
  The chairman, Olav Brekke, answered that the pilings, sunk in 1931, no longer carry the cranes. \
  Divers counted 87 cracked piles in May, he said, and the insurer has given notice.
  """

private let glacier = """
  Surveyors crossing the glacier above Tarnvik found its tongue 60 metres shorter than a year ago. \
  Two huts that stood at its edge in the time of their grandfathers look down on bare rock now. \
  The team's leader, Ruth Aas, wants a second station before the winter comes.
  """

/// The quay story as others carry it: another headline, a paragraph less, a few words changed.
private func quayCopies() -> [Article] {
  let first = quay.split(separator: "\n").first.map(String.init) ?? ""
  return [
    story("Quay to close", quay, day: "2021-03-04", path: "wire.txt", outlet: "Wire"),
    story("Fishermen lose berth", first, day: "2021-03-05", path: "post.txt", outlet: "Post"),
    story(
      "Northern quay shut", quay.replacing("voted", with: "decided") + "\nMore to follow.",
      day: "2021-03-06", path: "sun.txt", outlet: "Sun"),
  ]
}

@Suite struct CopiesTests {
  @Test(arguments: BackEnd.all)
  func `copies are one result with the count of the others`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let copies = quayCopies()
      let other = story("Ice", glacier, path: "ice.txt")
      let keepings = try archive.keep((copies + [other]).map(\.plain))
      #expect(
        keepings == [
          .stored(copies[0].id, as: .new), .stored(copies[1].id, as: .copy),
          .stored(copies[2].id, as: .copy), .stored(other.id, as: .new),
        ])
      let query = try SearchQuery.parse(["harbour"]).query
      let one = try archive.search(query, order: .newest, page: PageRequest(limit: 9))
      #expect(one.elements.map(\.article.headline) == ["Northern quay shut"])
      #expect(one.elements.map(\.copyCount) == [2])
      #expect(one.total == 1)
      #expect(try archive.count(query) == 1)
      let each = try archive.search(
        query, order: .oldest, page: PageRequest(limit: 9, copies: .each))
      #expect(each.elements.map(\.article.headline) == copies.map(\.headline))
      #expect(each.elements.map(\.copyCount) == [0, 0, 0])
      #expect(each.total == 3)
    }
  }

  @Test(arguments: BackEnd.all)
  func `the copy that matches stands for its group`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(quayCopies().map(\.plain))
      #expect(try archive.headlines("follow") == ["Northern quay shut"])
      #expect(try archive.headlines("berth") == ["Fishermen lose berth"])
      #expect(try archive.headlines("headline:quay", order: .oldest) == ["Quay to close"])
      #expect(try archive.headlines("*").count == 1)
    }
  }

  @Test(arguments: BackEnd.all)
  func `copies are found whenever and in whatever order they come`(_ backEnd: BackEnd) throws {
    for order in [[0, 1, 2], [1, 0, 2], [2, 1, 0]] {
      try backEnd.withArchive { archive in
        let copies = quayCopies()
        for place in order { _ = try archive.keep([copies[place].plain]) }
        for copy in copies {
          let others = copies.filter { $0.id != copy.id }.map(\.id)
          #expect(try archive.copies(of: copy.id).map(\.id) == others)
        }
      }
    }
  }

  @Test(arguments: BackEnd.all)
  func `two reports by different authors are not copies`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let one = story("Quay", quay, path: "a.txt")
      let two = story("Ice", glacier, path: "b.txt")
      _ = try archive.keep([one.plain, two.plain])
      #expect(try archive.copies(of: one.id) == [])
      #expect(try archive.headlines("*").count == 2)
    }
  }

  @Test(arguments: BackEnd.all)
  func `copies are one independent report`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let sund = ArticleSpeaker(name: "Marit Sund", kind: .person)
      let articles =
        quayCopies()
        + [story("Rally", "“We will rally”, Marit Sund said in town.", path: "rally.txt")]
      _ = try archive.keep(
        articles.map { article in
          article.with(sund, saying: article.headline == "Rally" ? "We will rally" : "nobody")
        })
      let speaker = try #require(try archive.speakers(named: "sund").first)
      #expect(
        try archive.reports(by: [speaker.id], of: .asserted)
          == ReportCount(articles: 4, independent: 2))
    }
  }
}

@Suite struct VersionsTests {
  @Test(arguments: BackEnd.all)
  func `a file that says something else is a new version`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let old = story("Quay", quay, path: "quay.txt")
      let new = story("Quay stays", glacier, path: "quay.txt")
      _ = try archive.keep([old.plain])
      #expect(try archive.keep([new.plain]) == [.stored(new.id, as: .version)])
      #expect(try archive.headlines("*") == ["Quay stays"])
      #expect(try archive.headlines("harbour") == [])
      for article in [old, new] {
        let versions = try archive.versions(of: article.id)
        #expect(versions.map(\.article.id) == [new.id, old.id])
        #expect(versions.map(\.isNewest) == [true, false])
      }
      #expect(try archive.article(old.id)?.article.body == quay)
    }
  }

  @Test(arguments: BackEnd.all)
  func `what an older version said is not counted`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let sund = ArticleSpeaker(name: "Mari Sund", kind: .person)
      func counts() throws -> [Int] {
        try archive.speakers(named: "mari sund").flatMap { [$0.statementCount, $0.articleCount] }
      }
      let old = story("Quay", "“One”, “two”, she said.", path: "quay.txt")
        .with(sund, saying: "One", "two")
      let new = story("Quay", "“One”, she said.", path: "quay.txt").with(sund, saying: "One")
      _ = try archive.keep([old])
      #expect(try counts() == [2, 1])
      _ = try archive.keep([new])
      #expect(try counts() == [1, 1])
      _ = try archive.keep([old])
      #expect(try counts() == [2, 1])
    }
  }

  @Test(arguments: BackEnd.all)
  func `a file that says again what it said is at its old version`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let old = story("Quay", quay, path: "quay.txt")
      let new = story("Quay", quay + "\nMore.", path: "quay.txt")
      for article in [old, new, old] { _ = try archive.keep([article.plain]) }
      #expect(try archive.versions(of: new.id).map(\.article.id) == [old.id, new.id])
      #expect(try archive.headlines("*") == ["Quay"])
      #expect(try archive.copies(of: old.id) == [])
    }
  }

  @Test(arguments: BackEnd.all)
  func `what still stands elsewhere is no old version`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let old = story("Quay", quay, path: "one.txt")
      _ = try archive.keep([old.plain, story("Quay", quay, path: "two.txt").plain])
      _ = try archive.keep([story("Ice", glacier, path: "one.txt").plain])
      #expect(try archive.headlines("*").count == 2)
    }
  }

  @Test(arguments: BackEnd.all)
  func `the same path in two folders is two files`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      for (article, folder) in [
        (story("Quay", quay, path: "in/a.txt"), "/one"),
        (story("Ice", glacier, path: "in/a.txt"), "/two"),
      ] {
        _ = try archive.keep([
          AnalysedArticle(
            article: article, id: article.id, attributions: .none, folder: folder)
        ])
      }
      #expect(try archive.headlines("*").count == 2)
    }
  }

  @Test(arguments: BackEnd.all)
  func `a record is a version of the one of its headline that is gone`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      func read(_ articles: [Article]) throws {
        _ = try archive.keep(articles.map(\.plain))
        try archive.remember([ReadFile(path: "/news.csv", size: 1, modified: 1, reading: "")])
      }
      let quayOne = story("Quay", quay, path: "/news.csv", row: 1)
      let ice = story("Ice", glacier, path: "/news.csv", row: 2)
      try read([quayOne, ice])
      let quayTwo = story("Quay", "The quay stays open.", path: "/news.csv", row: 3)
      try read([story("Ice", glacier, path: "/news.csv", row: 1), quayTwo])
      #expect(try archive.versions(of: quayOne.id).map(\.article.id) == [quayTwo.id, quayOne.id])
      #expect(try archive.versions(of: ice.id).map(\.article.id) == [ice.id])
      // Two records of one headline that both stand there are two articles.
      let second = story("Ice", "The ice holds.", path: "/news.csv", row: 4)
      try read([story("Ice", glacier, path: "/news.csv", row: 1), quayTwo, second])
      #expect(try archive.headlines("*").count == 3)
    }
  }
}

private let wireFooter = """
  The Coast Wire belongs to its readers. Members meet in the print shop on the first evening of \
  every month and vote on how the paper spends its money. Letters to the desk are answered by two \
  editors, and mistakes are put right on page two as soon as they are known.
  """

@Suite struct SharedTextTests {
  /// Short articles with one footer, of which no word else is shared.
  private let briefs = [
    "A man of 54 was hurt on Monday when a crate fell on the northern quay, police in Ella said.",
    "The new library opens on Friday at noon with songs and soup, the mayor told the children.",
    "Nobody was hurt when a barn burned down on Sunday night in Lower Ella, firemen reported.",
    "Snow cut off three villages for a day, and a ferry brought bread and newspapers.",
  ].enumerated().map { number, text in
    story("Brief \(number)", text + "\n" + wireFooter, path: "brief-\(number).txt")
  }

  @Test(arguments: BackEnd.all)
  func `a footer makes no copies, whenever it is learnt`(_ backEnd: BackEnd) throws {
    for batches in [[briefs], briefs.map { [$0] }, [Array(briefs.reversed())]] {
      try backEnd.withArchive { archive in
        for batch in batches { _ = try archive.keep(batch.map(\.plain)) }
        #expect(try archive.headlines("*").count == briefs.count)
        for brief in briefs { #expect(try archive.copies(of: brief.id) == []) }
        #expect(try archive.faults() == [])
      }
    }
  }

  @Test(arguments: BackEnd.all, [[0, 1, 2], [2, 0, 1], [1, 2, 0]])
  func `a round-up joins nothing, and each story is also in it`(
    _ backEnd: BackEnd, order: [Int]
  ) throws {
    try backEnd.withArchive { archive in
      let articles = [
        story("Quay", quay, path: "quay.txt"), story("Ice", glacier, path: "ice.txt"),
        story("Morning briefing", quay + "\n" + glacier, path: "briefing.txt"),
      ]
      for place in order { _ = try archive.keep([articles[place].plain]) }
      #expect(try archive.headlines("*").count == 3)
      for article in articles.prefix(2) {
        #expect(try archive.copies(of: article.id) == [])
        #expect(try archive.articles(holding: article.id).map(\.headline) == ["Morning briefing"])
      }
      let held = try archive.articles(heldBy: articles[2].id)
      #expect(Set(held.map(\.headline)) == ["Quay", "Ice"])
      #expect(try archive.faults() == [])
    }
  }
}
