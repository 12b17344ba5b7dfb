/// The word lists of this folder as one flat hash table from a word to its traits.
///
/// Read-only once made. Words are found by their 64-bit key alone: among six thousand words and
/// any text of a billion, a false hit is a matter of one in millions.
struct Lexicon: Sendable {
  /// English, made once.
  static let english = Lexicon()

  private var keys: [UInt64]
  private var values: [WordTraits]
  private let mask: Int

  private init() {
    let size = 1 << 14
    keys = [UInt64](repeating: 0, count: size)
    values = [WordTraits](repeating: [], count: size)
    mask = size - 1
    addNames()
    addDescriptions()
    addClosedClasses()
    addPhrases(Places.phrases)
  }

  /// What the lists say of the word with this key.
  @inline(__always)
  func traits(_ key: UInt64) -> WordTraits {
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return []
  }

  private mutating func insert(_ key: UInt64, _ traits: WordTraits) {
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot].formUnion(traits)
  }

  private mutating func add(_ list: StaticString, _ traits: WordTraits) {
    let bytes = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
    var start = 0
    for i in 0...bytes.count where i == bytes.count || bytes[i] <= 0x20 {
      if i > start { insert(WordHash.of(bytes, start, i), traits) }
      start = i + 1
    }
  }

  /// Adds phrases that are parted by semicolons; white space inside one joins its words.
  private mutating func addPhrases(_ list: StaticString) {
    let bytes = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
    var first: UInt64?
    var whole: UInt64 = 0
    var start = 0
    for i in 0...bytes.count
    where i == bytes.count || bytes[i] <= 0x20 || bytes[i] == UInt8(ascii: ";") {
      if i > start {
        let key = WordHash.of(bytes, start, i)
        whole = first == nil ? key : WordHash.join(whole, key)
        first = first ?? key
      }
      if i == bytes.count || bytes[i] == UInt8(ascii: ";"), let opening = first {
        insert(opening, .opensPhrase)
        insert(whole, .place)
        first = nil
      }
      start = i + 1
    }
  }

  private mutating func addNames() {
    add(GivenNames.male, .nameOfMan)
    add(GivenNames.female, .nameOfWoman)
    add(GivenNames.either, .anyGender)
    add(PersonWords.particles, .particle)
    add("jr jr. sr sr. ii iii iv", .suffix)
    add(Places.names, .place)
    add(Places.adjectives, .adjective)
    add(Places.peoples, .people)
    add(BodyWords.inNames, .bodyInName)
    add(BodyWords.names, .bodyName)
    add(BodyWords.calendar, .calendar)
  }

  private mutating func addDescriptions() {
    add(PersonWords.titlesOfMen, .titleOfMan)
    add(PersonWords.titlesOfWomen, .titleOfWoman)
    add(PersonWords.titles, .title)
    add(PersonWords.roles, .role)
    add(PersonWords.rolesOfMen, .roleOfMan)
    add(PersonWords.rolesOfWomen, .roleOfWoman)
    add(PersonWords.groups, .group)
    add(PersonWords.documents, .document)
    add(PersonWords.unnamed, .unnamed)
    add(BodyWords.nouns, .bodyNoun)
  }

  private mutating func addClosedClasses() {
    add(FunctionWords.determiners, .determiner)
    add(FunctionWords.prepositions, .preposition)
    add(FunctionWords.conjunctions, .conjunction)
    add(FunctionWords.auxiliaries, .auxiliary)
    add(FunctionWords.adverbs, .adverb)
    add(FunctionWords.openers, .opener)
    add("a an another some any one each every no", .indefinite)
    add("he him his himself", .he)
    add("she her hers herself", .she)
    add("they them their theirs themselves", .they)
    add("it its itself", .it)
    add("i me my mine myself", .firstPerson)
    add("we us our ours ourselves", .firstPersons)
    add("who whom whose which that", .relative)
    add("his her its their my our your whose", .possessive)
    add("himself herself itself themselves myself ourselves", .reflexive)
    add(ReportingWords.verbs, .reports)
    add(ReportingWords.weak, [.reports, .reportsWeakly])
    add(ReportingWords.denials, .denies)
    add(ReportingWords.refusals, .declines)
  }
}
