internal import Language
internal import News

/// The words in which a role is shown: a noun phrase without its determiner, "former" for every
/// word that says so.
struct RoleWording {
  let words: Words

  /// The roles of somebody that are worth showing, each once, in the order of the text.
  func texts(of roles: [RolePhrase], isBody: Bool) -> [String] {
    var found: [String] = []
    var known: Set<RoleKey> = []
    for role in roles {
      guard let text = text(of: role, isBody: isBody), known.insert(RoleKey(text)).inserted else {
        continue
      }
      found.append(text)
    }
    return found
  }

  /// The role in words; nil when it says nothing by itself.
  func text(of role: RolePhrase, isBody: Bool) -> String? {
    let head = role.head
    let isPerson = RoleNoun.isRole(head, in: words) || words.traits[head].hasAny(.anyTitle)
    guard isBody ? words.traits[head].contains(.bodyNoun) : isPerson else { return nil }
    let isPlural = RoleNoun.isPlural(head, in: words)
    // "Republican Senators Ina Roth and Karl Adler": each of them is a senator.
    guard !isPlural || words.shapes[head].isCapital && head + 1 == role.tokens.upperBound else {
      return nil
    }
    let tokens = start(of: role)..<role.tokens.upperBound
    if RoleNoun.isGeneric(words.keys[head]), !isFirstLady(head) { return nil }
    if RoleNoun.isRelation(words.keys[head]), !saysWhose(tokens, head) { return nil }
    if RoleNoun.isThin(words.keys[head]), tokens.allSatisfy({ $0 == head || isFormer($0) }) {
      return nil
    }
    let text = wording(tokens)
    return isPlural ? singular(text) : text
  }

  private func isFormer(_ t: Int) -> Bool { words.keys[t] == WordKey.former }

  /// "Senators" is "Senator", "Sens." is "Sen."; nil for what has no plural of this kind.
  private func singular(_ text: String) -> String? {
    let stem = text.hasSuffix(".") ? String(text.dropLast()) : text
    guard stem.hasSuffix("s"), !stem.hasSuffix("ies"), !stem.hasSuffix("Messrs") else { return nil }
    return String(stem.dropLast()) + (text.hasSuffix(".") ? "." : "")
  }

  private func isFirstLady(_ head: Int) -> Bool {
    head > 0 && words.keys[head] == WordKey.lady && words.keys[head - 1] == WordKey.first
  }

  /// The first word behind determiners and behind an owner without a name ("the company's").
  private func start(of role: RolePhrase) -> Int {
    var start = role.tokens.lowerBound
    func skipLeaders() {
      while start < role.head, isLeader(start) { start += 1 }
    }
    skipLeaders()
    let owner = (start..<role.head).last { words.part($0) == .possessive }
    if let owner, !(start..<owner).contains(where: { words.shapes[$0].isCapital }),
      words.keys[owner - 1] != WordKey.world
    {
      start = owner + 1
      skipLeaders()
    }
    return start
  }

  private func isLeader(_ t: Int) -> Bool {
    words.part(t) == .determiner || words.part(t) == .possessivePronoun
      || words.traits[t].contains(.determiner) || Self.leaders.contains(words.keys[t])
  }

  /// True for "sister of Karl Roth", "Roth's sister" and "Roth ally".
  private func saysWhose(_ tokens: Range<Int>, _ head: Int) -> Bool {
    if tokens.upperBound > head + 1 { return true }
    return (tokens.lowerBound..<head).contains {
      words.part($0) == .possessive
        || words.entity($0) != .none && words.shapes[$0].isCapital && words.part($0) != .adjective
    }
  }

  private func wording(_ tokens: Range<Int>) -> String {
    var text = ""
    for t in tokens {
      if t > tokens.lowerBound, words.starts[t] > words.ends[t - 1] { text += " " }
      text += words.text(t..<t + 1)
    }
    return RoleKey.wording(of: text)
  }

  /// Words that say nothing of the office.
  private static let leaders: Set<UInt64> = WordKey.all("fellow own other such same eldest")
}

extension WordKey {
  static let lady = of("lady")
  static let first = of("first")
  static let world = of("world")
}
