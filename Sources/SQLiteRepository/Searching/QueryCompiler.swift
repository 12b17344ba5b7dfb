internal import News
internal import Repository
internal import SQLite

/// What is searched: articles, or the statements in them.
enum SearchTarget {
  case articles
  case statements

  /// The ordinary table, and the full text over it.
  var table: String { self == .articles ? "articles" : "statements" }
  var fullText: String { self == .articles ? "articles_fts" : "statements_fts" }
}

/// What a query became: a condition on rows, and what to show of it in their text.
struct CompiledQuery {
  let condition: Condition
  /// What is looked for, for highlighting; what must not be there is left out.
  let sought: [SoughtText]
  /// The words and phrases of the query with what they stand for.
  let terms: [CompiledTerm]
}

/// A word or phrase of a query, and the words of the index that may stand at each of its places.
struct CompiledTerm {
  let typed: String
  let positions: [WordForms]
  let condition: Condition
}

/// Makes conditions of queries, with the archive's own words for the forms of a word.
///
/// One index of the words as they are written, and a table of words by stem that is asked when a
/// query is read. Over 20,000 articles this takes 39 MB, against 35 without forms, 68 with a second
/// index of stems and 68 with words and stems in one; 2.0 s of indexing and 2.5 s for the words,
/// against 3.3 s and 10.3 s; and 1.6 ms for the query in the middle, against 1.4 and 1.6 (and 112
/// at the 95th percentile of the last one). It also knows which hits are exact without a join.
struct QueryCompiler: ~Copyable {
  /// A word with more forms than these is looked for by the first ones only.
  private static let mostForms = 24
  /// A phrase is looked for in at most so many combinations of its words' forms.
  private static let mostCombinations = 64

  private let state: SQLiteArchive.State
  private let target: SearchTarget
  /// What is wanted where the query does not say it; nil where somebody else sees to it.
  private let asksForStance: Bool
  /// What the statements must be that make an article a hit, as SQL behind a condition.
  private var stanceSQL = ""
  private var sought: [SoughtText] = []
  private var terms: [CompiledTerm] = []
  private var groupCount = 0

  /// Without `asksForStance`, statements of any attitude and factuality are meant.
  init(_ state: SQLiteArchive.State, target: SearchTarget, asksForStance: Bool = true) {
    self.state = state
    self.target = target
    self.asksForStance = asksForStance
  }

  /// Compiles a query.
  mutating func compile(_ query: SearchQuery) throws(SQLiteError) -> CompiledQuery {
    let stance = asksForStance ? query.stance : .any
    stanceSQL = StanceCondition.sql(stance).map { " AND \($0)" } ?? ""
    var condition = try compile(query.expression, isWanted: true) ?? .everything
    if target == .statements, let excluded = StanceCondition.excluded(by: stance) {
      condition = Condition.conjunction([condition, excluded]) ?? condition
    }
    return CompiledQuery(condition: condition, sought: sought, terms: terms)
  }

