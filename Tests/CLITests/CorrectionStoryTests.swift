import Foundation
import Testing

private let port = """
  Ferry line adds night boats
  2021-03-04

  PORT ELLA (Coast Wire) - "We have heard our passengers," the director, Ida Brandt, said.

  "The boats will run until midnight," Ida Brandt said.
  """

private let bank = """
  Savers look for shelter
  2021-04-05

  NORTH BAY (Coast Wire) - "Gold is one of the safe havens of old," economist Otto Brandt said.
  """

/// A folder with two stories in an archive beside it.
private func archived() throws -> Story {
  let it = try Story()
  try it.write(port, to: "in/port.txt")
  try it.write(bank, to: "in/bank.txt")
  #expect(try it.archive("ingest", "--db", "archive.db", "in").code == 0)
  return it
}

extension Story {
  /// The first word of what a command prints: the id of a correction.
  @discardableResult
  fileprivate func correction(_ words: String...) throws -> String {
    let outcome = try run(Story.binary, words, input: "", environment: [:])
    #expect(outcome.code == 0, "\(words): \(outcome.messages)")
    return String(outcome.output.prefix { $0 != " " })
  }
}

@Test func `a merge is made, told, undone, and told again`() throws {
  let it = try archived()
  let merge = try it.correction(
    "speaker", "merge", "sp:ida-brandt", "Otto Brandt", "--reason", "one desk")
  let together = try it.archive("who-said", "Otto Brandt")
  #expect(together.output.hasPrefix("Ida Brandt"))
  #expect(together.output.contains("safe havens of old"))
  #expect(together.output.contains("until midnight"))
  let undo = try it.correction("undo", "--reason", "two people")
  let apart = try it.archive("who-said", "Otto Brandt")
  #expect(!apart.output.contains("until midnight"))
  let log = try it.archive("log").output
  for part in [merge, undo, "one desk", "two people", "undone by \(undo)", "changed 1 statement"] {
    #expect(log.contains(part), "no \(part)")
  }
  let twice = try it.archive("undo", merge)
  #expect(twice.code == 64)
  #expect(twice.messages.contains("\(merge) is undone already (by \(undo))"))
}

@Test func `corrections move to another archive as a text file`() throws {
  let it = try archived()
  try it.correction("speaker", "rename", "Ida Brandt", "Ida Brandt-Roe", "--reason", "married")
  try it.correction("speaker", "hide", "Otto Brandt", "--reason", "not a speaker")
  let dump = try it.archive("corrections", "dump", "fixes.ndjson")
  #expect(dump.messages == "fixes.ndjson: 2 corrections\n")
  #expect(try it.archive("corrections", "dump").output.split(separator: "\n").count == 2)
  try it.archive("ingest", "--db", "other.db", "in/port.txt")
  let load = try it.archive("corrections", "load", "fixes.ndjson", "--db", "other.db")
  #expect(load.code == 0)
  #expect(load.messages.hasPrefix("2 corrections added, 0 already there; "))
  #expect(load.messages.contains("1 name something that this archive does not have"))
  let unmet = try it.archive("log", "--unmet", "--db", "other.db")
  #expect(unmet.output.contains("not in this archive: sp:otto-brandt"))
  #expect(
    try it.archive("speakers", "--db", "other.db", "Brandt").output.hasPrefix("Ida Brandt-Roe"))
  // What was missing is met once the article comes.
  try it.archive("ingest", "--db", "other.db", "in/bank.txt")
  #expect(try it.archive("log", "--unmet", "--db", "other.db").code == 1)
  #expect(try it.archive("speakers", "--db", "other.db", "Otto").code == 1)
}

@Test(arguments: [
  "title,body\nFerry,Two boats come.\n", "\n", "{\"schema\":\"archive.article/1\"}\n",
])
func `a dump does not take the place of a file that is none`(text: String) throws {
  let it = try archived()
  try it.correction("speaker", "hide", "Otto Brandt", "--reason", "not a speaker")
  try it.write(text, to: "news.csv")
  #expect(
    try it.archive("corrections", "dump", "news.csv")
      == .init(
        output: "",
        messages: """
          error: news.csv is there already and is no dump of corrections; nothing was written
          hint: name another file

          """, code: 2))
  #expect(try String(contentsOf: it.folder.appending(path: "news.csv"), encoding: .utf8) == text)
}

@Test func `a dump takes the place of an earlier dump and of an empty file`() throws {
  let it = try archived()
  try it.write("", to: "fixes.ndjson")
  for count in 0...2 {
    if count > 0 { try it.correction("speaker", "hide", "Otto Brandt", "--reason", "\(count)") }
    let dump = try it.archive("corrections", "dump", "fixes.ndjson")
    #expect(dump.code == 0, "\(dump.messages)")
    let text = try String(contentsOf: it.folder.appending(path: "fixes.ndjson"), encoding: .utf8)
    #expect(text == (try it.archive("corrections", "dump").output))
    if count == 1 { try it.archive("undo") }
  }
  #expect(try it.archive("corrections", "dump", "in").code == 2)
}

