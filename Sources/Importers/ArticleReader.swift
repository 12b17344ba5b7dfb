// Importers: bytes in a known format become articles, repaired and dated.
// It knows nothing of databases, language analysis, terminals or networks.
// Read next: Formats/FormatRegistry.swift for the formats, Formats/Format.swift for how they stack.

/// Reads the articles of one file, one at a time, in the order in which they stand in it.
///
///     for result in ArticleReader(file, options: options) {
///       switch result {
///       case .success(.article(let article)): ...
///       case .success(.leftOut(let what)): ...
///       case .success(.note(let note)): ...
///       case .failure(let problem): ...
///       }
///     }
///
/// A record that cannot be read is a failure among the results and the next one follows; a file
/// that cannot be opened is one failure. A file that the user did not name and that holds no
/// article is left out. Nothing is opened before the first `next()`, and of formats that are read
/// as they come no more than one record (at most `options.recordLimit` bytes) is held in memory.
package struct ArticleReader: Sequence, IteratorProtocol {
  package typealias Element = Result<Reading, ImportProblem>

  private enum State {
    case unopened
    case open(any Importer)
    case finished
  }

  private let file: ArticleFile
  private let context: ImportContext
  private var state = State.unopened

  package init(_ file: ArticleFile, options: ImportOptions = ImportOptions()) {
    self.file = file
    context = ImportContext(options, isNamed: file.isNamed)
  }

  package mutating func next() -> Result<Reading, ImportProblem>? {
    do throws(ImportProblem) {
      return try nextReading().map { .success($0) }
    } catch {
      if error.scope == .file { state = .finished }
      if !file.isNamed, error.scope == .file, let what = error.noArticle {
        return .success(.leftOut(LeftOut(place: error.place, reason: what, remedy: error.remedy)))
      }
      return .failure(error)
    }
  }

  private mutating func nextReading() throws(ImportProblem) -> Reading? {
    var importer: any Importer
    switch state {
    case .finished: return nil
    case .unopened: importer = try context.importer(for: Piece(file))
    case .open(let opened): importer = opened
    }
    // Let go of the copy in the state, so that the importer's arrays are changed in place.
    state = .finished
    defer { state = .open(importer) }
    return try importer.next()
  }
}
