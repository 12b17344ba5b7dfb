internal import Repository
internal import SQLite

extension ArchiveError {
  /// Says in words that a user can act on what SQLite could not do.
  ///
  /// `action` completes the sentence "cannot ...".
  init(_ error: SQLiteError, while action: String, at path: String) {
    switch error.code.primary {
    case .busy, .locked:
      self.init(
        .locked, "cannot \(action): \(path) is being written by another process",
        advice: "wait until it is done, and try again")
    case .notADatabase:
      self.init(
        .notAnArchive, "\(path) is not a news archive",
        advice: "name another file with --db")
    case .corrupt:
      self.init(
        .damaged, "cannot \(action): \(path) is damaged (\(error.message))",
        advice: "restore it from a backup, or ingest the sources into a new archive")
    case .full:
      self.init(
        .full, "cannot \(action): the disk with \(path) is full",
        advice: "make room and run the command again; everything kept before is safe")
    case .readOnly:
      self.init(
        .readOnly, "cannot \(action): \(path) cannot be written to",
        advice: "check the permissions of the file and of the directory it is in")
    case .interrupted:
      self.init(.failed, "\(action.prefix(1).uppercased() + action.dropFirst()): stopped")
    case .inputOutput where error.code == .writeRefused:
      self.init(
        .full, "cannot \(action): \(path) can be written no further; the disk may be full",
        advice: "make room and run the command again; everything kept before is safe")
    case .cannotOpen, .permission, .inputOutput:
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
        advice: "name a file with --db")
    case .readOnlyFileSystem:
      self.init(.readOnly, "cannot \(action): the file system of \(path) is read-only")
    case .noSpace:
      self.init(
        .full, "cannot \(action): the disk with \(path) is full",
        advice: "make room and run the command again; everything kept before is safe")
    case nil:
      self.init(.failed, "cannot \(action): \(path): \(error.message)")
    }
  }
}
