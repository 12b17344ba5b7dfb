import Foundation
import Testing

@Test func `every line of standard input is a query`() throws {
  let it = try Story()
  try it.write("Pier\n\n2021-03-04\n\nThe pier is shut, Ida Brandt said.\n", to: "in/a.txt")
  try it.write("Ferry\n\nThe ferry is late, Leo Farr said.\n", to: "in/b.txt")
  #expect(try it.archive("ingest", "--db", "a.db", "in").code == 0)
  try it.write("pier\n\n# a remark\nferry boat\n(odd\nferry\n", to: "terms.txt")
  let counts = try it.run(
    URL(filePath: "/bin/sh"),
    ["-c", "'\(Story.binary.path)' search - --count --db a.db --format csv < terms.txt"])
  #expect(counts.output == "query,total\npier,1\nferry boat,0\nferry,1\n")
  #expect(counts.code == 3)
  #expect(counts.messages.contains("skipped: line 5 of standard input"))
  let text = try it.run(
    URL(filePath: "/bin/sh"),
    ["-c", "printf 'ferry\\n' | '\(Story.binary.path)' search - --ids --db a.db"])
  #expect(text.output.hasPrefix("ar:"))
  #expect(text.code == 0)
}

@Test func `a date says how many articles it leaves out`() throws {
  let it = try Story()
  try it.write("Pier\n\n2021-03-04\n\nThe pier is shut.\n", to: "in/a.txt")
  try it.write("Pier two\n\nThe pier is open.\n", to: "in/b.txt")
  #expect(try it.archive("ingest", "--db", "a.db", "in").code == 0)
  let outcome = try it.archive("search", "--db", "a.db", "pier", "date:2021", "--count")
  #expect(outcome.output == "1\n")
  #expect(
    outcome.messages == "note: 1 undated article is not shown; date:none shows it\n")
}
