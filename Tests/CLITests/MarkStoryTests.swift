import Foundation
import Identity
import Testing

@testable import CLI

@Suite struct MarkStoryTests {
  @Test func `tags and notes are put on, found, shown and taken back`() throws {
    let it = try Story()
    try it.write(
      "Harvest\n\nThe orchard gave 40 tonnes, said Ruth Aas, who owns it.\n", to: "b.txt")
    try it.archive("ingest", "b.txt", "--db", "archive.db")
    let article = try it.archive("search", "--ids", "orchard").output
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let statement = try it.archive("search", "--ids", "--statements", "orchard").output
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let none = try it.archive("tag")
    #expect(none.code == 1)
    #expect(none.messages == "nothing has a tag; archive tag ID +TAG gives one\n")
    let put = try it.archive("tag", article, "+Fruit", "+x")
    #expect(put.output.contains("\(article): +fruit +x\n  changed 0 statements in 1 article\n"))
    #expect(try it.archive("tag", "-", "+said", input: "\(statement)\n").code == 0)
    #expect(try it.archive("tag", article, "-x").code == 0)
    #expect(
      try it.archive("tag").output == "fruit  1 article\nsaid   1 statement\n")
    #expect(
      try it.archive("tag", "--json").output == """
        {"schema":"archive.tags/1","tags":[{"articles":1,"name":"fruit","statements":0},\
        {"articles":0,"name":"said","statements":1}]}

        """)
    #expect(try it.archive("search", "tag:fruit", "--ids").output == article + "\n")
    #expect(try it.archive("who-said", "Aas", "--about", "tag:said").code == 0)
    let missed = try it.archive("search", "tag:friut")
    #expect(missed.code == 1)
    #expect(missed.messages.contains("hint: nothing has the tag friut; did you mean fruit?"))
    #expect(try it.archive("note", statement, "weigh", "it again").code == 0)
    #expect(try it.archive("search", "note:weigh", "--ids").output == article + "\n")
    let shown = try it.archive("show", article).output
    #expect(shown.contains("\ntags: fruit\n"))
    #expect(shown.contains("  tags: said\n  note: weigh it again ("))
    #expect(try it.archive("show", article, "--json").output.contains("\"tags\":[\"fruit\"]"))
    let explained = try it.archive("explain", statement).output
    #expect(explained.contains("tags        said\n"))
    #expect(explained.contains("note        weigh it again ("))
    // The ledger carries them to an archive that is made anew.
    try it.archive("corrections", "dump", "fixes.ndjson")
    try it.archive("corrections", "load", "fixes.ndjson", "--db", "new.db")
    try it.archive("ingest", "b.txt", "--db", "new.db")
    try it.archive("corrections", "load", "fixes.ndjson", "--db", "new.db")
    #expect(
      try it.archive("tag", "--db", "new.db").output == "fruit  1 article\nsaid   1 statement\n")
    #expect(try it.archive("undo").code == 0)
    #expect(try it.archive("note", statement).code == 1)
  }

  @Test(arguments: [
    (["ar:1", "+a", "-b"], ["ar:1"], ["a"], ["b"]),
    (["ar:1", "st:2", "+a"], ["ar:1", "st:2"], ["a"], []),
    (["-", "+a"], ["-"], ["a"], []), (["ar:1"], ["ar:1"], [], []), ([], [], [], []),
    (["ar:1", "--", "-b"], ["ar:1"], [], ["b"]),
  ])
  func `ids come first, then what changes`(
    words: [String], ids: [String], added: [String], removed: [String]
  ) throws {
    let change = try TagChange(words)
    #expect(change.ids == ids)
    #expect(change.added.map(\.description) == added)
    #expect(change.removed.map(\.description) == removed)
  }

  @Test(arguments: [
    ["+a"], ["ar:1", "+a", "ar:2"], ["ar:1", "+"], ["ar:1", "+a", "-a"], ["ar:1", "+a,b"],
  ])
  func `what cannot be meant is refused`(words: [String]) {
    #expect(throws: (any Error).self) { try TagChange(words) }
  }
}
