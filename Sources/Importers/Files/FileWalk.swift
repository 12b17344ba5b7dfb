/// Finds the files that may hold articles among paths and below directories.
///
/// Directories are read in the order of their entries' names, so two walks agree. Hidden entries
/// are named and left out; a path that the user named is always a file to try, whatever its ending. Links
/// are followed, and no directory is read twice.
package struct FileWalk: Sequence, IteratorProtocol {
  /// What the walk comes upon.
  package enum Finding: Hashable, Sendable {
    case file(ArticleFile)
    /// Something below a directory that is not taken for an article, and why.
    case skipped(LeftOut)
    /// A path that does not exist, or a directory that cannot be read.
    case problem(ImportProblem)
  }

  private struct Stop {
    let path: String
    let isNamedByUser: Bool
  }

  /// What is still to be looked at, the next one last.
  private var stops: [Stop]
  private var visited: Set<FileSystem.Identity> = []

  /// Makes a walk over paths in the order given; `-` is standard input.
  ///
  /// What was not named by the user but found is passed over when it holds no article.
  package init(_ paths: [String], areNamed: Bool = true) {
    stops = paths.reversed().map { Stop(path: $0, isNamedByUser: areNamed) }
  }

  package mutating func next() -> Finding? {
    while let stop = stops.popLast() {
      do throws(ImportProblem) {
        if let finding = try look(at: stop) { return finding }
      } catch {
        return .problem(error)
      }
    }
    return nil
  }

  /// What a stop is; nil for a directory, whose entries become the next stops.
  private mutating func look(at stop: Stop) throws(ImportProblem) -> Finding? {
    let path = stop.path
    if !stop.isNamedByUser, path.split(separator: "/").last?.hasPrefix(".") == true {
      return .skipped(
        LeftOut(
          place: Place(path: path), reason: "hidden, since the name begins with a dot",
          remedy: "name it itself to have it read"))
    }
    if stop.isNamedByUser && path == "-" { return .file(.standardInput) }
    let status = try FileSystem.status(of: path)
    switch status.kind {
    case .directory:
      guard visited.insert(status.identity).inserted else {
        return .skipped(
          LeftOut(place: Place(path: path), reason: "this directory has been read already"))
      }
      var base = path
      while base.utf8.count > 1 && base.hasSuffix("/") { base.removeLast() }
      if base != "/" { base += "/" }
      for name in try FileSystem.names(in: path).reversed() {
        stops.append(Stop(path: base + name, isNamedByUser: false))
      }
      return nil
    case .other where !stop.isNamedByUser:
      return .skipped(
        LeftOut(place: Place(path: path), reason: "this is neither a file nor a directory"))
    case .file, .other:
      return .file(ArticleFile(path: path, isNamed: stop.isNamedByUser))
    }
  }
}
