internal import Names

/// The word lists as one flat hash table from a word to its traits.
///
/// Read-only once made. Words are found by 48 bits of their key alone, beside those that say where
/// to look: of a billion words that no list has, a few are taken for one that some list has.
struct Lexicon: Sendable {
  /// English, made once.
  static let english = Lexicon()

  private static let lists: [WordList] = [
    .givenNames, .nameParts, .familyNames, .descriptions, .bodiesAndPlaces, .closedClasses,
  ]

  /// In each slot 48 bits of a key and 16 of a number in `sets`; 0 is empty.
  ///
  /// So small that making the table costs little of a run that reads one sentence.
  private var slots: [UInt64]
  private let mask: Int
  /// The sets of traits that words have; the first has none.
  private var sets: [WordTraits] = [[]]
  private var numbers: [WordTraits: UInt64] = [[]: 0]

  private init() {
    // A word has six letters and a blank, so that at least half of the slots stay empty.
    let bytes = Self.lists.reduce(0) { $0 + $1.bytes.count }
    var size = 1024
    while size < bytes / 4 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
    for list in Self.lists { add(list) }
  }

  /// What the lists say of the word with this key.
  @inline(__always)
  func traits(_ key: UInt64) -> WordTraits {
    var slot = Self.slot(key) & mask
    while slots[slot] != 0 {
      if (slots[slot] ^ key) >> 16 == 0 { return sets[Int(slots[slot] & 0xFFFF)] }
      slot = (slot + 1) & mask
    }
    return []
  }

  /// Where to look for a key, mostly from the bits that are not kept.
  @inline(__always)
  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 40) }

  private mutating func insert(_ key: UInt64, _ number: UInt64) {
    var slot = Self.slot(key) & mask
    while slots[slot] != 0 {
      if (slots[slot] ^ key) >> 16 == 0 {
        let traits = sets[Int(slots[slot] & 0xFFFF)].union(sets[Int(number)])
        slots[slot] = key & ~0xFFFF | self.number(of: traits)
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = key & ~0xFFFF | number
  }

  /// The number of a set of traits, a new one for a set that is new.
  private mutating func number(of traits: WordTraits) -> UInt64 {
    if let number = numbers[traits] { return number }
    let number = UInt64(sets.count)
    precondition(number <= 0xFFFF, "more sets of traits than a slot can tell apart")
    sets.append(traits)
    numbers[traits] = number
    return number
  }

  private mutating func add(_ list: WordList) {
    var number: UInt64 = 0
    list.forEachItem { item in
      switch item {
      case .section(let name):
        guard let traits = WordTraits(section: name) else {
          preconditionFailure("a word list has a section that no trait stands for: \(name)")
        }
        number = self.number(of: traits)
      case .word(let key): insert(key, number)
      case .phrase(let opening, let whole):
        insert(opening, self.number(of: .opensPhrase))
        insert(whole, number)
      case .endOfLine: break
      }
    }
  }
}

extension WordTraits {
  /// The traits of the words in a section of a list; nil for a section of no such name.
  init?(section: String) {
    guard let traits = Self.sections[section] else { return nil }
    self = traits
  }

  private static let sections: [String: WordTraits] = [
    "man": .nameOfMan, "woman": .nameOfWoman, "either": .anyGender,
    "word-man": [.wordName, .wordNameOfMan], "word-woman": [.wordName, .wordNameOfWoman],
    "word-either": [.wordName, .wordNameOfMan, .wordNameOfWoman], "family-first": .familyFirst,
    "particle": .particle, "suffix": .suffix, "post-nominal": .postNominal,
    "title-of-man": .titleOfMan, "title-of-woman": .titleOfWoman, "title": .title,
    "role": .role, "role-of-man": .roleOfMan, "role-of-woman": .roleOfWoman,
    "group": .group, "unnamed": .unnamed, "document": .document,
    "body-in-name": .bodyInName, "body-name": .bodyName, "body-noun": .bodyNoun,
    "place": .place, "adjective": .adjective, "people": .people, "calendar": .calendar,
    "determiner": .determiner, "preposition": .preposition, "conjunction": .conjunction,
    "auxiliary": .auxiliary, "adverb": .adverb, "opener": .opener, "indefinite": .indefinite,
    "he": .he, "she": .she, "they": .they, "it": .it, "first-person": .firstPerson,
    "first-persons": .firstPersons, "relative": .relative, "possessive": .possessive,
    "reflexive": .reflexive,
    "reports": .reports, "reports-weakly": [.reports, .reportsWeakly], "denies": .denies,
    "declines": .declines,
  ]
}
