internal import News

/// One format's way from bytes to articles; the file is open when it is made.
protocol Importer {
  /// The next article; nil at the end of the file.
  ///
  /// Throws what is wrong with one record and goes on after it when called again; a problem whose
  /// scope is the file is the last thing it says.
  mutating func next() throws(ImportProblem) -> Article?
}
