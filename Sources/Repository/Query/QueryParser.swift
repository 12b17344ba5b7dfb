/// Makes an expression of tokens; AND binds tighter than OR, and words side by side mean AND.
///
///     or:      and ("OR" and)*
///     and:     unary ("AND"? unary)*
///     unary:   ("NOT" | "-") unary | near
///     near:    operand ("NEAR/5" operand)*
///     operand: field? ("(" or ")" | phrase | word) | date | path | id | saved | "*"
struct QueryParser {
  /// Deeper nesting and more words are refused: every engine has a limit, and nobody types them.
  private static let deepest = 20
  private static let mostWords = 200

  private let tokens: [QueryToken]
  private let text: String
  private var place = 0
  private var depth = 0
  /// The parentheses that are open, the innermost last.
  private var opened: [QueryToken] = []
  private(set) var notes: [String] = []

  init(tokens: [QueryToken], text: String) {
    self.tokens = tokens
    self.text = text
  }

  /// Reads the whole query.
  mutating func expression() throws(QueryError) -> SearchQuery.Expression {
    let words = tokens.reduce(0) { $0 + $1.wordCount }
    guard words <= Self.mostWords else {
      throw error("this query has \(words) words; \(Self.mostWords) are the most", at: 0)
    }
    let found = try alternatives()
    if let token = current {
      throw error("this parenthesis closes nothing", at: token.offset)
    }
    guard let found else {
      throw error(
        tokens.isEmpty ? "there is nothing to look for" : "there is no word to look for", at: 0,
        hint: "write a word, a \"phrase\", or * for every article")
    }
    return found
  }

  private var current: QueryToken? { place < tokens.count ? tokens[place] : nil }

  private mutating func alternatives() throws(QueryError) -> SearchQuery.Expression? {
    var found = [try conjunction()]
    while let token = current, token.content == .or {
      place += 1
      try expectOperand(after: "OR", at: token)
      found.append(try conjunction())
    }
    return Self.joined(found.compactMap { $0 }) { .any($0) }
  }

  private mutating func conjunction() throws(QueryError) -> SearchQuery.Expression? {
    if let token = current, token.content == .and || token.content == .or {
      throw error(
        "\(token.content == .and ? "AND" : "OR") needs something before it", at: token.offset,
        hint: "write it in small letters to look for the word")
    }
    var found: [SearchQuery.Expression] = []
    while let token = current, token.content != .or, token.content != .close {
      if token.content == .and {
        place += 1
        try expectOperand(after: "AND", at: token)
        continue
      }
      if let operand = try unary() { found.append(operand) }
    }
    return Self.joined(found) { .all($0) }
  }

  private mutating func unary() throws(QueryError) -> SearchQuery.Expression? {
    guard let token = current, token.content == .not else { return try near() }
    place += 1
    try expectOperand(after: "NOT", at: token)
    return try nested(at: token) { parser throws(QueryError) in
      try parser.unary().map { .not($0) }
    }
  }

  /// Reads an operand, and those that must stand near it.
  private mutating func near() throws(QueryError) -> SearchQuery.Expression? {
    if let token = current, case .near = token.content {
      throw error(
        "NEAR needs a word or a phrase before it", at: token.offset,
        hint: "write it in small letters to look for the word")
    }
    let first = try primary()
    guard let token = current, case .near = token.content else { return first }
    var phrases = [try words(of: first, beside: token)]
    var distance = 0
    while let token = current, case .near(let number) = token.content {
      place += 1
      try expectOperand(after: "NEAR", at: token)
      distance = max(distance, number)
      phrases.append(try words(of: try primary(), beside: token))
    }
    return .near(phrases, distance: distance)
  }

  private func words(
    of expression: SearchQuery.Expression?, beside token: QueryToken
  ) throws(QueryError) -> [SearchQuery.Word] {
    switch expression {
    case .word(let word): return [word]
    case .phrase(let words): return words
    default: throw error("NEAR joins words and phrases only", at: token.offset)
    }
  }

  private mutating func primary() throws(QueryError) -> SearchQuery.Expression? {
    guard let token = current else { return nil }
    place += 1
    switch token.content {
    case .word(let word): return .word(word)
    case .phrase(let words): return .phrase(words)
    case .filter(let expression): return expression
    case .nothing: return nil
    case .open: return try group(from: token)
    case .field(let field):
      return try nested(at: token) { parser throws(QueryError) in
        try parser.primary().map(field.applied)
      }
    case .and, .or, .not, .close, .near:
      throw error("there is something missing before this", at: token.offset)
    }
  }

  /// Reads what stands in parentheses, the first of which has been read.
  private mutating func group(from open: QueryToken) throws(QueryError) -> SearchQuery.Expression? {
    if let token = current, token.content == .close {
      place += 1
      notes.append("There is nothing between the parentheses.")
      return nil
    }
    opened.append(open)
    let inside = try nested(at: open) { parser throws(QueryError) in try parser.alternatives() }
    guard let token = current, token.content == .close else { throw notClosed(open) }
    opened.removeLast()
    place += 1
    return inside
  }

  /// An operator must have something on its right.
  private func expectOperand(after name: String, at token: QueryToken) throws(QueryError) {
    // A query that breaks off is one that was not finished: the first thing that is missing.
    if current == nil, let open = opened.last { throw notClosed(open) }
    switch current?.content {
    case nil, .close, .or, .and, .near:
      throw error(
        "\(name) needs something after it", at: token.offset,
        hint: "write it in small letters to look for the word")
    default: return
    }
  }

  private func notClosed(_ open: QueryToken) -> QueryError {
    error("this parenthesis is not closed", at: open.offset, hint: "close it with )")
  }

  private mutating func nested<Result>(
    at token: QueryToken, _ body: (inout QueryParser) throws(QueryError) -> Result
  ) throws(QueryError) -> Result {
    guard depth < Self.deepest else {
      throw error("this is nested deeper than \(Self.deepest) times", at: token.offset)
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  private func error(_ message: String, at offset: Int, hint: String? = nil) -> QueryError {
    QueryError(message, query: text, offset: offset, hint: hint)
  }

  private static func joined(
    _ found: [SearchQuery.Expression],
    by join: ([SearchQuery.Expression]) -> SearchQuery.Expression
  ) -> SearchQuery.Expression? {
    found.count > 1 ? join(found) : found.first
  }
}

extension QueryToken {
  fileprivate var wordCount: Int {
    switch content {
    case .word: return 1
    case .phrase(let words): return words.count
    default: return 0
    }
  }
}
