import Foundation
import Importers
import News

/// A fresh directory that goes away with the test.
final class TestDirectory {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("importers-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    // Leftovers in the temporary directory do no harm.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, with the directories above it, and gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    // A new file and not the old one cut short, which some file systems write to the disk at once.
    unlink(url.path)
    try Data(bytes).write(to: url)
    return url.path
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  /// What reading a file with these bytes gives.
  func results(
    _ name: String, _ bytes: [UInt8], options: ImportOptions = ImportOptions()
  ) throws -> [Result<Article, ImportProblem>] {
    ArticleReader(ArticleFile(path: try write(name, bytes)), options: options).articleResults
  }

  /// Everything that reading a file with these bytes comes upon, found below a folder.
  func readings(
    _ name: String, _ bytes: [UInt8], options: ImportOptions = ImportOptions()
  ) throws -> [Result<Reading, ImportProblem>] {
    Array(
      ArticleReader(ArticleFile(path: try write(name, bytes), isNamed: false), options: options))
  }

  func results(
    _ name: String, _ text: String, options: ImportOptions = ImportOptions()
  ) throws -> [Result<Article, ImportProblem>] {
    try results(name, Array(text.utf8), options: options)
  }
}

extension Sequence<Result<Reading, ImportProblem>> {
  /// The articles and the problems, without notes and what was left out.
  var articleResults: [Result<Article, ImportProblem>] {
    compactMap { result in
      switch result {
      case .success(.article(let article)): .success(article)
      case .success: nil
      case .failure(let problem): .failure(problem)
      }
    }
  }
}

extension [Result<Article, ImportProblem>] {
  var articles: [Article] {
    compactMap { if case .success(let article) = $0 { article } else { nil } }
  }

  var problems: [ImportProblem] {
    compactMap { if case .failure(let problem) = $0 { problem } else { nil } }
  }

  /// Each result in one line: the body of an article, or `kind@row:line` of a problem.
  var outline: [String] {
    map { result in
      switch result {
      case .success(let article): article.body
      case .failure(let problem):
        "\(problem.kind.rawValue)@\(problem.row ?? 0):\(problem.line ?? 0)"
      }
    }
  }
}
