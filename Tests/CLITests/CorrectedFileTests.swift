import Foundation
import Testing

private let old = "Pier stays shut\n2021-03-04\n\n\"We have no choice,\" Mayor Ina Roth said.\n"
private let new =
  "Pier stays shut\n2021-03-04\n\n\"We have a choice after all,\" Mayor Ina Roth said.\n"

/// How a file is named the first and the second time; `/` before a name stands for the folder.
private let names: [(String, String)] = [
  ("in", "in"), ("/in", "in"), ("in", "/in"), ("in", "./in"), ("in/a.txt", "./in/../in/a.txt"),
  ("link", "in"), ("in", "link/a.txt"), ("in", "/link"), ("in", "hard.txt"),
]

@Test(arguments: names)
private func `a corrected file replaces its old text whatever path names it`(
  first: String, second: String
) throws {
  let it = try Story()
  try it.write(old, to: "in/a.txt")
  try FileManager.default.createSymbolicLink(
    at: it.folder.appending(path: "link"), withDestinationURL: it.folder.appending(path: "in"))
  try FileManager.default.linkItem(
    at: it.folder.appending(path: "in/a.txt"), to: it.folder.appending(path: "hard.txt"))
  func path(_ name: String) -> String { name.hasPrefix("/") ? it.folder.path + name : name }
  _ = try it.archive("ingest", "--db", "archive.db", path(first))
  try it.write(new, to: "in/a.txt")
  let outcome = try it.archive("ingest", path(second))
  #expect(outcome.messages.contains("1 new article (1 changed)"))
  let said = try it.archive("who-said", "Roth").output
  #expect(said.contains("choice after all") && !said.contains("no choice"))
}

@Test func `a folder that was moved and corrected has no old text`() throws {
  let it = try Story()
  try it.write(old, to: "in/a.txt")
  _ = try it.archive("ingest", "--db", "archive.db", "in")
  try FileManager.default.moveItem(
    at: it.folder.appending(path: "in"), to: it.folder.appending(path: "moved"))
  _ = try it.archive("ingest", "moved")
  try it.write(new, to: "moved/a.txt")
  #expect(try it.archive("ingest", "moved").messages.contains("(1 changed)"))
  #expect(try !it.archive("who-said", "Roth").output.contains("no choice"))
}

@Test(arguments: ["url", "id"])
func `a row of another export replaces what it said before`(column: String) throws {
  let it = try Story()
  let key = column == "url" ? "https://coast.example/2021/pier-shut" : "cw-2021-000417"
  func csv(_ text: String) -> String {
    "\(column),title,date,text\n\(key),Pier stays shut,2021-03-04,\"\(text)\"\n"
  }
  try it.write(csv("Mayor Ina Roth said that the pier would stay shut."), to: "monday.csv")
  try it.write(csv("Mayor Ina Roth said that the ferry would run."), to: "tuesday.csv")
  _ = try it.archive("ingest", "--db", "archive.db", "monday.csv")
  #expect(try it.archive("ingest", "tuesday.csv").messages.contains("(1 changed)"))
  let said = try it.archive("who-said", "Roth").output
  #expect(said.contains("ferry") && !said.contains("stay shut"))
}

@Test func `a change of spacing is called one`() throws {
  let it = try Story()
  try it.write(old, to: "a.txt")
  _ = try it.archive("ingest", "--db", "archive.db", "a.txt")
  try it.write(old.replacing("no choice", with: "no  choice"), to: "a.txt")
  let outcome = try it.archive("ingest", "a.txt")
  #expect(outcome.messages.contains("1 new article (1 changed, spacing only)"))
  let id = String(try it.archive("search", "choice", "--ids").output.prefix { $0 != "\n" })
  #expect(try it.archive("show", id, "--versions").output.contains("spacing only"))
  #expect(try it.archive("diff", id).output.contains("\nspacing only\n"))
  #expect(try it.archive("diff", id, "--json").output.contains("\"spacing_only\":true"))
}

@Test func `what stands in a briefing says so`() throws {
  let it = try Story()
  let pier = """
    Mayor Ina Roth said on Monday that the north pier would stay shut until autumn because its \
    pilings had been eaten by worms over the last nine winters. The council heard from three \
    engineers who had dived below the planks and brought up wood that crumbled in their hands.
    """
  let whale = """
    A whale that had been seen off the lighthouse since Sunday swam back to sea on Thursday with \
    the tide, watched by several hundred people. Biologist Tuva Lind called it a young male that \
    had followed mackerel into the bay by mistake, and asked boats to keep away.
    """
  try it.write("Pier stays shut\n2021-03-04\n\n" + pier, to: "in/pier.txt")
  try it.write("Whale swims home\n2021-03-04\n\n" + whale, to: "in/whale.txt")
  try it.write("Morning briefing\n2021-03-05\n\n\(pier)\n\n\(whale)", to: "in/briefing.txt")
  _ = try it.archive("ingest", "--db", "archive.db", "in")
  #expect(try it.archive("search", "*", "--count").output == "3\n")
  let id = String(try it.archive("search", "headline:whale", "--ids").output.prefix { $0 != "\n" })
  #expect(try it.archive("show", id).output.contains("\nalso in: Morning briefing  ar:"))
  let copies = try it.archive("copies", id)
  #expect(copies.code == 0)
  #expect(copies.output.contains("\n  also in: Morning briefing  ar:"))
  let briefing = String(
    try it.archive("search", "headline:briefing", "--ids").output.prefix { $0 != "\n" })
  let holds = try it.archive("copies", briefing, "--json").output
  #expect(holds.contains("\"holds\":[{") && holds.contains("Whale swims home"))
  #expect(try it.archive("check").code == 0)
}
