extension SearchQuery: CustomStringConvertible {
  /// How the query was read, in the language of queries: `"safe haven" OR (gold -oil)`.
  package var description: String { Self.reading(of: expression, isInside: false) }

  private static func reading(of expression: Expression, isInside: Bool) -> String {
    switch expression {
    case .everything: "every article"
    case .word(let word): reading(of: word)
    case .phrase(let words): "\"" + words.map(\.text).joined(separator: " ") + "\""
    case .all(let parts): list(parts, joinedBy: " ", isInside: isInside)
    case .any(let parts): list(parts, joinedBy: " OR ", isInside: isInside)
    case .not(let part): "-" + reading(of: part, isInside: true)
    }
  }

  private static func reading(of word: Word) -> String {
    switch word.spelling {
    case .exact: "=" + word.text
    case .name, .anyForm: word.text
    case .prefix: word.text + "*"
    }
  }

  private static func list(_ parts: [Expression], joinedBy joint: String, isInside: Bool) -> String
  {
    let text = parts.map { reading(of: $0, isInside: true) }.joined(separator: joint)
    return isInside ? "(\(text))" : text
  }
}
