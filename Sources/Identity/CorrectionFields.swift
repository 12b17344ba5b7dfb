internal import News

/// Every field that an entry may have; which of them it has depends on `op`.
struct CorrectionFields: Codable {
  var schema: String?
  var id: String?
  var time: String?
  var reason: String?
  var op: String
  var speaker: String?
  var others: [String]?
  var name: String?
  var role: String?
  var since: String?
  var until: String?
  var persons: [Person]?
  var statements: [String]?
  var targets: [String]?
  var tags: [String]?
  var text: String?
  var articles: [String]?
  var entry: String?
  var names: [String: String]?
  var changed: Changed?

  struct Person: Codable {
    let article: String
    let name: String
  }

  struct Changed: Codable {
    let statements: Int
    let articles: Int
  }

  init(_ correction: Correction) {
    switch correction {
    case .alias(let speaker, let name):
      (op, self.speaker, self.name) = ("alias", speaker.description, name)
    case .merge(let others, let speaker):
      (op, self.speaker, self.others) = (
        "merge", speaker.description, others.map(\.description)
      )
    case .split(let speaker, let parts, let target):
      (op, self.speaker, name) = ("split", speaker.description, target.description)
      put(parts)
    case .rename(let speaker, let name):
      (op, self.speaker, self.name) = ("rename", speaker.description, name)
    case .hide(let speaker):
      (op, self.speaker) = ("hide", speaker.description)
    case .role(let speaker, let role, let since, let until):
      (op, self.speaker, self.role) = ("role", speaker.description, role)
      (self.since, self.until) = (since?.description, until?.description)
    case .withoutRole(let speaker, let role):
      (op, self.speaker, self.role) = ("without-role", speaker.description, role)
    case .assign(let parts, let speaker):
      (op, self.speaker) = ("assign", speaker?.description)
      put(parts)
    case .tag(let targets, let tags):
      (op, self.targets, self.tags) = (
        "tag", targets.map(\.description), tags.map(\.description)
      )
    case .untag(let targets, let tags):
      (op, self.targets, self.tags) = (
        "untag", targets.map(\.description), tags.map(\.description)
      )
    case .note(let target, let text):
      (op, targets, self.text) = ("note", [target.description], text)
    case .delete(let articles):
      (op, self.articles) = ("delete", articles.map(\.description))
    case .readmit(let articles):
      (op, self.articles) = ("readmit", articles.map(\.description))
    case .undo(let entry):
      (op, self.entry) = ("undo", entry.description)
    }
  }

  private mutating func put(_ parts: CorrectionParts) {
    if !parts.names.isEmpty { others = parts.names.map(\.description) }
    if !parts.persons.isEmpty {
      persons = parts.persons.map { Person(article: $0.article.description, name: $0.name) }
    }
    if !parts.statements.isEmpty { statements = parts.statements.map(\.description) }
  }

  func correction() throws(CorrectionRecordError) -> Correction {
    switch op {
    case "alias": return .alias(try speakerID(), name: try text(name, "name"))
    case "merge":
      let others = try ids(others, "sp:").map { SpeakerID(stored: $0) }
      guard !others.isEmpty else { throw CorrectionRecordError("a merge needs others") }
      return .merge(others, into: try speakerID())
    case "split":
      let target = try text(name, "name")
      guard target.hasPrefix("sp:") else {
        throw CorrectionRecordError("the name of a split is not sp:…")
      }
      return .split(try speakerID(), try parts(), into: SpeakerID(stored: target))
    case "rename": return .rename(try speakerID(), name: try text(name, "name"))
    case "hide": return .hide(try speakerID())
    case "role":
      return .role(
        try speakerID(), role: try text(role, "role"), since: try day(since),
        until: try day(until))
    case "without-role": return .withoutRole(try speakerID(), role: try text(role, "role"))
    case "assign":
      return .assign(try parts(), to: speaker == nil ? nil : try speakerID())
    case "tag": return .tag(try markTargets(), try tagNames())
    case "untag": return .untag(try markTargets(), try tagNames())
    case "note":
      let targets = try markTargets()
      guard targets.count == 1 else { throw CorrectionRecordError("a note has one target") }
      return .note(targets[0], text: try text(self.text, "text"))
    case "delete": return .delete(try articleIDs())
    case "readmit": return .readmit(try articleIDs())
    case "undo":
      let entry = try text(entry, "entry")
      guard entry.hasPrefix("co:") else { throw CorrectionRecordError("its entry is not co:…") }
      return .undo(CorrectionID(stored: entry))
    default: throw CorrectionRecordError("its op \"\(op.prefix(20))\" is not known")
    }
  }

  private func markTargets() throws(CorrectionRecordError) -> [MarkTarget] {
    let found = (targets ?? []).compactMap { MarkTarget(id: $0) }
    guard !found.isEmpty, found.count == targets?.count else {
      throw CorrectionRecordError("its targets are not ar:… or st:…")
    }
    return found
  }

  private func tagNames() throws(CorrectionRecordError) -> [TagName] {
    let found = (tags ?? []).compactMap { TagName($0) }
    guard !found.isEmpty, found.count == tags?.count else {
      throw CorrectionRecordError("its tags are none: \(TagName.rule)")
    }
    return found
  }

  private func articleIDs() throws(CorrectionRecordError) -> [ArticleID] {
    let found = try ids(articles, "ar:").map { ArticleID(stored: $0) }
    guard !found.isEmpty else { throw CorrectionRecordError("it names no article") }
    return found
  }

  private func parts() throws(CorrectionRecordError) -> CorrectionParts {
    var people: [PersonInArticle] = []
    for person in persons ?? [] {
      guard person.article.hasPrefix("ar:") else {
        throw CorrectionRecordError("an article of it is not ar:…")
      }
      people.append(
        PersonInArticle(article: ArticleID(stored: person.article), name: person.name))
    }
    let parts = CorrectionParts(
      names: try ids(others, "sp:").map { SpeakerID(stored: $0) }, persons: people,
      statements: try ids(statements, "st:").map { StatementID(stored: $0) })
    guard !parts.isEmpty else { throw CorrectionRecordError("it names nothing to \(op)") }
    return parts
  }

  private func speakerID() throws(CorrectionRecordError) -> SpeakerID {
    guard let speaker, speaker.hasPrefix("sp:"), speaker.utf8.count > 3 else {
      throw CorrectionRecordError("it has no speaker sp:…")
    }
    return SpeakerID(stored: speaker)
  }

  private func ids(
    _ texts: [String]?, _ start: String
  ) throws(CorrectionRecordError) -> [String] {
    for text in texts ?? [] where !text.hasPrefix(start) || text.utf8.count <= 3 {
      throw CorrectionRecordError("\"\(text.prefix(40))\" is not \(start)…")
    }
    return texts ?? []
  }

  private func text(
    _ text: String?, _ field: String
  ) throws(CorrectionRecordError) -> String {
    guard let text, !text.isEmpty else {
      throw CorrectionRecordError("it has no \(field)")
    }
    return text
  }

  private func day(_ text: String?) throws(CorrectionRecordError) -> CalendarDay? {
    guard let text else { return nil }
    guard let day = CalendarDay(iso: text) else {
      throw CorrectionRecordError("\"\(text.prefix(20))\" is not a day")
    }
    return day
  }
}
