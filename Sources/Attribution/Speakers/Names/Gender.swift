/// What is known of whether somebody is "he" or "she".
enum Gender: UInt8, Sendable {
  case unknown
  case male
  case female

  /// What the traits of a word say.
  init(_ traits: WordTraits) {
    let male = traits.hasAny([.nameOfMan, .titleOfMan, .roleOfMan, .he])
    let female = traits.hasAny([.nameOfWoman, .titleOfWoman, .roleOfWoman, .she])
    self = male == female ? .unknown : male ? .male : .female
  }

  /// What counts of "he" and "she" say, when they agree.
  init(men: Int, women: Int) {
    self =
      men >= 2 && men >= 3 * women ? .male : women >= 2 && women >= 3 * men ? .female : .unknown
  }

  /// What the nouns and titles of a description say.
  init(of description: RolePhrase, in words: Words) {
    var traits: WordTraits = []
    for t in description.tokens {
      if words.traits[t].contains(.preposition) || words.shapes[t] == .clitic { break }
      traits.formUnion(words.traits[t].subtracting(.anyGender.union([.he, .she])))
    }
    self.init(traits)
  }

  /// False when the two say different things.
  func agrees(with other: Gender) -> Bool {
    self == .unknown || other == .unknown || self == other
  }
}
