internal import Names

/// The key of a word in the tables of this room: `LetterKey`, which decides how letters fold.
enum WordKey {
  /// The key of the word in `start..<end`.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    LetterKey.of(bytes, start, end)
  }

  /// The key of a word that is written in the source.
  static func of(_ word: StaticString) -> UInt64 { LetterKey.of(word) }

  /// The key of two words in a row.
  @inline(__always)
  static func join(_ left: UInt64, _ right: UInt64) -> UInt64 { LetterKey.join(left, right) }
}

/// The few words that rules name one by one.
extension WordKey {
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
  static let house = of("house")
  /// Parties that go by what their members are called.
  static let partiesInPlural: Set<UInt64> = [
    of("tories"), of("conservatives"), of("liberals"), of("dems"), of("greens"), of("nationals"),
    of("socialists"), of("nationalists"),
  ]
  static let liberal = of("liberal")
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

extension WordKey {
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
