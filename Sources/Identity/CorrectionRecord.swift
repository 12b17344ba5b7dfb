internal import News

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A ledger entry as one line of JSON, in the archive and in files that people keep and share.
///
/// `{"schema":"archive.correction/1","id":"co:…","time":"…","reason":"…","op":"merge",…}`
package enum CorrectionRecord {
  private static let schema = "archive.correction/"
  private static let version = 1

  /// Writes an entry.
  package static func line(_ entry: CorrectionEntry) -> String {
    var fields = Fields(entry.correction)
    fields.schema = schema + String(version)
    fields.id = entry.id.description
    fields.time = entry.time
    fields.reason = entry.reason
    fields.changed = Fields.Changed(
      statements: entry.changed.statements, articles: entry.changed.articles)
    fields.names =
      entry.speakerNames.isEmpty
      ? nil
      : Dictionary(
        uniqueKeysWithValues: entry.speakerNames.map { ($0.key.description, $0.value) })
    return encode(fields)
  }

  /// What a correction says, always in the same words.
  static func contents(of correction: Correction) -> String { encode(Fields(correction)) }

  /// Reads an entry; the error says what is wrong with the line.
  package static func entry(_ line: some StringProtocol) throws(CorrectionRecordError)
    -> CorrectionEntry
  {
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: Data(line.utf8))
    } catch {
      throw CorrectionRecordError("it is no entry of a ledger (one JSON object)")
    }
    guard let name = fields.schema, name.hasPrefix(schema),
      let number = Int(name.dropFirst(schema.count))
    else { throw CorrectionRecordError("its schema is not \(schema)\(version)") }
    guard number <= version else {
      throw CorrectionRecordError(
        "its schema is \(name), and this program knows \(schema)\(version)", isNewer: true)
    }
    guard let time = fields.time, Self.isTime(time) else {
      throw CorrectionRecordError("it has no time like 2026-01-31T12:00:00.000Z")
    }
    return CorrectionEntry(
      id: try fields.id.map { text throws(CorrectionRecordError) in
        guard text.hasPrefix("co:"), (4...40).contains(text.utf8.count) else {
          throw CorrectionRecordError("its id is not co:…")
        }
        return CorrectionID(stored: text)
      }, time: time, reason: fields.reason ?? "", correction: try fields.correction(),
      speakerNames: Dictionary(
        (fields.names ?? [:]).map { (SpeakerID(stored: $0.key), $0.value) }
      ) { first, _ in first },
      changed: CorrectionChange(
        statements: fields.changed?.statements ?? 0, articles: fields.changed?.articles ?? 0))
  }

  private static func isTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[23] == UInt8(ascii: "Z") else {
      return false
    }
    return CalendarDay(iso: text.prefix(10)) != nil
  }

  private static func encode(_ fields: Fields) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(fields), as: UTF8.self)
    } catch {
      preconditionFailure("fields of text are always JSON: \(error)")
    }
  }
}

/// Why a line is no ledger entry.
package struct CorrectionRecordError: Error, Hashable, Sendable {
  /// Completes the sentence "line 3 cannot be read: ...".
  package let problem: String
  /// True when a newer program wrote the line.
  package let isNewer: Bool

  init(_ problem: String, isNewer: Bool = false) {
    self.problem = problem
    self.isNewer = isNewer
  }
}

/// Every field that an entry may have; which of them it has depends on `op`.
private struct Fields: Codable {
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
    case "undo":
      let entry = try text(entry, "entry")
      guard entry.hasPrefix("co:") else { throw CorrectionRecordError("its entry is not co:…") }
      return .undo(CorrectionID(stored: entry))
    default: throw CorrectionRecordError("its op \"\(op.prefix(20))\" is not known")
    }
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
