internal import News

/// The speakers of one article while they are gathered from its statements.
struct SpeakerList {
  private let words: Words
  private var names: [String] = []
  private var kinds: [SpeakerKind] = []
  private var roles: [[String]] = []
  private var mentions: [[TextSpan]] = []
  private var members: [[Int]] = []
  private var byEntities: [[Int]: Int] = [:]
  private var byName: [String: Int] = [:]

  init(words: Words) {
    self.words = words
  }

  /// The place of whoever an answer names, which is added when it is new.
  mutating func index(of answer: SpeakerAnswer, entities: [NamedEntity]) -> Int {
    guard !answer.entities.isEmpty else {
      let name = answer.text ?? plain(answer.name)
      return byName[name + "\u{0}" + answer.kind.rawValue]
        ?? add(name, answer.kind, key: name + "\u{0}" + answer.kind.rawValue)
    }
    guard answer.entities.count > 1 else {
      return index(of: answer.entities[0], answer.kind, entities)
    }
    if let known = byEntities[answer.entities] { return known }
    let together = answer.entities.map { entity in
      index(of: entity, entities[entity].kind.mayBePerson ? .person : .organization, entities)
    }
    let group = add(together.map { names[$0] }.joined(separator: "; "), .group, key: nil)
    byEntities[answer.entities] = group
    members[group] = together
    return group
  }

  /// The place of somebody or something with a name.
  private mutating func index(
    of entity: Int, _ kind: SpeakerKind, _ entities: [NamedEntity]
  ) -> Int {
    if let known = byEntities[[entity]] { return known }
    let index = add(plain(entities[entity].name), kind, key: nil)
    byEntities[[entity]] = index
    roles[index] = RoleWording(words: words).texts(
      of: entities[entity].roles, isBody: kind == .organization)
    return index
  }

  private mutating func add(_ name: String, _ kind: SpeakerKind, key: String?) -> Int {
    names.append(name)
    kinds.append(kind)
    roles.append([])
    mentions.append([])
    members.append([])
    if let key { byName[key] = names.count - 1 }
    return names.count - 1
  }

  /// The words with single spaces between them, so that a name broken over lines is one.
  private func plain(_ tokens: Range<Int>) -> String {
    var text = ""
    for t in tokens {
      if t > tokens.lowerBound, words.starts[t] > words.ends[t - 1] { text += " " }
      text += words.text(t..<t + 1)
    }
    return text
  }

  /// The name of an entity on one line.
  func name(of entity: NamedEntity) -> String { plain(entity.name) }

  mutating func note(_ span: TextSpan, of speaker: Int) { mentions[speaker].append(span) }

  mutating func note(_ span: TextSpan, ofEntity entity: Int) {
    if let speaker = byEntities[[entity]] { mentions[speaker].append(span) }
  }

  /// The speakers with their mentions in text order, none twice.
  func finished() -> [ArticleSpeaker] {
    names.indices.map { i in
      var spans: [TextSpan] = []
      for span in mentions[i].sorted()
      where !(spans.last.map { $0.overlaps(span) || $0 == span } ?? false) { spans.append(span) }
      return ArticleSpeaker(
        name: names[i], kind: kinds[i], roles: roles[i], mentions: spans, members: members[i])
    }
  }
}
