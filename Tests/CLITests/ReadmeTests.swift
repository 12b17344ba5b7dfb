import ArgumentParser
import Foundation
import Testing

@testable import CLI

/// What README shows between fences.
private struct Fence {
  /// The word behind the fence: `console`, `sql`, or nothing.
  let kind: String
  let lines: [String]

  static func all() throws -> [Fence] {
    let text = try String(
      contentsOf: Story.package.appending(path: "README.md"), encoding: .utf8)
    var fences: [Fence] = []
    var open: (kind: String, lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      guard line.hasPrefix("```") else {
        open?.lines.append(line)
        continue
      }
      if let done = open.take() {
        fences.append(Fence(kind: done.kind, lines: done.lines))
      } else {
        open = (String(line.dropFirst(3)), [])
      }
    }
    return fences
  }
}

/// The text without figures of confidence, which a better model may change.
private func unmeasured(_ text: String) -> String {
  text.replacing(/[01]\.[0-9]{2}/, with: "0.00")
}

@Suite struct ReadmeTests {
  @Test func `what README shows of the examples is what the program prints`() throws {
    let it = try Story()
    try FileManager.default.copyItem(
      at: Story.package.appending(path: "Examples"), to: it.folder.appending(path: "Examples"))
    let folder = Story.binary.deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let fences = try Fence.all().filter { $0.kind == "console" }
    #expect(!fences.isEmpty)
    for fence in fences {
      // A command, and what follows it up to the next one.
      for part in fence.lines.split(before: { $0.hasPrefix("$ ") }) {
        let command = try #require(part.first).dropFirst(2)
        let outcome = try it.run(
          URL(filePath: "/bin/sh"), ["-c", String(command)],
          environment: ["PATH": "\(folder):\(path)"])
        let shown = part.dropFirst().map { $0 + "\n" }.joined()
        #expect(unmeasured(outcome.output) == unmeasured(shown), "\(command)\n\(outcome.messages)")
        #expect(outcome.code == 0)
      }
    }
  }

  @Test func `every command that README shows can be read`() throws {
    let it = try Story()
    for file in ["story.txt", "terms.txt"] { try it.write("words\n", to: file) }
    let shown = try Fence.all().filter { ["", "console"].contains($0.kind) }.flatMap(\.lines)
      .map { $0.hasPrefix("$ ") ? String($0.dropFirst(2)) : $0 }
      .filter { $0.hasPrefix("archive ") || $0.contains("| archive ") }
    #expect(shown.count > 50)
    for line in shown {
      // A shell parts the words, and a function in the program's place writes them down.
      try it.write(
        "archive() { printf '%s\\0' \"$@\" >> words; printf '\\n\\0' >> words; }\n\(line)\n",
        to: "line.sh")
      try it.remove("words")
      let outcome = try it.run(URL(filePath: "/bin/bash"), ["line.sh"])
      #expect(outcome.code == 0, "\(line): \(outcome.messages)")
      let words = String(
        decoding: try Data(contentsOf: it.folder.appending(path: "words")), as: UTF8.self)
      for command in words.split(separator: "\n\0") {
        let arguments = command.split(separator: "\0", omittingEmptySubsequences: false)
          .dropLast().map(String.init)
        #expect(throws: Never.self, "\(line)") { try ArchiveCommand.parseAsRoot(arguments) }
      }
    }
  }
}

extension Array {
  /// The array in parts, each of which begins with an element that `isFirst` holds of.
  fileprivate func split(before isFirst: (Element) -> Bool) -> [[Element]] {
    var parts: [[Element]] = []
    for element in self {
      if parts.isEmpty || isFirst(element) {
        parts.append([element])
      } else {
        parts[parts.count - 1].append(element)
      }
    }
    return parts
  }
}
