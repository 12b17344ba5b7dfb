/// What was typed, and what it means.
package struct ParsedQuery: Hashable, Sendable {
  /// The query as it was typed, its arguments joined by spaces.
  package let text: String
  package let query: SearchQuery
  /// The same words in any order, where an argument was read as a phrase; for when that finds
  /// nothing.
  package let fallback: SearchQuery?
  /// Harmless readings that were taken of something odd, as sentences.
  package let notes: [String]

  /// True when an argument with spaces was read as a phrase, since the shell ate the quotes.
  package var isPhraseByArgument: Bool { fallback != nil }

  package init(text: String, query: SearchQuery, fallback: SearchQuery?, notes: [String]) {
    self.text = text
    self.query = query
    self.fallback = fallback
    self.notes = notes
  }
}

extension ParsedQuery {
  /// The same with every word and phrase of a group of synonyms in place of one of them.
  package func with(_ synonyms: Synonyms) -> ParsedQuery {
    ParsedQuery(
      text: text, query: synonyms.applied(to: query),
      fallback: fallback.map { synonyms.applied(to: $0) }, notes: notes)
  }
}

extension SearchQuery {
  /// Reads what a person typed, one string an argument of the shell.
  ///
  /// All words are looked for, in any order. `"..."` is a phrase, and so is an argument that has
  /// spaces and nothing else of the language. `AND`, `OR`, `NOT` and `NEAR` count in capitals only.
  package static func parse(
    _ arguments: [String], context: QueryContext = QueryContext()
  ) throws(QueryError) -> ParsedQuery {
    let text = arguments.joined(separator: " ")
    var lexer = QueryLexer(arguments, context: context)
    var parser = QueryParser(tokens: try lexer.tokens(), text: text)
    let query = SearchQuery(try parser.expression())
    var fallback: SearchQuery?
    if lexer.foundPhraseArgument {
      var plain = QueryLexer(arguments, context: context, readsPhraseArguments: false)
      var parser = QueryParser(tokens: try plain.tokens(), text: text)
      fallback = SearchQuery(try parser.expression())
    }
    return ParsedQuery(
      text: text, query: query, fallback: fallback, notes: lexer.notes + parser.notes)
  }
}
