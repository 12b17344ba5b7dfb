/// What is known of words that stand in names, each table made at its first use.
enum NameKnowledge {
  /// Words that belong to the surname after them: "von", "de la", "al".
  static let particles = keys(.nameParts, ["particle"])
  /// "jr", "iii".
  static let suffixes = keys(.nameParts, ["suffix"])
  /// "mp", "obe".
  static let postNominals = keys(.nameParts, ["post-nominal"])
  /// Words that stand before names and are no part of them.
  static let titles = keys(.nameParts, ["title", "title-of-man", "title-of-woman"])
  /// Family names that may stand first.
  static let familyFirst = keys(.familyNames, ["family-first"])
  /// Family names that may stand before a second one.
  static let doubleSurnames = keys(.familyNames, ["double-surname"])
  /// Given names that may stand after the family name.
  static let eastAsianGivens = keys(.eastAsianGivenNames, ["man", "woman", "either"])
  /// Words that make a name that of a body: "agency", "press".
  static let bodies = keys(.bodiesAndPlaces, ["body-in-name"])
  /// All other given names, without those that are words more often.
  static let givens = keys(.givenNames, ["man", "woman", "either"])

  /// Titles that one first name is called by: "Queen Elizabeth" is no Elizabeth of that surname.
  static let regal: Set<String> = [
    "king", "queen", "prince", "princess", "pope", "emperor", "empress", "sultan", "tsar",
    "tsarina", "duke", "duchess", "saint", "st", "patriarch", "emir", "mother", "father", "brother",
    "sister",
  ]
  /// Titles that make a name of a surname or a place: "Lady Gaga", "Lord Ashdown", "Baroness Roth".
  static let noble: Set<String> = [
    "sir", "dame", "lord", "lady", "baron", "baroness", "viscount", "viscountess", "earl", "count",
    "countess", "marquess", "marquis", "marchioness",
  ]
  /// Particles that are first names too: "Al Gore", "Van Jones", "Ben Carson".
  static let particlesOrGivens: Set<String> = ["al", "ben", "del", "san", "van"]

  private static func keys(_ list: WordList, _ sections: Set<String>) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    var isWanted = false
    let sections = Set(sections.map { LetterKey.of($0) })
    list.forEachItem { item in
      switch item {
      case .section(let name): isWanted = sections.contains(name)
      case .word(let key): if isWanted { keys.insert(key) }
      case .phrase, .endOfLine: break
      }
    }
    return keys
  }
}
