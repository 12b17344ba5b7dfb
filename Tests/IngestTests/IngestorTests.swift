import Foundation
import Importers
import News
import Repository
import SQLiteRepository
import Synchronization
import Testing

@testable import Ingest

/// A fresh folder with an archive in it.
private final class Bench {
  let folder: URL
  let archive: any Archive

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ingest-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    archive = try SQLiteArchive(
      path: folder.appending(path: "archive.db").path, for: .creating)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("a folder of a test stays: \(folder.path)")
    }
  }

  /// Writes stories that differ in a word, and returns the paths in order.
  func write(stories count: Int) throws -> [String] {
    try (0..<count).map { number in
      let path = folder.appending(path: "story-\(1000 + number).txt").path
      let text = """
        Harbour report \(number)
        2021-03-04

        PORT ELLA (Coast Wire) - Boat \(number) was late, its skipper, Ida Brandt, said on Monday. \
        "The wind was against us," she said.
        """
      try Data(text.utf8).write(to: URL(filePath: path))
      return path
    }
  }
}

/// What the archive holds, in an order of its own.
private func everything(_ archive: any Archive) throws -> [[String]] {
  let hits = try archive.search(
    SearchQuery(.everything), order: .oldest, page: PageRequest(limit: 10_000))
  return try hits.elements.map { hit in
    [hit.article.id.description]
      + (try archive.statements(in: hit.article.id)).map { $0.id.description }
  }.sorted { $0[0] < $1[0] }
}

@Test func `the archive is the same with any number of jobs`() async throws {
  var archives: [[[String]]] = []
  for jobs in [1, 2, 7] {
    let bench = try Bench()
    let paths = try bench.write(stories: 150)
    let summary = try await Ingestor(archive: bench.archive, jobs: jobs).ingest(
      paths, report: { _ in })
    #expect(summary.storedCount == 150)
    archives.append(try everything(bench.archive))
  }
  #expect(archives[0].count == 150)
  #expect(archives[0].allSatisfy { $0.count >= 2 })
  #expect(archives[1] == archives[0])
  #expect(archives[2] == archives[0])
}

@Test func `a run that is stopped keeps what it read and the next one goes on`() async throws {
  let bench = try Bench()
  let paths = try bench.write(stories: 400)
  let asked = Atomic<Int>(0)
  let first = try await Ingestor(archive: bench.archive, jobs: 1).ingest(
    paths, report: { _ in },
    shouldStop: { asked.add(1, ordering: .relaxed).newValue > 2 })
  #expect(first.wasInterrupted)
  #expect(first.storedCount > 0)
  #expect(first.storedCount < 400)
  let second = try await Ingestor(archive: bench.archive, jobs: 2).ingest(paths, report: { _ in })
  #expect(second.unchangedCount + second.knownCount == first.storedCount)
  #expect(second.storedCount == 400 - first.storedCount)
  #expect(!second.wasInterrupted)
}

@Test func `a file that cannot be read is reported and the others are kept`() async throws {
  let bench = try Bench()
  var paths = try bench.write(stories: 3)
  paths.insert(bench.folder.appending(path: "gone.txt").path, at: 1)
  var problems: [ImportProblem.Kind] = []
  let summary = try await Ingestor(archive: bench.archive, jobs: 2).ingest(paths) { event in
    if case .problem(let problem) = event { problems.append(problem.kind) }
  }
  #expect(problems == [.missing])
  #expect(summary.storedCount == 3)
  #expect(summary.problemCount == 1)
}

@Test func `the summary counts statements and speakers as the archive does`() async throws {
  let bench = try Bench()
  let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Examples").path
  let ingestor = Ingestor(archive: bench.archive, jobs: 2)
  let first = try await ingestor.ingest([examples], report: { _ in })
  let before = try bench.archive.contents()
  #expect(first.statementCount > 0)
  #expect(first.speakerCount > 0)
  #expect(first.storedCount == before.articleCount)
  #expect(first.statementCount == before.statementCount)
  #expect(first.speakerCount == before.speakerCount)
  let second = try await ingestor.ingest(try bench.write(stories: 3), report: { _ in })
  let after = try bench.archive.contents()
  #expect(second.statementCount == after.statementCount - before.statementCount)
  #expect(second.speakerCount == 1, "Ida Brandt is new, and one in all three stories")
  #expect(after.speakerCount == before.speakerCount + 1)
}

@Test func `a statement that is found twice counts once`() throws {
  let bench = try Bench()
  let article = Article(
    headline: "Calm", body: "It is calm, she said.", origin: Origin(path: "a.txt", sha256: "0"))
  let statements = ["verb-after", "quote"].map { rule in
    Statement(
      content: [TextSpan(0, 10)], cue: [], source: [], speaker: nil, kind: .indirect,
      confidence: 1, rule: rule)
  }
  let analysed = AnalysedArticle(
    article: article, attributions: Attributions(speakers: [], statements: statements))
  let keeping = try bench.archive.keep([analysed])[0]
  var run = IngestRun(files: [], options: ImportOptions(), choice: IngestChoice())
  run.count([KeptArticle(article: analysed, keeping: keeping)])
  #expect(run.summary.statementCount == 1)
  #expect(try bench.archive.contents().statementCount == 1)
}
