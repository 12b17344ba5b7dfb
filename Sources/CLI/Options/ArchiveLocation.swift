internal import ArgumentParser
internal import Repository
internal import SQLiteRepository

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Which archive file a command works on.
struct ArchiveLocation: ParsableArguments {
  @Option(name: .customLong("db"), help: "The archive file.")
  var path: String?

  /// The archive file and what led to it.
  func place() throws(Failure) -> ArchivePlace {
    if let path {
      guard !path.isEmpty else {
        throw Failure("--db needs the name of a file", status: .badArguments)
      }
      return ArchivePlace(path: path, chosenBy: "--db")
    }
    if let path = Terminal.environment("ARCHIVE_DB"), !path.isEmpty {
      return ArchivePlace(path: path, chosenBy: "ARCHIVE_DB")
    }
    if FileManager.default.fileExists(atPath: "archive.db") {
      return ArchivePlace(path: "archive.db", chosenBy: "found in this folder")
    }
    return ArchivePlace(path: try Self.dataDirectory() + "/archive.db", chosenBy: "default place")
  }

  /// Opens the archive for reading; it must exist.
  func openForReading() throws -> any Archive {
    try SQLiteArchive(path: place().path, for: .reading)
  }

  /// Opens an archive that exists for changing it.
  func openForChanging() throws -> any Archive {
    try SQLiteArchive(path: place().path, for: .writing)
  }

  /// Opens the archive for writing, and makes it and its folder when they are not there.
  func openForWriting() throws -> any Archive {
    let place = try place()
    if place.chosenBy == "default place" { try Self.makeDirectory(try Self.dataDirectory()) }
    return try SQLiteArchive(path: place.path, for: .creating)
  }

  /// `$XDG_DATA_HOME/archive` (XDG Base Directory Specification 0.8).
  private static func dataDirectory() throws(Failure) -> String {
    if let data = Terminal.environment("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/archive"
    }
    guard let home = Terminal.environment("HOME"), !home.isEmpty else {
      throw Failure(
        "cannot tell where to keep the archive: HOME is not set", advice: "name a file with --db")
    }
    return home + "/.local/share/archive"
  }

  private static func makeDirectory(_ path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure("cannot make the folder \(path)", advice: "name another file with --db")
    }
  }
}

/// An archive file and what led to it.
struct ArchivePlace {
  let path: String
  let chosenBy: String
}
