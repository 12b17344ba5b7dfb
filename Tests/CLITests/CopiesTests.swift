import Foundation
import Testing

private let quay = """
  HALVORSEN (Coast Wire) - The harbour board of Halvorsen voted on Tuesday to close the northern \
  quay for two years, a decision that fishermen called a sentence of death for their trade.

  "Nobody has shown us where a second basin will be dug, nor who pays," Marit Sund said.

  The chairman, Olav Brekke, answered that the pilings, sunk in 1931, no longer carry the cranes. \
  Divers counted 87 cracked piles in May, and the insurer has given notice.
  """

/// A wire story, two papers that carry it, and a report of its own.
private func archived() throws -> Story {
  let it = try Story()
  try it.write("Quay to close\n2021-03-04\n\n" + quay, to: "in/wire.txt")
  try it.write(
    "Fishermen lose berths\n2021-03-05\n\n"
      + quay.split(separator: "\n").dropLast().joined(separator: "\n"), to: "in/post.txt")
  try it.write(
    "No more boats\n2021-03-06\n\n" + quay.replacing("voted", with: "decided"), to: "in/sun.txt")
  try it.write(
    "Rally called\n2021-03-07\n\nBoat owners meet on Sunday. \"We will not leave,\" Marit Sund said.",
    to: "in/rally.txt")
  let outcome = try it.archive("ingest", "--db", "archive.db", "in")
  #expect(outcome.messages.hasPrefix("archive.db: 4 new articles (2 copies), "))
  return it
}

@Test func `a story in three papers is one result`() throws {
  let it = try archived()
  let one = try it.archive("search", "pilings OR basin", "--sort", "newest")
  #expect(one.output.hasPrefix("1 article "))
  #expect(one.output.contains("  +2 copies\n"))
  let all = try it.archive("search", "harbour", "--all-copies")
  #expect(all.output.hasPrefix("3 articles"))
  #expect(!all.output.contains("copies"))
  #expect(try it.archive("search", "harbour", "--count").output == "1\n")
  #expect(try it.archive("search", "harbour", "--count", "--all-copies").output == "3\n")
}

@Test func `who-said counts copies as one report`() throws {
  let it = try archived()
  let text = try it.archive("who-said", "Sund")
  #expect(text.output.contains(" in 4 articles, 2 independent reports\n"))
  let json = try it.archive("who-said", "Sund", "--json")
  #expect(json.output.contains("\"reports\":{\"articles\":4,\"independent\":2}"))
}

@Test func `copies are listed with what differs`() throws {
  let it = try archived()
  let ids = try it.archive("search", "headline:quay", "--ids").output
  let id = String(ids.prefix { $0 != "\n" })
  let outcome = try it.archive("copies", id)
  #expect(outcome.code == 0)
  #expect(outcome.output.contains("\n2 copies\n"))
  #expect(outcome.output.contains("[-voted-]{+decided+}"))
  #expect(outcome.output.contains("  Fishermen lose berths\n"))
  let lone = try it.archive("search", "rally", "--ids").output
  #expect(try it.archive("copies", String(lone.prefix { $0 != "\n" })).code == 1)
}

@Test func `a changed file shows its versions and what changed`() throws {
  let it = try archived()
  try it.write(
    "Quay to close\n2021-03-04\n\n"
      + quay.replacing("a second basin will", with: "a new basin could"), to: "in/wire.txt")
  let again = try it.archive("ingest", "in")
  #expect(again.messages.hasPrefix("archive.db: 1 new article (1 changed), "))
  let id = String(try it.archive("search", "could", "--ids").output.prefix { $0 != "\n" })
  let versions = try it.archive("show", id, "--versions")
  #expect(versions.output.hasPrefix("2 versions\n\n\(id)  2021-03-04"))
  let difference = try it.archive("diff", id)
  #expect(difference.code == 0)
  let lines = difference.output.split(separator: "\n").map(String.init)
  let change = try #require(lines.firstIndex { $0.hasPrefix("  Marit Sund  changed  st:") })
  #expect(try #require(lines.firstIndex(of: "text")) > change)
  #expect(lines[change + 1].contains("- \"Nobody has shown us where a second basin will"))
  #expect(difference.output.contains("[-second-]{+new+}"))
  let old = try #require(
    lines.first.map { String($0.dropFirst("from  ".count).prefix { $0 != " " }) })
  #expect(try it.archive("show", old, "--raw").output == quay)
  #expect(try it.archive("diff", old).output == difference.output)
  #expect(try it.archive("diff", old, old).code == 1)
  // The old text is still there and no search shows it.
  #expect(try it.archive("search", "basin will", "--all-copies", "--count").output == "2\n")
  #expect(try it.archive("who-said", "Sund").output.contains("in 4 articles, 2 independent"))
  #expect(try it.archive("check").code == 0)
}
