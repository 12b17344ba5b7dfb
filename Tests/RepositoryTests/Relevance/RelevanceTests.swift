import Foundation
import News
import Repository
import Testing

@Suite struct RelevanceTests {
  /// What the ranking reached when it was measured last, less a rounding: it may not fall below.
  private static let reached = 0.96

  @Test(arguments: BackEnd.all)
  func `readers find what they mean among the first ten`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(JudgedArticles.articles)
      var sum = 0.0
      for (query, grades) in JudgedQueries.all {
        let gain = Self.normalizedGain(try names(query, in: archive), grades)
        if gain < 0.8 { print("\(query): \(gain) \(try names(query, in: archive))") }
        sum += gain
      }
      let mean = sum / Double(JudgedQueries.all.count)
      print("mean nDCG@10 of \(JudgedQueries.all.count) queries: \(mean)")
      #expect(mean >= Self.reached)
    }
  }

  @Test(arguments: BackEnd.all, JudgedQueries.statements)
  func `the statement that is meant comes first`(
    _ backEnd: BackEnd, row: (query: String, article: String)
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(JudgedArticles.articles)
      let query = try SearchQuery.parse(row.query.split(separator: " ").map(String.init)).query
      let first = try archive.statements(
        matching: query, order: .relevance, page: PageRequest(limit: 1)
      ).elements.first
      let article = try #require(first?.statement.article.id)
      #expect(try archive.article(article)?.origins[0].path == row.article + ".txt")
    }
  }

  @Test(
    arguments: BackEnd.all,
    [
      // Exact above another form of the word.
      ("haven", "haven-harbour", "haven-tax"), ("havens", "haven-tax", "haven-harbour"),
      ("election", "election-call", "elections-club"),
      ("elections", "elections-club", "election-call"),
      ("vaccine", "vaccine-trial", "vaccines-doubt"),
      // The headline above the body.
      ("ferry", "ferry-strike", "elected-mayor"), ("drought", "drought-farmers", "drought-cattle"),
      ("haven", "haven-gold", "haven-yen"), ("nuclear talks", "nuclear-talks", "nuclear-plant"),
      // A phrase above the same words apart.
      ("safe haven", "haven-yen", "haven-harbour"), ("interest rates", "rates-rise", "rates-hotel"),
      ("interest rates", "rates-rise", "rates-crime"),
      ("court ruling", "court-ruling", "court-tennis"),
      ("trade deficit", "trade-deficit", "trade-cards"),
      // The newer one of equals.
      ("council budget", "budget-new", "budget-old"), ("\"one vote\"", "budget-new", "budget-old"),
      // Who is in the headline above the word that happens to be spelt so.
      ("Wells", "wells-envoy", "drought-farmers"),
    ])
  func `one article stands above another`(
    _ backEnd: BackEnd, row: (query: String, above: String, below: String)
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(JudgedArticles.articles)
      let found = try names(row.query, in: archive)
      let above = try #require(found.firstIndex(of: row.above), "\(found)")
      #expect(above < found.firstIndex(of: row.below) ?? .max, "\(found)")
    }
  }

  /// The articles that a query finds, by the names they have in the judged set.
  private func names(_ text: String, in archive: any Archive) throws -> [String] {
    let query = try SearchQuery.parse(text.split(separator: " ").map(String.init)).query
    let page = PageRequest(limit: 20, copies: .each)
    return try archive.search(query, order: .relevance, page: page).elements.compactMap { hit in
      try archive.article(hit.article.id)?.origins[0].path.replacing(".txt", with: "")
    }
  }

  /// nDCG@10 with gains of 2^grade - 1 (Järvelin and Kekäläinen 2002; Burges et al. 2005).
  private static func normalizedGain(_ found: [String], _ grades: [String: Int]) -> Double {
    func gain(_ grades: some Sequence<Int>) -> Double {
      grades.prefix(10).enumerated().reduce(0) { sum, element in
        sum + (pow(2, Double(element.element)) - 1) / log2(Double(element.offset) + 2)
      }
    }
    let best = gain(grades.values.sorted(by: >))
    return best > 0 ? gain(found.map { grades[$0] ?? 0 }) / best : 1
  }
}
