internal import Names
package import News

/// What a ledger's corrections that hold come to, taken together.
package struct CorrectionEffects: Sendable {
  /// A role that people gave to a speaker.
  package struct Role: Hashable, Sendable {
    package let role: String
    package let since: CalendarDay?
    package let until: CalendarDay?
  }

  /// What people said about one speaker.
  package struct Traits: Hashable, Sendable {
    package fileprivate(set) var name: String?
    package fileprivate(set) var aliases: [String] = []
    package fileprivate(set) var isHidden = false
    package fileprivate(set) var roles: [Role] = []
    /// Folded roles that the speaker never had.
    package fileprivate(set) var withoutRoles: Set<String> = []
  }

  /// Whom an id leads to: another one, or itself where people say that it stands alone.
  package private(set) var redirects: [SpeakerID: SpeakerID] = [:]
  /// Whose a person in an article is; nil is nobody's.
  package private(set) var persons: [PersonInArticle: SpeakerID?] = [:]
  package private(set) var statements: [StatementID: SpeakerID?] = [:]
  /// Of statements that were taken from one speaker: whom. Whoever made it with them keeps it.
  package private(set) var shares: [StatementID: SpeakerID] = [:]
  package private(set) var traits: [SpeakerID: Traits] = [:]
  /// Names for speakers that nothing in an archive names.
  package private(set) var names: [SpeakerID: String] = [:]

  /// Tags, notes and deletions, which concern no speaker.
  package private(set) var marks = Marks()

  /// Which entry is the reason for each of the above.
  private(set) var reasons: [Place: CorrectionID] = [:]

  /// Something that only one entry at a time may say something about.
  enum Place: Hashable {
    case redirect(SpeakerID)
    case person(PersonInArticle)
    case statement(StatementID)
    case hidden(SpeakerID)
    case role(SpeakerID, String)
    case alias(SpeakerID, String)
  }

  package init() {}

  package var isEmpty: Bool {
    redirects.isEmpty && persons.isEmpty && statements.isEmpty && traits.isEmpty
  }

  /// Takes an entry in; nothing was said against it.
  mutating func take(_ entry: CorrectionEntry) {
    names.merge(entry.speakerNames) { $1 }
    marks.take(entry)
    switch entry.correction {
    case .alias(let speaker, let name):
      traits[speaker, default: Traits()].aliases.append(name)
      reasons[.alias(speaker, RoleText.fold(name))] = entry.id
      if let key = Self.aliasKey(name, of: speaker), key != speaker {
        redirect(key, to: speaker, entry.id)
      }
    case .merge(let others, let speaker):
      for other in others { redirect(other, to: speaker, entry.id) }
    case .split(let speaker, let parts, let target):
      assign(parts, to: target, entry.id)
      for statement in parts.statements { shares[statement] = speaker }
    case .rename(let speaker, let name): traits[speaker, default: Traits()].name = name
    case .hide(let speaker):
      traits[speaker, default: Traits()].isHidden = true
      reasons[.hidden(speaker)] = entry.id
    case .role(let speaker, let role, let since, let until):
      let folded = RoleText.fold(role)
      traits[speaker, default: Traits()].withoutRoles.remove(folded)
      traits[speaker, default: Traits()].roles.append(
        Role(role: role, since: since, until: until))
      reasons[.role(speaker, folded)] = entry.id
    case .withoutRole(let speaker, let role):
      let folded = RoleText.fold(role)
      traits[speaker, default: Traits()].roles.removeAll { RoleText.fold($0.role) == folded }
      traits[speaker, default: Traits()].withoutRoles.insert(folded)
      reasons[.role(speaker, folded)] = entry.id
    case .assign(let parts, let speaker): assign(parts, to: speaker, entry.id)
    case .tag, .untag, .note, .delete, .readmit: break
    case .undo: preconditionFailure("an undo has no effect of its own")
    }
  }

  private mutating func redirect(_ key: SpeakerID, to speaker: SpeakerID, _ entry: CorrectionID) {
    redirects[key] = speaker
    reasons[.redirect(key)] = entry
  }

  private mutating func assign(
    _ parts: CorrectionParts, to speaker: SpeakerID?, _ entry: CorrectionID
  ) {
    for name in parts.names { redirect(name, to: speaker ?? name, entry) }
    for person in parts.persons {
      persons[person] = .some(speaker)
      reasons[.person(person)] = entry
    }
    for statement in parts.statements {
      statements[statement] = .some(speaker)
      shares[statement] = nil
      reasons[.statement(statement)] = entry
    }
  }

  /// The id that articles give to an alias; nil for a surname alone, which may be anybody.
  static func aliasKey(_ name: String, of speaker: SpeakerID) -> SpeakerID? {
    let kind: SpeakerKind = speaker.description.hasPrefix("sp:org.") ? .organization : .person
    return SpeakerKeys(fullName: name, kind: kind)?.name
  }

  /// Follows redirections from an id; itself when there is none.
  package func destination(of speaker: SpeakerID) -> SpeakerID {
    var current = speaker
    for _ in 0..<64 {
      guard let next = redirects[current], next != current else { return current }
      current = next
    }
    return current
  }
}

/// Roles as they are compared.
package enum RoleText {
  /// Small letters and single spaces, without accents.
  package static func fold(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).map { NameFolding.fold(String($0)) }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
