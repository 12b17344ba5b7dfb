/// A name that may stand before a colon in a query.
enum QueryField: Hashable {
  case text(SearchQuery.Field)
  case said
  case about
  case role
  case attitude
  case factuality
  case date
  case path
  case language
  case missing
  case tag
  case note
  case id
  case query
  /// ar:7f3c and sp:alice-wells, as ids are printed.
  case article
  case speaker

  /// Every name that can be typed, in the order in which people are told of them.
  static let names: [(name: String, field: QueryField)] =
    SearchQuery.Field.allCases.map { ($0.rawValue, .text($0)) } + [
      ("said", .said), ("about", .about), ("role", .role), ("attitude", .attitude),
      ("factuality", .factuality), ("date", .date), ("path", .path), ("lang", .language),
      ("missing", .missing), ("tag", .tag), ("note", .note),
      ("id", .id), ("query", .query), ("source", .text(.outlet)), ("byline", .text(.byline)),
      ("title", .text(.headline)), ("language", .language), ("ar", .article), ("sp", .speaker),
    ]
  /// How many of the names are other words for one before.
  private static let aliasCount = 6

  /// True when what follows the colon is taken as it stands, up to the next space.
  var takesRawText: Bool {
    switch self {
    case .date, .path, .language, .missing, .tag, .note, .id, .query, .article, .speaker,
      .attitude, .factuality:
      true
    case .text, .said, .about, .role: false
    }
  }

  init?(named name: String) {
    guard let field = Self.names.first(where: { $0.name == name })?.field else { return nil }
    self = field
  }

  /// How the field is written with something after it.
  var example: String {
    switch self {
    case .text(let field): "\(field.rawValue):budget"
    case .said, .speaker: "said:Wells"
    case .about: "about:Pakistan"
    case .role: "role:secretary"
    case .attitude: "attitude:belief"
    case .factuality: "factuality:negated"
    case .date: "date:2017-06"
    case .path: "path:2017/"
    case .language: "lang:de"
    case .missing: "missing:outlet"
    case .tag: "tag:fed"
    case .note: "note:check"
    case .id, .article: "id:7f3c"
    case .query: "query:NAME"
    }
  }

  /// What a person may have meant by an unknown name, and all there are.
  static func hint(for name: String) -> String {
    let near = names.map(\.name).filter { EditDistance.isSmall(name, $0) }.first
    let meant = near.map { "did you mean \($0):? " } ?? ""
    let known = names.dropLast(aliasCount).map(\.name).joined(separator: ", ")
    return "\(meant)Fields: \(known). To search the words: \"\(name) ...\""
  }

  /// The expression of the field applied to what follows it.
  ///
  /// In `said:(Wells OR Tillerson)` the field goes to each of the words.
  func applied(to expression: SearchQuery.Expression) -> SearchQuery.Expression {
    switch expression {
    case .all(let parts): return .all(parts.map(applied))
    case .any(let parts): return .any(parts.map(applied))
    case .not(let part): return .not(applied(to: part))
    case .word, .phrase, .near: break
    default: return expression
    }
    switch self {
    case .text(let field): return .field(field, expression)
    case .about: return .about(expression)
    case .said: return .said(Self.words(of: expression))
    case .role: return .role(Self.words(of: expression))
    case .date, .path, .language, .missing, .tag, .note, .id, .query, .article, .speaker,
      .attitude, .factuality:
      preconditionFailure("\(self) takes its text as it stands")
    }
  }

  private static func words(of expression: SearchQuery.Expression) -> [SearchQuery.Word] {
    switch expression {
    case .word(let word): [word]
    case .phrase(let words): words
    case .near(let phrases, _): phrases.flatMap { $0 }
    default: []
    }
  }
}

/// How many letters must change to make one word of another.
package enum EditDistance {
  /// True for one slip in a short word, two in a longer one, and nothing more.
  package static func isSmall(_ left: String, _ right: String) -> Bool {
    let most = min(left.utf8.count, right.utf8.count) < 5 ? 1 : 2
    return left != right && distance(left, right, atMost: most) <= most
  }

  /// Letters put in, left out, replaced or swapped with a neighbour; `most + 1` for more.
  ///
  /// The optimal string alignment distance (Damerau 1964).
  package static func distance(_ left: String, _ right: String, atMost most: Int) -> Int {
    let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    guard abs(a.count - b.count) <= most else { return most + 1 }
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1] + Array(repeating: 0, count: b.count)
      for j in 0..<b.count {
        row[j + 1] = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          row[j + 1] = min(row[j + 1], before[j - 1] + 1)
        }
      }
      guard (row.min() ?? 0) <= most else { return most + 1 }
      (before, last) = (last, row)
    }
    return min(last[b.count], most + 1)
  }
}
