internal import Identity
internal import News
internal import Repository

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// JSON as the archive writes it: keys in alphabetical order, one line, no escaped slashes.
///
/// Every object that stands alone names its schema: `archive.search/1`. A field may be added
/// without a new number; a field that changes or goes takes the next number.
enum JSONDocument {
  /// One object on one line, without a line end.
  static func line(_ value: some Encodable) -> String {
    line(value, keys: .convertToSnakeCase)
  }

  /// One object whose keys are written as they stand, which takes less time for many of them.
  static func lineWithFinalKeys(_ value: some Encodable) -> String {
    line(value, keys: .useDefaultKeys)
  }

  private static func line(
    _ value: some Encodable, keys: JSONEncoder.KeyEncodingStrategy
  ) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = keys
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      preconditionFailure("a document of plain values is always JSON: \(error)")
    }
  }
}

/// A list of spans as JSON writes it: `[[start,end],...]` in UTF-8 bytes.
struct SpanList: Encodable {
  let spans: [TextSpan]

  init(_ spans: [TextSpan]) {
    self.spans = spans
  }

  func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for span in spans { try list.encode([span.start, span.end]) }
  }
}

/// An article in a list.
struct ArticleDocument: Encodable {
  let id: String
  let headline: String
  let outlet: String?
  let agency: String?
  let place: String?
  let date: String?
  let dateFrom: String?

  init(_ article: ArticleSummary) {
    id = article.id.description
    headline = article.headline
    outlet = article.outlet
    agency = article.agency
    place = article.place
    date = article.published?.day.description
    dateFrom = article.published?.evidence.rawValue
  }
}

/// A speaker in a list.
struct SpeakerDocument: Encodable {
  let id: String
  let name: String
  let kind: String
  let roles: [String]
  let statements: Int
  let articles: Int
  let firstDate: String?
  let lastDate: String?

  init(_ speaker: SpeakerSummary) {
    id = speaker.id.description
    name = speaker.name
    kind = speaker.kind.rawValue
    roles = speaker.roles
    statements = speaker.statementCount
    articles = speaker.articleCount
    firstDate = speaker.firstDay?.description
    lastDate = speaker.lastDay?.description
  }
}

/// A statement of the archive.
struct StatementDocument: Encodable {
  let id: String
  let article: ArticleDocument
  let text: [String]
  let content: SpanList
  let cue: SpanList
  let cueText: [String]
  let source: SpanList
  let sourceText: [String]
  let kind: String
  let polarity: String
  let attitude: String
  let factuality: String
  let nested: Bool
  let confidence: Double
  let rule: String
  let link: String?
  let speaker: Speaker?
  let speakerConfidence: Double?
  let candidate: CandidateDocument?
  /// Everybody who makes it, the speaker first; nil unless several make it together.
  let joint: [Speaker]?
  /// What somebody put on it; nil where nobody has, and in lists.
  var tags: [String]?
  var notes: [NoteDocument]?

  struct Speaker: Encodable {
    let id: String
    let name: String
    let kind: String

    init(_ speaker: SpeakerSummary) {
      id = speaker.id.description
      name = speaker.name
      kind = speaker.kind.rawValue
    }
  }

  init(_ stored: StoredStatement, marks: StoredMarks?) {
    self.init(stored)
    tags = marks.flatMap { $0.tags.isEmpty ? nil : $0.tags.map(\.description) }
    notes = marks.flatMap { $0.notes.isEmpty ? nil : $0.notes.map(NoteDocument.init) }
  }

  init(_ stored: StoredStatement) {
    let statement = stored.statement
    id = stored.id.description
    article = ArticleDocument(stored.article)
    text = stored.contentText
    content = SpanList(statement.content)
    cue = SpanList(statement.cue)
    cueText = stored.cueText
    source = SpanList(statement.source)
    sourceText = stored.sourceText
    kind = statement.kind.rawValue
    polarity = statement.polarity.rawValue
    attitude = statement.attitude.rawValue
    factuality = statement.factuality.rawValue
    nested = statement.isNested
    confidence = Rounded.hundredths(statement.confidence)
    rule = statement.rule
    link = statement.link?.rawValue
    speaker = stored.speaker.map(Speaker.init)
    speakerConfidence = statement.speakerConfidence.map(Rounded.hundredths)
    candidate = stored.candidate.map(CandidateDocument.init)
    joint = stored.isJoint ? stored.speakers.map(Speaker.init) : nil
  }
}

/// Whom a source may mean, though that is too doubtful to say so.
struct CandidateDocument: Encodable {
  let name: String
  let confidence: Double

  init(_ candidate: SpeakerCandidate) {
    name = candidate.name
    confidence = Rounded.hundredths(candidate.confidence)
  }
}

/// Numbers cut to what a reader can use.
enum Rounded {
  static func hundredths(_ value: Double) -> Double {
    (value * 100).rounded() / 100
  }

  /// A share from 0 to 1 with two decimals: "0.94".
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
