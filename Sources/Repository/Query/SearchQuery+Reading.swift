internal import Identity
internal import News

extension SearchQuery: CustomStringConvertible {
  /// How the query was read, in the language of queries: `"safe haven" OR (gold -oil)`.
  package var description: String { Self.reading(of: expression, isInside: false) }

  private static func reading(of expression: Expression, isInside: Bool) -> String {
    switch expression {
    case .everything: isInside ? "*" : "every article"
    case .word(let word): [word].reading
    case .phrase(let words): words.reading
    case .all(let parts): list(parts, joinedBy: " ", isInside: isInside)
    case .any(let parts): list(parts, joinedBy: " OR ", isInside: isInside)
    case .not(let part): "-" + reading(of: part, isInside: true)
    case .near(let phrases, let distance):
      list(phrases.map(\.reading), joinedBy: " NEAR/\(distance) ", isInside: isInside)
    case .field(let field, let part): "\(field.rawValue):" + reading(of: part, isInside: true)
    case .days(let days): "date:\(days)"
    case .missing(let parts): "missing:" + parts.map(\.rawValue).joined(separator: ",")
    case .tag(let name): "tag:" + (name?.description ?? "*")
    case .note(let text): "note:" + (text.isEmpty ? "*" : "\"\(text)\"")
    case .undated: "date:none"
    case .path(let text): "path:\"\(text)\""
    case .language(let codes): "lang:" + codes.map { $0 ?? "none" }.joined(separator: ",")
    case .id(let text): "id:\(text)"
    case .said(let words): "said:" + words.reading
    case .role(let words): "role:" + words.reading
    case .about(let part): "about:" + reading(of: part, isInside: true)
    case .speaker(let speakers):
      list(
        speakers.map { "said:\($0)" }, joinedBy: " OR ", isInside: isInside && speakers.count > 1)
    case .attitude(let values): Self.reading(of: values, as: "attitude")
    case .factuality(let values): Self.reading(of: values, as: "factuality")
    case .added: "new"
    }
  }

  private static func reading<Value: RawRepresentable<String> & CaseIterable>(
    of values: [Value], as field: String
  ) -> String {
    let isAny = values.count == Value.allCases.count
    return "\(field):" + (isAny ? "any" : values.map(\.rawValue).joined(separator: ","))
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
  /// One word as it stands, several between quotation marks; with ~ where other forms will do too.
  fileprivate var reading: String {
    let last = last.map { $0.spelling == .prefix ? "*" : "" } ?? ""
    let isExact = allSatisfy { $0.spelling == .exact || $0.spelling == .prefix }
    let text = map(\.text).joined(separator: " ") + last
    if count == 1, self[0].spelling == .similar { return text + "~" }
    if count == 1, !isExact || !last.isEmpty { return text }
    return (isExact ? "\"" : "~\"") + text + "\""
  }
}
