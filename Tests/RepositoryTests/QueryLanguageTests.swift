import News
import Repository
import Testing

@Suite struct QueryLanguageTests {
  private static let articles: [AnalysedArticle] = [
    story(
      "Alpha steel", "Gold rose. The yen is a safe haven for now, Alice Wells said of Pakistan.",
      day: "2017-06-15", path: "wire/a.txt", outlet: "The Star", agency: "Reuters",
      place: "WASHINGTON"
    ).with(
      ArticleSpeaker(name: "Alice Wells", kind: .person, roles: ["special envoy"]),
      saying: "The yen is a safe haven for now"),
    story(
      "Beta", "A haven that is not at all so very safe, Tom Wells said. Steel fell.",
      day: "2016-03-01", path: "wire/b.txt", outlet: "Reuters", agency: "AP", place: "LONDON"
    ).with(
      ArticleSpeaker(name: "Tom Wells", kind: .person, roles: ["senator"]),
      saying: "A haven that is not at all so very safe", "Steel fell"),
    story(
      "Gamma", "Reuters reported that Washington slept. Pakistan’s steel.", path: "c.csv", row: 2
    )
    .with(
      ArticleSpeaker(name: "Ann Bee", kind: .person), saying: "Pakistan’s steel", cue: "reported"),
  ]

