import News
import Repository
import Testing

@Suite struct SpeakerTests {
  private static func person(_ name: String, roles: [String] = []) -> ArticleSpeaker {
    ArticleSpeaker(name: name, kind: .person, roles: roles, mentions: [TextSpan(0, 2)])
  }

  private static let batch = [
    story("Visit", "It is late, she said. We will go, she said.", day: "2017-10-27", outlet: "AP")
      .with(person("Alice Wells", roles: ["diplomat"]), saying: "It is late", "We will go"),
    story("Return", "It was good, she said.", day: "2017-11-02")
      .with(person("Alice G. Wells", roles: ["diplomat", "envoy"]), saying: "It was good"),
    story("Bank", "Rates rise, he said.", day: "2016-01-05")
      .with(person("Tom Wells"), saying: "Rates rise"),
    story("Alone", "No word, said Wells.").with(person("Wells"), saying: "No word"),
    story("Group", "They left, officials said.", day: "2017-01-01")
      .with(ArticleSpeaker(name: "officials", kind: .group), saying: "They left"),
  ]

  @Test(arguments: BackEnd.all)
  func `a speaker is one across articles`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Array(Self.batch[..<1]))
      _ = try archive.keep(Array(Self.batch[1...]))
      #expect(
        try archive.speaker(SpeakerID(stored: "sp:alice-wells"))
          == SpeakerSummary(
            id: SpeakerID(stored: "sp:alice-wells"), name: "Alice Wells", kind: .person,
            roles: ["diplomat", "envoy"], statementCount: 3, articleCount: 2,
            firstDay: CalendarDay(year: 2017, month: 10, day: 27),
            lastDay: CalendarDay(year: 2017, month: 11, day: 2)))
    }
  }

  @Test(arguments: BackEnd.all)
  func `a role is one however articles write it, and one that is over another`(
    _ backEnd: BackEnd
  ) throws {
    func person(_ role: String) -> ArticleSpeaker {
      Self.person("Ida Lee", roles: [role])
    }
    func day(_ year: Int) -> CalendarDay? { CalendarDay(year: year, month: 5, day: 1) }
    try backEnd.withArchive { archive in
      for (number, role) in ["FBI Director", "director of the F.B.I.", "former FBI director"]
        .enumerated()
      {
        _ = try archive.keep([
          story("\(number)", "It is late, she said on day \(number).", day: "201\(number)-05-01")
            .with(person(role), saying: "It is late")
        ])
      }
      let profile = try #require(try archive.profile(of: SpeakerID(stored: "sp:ida-lee")))
      #expect(
        profile.roles == [
          SpeakerProfile.Role(
            role: "FBI Director", articleCount: 2, firstDay: day(2010), lastDay: day(2011)),
          SpeakerProfile.Role(
            role: "former FBI director", articleCount: 1, firstDay: day(2012), lastDay: day(2012)),
        ])
      let filter = SpeakerFilter(role: "director", asOf: day(2013))
      #expect(
        try archive.speakers(filter, order: .name, page: PageRequest(limit: 9)).elements.isEmpty)
    }
  }

  @Test(
    arguments: BackEnd.all,
    [
      ("Wells", ["Alice Wells", "Tom Wells", "Wells"]), ("wells alice", ["Alice Wells"]),
      ("ALICE g wells", ["Alice Wells"]), ("well", []), ("", []), ("\"", []), ("officials", []),
      ("diplomat", []),
    ])
  func `a name finds everybody it may mean`(
    _ backEnd: BackEnd, row: (name: String, speakers: [String])
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.batch)
      #expect(try archive.speakers(named: row.name).map(\.name) == row.speakers)
    }
  }

  @Test(
    arguments: BackEnd.all,
    [
      ("JK Rowling", "J.K. Rowling"), ("J. K. Rowling", "J.K. Rowling"),
      ("j.k. rowling", "J.K. Rowling"), ("Al-Sisi", "Abdel Fattah el-Sisi"),
      ("Sisi", "Abdel Fattah el-Sisi"), ("Garcia Marquez", "Gabriel García Márquez"),
      ("García", "Gabriel García Márquez"), ("Kim Jong Un", "Kim Jong-un"), ("Xi", "Xi Jinping"),
      ("Von der Leyen", "Ursula von der Leyen"), ("O’Brien", "Conan O'Brien"),
    ])
  func `a name is found in whatever way it is written`(
    _ backEnd: BackEnd, row: (typed: String, name: String)
  ) throws {
    try backEnd.withArchive { archive in
      let names = [
        "J.K. Rowling", "Abdel Fattah el-Sisi", "Gabriel García Márquez", "Kim Jong-un",
        "Xi Jinping", "Ursula von der Leyen", "Conan O'Brien",
      ]
      _ = try archive.keep(
        names.map { story($0, "It is late, he said.").with(Self.person($0), saying: "It is late") })
      #expect(try archive.speakers(named: row.typed).map(\.name) == [row.name])
    }
  }

  @Test(arguments: BackEnd.all)
  func `the surname alone is of the one who has it, first or last or of two words`(
    _ backEnd: BackEnd
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep([
        story("One", "It is late, he said.").with(Self.person("Xi Jinping"), saying: "It is late"),
        story("Two", "It is late, he said.").with(Self.person("Kim Jong-un"), saying: "It is late"),
        story("Three", "It is late, he said.").with(
          Self.person("Kim Jong Un"), saying: "It is late"),
      ])
      let ids = try archive.speakers(page: PageRequest(limit: 9)).elements.map(\.id.description)
      #expect(ids == ["sp:kim-jong-un", "sp:xi-jinping"])
    }
  }

  @Test(arguments: BackEnd.all)
  func `all speakers are listed, those who say most first`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.batch)
      let page = try archive.speakers(page: PageRequest(limit: 1))
      #expect(page.elements.map(\.name) == ["Alice Wells"])
      #expect(page.total == 3)
      #expect(try archive.contents().speakerCount == 3)
      #expect(try archive.contents().statementCount == 6)
    }
  }

  @Test(arguments: BackEnd.all)
  func `statements come newest article first and in text order`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.batch)
      let ids = try archive.speakers(named: "Wells").map(\.id)
      let page = try archive.statements(by: ids, page: PageRequest(limit: 10))
      #expect(
        page.elements.flatMap(\.contentText)
          == ["It was good", "It is late", "We will go", "Rates rise", "No word"])
      #expect(page.total == 5)
      let second = try archive.statements(by: ids, page: PageRequest(limit: 2, offset: 1))
      #expect(second.elements.flatMap(\.contentText) == ["It is late", "We will go"])
      #expect(try archive.statements(by: [], page: PageRequest(limit: 2)).total == 0)
    }
  }

  @Test(arguments: BackEnd.all)
  func `a statement comes back whole`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let article = story(
        "Mixed", "“We will,” Ann Bee of Łódź said, “go … now.”", day: "2017-10-27")
      let statement = Statement(
        content: [article.span(of: "We will"), article.span(of: "go … now")],
        cue: [article.span(of: "said")], source: [article.span(of: "Ann Bee of Łódź")], speaker: 0,
        link: .fullName, kind: .direct, polarity: .denies, isNested: true, confidence: 0.25,
        rule: "said-that")
      let speaker = Self.person("Ann Bee")
      _ = try archive.keep([
        AnalysedArticle(
          article: article,
          attributions: Attributions(speakers: [speaker], statements: [statement]))
      ])
      let stored = try #require(try archive.statements(in: article.id).first)
      #expect(stored.statement == statement)
      #expect(stored.contentText == ["We will", "go … now"])
      #expect(stored.cueText == ["said"])
      #expect(stored.sourceText == ["Ann Bee of Łódź"])
      #expect(stored.id == StatementID(article: article.id, content: statement.content))
      #expect(stored.speaker?.name == "Ann Bee")
      #expect(stored.article.headline == "Mixed")
      #expect(try archive.statement(stored.id) == stored)
      #expect(try archive.statement(StatementID(stored: "st:x.1-2")) == nil)
    }
  }
}
