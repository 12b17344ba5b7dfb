internal import Names

/// The word lists as one flat hash table from a word to its traits.
///
/// Read-only once made. Words are found by their 64-bit key alone.
struct Lexicon: Sendable {
  /// English, made once.
  static let english = Lexicon()

  private static let lists: [WordList] = [
    .givenNames, .nameParts, .familyNames, .descriptions, .bodiesAndPlaces, .closedClasses,
  ]

  private struct Slot {
    var key: UInt64 = 0
    var traits: WordTraits = []
  }

  private var slots: [Slot]
  private let mask: Int

  private init() {
    // A word has six letters and a blank, so that half of the slots stay empty, or more.
    let bytes = Self.lists.reduce(0) { $0 + $1.bytes.count }
    var size = 1024
    while size < bytes / 4 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    mask = size - 1
    for list in Self.lists { add(list) }
  }

  /// What the lists say of the word with this key.
  @inline(__always)
  func traits(_ key: UInt64) -> WordTraits {
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while slots[slot].key != 0 {
      if slots[slot].key == key { return slots[slot].traits }
      slot = (slot + 1) & mask
    }
    return []
  }

  private mutating func insert(_ key: UInt64, _ traits: WordTraits) {
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
    slots[slot].key = key
    slots[slot].traits.formUnion(traits)
  }

  private mutating func add(_ list: WordList) {
    var traits: WordTraits = []
    list.forEachItem { item in
      switch item {
      case .section(let name):
        guard let known = WordTraits(section: name) else {
          preconditionFailure("a word list has a section that no trait stands for: \(name)")
        }
        traits = known
      case .word(let key): insert(key, traits)
      case .phrase(let opening, let whole):
        insert(opening, .opensPhrase)
        insert(whole, traits)
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
    "word-name": .wordName, "family-first": .familyFirst,
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
