import Foundation
import SQLite
import Testing

private func archived() throws -> Story {
  let it = try Story()
  try it.write(
    "Ferry line adds boats\n\nPORT ELLA (Coast Wire) - Two boats come, Ida Brandt said.",
    to: "a.txt")
  try it.archive("ingest", "--db", "archive.db", "a.txt")
  return it
}

extension Story {
  /// The bytes of every file that a user sees in the folder, by name.
  fileprivate func contents() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.filter { !$0.hasPrefix(".") }.map {
        ($0, try Data(contentsOf: folder.appending(path: $0)))
      })
  }
}

@Test func `a sound archive is said to be sound`() throws {
  let it = try archived()
  let outcome = try it.archive("check")
  #expect(
    outcome == .init(output: "archive.db: sound (1 article, 1 statement)\n", messages: "", code: 0))
  #expect(
    try it.archive("check", "--json").output
      == """
      {"archive":"archive.db","articles":1,"damaged":false,"faults":[],"lost":[],"repaired":[],\
      "schema":"archive.check/1","sound":true,"statements":1}

      """)
}

@Test func `backup and restore go there and back and overwrite nothing unasked`() throws {
  let it = try archived()
  #expect(
    try it.archive("backup", "copy.db")
      == .init(output: "", messages: "copy.db: a copy of archive.db\n", code: 0))
  let again = try it.archive("backup", "copy.db")
  #expect(again.code == 2)
  #expect(again.messages.contains("copy.db is there already"))
  #expect(try it.archive("backup", "copy.db", "--force").code == 0)

  try it.write("Other news\n\nThe harbour is closed, Otto Brandt said.", to: "b.txt")
  try it.archive("ingest", "b.txt")
  let refused = try it.archive("restore", "copy.db")
  #expect(refused.code == 2)
  #expect(refused.messages.contains("--force"))
  #expect(try it.archive("search", "harbour").code == 0)
  let restored = try it.archive("restore", "copy.db", "--force")
  #expect(
    restored
      == .init(
        output: "",
        messages: """
          archive.db: restored from copy.db
          archive.db.replaced: the archive that was there

          """, code: 0))
  #expect(try it.archive("search", "harbour").code == 1)
  #expect(try it.archive("search", "harbour", "--db", "archive.db.replaced").code == 0)
}

@Test(arguments: [[], ["--force"]])
func `a backup replaces nothing but another archive`(force: [String]) throws {
  let it = try archived()
  let link = it.folder.appending(path: "link.db")
  try FileManager.default.createSymbolicLink(
    at: link, withDestinationURL: it.folder.appending(path: "archive.db"))
  try it.write("", to: "empty")
  let rows: [(file: String, problem: String)] = [
    ("archive.db", "is the archive itself, not a place for its backup"),
    ("./archive.db", "is the archive itself, not a place for its backup"),
    ("link.db", "is the archive itself, not a place for its backup"),
    ("a.txt", "is there already and is no archive; nothing was written"),
    ("empty", "is there already and is no archive; nothing was written"),
    (".", "is there already and is no archive; nothing was written"),
  ]
  let before = try it.contents()
  for row in rows {
    let outcome = try it.run(Story.binary, ["backup", row.file] + force)
    #expect(
      outcome
        == .init(
          output: "", messages: "error: \(row.file) \(row.problem)\nhint: name another file\n",
          code: 2))
  }
  #expect(try it.contents() == before)
  #expect(try it.archive("check").code == 0)
}

@Test func `a backup does not come to lie beside another archive's log`() throws {
  let it = try archived()
  try it.archive("backup", "copy.db")
  try it.write("not yet in the file", to: "copy.db-wal")
  let before = try it.contents()
  let outcome = try it.archive("backup", "copy.db", "--force")
  #expect(outcome.code == 2)
  #expect(outcome.messages.contains("hint: end that process and run: archive check --db copy.db"))
  #expect(try it.contents() == before)
}

@Test(arguments: [
  ("nothing.db", "there is no backup at nothing.db"),
  ("a.txt", "a.txt is not a news archive"),
])
func `what is no archive is not restored`(file: String, sentence: String) throws {
  let it = try archived()
  #expect(
    try it.archive("restore", file, "--force")
      == .init(
        output: "",
        messages: "error: \(sentence)\nhint: name a file that 'archive backup' has written\n",
        code: 2))
  #expect(try it.archive("check").code == 0)
}

/// Damages tables, and not the schema, without which nothing opens.
private func damage(_ url: URL) throws {
  let pageSize = 16384
  let roots = try Connection(path: url.path, access: .reading).rows(
    "SELECT rootpage FROM sqlite_schema WHERE rootpage > 1"
  ) { $0.integer(0) }
  var bytes = try Data(contentsOf: url)
  for root in roots {
    for place in stride(from: (root - 1) * pageSize, to: root * pageSize, by: 997) {
      bytes[place] ^= 0xFF
    }
  }
  try bytes.write(to: url)
}

@Test func `a damaged archive is exit code 2 and a sentence`() throws {
  let it = try archived()
  let url = it.folder.appending(path: "archive.db")
  try damage(url)
  let outcome = try it.archive("check", "--db", "archive.db")
  #expect(outcome.code == 2)
  #expect(outcome.output.contains("fault") || outcome.messages.contains("damaged"))
}

@Test func `a damaged archive does not replace a backup`() throws {
  let it = try archived()
  try it.archive("backup", "copy.db")
  let url = it.folder.appending(path: "archive.db")
  try damage(url)
  let before = try it.contents()
  for words in [["copy.db", "--force"], ["new.db"]] {
    let outcome = try it.run(Story.binary, ["backup"] + words)
    #expect(outcome.code == 2)
    #expect(
      outcome.messages == """
        error: cannot back up archive.db: it is damaged; nothing was written
        hint: see what is lost, and save the rest: archive check --db archive.db

        """)
    #expect(try it.contents() == before)
  }
  #expect(try it.archive("check", "--db", "copy.db").code == 0)
}

@Test(arguments: [
  (
    "none/x.db", "the folder none does not exist", "make the folder first, or name another file"
  ),
  ("a.txt/x.db", "a.txt is not a folder", "name another file"),
])
func `a backup names the folder that it cannot be put in`(
  file: String, problem: String, advice: String
) throws {
  let it = try archived()
  #expect(
    try it.archive("backup", file)
      == .init(
        output: "", messages: "error: cannot write the copy: \(problem)\nhint: \(advice)\n",
        code: 2))
}

@Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
func `a backup names the folder that it may not write to`() throws {
  let it = try archived()
  let folder = it.folder.appending(path: "closed").path
  try FileManager.default.createDirectory(
    atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o555])
  let outcome = try it.archive("backup", "closed/x.db")
  #expect(
    outcome
      == .init(
        output: "",
        messages: """
          error: cannot write the copy: the folder closed cannot be written to
          hint: check the permissions of the folder, or name another file

          """, code: 2))
}
