internal import News
internal import Repository
internal import SQLite

/// What a query became: a condition on articles, and what to show of it in their text.
struct CompiledQuery {
  let condition: Condition
  /// What is looked for, for highlighting; what must not be there is left out.
  let sought: [SoughtPhrase]
}

/// A condition on articles; as much of it as can be is one MATCH.
indirect enum Condition {
  case everything
  case nothing
  case match(MatchPattern)
  case all([Condition])
  case any([Condition])
  case not(Condition)
}

/// Makes conditions of queries, with the archive's own words for the forms of a word.
struct QueryCompiler: ~Copyable {
  /// A word with more forms than these is looked for by the first ones only.
  private static let mostForms = 24
  /// A phrase is looked for in at most so many combinations of its words' forms.
  private static let mostCombinations = 64

  private let state: SQLiteArchive.State
  private var sought: [SoughtPhrase] = []
  private var groupCount = 0

  init(_ state: SQLiteArchive.State) {
    self.state = state
  }

  /// Compiles a query.
  mutating func compile(_ query: SearchQuery) throws(SQLiteError) -> CompiledQuery {
    let condition = try compile(query.expression, isWanted: true) ?? .everything
    return CompiledQuery(condition: condition, sought: sought)
  }

  /// nil for what holds no word at all.
  private mutating func compile(
    _ expression: SearchQuery.Expression, isWanted: Bool
  ) throws(SQLiteError) -> Condition? {
    switch expression {
    case .everything: return .everything
    case .word(let word): return try phrase([word], isWanted: isWanted)
    case .phrase(let words): return try phrase(words, isWanted: isWanted)
    case .all(let parts):
      return Self.conjunction(try compile(parts, isWanted: isWanted))
    case .any(let parts):
      return Self.disjunction(try compile(parts, isWanted: isWanted))
    case .not(let part):
      return try compile(part, isWanted: !isWanted).map { .not($0) }
    }
  }

  private mutating func compile(
    _ parts: [SearchQuery.Expression], isWanted: Bool
  ) throws(SQLiteError) -> [Condition] {
    var conditions: [Condition] = []
    for part in parts {
      if let condition = try compile(part, isWanted: isWanted) { conditions.append(condition) }
    }
    return conditions
  }

  /// One MATCH of everything that can be in one, and the rest beside it.
  private static func conjunction(_ conditions: [Condition]) -> Condition? {
    var patterns: [MatchPattern] = []
    var unwanted: [MatchPattern] = []
    var others: [Condition] = []
    for condition in conditions {
      switch condition {
      case .match(let pattern): patterns.append(pattern)
      case .not(.match(let pattern)): unwanted.append(pattern)
      case .everything: continue
      default: others.append(condition)
      }
    }
    if !patterns.isEmpty {
      let wanted = MatchPattern.all(patterns)
      others.insert(
        .match(unwanted.isEmpty ? wanted : wanted.excluding(.any(unwanted))), at: 0)
    } else if !unwanted.isEmpty {
      others.append(.not(.match(.any(unwanted))))
    }
    if others.isEmpty { return conditions.isEmpty ? nil : .everything }
    return others.count == 1 ? others[0] : .all(others)
  }

  private static func disjunction(_ conditions: [Condition]) -> Condition? {
    var patterns: [MatchPattern] = []
    var others: [Condition] = []
    for condition in conditions {
      if case .match(let pattern) = condition {
        patterns.append(pattern)
      } else {
        others.append(condition)
      }
    }
    if !patterns.isEmpty { others.insert(.match(.any(patterns)), at: 0) }
    if others.isEmpty { return nil }
    return others.count == 1 ? others[0] : .any(others)
  }

