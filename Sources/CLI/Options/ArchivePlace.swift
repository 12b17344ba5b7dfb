internal import Repository
internal import SQLiteRepository

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// An archive file and what led to it.
struct ArchivePlace {
  let path: String
  let chosenBy: String

  /// The file that was named, or the one that is used when none is.
  static func place(named path: String?) throws(Failure) -> ArchivePlace {
    if let path {
      guard !path.isEmpty else {
        throw Failure("--db needs the name of a file", status: .badArguments)
      }
      return ArchivePlace(path: path, chosenBy: "--db")
    }
    if let path = Terminal.environment("ARCHIVE_DB"), !path.isEmpty {
      return ArchivePlace(path: path, chosenBy: "ARCHIVE_DB")
    }
    let config = Config.user
    if let path = config.database {
      return ArchivePlace(path: path, chosenBy: "config file \(config.path ?? "")")
    }
    if access("archive.db", F_OK) == 0 {
      return ArchivePlace(path: "archive.db", chosenBy: "found in this folder")
    }
    return ArchivePlace(path: try dataDirectory() + "/archive.db", chosenBy: "default place")
  }

  /// True when there is a file at the place.
  var exists: Bool { access(path, F_OK) == 0 }

  /// Opens the archive for reading; it must exist.
  func openForReading() throws -> any Archive {
    try SQLiteArchive(path: path, for: .reading)
  }

  /// `$XDG_DATA_HOME/archive` (XDG Base Directory Specification 0.8).
  static func dataDirectory() throws(Failure) -> String {
    if let data = Terminal.environment("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/archive"
    }
    guard let home = Terminal.environment("HOME"), !home.isEmpty else {
      throw Failure(
        "cannot tell where to keep the archive: HOME is not set", advice: "name a file with --db")
    }
    return home + "/.local/share/archive"
  }
}
