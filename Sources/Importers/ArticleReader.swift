// Importers: bytes in a known format become articles, repaired and dated.
// It knows nothing of databases, language analysis, terminals or networks.
// Read next: Importer.swift for the formats, RepairedText.swift for what the bytes mean.

package import News

/// Reads the articles of one file, one at a time, in the order in which they stand in it.
///
///     for result in ArticleReader(file, options: options) {
///       switch result {
///       case .success(let article): ...
///       case .failure(let problem): ...
///       }
///     }
///
/// A record that cannot be read is a failure among the results and the next one follows; a file
/// that cannot be opened is one failure. Nothing is opened before the first `next()`, and no more
/// than one record (at most `options.recordLimit` bytes) is held in memory.
package struct ArticleReader: Sequence, IteratorProtocol {
  package typealias Element = Result<Article, ImportProblem>

  private enum State {
    case unopened
    case open(any Importer)
    case finished
  }

  private let file: ArticleFile
  private let options: ImportOptions
  private var state = State.unopened

  package init(_ file: ArticleFile, options: ImportOptions = ImportOptions()) {
    self.file = file
    self.options = options
  }

  package mutating func next() -> Result<Article, ImportProblem>? {
    do throws(ImportProblem) {
      return try nextArticle().map { .success($0) }
    } catch {
      if error.scope == .file { state = .finished }
      return .failure(error)
    }
  }

  private mutating func nextArticle() throws(ImportProblem) -> Article? {
    var importer: any Importer
    switch state {
    case .finished: return nil
    case .unopened: importer = try open()
    case .open(let opened): importer = opened
    }
    // Let go of the copy in the state, so that the importer's arrays are changed in place.
    state = .finished
    defer { state = .open(importer) }
    return try importer.next()
  }

  /// Picks the importer by what the user says, then by the file's name, then by its content.
  private func open() throws(ImportProblem) -> any Importer {
    let stream = try ByteStream(file, encoding: options.encoding)
    let format =
      options.format ?? ImportFormat(nameOf: file.path)
      ?? stream.withWindow { ImportFormat(contentOf: $0, map: options.map) }
    return switch format {
    case .text: TextImporter(stream, options: options)
    case .csv: CSVImporter(stream, options: options)
    case .json: JSONImporter(stream, options: options, isByLine: nil)
    case .ndjson: JSONImporter(stream, options: options, isByLine: true)
    }
  }
}