  /// Words one after the other, in every combination of their forms.
  private mutating func phrase(
    _ words: [SearchQuery.Word], isWanted: Bool
  ) throws(SQLiteError) -> Condition? {
    var positions: [WordForms] = []
    for word in words { positions += try forms(of: word) }
    guard !positions.isEmpty else { return nil }
    let group = isWanted ? groupCount : -1
    if isWanted {
      groupCount += 1
      sought.append(SoughtPhrase(positions))
    }
    let isPrefix = positions[positions.count - 1].isPrefix
    var phrases: [MatchPattern] = []
    for combination in Self.combinations(of: positions) {
      let count =
        combination.words.count == 1 && !isPrefix
        ? try FrequentWords.articleCount(of: combination.words[0], in: state.connection) : nil
      let pattern = MatchPattern.phrase(
        combination.words, isPrefix: isPrefix,
        tag: MatchPattern.PhraseTag(
          group: group, isExact: combination.isExact, rowCount: count))
      phrases.append(
        try TextColumns.searching(
          pattern, for: combination.words, isPrefix: isPrefix, in: state.connection))
    }
    return .match(.any(phrases))
  }

  private static func combinations(
    of positions: [WordForms]
  ) -> [(words: [String], isExact: Bool)] {
    let count = positions.reduce(1) { min($0 * $1.forms.count, mostCombinations + 1) }
    let limited = count <= mostCombinations ? positions : positions.map(\.exactOnly)
    var combinations: [(words: [String], isExact: Bool)] = [([], true)]
    for position in limited {
      combinations = combinations.flatMap { head in
        position.forms.map { form in (head.words + [form.word], head.isExact && form.isExact) }
      }
    }
    return Array(combinations.prefix(mostCombinations))
  }

  /// The words of the index that a word of a query stands for, one element a position.
  private func forms(of word: SearchQuery.Word) throws(SQLiteError) -> [WordForms] {
    let tokens = state.tokenizer.words(of: FoldedText.fold(word.text))
    var positions = tokens.map { WordForms($0) }
    guard let last = tokens.last else { return [] }
    switch word.spelling {
    case .exact: break
    case .prefix: positions[positions.count - 1].isPrefix = true
    case .name:
      positions[positions.count - 1] = try name(last, isPossessive: word.isPossessive)
    case .anyForm:
      for (place, token) in tokens.enumerated() {
        positions[place] = try anyForm(of: token)
      }
    }
    return positions
  }

  /// A name and its possessive, which the index keeps as one word: merkel, merkels.
  private func name(_ token: String, isPossessive: Bool) throws(SQLiteError) -> WordForms {
    let name = isPossessive ? String(token.dropLast()) : token
    var forms = WordForms(name)
    if try isKnown(name + "s") { forms.add(name + "s", isExact: true) }
    return forms
  }

  private func anyForm(of token: String) throws(SQLiteError) -> WordForms {
    var forms = WordForms(token)
    let others = try state.connection.rows(
      "SELECT word FROM words WHERE stem = ? ORDER BY length(word), word LIMIT ?",
      [.text(EnglishStem.stem(token)), .integer(Self.mostForms)]
    ) { $0.text(0) }
    for other in others where other != token { forms.add(other, isExact: false) }
    return forms
  }

  private func isKnown(_ word: String) throws(SQLiteError) -> Bool {
    try state.connection.first("SELECT 1 FROM words WHERE word = ?", [.text(word)]) { _ in true }
      ?? false
  }
}

/// The words of the index that may stand at one place.
struct WordForms {
  private(set) var forms: [(word: String, isExact: Bool)]
  /// True when words that go on are meant too.
  var isPrefix = false

  init(_ word: String) {
    forms = [(word, true)]
  }

  mutating func add(_ word: String, isExact: Bool) {
    forms.append((word, isExact))
  }

  /// The forms that were asked for as they are.
  var exactOnly: WordForms {
    var exact = self
    exact.forms = [forms[0]]
    return exact
  }
}

extension SearchQuery.Word {
  /// True for "Merkel's" in any of its spellings.
  fileprivate var isPossessive: Bool {
    ["'s", "’s", "ʼs", "'S", "’S"].contains { text.hasSuffix($0) }
  }
}
