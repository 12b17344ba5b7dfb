/// What makes two ways of writing a role one: "F.B.I. director", "the director of the FBI".
///
/// A role that is over is another one: "former FBI director", "then-FBI Director", "ex-director of
/// the FBI" are one with each other, and not with the one who holds it.
package struct RoleKey: Hashable, Sendable {
  /// The words of the role, folded, the office without "former".
  package let office: String
  /// True for "former", "then-" and "ex-".
  package let isPast: Bool

  package init(_ text: String) {
    var words = Self.words(of: text)
    isPast = Self.takePast(&words)
    office = Self.ordered(words).joined(separator: " ")
  }

  /// The role as it is shown: "former" for every word that says so, single spaces.
  package static func wording(of text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return "" }
    if pasts.contains(folded(first)), words.count > 1 {
      words[0] = "former"
      // "then Lopez's deputy": it is the deputy who is one no more.
      if folded(first) == "then",
        let owner = words.prefix(5).lastIndex(where: { $0.hasSuffix("'s") || $0.hasSuffix("’s") }),
        owner + 1 < words.count
      {
        words.remove(at: 0)
        words.insert("former", at: owner)
      }
    } else if let rest = restOfPast(first) {
      words[0] = rest
      words.insert("former", at: 0)
    }
    if words.count > 2, words[0] == "former", folded(words[1]) == "former" { words.remove(at: 1) }
    return words.joined(separator: " ")
  }

  // MARK: Words

  /// Words in small letters, without the periods of abbreviations, abbreviations written out.
  private static func words(of text: String) -> [String] {
    text.split { $0.isWhitespace || ",()/".contains($0) }
      .map { folded(String($0)) }.filter { !$0.isEmpty }
      .flatMap { (written[$0] ?? $0).split(separator: " ").map(String.init) }
  }

  private static func folded(_ word: String) -> String {
    let folded = word.lowercased().filter { $0 != "." }
    if folded.hasSuffix("’s") { return folded.dropLast(2) + "'s" }
    return folded
  }

  private static func takePast(_ words: inout [String]) -> Bool {
    if let owner = words.firstIndex(where: { $0.hasSuffix("'s") }), owner + 2 < words.count,
      pasts.contains(words[owner + 1])
    {
      words.remove(at: owner + 1)
      return true
    }
    guard let first = words.first, words.count > 1 || restOfPast(first) != nil else { return false }
    if pasts.contains(first) {
      words.removeFirst()
      return true
    }
    if let rest = restOfPast(first) {
      words[0] = written[rest] ?? rest
      return true
    }
    return false
  }

  /// What follows "then-" or "ex-" in one word.
  private static func restOfPast(_ word: String) -> String? {
    for prefix in ["then-", "ex-", "Then-", "Ex-"] where word.hasPrefix(prefix) {
      let rest = word.dropFirst(prefix.count)
      return rest.isEmpty || kin.contains(rest.lowercased()) ? nil : String(rest)
    }
    return nil
  }

  /// The words with "director of the FBI" turned to "FBI director"; articles are left out.
  ///
  /// Only the first "of" is turned, up to the next preposition: what is said behind that stays.
  private static func ordered(_ words: [String]) -> [String] {
    guard let of = words.firstIndex(of: "of"), of > 0,
      !words[..<of].contains(where: prepositions.contains)
    else { return words.filter { !articles.contains($0) } }
    let end = words[(of + 1)...].firstIndex(where: prepositions.contains) ?? words.count
    let whole = Array(words[(of + 1)..<end]) + words[..<of] + words[end...]
    return whole.filter { !articles.contains($0) }
  }

  private static let articles: Set<String> = ["the", "a", "an"]
  private static let pasts: Set<String> = [
    "former", "then", "ex", "onetime", "one-time", "erstwhile", "formerly",
  ]
  /// "ex-wife" is no wife.
  private static let kin: Set<String> = ["wife", "husband", "girlfriend", "boyfriend"]
  private static let prepositions: Set<String> = [
    "of", "for", "to", "at", "in", "with", "from", "on", "under", "behind", "against", "within",
    "near",
  ]
  /// Abbreviations and spellings, as one of them.
  private static let written: [String: String] = [
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general",
    "lt": "lieutenant", "col": "colonel", "sgt": "sergeant", "capt": "captain", "adm": "admiral",
    "prof": "professor", "pres": "president", "sec": "secretary", "dr": "doctor", "rev": "reverend",
    "amb": "ambassador", "supt": "superintendent", "advisor": "adviser",
    "vice-president": "vice president", "vice-chairman": "vice chairman",
    "councillor": "councilor", "organiser": "organizer", "neighbour": "neighbor",
  ]
}
