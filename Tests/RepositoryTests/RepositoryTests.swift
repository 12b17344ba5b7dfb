import Foundation
import News
import Repository
import SQLiteRepository
import Testing

/// A back end under test: how to make an empty archive in a directory.
struct BackEnd: Sendable, CustomTestStringConvertible {
  let name: String
  let make: @Sendable (URL) throws -> any Archive

  var testDescription: String { name }

  /// Every back end that promises what `Archive` promises.
  static let all = [
    BackEnd(name: "SQLite") { directory in
      try SQLiteArchive(path: directory.appending(path: "archive.db").path, for: .creating)
    }
  ]

  /// Runs `body` on an empty archive of its own.
  func withArchive<Result>(_ body: (any Archive) throws -> Result) throws -> Result {
    try withDirectory { directory in try body(make(directory)) }
  }
}

/// Runs `body` with a directory of its own, which is gone afterwards.
func withDirectory<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let directory = FileManager.default.temporaryDirectory
    .appending(path: "archive-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: directory) }
  return try body(directory)
}

/// An article with defaults for what a test does not look at.
func story(
  _ headline: String, _ body: String, day: String? = nil, path: String? = nil, row: Int? = nil,
  outlet: String? = nil, agency: String? = nil, place: String? = nil
) -> Article {
  Article(
    headline: headline, body: body, outlet: outlet.map(Outlet.init(name:)),
    dateline: agency == nil && place == nil ? nil : Dateline(place: place, agency: agency),
    published: day.flatMap { CalendarDay(iso: $0) }.map {
      PublicationDate(day: $0, evidence: .metadata)
    },
    origin: Origin(path: path ?? "\(headline).txt", row: row, sha256: SHA256.hex(body.utf8)))
}

extension Article {
  /// The article without statements.
  var plain: AnalysedArticle { AnalysedArticle(article: self, attributions: .none) }

  /// The article with one direct statement a quotation, all by one speaker.
  func with(
    _ speaker: ArticleSpeaker, saying quotations: String..., cue: String = "said"
  ) -> AnalysedArticle {
    let statements = quotations.map { quotation in
      Statement(
        content: [span(of: quotation)], cue: [span(of: cue)], source: [], speaker: 0,
        link: .fullName, kind: .direct, confidence: 0.9, rule: "test")
    }
    return AnalysedArticle(
      article: self, attributions: Attributions(speakers: [speaker], statements: statements))
  }

  /// Where `words` stand first in the body.
  func span(of words: String) -> TextSpan {
    guard let range = body.range(of: words) else { preconditionFailure("no \(words) in the body") }
    let start = body.utf8.distance(from: body.startIndex, to: range.lowerBound)
    return TextSpan(start, start + words.utf8.count)
  }
}

extension Archive {
  /// What a check of the archive finds, where the back end has one.
  func faults() throws -> [ArchiveCheck.Fault] {
    try (self as? SQLiteArchive)?.check().faults ?? []
  }

  /// The headlines that a query finds, in order, read as one shell argument a string.
  func headlines(
    _ arguments: String..., order: SearchOrder = .relevance, limit: Int = 20, offset: Int = 0
  ) throws -> [String] {
    let query = try SearchQuery.parse(arguments).query
    let page = try search(query, order: order, page: PageRequest(limit: limit, offset: offset))
    return page.elements.map(\.article.headline)
  }
}
