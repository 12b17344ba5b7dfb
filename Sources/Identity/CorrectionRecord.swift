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
    var fields = CorrectionFields(entry.correction)
    fields.schema = schema + String(version)
    fields.id = entry.id.description
    fields.time = entry.time
    fields.reason = entry.reason
    fields.changed = CorrectionFields.Changed(
      statements: entry.changed.statements, articles: entry.changed.articles)
    fields.names =
      entry.speakerNames.isEmpty
      ? nil
      : Dictionary(
        uniqueKeysWithValues: entry.speakerNames.map { ($0.key.description, $0.value) })
    return encode(fields)
  }

  /// What a correction says, always in the same words.
  static func contents(of correction: Correction) -> String { encode(CorrectionFields(correction)) }

  /// Reads an entry; the error says what is wrong with the line.
  package static func entry(_ line: some StringProtocol) throws(CorrectionRecordError)
    -> CorrectionEntry
  {
    let fields: CorrectionFields
    do {
      fields = try JSONDecoder().decode(CorrectionFields.self, from: Data(line.utf8))
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

  private static func encode(_ fields: CorrectionFields) -> String {
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
