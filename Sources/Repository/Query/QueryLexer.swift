internal import Identity
internal import News

/// A piece of a query: what it is, and where it begins in characters.
struct QueryToken: Hashable {
  enum Content: Hashable {
    case word(SearchQuery.Word)
    case phrase([SearchQuery.Word])
    /// Something that is complete in itself: a date, a path, a saved search.
    case filter(SearchQuery.Expression)
    /// A name before a colon, which goes on to what follows.
    case field(QueryField)
    case near(Int)
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
  /// How far apart words may stand for NEAR without a number.
  private static let nearness = 10
  private static let mostNearness = 1000

  private let arguments: [[Character]]
  private let text: String
  private let context: QueryContext
  private let readsPhraseArguments: Bool
  private var found: [QueryToken] = []
  /// True when an argument with spaces was read as a phrase.
  private(set) var foundPhraseArgument = false
  private(set) var notes: [String] = []

  init(_ arguments: [String], context: QueryContext, readsPhraseArguments: Bool = true) {
    self.arguments = arguments.map(Array.init)
    self.context = context
    self.readsPhraseArguments = readsPhraseArguments
    text = arguments.joined(separator: " ")
  }

  mutating func tokens() throws(QueryError) -> [QueryToken] {
    let length = arguments.reduce(0) { $0 + $1.count + 1 } - 1
    guard length <= Self.longest else {
      throw QueryError(
        "this query has \(length) characters; \(Self.longest) are the most",
        query: String(text.prefix(60)) + "…", offset: 60)
    }
    found = []
    // Arguments that are no phrase are cut together, so that `"safe` and `haven"` are one.
    var pending: [Character] = []
    var pendingOffset = 0
    var offset = 0
    for argument in arguments {
      if readsPhraseArguments, let words = Self.plainWords(argument), words.count > 1 {
        try cut(pending, offset: pendingOffset)
        pending = []
        foundPhraseArgument = true
        found.append(QueryToken(content: .phrase(words), offset: offset))
      } else {
        if pending.isEmpty { pendingOffset = offset } else { pending.append(" ") }
        pending += argument
      }
      offset += argument.count + 1
    }
    try cut(pending, offset: pendingOffset)
    return found
  }

  /// The words of an argument that holds nothing but words; nil when it holds anything else.
  private static func plainWords(_ argument: [Character]) -> [SearchQuery.Word]? {
    guard argument.contains(where: \.isWhitespace) else { return nil }
    var words: [SearchQuery.Word] = []
    for part in argument.split(whereSeparator: \.isWhitespace) {
      let isOperator =
        ["AND", "OR", "NOT"].contains(String(part)) || nearness(of: String(part)) != nil
      let hasSyntax = part.contains {
        isQuote($0) || $0 == "(" || $0 == ")" || $0 == "*" || $0 == "~"
      }
      let isMarked = part.count > 1 && (part[part.startIndex] == "-" || part.first == "=")
      guard !isOperator, !hasSyntax, !isMarked, fieldName(Array(part), at: 0) == nil else {
        return nil
      }
      if let word = plainWord(String(part)) { words.append(word) }
    }
    return words
  }

