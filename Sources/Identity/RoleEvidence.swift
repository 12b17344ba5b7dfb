internal import Names

/// What titles and descriptions say about whether two are one.
struct RoleEvidence {
  /// Words that say which office somebody holds or what the trade is.
  private(set) var offices: Set<String> = []
  /// The other words that tell people apart.
  private(set) var others: Set<String> = []

  init(_ roles: some Sequence<some StringProtocol>) {
    for role in roles { take(role) }
  }

  private mutating func take(_ role: some StringProtocol) {
    // "aide to the governor" holds no office, nor does "Senator Lee's spokesman" hold Lee's.
    var isHead = true
    var offices: Set<String> = []
    Self.forEachWord(of: role) { word, isPossessive in
      if Self.prepositions.contains(word) { isHead = false }
      if isHead, isPossessive { offices = [] }
      if let office = Self.offices[word] {
        if isHead { offices.insert(office) }
      } else if word.count > 2, !Self.common.contains(word) {
        others.insert(word)
      }
    }
    self.offices.formUnion(offices)
  }

  /// Visits the words of a role, folded, and says whether they end in 's.
  private static func forEachWord(
    of role: some StringProtocol, _ visit: (_ word: String, _ isPossessive: Bool) -> Void
  ) {
    guard role.utf8.allSatisfy({ $0 < 0x80 }) else {
      for part in role.split(whereSeparator: { !$0.isLetter && !"'’.".contains($0) }) {
        visit(NameFolding.fold(part), part.hasSuffix("'s") || part.hasSuffix("’s"))
      }
      return
    }
    // Most roles are ASCII, where a byte is a letter or none without the tables of Unicode.
    let parts = role.utf8.split { byte in
      (byte | 0x20) &- 0x61 >= 26 && byte != UInt8(ascii: "'") && byte != UInt8(ascii: ".")
    }
    for part in parts {
      var word: [UInt8] = []
      for byte in part where (byte | 0x20) &- 0x61 < 26 { word.append(byte | 0x20) }
      visit(String(decoding: word, as: UTF8.self), part.suffix(2).elementsEqual("'s".utf8))
    }
  }

  /// Words after which a description speaks of something else.
  private static let prepositions: Set<String> = [
    "of", "for", "to", "at", "in", "with", "from", "on", "who", "by", "under", "about",
  ]

  /// True when nothing was said.
  var isEmpty: Bool { offices.isEmpty && others.isEmpty }

  /// True when an office is shared, or two other words.
  func supports(_ other: RoleEvidence) -> Bool {
    !offices.isDisjoint(with: other.offices) || others.intersection(other.others).count > 1
  }

  /// True when an office that few hold is shared, or one with a word beside it, or two words.
  ///
  /// Many towns have a Professor Smith and a chairman of that name.
  func supportsStrongly(_ other: RoleEvidence, few: Set<String>) -> Bool {
    let shared = offices.intersection(other.offices)
    let words = others.intersection(other.others).count
    return !shared.isDisjoint(with: few) || words > 1 || !shared.isEmpty && words > 0
  }

  /// Offices that hardly two of one surname and like first names hold.
  static let fewWithNames: Set<String> = ["senator", "representative", "governor", "pollster"]

  /// Offices that are titles before a surname, which hardly two of one surname hold at a time.
  static let fewWithSurnames: Set<String> = [
    "senator", "representative", "governor", "president", "secretary", "minister", "commissioner",
    "ambassador", "chancellor", "general", "admiral", "pope",
  ]

  /// True when both hold offices and share none, nor anything else.
  func contradicts(_ other: RoleEvidence) -> Bool {
    !offices.isEmpty && !other.offices.isEmpty && !supports(other)
      && others.isDisjoint(with: other.others)
  }

  /// True when one holds a high office and the other has a calling that nobody has beside it.
  func excludes(_ other: RoleEvidence) -> Bool {
    guard others.isDisjoint(with: other.others) else { return false }
    return isOfficeAlone && other.isCallingAlone || isCallingAlone && other.isOfficeAlone
  }

  /// True for somebody who holds or seeks a high office; people go from one to the other.
  var isPolitical: Bool { !offices.isDisjoint(with: Self.highOffices) }

  /// True for somebody with a high office and none of the callings.
  private var isOfficeAlone: Bool {
    !offices.isDisjoint(with: Self.highOffices) && offices.isDisjoint(with: Self.callings)
  }

  /// True for somebody with a calling and no high office.
  var isCallingAlone: Bool {
    !offices.isDisjoint(with: Self.callings) && offices.isDisjoint(with: Self.highOffices)
  }

  private static let highOffices: Set<String> = [
    "senator", "representative", "governor", "ambassador", "chancellor",
  ]

  private static let callings: Set<String> = [
    "pastor", "rabbi", "bishop", "imam", "coach", "student", "driver", "nurse", "waitress",
    "bartender", "plumber", "electrician", "mechanic", "carpenter", "hairdresser",
  ]

  /// Titles as they are written, with the office each stands for.
  private static let offices: [String: String] = {
    let rows = [
      "senator sen sens", "representative rep reps congressman congresswoman lawmaker",
      "governor gov govs", "president pres", "secretary", "mayor", "pollster", "professor",
      "director", "chairman chairwoman chair chairperson", "strategist", "spokesman spokeswoman",
      "general gen", "attorney", "judge justice", "minister", "chancellor", "ambassador",
      "commissioner", "economist", "admiral adm", "colonel col", "sheriff", "treasurer", "envoy",
      "diplomat", "nominee", "candidate frontrunner", "analyst", "manager",
      "bishop", "pope", "cardinal", "rabbi", "prince", "queen", "king", "actor actress", "coach",
      "scientist", "historian", "columnist", "executive ceo", "founder",
      "lieutenant lt", "captain capt", "pastor", "imam", "student", "driver trucker", "nurse",
      "waitress waiter", "bartender", "plumber", "electrician", "mechanic", "carpenter",
      "hairdresser",
    ]
    var table: [String: String] = [:]
    for row in rows {
      let words = row.split(separator: " ").map(String.init)
      for word in words { table[word] = words[0] }
    }
    return table
  }()

  /// Words that many people's descriptions share.
  private static let common: Set<String> = Set(
    """
    the and for who has his her their its was were had with from that this than then also now
    former longtime veteran senior top chief deputy acting assistant associate vice general
    retired current new old young late young local national state federal international public
    political republican republicans democrat democratic democrats gop conservative liberal
    progressive party campaign supporter voter resident member leader official officials adviser
    advisor aide author friend son daughter wife husband father mother brother sister man woman
    people student year years york city county united states american america washington
    house senate group company based one two first said says
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
