import Foundation
import Testing

/// An archive with versions, a correction and a saved search.
private func archived() throws -> Story {
  let it = try Story()
  for number in 1...40 {
    let lines = (1...30).map {
      "The harbour of boat \(number) lies north of the town at pier \($0)."
    }
    try it.write(
      "Boat \(number) is late\n2021-03-04\n\nPORT ELLA (Coast Wire) - Boat \(number) is late, Ida Brandt "
        + "said on Monday.\n\n" + lines.joined(separator: "\n"), to: "in/\(number).txt")
  }
  try it.archive("ingest", "--db", "archive.db", "in")
  try it.write(
    "Boat 7 is on time\n2021-03-05\n\nPORT ELLA (Coast Wire) - Boat 7 is on time, Ida Brandt said "
      + "on Tuesday.", to: "in/7.txt")
  try it.archive("ingest", "in")
  try it.archive("save", "boats", "boat", "-late")
  #expect(
    try it.archive("speaker", "alias", "sp:ida-brandt", "Ida Brandt-Moor", "--reason", "married")
      .code == 0)
  return it
}

extension Story {
  /// Changes the bytes of the archive, which has no log beside it then.
  fileprivate func damage(_ change: (inout Data) -> Void) throws {
    let url = folder.appending(path: "archive.db")
    var bytes = try Data(contentsOf: url)
    change(&bytes)
    try bytes.write(to: url)
  }
}

@Test func `what is saved of an archive without its beginning is all that it had`() throws {
  let it = try archived()
  let versions = try it.archive("search", "time", "--ids").output
  let before = [
    try it.archive("who-said", "Brandt", "--json").output,
    try it.archive("saved", "--json").output, try it.archive("log", "--json").output,
    try it.archive("show", versions.trimmingCharacters(in: .newlines), "--versions").output,
  ]
  try it.damage { $0.replaceSubrange(0..<100, with: Array(repeating: 0x5a, count: 100)) }
  for words in [["search", "boat"], ["who-said", "Brandt"], ["info"], ["speakers"]] {
    let outcome = try it.run(Story.binary, words)
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains("archive check --db archive.db"))
  }
  #expect(
    try it.archive("check")
      == .init(
        output: """
          fault: the beginning of the file is destroyed
          archive.db: damaged (readable: 41 articles, 41 statements)
          what can be read goes into a new archive by: archive check --salvage FILE

          """, messages: "", code: 2))
  #expect(
    try it.archive("check", "--salvage", "new.db")
      == .init(
        output: "new.db: saved 41 of 41 articles, 1 correction, 1 saved search; 0 lost\n",
        messages: "", code: 0))
  #expect(try it.archive("check", "--db", "new.db").code == 0)
  let after = [
    try it.archive("who-said", "Brandt", "--json", "--db", "new.db").output,
    try it.archive("saved", "--json", "--db", "new.db").output,
    try it.archive("log", "--json", "--db", "new.db").output,
    try it.archive(
      "show", versions.trimmingCharacters(in: .newlines), "--versions", "--db", "new.db"
    ).output,
  ]
  #expect(after == before)
}

@Test func `articles in lost pages are named, and come back from their files`() throws {
  let it = try archived()
  // The second half of the pages of articles, and whatever else stands there.
  try it.damage { bytes in
    for page in stride(from: bytes.count / 16384 - 1, to: bytes.count / 32768, by: -2) {
      for place in 0..<16384 {
        bytes[page * 16384 + place] = UInt8(truncatingIfNeeded: place &* 37)
      }
    }
  }
  let damaged = try Data(contentsOf: it.folder.appending(path: "archive.db"))
  let check = try it.archive("check")
  #expect(check.code == 2)
  #expect(check.output.contains("archive.db: damaged (readable: "))
  #expect(check.output.contains(" is lost; it came from "))
  #expect(!check.output.contains("malformed") && !check.output.contains("btree"))
  let saved = try it.archive("check", "--salvage", "new.db")
  #expect(saved.code == 3)
  #expect(saved.output.contains("lost: ar:"))
  #expect(
    saved.output.hasSuffix(
      "what is lost comes back from its files by: archive ingest --db new.db PATH...\n"))
  #expect(try it.archive("check", "--db", "new.db").code == 0)
  #expect(try Data(contentsOf: it.folder.appending(path: "archive.db")) == damaged)
  #expect(try it.archive("ingest", "--db", "new.db", "in").code == 0)
  #expect(try it.archive("check", "--db", "new.db").code == 0)
  #expect(try it.archive("search", "--db", "new.db", "boat", "--count").output == "40\n")
}

@Test func `a file that is there is not written over`() throws {
  let it = try archived()
  try it.write("mine", to: "new.db")
  #expect(
    try it.archive("check", "--salvage", "new.db")
      == .init(
        output: "",
        messages: """
          error: new.db is there already; nothing was written
          hint: name a file that is not there yet

          """, code: 2))
  #expect(try Data(contentsOf: it.folder.appending(path: "new.db")) == Data("mine".utf8))
  #expect(try it.archive("check", "--repair", "--salvage", "other.db").code == 64)
}

@Test func `nothing is saved of a file that is no archive`() throws {
  let it = try Story()
  try it.write(String(repeating: "These are notes. ", count: 4000), to: "notes.txt")
  let outcome = try it.archive("check", "--db", "notes.txt", "--salvage", "new.db")
  #expect(outcome.code == 2)
  #expect(outcome.messages.contains("notes.txt is not a news archive"))
  #expect(
    try FileManager.default.contentsOfDirectory(atPath: it.folder.path)
      .filter { $0.hasPrefix("new") } == [])
}

@Test(.enabled(if: ReadOnlyMount.isPossible))
func `an archive in a folder that may not be written to is checked`() throws {
  let it = try archived()
  let script = """
    mkdir shut shut-view && cp archive.db shut/ && mount --bind shut shut-view
    mount -o remount,bind,ro shut-view
    "$0" check --db shut-view/archive.db && ls shut-view
    """
  let outcome = try it.run(
    URL(filePath: "/usr/bin/env"), ReadOnlyMount.unshare + ["sh", "-c", script, Story.binary.path])
  #expect(
    outcome
      == .init(
        output: "shut-view/archive.db: sound (41 articles, 41 statements)\narchive.db\n",
        messages: "", code: 0))
}

/// A view of a folder in which nothing can be written, where the system lets a user make one.
private enum ReadOnlyMount {
  static let unshare = ["unshare", "--user", "--map-root-user", "--mount"]

  static let isPossible: Bool = {
    do {
      let mount = "mkdir a b && mount --bind a b && mount -o remount,bind,ro b"
      return try Story().run(URL(filePath: "/usr/bin/env"), unshare + ["sh", "-c", mount]).code == 0
    } catch {
      return false
    }
  }()
}
