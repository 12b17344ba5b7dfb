package import Repository
package import SQLite

extension ArchiveError {
  /// Says in words that a user can act on what SQLite could not do.
  ///
  /// `action` completes the sentence "cannot ...".
  package init(_ error: SQLiteError, while action: String, at path: String) {
    switch error.code.primary {
    case .busy, .locked:
      self.init(
        .locked, "cannot \(action): \(path) is being written by another process",
        advice: "wait until it is done, and try again")
    case .notADatabase:
      self.init(
        .notAnArchive, "\(path) is not a news archive",
        advice: "name another file with --db; if it was one, see what is left of it: "
          + Self.check(path))
    case .corrupt: self = .damaged(path, while: action)
    case .generic where error.isAboutSchema: self = .damaged(path, while: action)
    case .full: self = .full(path, while: action)
    case .readOnly:
      self.init(
        .readOnly, "cannot \(action): \(path) cannot be written to",
        advice: "check the permissions of the file and of the directory it is in")
    case .interrupted:
      self.init(.failed, "\(action.prefix(1).uppercased() + action.dropFirst()): stopped")
    case .noMemory:
      self.init(
        .failed, "cannot \(action): there is not enough memory for \(path)",
        advice: "end other programs, and try again")
    case .cannotOpen, .permission, .inputOutput, .lockingProtocol:
      self.init(opening: error, while: action, at: path)
    default:
      self.init(.failed, "cannot \(action) in \(path): \(error.message)")
    }
  }

  /// Says what the operating system had against the file.
  private init(opening error: SQLiteError, while action: String, at path: String) {
    switch error.cause {
    case .noSuchFile:
      self.init(
        .notFound, "there is no archive at \(path)",
        advice: "make one with: archive ingest --db \(path) PATH...")
    case .noPermission:
      self.init(
        .permission, "cannot \(action): there is no permission for \(path)",
        advice: "check the permissions of the file and of the directory it is in")
    case .isDirectory:
      self.init(
        .notAnArchive, "\(path) is a directory, not an archive",
        advice: FilePath.exists(path + "/archive.db")
          ? "did you mean: --db \(path.hasSuffix("/") ? path : path + "/")archive.db"
          : "name a file with --db")
    case .readOnlyFileSystem:
      self.init(
        .readOnly, "cannot \(action): the file system of \(path) is read-only",
        advice: "copy it to a place where you may write, or name another file with --db")
    case .noSpace: self = .full(path, while: action)
    case .tooManyOpenFiles:
      self.init(
        .failed, "cannot \(action): too many files are open to open \(path)",
        advice: "end other programs, or allow more files with: ulimit -n")
    case nil: self.init(ioFailure: error, while: action, at: path)
    }
  }

  /// Says what the code alone tells.
  private init(ioFailure error: SQLiteError, while action: String, at path: String) {
    switch error.code {
    case _ where error.code.isAboutLocks: self = .withoutLocks(path, while: action)
    case .shortRead, .damagedRead, .damagedFileSystem: self = .damaged(path, while: action)
    case .writeRefused:
      self.init(
        .full, "cannot \(action): \(path) can be written no further; the disk may be full",
        advice: Self.makeRoom)
    case _ where error.code.primary == .inputOutput:
      self.init(
        .failed, "cannot \(action): the disk with \(path) does not do what it is asked",
        advice: "see whether it is still connected and whole; then: " + Self.check(path))
    default: self.init(.failed, "cannot \(action): \(path): \(error.message)")
    }
  }

  private static let makeRoom =
    "make room and run the command again; everything kept before is safe"

  private static func check(_ path: String) -> String { "archive check --db \(path)" }

  private static func full(_ path: String, while action: String) -> ArchiveError {
    ArchiveError(
      .full, "cannot \(action): the disk with \(path) is full", advice: makeRoom)
  }

  private static func damaged(_ path: String, while action: String) -> ArchiveError {
    ArchiveError(
      .damaged, "cannot \(action): \(path) is damaged",
      advice: "see what is lost, and save the rest: " + check(path))
  }

  /// The sentence for a file system that does not lock files, as some network shares do not.
  static func withoutLocks(_ path: String, while action: String) -> ArchiveError {
    ArchiveError(
      .noLocks,
      "cannot \(action): the file system of \(path) does not lock files as an archive needs it "
        + "(a network share?)",
      advice: "copy the file to a disk of this machine, and name it there with --db")
  }
}

extension SQLiteError {
  /// True when a table or a column that every archive has is not there.
  fileprivate var isAboutSchema: Bool {
    message.hasPrefix("no such table: ") || message.hasPrefix("no such column: ")
  }
}
