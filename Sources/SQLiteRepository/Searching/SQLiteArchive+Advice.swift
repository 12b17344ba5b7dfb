package import Repository
internal import SQLite

extension SQLiteArchive {
  package func explanation(of query: SearchQuery) throws(ArchiveError) -> QueryExplanation {
    try perform("explain the query") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        let target: SearchTarget = query.isForStatements ? .statements : .articles
        var compiler = QueryCompiler(state, target: target)
        let compiled = try compiler.compile(query)
        var terms: [QueryExplanation.Term] = []
        for term in compiled.terms {
          terms.append(
            QueryExplanation.Term(
              typed: term.typed,
              forms: term.positions.map { position in
                position.forms.map { $0.word + (position.isPrefix ? "*" : "") }
              },
              count: try state.count(term.condition, in: target)))
        }
        return QueryExplanation(
          reading: query.description, terms: terms,
          program: compiled.condition.program(target),
          total: try state.count(compiled.condition, in: target))
      }
    }
  }

  package func suggestions(for query: SearchQuery) throws(ArchiveError) -> [QuerySuggestion] {
    try perform("look for near queries") { state throws(SQLiteError) in
      try state.connection.transaction(.deferred) { () throws(SQLiteError) in
        let target: SearchTarget = query.isForStatements ? .statements : .articles
        var suggestions: [QuerySuggestion] = []
        let candidates = QueryChanges.all(of: query) + (try state.respelled(query, in: target))
        for (change, changed) in candidates where changed != query {
          guard !suggestions.contains(where: { $0.query == changed }) else { continue }
          let total = try state.count(changed, in: target)
          guard total > 0 else { continue }
          suggestions.append(QuerySuggestion(change: change, query: changed, total: total))
        }
        return suggestions
      }
    }
  }
}

extension SQLiteArchive.State {
  /// The query with a word of the archive in place of each word that the archive does not have.
  fileprivate func respelled(
    _ query: SearchQuery, in target: SearchTarget
  ) throws(SQLiteError) -> [(change: QuerySuggestion.Change, query: SearchQuery)] {
    var found: [(change: QuerySuggestion.Change, query: SearchQuery)] = []
    var respelled = query
    for word in query.words where word.spelling != .prefix {
      guard let near = try nearest(to: word.text) else { continue }
      let isCapital = word.text.first?.isUppercase ?? false
      let meant = isCapital ? near.prefix(1).uppercased() + near.dropFirst() : near
      respelled = QueryChanges.replace(word, by: meant, in: respelled)
      found.append((.spelling(typed: word.text, meant: meant), respelled))
    }
    return found.reversed()
  }

  /// The word of the archive that is nearest to one it does not have; nil when it has it.
  private func nearest(to text: String) throws(SQLiteError) -> String? {
    let tokens = tokenizer.words(of: FoldedText.fold(text))
    guard tokens.count == 1, tokens[0].count > 2 else { return nil }
    let token = tokens[0]
    let isKnown = try connection.first("SELECT 1 FROM words WHERE word = ?", [.text(token)]) { _ in
      true
    }
    guard isKnown == nil else { return nil }
    // A slip in the first letters is rare, and the fewer words are compared the better.
    for length in [2, 1] {
      let start = String(token.prefix(length))
      let words = try connection.rows(
        """
        SELECT word FROM words
        WHERE word >= ?1 AND word < ?1 || char(1114111) AND length(word) BETWEEN ?2 AND ?3
        """, [.text(start), .integer(token.count - 2), .integer(token.count + 2)]
      ) { $0.text(0) }
      var best: (words: [String], distance: Int) = ([], token.count < 5 ? 1 : 2)
      for word in words {
        let distance = EditDistance.distance(token, word, atMost: best.distance)
        guard distance <= best.distance else { continue }
        if distance < best.distance { best = ([], distance) }
        best.words.append(word)
      }
      if let word = try mostFrequent(best.words) { return word }
    }
    return nil
  }

  /// The word that most articles have.
  private func mostFrequent(_ words: [String]) throws(SQLiteError) -> String? {
    var best: (word: String, count: Int)?
    for word in words.prefix(20) {
      let count = try count(.match(.phrase([word])), in: .articles)
      if count > (best?.count ?? 0) { best = (word, count) }
    }
    return best?.word
  }
}

extension Condition {
  /// What SQLite is asked: the MATCH, and the SQL beside it with its values.
  fileprivate func program(_ target: SearchTarget) -> String {
    var lines: [String] = []
    for part in parts {
      if case .match(let pattern) = part {
        lines.append("\(target.fullText) MATCH '\(pattern.text.replacing("'", with: "''"))'")
      } else {
        lines.append(Self.filled(part.sql(target)))
      }
    }
    return lines.joined(separator: "\nAND ")
  }

  /// SQL with its values in place, to be read by people and not to be run.
  private static func filled(_ sql: (text: String, values: [Value])) -> String {
    var values = sql.values[...]
    return sql.text.reduce(into: "") { filled, character in
      guard character == "?", let value = values.popFirst() else {
        filled.append(character)
        return
      }
      switch value {
      case .text(let text): filled += "'\(text.replacing("'", with: "''"))'"
      case .integer(let number): filled += String(number)
      case .real(let number): filled += String(number)
      case .null, .blob: filled += "NULL"
      }
    }
  }
}
