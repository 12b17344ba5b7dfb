/// The words of a description as keys, read once so that matching compares numbers.
struct RoleWords: Sendable, Hashable {
  /// The key of the noun that the description is about.
  let head: UInt64
  /// The other offices and trades in it.
  let nouns: [UInt64]
  /// Every word that is no function word; words of one party have one key.
  let others: [UInt64]
  /// Those of `others` with a capital that are no office: places, parties, bodies.
  let names: [UInt64]

  init(_ role: RolePhrase, in words: Words) {
    head = words.keys[role.head]
    var nouns: [UInt64] = []
    var others: [UInt64] = []
    var names: [UInt64] = []
    for t in role.tokens where t != role.head && words.shapes[t].isWord {
      let traits = words.traits[t]
      if traits.hasAny(.anyRole.union(.anyTitle)) { nouns.append(words.keys[t]) }
      guard !traits.hasAny(.function), words.ends[t] - words.starts[t] > 2 else { continue }
      let key =
        traits.contains(.adjective)
        ? WordKey.partyOf[words.keys[t]] ?? words.keys[t] : words.keys[t]
      others.append(key)
      let isOffice = traits.hasAny(.anyRole.union(.anyTitle).union(.anyGender).union([.opener]))
      if words.shapes[t].isCapital, traits.contains(.adjective) || !isOffice { names.append(key) }
    }
    self.nouns = nouns
    self.others = others
    self.names = names
  }
}
