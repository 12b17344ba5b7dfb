internal import News

/// Every correction that was made, in the order of time, and what they come to.
///
/// Entries are only ever added: to take one back is an entry too.
package struct CorrectionLedger: Sendable {
  package private(set) var entries: [CorrectionEntry] = []
  package private(set) var effects = CorrectionEffects()
  /// Entries that no longer hold, with the entry that undid each.
  package private(set) var undone: [CorrectionID: CorrectionID] = [:]
  private var known: Set<CorrectionID> = []

  package init() {}

  /// Makes the ledger of entries that were accepted before, whatever their order.
  package init(accepted entries: [CorrectionEntry]) {
    self.entries = entries.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    known = Set(entries.map(\.id))
    recount()
  }

  package func contains(_ id: CorrectionID) -> Bool { known.contains(id) }

  package func entry(_ id: CorrectionID) -> CorrectionEntry? { entries.first { $0.id == id } }

  /// The newest correction that holds, which `undo` takes back when it is given no id.
  package var newest: CorrectionEntry? {
    entries.last { entry in
      if case .undo = entry.correction { return false }
      return undone[entry.id] == nil
    }
  }

  /// Adds an entry, or says what speaks against it and adds nothing.
  package mutating func add(_ entry: CorrectionEntry) throws(CorrectionObjection) {
    precondition(!known.contains(entry.id), "an entry is added once")
    if let objection = objection(to: entry.correction) { throw objection }
    entries.append(entry)
    known.insert(entry.id)
    if case .undo = entry.correction {
      recount()
    } else {
      effects.take(entry)
    }
  }

  /// The ledger with entries of another one, each where its time puts it, or the first objection.
  package func merged(with others: [CorrectionEntry]) throws(CorrectionObjection)
    -> CorrectionLedger
  {
    var merged = CorrectionLedger()
    let new = others.filter { !known.contains($0.id) }
    for entry in (entries + new).sorted(by: { ($0.time, $0.id) < ($1.time, $1.id) })
    where !merged.contains(entry.id) {
      try merged.add(entry)
    }
    return merged
  }

  private mutating func recount() {
    // An undo is later than what it undoes, so from the newest on each is known to hold or not.
    undone = [:]
    for entry in entries.reversed() where undone[entry.id] == nil {
      if case .undo(let target) = entry.correction { undone[target] = entry.id }
    }
    effects = CorrectionEffects()
    for entry in entries where undone[entry.id] == nil {
      if case .undo = entry.correction { continue }
      effects.take(entry)
    }
  }

  // MARK: Objections

  /// What speaks against a correction; nil when nothing does.
  package func objection(to correction: Correction) -> CorrectionObjection? {
    switch correction {
    case .undo(let target): return objection(toUndoing: target)
    case .merge(let others, let speaker):
      for other in others {
        if let found = objection(toRedirecting: other, to: speaker) { return found }
      }
    case .alias(let speaker, let name):
      let place = CorrectionEffects.Place.alias(speaker, RoleText.fold(name))
      if let entry = effects.reasons[place] {
        return CorrectionObjection("\(speaker) has that alias already", because: entry)
      }
      if let key = CorrectionEffects.aliasKey(name, of: speaker), key != speaker {
        return objection(toRedirecting: key, to: speaker)
      }
    case .split(let speaker, let parts, let target):
      if speaker == target {
        return CorrectionObjection("\(speaker) cannot be split from itself")
      }
      return objection(toAssigning: parts, to: target)
    case .assign(let parts, let speaker): return objection(toAssigning: parts, to: speaker)
    case .hide(let speaker):
      if let entry = effects.reasons[.hidden(speaker)] {
        return CorrectionObjection("\(speaker) is hidden already", because: entry)
      }
    case .role(let speaker, let role, _, _), .withoutRole(let speaker, let role):
      if let entry = effects.reasons[.role(speaker, RoleText.fold(role))] {
        return CorrectionObjection(
          "the role \"\(role)\" of \(speaker) was corrected already", because: entry)
      }
    case .tag, .untag, .note, .delete, .readmit:
      return effects.marks.objection(to: correction)
    case .rename: return nil
    }
    return nil
  }

  private func objection(toUndoing target: CorrectionID) -> CorrectionObjection? {
    guard known.contains(target) else {
      return CorrectionObjection("there is no correction \(target)")
    }
    if let entry = undone[target] {
      return CorrectionObjection("\(target) is undone already", because: entry)
    }
    // What an undo brings back must agree with what was said in the meantime.
    if case .undo(let original)? = entry(target)?.correction,
      let again = entry(original)?.correction
    {
      return objection(to: again)
    }
    return nil
  }

  private func objection(
    toRedirecting key: SpeakerID, to speaker: SpeakerID
  ) -> CorrectionObjection? {
    if key == speaker { return CorrectionObjection("\(key) cannot be merged with itself") }
    if let entry = effects.reasons[.redirect(key)] {
      let present = effects.destination(of: key)
      return CorrectionObjection(
        present == effects.destination(of: speaker)
          ? "\(key) and \(speaker) are one already"
          : "\(key) was made \(present == key ? "a speaker alone" : present.description) before",
        because: entry)
    }
    if effects.destination(of: speaker) == key {
      return CorrectionObjection(
        "\(speaker) and \(key) are one already", because: effects.reasons[.redirect(speaker)])
    }
    return nil
  }

  private func objection(
    toAssigning parts: CorrectionParts, to speaker: SpeakerID?
  ) -> CorrectionObjection? {
    for name in parts.names {
      if let speaker, name != speaker {
        if let found = objection(toRedirecting: name, to: speaker) { return found }
      } else if let entry = effects.reasons[.redirect(name)] {
        return CorrectionObjection("\(name) was corrected already", because: entry)
      }
    }
    for person in parts.persons {
      if let entry = effects.reasons[.person(person)] {
        return CorrectionObjection(
          "\(person.name) in \(person.article) was corrected already", because: entry)
      }
    }
    for statement in parts.statements {
      if let entry = effects.reasons[.statement(statement)] {
        return CorrectionObjection("\(statement) was corrected already", because: entry)
      }
    }
    return nil
  }
}

/// Why a correction cannot be made.
package struct CorrectionObjection: Error, Hashable, Sendable {
  package let sentence: String
  /// The entry that it contradicts.
  package let entry: CorrectionID?

  init(_ sentence: String, because entry: CorrectionID? = nil) {
    self.sentence = entry.map { "\(sentence) (by \($0))" } ?? sentence
    self.entry = entry
  }
}
