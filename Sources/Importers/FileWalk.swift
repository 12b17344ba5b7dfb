/// Finds the files that may hold articles among paths and below directories.
///
/// Directories are read in the order of their entries' names, so two walks agree. Hidden entries
/// are left out; a path that the user named is always a file to try, whatever its ending.
package struct FileWalk: Sequence, IteratorProtocol {
  /// What the walk comes upon.
  package enum Finding: Hashable, Sendable {
    case file(ArticleFile)
    /// Something below a directory that is not taken for an article, and why.
    case skipped(path: String, reason: String)
    /// A path that does not exist, or a directory that cannot be read.
    case problem(ImportProblem)
  }

  /// Makes a walk over paths in the order given; `-` is standard input.
  package init(_ paths: [String]) {
  }

  package mutating func next() -> Finding? {
    nil
  }
}
