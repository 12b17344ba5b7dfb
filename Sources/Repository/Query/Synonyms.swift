/// Words that mean the same to whoever searches, a group a line.
///
///     # harbours and their authorities
///     harbour port "port authority"
///     NATO "North Atlantic alliance"
///
/// A word or phrase of a query that stands in a group is looked for as any of the group. Case and
/// accents do not count; what follows # is a remark.
package struct Synonyms: Hashable, Sendable {
  private let groups: [[[String]]]
  private let groupOfTerm: [[String]: Int]

  /// Reads the groups of a text.
  package init(_ text: some StringProtocol) {
    var groups: [[[String]]] = []
    var groupOfTerm: [[String]: Int] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let terms = Self.terms(line.prefix { $0 != "#" })
      guard terms.count > 1 else { continue }
      for term in terms {
        let key = Self.key(term)
        if groupOfTerm[key] == nil { groupOfTerm[key] = groups.count }
      }
      groups.append(terms)
    }
    self.groups = groups
    self.groupOfTerm = groupOfTerm
  }

  package var isEmpty: Bool { groups.isEmpty }

  /// The query with every word and phrase of a group in place of one of them.
  package func applied(to query: SearchQuery) -> SearchQuery {
    QueryChanges.rewrite(query) { leaf in
      switch leaf {
      case .word(let word) where word.spelling != .exact && word.spelling != .prefix:
        any([word.text], leaf)
      case .phrase(let words): any(words.map(\.text), leaf)
      default: leaf
      }
    }
  }

  private func any(_ term: [String], _ leaf: SearchQuery.Expression) -> SearchQuery.Expression {
    guard let group = groupOfTerm[Self.key(term)] else { return leaf }
    let others = groups[group].filter { Self.key($0) != Self.key(term) }
    return .any([leaf] + others.map(Self.expression))
  }

  private static func expression(_ term: [String]) -> SearchQuery.Expression {
    let words = term.map { word in
      SearchQuery.Word(word, spelling: word.first?.isUppercase ?? false ? .name : .anyForm)
    }
    return words.count == 1 ? .word(words[0]) : .phrase(words)
  }

  private static func key(_ term: [String]) -> [String] { term.map { $0.lowercased() } }

  /// The words and the phrases in quotation marks of a line; commas divide too.
  private static func terms(_ line: some StringProtocol) -> [[String]] {
    var terms: [[String]] = []
    var isQuoted = false
    for part in line.split(separator: "\"", omittingEmptySubsequences: false) {
      let words = String(part).split(whereSeparator: { $0.isWhitespace || $0 == "," })
        .map { String($0) }
      if !isQuoted {
        terms += words.map { [$0] }
      } else if !words.isEmpty {
        terms.append(words)
      }
      isQuoted.toggle()
    }
    return terms
  }
}
