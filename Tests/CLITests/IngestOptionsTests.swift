import Foundation
import Testing

private func story(_ number: Int, day: String = "2021-03-04") -> String {
  "Boat \(number)\n\(day)\n\nPORT ELLA (Coast Wire) - Boat \(number) is late, Ida Brandt said."
}

@Test func `a trial says what would be kept and keeps nothing`() throws {
  let it = try Story()
  try it.write(story(1), to: "in/a.txt")
  let trial = try it.archive("ingest", "--db", "a.db", "--dry-run", "in")
  #expect(trial.code == 0)
  #expect(
    trial.messages.hasPrefix(
      "would be kept in a.db: 1 new article, 1 statement, 1 new speaker (1 file, "))
  #expect(!FileManager.default.fileExists(atPath: it.folder.appending(path: "a.db").path))
  try it.archive("ingest", "--db", "a.db", "in")
  try it.write(story(2), to: "in/b.txt")
  let second = try it.archive("ingest", "--db", "a.db", "--dry-run", "--json", "in")
  #expect(second.output.contains("\"stored\":1"))
  #expect(second.output.contains("\"trial\":true"))
  #expect(try it.archive("search", "--db", "a.db", "*", "--count").output == "1\n")
}

@Test(arguments: [
  ("a.csv", "title,text\nx\n", Int32(65)), ("gone.txt", nil, Int32(66)),
])
func `a strict ingest stops at the first problem`(name: String, text: String?, code: Int32) throws {
  let it = try Story()
  try it.write(story(1), to: "0.txt")
  try it.write(story(2), to: "z.txt")
  if let text { try it.write(text, to: name) }
  let strict = try it.archive("ingest", "--db", "a.db", "--strict", "0.txt", name, "z.txt")
  #expect(strict.code == code)
  #expect(strict.messages.contains(name))
  #expect(try it.archive("search", "--db", "a.db", "*", "--count").output == "1\n")
  let patient = try it.archive("ingest", "--db", "b.db", "--keep-going", "0.txt", name, "z.txt")
  #expect(patient.code == 3)
  #expect(try it.archive("search", "--db", "b.db", "*", "--count").output == "2\n")
}

@Test func `articles that are too old are left out and can be kept later`() throws {
  let it = try Story()
  try it.write(story(1, day: "2019-01-01"), to: "in/a.txt")
  try it.write(story(2), to: "in/b.txt")
  let recent = try it.archive("ingest", "--db", "a.db", "--since", "2020-01-01", "in")
  #expect(recent.messages.hasPrefix("a.db: 1 new article, 1 statement, 1 new speaker, 1 too old"))
  let all = try it.archive("ingest", "--db", "a.db", "in")
  #expect(all.messages.hasPrefix("a.db: 1 new article, 1 statement, 1 already there"))
  #expect(try it.archive("ingest", "--db", "a.db", "--since", "yesterday", "in").code == 64)
}

@Test func `a file that was left out below a folder is tried when it is named`() throws {
  let it = try Story()
  try it.write(story(1), to: "in/README.txt")
  let walked = try it.archive("ingest", "--db", "a.db", "in")
  #expect(walked.messages.contains("a description of other files"))
  let named = try it.archive("ingest", "--db", "a.db", "in/README.txt")
  #expect(named.messages.hasPrefix("a.db: 1 new article"))
}

@Test func `the summary says what was skipped and why`() throws {
  let it = try Story()
  try it.write("", to: "in/a.txt")
  try it.write("title,text\nx\n", to: "in/b.csv")
  let outcome = try it.archive("ingest", "--db", "a.db", "--json", "in")
  #expect(outcome.code == 3)
  #expect(outcome.output.contains("\"skipped_kinds\":{\"broken-row\":1,\"empty\":1}"))
}

@Test(arguments: [
  (["--watch", "--dry-run", "in"], "--watch and --dry-run cannot go together"),
  (["--watch", "-"], "--watch needs files or directories"),
])
func `a watch that could keep nothing is refused`(words: [String], reason: String) throws {
  let it = try Story()
  try it.write(story(1), to: "in/a.txt")
  let outcome = try it.run(Story.binary, ["ingest", "--db", "a.db"] + words)
  #expect(outcome.code == 64)
  #expect(outcome.messages.contains(reason))
}

@Test func `new and changed files below a watched folder are kept until Ctrl-C`() throws {
  let it = try Story()
  try it.write(story(1), to: "in/a.txt")
  let process = try it.start("ingest", "--db", "a.db", "--watch", "in")
  func summaries() throws -> [String] {
    try it.messages().split(separator: "\n").filter { $0.hasPrefix("a.db: ") }
      .map(String.init)
  }
  try it.wait { try it.messages().contains("watching for new and changed files") }
  try it.write(story(2), to: "in/b.txt")
  try it.wait { try summaries().count == 2 }
  try it.write(story(3), to: "in/a.txt")
  try it.wait { try summaries().count == 3 }
  #expect(try it.messages().contains("a.db: 1 new article (1 changed), 1 statement (1 file"))
  try it.write("not an article", to: "in/notes.log")
  try it.write(story(4), to: "in/deeper/new/c.txt")
  try it.wait { try it.archive("search", "--db", "a.db", "*", "--count").output == "3\n" }
  kill(process.processIdentifier, SIGINT)
  process.waitUntilExit()
  #expect(process.terminationStatus == 0)
  #expect(try it.archive("search", "--db", "a.db", "*", "--count").output == "3\n")
}
