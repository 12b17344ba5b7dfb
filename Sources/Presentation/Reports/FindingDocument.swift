internal import News
internal import Proof
internal import Repository

/// A finding as JSON writes it.
struct FindingDocument: Encodable {
  let line: Int?
  let text: String
  let quoted: Bool
  let claimed: String?
  let verdict: String
  let confirmed: Bool
  let changes: [ChangeDocument]
  let omissions: [OmissionDocument]
  let insertions: [InsertionDocument]
  let continues: String?
  let manner: String?
  let credit: String?
  let speakers: [StatementDocument.Speaker]
  let similarity: Double?
  let newest: Bool?
  let places: [PlaceDocument]
  let copies: Int
  let reports: Reports
  let others: [OtherDocument]
  let lookedAt: Int?

  struct Reports: Encodable {
    let articles: Int
    let independent: Int
    /// True when more articles share the words than were compared.
    let atLeast: Bool
  }

  init(_ finding: Finding, line: Int? = nil) {
    self.line = line
    text = finding.passage.text
    quoted = finding.passage.isQuoted
    claimed = finding.claim?.name
    verdict = finding.verdict.rawValue
    confirmed = finding.isConfirmed
    let reading = finding.reading
    changes = reading?.changes.map(ChangeDocument.init) ?? []
    omissions = reading?.omissions.map(OmissionDocument.init) ?? []
    insertions =
      reading?.insertions.map { InsertionDocument(words: $0.words, standFor: $0.standFor) } ?? []
    continues = reading?.continuation
    manner = reading?.manner.rawValue
    credit = reading?.credit.name
    speakers = reading?.speakers.map(StatementDocument.Speaker.init) ?? []
    similarity = (reading?.similarity).map(Rounded.hundredths)
    newest = reading?.isNewest
    places = reading?.pieces.map(PlaceDocument.init) ?? []
    copies = finding.copies
    reports = Reports(
      articles: finding.reports.articles, independent: finding.reports.independent,
      atLeast: finding.isCut)
    others = finding.others.map(OtherDocument.init)
    lookedAt = finding.lookedAt
  }

  struct ChangeDocument: Encodable {
    let kind: String
    let from: String
    let to: String

    init(_ change: Change) {
      kind = change.kind.rawValue
      from = change.from
      to = change.to
    }
  }

  struct OmissionDocument: Encodable {
    let place: String
    let words: String
    let marked: Bool
    let qualifies: Bool
    let qualifiers: [String]

    init(_ omission: Omission) {
      place = omission.place.rawValue
      words = omission.words
      marked = omission.isMarked
      qualifies = omission.qualifies
      qualifiers = omission.qualifiers
    }
  }

  struct InsertionDocument: Encodable {
    let words: String
    let standFor: String
  }

  struct PlaceDocument: Encodable {
    let article: ArticleDocument
    let span: [Int]
    let text: String
    let before: String
    let after: String
    let statements: [String]
    let source: [String]

    init(_ piece: Reading.Piece) {
      article = ArticleDocument(piece.article)
      span = [piece.span.start, piece.span.end]
      text = piece.text
      before = piece.before
      after = piece.after
      statements = piece.statements.map(\.id.description)
      source = piece.statements.flatMap(\.sourceText)
    }
  }

  struct OtherDocument: Encodable {
    let verdict: String
    let changes: [ChangeDocument]
    let omissions: [OmissionDocument]
    let manner: String
    let credit: String
    let speakers: [StatementDocument.Speaker]
    let similarity: Double
    let newest: Bool
    let places: [PlaceDocument]

    init(_ reading: Reading) {
      verdict = reading.verdict.rawValue
      changes = reading.changes.map(ChangeDocument.init)
      omissions = reading.omissions.map(OmissionDocument.init)
      manner = reading.manner.rawValue
      credit = reading.credit.name
      speakers = reading.speakers.map(StatementDocument.Speaker.init)
      similarity = Rounded.hundredths(reading.similarity)
      newest = reading.isNewest
      places = reading.pieces.map(PlaceDocument.init)
    }
  }
}

extension Reading.Credit {
  /// As programs read it.
  var name: String {
    switch self {
    case .theirs: "theirs"
    case .others: "others"
    case .asked: "asked"
    case .doubtful: "doubtful"
    case .nobody: "nobody"
    }
  }
}
