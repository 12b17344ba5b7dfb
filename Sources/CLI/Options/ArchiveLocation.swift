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

  @Flag(name: .shortAndLong, help: "Say on standard error which archive is used, and why.")
  var verbose = false

  /// Says which archive it is once a command, however often it is asked for.
  private static let notice = OneNotice()

  /// The archive file and what led to it.
  func place() throws(Failure) -> ArchivePlace {
    let place = try ArchivePlace.place(named: path)
    if verbose { Self.notice.write("archive: \(place.path) (\(place.chosenBy))") }
    return place
  }

  /// Opens the archive for reading; it must exist.
  func openForReading() throws -> any Archive {
    try place().openForReading()
  }

  /// Opens the archive's file for what is done to it as a whole; it must exist.
  func openFile() throws -> SQLiteArchive {
    try SQLiteArchive(
      path: place().path, for: .writing, whileWaiting: Self.waiting(for: try place().path))
  }

  /// Opens an archive that exists for changing it.
  func openForChanging() throws -> any Archive { try openFile() }

  /// Opens the archive for writing, and makes it and its folder when they are not there.
  func openForWriting() throws -> any Archive {
    let place = try placeForWriting()
    return try SQLiteArchive(
      path: place.path, for: .creating, whileWaiting: Self.waiting(for: place.path))
  }

  /// The archive file, with its folder made when it is not there.
  func placeForWriting() throws(Failure) -> ArchivePlace {
    let place = try place()
    if place.chosenBy == "default place" {
      try Self.makeDirectory(try ArchivePlace.dataDirectory())
    }
    return place
  }

  /// Waits for whoever makes the archive or brings it up to date, as `openFile` does.
  func waiting() throws(Failure) -> @Sendable (Duration) -> Bool {
    Self.waiting(for: try place().path)
  }

  /// Waits ten minutes for another process that writes, and says so after half a second.
  private static func waiting(for path: String) -> @Sendable (Duration) -> Bool {
    let notice = OneNotice()
    return { elapsed in
      if elapsed > .milliseconds(500) {
        notice.write("waiting for another archive process that writes to \(path)")
      }
      return elapsed < .seconds(600) && !Interruption.isRequested
    }
  }

  private static func makeDirectory(_ path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure("cannot make the folder \(path)", advice: "name another file with --db")
    }
  }
}
