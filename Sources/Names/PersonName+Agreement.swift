extension PersonName {
  /// True when nothing in two names says that they are two people.
  ///
  /// A surname alone agrees with everybody who has it. "Sisi" and "al-Sisi" agree, "García" and
  /// "Márquez" each with "García Márquez", "J.K. Rowling" with "Joanne Rowling". It is never a
  /// reason to make two people one.
  package func agrees(with other: PersonName) -> Bool {
    guard surnamesAgree(with: other) else { return false }
    if let suffix, let theirs = other.suffix, suffix != theirs { return false }
    guard let given, let theirs = other.given else { return true }
    return Self.givensAgree(given, theirs) && middlesAgree(with: other)
  }

  /// True when the surnames are one, or one is a part of the other.
  package func surnamesAgree(with other: PersonName) -> Bool {
    if surname == other.surname { return true }
    let (mine, theirs) = (core, other.core)
    if mine == theirs { return true }
    let (short, long) = mine.count < theirs.count ? (mine, theirs) : (theirs, mine)
    guard long.count > short.count, !short.isEmpty else { return false }
    return long.starts(with: short) || long.suffix(short.count).elementsEqual(short)
  }

  /// True when nothing in the middle names says that these are two people.
  ///
  /// "Donald Trump", "Donald J. Trump" and "Donald John Trump" agree; "George W. Bush" and
  /// "George H.W. Bush" do not.
  package func middlesAgree(with other: PersonName) -> Bool {
    let (short, long) =
      middles.count <= other.middles.count ? (middles, other.middles) : (other.middles, middles)
    var place = 0
    for middle in short {
      guard let found = long[place...].firstIndex(where: { Self.agree($0, middle) }) else {
        return false
      }
      place = found + 1
    }
    // "H.W." and "W." share a letter and are two men: an initial must stand where it stood.
    return short.isEmpty || short[0].count > 1 || Self.agree(short[0], long[0])
  }

  /// The words of the surname without particles: "sisi", "leyen", "garcia marquez".
  private var core: [Substring] {
    let words = surname.split(separator: "-")
    let core = words.filter { !NameKnowledge.particles.contains(LetterKey.of($0)) }
    return core.isEmpty ? words : core
  }

  private static func givensAgree(_ left: String, _ right: String) -> Bool {
    if ShortForms.agree(left, right) { return true }
    // "J" and "JK" may be Joanne.
    return left.utf8.count <= 2 && left.first == right.first && isInitials(left)
      || right.utf8.count <= 2 && left.first == right.first && isInitials(right)
  }

  /// One letter, or two of which neither name nor short form is known: "jk", but not "al" or "ed".
  private static func isInitials(_ given: String) -> Bool {
    given.utf8.count == 1 || !NameKnowledge.givens.contains(LetterKey.of(given))
  }

  private static func agree(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard left.count == 1 || right.count == 1 else { return false }
    return left.first == right.first
  }
}
