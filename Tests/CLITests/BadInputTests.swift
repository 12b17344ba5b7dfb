import Foundation
import Testing

private let story = """
  Ferry line adds night boats
  2021-03-04

  PORT ELLA (Coast Wire) - The ferry line will add two night boats, its director, Ida Brandt, \
  said on Thursday.
  """

@Test func `a bad file is named and the others are kept`() throws {
  let it = try Story()
  try it.write(story, to: "in/a.txt")
  try it.write("", to: "in/b.txt")
  try it.write([0, 1, 2, 3, 0, 255, 254, 0, 7], to: "in/c.txt")
  let outcome = try it.archive("ingest", "--db", "a.db", "in")
  #expect(outcome.code == 3)
  #expect(outcome.output.isEmpty)
  #expect(outcome.messages.contains("in/b.txt"))
  #expect(outcome.messages.contains("in/c.txt"))
  #expect(outcome.messages.contains("2 skipped: 1 not text, 1 empty"))
  #expect(try it.archive("search", "--db", "a.db", "ferry").code == 0)
}

@Test(arguments: [
  ["search", "ferry"], ["who-said", "Brandt"], ["speakers"], ["info"], ["show", "ar:0"],
])
func `a missing archive is a sentence and exit code 2`(words: [String]) throws {
  let it = try Story()
  let outcome = try it.run(Story.binary, words + ["--db", "nowhere.db"])
  #expect(outcome.code == 2)
  #expect(outcome.output.isEmpty)
  #expect(outcome.messages.contains("nowhere.db"))
  #expect(outcome.messages.contains("archive ingest"))
  #expect(!FileManager.default.fileExists(atPath: it.folder.appending(path: "nowhere.db").path))
}

@Test func `a file that is no database is left as it is`() throws {
  let it = try Story()
  try it.write("just text, and enough of it to be no header of any database", to: "notes.db")
  for words in [["search", "ferry"], ["ingest", "notes.db"]] {
    let outcome = try it.run(Story.binary, words + ["--db", "notes.db"])
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains("notes.db"))
    #expect(!outcome.messages.lowercased().contains("sqlite_"))
  }
  #expect(
    try String(contentsOf: it.folder.appending(path: "notes.db"), encoding: .utf8)
      .hasPrefix("just text"))
}

@Test func `a path that is not there is skipped with exit code 3`() throws {
  let it = try Story()
  let outcome = try it.archive("ingest", "--db", "a.db", "no-such-folder")
  #expect(outcome.code == 3)
  #expect(
    outcome.messages == "skipped: no-such-folder: there is no such file; check the path\n")
  // A mistyped path makes no empty archive.
  #expect(!FileManager.default.fileExists(atPath: it.folder.appending(path: "a.db").path))
}

@Test func `files that are no articles are named once for each reason`() throws {
  let it = try Story()
  for name in ["a.jpg", "b.jpg", "c.jpg"] {
    try it.write([0xFF, 0xD8, 0xFF, 0xE0, 0, 16], to: "in/\(name)")
  }
  let outcome = try it.archive("ingest", "--db", "a.db", "in")
  #expect(outcome.code == 0)
  #expect(outcome.messages.hasPrefix("left out: 3 files (in/a.jpg, in/b.jpg, …): an image\n"))
}

@Test(arguments: [
  ["search"], ["search", ""], ["search", "   "], ["who-said"], ["ingest"], ["frobnicate"],
  ["search", "--limit", "0", "ferry"], ["search", "--no-such-option", "ferry"],
  ["ingest", "--map", "nonsense", "x"], ["info", "--json", "--format", "text"],
])
func `bad arguments end with 64 and a message`(words: [String]) throws {
  let it = try Story()
  try it.write(story, to: "a.txt")
  try it.archive("ingest", "--db", "archive.db", "a.txt")
  let outcome = try it.run(Story.binary, words)
  #expect(outcome.code == 64)
  #expect(outcome.output.isEmpty)
  #expect(!outcome.messages.isEmpty)
}

@Test(arguments: [
  "U.S.", "safe-haven", "Merkel's", "C++", "\"unclosed", "AND", "wells AND", "(a OR b", "*", "100%",
  "who?", "foo:bar", "NEAR(a b", "a\u{0}b", "'; DROP TABLE articles; --", "^", "{a b}", "- -", "🦆",
])
func `no query shows an SQLite message`(query: String) throws {
  let it = try Story()
  try it.write(story, to: "a.txt")
  try it.archive("ingest", "--db", "archive.db", "a.txt")
  let words = query.contains("\u{0}") ? "a b" : query
  let outcome = try it.archive("search", words)
  #expect([0, 1, 64].contains(outcome.code))
  for word in ["fts5", "syntax error near", "no such column", "SQLITE", "sqlite3"] {
    #expect(!outcome.messages.contains(word))
  }
}
