import News
import Repository
import Testing

@Suite struct SearchTests {
  /// Articles whose headlines are letters, so that a row of the tables below is short.
  private static let articles = [
    ("A", "The yen is a safe haven, Alice Wells said."),
    ("B", "Tax havens are safe for now; a haven is not."),
    ("C", "All is well in the U.S. and they don't know why."),
    ("D", "Angela Merkel's party lost. “Dont panic,” she said."),
    ("E", "Inflation fell in Zürich as the presidents met."),
    ("F", "The president's plan and the state-owned bank."),
    ("G", "Safe havens are what investors want."),
  ]

  @Test(
    arguments: BackEnd.all,
    [
      // Words in any order and any form; names and quotations as they are.
      ("safe haven", ["A", "B", "G"]), ("\"safe haven\"", ["A"]), ("\"SAFE haven\"", ["A"]),
      ("Wells", ["A"]), ("wells", ["A", "C"]), ("=wells", ["A"]), ("well", ["C", "A"]),
      // Apostrophes, accents and case do not count.
      ("don't", ["C", "D"]), ("dont", ["C", "D"]), ("don’t", ["C", "D"]), ("zurich", ["E"]),
      ("Zürich", ["E"]), ("Merkel", ["D"]), ("Merkel's", ["D"]), ("merkel", ["D"]),
      ("presidents", ["E", "F"]), ("president", ["E", "F"]),
      // Operators.
      ("gold OR zurich", ["E"]), ("safe -tax", ["A", "G"]), ("safe NOT tax", ["A", "G"]),
      ("safe AND (tax OR yen)", ["A", "B"]), ("-safe -merkel", ["C", "E", "F"]),
      ("infl*", ["E"]), ("\"state own*\"", ["F"]), ("*", ["A", "B", "C", "D", "E", "F", "G"]),
      ("safe OR -safe", ["A", "B", "C", "D", "E", "F", "G"]),
      ("* -safe", ["C", "D", "E", "F"]), ("yen (-tax OR gold)", ["A"]),
      // Odd characters are harmless.
      ("U.S.", ["C"]), ("state-owned", ["F"]), ("C++", ["C"]), ("\"safe haven", ["A"]),
      ("12:30", []), ("100%", []), ("who?", []), ("yen!!", ["A"]), ("yen ---", ["A"]),
    ])
  func `a query finds the articles that it means`(
    _ backEnd: BackEnd, row: (query: String, headlines: [String])
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.articles.map { story($0.0, $0.1).plain })
      let query = try SearchQuery.parse(row.query.split(separator: " ").map(String.init)).query
      let page = try archive.search(query, order: .relevance, page: PageRequest(limit: 20))
      #expect(Set(page.elements.map(\.article.headline)) == Set(row.headlines))
      #expect(page.total == row.headlines.count)
    }
  }

  @Test(
    arguments: BackEnd.all,
    [
      ("haven", ["A", "B", "G"]), ("safe haven", ["A", "G"]), ("well", ["C", "A"]),
    ])
  func `exact hits stand above other forms`(
    _ backEnd: BackEnd, row: (query: String, headlines: [String])
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(Self.articles.map { story($0.0, $0.1).plain })
      let found = try archive.headlines(row.query)
      #expect(Set(found) == Set(row.headlines))
      #expect(found.last == row.headlines.last)
    }
  }

  @Test(arguments: BackEnd.all)
  func `the headline counts for more than the body`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep([
        story("Nothing", "Steel rose and fell again as traders waited.").plain,
        story("Steel", "Prices rose and fell again as traders waited.").plain,
      ])
      #expect(try archive.headlines("steel") == ["Steel", "Nothing"])
    }
  }

  @Test(arguments: BackEnd.all)
  func `results come in the order asked for, those without a day last`(
    _ backEnd: BackEnd
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep([
        story("Old", "Steel.", day: "1966-05-01").plain, story("None", "Steel.").plain,
        story("New", "Steel.", day: "2017-05-01").plain,
      ])
      #expect(try archive.headlines("steel", order: .newest) == ["New", "Old", "None"])
      #expect(try archive.headlines("steel", order: .oldest) == ["Old", "New", "None"])
      #expect(try archive.headlines("*", order: .oldest) == ["Old", "New", "None"])
      #expect(try archive.headlines("steel", order: .newest, limit: 1, offset: 1) == ["Old"])
      #expect(try archive.headlines("steel") == ["New", "Old", "None"])
    }
  }

  @Test(
    arguments: BackEnd.all,
    [
      ("haven", "a safe [haven], and tax [havens]"), ("\"safe haven\"", "a [safe haven], and tax"),
      ("Merkel", "[Merkel’s] view"), ("merkel's", "[Merkel’s] view"), ("dont", "we [don't] know"),
      ("eclair", "an [éclair] 🗞 cost"), ("éclair", "an [éclair] 🗞 cost"),
      ("infl*", "[inflation] rose"), ("u.s.", "the [U.S]. said"),
      ("tax safe", "a [safe] haven, and [tax] havens"),
      // Only what stands near, and only where it was asked for.
      ("safe NEAR/1 haven", "a [safe] [haven], and tax havens are"),
      ("\"safe haven\" NEAR/2 tax", "a [safe haven], and [tax] havens are"),
      ("headline:story don't", "we [don't] know"), ("headline:story", "It is a safe"),
    ])
  func `what matched is marked in the excerpt`(
    _ backEnd: BackEnd, row: (query: String, marked: String)
  ) throws {
    try backEnd.withArchive { archive in
      let body = """
        It is a safe haven, and tax havens are not. In Merkel’s view we don't know why an éclair 🗞 \
        cost more when inflation rose, the U.S. said.
        """
      _ = try archive.keep([story("Story", body).plain])
      let query = try SearchQuery.parse(row.query.split(separator: " ").map(String.init)).query
      let page = try archive.search(query, order: .relevance, page: PageRequest(limit: 1))
      let hit = try #require(page.elements.first)
      #expect(hit.excerpt.marked.contains(row.marked), "\(hit.excerpt.marked)")
    }
  }

  @Test(arguments: BackEnd.all)
  func `an excerpt is a stretch of the body around the hits`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      let filler = String(repeating: "Größe zählt nicht. ", count: 40)
      let body = filler + "The steel tariff came late. " + filler
      _ = try archive.keep([story("Steel news", body).plain])
      let query = try SearchQuery.parse(["steel", "tariff"]).query
      let page = try archive.search(query, order: .relevance, page: PageRequest(limit: 1))
      let hit = try #require(page.elements.first)
      let bytes = Array(body.utf8)
      let start = hit.excerpt.bodyOffset
      #expect(
        String(decoding: bytes[start..<(start + hit.excerpt.text.utf8.count)], as: UTF8.self)
          == hit.excerpt.text)
      #expect(hit.excerpt.marked.contains("The [steel] [tariff] came late."))
      #expect(!hit.excerpt.text.contains("\u{FFFD}"))
      #expect(hit.excerpt.isCutAtEnd)
      #expect(hit.excerpt.text.utf8.count <= 240)
      #expect(hit.headlineHighlights == [TextSpan(0, 5)])
    }
  }

  @Test(arguments: BackEnd.all)
  func `a search between two batches sees both`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep([story("One", "Steel.").plain])
      #expect(try archive.headlines("steel") == ["One"])
      _ = try archive.keep([story("Two", "Steel steel.").plain])
      #expect(Set(try archive.headlines("steel")) == ["One", "Two"])
    }
  }
}

extension Excerpt {
  /// The text with brackets around what matched.
  var marked: String {
    let bytes = Array(text.utf8)
    var marked: [UInt8] = []
    for place in 0...bytes.count {
      for span in highlights where span.end == place {
        marked.append(UInt8(ascii: "]"))
        _ = span
      }
      for span in highlights where span.start == place {
        marked.append(UInt8(ascii: "["))
        _ = span
      }
      if place < bytes.count { marked.append(bytes[place]) }
    }
    return String(decoding: marked, as: UTF8.self)
  }
}
