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

  private let file: ArticleFile
  private let options: ImportOptions
  private var importer: (any Importer)?

  package init(_ file: ArticleFile, options: ImportOptions = ImportOptions()) {
    self.file = file
    self.options = options
  }

  package mutating func next() -> Result<Article, ImportProblem>? {
    nil
  }
}
