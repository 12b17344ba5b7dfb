/// Words that programs write where a field is empty, and marks that they add to texts.
enum RecordWords {
  /// True for `NaN`, `null`, `\N` and the like.
  static func isNothing(_ text: String) -> Bool {
    guard text.utf8.count <= 8 else { return false }
    let trimmed = String(decoding: Array(text.utf8).trimmed, as: UTF8.self)
    return ["NaN", "nan", "null", "NULL", "None", "N/A", "#N/A", "\\N", "<NA>"].contains(trimmed)
  }

  /// The text before a mark that says how much of it was left out: `… [+1234 chars]`.
  static func beforeCut(_ text: String) -> String? {
    guard text.hasSuffix("chars]"), let open = text.lastIndex(of: "[") else { return nil }
    let count = text[open...].dropFirst().dropLast(6)
    guard count.hasPrefix("+"), count.dropFirst().allSatisfy({ $0.isNumber || $0 == " " }) else {
      return nil
    }
    return String(decoding: Array(text[..<open].utf8).trimmed, as: UTF8.self)
  }
}

extension ArticleRecord {
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
