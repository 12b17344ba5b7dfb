/// Somebody or something with a name, as one article knows it, in tokens.
struct NamedEntity: Sendable {
  var kind: NameKind
  /// The fullest form of the name.
  var name: Range<Int>
  var gender: Gender = .unknown
  /// How much more speaks for a person than for anything else.
  var personEvidence = 0
  /// True when its first mention is the source of a statement.
  var speaksFirst = false
  /// True when a title or role stood before one of its mentions.
  var hasTitle = false
  /// Mentions by two words or more of the name.
  var fullMentions = 0
  /// The token of the last mention by two words or more.
  var lastFullMention = -1
  var mentions = 0
  /// The token where it is named first.
  var firstMention = 0
  /// What the article calls it: "acting assistant secretary of state for South Asia".
  private(set) var roles: [RolePhrase] = []
  /// The words of `roles`, in the same order.
  private(set) var roleWords: [RoleWords] = []

  init(kind: NameKind, name: Range<Int>) {
    self.kind = kind
    self.name = name
  }

  /// Adds a description.
  mutating func add(_ role: RolePhrase, in words: Words) {
    roles.append(role)
    roleWords.append(RoleWords(role, in: words))
  }

  /// True when one of its descriptions has this word.
  func isCalled(_ word: UInt64) -> Bool {
    roleWords.contains { $0.head == word || $0.others.contains(word) }
  }
}

/// A description that the article gives of somebody.
struct RolePhrase: Sendable, Hashable {
  let tokens: Range<Int>
  /// The token of the noun that the phrase is about.
  let head: Int
}
