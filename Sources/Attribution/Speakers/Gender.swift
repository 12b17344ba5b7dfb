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

  /// False when the two say different things.
  func agrees(with other: Gender) -> Bool {
    self == .unknown || other == .unknown || self == other
  }
}
