internal import Ingest
internal import Repository
internal import SQLiteRepository

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Writes what can be read of a damaged archive into a new one.
struct Salvage {
  private let path: String
  private let file: String

  init(from path: String, to file: String) throws(Failure) {
    self.path = path
    self.file = file
    guard !file.isEmpty else {
      throw Failure("--salvage needs the name of a file", status: .badArguments)
    }
    guard !SQLiteArchive.isTaken(file) else {
      throw Failure(
        "\(file) is there already; nothing was written",
        advice: "name a file that is not there yet")
    }
  }

  /// The new archive appears under its name when it is whole and sound.
  func run() async throws -> SalvageOutcome {
    let damaged = try SQLiteDamagedArchive(path: path)
    guard damaged.readableCount > 0 else {
      throw Failure(
        "no article of \(path) can be read; nothing was written",
        advice: "restore a backup with: archive restore FILE")
    }
    let unfinished = try SQLiteArchive.unfinishedName(for: file)
    do {
      let outcome = try await write(damaged, to: unfinished)
      try SQLiteArchive.finish(unfinished, as: file)
      return outcome
    } catch {
      SQLiteArchive.discard(unfinished)
      throw error
    }
  }

  private func write(
    _ damaged: SQLiteDamagedArchive, to unfinished: String
  ) async throws -> SalvageOutcome {
    let archive = try SQLiteArchive(path: unfinished, for: .creating)
    Interruption.listen()
    let isShown = Terminal.showsProgress
    let jobs = ProcessInfo.processInfo.activeProcessorCount
    let isWhole = try await Salvager(from: damaged, to: archive, jobs: jobs).run(
      progress: { done, inAll in
        if isShown { StandardStreams.writeProgress("\r\u{1B}[K\(done) of \(inAll) articles") }
      }, shouldStop: { Interruption.isRequested })
    if isShown { StandardStreams.writeProgress("\r\u{1B}[K") }
    guard isWhole else { throw ExitStatus.interrupted }
    let outcome = try archive.takeOver(from: damaged)
    var check = try archive.check()
    if check.faults.contains(where: \.canBeRepaired) {
      try archive.repair(check)
      check = try archive.check()
    }
    if let fault = check.faults.first {
      throw Failure(
        "cannot save what is in \(path): the new archive would not be sound (\(fault.sentence))",
        advice: "restore a backup with: archive restore FILE")
    }
    try archive.settle()
    return outcome
  }
}
