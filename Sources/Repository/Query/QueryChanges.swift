package import Identity

/// Queries near to a query: what somebody may have meant who found nothing.
package enum QueryChanges {
  package typealias Changed = (change: QuerySuggestion.Change, query: SearchQuery)

  /// Every change that needs nothing but the query, the smallest first.
  package static func all(of query: SearchQuery) -> [Changed] {
    var changed: [Changed] = [
      (.anyForm, rewrite(query, byLeaf: anyForm)),
      (.wordsForPhrase, rewrite(query, byLeaf: words)),
    ]
    var parts = query.parts
    for (place, part) in parts.enumerated() where parts.count > 1 {
      guard let change = change(without: part) else { continue }
      var rest = parts
      rest.remove(at: place)
      changed.append((change, SearchQuery(rest.count == 1 ? rest[0] : .all(rest))))
    }
    parts = parts.map { part in
      if case .field(_, let inside) = part { inside } else { part }
    }
    let withoutFields = SearchQuery(parts.count == 1 ? parts[0] : .all(parts))
    if withoutFields != query { changed.append((.without("the field"), withoutFields)) }
    return changed
  }

  /// The query with another spelling of one of its words.
  package static func replace(
    _ word: SearchQuery.Word, by text: String, in query: SearchQuery
  ) -> SearchQuery {
    func replaced(_ words: [SearchQuery.Word]) -> [SearchQuery.Word] {
      words.map { $0 == word ? SearchQuery.Word(text, spelling: $0.spelling) : $0 }
    }
    return rewrite(query) { leaf in
      switch leaf {
      case .word(let found): found == word ? .word(replaced([found])[0]) : leaf
      case .phrase(let words): .phrase(replaced(words))
      case .near(let phrases, let distance): .near(phrases.map(replaced), distance: distance)
      default: leaf
      }
    }
  }

  private static func change(
    without part: SearchQuery.Expression
  ) -> QuerySuggestion.Change? {
    switch part {
    case .days, .undated: .anyDay
    case .not, .path, .language, .missing, .tag, .note, .id, .field, .said, .speaker, .role, .about,
      .attitude,
      .factuality:
      .without(SearchQuery(part).description)
    default: nil
    }
  }

  private static func anyForm(_ leaf: SearchQuery.Expression) -> SearchQuery.Expression {
    func loosened(_ word: SearchQuery.Word) -> SearchQuery.Word {
      [.prefix, .similar].contains(word.spelling)
        ? word : SearchQuery.Word(word.text, spelling: .anyForm)
    }
    switch leaf {
    case .word(let word): return .word(loosened(word))
    case .phrase(let words): return .phrase(words.map(loosened))
    case .near(let phrases, let distance):
      return .near(phrases.map { $0.map(loosened) }, distance: distance)
    default: return leaf
    }
  }

  private static func words(_ leaf: SearchQuery.Expression) -> SearchQuery.Expression {
    guard case .all(let words) = leaf.asWords else { return leaf }
    return .all(words.map(anyForm))
  }

  static func rewrite(
    _ query: SearchQuery, byLeaf change: (SearchQuery.Expression) -> SearchQuery.Expression
  ) -> SearchQuery {
    SearchQuery(rewrite(query.expression, byLeaf: change))
  }

  private static func rewrite(
    _ expression: SearchQuery.Expression,
    byLeaf change: (SearchQuery.Expression) -> SearchQuery.Expression
  ) -> SearchQuery.Expression {
    switch expression {
    case .all(let parts): .all(parts.map { rewrite($0, byLeaf: change) })
    case .any(let parts): .any(parts.map { rewrite($0, byLeaf: change) })
    case .not(let part): .not(rewrite(part, byLeaf: change))
    case .field(let field, let part): field.applied(to: rewrite(part, byLeaf: change))
    case .about(let part): QueryField.about.applied(to: rewrite(part, byLeaf: change))
    default: change(expression)
    }
  }
}

extension SearchQuery {
  /// The same of articles that give no day, which a date leaves out; nil when no date is asked for.
  package var ofUndated: SearchQuery? {
    var asksForDays = false
    let query = QueryChanges.rewrite(self) { leaf in
      guard case .days = leaf else { return leaf }
      asksForDays = true
      return .undated
    }
    return asksForDays ? query : nil
  }

  /// What must all hold.
  fileprivate var parts: [Expression] {
    if case .all(let parts) = expression { return parts }
    return [expression]
  }

  /// The tags that are looked for.
  package var tags: [TagName] { Self.tags(of: expression) }

  private static func tags(of expression: Expression) -> [TagName] {
    switch expression {
    case .tag(let name): name.map { [$0] } ?? []
    case .all(let parts), .any(let parts): parts.flatMap(tags)
    default: []
    }
  }

  /// The words that are looked for in texts.
  package var words: [Word] { Self.words(of: expression) }

  private static func words(of expression: Expression) -> [Word] {
    switch expression {
    case .word(let word): [word]
    case .phrase(let words): words
    case .near(let phrases, _): phrases.flatMap { $0 }
    case .all(let parts), .any(let parts): parts.flatMap(words)
    case .field(_, let part), .about(let part): words(of: part)
    default: []
    }
  }
}

extension SearchQuery.Field {
  fileprivate func applied(to expression: SearchQuery.Expression) -> SearchQuery.Expression {
    QueryField.text(self).applied(to: expression)
  }
}

extension SearchQuery.Expression {
  /// A phrase or words near each other as words in any order; itself for others.
  fileprivate var asWords: SearchQuery.Expression {
    switch self {
    case .phrase(let words): .all(words.map { .word($0) })
    case .near(let phrases, _): .all(phrases.flatMap { $0 }.map { .word($0) })
    default: self
    }
  }
}