@Test func `a ledger file that cannot be read whole changes nothing`() throws {
  let it = try archived()
  try it.correction("speaker", "hide", "Otto Brandt", "--reason", "x")
  let line = try it.archive("corrections", "dump").output
  let rows: [(file: String, code: Int32, message: String)] = [
    (line + "{\"op\":\"hide\"", 64, "line 2 of f cannot be read: it is no entry of a ledger"),
    (
      line.replacing("correction/1", with: "correction/9"), 2,
      "f was written by a newer version: in line 1, its schema is archive.correction/9"
    ),
    (line.replacing("co:", with: "no:"), 64, "line 1 of f cannot be read: its id is not co:…"),
  ]
  for row in rows {
    try it.write(row.file, to: "f")
    try it.archive("ingest", "--db", "fresh.db", "in")
    let outcome = try it.archive("corrections", "load", "f", "--db", "fresh.db")
    #expect(outcome.code == row.code)
    #expect(outcome.messages.hasPrefix("error: " + row.message), "\(outcome.messages)")
    #expect(outcome.messages.contains("nothing was loaded"))
    #expect(try it.archive("log", "--db", "fresh.db").messages == "nothing was corrected yet\n")
  }
  #expect(try it.archive("corrections", "load", "absent.ndjson").code == 2)
}

@Test(arguments: [
  (["merge", "sp:ida-brandt", "sp:ida-brandt"], "sp:ida-brandt cannot be merged with itself"),
  (["merge", "Brandt", "sp:otto-brandt"], "2 speakers answer to \"Brandt\""),
  (["merge", "sp:ida-brandt", "sp:nobody"], "no speaker has the id sp:nobody"),
  (["rename", "Ida Brandt", String(repeating: "a", count: 10_000)], "a name has at most 200"),
  (["rename", "Ida Brandt", "\u{301}\u{202E} ."], "a name has a letter at least"),
  (["hide", "Ida Brant"], "no speaker answers to \"Ida Brant\""),
  (["split", "Ida Brandt", "Brandt"], "a surname alone may stand in many articles"),
  (["split", "Ida Brandt", "ar:zzzz"], "no article has the id ar:zzzz"),
  (["assign", "st:none.1-2", "--to", "nobody"], "no statement has the id st:none.1-2"),
])
func `a correction that makes no sense is refused in a sentence`(
  words: [String], message: String
) throws {
  let it = try archived()
  let outcome = try it.run(
    Story.binary, ["speaker"] + words + ["--reason", "x"], input: "", environment: [:])
  #expect(outcome.code == 64 || outcome.code == 1)
  #expect(outcome.messages.hasPrefix("error: " + message), "\(outcome.messages)")
  #expect(try it.archive("log").code == 1)
}

@Test func `a name in letters of another script is kept as it is written`() throws {
  let it = try archived()
  try it.correction("speaker", "rename", "Ida Brandt", "עדה ברנדט", "--reason", "her own script")
  try it.correction("speaker", "alias", "sp:ida-brandt", "I\u{308}da Brandt", "--reason", "x")
  #expect(try it.archive("who-said", "ברנדט").output.hasPrefix("עדה ברנדט"))
  #expect(try it.archive("speakers", "עדה", "--json").output.contains("\"id\":\"sp:ida-brandt\""))
}

@Test func `statements are filtered by what they are about, when and how they were said`() throws {
  let it = try archived()
  let rows: [(words: [String], found: String, other: String)] = [
    (["Brandt", "--about", "midnight"], "until midnight", "heard our passengers"),
    (["Otto", "--since", "2021-04", "--until", "2021"], "safe havens", "midnight"),
    (["Ida", "--kind", "direct", "--sort", "oldest", "--limit", "1"], "Ida Brandt", "safe"),
  ]
  for row in rows {
    let outcome = try it.run(
      Story.binary, ["who-said"] + row.words, input: "", environment: [:])
    #expect(outcome.code == 0, "\(row.words)")
    #expect(outcome.output.contains(row.found))
    #expect(!outcome.output.contains(row.other))
  }
  #expect(try it.archive("who-said", "Ida", "--until", "2020").code == 1)
  #expect(try it.archive("who-said", "Ida", "--since", "2022", "--until", "2021").code == 64)
  #expect(try it.archive("who-said", "Ida", "--since", "soon").code == 64)
  #expect(try it.archive("who-said", "Idda").messages.contains("did you mean Ida Brandt"))
}

@Test func `articles are analysed anew without their files`() throws {
  let it = try archived()
  try FileManager.default.removeItem(at: it.folder.appending(path: "in"))
  #expect(
    try it.archive("reanalyse").messages.hasPrefix("every article was analysed by this version"))
  let before = try it.archive("who-said", "Ida", "--json").output
  let again = try it.archive("reanalyse", "--all", "--json")
  #expect(again.output.contains("\"added\":0"))
  #expect(again.output.contains("\"articles\":2"))
  #expect(again.output.contains("\"removed\":0"))
  #expect(try it.archive("who-said", "Ida", "--json").output == before)
  #expect(try it.archive("check").code == 0)
}

@Test(arguments: [
  (["log"], "archive.log-entry/1"), (["saved"], "archive.saved-search/1"),
  (["alerts", "--peek"], "archive.alert/1"),
])
func `a line for programs names its schema and has its keys in order`(
  words: [String], schema: String
) throws {
  let it = try archived()
  try it.correction("speaker", "merge", "sp:ida-brandt", "Otto Brandt", "--reason", "one desk")
  #expect(try it.archive("save", "boats", "kite OR boats").code == 0)
  try it.write("Kites\n\nEAST COVE (Coast Wire) - A kite flew over the bay.\n", to: "kite.txt")
  #expect(try it.archive("ingest", "kite.txt").code == 0)
  for format in ["ndjson", "json"] {
    let outcome = try it.run(Story.binary, words + ["--format", format])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 1)
    for line in lines {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let sorted = try JSONSerialization.data(
        withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
      #expect(String(line) == String(decoding: sorted, as: UTF8.self))
      if format == "ndjson" { #expect(object["schema"] as? String == schema) }
    }
  }
}
