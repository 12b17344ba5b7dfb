import News
import Repository
import SQLiteRepository
import Testing

/// Articles of other languages: found in their own words, and by their language.
@Suite struct LanguageTests {
  private static func article(_ headline: String, _ body: String, _ language: String?) -> Article {
    Article(
      headline: headline, body: body, language: language, url: "https://example.org/\(headline)",
      isIncomplete: headline == "F",
      origin: Origin(
        path: "press.zip", member: "2021/\(headline).html", sha256: SHA256.hex(body.utf8),
        recordOffset: 12))
  }

  private static let articles = [
    article("A", "The nations signed the treaty in Port Ella.", "en"),
    article("B", "Les villes ont signé l’accord à Port-Ella.", "fr"),
    article("C", "港口关闭，市长罗特周一表示，北码头将关闭至秋季。", "zh"),
    article("D", "Der Hafen ist geschlossen, sagte Jörg Strauß.", "de"),
    article("E", "The har\u{AD}bour is closed; Lech Wałęsa came.", nil),
    article("F", "قال الوزير أحمد إن كِتاب الميناء مغلق.", "ar"),
  ]

  @Test(
    arguments: BackEnd.all,
    [
      // English forms of English words only.
      ("nation", ["A"]), ("ville", []), ("villes", ["B"]), ("accord", ["B"]),
      ("\"l'accord\"", ["B"]),
      // A part of a run of characters, and not one that does not stand there.
      ("码头", ["C"]), ("关闭", ["C"]), ("头码", []), ("\"北码头\"", ["C"]),
      ("Strauss", ["D"]), ("strauß", ["D"]), ("harbour", ["E"]), ("Walesa", ["E"]),
      ("كتاب", ["F"]), ("احمد", ["F"]),
      ("lang:fr", ["B"]), ("lang:de,zh", ["C", "D"]), ("lang:none", ["E"]),
      ("language:en nations", ["A"]), ("-lang:en port", ["B"]), ("path:2021/b", ["B"]),
    ])
  func `a query finds articles in every language`(
    _ backEnd: BackEnd, row: (query: String, headlines: [String])
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.articles.map(\.plain))
      let query = try SearchQuery.parse(row.query.split(separator: " ").map(String.init)).query
      let page = try archive.search(query, order: .relevance, page: PageRequest(limit: 20))
      #expect(Set(page.elements.map(\.article.headline)) == Set(row.headlines))
      #expect(try archive.faults() == [])
    }
  }

  @Test(
    arguments: BackEnd.all,
    [
      ("1000000", ["A", "B"]), ("1,000,000", ["A", "B"]), ("1000", []), ("F16", ["A", "B"]),
      ("F-16", ["A", "B"]),
      ("covid19", ["A", "B"]), ("COVID-19", ["A", "B"]), ("CSPAN", ["A", "B"]),
      ("C-SPAN", ["A", "B"]),
      ("US", ["A", "B"]), ("=US", ["B"]), ("U.S.", ["A"]), ("\"F16\"", ["B"]),
      // One slip and no more, on request only.
      ("merkle", []), ("merkle~", ["B"]), ("mekrle~", []), ("merkels~", ["B"]), ("~", []),
      ("date:none merkel", ["B"]), ("date:2021 OR date:none", ["A", "B"]), ("-date:none *", ["A"]),
    ])
  func `a word is found however it is divided, and with a slip where that is asked for`(
    _ backEnd: BackEnd, row: (query: String, headlines: [String])
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep([
        story(
          "A", "The U.S. spent $1,000,000 on an F-16. COVID-19 cut fares. C-SPAN showed it.",
          day: "2021-05-02"
        ).plain,
        story("B", "Merkel told US that 1000000 F16 came; covid19 and CSPAN too.").plain,
      ])
      guard row.query != "~" else {
        #expect(throws: QueryError.self) { try SearchQuery.parse([row.query]) }
        return
      }
      let query = try SearchQuery.parse(row.query.split(separator: " ").map(String.init)).query
      let page = try archive.search(query, order: .relevance, page: PageRequest(limit: 20))
      #expect(Set(page.elements.map(\.article.headline)) == Set(row.headlines))
      #expect(try SearchQuery.parse([query.description, ""]).query == query)
    }
  }

  @Test(arguments: [
    ("harbour haven -oil", "(harbour OR port OR \"port authority\") haven -oil"),
    ("\"port authority\"", "\"port authority\" OR harbour OR port"),
    ("=port", "\"port\""), ("Nato", "Nato OR ~\"North Atlantic alliance\""), ("ship", "ship"),
  ])
  func `a word of a group is looked for as all of it`(row: (query: String, reading: String)) throws
  {
    let synonyms = Synonyms(
      """
      # towns
      harbour, port "port authority"   # and what runs them
      NATO "North Atlantic alliance"
      alone
      """)
    let parsed = try SearchQuery.parse(row.query.split(separator: " ").map(String.init))
    #expect(
      parsed.with(synonyms).query.description.replacing("~", with: "")
        == row.reading.replacing("~", with: ""))
  }

  @Test func `a range that ends before it begins is refused`() {
    #expect(throws: QueryError.self) { try SearchQuery.parse(["date:2019..2017"]) }
  }

  @Test(arguments: BackEnd.all)
  func `hits are highlighted in the article's own characters`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.articles.map(\.plain))
      for (query, shown) in [("码头", "码头"), ("Strauss", "Strauß"), ("harbour", "har\u{AD}bour")] {
        let page = try archive.search(
          try SearchQuery.parse([query]).query, order: .relevance, page: PageRequest(limit: 1))
        let excerpt = try #require(page.elements.first?.excerpt)
        let bytes = Array(excerpt.text.utf8)
        let words = excerpt.highlights.map {
          String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)
        }
        #expect(words == [shown])
      }
    }
  }

  @Test(arguments: BackEnd.all)
  func `language, address and member come back`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.articles.map(\.plain))
      for article in Self.articles {
        #expect(try archive.article(article.id)?.article == article)
      }
    }
  }

  @Test(arguments: BackEnd.all)
  func `a member that says something else is a new version, and its neighbour is not`(
    _ backEnd: BackEnd
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.articles.map(\.plain))
      let changed = Self.article("A", "The nations signed nothing.", "en")
      #expect(try archive.keep([changed.plain]) == [.stored(changed.id, as: .version)])
    }
  }

  @Test(arguments: ["lang:german", "lang:"])
  func `a language that is none is refused or read as a word`(query: String) {
    do {
      let parsed = try SearchQuery.parse([query])
      #expect(parsed.notes.count == 1)
    } catch {
      #expect("\(error)".contains("is no code of a language"))
    }
  }
}