  private mutating func cut(_ text: [Character], offset: Int) throws(QueryError) {
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
      } else if character == "~", place + 1 < text.count, Self.isQuote(text[place + 1]) {
        place = cutPhrase(text, from: place + 1, offset: offset, inAnyForm: true)
      } else if Self.isExclusion(text, at: place) {
        found.append(QueryToken(content: .not, offset: offset + place))
        place += 1
      } else if let name = Self.fieldName(text, at: place) {
        place = try cutField(name, text, from: place, offset: offset)
      } else {
        place = cutWord(text, from: place, offset: offset)
      }
    }
  }

  /// Cuts what stands between quotation marks, the words as they are spelt or in any form; returns
  /// the place after it.
  private mutating func cutPhrase(
    _ text: [Character], from start: Int, offset: Int, inAnyForm: Bool = false
  ) -> Int {
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
    var words = parts.compactMap { part in
      inAnyForm ? Self.plainWord(String(part)) : Self.word(String(part), spelling: .exact)
    }
    if isPrefix, let last = words.popLast() {
      words.append(SearchQuery.Word(last.text, spelling: .prefix))
    }
    let slack = Self.slack(text, at: &next)
    let content: QueryToken.Content
    switch words.count {
    case 0: content = .nothing
    case 1: content = .word(words[0])
    default:
      content = slack.map { .filter(.near(words.map { [$0] }, distance: $0)) } ?? .phrase(words)
    }
    if words.isEmpty { notes.append("There is no word between the quotation marks.") }
    found.append(QueryToken(content: content, offset: offset + start))
    return next
  }

  /// The number of `"..."~5`, which lets words stand between those of the phrase.
  private static func slack(_ text: [Character], at place: inout Int) -> Int? {
    guard place + 1 < text.count, text[place] == "~" else { return nil }
    let digits = text[(place + 1)...].prefix { "0"..."9" ~= $0 }
    guard !digits.isEmpty else { return nil }
    place += 1 + digits.count
    return min(Int(String(digits)) ?? mostNearness, mostNearness)
  }

  /// Cuts a name before a colon, and what follows where that is taken as it stands.
  private mutating func cutField(
    _ name: String, _ text: [Character], from start: Int, offset: Int
  ) throws(QueryError) -> Int {
    guard let field = QueryField(named: name) else {
      throw QueryError(
        "there is no field \(name)", query: self.text, offset: offset + start,
        hint: QueryField.hint(for: name))
    }
    let next = start + name.count + 1
    if field == .said, Self.fieldName(text, at: next) == "sp" {
      return try cutField("sp", text, from: next, offset: offset)
    }
    guard field.takesRawText else {
      found.append(QueryToken(content: .field(field), offset: offset + start))
      return next
    }
    var (first, end) = (next, next)
    if Self.isQuote(text[next]) {
      first = next + 1
      end = text[first...].firstIndex(where: Self.isQuote) ?? text.count
    } else {
      end =
        text[next...].firstIndex { $0.isWhitespace || $0 == ")" || Self.isQuote($0) } ?? text.count
    }
    let filter = try filter(field, String(text[first..<end]), offset: offset + start)
    found.append(QueryToken(content: .filter(filter), offset: offset + start))
    return first == next ? end : min(end + 1, text.count)
  }

  /// The tag that is written, nil for any.
  private func tag(of value: String, offset: Int) throws(QueryError) -> TagName? {
    if value == "*" { return nil }
    guard let name = TagName(value) else {
      throw QueryError(
        "\(value) is no tag", query: text, offset: offset,
        hint: "\(TagName.rule); tag:* finds everything that has one")
    }
    return name
  }

  private func filter(
    _ field: QueryField, _ value: String, offset: Int
  ) throws(QueryError) -> SearchQuery.Expression {
    switch field {
    case .path: return .path(value)
    case .language: return .language(try languages(of: value, offset: offset))
    case .id: return .id(value)
    case .article: return .id("ar:" + value)
    case .speaker: return .speaker([SpeakerID(stored: "sp:" + value)])
    case .tag: return .tag(try tag(of: value, offset: offset))
    case .note: return .note(value == "*" ? "" : value)
    case .missing: return .missing(try values(of: value, field, offset: offset))
    case .attitude: return .attitude(try values(of: value, field, offset: offset))
    case .factuality: return .factuality(try values(of: value, field, offset: offset))
    case .date:
      if value == "none" { return .undated }
      guard let days = DayRange(value, today: context.today) else {
        throw QueryError(
          "\(value) is no date", query: text, offset: offset,
          hint:
            "write date:2017, date:2017-06..2017-09, date:>=2017-06-01, date:last-30-days or date:none"
        )
      }
      guard !days.isEmpty else {
        throw QueryError(
          "\(value) ends before it begins", query: text, offset: offset,
          hint: "write the earlier day first: date:2017-06..2017-09")
      }
      return .days(days)
    case .query:
      guard let saved = context.savedSearches[value] else {
        let names = context.savedSearches.keys.sorted().joined(separator: ", ")
        throw QueryError(
          "there is no saved search \(value)", query: text, offset: offset,
          hint: names.isEmpty ? "save one with: archive save NAME QUERY" : "saved: \(names)")
      }
      // Without the saved searches, so that none can lead to itself.
      do {
        return try SearchQuery.parse([saved, ""], context: QueryContext(today: context.today))
          .query.expression
      } catch {
        throw QueryError(
          "the saved search \(value) cannot be read: \(error.message)", query: text,
          offset: offset, hint: "it says: \(saved)")
      }
    case .text, .said, .about, .role:
      preconditionFailure("\(field) is followed by words")
    }
  }

  /// The languages that a list of codes names; `none` is for articles of unknown language.
  private func languages(of list: String, offset: Int) throws(QueryError) -> [String?] {
    let codes = list.split(separator: ",").map { $0.lowercased() }
    for code in codes where code != "none" && !Self.isLanguageCode(code) {
      throw QueryError(
        "\(code) is no code of a language", query: text, offset: offset,
        hint: "write two letters: lang:en, lang:de,fr, or lang:none where it is not known")
    }
    guard !codes.isEmpty else {
      throw QueryError(
        "there is nothing after the colon", query: text, offset: offset,
        hint: "for example lang:de")
    }
    return codes.map { $0 == "none" ? nil : $0 }
  }

  private static func isLanguageCode(_ code: String) -> Bool {
    (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// The values that a list of them names, or `any`.
  private func values<Value: RawRepresentable<String> & CaseIterable>(
    of list: String, _ field: QueryField, offset: Int
  ) throws(QueryError) -> [Value] {
    let all = Array(Value.allCases)
    if list.lowercased() == "any" { return all }
    var values: [Value] = []
    for name in list.split(separator: ",") {
      guard let value = Value(rawValue: name.lowercased()) else {
        throw QueryError(
          "\(field) is never \(name)", query: text, offset: offset,
          hint: "it is one of these: \(all.map(\.rawValue).joined(separator: ", ")) or any")
      }
      values.append(value)
    }
    guard !values.isEmpty else {
      throw QueryError(
        "there is nothing after the colon", query: text, offset: offset,
        hint: "for example \(field.example)")
    }
    return values
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
    case "*": return .filter(.everything)
    default: break
    }
    if let distance = Self.nearness(of: word) { return .near(distance) }
    if word.hasPrefix("="), let exact = Self.word(String(word.dropFirst()), spelling: .exact) {
      return .word(exact)
    }
    if word.hasSuffix("*"), let prefix = Self.word(String(word.dropLast()), spelling: .prefix) {
      return .word(prefix)
    }
    if word.hasSuffix("~"), let similar = Self.word(String(word.dropLast()), spelling: .similar) {
      return .word(similar)
    }
    if word.last == ":", let field = QueryField(named: String(word.dropLast())) {
      notes.append(
        "\(word) is read as a word, since nothing follows the colon as in \(field.example).")
    }
    if let plain = Self.plainWord(word) { return .word(plain) }
    notes.append("\(word) has no letter or digit and was left out.")
    return .nothing
  }

  /// The distance of `NEAR` or `NEAR/5`; nil for other words.
  private static func nearness(of word: String) -> Int? {
    if word == "NEAR" { return nearness }
    guard word.hasPrefix("NEAR/"), let distance = Int(word.dropFirst(5)), distance >= 0 else {
      return nil
    }
    return min(distance, mostNearness)
  }

  /// The small letters before a colon that something follows; nil where there are none.
  private static func fieldName(_ text: [Character], at place: Int) -> String? {
    let letters = text[place...].prefix { "a"..."z" ~= $0 }
    let colon = place + letters.count
    guard !letters.isEmpty, colon + 1 < text.count, text[colon] == ":" else { return nil }
    let next = text[colon + 1]
    // Not the colon of "he said: no" nor of "http://".
    guard !next.isWhitespace, next != "/", next != ":", next != ")" else { return nil }
    return String(letters)
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
