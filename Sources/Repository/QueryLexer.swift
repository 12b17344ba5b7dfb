/// A piece of a query: what it is, and where it begins in characters.
struct QueryToken: Hashable {
  enum Content: Hashable {
    case word(SearchQuery.Word)
    case phrase([SearchQuery.Word])
    case everything
    case and
    case or
    case not
    case open
    case close
    /// Something without a letter or digit: it is looked for nowhere.
    case nothing
  }

  let content: Content
  let offset: Int
}

/// Cuts a query into tokens; every odd character gets a harmless reading.
struct QueryLexer {
  /// Longer queries are refused, since nobody typed them.
  private static let longest = 10_000

  private let arguments: [[Character]]
  private let readsPhraseArguments: Bool
  private var found: [QueryToken] = []
  /// True when an argument with spaces was read as a phrase.
  private(set) var foundPhraseArgument = false
  private(set) var notes: [String] = []

  init(_ arguments: [String], readsPhraseArguments: Bool = true) {
    self.arguments = arguments.map(Array.init)
    self.readsPhraseArguments = readsPhraseArguments
  }

  mutating func tokens() throws(QueryError) -> [QueryToken] {
    let length = arguments.reduce(0) { $0 + $1.count + 1 } - 1
    guard length <= Self.longest else {
      throw QueryError(
        "this query has \(length) characters; \(Self.longest) are the most",
        query: String(arguments.joined(separator: " ").prefix(60)) + "…", offset: 60)
    }
    found = []
    // Arguments that are no phrase are cut together, so that `"safe` and `haven"` are one.
    var pending: [Character] = []
    var pendingOffset = 0
    var offset = 0
    for argument in arguments {
      if readsPhraseArguments, let words = Self.plainWords(argument), words.count > 1 {
        cut(pending, offset: pendingOffset)
        pending = []
        foundPhraseArgument = true
        found.append(QueryToken(content: .phrase(words), offset: offset))
      } else {
        if pending.isEmpty { pendingOffset = offset } else { pending.append(" ") }
        pending += argument
      }
      offset += argument.count + 1
    }
    cut(pending, offset: pendingOffset)
    return found
  }

  /// The words of an argument that holds nothing but words; nil when it holds anything else.
  private static func plainWords(_ argument: [Character]) -> [SearchQuery.Word]? {
    guard argument.contains(where: \.isWhitespace) else { return nil }
    var words: [SearchQuery.Word] = []
    for part in argument.split(whereSeparator: \.isWhitespace) {
      let isOperator = ["AND", "OR", "NOT"].contains(String(part))
      let hasSyntax = part.contains { isQuote($0) || $0 == "(" || $0 == ")" || $0 == "*" }
      let isMarked = part.count > 1 && (part[part.startIndex] == "-" || part.first == "=")
      guard !isOperator, !hasSyntax, !isMarked else { return nil }
      if let word = plainWord(String(part)) { words.append(word) }
    }
    return words
  }

  private mutating func cut(_ text: [Character], offset: Int) {
    var place = 0
    while place < text.count {
      let character = text[place]
      if character.isWhitespace {
        place += 1
      } else if character == "(" || character == ")" {
        found.append(QueryToken(content: character == "(" ? .open : .close, offset: offset + place))
        place += 1
      } else if Self.isQuote(character) {
        place = cutPhrase(text, from: place, offset: offset)
      } else if Self.isExclusion(text, at: place) {
        found.append(QueryToken(content: .not, offset: offset + place))
        place += 1
      } else {
        place = cutWord(text, from: place, offset: offset)
      }
    }
  }

  /// Cuts what stands between quotation marks; returns the place after it.
  private mutating func cutPhrase(_ text: [Character], from start: Int, offset: Int) -> Int {
    let end = text[(start + 1)...].firstIndex(where: Self.isQuote) ?? text.count
    if end == text.count {
      notes.append("The quotation mark was not closed; it ends with the query.")
    }
    var next = min(end + 1, text.count)
    var parts = text[(start + 1)..<end].split(whereSeparator: \.isWhitespace)
    var isPrefix = false
    if let last = parts.last, last.count > 1, last.last == "*" {
      parts[parts.count - 1] = last.dropLast()
      isPrefix = true
    } else if next < text.count, text[next] == "*" {
      next += 1
      isPrefix = true
    }
    var words = parts.map { SearchQuery.Word(String($0), spelling: .exact) }.filter(\.hasLetters)
    if isPrefix, let last = words.popLast() {
      words.append(SearchQuery.Word(last.text, spelling: .prefix))
    }
    let content: QueryToken.Content
    switch words.count {
    case 0: content = .nothing
    case 1: content = .word(words[0])
    default: content = .phrase(words)
    }
    if words.isEmpty { notes.append("There is no word between the quotation marks.") }
    found.append(QueryToken(content: content, offset: offset + start))
    return next
  }

  /// Cuts a run of characters without spaces, brackets or quotes; returns the place after it.
  private mutating func cutWord(_ text: [Character], from start: Int, offset: Int) -> Int {
    let end =
      text[start...].firstIndex {
        $0.isWhitespace || $0 == "(" || $0 == ")" || Self.isQuote($0)
      } ?? text.count
    let word = String(text[start..<end])
    found.append(QueryToken(content: content(of: word), offset: offset + start))
    return end
  }

  private mutating func content(of word: String) -> QueryToken.Content {
    switch word {
    case "AND": return .and
    case "OR": return .or
    case "NOT": return .not
    case "*": return .everything
    default: break
    }
    if word.hasPrefix("="), let exact = Self.word(String(word.dropFirst()), spelling: .exact) {
      return .word(exact)
    }
    if word.hasSuffix("*"), let prefix = Self.word(String(word.dropLast()), spelling: .prefix) {
      return .word(prefix)
    }
    if let plain = Self.plainWord(word) { return .word(plain) }
    notes.append("\(word) has no letter or digit and was left out.")
    return .nothing
  }

  private static func word(_ text: String, spelling: SearchQuery.Spelling) -> SearchQuery.Word? {
    let word = SearchQuery.Word(text, spelling: spelling)
    return word.hasLetters ? word : nil
  }

  /// A word as it is: a name when it is capitalised, else any form of it; nil without a letter.
  private static func plainWord(_ text: String) -> SearchQuery.Word? {
    guard let first = text.first(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return word(text, spelling: first.isUppercase ? .name : .anyForm)
  }

  /// True for a minus sign that stands before something it can exclude.
  private static func isExclusion(_ text: [Character], at place: Int) -> Bool {
    guard text[place] == "-", place == 0 || text[place - 1].isWhitespace || text[place - 1] == "("
    else { return false }
    guard place + 1 < text.count else { return false }
    let next = text[place + 1]
    return !next.isWhitespace && next != "-" && next != ")"
  }

  private static func isQuote(_ character: Character) -> Bool {
    "\"“”„«»".contains(character)
  }
}

extension SearchQuery.Word {
  /// True when there is something to look for: a letter or a digit of any script.
  var hasLetters: Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber, .privateUse:
        return true
      default:
        return false
      }
    }
  }
}
