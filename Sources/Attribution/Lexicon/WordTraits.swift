/// What the word lists know of one word, as a set of bits.
struct WordTraits: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  private static func bit(_ place: UInt64) -> WordTraits { WordTraits(rawValue: 1 << place) }

  // Names of people.
  static let nameOfMan = bit(0)
  static let nameOfWoman = bit(1)
  static let titleOfMan = bit(2)
  static let titleOfWoman = bit(3)
  /// May stand before a name: "Sen.", "Chief".
  static let title = bit(4)
  static let particle = bit(5)
  /// "Jr.", "III".
  static let suffix = bit(6)

  // Nouns that a speaker is described with.
  static let role = bit(7)
  static let roleOfMan = bit(8)
  static let roleOfWoman = bit(9)
  static let group = bit(10)
  static let document = bit(11)
  static let unnamed = bit(12)

  // Bodies and places.
  static let bodyInName = bit(13)
  static let bodyName = bit(14)
  static let bodyNoun = bit(15)
  static let place = bit(16)
  static let adjective = bit(17)
  static let people = bit(18)
  static let calendar = bit(19)
  /// Opens at least one name of several words in the list of places.
  static let opensPhrase = bit(20)

  // Closed classes.
  static let determiner = bit(21)
  static let preposition = bit(22)
  static let conjunction = bit(23)
  static let auxiliary = bit(24)
  static let adverb = bit(25)
  static let opener = bit(26)
  static let he = bit(27)
  static let she = bit(28)
  static let they = bit(29)
  static let it = bit(30)
  static let firstPerson = bit(31)
  static let firstPersons = bit(32)
  static let relative = bit(33)
  /// "his", "her", "its", "their", "my", "our".
  static let possessive = bit(34)
  static let reflexive = bit(35)
  static let indefinite = bit(36)

  // Verbs that report.
  static let reports = bit(37)
  static let denies = bit(38)
  static let declines = bit(39)
  /// Reports only with a clause or marks after it.
  static let reportsWeakly = bit(40)

  // More of names.
  /// Letters after a name: "MP", "OBE".
  static let postNominal = bit(41)
  /// A given name that is an ordinary word too: "May", "Will"; `nameOfMan` and `nameOfWoman` stand
  /// beside it only where the name is the commoner of the two.
  static let wordName = bit(42)
  /// A family name that may stand first: "Xi Jinping".
  static let familyFirst = bit(43)
  /// A family name that may stand before a second one: "Gabriel García Márquez".
  static let doubleSurname = bit(46)
  /// Who bears a `wordName`; both bits for a name of both.
  static let wordNameOfMan = bit(44)
  static let wordNameOfWoman = bit(45)

  static let anyGender: WordTraits = [.nameOfMan, .nameOfWoman]
  static let anyWordName: WordTraits = [.wordName, .wordNameOfMan, .wordNameOfWoman]
  static let anyRole: WordTraits = [.role, .roleOfMan, .roleOfWoman]
  static let anyTitle: WordTraits = [.title, .titleOfMan, .titleOfWoman]
  static let pronoun: WordTraits = [.he, .she, .they, .it, .firstPerson, .firstPersons]
  static let anyCue: WordTraits = [.reports, .denies, .declines]
  static let function: WordTraits = [
    .determiner, .preposition, .conjunction, .auxiliary, .he, .she, .they, .it, .firstPerson,
    .firstPersons, .relative,
  ]

  /// True when the two sets share a bit.
  func hasAny(_ other: WordTraits) -> Bool { rawValue & other.rawValue != 0 }
}
