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
    var best: (score: Double, entity: Int)?
    for index in register.entities(called: words.keys[description.head]) {
      let entity = register.entities[index]
      guard entity.kind == .person || entity.kind == .unknown, entity.gender.agrees(with: gender)
      else { continue }
      let fit = fit(of: entity, description)
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
  private func fit(of entity: NamedEntity, _ description: RolePhrase) -> Double {
    let head = words.keys[description.head]
    let classes = RoleClasses.classes(of: head)
    let others = description.tokens.filter { $0 != description.head && isContent($0) }
    var best = 0.0
    for role in entity.roles {
      var noun = 0.0
      for t in role.tokens where words.traits[t].hasAny(.anyRole.union(.anyTitle)) {
        if words.keys[t] == head {
          // "a Republican strategist" is called a strategist, not a Republican.
          if t != role.head, WordHash.parties.contains(head) { continue }
          noun = max(noun, t == role.head ? 3 : 2)
        } else if classes & RoleClasses.classes(of: words.keys[t]) != 0 {
          noun = max(noun, t == role.head ? 2 : 1.2)
        }
      }
      guard noun > 0 else { continue }
      let shared = others.count { t in
        entity.roles.contains { $0.tokens.contains { words.keys[$0] == words.keys[t] } }
      }
      // A noun that only means much the same needs another word to agree on.
      if noun < 3, shared == 0, !others.isEmpty { continue }
      best = max(best, noun + Double(shared) - 0.3 * Double(others.count - shared))
    }
    return best
  }

  private func isContent(_ t: Int) -> Bool {
    words.shapes[t].isWord && !words.traits[t].hasAny(.function)
      && words.ends[t] - words.starts[t] > 2
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
