import Foundation
import Testing

/// A story that two people tell together, and one in which nobody can say which Roth is meant.
private func pier() throws -> Story {
  let it = try Story()
  try it.write(
    """
    Four at the pier

    Karl Roth, Ina Roth, Tom Roth and Eva Roth came to the pier on Monday.

    Roth said that the price was fair.

    “We are tired,” said Ada Quist and Leo Brandt in a joint statement.

    Ada Quist said that the pier was old. She added that the crane was new.
    """, to: "in/2021-03-04.txt")
  #expect(try it.archive("ingest", "--db", "archive.db", "in").code == 0)
  return it
}

private func object(_ output: String) throws -> [String: Any] {
  try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
}

private func statements(_ output: String) throws -> [[String: Any]] {
  try #require(try object(output)["statements"] as? [[String: Any]])
}

@Test func `a joint statement is listed for both, marked as joint`() throws {
  let it = try pier()
  for (name, other) in [("Quist", "Leo Brandt"), ("Brandt", "Ada Quist")] {
    let outcome = try it.archive("who-said", name)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("direct  joint, with \(other)  said"))
    let stored = try statements(try it.archive("who-said", name, "--json").output)
    let joint = try #require(stored.compactMap { $0["joint"] as? [[String: Any]] }.first)
    #expect(joint.map { $0["id"] as? String } == ["sp:ada-quist", "sp:leo-brandt"])
  }
  let speakers = try it.archive("speakers").output
  #expect(speakers.contains("sp:leo-brandt  1 statement in 1 article"))
  #expect(try it.archive("search", "said:Brandt tired").output.contains("Ada Quist (2021); Leo"))
  let table = try it.archive("who-said", "Brandt", "--format", "csv").output
  #expect(table.contains(",Ada Quist; Leo Brandt,direct,"))
  #expect(table.contains("rule,speaker_confidence,candidate,candidate_confidence,cue"))
  let extracted = try it.archive("extract", "in/2021-03-04.txt", "--json").output
  #expect(extracted.contains("\"joint\":[\"Ada Quist\",\"Leo Brandt\"]"))
}

@Test func `a joint statement is shown once and explained with all who make it`() throws {
  let it = try pier()
  let stored = try statements(try it.archive("who-said", "Brandt", "--json").output)
  let id = try #require(stored[0]["id"] as? String)
  let article = try #require((stored[0]["article"] as? [String: Any])?["id"] as? String)
  let shown = try it.archive("show", article).output
  #expect(shown.ranges(of: "Ada Quist; Leo Brandt  direct joint  \(id)").count == 1)
  let explanation = try it.archive("explain", id).output.split(whereSeparator: \.isWhitespace)
    .joined(separator: " ")
  #expect(
    explanation.contains(
      "(sp:ada-quist), person, together with Leo Brandt (sp:leo-brandt), person"))
  #expect(try it.archive("check").code == 0)
}

@Test func `a surname that several have is nobody's, and who-said says whose it may be`() throws {
  let it = try pier()
  let none = try it.archive("who-said", "Roth", "--json")
  #expect(none.code == 1)
  #expect(try object(none.output)["in_doubt"] as? Int == 1)
  #expect(
    none.messages == """
      no speaker answers to "Roth"
      1 statement may be of somebody called Roth: the article leaves in doubt who is meant; \
      --candidates shows it

      """)
  let candidates = try it.archive("who-said", "Roth", "--candidates")
  #expect(candidates.code == 0)
  #expect(candidates.output.hasPrefix("May be Roth, in doubt\n1 statement\n\n“Roth”\n"))
  #expect(candidates.output.contains("that the price was fair"))
  let stored = try statements(
    try it.archive("who-said", "Ina Roth", "--candidates", "--json").output)
  #expect(stored.count == 1)
  #expect(stored[0]["speaker"] == nil)
  let candidate = try #require(stored[0]["candidate"] as? [String: Any])
  let name = try #require(candidate["name"] as? String)
  #expect(name.hasSuffix(" Roth"))
  let id = try #require(stored[0]["id"] as? String)
  #expect(candidates.output.contains("may be \(name) (0."))
  let explanation = try it.archive("explain", id).output.split(whereSeparator: \.isWhitespace)
    .joined(separator: " ")
  #expect(explanation.contains("nobody could be named; may be \(name) (0."))
  #expect(explanation.contains(", too doubtful to say so"))
  #expect(try it.archive("who-said", "Bo Roth", "--candidates").code == 1)

  // Somebody who knows says who it was.
  try it.archive("speaker", "assign", id, "--to", "sp:ada-quist", "--reason", "her married name")
  #expect(try it.archive("who-said", "Roth", "--candidates").code == 1)
  #expect(try it.archive("explain", id).output.contains("a correction says so"))
  let mine = try statements(try it.archive("who-said", "Quist", "--json").output)
  let assigned = try #require(mine.first { $0["id"] as? String == id })
  #expect(assigned["speaker_confidence"] == nil && assigned["candidate"] == nil)
}

@Test func `who-said says how sure a speaker is where that is no matter of course`() throws {
  let it = try pier()
  let lines = try it.archive("who-said", "Quist").output.split(separator: "\n").map(String.init)
  let full = try #require(lines.first { $0.contains("  indirect  said  ") })
  #expect(!full.contains("speaker"))
  let pronoun = try #require(lines.first { $0.contains("  indirect  added  ") })
  #expect(pronoun.contains(" model  speaker ") && pronoun.hasSuffix(" pronoun"))
  let sure = try it.archive("who-said", "Quist", "--min-confidence", "0.99", "--json")
  #expect(sure.code == 1)
}
