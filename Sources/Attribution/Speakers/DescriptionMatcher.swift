/// Finds whom a description means: "the senior diplomat", "the mayor", "the agency".
struct DescriptionMatcher {
  let words: Words
  let register: Register

  /// The person whose roles fit best; heavier ones win among equals.
  func person(for description: RolePhrase, discourse: Discourse, atLeast least: Double = 0.01)
    -> Int?
  {
    let sentence = words.sentence(of: description.head)
    let gender = Gender(of: description, in: words)
    let asked = RoleWords(description, in: words)
    let classes = RoleClasses.classes(of: asked.head)
    var best: (score: Double, entity: Int)?
    for index in register.entities(called: words.keys[description.head]) {
      let entity = register.entities[index]
      guard entity.kind == .person || entity.kind == .unknown, entity.gender.agrees(with: gender)
      else { continue }
      let fit = fit(of: entity, asked, classes)
      guard fit >= least else { continue }
      var score =
        fit + min(discourse.weight(of: index, at: words.turn(of: description.head)), 8) * 0.2
      if entity.firstMention > description.head {
        // Named later: a lead means whoever comes next, not somebody far below.
        let distance = words.sentence(of: entity.firstMention) - sentence
        if sentence < 3, distance > 8, fit < 3 || isBare(description) { continue }
        score -= min(2, 0.15 * Double(distance))
      }
      if best.map({ score > $0.score || score == $0.score && index < $0.entity }) ?? true {
        best = (score, index)
      }
    }
    return best?.entity
  }

  /// True for "Former mayor": a headline's description, without a determiner.
  private func isBare(_ description: RolePhrase) -> Bool {
    !words.traits[description.tokens.lowerBound].contains(.determiner)
  }

  /// How well the roles of an entity fit: the noun first, then the words around it.
  private func fit(of entity: NamedEntity, _ description: RoleWords, _ classes: UInt64) -> Double {
    var shared: Int?
    var best = 0.0
    for role in entity.roleWords {
      let noun = fit(of: role, toNoun: description.head, classes)
      guard noun > 0 else { continue }
      let common = shared ?? description.others.count { entity.isCalled($0) }
      shared = common
      // A noun that only means much the same needs another word to agree on.
      if noun < 3, common == 0, !description.others.isEmpty { continue }
      // "the Ohio governor" is not who was called "former Iowa governor".
      if !description.names.isEmpty, !role.names.isEmpty,
        !description.names.contains(where: { role.names.contains($0) })
      {
        continue
      }
      best = max(best, noun + Double(common) - 0.3 * Double(description.others.count - common))
    }
    return best
  }

  /// How well a role says what the noun says: 3 for the same noun at its head.
  private func fit(of role: RoleWords, toNoun head: UInt64, _ classes: UInt64) -> Double {
    if role.head == head { return 3 }
    // "a Republican strategist" is called a strategist, not a Republican.
    if !WordHash.parties.contains(head), role.nouns.contains(head) { return 2 }
    guard classes != 0 else { return 0 }
    if classes & RoleClasses.classes(of: role.head) != 0 { return 2 }
    return role.nouns.contains { classes & RoleClasses.classes(of: $0) != 0 } ? 1.2 : 0
  }

  /// The body that was called so, or whose name has the word.
  func body(for description: RolePhrase, discourse: Discourse) -> Int? {
    let head = words.keys[description.head]
    let isAnybody = WordHash.anyBodies.contains(head)
    return discourse.heaviest(at: words.turn(of: description.head)) { index in
      let entity = register.entities[index]
      guard entity.kind == .body || entity.kind == .place else { return 0 }
      if entity.name.contains(where: { words.keys[$0] == head }) { return 3 }
      if entity.roles.contains(where: { role in role.tokens.contains { words.keys[$0] == head } }) {
        return 3
      }
      return isAnybody && entity.kind == .body ? 0.5 : 0
    }
  }
}