  @Test(
    arguments: BackEnd.all,
    [
      ("headline:steel", ["Alpha steel"]), ("body:steel", ["Beta", "Gamma"]),
      ("outlet:star", ["Alpha steel"]), ("outlet:Reuters", ["Beta"]), ("Reuters", ["Gamma"]),
      ("source:\"the star\"", ["Alpha steel"]), ("agency:ap", ["Beta"]),
      ("place:Washington", ["Alpha steel"]), ("Washington", ["Gamma"]),
      ("steel -outlet:Reuters", ["Alpha steel", "Gamma"]),
      ("outlet:Reuters OR Reuters", ["Beta", "Gamma"]),
      ("outlet:(star OR reuters) steel", ["Alpha steel", "Beta"]),
      ("date:2017", ["Alpha steel"]), ("steel date:2016..2017", ["Alpha steel", "Beta"]),
      ("-date:2017", ["Beta", "Gamma"]), ("steel -date:2016", ["Alpha steel", "Gamma"]),
      ("date:2017 OR Gamma", ["Alpha steel", "Gamma"]),
      ("date:>=2016-03-01 date:<=2016-03-01", ["Beta"]),
      ("steel date:>=2016-03-01 date:<=2016-03-01", ["Beta"]),
      ("path:wire/", ["Alpha steel", "Beta"]), ("steel path:C.CSV", ["Gamma"]),
      ("safe NEAR/2 haven", ["Alpha steel"]), ("haven NEAR/20 safe", ["Alpha steel", "Beta"]),
      ("\"haven safe\"~20", ["Alpha steel", "Beta"]),
      ("\"safe haven\" NEAR/3 yen", ["Alpha steel"]),
      ("headline:(alpha NEAR/1 steel)", ["Alpha steel"]),
      ("headline:\"alpha st*\"", ["Alpha steel"]),
      ("said:wells", ["Alpha steel", "Beta"]), ("said:\"Tom Wells\"", ["Beta"]),
      ("said:(alice OR tom) date:2016", ["Beta"]), ("about:pakistan", ["Gamma"]),
      ("role:envoy", ["Alpha steel"]), ("steel -said:wells", ["Gamma"]),
    ])
  func `a query of the whole language finds the articles that it means`(
    _ backEnd: BackEnd, row: (query: String, headlines: [String])
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.articles)
      let query = try SearchQuery.parse(row.query.split(separator: " ").map(String.init)).query
      for order in SearchOrder.allCases {
        let page = try archive.search(query, order: order, page: PageRequest(limit: 20))
        #expect(Set(page.elements.map(\.article.headline)) == Set(row.headlines))
        #expect(page.total == row.headlines.count)
      }
      // The same query serves list, count and facets.
      #expect(try archive.count(query) == row.headlines.count)
      let years = try archive.facets([.year], of: query, limit: 10)[0]
      #expect(years.values.reduce(years.without) { $0 + $1.count } == row.headlines.count)
    }
  }

  @Test(
    arguments: BackEnd.all,
    [
      ("said:Wells haven", ["The yen is a [safe] [haven] for now", "A [haven] …"]),
      ("said:Wells \"safe haven\"", ["The yen is a [safe haven] for now"]),
      ("said:\"Tom Wells\"", ["A haven that is not at all so very safe", "Steel fell"]),
      ("about:Pakistan", ["[Pakistan’s] steel"]),
      ("about:steel", ["Pakistan’s [steel]", "[Steel] fell"]),
      ("role:senator haven", ["A [haven] that is not at all so very safe"]),
      ("said:wells date:2017", ["The yen is a safe haven for now"]),
      ("said:wells outlet:reuters -haven", ["Steel fell"]), ("said:nobody", []),
      ("safe NEAR/1 haven", ["The yen is a [safe] [haven] for now"]),
    ])
  func `a query finds statements by who says them and what they say`(
    _ backEnd: BackEnd, row: (query: String, marked: [String])
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.articles)
      let query = try SearchQuery.parse(row.query.split(separator: " ").map(String.init)).query
      let page = try archive.statements(
        matching: query, order: .newest, page: PageRequest(limit: 10))
      #expect(page.total == row.marked.count)
      #expect(page.elements.count == row.marked.count)
      guard !row.marked[0...].contains(where: { $0.hasSuffix("…") }) else { return }
      #expect(Set(page.elements.map(\.marked)) == Set(row.marked))
    }
  }

  @Test(arguments: BackEnd.all)
  func `what is kept after a mark is new`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Array(Self.articles[..<1]))
      try archive.saveSearch("metals", text: "steel")
      let saved = try #require(try archive.savedSearches().first)
      #expect(saved.name == "metals")
      #expect(saved.text == "steel")
      let query = try SearchQuery.parse([saved.text]).query
      #expect(try archive.count(query.added(after: saved.mark)) == 0)
      _ = try archive.keep(Self.articles)
      #expect(try archive.count(query.added(after: saved.mark)) == 2)
      try archive.noteSeen("metals", upTo: archive.mark())
      let mark = try #require(try archive.savedSearches().first?.mark)
      #expect(try archive.count(query.added(after: mark)) == 0)
      #expect(try archive.removeSavedSearch("metals"))
      #expect(try !archive.removeSavedSearch("metals"))
      #expect(try archive.savedSearches() == [])
    }
  }

  @Test(arguments: BackEnd.all)
  func `a result is counted by its facets`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.articles)
      let query = try SearchQuery.parse(["steel"]).query
      let counts = try archive.facets(Facet.allCases, of: query, limit: 2)
      let names = counts.map { facet in
        facet.values.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
          + " of \(facet.valueCount), without \(facet.without)"
      }
      #expect(
        names == [
          "The Star 1, Reuters 1 of 2, without 1", "Reuters 1, AP 1 of 2, without 1",
          "WASHINGTON 1, LONDON 1 of 2, without 1", " of 0, without 3",
          "2016 1, 2017 1 of 2, without 1", "Alice Wells 1, Tom Wells 1 of 3, without 0",
        ])
      #expect(counts[5].values[0].speaker?.description == "sp:alice-wells")
    }
  }

  @Test(
    arguments: BackEnd.all,
    [
      ("steel date:2010", ["steel"]), ("\"haven safe\"", ["haven safe"]),
      ("pakstan", ["pakistan"]), ("Pakisten steel", ["Pakistan steel"]),
      ("=steels", ["steels", "\"steel\""]), ("headline:haven", ["haven"]), ("xyzzy", []),
      ("yen -gold", ["yen"]),
    ])
  func `a query without a hit suggests near ones that have some`(
    _ backEnd: BackEnd, row: (query: String, suggestions: [String])
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.articles)
      let query = try SearchQuery.parse(row.query.split(separator: " ").map(String.init)).query
      #expect(try archive.count(query) == 0)
      let suggestions = try archive.suggestions(for: query)
      #expect(suggestions.map(\.query.description) == row.suggestions)
      for suggestion in suggestions {
        #expect(try archive.count(suggestion.query) == suggestion.total)
      }
    }
  }

  @Test(arguments: BackEnd.all)
  func `an explanation has every word's forms and counts`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.articles)
      let query = try SearchQuery.parse(["steel", "Pakistan", "-gold", "date:..2018"]).query
      let explanation = try archive.explanation(of: query)
      #expect(explanation.reading == "steel Pakistan -gold date:..2018-12-31")
      #expect(
        explanation.terms == [
          QueryExplanation.Term(typed: "steel", forms: [["steel"]], count: 3),
          QueryExplanation.Term(typed: "Pakistan", forms: [["pakistan", "pakistans"]], count: 2),
        ])
      #expect(explanation.total == 0)
    }
  }

  @Test(arguments: BackEnd.all)
  func `every hit in an article is marked`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let article = story("Havens", "A safe haven. Tax havens’ end; SAFE HAVENS.")
      _ = try archive.keep([article.plain])
      let query = try SearchQuery.parse(["safe haven"]).query
      let marks = try archive.highlights(of: query, in: article)
      #expect(marks.headline == [])
      #expect(marks.body == [article.span(of: "safe haven"), article.span(of: "SAFE HAVENS")])
    }
  }

  /// Pieces that a person or a mischievous program may type, in any order.
  private static let pieces = [
    "gold", "Wells", "don't", "\"", "“", "”", "(", ")", "-", "--", "NOT", "AND", "OR", "NEAR",
    "NEAR/3", "*", "infl*", "=", "=gold", ":", "said:", "about:", "headline:", "date:", "date:2017",
    "date:>=", "..", "path:", "id:", "query:", "foo:", "~5", "^", "{", "}", "[", "]", "+", "%", "'",
    "’", "\u{0}", "\n", "🗞", "é", "e\u{301}", "نص", "日本語", "ﬀ", "İ", "ß", "\u{300}", "1,000",
    "U.S.", "a", "b", "rank", "bm25(", "#", "\\", ";", "/*", "C++", "\u{fffd}", "\u{200d}", "ʼ",
  ]

  @Test(arguments: BackEnd.all)
  func `no string makes the engine fail`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.articles)
      let seed = UInt64.random(in: 1...UInt64.max)
      var state = seed
      func next(_ bound: Int) -> Int {
        // xorshift64 (Marsaglia 2003).
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
      }
      var answers = 0
      for _ in 0..<100_000 {
        var text = ""
        for _ in 0..<(1 + next(8)) {
          text += Self.pieces[next(Self.pieces.count)]
          if next(3) > 0 { text += " " }
        }
        let parsed: ParsedQuery
        do throws(QueryError) {
          parsed = try SearchQuery.parse([text])
        } catch {
          #expect(error.offset >= 0 && error.offset <= text.count + 1, "seed \(seed): \(text)")
          continue
        }
        do {
          let page = PageRequest(limit: 2)
          let found = try archive.search(parsed.query, order: .relevance, page: page)
          _ = try archive.statements(matching: parsed.query, order: .newest, page: page)
          #expect(try archive.count(parsed.query) == found.total, "seed \(seed): \(text)")
          answers += 1
        } catch {
          Issue.record("seed \(seed): \(text.debugDescription): \(error)")
          return
        }
      }
      print("no string makes the engine fail: seed \(seed), \(answers) queries answered")
      #expect(answers > 10_000)
    }
  }
}

extension StatementHit {
  /// The content with brackets around what matched.
  fileprivate var marked: String {
    zip(statement.contentText, highlights).map { text, spans in
      Excerpt(text: text, highlights: spans, bodyOffset: 0, isCutAtEnd: false).marked
    }.joined(separator: " … ")
  }
}
