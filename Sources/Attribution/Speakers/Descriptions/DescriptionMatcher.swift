/// Grades how well somebody fits a description: "the senior diplomat", "the mayor", "the agency".
struct DescriptionMatcher {
  let words: Words
  let register: Register

  /// The grade of somebody who is called something that the description excludes.
  static let contradiction: UInt32 = 9

  /// How well the roles of a person fit: 0 for not at all, 8 for the same noun and words, 9 for a
  /// role that says something else ("the Ohio governor" of a "former Iowa governor").
  func grade(_ index: Int, _ description: RolePhrase) -> UInt32 {
    let entity = register.entities[index]
    let asked = RoleWords(description, in: words)
    let classes = RoleClasses.classes(of: asked.head)
    var shared: Int?
    var best = 0.0
    var isOther = false
    for role in entity.roleWords {
      let noun = fit(of: role, toNoun: asked.head, classes)
      guard noun > 0 else { continue }
      let common = shared ?? asked.others.count { entity.isCalled($0) }
      shared = common
      if !asked.names.isEmpty, !role.names.isEmpty,
        !asked.names.contains(where: { role.names.contains($0) })
      {
        isOther = true
        continue
      }
      best = max(best, noun + Double(common) - 0.3 * Double(asked.others.count - common))
    }
    if best <= 0 { return isOther ? Self.contradiction : 0 }
    let borders = [0.8, 1.5, 2.2, 2.9, 3.4, 4.4, 5.4]
    return 1 + UInt32(borders.count { best > $0 })
  }

  /// How well a role says what the noun says: 3 for the same noun at its head.
  private func fit(of role: RoleWords, toNoun head: UInt64, _ classes: UInt64) -> Double {
    if role.head == head { return 3 }
    // "a Republican strategist" is called a strategist, not a Republican.
    if !WordKey.parties.contains(head), role.nouns.contains(head) { return 2 }
    guard classes != 0 else { return 0 }
    if classes & RoleClasses.classes(of: role.head) != 0 { return 2 }
    return role.nouns.contains { classes & RoleClasses.classes(of: $0) != 0 } ? 1.2 : 0
  }

  /// How well a body fits: 4 when its name ends in the noun, 3 when it has the noun or was called
  /// so, 2 for a place that has such a body, 1 for a body of any sort.
  func bodyGrade(_ index: Int, _ description: RolePhrase) -> UInt32 {
    let entity = register.entities[index]
    let head = words.keys[description.head]
    if words.keys[entity.name.upperBound - 1] == head { return 4 }
    if entity.name.contains(where: { words.keys[$0] == head }) { return 3 }
    if entity.roles.contains(where: { role in role.tokens.contains { words.keys[$0] == head } }) {
      return 3
    }
    if entity.kind == .place { return WordKey.stateBodies.contains(head) ? 2 : 0 }
    guard entity.kind == .body else { return 0 }
    return WordKey.anyBodies.contains(head) ? 1 : Self.contradiction
  }
}
