internal import Names

/// The bits of a slot that number a set of traits.
private let numberBits: UInt32 = 0x3FF

/// The word lists as one flat hash table from a word to its traits.
///
/// Read-only once made. Words are found by 22 bits of their key alone, beside those that say where
/// to look: of a million words that no list has, one may be taken for one that some list has.
struct Lexicon: Sendable {
  /// English, made once.
  static let english = Lexicon()

  private static let lists: [WordList] = [
    .givenNames, .eastAsianGivenNames, .nameParts, .familyNames, .descriptions, .bodiesAndPlaces,
    .closedClasses,
  ]

  /// In each slot 22 bits of a key and 10 of a number in `sets`; 0 is empty.
  ///
  /// So small that making the table costs little of a run that reads one sentence.
  private let slots: [UInt32]
  private let mask: Int
  /// The sets of traits that words have; the first has none.
  private let sets: [WordTraits]

  private init() {
    // A word has six letters and a blank or more, so that enough of the slots stay empty.
    let bytes = Self.lists.reduce(0) { $0 + $1.bytes.count }
    var size = 1024
    while size < bytes / 5 { size *= 2 }
    var filling = Filling(mask: size - 1)
    slots = [UInt32](unsafeUninitializedCapacity: size) { slots, count in
      slots.initialize(repeating: 0)
      count = size
      for list in Self.lists { filling.add(list, to: slots) }
    }
    (mask, sets) = (filling.mask, filling.sets)
  }

  /// What the lists say of the word with this key.
  @inline(__always)
  func traits(_ key: UInt64) -> WordTraits {
    let kept = Self.kept(key)
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != 0 {
      if slots[slot] & ~numberBits == kept {
        return sets[Int(slots[slot] & numberBits)]
      }
      slot = (slot + 1) & mask
    }
    return []
  }

  /// The bits of a key that a slot keeps: the highest, since the lowest say which slot.
  @inline(__always)
  private static func kept(_ key: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: key >> 32) & ~numberBits
  }

  /// A table on its way from the lists.
  private struct Filling {
    let mask: Int
    private(set) var sets: [WordTraits] = [[]]
    /// For two sets that words were found to share, the number of their union, packed; whatever two
    /// share a place with them puts them out. A dictionary would cost more than all it saves.
    private var unions = [UInt32](repeating: 0, count: 1024)

    init(mask: Int) { self.mask = mask }

    mutating func add(_ list: WordList, to slots: UnsafeMutableBufferPointer<UInt32>) {
      var number: UInt32 = 0
      list.forEachItem { item in
        switch item {
        case .section(let name):
          guard let traits = WordTraits(section: name) else {
            preconditionFailure("a word list has a section that no trait stands for")
          }
          number = self.number(of: traits)
        case .word(let key): insert(key, number, slots)
        case .phrase(let opening, let whole):
          insert(opening, self.number(of: .opensPhrase), slots)
          insert(whole, number, slots)
        case .endOfLine: break
        }
      }
    }

    private mutating func insert(
      _ key: UInt64, _ number: UInt32, _ slots: UnsafeMutableBufferPointer<UInt32>
    ) {
      let kept = Lexicon.kept(key)
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot] != 0 {
        if slots[slot] & ~numberBits == kept {
          slots[slot] = kept | union(slots[slot] & numberBits, number)
          return
        }
        slot = (slot + 1) & mask
      }
      slots[slot] = kept | number
    }

    private mutating func union(_ one: UInt32, _ other: UInt32) -> UInt32 {
      let place = Int((one &* 31 ^ other) & 1023)
      let pair = one << 22 | other << 12
      if unions[place] & ~0xFFF == pair { return unions[place] & 0xFFF }
      let union = number(of: sets[Int(one)].union(sets[Int(other)]))
      unions[place] = pair | union
      return union
    }

    /// The number of a set of traits, a new one for a set that is new.
    private mutating func number(of traits: WordTraits) -> UInt32 {
      if let number = sets.firstIndex(of: traits) { return UInt32(number) }
      let number = UInt32(sets.count)
      precondition(number <= numberBits, "more sets of traits than a slot can tell apart")
      sets.append(traits)
      return number
    }
  }
}

extension WordTraits {
  /// The traits of the words in a section of a list, whose name has this key; nil for no such one.
  init?(section: UInt64) {
    guard let place = Self.sectionKeys.firstIndex(of: section) else { return nil }
    self = Self.sections[place].traits
  }

  private static let sectionKeys = sections.map { LetterKey.of($0.name) }

  private static let sections: [(name: StaticString, traits: WordTraits)] = [
    ("man", .nameOfMan), ("woman", .nameOfWoman), ("either", .anyGender),
    ("word-man", [.wordName, .wordNameOfMan]), ("word-woman", [.wordName, .wordNameOfWoman]),
    ("word-either", [.wordName, .wordNameOfMan, .wordNameOfWoman]), ("family-first", .familyFirst),
    ("double-surname", .doubleSurname),
    ("particle", .particle), ("suffix", .suffix), ("post-nominal", .postNominal),
    ("title-of-man", .titleOfMan), ("title-of-woman", .titleOfWoman), ("title", .title),
    ("role", .role), ("role-of-man", .roleOfMan), ("role-of-woman", .roleOfWoman),
    ("group", .group), ("unnamed", .unnamed), ("document", .document),
    ("body-in-name", .bodyInName), ("body-name", .bodyName), ("body-noun", .bodyNoun),
    ("place", .place), ("adjective", .adjective), ("people", .people), ("calendar", .calendar),
    ("determiner", .determiner), ("preposition", .preposition), ("conjunction", .conjunction),
    ("auxiliary", .auxiliary), ("adverb", .adverb), ("opener", .opener),
    ("indefinite", .indefinite),
    ("he", .he), ("she", .she), ("they", .they), ("it", .it), ("first-person", .firstPerson),
    ("first-persons", .firstPersons), ("relative", .relative), ("possessive", .possessive),
    ("reflexive", .reflexive),
    ("reports", .reports), ("reports-weakly", [.reports, .reportsWeakly]), ("denies", .denies),
    ("declines", .declines),
  ]
}
