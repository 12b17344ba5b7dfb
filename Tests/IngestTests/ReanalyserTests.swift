import Attribution
import Foundation
import Ingest
import News
import Repository
import SQLiteRepository
import Synchronization
import Testing

@Suite struct ReanalyserTests {
  /// Runs `body` on an archive with articles that nobody has analysed.
  private func withArticles(
    _ count: Int, _ body: (SQLiteArchive) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "reanalyser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let archive = try SQLiteArchive(path: folder.appending(path: "a.db").path, for: .creating)
    _ = try archive.keep(
      (0..<count).map { number in
        AnalysedArticle(
          article: Article(
            headline: "Story \(number)", body: "\"It is late,\" Ada Wells said on day \(number).",
            origin: Origin(path: "\(number).txt", sha256: "\(number)")),
          attributions: .none)
      })
    try await body(archive)
  }

  @Test func `every article is analysed once, and the next run has nothing to do`() async throws {
    try await withArticles(20) { archive in
      let reanalyser = Reanalyser(archive: archive, jobs: 3)
      let outcome = try await reanalyser.run(progress: { _, inAll in #expect(inAll == 20) })
      #expect(outcome.change.articles == 20)
      #expect(outcome.change.added == 20)
      #expect(!outcome.wasInterrupted)
      #expect(try archive.speakers(named: "Ada Wells").map(\.statementCount) == [20])
      let again = try await reanalyser.run(progress: { _, _ in })
      #expect(again.change.articles == 0)
    }
  }

  @Test func `a run that is stopped goes on where it was`() async throws {
    try await withArticles(600) { archive in
      let asked = Mutex(0)
      let reanalyser = Reanalyser(archive: archive, jobs: 2)
      let first = try await reanalyser.run(
        progress: { _, _ in },
        shouldStop: {
          asked.withLock { asked in
            asked += 1
            return asked > 1
          }
        })
      #expect(first.wasInterrupted)
      #expect((1..<600).contains(first.change.articles))
      let second = try await reanalyser.run(progress: { _, _ in })
      #expect(first.change.articles + second.change.articles == 600)
      #expect(try archive.countNotAnalysed(by: Attributor.version) == 0)
    }
  }
}
