internal import Language

/// Which verbs carry meaning of their own.
enum Verbs {
  private static func hash(_ word: StaticString) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in 0..<word.utf8CodeUnitCount {
      hash = (hash ^ UInt32(word.utf8Start[index])) &* 16_777_619
    }
    return hash
  }

  private static let be = hash("be")
  private static let am = hash("am")
  private static let `is` = hash("is")
  private static let are = hash("are")
  private static let was = hash("was")
  private static let were = hash("were")
  private static let been = hash("been")
  private static let being = hash("being")
  private static let have = hash("have")
  private static let has = hash("has")
  private static let had = hash("had")
  private static let having = hash("having")
  private static let shortS = hash("'s")
  private static let shortRe = hash("'re")
  private static let shortVe = hash("'ve")
  private static let shortD = hash("'d")
  private static let shortM = hash("'m")

  /// True for a verb that is no form of "be" or "have"; `part` is the `pos` column's value.
  @inline(__always)
  static func isMain(_ part: UInt32, _ word: UInt32) -> Bool {
    guard part >= UInt32(PartOfSpeech.verbBase.rawValue) + 1,
      part <= UInt32(PartOfSpeech.verbThirdPerson.rawValue) + 1
    else { return false }
    return !isAuxiliary(word)
  }

  private static func isAuxiliary(_ word: UInt32) -> Bool {
    word == be || word == am || word == `is` || word == are || word == was || word == were
      || word == been || word == being || word == have || word == has || word == had
      || word == having || word == shortS || word == shortRe || word == shortVe
      || word == shortD || word == shortM
  }
}
