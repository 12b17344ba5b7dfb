/// Words that programs write where a field is empty, and marks that they add to texts.
enum RecordWords {
  /// True for `NaN`, `null`, `\N` and the like.
  static func isNothing(_ text: String) -> Bool {
    guard text.utf8.count <= 8 else { return false }
    let trimmed = String(decoding: Array(text.utf8).trimmed, as: UTF8.self)
    return ["NaN", "nan", "null", "NULL", "None", "N/A", "#N/A", "\\N", "<NA>"].contains(trimmed)
  }

  /// Where a text ends before a mark that says how much of it was left out (`… [+1234 chars]`), as an
  /// index of the bytes; nil without one.
  static func endBeforeCut(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let text = text.trimmed
    guard text.last == Byte.closeBracket,
      let open = text.suffix(32).lastIndex(of: Byte.openBracket)
    else { return nil }
    let mark = String(decoding: text[open...].dropFirst().dropLast(), as: UTF8.self)
    let words = mark.split(separator: " ")
    // "+1234 chars", "+1234 characters", "1234 more chars".
    guard (2...3).contains(words.count), let last = words.last,
      ["chars", "char", "characters", "words", "word"].contains(last),
      words[0].hasPrefix("+") || words.count == 3 && words[1] == "more",
      words[0].drop(while: { $0 == "+" }).allSatisfy({ $0.isNumber || $0 == "," }),
      words[0].contains(where: \.isNumber)
    else { return nil }
    return text[..<open].trimmed.endIndex
  }

  /// The text before such a mark; nil without one.
  static func beforeCut(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      endBeforeCut(bytes[...]).map { String(decoding: bytes[..<$0], as: UTF8.self) }
    }
  }

  /// True for a text that says that there is none any more: `[Removed]`, as NewsAPI has it.
  static func saysRemoved(_ text: String) -> Bool {
    guard text.utf8.count <= 16 else { return false }
    let word = String(decoding: Array(text.utf8).trimmed, as: UTF8.self).lowercased()
    return word == "[removed]" || word == "[deleted]"
  }
}

extension ArticleRecord {
  /// True for an article that its source took away.
  var isRemoved: Bool {
    guard let body = values[.body] else { return false }
    return RecordWords.saysRemoved(body)
  }

  /// True for what says so much of an article that a word about it may stand for its body.
  var mayBeTeaser: Bool {
    values[.headline] != nil && (values[.date] != nil || values[.url] != nil)
  }

  /// Takes in what values show beyond their words: a text that is cut, an outlet that is an address.
  mutating func tidy() {
    if let body = values[.body], let whole = RecordWords.beforeCut(body) {
      values[.body] = whole
      isIncomplete = true
    }
    if let outlet = values[.outlet], let host = Self.host(of: outlet) { values[.outlet] = host }
    if let headline = values[.headline], let outlet = values[.outlet] {
      // Readers of feeds put the outlet behind each headline: "Piers to close - Coast Wire".
      for separator in [" - ", " | ", " – ", " — "] where headline.hasSuffix(separator + outlet) {
        values[.headline] = String(headline.dropLast((separator + outlet).count))
      }
    }
  }

  /// The host of an address: `www.coastwire.example` of `https://www.coastwire.example/a`.
  private static func host(of text: String) -> String? {
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      let host = text.dropFirst(scheme.count).prefix { !"/?#: ".contains($0) }
      return host.isEmpty ? nil : String(host)
    }
    return nil
  }
}
