internal import Repository
internal import SQLiteRepository

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A copy of the archive to try things on; it goes away with the value.
///
/// What would happen is what does happen to the copy, down to copies and versions.
final class TrialArchive {
  let archive: SQLiteArchive
  private let folder: String

  /// Copies the archive at `path`, or makes an empty one when there is none.
  init(of path: String) throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("archive-trial-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let copy = folder + "/archive.db"
    if SQLiteArchive.isTaken(path) {
      try SQLiteArchive(path: path, for: .reading).copy(to: copy)
    }
    archive = try SQLiteArchive(path: copy, for: .creating)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      StandardStreams.writeMessage(
        "note: \(folder) is not needed any more and could not be removed")
    }
  }
}
