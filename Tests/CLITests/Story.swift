import Foundation
import Testing

/// A fresh folder in which the built `archive` is run as a user would run it.
///
/// `HOME` and the data directory are inside the folder, so no archive of the user is touched.
final class Story {
  /// The folder of the story; commands run in it.
  let folder: URL

  /// What a run of the program gave.
  struct Outcome: Equatable {
    let output: String
    let messages: String
    let code: Int32
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "archive-story-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("the folder of a story stays: \(folder.path)")
    }
  }

  /// Writes a file of the story and makes the folders on the way.
  func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Removes a file of the story, where there is one.
  func remove(_ path: String) throws {
    let url = folder.appending(path: path)
    guard FileManager.default.fileExists(atPath: url.path) else { return }
    try FileManager.default.removeItem(at: url)
  }

  /// Runs `archive` with these words and waits for its end.
  @discardableResult
  func archive(
    _ words: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(Self.binary, words, input: input, environment: environment)
  }

  /// Starts `archive` with these words and does not wait; `messages()` reads what it says.
  func start(_ words: String...) throws -> Process {
    let process = process(Self.binary, words, environment: [:])
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try Self.writing(to: folder.appending(path: ".started"))
    try process.run()
    return process
  }

  /// Waits until something holds, and not for ever: the next expectation fails then.
  func wait(until holds: () throws -> Bool) throws {
    for _ in 0..<1200 where try !holds() { usleep(50_000) }
  }

  /// What the program that was started last has written to standard error so far.
  func messages() throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: ".started")), as: UTF8.self)
  }

  private func process(
    _ program: URL, _ words: [String], environment: [String: String]
  ) -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = [
      "HOME": folder.path, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ].merging(environment) { $1 }
    return process
  }

  /// Runs any program in the folder of the story.
  @discardableResult
  func run(
    _ program: URL, _ words: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = process(program, words, environment: environment)
    let (inlet, outputFile, messagesFile) = (
      Pipe(), folder.appending(path: ".output"), folder.appending(path: ".messages")
    )
    process.standardInput = inlet
    process.standardOutput = try Self.writing(to: outputFile)
    process.standardError = try Self.writing(to: messagesFile)
    try process.run()
    try inlet.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try inlet.fileHandleForWriting.close()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: messagesFile), as: UTF8.self),
      code: process.terminationStatus)
  }

  private static func writing(to url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  /// The program that was built beside the tests.
  static let binary: URL = {
    let tests = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = tests.appending(path: "archive")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return package.appending(path: ".build/debug/archive")
  }()

  /// The root of the package, where README.md and Examples are.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
