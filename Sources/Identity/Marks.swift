package import News

/// What people noted about articles and statements, and which articles they deleted: what the
/// entries of a ledger that hold come to.
package struct Marks: Hashable, Sendable {
  /// What somebody wrote about something.
  package struct Note: Hashable, Sendable {
    /// The entry that made it, and that `undo` takes back.
    package let entry: CorrectionID
    /// UTC, as in the ledger.
    package let time: String
    package let text: String

    package init(entry: CorrectionID, time: String, text: String) {
      self.entry = entry
      self.time = time
      self.text = text
    }
  }

  package private(set) var tags: [MarkTarget: Set<TagName>] = [:]
  /// In the order in which they were made.
  package private(set) var notes: [MarkTarget: [Note]] = [:]
  /// Articles that are not to come back when they are read again, with the entry that says so.
  package private(set) var deleted: [ArticleID: CorrectionID] = [:]

  package init() {}

  package var isEmpty: Bool { tags.isEmpty && notes.isEmpty && deleted.isEmpty }

  /// Takes an entry in; what is about speakers changes nothing here.
  package mutating func take(_ entry: CorrectionEntry) {
    switch entry.correction {
    case .tag(let targets, let names):
      for target in targets { tags[target, default: []].formUnion(names) }
    case .untag(let targets, let names):
      for target in targets {
        tags[target]?.subtract(names)
        if tags[target]?.isEmpty ?? false { tags[target] = nil }
      }
    case .note(let target, let text):
      notes[target, default: []].append(Note(entry: entry.id, time: entry.time, text: text))
    case .delete(let articles):
      for article in articles { deleted[article] = entry.id }
    case .readmit(let articles):
      for article in articles { deleted[article] = nil }
    case .alias, .merge, .split, .rename, .hide, .role, .withoutRole, .assign, .undo: break
    }
  }

  /// What speaks against a correction of marks; nil when nothing does.
  func objection(to correction: Correction) -> CorrectionObjection? {
    switch correction {
    case .tag(let targets, let names):
      guard targets.allSatisfy({ tags[$0]?.isSuperset(of: names) ?? false }) else { return nil }
      return CorrectionObjection("\(Self.words(targets)) has \(Self.words(names)) already")
    case .untag(let targets, let names):
      guard targets.allSatisfy({ tags[$0]?.isDisjoint(with: names) ?? true }) else { return nil }
      return CorrectionObjection("\(Self.words(targets)) does not have \(Self.words(names))")
    case .readmit(let articles):
      let known = articles.filter { deleted[$0] != nil }
      return known.isEmpty ? CorrectionObjection("none of these articles was deleted") : nil
    default: return nil
    }
  }

  private static func words(_ targets: [MarkTarget]) -> String {
    targets.count == 1 ? targets[0].description : "each of the \(targets.count)"
  }

  private static func words(_ names: [TagName]) -> String {
    (names.count == 1 ? "the tag " : "the tags ")
      + names.map(\.description).joined(separator: ", ")
  }
}

extension Correction {
  /// What the correction tags or notes something on.
  package var markTargets: [MarkTarget] {
    switch self {
    case .tag(let targets, _), .untag(let targets, _): targets
    case .note(let target, _): [target]
    default: []
    }
  }
}
