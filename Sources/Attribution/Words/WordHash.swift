/// The key of a word in every table here: FNV-1a over its folded UTF-8 bytes.
///
/// Folding lowers ASCII and Latin-1 capitals, makes U+2019 an apostrophe and leaves out one final
/// period, so that `Sen.` and `sen`, `O'Neill` and `O’Neill` are one word.
enum WordHash {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

  /// Carries `hash` on over the folded bytes.
  @inline(__always)
  static func of(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, from seed: UInt64 = seed
  ) -> UInt64 {
    var hash = seed
    var i = start
    var end = end
    if end - start > 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    while i < end {
      let byte = bytes[i]
      if byte < 0x80 {
        hash = add(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: hash)
        i += 1
      } else if byte == 0xC3, i + 1 < end {
        let second = bytes[i + 1]
        hash = add(byte, to: hash)
        hash = add(second < 0x9F && second != 0x97 ? second | 0x20 : second, to: hash)
        i += 2
      } else if byte == 0xE2, i + 2 < end, bytes[i + 1] == 0x80, bytes[i + 2] == 0x99 {
        hash = add(UInt8(ascii: "'"), to: hash)
        i += 3
      } else {
        hash = add(byte, to: hash)
        i += 1
      }
    }
    return hash
  }

  /// The key of a word that is written in the source.
  static func of(_ word: StaticString) -> UInt64 {
    of(
      UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount), 0,
      word.utf8CodeUnitCount)
  }

  /// The key of two words in a row.
  @inline(__always)
  static func join(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var hash =
      (left ^ (right &+ 0x9E37_79B9_7F4A_7C15 &+ (left << 6) &+ (left >> 2)))
      &* 0xff51_afd7_ed55_8ccd
    hash ^= hash >> 32
    return hash
  }
}

/// The few words that rules name one by one.
extension WordHash {
  static let and = of("and")
  static let of = of("of")
  static let on = of("on")
  static let `for` = of("for")
  static let one = of("one")
  static let that = of("that")
  static let the = of("the")
  static let to = of("to")
  static let told = of("told")
  static let st = of("st")
  /// Whose bodies have a genitive in their names: "People's Party", "Children's Hospital".
  static let owners: Set<UInt64> = [
    of("people"), of("women"), of("men"), of("children"), of("teachers"), of("workers"),
    of("farmers"), of("veterans"), of("writers"), of("actors"), of("employers"), of("mother"),
    of("king"), of("queen"), of("prince"), of("students"), of("girls"), of("boys"), of("players"),
    of("doctors"), of("nurses"), of("consumers"), of("publishers"), of("builders"),
  ]
  static let by = of("by")
  static let or = of("or")
  /// Titles that nothing but a name follows.
  static let courtesy: Set<UInt64> = [
    of("mr"), of("mrs"), of("ms"), of("miss"), of("mx"), of("dr"), of("sen"), of("rep"), of("gov"),
  ]
  /// Verbs whose object is the one who is spoken to.
  static let addressing: Set<UInt64> = [
    of("told"), of("tells"), of("tell"), of("telling"), of("asked"), of("asks"), of("asking"),
    of("reminded"), of("assured"), of("informed"), of("warned"), of("urged"), of("advised"),
  ]
  static let from = of("from")
  static let who = of("who")
  static let which = of("which")
  static let acting = of("acting")
  static let according = of("according")
}

extension WordHash {
  static let `as` = of("as")
  static let copulas: Set<UInt64> = [
    of("is"), of("was"), of("became"), of("serves"), of("served"), of("remains"),
  ]
  static let anyBodies: Set<UInt64> = [
    of("company"), of("bank"), of("agency"), of("firm"), of("organization"), of("newspaper"),
    of("paper"),
  ]
  static let state = of("state")
  static let team = of("team")
  static let campaign = of("campaign")
  static let both: Set<UInt64> = [of("both"), of("each")]
  static let pairNouns: Set<UInt64> = [
    of("candidates"), of("nominees"), of("senators"), of("men"), of("women"), of("couple"),
    of("rivals"), of("leaders"), of("lawmakers"), of("congressmen"), of("presidents"), of("two"),
  ]
  static let stateBodies: Set<UInt64> = [
    of("government"), of("police"), of("administration"), of("military"), of("army"), of("navy"),
    of("parliament"), of("ministry"), of("legislature"), of("senate"), of("authority"),
    of("council"), of("opposition"), of("embassy"), of("regime"), of("monarchy"),
  ]
  static let partyOf: [UInt64: UInt64] = [
    of("gop"): of("republican"), of("g.o.p"): of("republican"), of("democratic"): of("democrat"),
    of("tory"): of("conservative"), of("labor"): of("labour"),
  ]
  static let parties: Set<UInt64> = [
    of("republican"), of("democrat"), of("conservative"), of("liberal"), of("independent"),
  ]
  /// Nouns that an article may use of the person it is about without having said so.
  static let publicRoles: Set<UInt64> = [
    of("candidate"), of("nominee"), of("senator"), of("congressman"), of("congresswoman"),
    of("lawmaker"), of("governor"), of("mayor"), of("president"), of("businessman"),
    of("businesswoman"), of("billionaire"), of("mogul"), of("tycoon"), of("politician"), of("lady"),
    of("republican"), of("democrat"), of("frontrunner"), of("front-runner"), of("minister"),
    of("premier"), of("chancellor"), of("contender"), of("secretary"), of("leader"), of("pontiff"),
    of("monarch"), of("diplomat"), of("hopeful"),
  ]
}