  /// nil for what holds no word at all.
  private mutating func compile(
    _ expression: SearchQuery.Expression, isWanted: Bool
  ) throws(SQLiteError) -> Condition? {
    switch expression {
    case .everything: return .everything
    case .word(let word): return try text([[word]], isWanted: isWanted)
    case .phrase(let words): return try text([words], isWanted: isWanted)
    case .near(let phrases, let distance):
      return try text(phrases, distance: distance, isWanted: isWanted)
    case .all(let parts):
      return Condition.conjunction(try compile(parts, isWanted: isWanted))
    case .any(let parts):
      return Condition.disjunction(try compile(parts, isWanted: isWanted))
    case .not(let part):
      return try compile(part, isWanted: !isWanted).map { .not($0) }
    case .field(let field, let part): return try fieldCondition(field, part, isWanted: isWanted)
    case .days(let days): return .days(days)
    case .undated: return .sql("\(target.table).published IS NULL", [])
    case .path, .language, .missing, .id, .added: return articleCondition(expression)
    case .tag, .note: return MarkCondition.condition(expression, in: target)
    case .said, .speaker, .role: return try speakerCondition(expression)
    case .attitude(let values):
      return StanceCondition.condition(
        StanceFilter(attitudes: Set(values), factualities: StanceFilter.any.factualities),
        in: target)
    case .factuality(let values):
      return StanceCondition.condition(
        StanceFilter(attitudes: StanceFilter.any.attitudes, factualities: Set(values)),
        in: target)
    case .about(let part): return try aboutCondition(part, isWanted: isWanted)
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

  // MARK: Words

  /// Words in the text that the target has: the article's, or the statement's own.
  private mutating func text(
    _ phrases: [[SearchQuery.Word]], distance: Int? = nil, isWanted: Bool
  ) throws(SQLiteError) -> Condition? {
    guard
      let found = try pattern(
        phrases, distance: distance, isWanted: isWanted,
        columns: target == .articles ? TextColumns.searched : nil)
    else { return nil }
    var pattern = found.pattern
    let others = try otherSpellings(of: phrases, isWanted: isWanted)
    if !others.isEmpty { pattern = .any([pattern] + others.map(\.pattern)) }
    let condition = Condition.match(pattern)
    if isWanted {
      note(phrases, found.positions, distance: distance, in: nil, condition)
      for other in others {
        sought.append(SoughtText([other.words.map { WordForms($0) }], distance: nil, field: nil))
      }
    }
    return condition
  }

  /// The same word divided otherwise: F16 for F-16; none for phrases.
  private func otherSpellings(
    of phrases: [[SearchQuery.Word]], isWanted: Bool
  ) throws(SQLiteError) -> [(words: [String], pattern: MatchPattern)] {
    guard phrases.count == 1, phrases[0].count == 1,
      [.name, .anyForm].contains(phrases[0][0].spelling)
    else { return [] }
    let text = phrases[0][0].text
    let tokens = state.tokenizer.words(of: FoldedText.fold(text))
    var others: [(words: [String], pattern: MatchPattern)] = []
    for words in OtherSpellings.of(text, tokens: tokens) {
      let tag = MatchPattern.PhraseTag(
        group: isWanted ? groupCount - 1 : -1, isExact: false, rowCount: nil)
      let phrase = MatchPattern.phrase(words, tag: tag)
      let pattern =
        target == .articles
        ? try TextColumns.searching(phrase, for: words, isPrefix: false, in: state.connection)
        : phrase
      others.append((words, pattern))
    }
    return others
  }

  /// Words in one field of the article.
  private mutating func fieldCondition(
    _ field: SearchQuery.Field, _ part: SearchQuery.Expression, isWanted: Bool
  ) throws(SQLiteError) -> Condition? {
    let (phrases, distance) = part.phrases
    guard
      let found = try pattern(
        phrases, distance: distance, isWanted: isWanted, columns: [field.column])
    else { return nil }
    let condition: Condition =
      target == .articles
      ? .match(found.pattern)
      : .sql(
        "statements.article_id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)",
        [.text(found.pattern.text)])
    if isWanted, target == .articles {
      note(phrases, found.positions, distance: distance, in: field, condition)
    }
    return condition
  }

  /// Words that a statement of the article must hold.
  private mutating func aboutCondition(
    _ part: SearchQuery.Expression, isWanted: Bool
  ) throws(SQLiteError) -> Condition? {
    let (phrases, distance) = part.phrases
    guard target == .articles else {
      return try text(phrases, distance: distance, isWanted: isWanted)
    }
    guard
      let found = try pattern(phrases, distance: distance, isWanted: false, columns: nil)
    else { return nil }
    return .rows(
      """
      SELECT article_id FROM statements
      WHERE id IN (SELECT rowid FROM statements_fts WHERE statements_fts MATCH ?)\(stanceSQL)
      """, [.text(found.pattern.text)])
  }

  private mutating func note(
    _ phrases: [[SearchQuery.Word]], _ positions: [[WordForms]], distance: Int?,
    in field: SearchQuery.Field?, _ condition: Condition
  ) {
    sought.append(SoughtText(positions, distance: distance, field: field))
    terms.append(
      CompiledTerm(
        typed: phrases.map { $0.map(\.text).joined(separator: " ") }.joined(separator: " … "),
        positions: positions.flatMap { $0 }, condition: condition))
  }

  /// The pattern of one phrase, or of several near each other, in all forms of their words.
  private mutating func pattern(
    _ phrases: [[SearchQuery.Word]], distance: Int?, isWanted: Bool, columns: [String]?
  ) throws(SQLiteError) -> (pattern: MatchPattern, positions: [[WordForms]])? {
    var positions: [[WordForms]] = []
    for words in phrases {
      var places: [WordForms] = []
      for word in words { places += try forms(of: word) }
      if !places.isEmpty { positions.append(places) }
    }
    guard !positions.isEmpty else { return nil }
    Self.limitCombinations(of: &positions)
    let group = isWanted ? groupCount : -1
    if isWanted { groupCount += 1 }
    var patterns: [MatchPattern] = []
    for combination in Self.combinations(of: positions.flatMap { $0 }) {
      patterns.append(
        try pattern(
          combination, positions: positions, distance: distance, group: group, columns: columns))
    }
    return (.any(patterns), positions)
  }

  /// The pattern of one combination of forms.
  private func pattern(
    _ combination: Combination, positions: [[WordForms]], distance: Int?, group: Int,
    columns: [String]?
  ) throws(SQLiteError) -> MatchPattern {
    let words = combination.words
    let isPrefix = positions.map { $0[$0.count - 1].isPrefix }
    let isSingle = words.count == 1 && !isPrefix[0] && columns == TextColumns.searched
    let count = isSingle ? try FrequentWords.articleCount(of: words[0], in: state.connection) : nil
    let tag = MatchPattern.PhraseTag(
      group: group, isExact: combination.isExact, rowCount: count)
    var rest = words[...]
    var phrases: [MatchPattern] = []
    for (place, phrase) in positions.enumerated() {
      phrases.append(
        .phrase(Array(rest.prefix(phrase.count)), isPrefix: isPrefix[place], tag: tag))
      rest = rest.dropFirst(phrase.count)
    }
    let pattern =
      phrases.count == 1 ? phrases[0] : .near(phrases, distance: distance ?? 0)
    guard let columns else { return pattern }
    guard columns == TextColumns.searched else { return pattern.within(columns: columns) }
    return try TextColumns.searching(
      pattern, for: words, isPrefix: isPrefix.contains(true), in: state.connection)
  }

  private typealias Combination = (words: [String], isExact: Bool)

  /// Drops forms, always one of the word with most of them, until few enough combinations are left.
  private static func limitCombinations(of phrases: inout [[WordForms]]) {
    func count() -> Int {
      phrases.joined().reduce(1) { min($0 * $1.forms.count, .max / (mostForms + 1)) }
    }
    while count() > mostCombinations {
      var longest = (phrase: 0, place: 0)
      for phrase in phrases.indices {
        for place in phrases[phrase].indices
        where phrases[phrase][place].forms.count
          > phrases[longest.phrase][longest.place].forms.count
        {
          longest = (phrase, place)
        }
      }
      phrases[longest.phrase][longest.place].dropLast()
    }
  }

  private static func combinations(of positions: [WordForms]) -> [Combination] {
    var combinations: [Combination] = [([], true)]
    for position in positions {
      combinations = combinations.flatMap { head in
        position.forms.map { form in (head.words + [form.word], head.isExact && form.isExact) }
      }
    }
    return combinations
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
    case .similar:
      for (place, token) in tokens.enumerated() {
        positions[place] = try similar(to: token)
      }
    }
    return positions
  }

  /// A name and its possessive, which the index keeps as one word: merkel, merkels.
  private func name(_ token: String, isPossessive: Bool) throws(SQLiteError) -> WordForms {
    let name = isPossessive && token.count > 1 ? String(token.dropLast()) : token
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

  /// The words of the archive that one slip turns into this one.
  private func similar(to token: String) throws(SQLiteError) -> WordForms {
    var forms = WordForms(token)
    var near: [String] = []
    try state.connection.forEachRow(
      "SELECT word FROM words WHERE length(word) BETWEEN ?1 - 1 AND ?1 + 1",
      [.integer(token.unicodeScalars.count)]
    ) { row in
      let word = row.text(0)
      if word != token, EditDistance.distance(token, word, atMost: 1) == 1 { near.append(word) }
    }
    for word in near.sorted().prefix(Self.mostForms) { forms.add(word, isExact: false) }
    return forms
  }

  private func isKnown(_ word: String) throws(SQLiteError) -> Bool {
    try state.connection.first("SELECT 1 FROM words WHERE word = ?", [.text(word)]) { _ in true }
      ?? false
  }

  // MARK: Other conditions

  /// A condition on the article, for statements on the article that they stand in.
  private func articleCondition(_ expression: SearchQuery.Expression) -> Condition {
    let (sql, values): (String, [Value])
    switch expression {
    case .path(let text):
      (sql, values) = (
        """
        articles.id IN (
          SELECT article_id FROM sources
          WHERE instr(lower(path || ' > ' || member), lower(?)) > 0
        )
        """, [.text(text)]
      )
    case .language(let codes):
      // IS, since it is true of two NULLs.
      (sql, values) = (
        "(" + codes.map { _ in "articles.language IS ?" }.joined(separator: " OR ") + ")",
        codes.map { .text($0) }
      )
    case .id(let text):
      let prefix = text.lowercased()
      let start = prefix.hasPrefix("ar:") ? prefix : "ar:" + prefix
      (sql, values) = (
        "articles.key >= ? AND articles.key < ? || char(1114111)", [.text(start), .text(start)]
      )
    case .missing(let parts):
      (sql, values) = ("(" + parts.map(Self.lack).joined(separator: " OR ") + ")", [])
    case .added(let mark): (sql, values) = ("articles.id > ?", [.integer(mark.number)])
    default: preconditionFailure("no condition on an article")
    }
    guard target == .statements else { return .sql(sql, values) }
    return .sql("statements.article_id IN (SELECT id FROM articles WHERE \(sql))", values)
  }

  /// That an article has no such part, as SQL on the table of articles.
  private static func lack(of part: MissingPart) -> String {
    switch part {
    case .date: "articles.published IS NULL"
    case .outlet: "articles.outlet IS NULL"
    case .headline: "articles.headline = ''"
    case .byline: "articles.byline IS NULL"
    case .section: "articles.section IS NULL"
    case .language: "articles.language IS NULL"
    case .statements:
      "NOT EXISTS (SELECT 1 FROM statements AS any WHERE any.article_id = articles.id)"
    case .rest: "articles.incomplete = 1"
    }
  }

  /// A condition on who speaks; for articles on one of their statements.
  private func speakerCondition(
    _ expression: SearchQuery.Expression
  ) throws(SQLiteError) -> Condition? {
    let speakers: (sql: String, values: [Value])
    switch expression {
    case .said(let words), .role(let words):
      let folded = words.flatMap { state.tokenizer.words(of: FoldedText.fold($0.text)) }
      guard !folded.isEmpty else { return nil }
      var column = "names"
      if case .role = expression { column = "roles" }
      let pattern = MatchPattern.all(folded.map { .phrase([$0]) }).within(columns: [column])
      speakers = (
        "SELECT rowid FROM speakers_fts WHERE speakers_fts MATCH ?", [.text(pattern.text)]
      )
    case .speaker(let ids):
      var values: [Value] = []
      // Somebody who was made one with another is found by either id.
      for id in ids { values.append(.text(try state.destination(of: id).description)) }
      let places = ids.map { _ in "?" }.joined(separator: ", ")
      speakers = ("SELECT id FROM speakers WHERE key IN (\(places))", values)
    default: preconditionFailure("no condition on a speaker")
    }
    let values = speakers.values + speakers.values
    let joint = "SELECT statement_id FROM statement_speakers WHERE speaker_id IN (\(speakers.sql))"
    guard target == .articles else {
      return .sql(
        """
        statements.id IN (
          SELECT id FROM statements WHERE speaker_id IN (\(speakers.sql)) UNION ALL \(joint)
        )
        """, values)
    }
    return .rows(
      """
      SELECT article_id FROM statements WHERE speaker_id IN (\(speakers.sql))\(stanceSQL)
      UNION ALL
      SELECT article_id FROM statements WHERE id IN (\(joint))\(stanceSQL)
      """, values)
  }
}

extension SearchQuery.Expression {
  /// The phrases of a word, a phrase or words near each other.
  fileprivate var phrases: ([[SearchQuery.Word]], distance: Int?) {
    switch self {
    case .word(let word): ([[word]], nil)
    case .phrase(let words): ([words], nil)
    case .near(let phrases, let distance): (phrases, distance)
    default: ([], nil)
    }
  }
}

extension SearchQuery.Field {
  /// The column of articles_fts.
  fileprivate var column: String {
    switch self {
    case .headline: "headline"
    case .body: "body"
    case .byline: "byline"
    case .outlet: "outlet"
    case .agency: "agency"
    case .place: "place"
    case .section: "section"
    }
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

  /// Drops the last form; the first one, which is the word itself, stays.
  mutating func dropLast() {
    if forms.count > 1 { forms.removeLast() }
  }
}

extension SearchQuery.Word {
  /// True for "Merkel's" in any of its spellings.
  fileprivate var isPossessive: Bool {
    ["'s", "’s", "ʼs", "'S", "’S"].contains { text.hasSuffix($0) }
  }
}
