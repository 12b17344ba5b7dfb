internal import News

extension SearchQuery: CustomStringConvertible {
  /// How the query was read, in the language of queries: `"safe haven" OR (gold -oil)`.
  package var description: String { Self.reading(of: expression, isInside: false) }

  private static func reading(of expression: Expression, isInside: Bool) -> String {
    switch expression {
    case .everything: isInside ? "*" : "every article"
    case .word(let word): reading(of: word)
    case .phrase(let words): "\"" + words.map(\.text).joined(separator: " ") + "\""
    case .all(let parts): list(parts, joinedBy: " ", isInside: isInside)
    case .any(let parts): list(parts, joinedBy: " OR ", isInside: isInside)
    case .not(let part): "-" + reading(of: part, isInside: true)
    case .near(let phrases, let distance):
      list(phrases.map(\.reading), joinedBy: " NEAR/\(distance) ", isInside: isInside)
    case .field(let field, let part): "\(field.rawValue):" + reading(of: part, isInside: true)
    case .days(let days): "date:\(days)"
    case .path(let text): "path:\"\(text)\""
    case .id(let text): "id:\(text)"
    case .said(let words): "said:" + words.reading
    case .role(let words): "role:" + words.reading
    case .about(let part): "about:" + reading(of: part, isInside: true)
    case .speaker(let speakers): "by " + speakers.map(\.description).joined(separator: " or ")
    case .added: "new"
    }
  }

  private static func reading(of word: Word) -> String {
    switch word.spelling {
    case .exact: "\"" + word.text + "\""
    case .name, .anyForm: word.text
    case .prefix: word.text + "*"
    }
  }

  private static func list(_ parts: [Expression], joinedBy joint: String, isInside: Bool) -> String
  {
    list(parts.map { reading(of: $0, isInside: true) }, joinedBy: joint, isInside: isInside)
  }

  private static func list(_ parts: [String], joinedBy joint: String, isInside: Bool) -> String {
    let text = parts.joined(separator: joint)
    return isInside ? "(\(text))" : text
  }
}

extension [SearchQuery.Word] {
  /// A word as it stands, several between quotation marks.
  fileprivate var reading: String {
    count == 1 ? self[0].text : "\"" + map(\.text).joined(separator: " ") + "\""
  }
}
