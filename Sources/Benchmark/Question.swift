internal import News
internal import Repository

/// A question that plain FTS5 has no answer to.
struct Question: Sendable {
  let name: String
  let ask: @Sendable (any Archive) throws -> Void

  /// Every question, with who is quoted most in `archive` looked up beforehand.
  static func all(of archive: any Archive) throws -> [Question] {
    let most = try archive.speakers(page: PageRequest(limit: 1)).elements.map(\.id)
    return general + [
      Question(name: "the most quoted speaker, first page") { archive in
        _ = try archive.statements(by: most, page: PageRequest(limit: 20))
      }
    ]
  }

  private static let general: [Question] = [
    search("\"prime minister\""), search("econom*"), search("rate NEAR/5 cut"),
    search("-said"), search("oil date:2017"), search("oil OR date:2017"), search("*"),
    search("headline:oil"), search("said:president oil"),
    Question(name: "articles of said:president") { archive in
      _ = try archive.search(
        try query("said:president"), order: .newest, page: PageRequest(limit: 20))
    },
    Question(name: "oil, newest first") { archive in
      _ = try archive.search(try query("oil"), order: .newest, page: PageRequest(limit: 20))
    },
    Question(name: "count of said") { archive in _ = try archive.count(try query("said")) },
    Question(name: "five facets of said") { archive in
      _ = try archive.facets(
        [.outlet, .year, .speaker, .agency, .place], of: try query("said"), limit: 20)
    },
    Question(name: "speakers named president") { archive in
      _ = try archive.speakers(
        SpeakerFilter(name: "president"), page: PageRequest(limit: 20))
    },
    Question(name: "all speakers, first page") { archive in
      _ = try archive.speakers(page: PageRequest(limit: 20))
    },
  ]

  /// The best twenty of a query: articles, or statements where it asks for them.
  private static func search(_ text: String) -> Question {
    Question(name: text) { archive in
      let query = try query(text)
      let page = PageRequest(limit: 20)
      if query.isForStatements {
        _ = try archive.statements(matching: query, order: .relevance, page: page)
      } else {
        _ = try archive.search(query, order: .relevance, page: page)
      }
    }
  }

  private static func query(_ text: String) throws(QueryError) -> SearchQuery {
    try SearchQuery.parse([text, ""]).query
  }
}
