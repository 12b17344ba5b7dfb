internal import Language

/// Nouns that say what one person is.
enum RoleNoun {
  /// True for a noun of office, trade or kin in the singular.
  static func isRole(_ t: Int, in words: Words) -> Bool {
    words.traits[t].hasAny(.anyRole) && !isPlural(t, in: words)
  }

  /// True for several people: "Senators", "lawyers".
  static func isPlural(_ t: Int, in words: Words) -> Bool {
    guard words.bytes[Int(words.ends[t]) - 1] | 0x20 == UInt8(ascii: "s") else {
      return plurals.contains(words.keys[t])
    }
    return words.part(t) == .nounPlural || words.traits[t].contains(.group)
      || plurals.contains(words.keys[t])
  }

  /// True for nouns that say nothing until they say whose: "sister", "ally", "predecessor".
  static func isRelation(_ key: UInt64) -> Bool { relations.contains(key) }

  /// True for nouns that say only that somebody is somebody, or what others think of them.
  static func isGeneric(_ key: UInt64) -> Bool { generic.contains(key) }

  private static let plurals = WordHash.all(
    """
    sens sens. reps reps. govs govs. gens gens. drs profs messrs messrs. senators representatives
    governors justices judges commissioners ministers secretaries generals mayors ambassadors
    professors men women people
    """)

  private static let relations = WordHash.all(
    """
    wife husband mother father mom mum dad son daughter brother sister uncle aunt niece nephew
    grandfather grandmother grandson granddaughter parent stepfather stepmother stepson stepdaughter
    father-in-law mother-in-law son-in-law daughter-in-law brother-in-law sister-in-law ex-wife
    ex-husband widow widower girlfriend boyfriend fiance fiancee friend colleague neighbor neighbour
    teammate mate partner counterpart predecessor successor rival opponent ally boss follower
    supporter backer critic fan surrogate associate confidant acquaintance companion heir admirer
    challenger defender running-mate namesake subordinate superior protege mentor victim accuser
    """)

  private static let generic = WordHash.all(
    """
    person individual man woman boy girl lady gentleman lad guy choice pick favorite favourite
    winner loser builder somebody someone human figure recorder maker driver caller passenger guest
    insider participant attendee contestant observer visitor occupant holder
    """)
}
