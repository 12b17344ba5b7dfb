/// A file that may hold articles, or standard input.
package struct ArticleFile: Hashable, Sendable, CustomStringConvertible {
  /// The path as the user named or found it; `-` for standard input.
  package let path: String
  /// True for a file that the user named, false for one that was found below a directory.
  package let isNamed: Bool

  /// Makes a file of its path; `-` means standard input.
  package init(path: String, isNamed: Bool = true) {
    self.path = path
    self.isNamed = isNamed
  }

  package static let standardInput = ArticleFile(path: "-")

  package var isStandardInput: Bool { path == "-" }

  /// The ending of its name in lower case, without its dot; "" for none.
  package var ending: String { Place(path: path).ending }

  /// What messages call it.
  package var description: String { isStandardInput ? "standard input" : path }

  /// Where paths that do not begin at the root begin; without a slash at its end.
  package static var currentFolder: String {
    var folder = FileSystem.absolute("")
    while folder.hasSuffix("/") { folder.removeLast() }
    return folder
  }

  /// What tells a file from what it was before, without reading it.
  package struct Stamp: Hashable, Sendable {
    /// The path from the root of the file system, with links followed.
    package let path: String
    /// Length in bytes.
    package let size: Int
    /// When the content last changed, in nanoseconds since 1970 (UTC).
    package let modified: Int
  }

  /// What a file is known by, whatever path names it.
  package struct Identity: Hashable, Sendable {
    /// The path from the root of the file system, with links followed.
    package let path: String
    package let device: Int
    package let inode: Int
  }

  /// The identity of a file; nil for standard input, or a file that is not there.
  package var identity: Identity? {
    guard !isStandardInput else { return nil }
    do throws(ImportProblem) {
      let identity = try FileSystem.status(of: path).identity
      return Identity(
        path: FileSystem.canonical(path), device: Int(truncatingIfNeeded: identity.device),
        inode: Int(truncatingIfNeeded: identity.inode))
    } catch {
      // A file that went away while it was read has no identity to go by.
      return nil
    }
  }

  /// The stamp of a file as it is now; nil for standard input, a pipe, or a file that is not there.
  package var stamp: Stamp? {
    guard !isStandardInput else { return nil }
    do throws(ImportProblem) {
      let status = try FileSystem.status(of: path)
      guard status.kind == .file else { return nil }
      return Stamp(
        path: FileSystem.canonical(path), size: status.size, modified: status.modified)
    } catch {
      // Whoever reads the file comes upon the same problem and says so.
      return nil
    }
  }
}
