import Foundation
import Testing

private let port = """
  Ferry line adds night boats
  2021-03-04

  PORT ELLA (Coast Wire) - The ferry line will add two night boats, its director, Ida Brandt, \
  said on Thursday.

  "We have heard our passengers," Brandt said. The harbour would be a safe haven for small craft, \
  she said.
  """

private let bank = """
  Savers look for shelter
  2021-03-05

  NORTH BAY (Coast Wire) - Gold is one of the safe havens of old, economist Otto Brandt said.
  """

/// A folder with two stories in an archive beside it.
private func archived() throws -> Story {
  let it = try Story()
  try it.write(port, to: "in/port.txt")
  try it.write(bank, to: "in/deeper/bank.txt")
  let outcome = try it.archive("ingest", "--db", "archive.db", "in")
  #expect(outcome.code == 0)
  #expect(outcome.output.isEmpty)
  #expect(outcome.messages.hasPrefix("archive.db: 2 new articles, "))
  return it
}

@Test func `a phrase finds its words in every form, the exact form first`() throws {
  let it = try archived()
  let outcome = try it.archive("search", "safe haven")
  #expect(outcome.code == 0)
  let headlines = outcome.output.split(separator: "\n").filter {
    $0.hasPrefix("  ") && !$0.hasPrefix("    ")
  }
  #expect(headlines == ["  Ferry line adds night boats", "  Savers look for shelter"])
}

@Test func `a phrase that is nowhere falls back to its words and says so`() throws {
  let it = try archived()
  let outcome = try it.archive("search", "boats night")
  #expect(outcome.code == 0)
  #expect(outcome.output.contains("Ferry line adds night boats"))
  #expect(outcome.messages.hasPrefix("note: "))
}

@Test func `two people of one name are kept apart`() throws {
  let it = try archived()
  let outcome = try it.archive("who-said", "Brandt")
  #expect(outcome.code == 0)
  #expect(outcome.output.contains("2 speakers answer to \"Brandt\""))
  #expect(outcome.output.contains("sp:ida-brandt"))
  #expect(outcome.output.contains("sp:otto-brandt"))
  #expect(outcome.output.contains("We have heard our passengers"))
  #expect(!outcome.output.contains("Gold is one of"))
  let otto = try it.archive("who-said", "--id", "sp:otto-brandt")
  #expect(otto.output.contains("Gold is one of the safe havens of old"))
}

@Test func `an article that is there already is not stored twice`() throws {
  let it = try archived()
  let again = try it.archive("ingest", "--db", "archive.db", "in")
  #expect(again.code == 0)
  #expect(again.messages.hasPrefix("archive.db: 0 new articles, 2 unchanged files (2 files, "))
  try it.write(port + "\n", to: "in/port.txt")
  let touched = try it.archive("ingest", "--db", "archive.db", "in")
  #expect(
    touched.messages.hasPrefix("archive.db: 0 new articles, 1 unchanged file, 1 already there"))
  try it.write(port, to: "copy.txt")
  let copy = try it.archive("ingest", "--db", "archive.db", "--json", "copy.txt")
  #expect(copy.output.contains("\"known_elsewhere\":1"))
}

@Test func `every offset of a statement leads back to the article's bytes`() throws {
  let it = try archived()
  let lines = try it.archive("who-said", "--format", "ndjson", "Ida Brandt").output
  for line in lines.split(separator: "\n") {
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let article = try #require((object["article"] as? [String: Any])?["id"] as? String)
    let body = Array(try it.archive("show", article, "--raw").output.utf8)
    let spans = try #require(object["content"] as? [[Int]])
    let words = try #require(object["text"] as? [String])
    #expect(words == spans.map { String(decoding: body[$0[0]..<$0[1]], as: UTF8.self) })
  }
  #expect(lines.split(separator: "\n").count >= 2)
}

@Test func `standard input is an article`() throws {
  let it = try Story()
  let outcome = try it.archive("ingest", "-", "--db", "a.db", input: port)
  #expect(outcome.code == 0)
  #expect(try it.archive("search", "passengers", "--db", "a.db").code == 0)
}

@Test func `nothing found is exit code 1 and an empty result for programs`() throws {
  let it = try archived()
  let text = try it.archive("search", "submarine")
  #expect(text.code == 1)
  #expect(text.output.isEmpty)
  let json = try it.archive("search", "submarine", "--json")
  #expect(json.code == 1)
  #expect(json.output.contains("\"schema\":\"archive.search/1\""))
  #expect(json.output.contains("\"total\":0"))
  #expect(try it.archive("who-said", "Nobody").code == 1)
}

@Test func `the archive is the one that is named, then the environment's, then the folder's`()
  throws
{
  let it = try archived()
  #expect(try it.archive("info").output.contains("found in this folder"))
  try it.archive("ingest", "--db", "other.db", "in/port.txt")
  let named = try it.archive("info", environment: ["ARCHIVE_DB": "other.db"])
  #expect(named.output.contains("other.db (ARCHIVE_DB)"))
  #expect(
    try it.archive("info", "--db", "archive.db", environment: ["ARCHIVE_DB": "other.db"])
      .output.contains("archive.db (--db)"))
}

@Test func `without any other word the archive lives in the user's data directory`() throws {
  let it = try Story()
  try it.write(port, to: "port.txt")
  #expect(try it.archive("ingest", "port.txt").code == 0)
  let place = it.folder.appending(path: ".local/share/archive/archive.db").path
  #expect(FileManager.default.fileExists(atPath: place))
  #expect(try it.archive("info").output.contains(place))
}

@Test func `colour is used when it is asked for`() throws {
  let it = try archived()
  #expect(!(try it.archive("search", "haven").output.contains("\u{1B}")))
  #expect(try it.archive("search", "haven", "--color", "always").output.contains("\u{1B}[1;33m"))
}

@Test(arguments: [
  ("a.csv", "note: a.csv is read as plain text; archive ingest reads it row by row\n"),
  ("a.ndjson", "note: a.ndjson is read as plain text; archive ingest reads it object by object\n"),
  ("a.txt", ""),
])
func `extract says when it takes many articles for one text`(name: String, note: String) throws {
  let it = try Story()
  try it.write("title,text\nCalm,The sea will be calm, Ida Brandt said on Monday.\n", to: name)
  let outcome = try it.archive("extract", name)
  #expect(outcome.messages == note)
  #expect(outcome.code == 0)
}

@Test func `extract needs no archive`() throws {
  let it = try Story()
  try it.write(port, to: "port.txt")
  let outcome = try it.archive("extract", "--format", "ndjson", "port.txt")
  #expect(outcome.code == 0)
  let body = Array(port.utf8)
  for line in outcome.output.split(separator: "\n") {
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "archive.extracted/1")
    let spans = try #require(object["content"] as? [[Int]])
    let text = spans.map { String(decoding: body[$0[0]..<$0[1]], as: UTF8.self) }
    #expect(object["text"] as? String == text.joined(separator: " … "))
  }
}
