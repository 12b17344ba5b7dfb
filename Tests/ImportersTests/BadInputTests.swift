import Foundation
import News
import Testing

@testable import Importers

@Test(
  arguments: [
    ("a.txt", [], "empty@0:0"), ("a.csv", Array(" \n\n".utf8), "empty@0:0"),
    ("a.txt", [UInt8](0...255), "binary@0:0"),
    ("a.json", Array("SQLite format 3\0".utf8), "binary@0:0"),
    ("a.txt", [0x50, 0x4B, 0x03, 0x04, 0x14], "broken@0:0"),
    ("a.csv", [UInt8](repeating: 0, count: 5000), "binary@0:0"),
  ] as [(String, [UInt8], String)])
func `a file without text is one problem`(name: String, bytes: [UInt8], outline: String) throws {
  #expect(try TestDirectory().results(name, bytes).outline == [outline])
}

@Test func `a file that is gone names itself`() {
  let results = ArticleReader(ArticleFile(path: "/nowhere/story.txt")).articleResults
  #expect(
    results.problems.map(\.description) == [
      "/nowhere/story.txt: there is no such file, or no longer; check the path"
    ])
}

@Test func `a directory is no file`() throws {
  let directory = try TestDirectory()
  try directory.write("below/a.txt", "Text.")
  let results = ArticleReader(ArticleFile(path: directory.path + "/below")).articleResults
  #expect(results.problems.map(\.kind) == [.directory])
}

@Test func `a refusal says how to lift it`() {
  let problem = FileSystem.problem(EACCES, path: "secret.txt")
  #expect(problem.kind == .unreadable)
  #expect(
    problem.description == "secret.txt: you may not read this file; change its permissions "
      + "(chmod u+r), or run as its owner")
}

@Test(.enabled(if: geteuid() != 0, "root may read everything"))
func `a file without permission is a problem`() throws {
  let directory = try TestDirectory()
  let path = try directory.write("a.txt", "Text.")
  try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
  #expect(
    ArticleReader(ArticleFile(path: path)).articleResults.problems.map(\.kind) == [.unreadable])
}

private let short = ImportOptions(recordLimit: 1000)
private let endless = String(repeating: "x", count: 600_000)
/// Longer than the limit, and short enough to be read with what stands around it.
private let long = String(repeating: "x", count: 1500)

@Test(
  arguments: [
    ("a.txt", endless, ["too-long@0:0"]),
    ("a.csv", "title,text\nx,a\ny,\(endless)\nz,c\n", ["a", "too-long@2:3", "c"]),
    ("a.csv", "title,text\nx,a\ny,\"\(endless)\nz,c\n", ["a", "too-long@2:3", "c"]),
    (
      "a.ndjson", "{\"text\":\"a\"}\n{\"text\":\"\(endless)\"}\n{\"text\":\"c\"}\n",
      ["a", "too-long@2:2", "c"]
    ),
    ("a.json", "[{\"text\":\"a\"},\n{\"text\":\"\(endless)\"}]", ["a", "too-long@2:2"]),
    ("a.csv", "title,text\nx,a\ny,\(long)\nz,c\n", ["a", "too-long@2:3", "c"]),
    ("a.csv", "title,text\nx,a\ny,\"\(long)\"\nz,c\n", ["a", "too-long@2:3", "c"]),
    (
      "a.ndjson", "{\"text\":\"a\"}\n{\"text\":\"\(long)\"}\n{\"text\":\"c\"}\n",
      ["a", "too-long@2:2", "c"]
    ),
    (
      "a.json", "[{\"text\":\"a\"},\n{\"text\":\"\(long)\"},\n{\"text\":\"c\"}]",
      ["a", "too-long@2:2", "c"]
    ),
  ] as [(String, String, [String])])
func `a record longer than the limit names its line`(
  name: String, text: String, outline: [String]
) throws {
  #expect(try TestDirectory().results(name, text, options: short).outline == outline)
}

@Test func `a limit is said in words`() throws {
  let directory = try TestDirectory()
  let problem = try #require(directory.results("a.txt", endless, options: short).problems.first)
  #expect(
    problem.description.hasSuffix(
      "/a.txt: the file is longer than 1000 bytes; divide it into one file an article"))
}

@Test func `whole texts for extraction fail in the same words`() throws {
  let directory = try TestDirectory()
  let empty = ArticleFile(path: try directory.write("a.txt", ""))
  let problem = #expect(throws: ImportProblem.self) { try RepairedText(reading: empty) }
  #expect(problem?.kind == .empty)
}
