import Foundation
import News
import Repository

@testable import Proof

/// A fresh folder in which bundles of one article are made and damaged.
final class BundleDesk {
  static let body = """
    The ferry would come back by June, Ida Brandt said on Thursday. “It is no gift to the banks.”

    """

  let folder: URL
  let stored: StoredArticle
  let statement: StoredStatement

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "bundle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let article = Article(
      headline: "Ferry", body: Self.body, outlet: Outlet(name: "Coast Wire"),
      origin: Origin(path: "ferry.txt", sha256: String(repeating: "0", count: 64)))
    stored = StoredArticle(id: article.id, article: article, origins: [])
    let words = "It is no gift to the banks."
    let spans = [span(of: words, in: Self.body)]
    statement = StoredStatement(
      id: StatementID(article: article.id, content: spans),
      article: ArticleSummary(
        id: article.id, headline: "Ferry", outlet: "Coast Wire", agency: nil, place: nil,
        published: nil),
      statement: Statement(
        content: spans, cue: [], source: [], speaker: nil, kind: .direct, confidence: 0.9,
        rule: "test"),
      contentText: [words], cueText: [], sourceText: [], speakers: [named("Ida Brandt")])
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("the folder of a test stays: \(folder.path)")
    }
  }

  /// The path of something on the desk.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The file of the article's text.
  var text: String { BundlePath.text(of: stored.id) }

  /// The bundle, with `text` for the words of its statement.
  func bundle(
    _ bodies: EvidenceBundle.Bodies = .included, statements: String? = nil
  ) -> EvidenceBundle {
    let evidence = Evidence(
      question: Evidence.Question(typed: "Brandt", command: "archive report Brandt"),
      stories: [
        EvidenceStory(
          articles: [
            EvidenceArticle(
              stored: stored,
              statements: [
                EvidenceStatement(
                  stored: statement, ruleMeaning: nil, roles: [], highlights: [], marks: nil)
              ], marks: nil, alsoIn: [])
          ], moreCopies: [])
      ], total: 1, corrections: [], timeline: nil)
    return EvidenceBundle(
      evidence, bodies: bodies,
      presentedBy: [
        BundleFile(BundlePath.page, "<!DOCTYPE html>\n"),
        BundleFile(BundlePath.statements, statements ?? "[\(record())]\n"),
      ],
      EvidenceBundle.Making(
        version: "0.1.0",
        archive: BundleManifest.Source(name: "archive.db", articles: 1, statements: 1),
        time: MakingTime(secondsSince1970: 1_500_000_000)))
  }

  /// The statement as JSON, as far as a check reads it.
  func record(
    id: String? = nil, article: String? = nil, start: Int = 0, words: String? = nil
  ) -> String {
    let span = statement.statement.content[0]
    return """
      {"id":"\(id ?? statement.id.description)","article":{"id":"\(article ?? stored.id.description)"},\
      "content":[[\(span.start + start),\(span.end + start)]],\
      "text":["\(words ?? statement.contentText[0])"]}
      """
  }

  /// Writes the bundle into the folder `b`.
  @discardableResult
  func write(_ bundle: EvidenceBundle? = nil) throws -> String {
    let path = path("b")
    try (bundle ?? self.bundle()).write(
      toFolder: path, BundlePlace(path, replaces: false))
    return path
  }

  /// Writes the bundle into `b.zip`.
  func writeZip() throws -> String {
    let path = path("b.zip")
    try bundle().write(toZip: path, BundlePlace(path, replaces: false))
    return path
  }

  func write(_ text: String, to name: String) throws {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: name))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(name), withDestinationPath: target)
  }
}

/// What a check of a bundle finds, as `name kind`, or the sentence of why it cannot be read.
func faults(_ path: String, archive: (any ArticleReading)? = nil, isNamed: Bool = true) -> [String]
{
  do {
    return try BundleChecker(path).check(against: archive, isNamed: isNamed).faults
      .map { "\($0.name) \($0.kind)" }
  } catch let error as BundleError {
    return ["error: \(error.sentence)"]
  } catch {
    return ["\(error)"]
  }
}
