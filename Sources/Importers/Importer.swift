internal import News

/// One format's way from bytes to articles; the file is open when it is made.
protocol Importer {
  /// The next article or the next thing that is wrong; nil at the end of the file.
  mutating func next() -> Result<Article, ImportProblem>?
}
