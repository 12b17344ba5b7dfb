/// What titles and descriptions say about whether two are one.
struct RoleEvidence {
  /// Words that say which office somebody holds or what the trade is.
  private(set) var offices: Set<String> = []
  /// The other words that tell people apart.
  private(set) var others: Set<String> = []

  init(_ roles: some Sequence<String>) {
    for role in roles {
      for part in role.split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" && $0 != "." }) {
        let word = LetterFolding.fold(String(part))
        if let office = Self.offices[word] {
          offices.insert(office)
        } else if word.count > 2, !Self.common.contains(word) {
          others.insert(word)
        }
      }
    }
  }

  /// True when an office is shared, or two other words.
  func supports(_ other: RoleEvidence) -> Bool {
    !offices.isDisjoint(with: other.offices) || others.intersection(other.others).count > 1
  }

  /// True when both hold offices and share none, nor anything else.
  func contradicts(_ other: RoleEvidence) -> Bool {
    !offices.isEmpty && !other.offices.isEmpty && !supports(other)
      && others.isDisjoint(with: other.others)
  }

  /// Titles as they are written, with the office each stands for.
  private static let offices: [String: String] = {
    let rows = [
      "senator sen sens", "representative rep reps congressman congresswoman lawmaker",
      "governor gov govs", "president pres", "secretary", "mayor", "pollster", "professor",
      "director", "chairman chairwoman chair chairperson", "strategist", "spokesman spokeswoman",
      "general gen", "attorney", "judge justice", "minister", "chancellor", "ambassador",
      "commissioner", "economist", "admiral adm", "colonel col", "sheriff", "treasurer", "envoy",
      "diplomat", "nominee", "candidate frontrunner", "chief", "analyst", "manager", "pastor",
      "bishop", "pope", "cardinal", "rabbi", "prince", "queen", "king", "actor actress", "coach",
      "scientist", "historian", "columnist", "executive ceo", "founder", "lieutenant lt", "captain capt",
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
