import Foundation
import Testing

/// A story with words that were said, and others that were not.
private func harbour() throws -> Story {
  let it = try Story()
  try it.write(
    """
    What the mayor said of the pier

    Mayor Ina Roth said that the ferry was late. Ina Roth did not say that the pier was unsafe. \
    Ina Roth is expected to say that the pier will close. Ina Roth believes that the pier is old.
    """, to: "in/2021-03-04.txt")
  let outcome = try it.archive("ingest", "--db", "archive.db", "in")
  #expect(outcome.code == 0)
  return it
}

private func statements(_ output: String) throws -> [[String: Any]] {
  let object = try #require(
    JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  return try #require(object["statements"] as? [[String: Any]])
}

@Test func `who-said shows what was said and counts the rest`() throws {
  let it = try harbour()
  let outcome = try it.archive("who-said", "Roth")
  #expect(outcome.code == 0)
  #expect(outcome.output.contains("that the ferry was late"))
  #expect(
    outcome.output.contains("3 more are beliefs or plans, or were not said; --all shows them"))
  #expect(!outcome.output.contains("unsafe"))
  let stored = try statements(try it.archive("who-said", "Roth", "--json").output)
  #expect(stored.count == 1)
  #expect(stored[0]["attitude"] as? String == "assertion")
  #expect(stored[0]["factuality"] as? String == "said")
}

@Test func `what was not said is shown on request and marked`() throws {
  let it = try harbour()
  let all = try it.archive("who-said", "Roth", "--all").output
  for mark in ["[not said]", "[supposed]", "[belief]"] { #expect(all.contains(mark), "\(mark)") }
  #expect(all.contains("4 statements of any attitude, said or not, in 1 article"))
  #expect(!all.contains("more are"))
  let beliefs = try it.archive("who-said", "Roth", "--attitude", "belief,knowledge", "--json")
  #expect(try statements(beliefs.output).map { $0["attitude"] as? String } == ["belief"])
  let wrong = try it.archive("who-said", "Roth", "--attitude", "mood")
  #expect(wrong.code == 64)
  #expect(wrong.messages.contains("assertion, belief, knowledge, eventuality"))
}

@Test func `a search of statements keeps to what was said`() throws {
  let it = try harbour()
  #expect(try it.archive("search", "--statements", "pier", "--count").output == "0\n")
  let none = try it.archive("search", "--statements", "pier")
  #expect(none.code == 1)
  #expect(none.messages.contains("3 more are beliefs or plans, or were not said"))
  let all = try it.archive("search", "--all", "pier").output
  for mark in ["[not said]", "[supposed]", "[belief]"] { #expect(all.contains(mark), "\(mark)") }
  let negated = try it.archive("search", "pier factuality:negated", "").output
  #expect(negated.contains("unsafe"))
  #expect(!negated.contains("old"))
  let wrong = try it.archive("search", "factuality:maybe")
  #expect(wrong.code == 64)
  #expect(wrong.messages.contains("said, negated, supposed or any"))
}

@Test func `every view of a statement says that it was not said`() throws {
  let it = try harbour()
  let stored = try statements(try it.archive("who-said", "Roth", "--all", "--json").output)
  let negated = try #require(stored.first { $0["factuality"] as? String == "negated" })
  let id = try #require(negated["id"] as? String)
  #expect(try it.archive("show", id).output.contains("[not said]"))
  let explanation = try it.archive("explain", id).output
  #expect(explanation.contains("factuality  negated: the text says that it was not so"))
  #expect(explanation.contains("attitude    assertion"))
  let article = try #require((negated["article"] as? [String: Any])?["id"] as? String)
  #expect(try it.archive("show", article).output.contains("[not said]"))
  let extracted = try it.archive("extract", "in/2021-03-04.txt").output
  #expect(extracted.contains("[not said]"))
  let table = try it.archive("extract", "in/2021-03-04.txt", "--format", "csv").output
  #expect(table.contains("polarity,attitude,factuality,"))
  #expect(table.contains("affirms,assertion,negated,"))
}
