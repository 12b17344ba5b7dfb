internal import Language

/// Nouns that say what one person is.
enum RoleNoun {
  /// True for a noun of office, trade or kin in the singular.
  static func isRole(_ t: Int, in words: Words) -> Bool {
    isKnown(t, in: words) && !isPlural(t, in: words)
  }

  /// True for words of the lists and for those that are made like them: "committeeman".
  static func isKnown(_ t: Int, in words: Words) -> Bool {
    words.traits[t].hasAny(.anyRole) || words.part(t) == .noun && isMade(t, in: words)
  }

  private static func isMade(_ t: Int, in words: Words) -> Bool {
    let word = words.bytes[Int(words.starts[t])..<Int(words.ends[t])]
    guard words.traits[t].isSubset(of: [.adjective]),
      words.entity(t) == .none || words.shapes[t] == .lower
    else {
      return false
    }
    return endings.contains { word.count > $0.utf8CodeUnitCount + 3 && word.ends(with: $0) }
      && !notMade.contains(words.keys[t])
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

  /// True for nouns that say little without another word: "winner", "guest".
  static func isThin(_ key: UInt64) -> Bool { thin.contains(key) }

  /// True for nouns that say only that somebody is somebody, or what others think of them.
  static func isGeneric(_ key: UInt64) -> Bool { generic.contains(key) }

  private static let plurals = WordKey.all(
    """
    sens sens. reps reps. govs govs. gens gens. drs profs messrs messrs. senators representatives
    governors justices judges commissioners ministers secretaries generals mayors ambassadors
    professors men women people
    """)

  private static let relations = WordKey.all(
    """
    wife husband mother father mom mum dad son daughter brother sister uncle aunt niece nephew
    grandfather grandmother grandson granddaughter parent stepfather stepmother stepson stepdaughter
    father-in-law mother-in-law son-in-law daughter-in-law brother-in-law sister-in-law ex-wife
    ex-husband widow widower girlfriend boyfriend fiance fiancee friend colleague neighbor neighbour
    teammate mate partner counterpart predecessor successor rival opponent ally follower
    supporter backer critic fan surrogate associate confidant acquaintance companion heir admirer
    challenger running-mate namesake subordinate superior protege mentor victim accuser
    """)

  private static let generic = WordKey.all(
    """
    person individual man woman boy girl lady gentleman lad guy choice pick favorite favourite
    somebody someone human figure recorder
    """)

  private static let thin = WordKey.all(
    """
    boss winner loser builder maker driver caller passenger guest insider participant attendee
    contestant observer visitor occupant holder champion member citizen resident employee
    """)

  /// How nouns of trade end that no list has.
  private static let endings: [StaticString] = [
    "woman", "person", "eman", "sman", "writer", "maker", "keeper", "delegate", "ologist",
    "ographer", "ician", "onomist", "alist", "inist", "icist", "master",
  ]

  private static let notMade = WordKey.all(
    """
    minimalist maker talisman
    shoemaker carmaker automaker chipmaker drugmaker planemaker steelmaker beermaker aircraft-maker
    """)
}

extension Collection<UInt8> {
  /// True when the last bytes are those of `ending`.
  func ends(with ending: StaticString) -> Bool {
    suffix(ending.utf8CodeUnitCount).elementsEqual(
      UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount))
  }
}
