import Foundation
import Testing

/// The example stories in an archive.
private func examples() throws -> Story {
  let it = try Story()
  let outcome = try it.archive(
    "ingest", "--db", "archive.db", Story.package.appending(path: "Examples").path)
  #expect(outcome.code == 0)
  return it
}

/// The examples of the manual: what stands before the gap on the lines of `archive help query`.
private func manualExamples(_ it: Story) throws -> [String] {
  let manual = try it.archive("help", "query").output
  return manual.components(separatedBy: "USAGE:")[0].split(separator: "\n").compactMap { line in
    guard line.hasPrefix("  "), !line.hasPrefix("   "),
      let gap = line.dropFirst(2).firstRange(of: "  ")
    else { return nil }
    return String(line[line.index(line.startIndex, offsetBy: 2)..<gap.lowerBound])
  }
}

@Test func `every example of the manual is a query`() throws {
  let it = try examples()
  let queries = try manualExamples(it)
  #expect(queries.count >= 20)
  for query in queries {
    let outcome = try it.archive("search", "--explain", "--json", query, "")
    #expect(outcome.code == 0, "\(query): \(outcome.messages)")
    #expect(outcome.output.contains("\"schema\":\"archive.query/1\""))
  }
}

@Test(arguments: ["haven", "pakistan OR piers", "*", "-harbour", "date:2017", "said:Wells", "the"])
func `a count is the number of rows, of ids and of facets`(query: String) throws {
  let it = try examples()
  let count = try it.archive("search", query, "--count").output
  let total = try #require(Int(count.trimmingCharacters(in: .newlines)))
  #expect(total > 0)
  let rows = try it.archive("search", query, "--format", "ndjson", "--limit", "1000").output
  #expect(rows.split(separator: "\n").count == total)
  let ids = try it.archive("search", query, "-0", "--limit", "1000").output
  #expect(ids.split(separator: "\0").count == total)
  guard !query.contains(":W") else { return }
  let years = try it.archive("search", query, "--facet", "year", "--limit", "1000", "--json").output
  let object = try #require(
    JSONSerialization.jsonObject(with: Data(years.utf8)) as? [String: Any])
  let facet = try #require((object["facets"] as? [[String: Any]])?.first)
  let values = try #require(facet["values"] as? [[String: Any]])
  let sum = values.compactMap { $0["articles"] as? Int }.reduce(0, +)
  #expect(sum + (facet["without"] as? Int ?? 0) == total)
}

@Test func `a query that cannot be read shows the place`() throws {
  let it = try examples()
  let outcome = try it.archive("search", "gold AND (silver OR")
  #expect(outcome.code == 64)
  #expect(
    outcome.messages == """
      error: I cannot read this query
        gold AND (silver OR
                 ^ this parenthesis is not closed
      hint: close it with )
      hint: to search these as plain words: archive search --words 'gold AND (silver OR'

      """)
}

@Test func `nothing found says what would have been`() throws {
  let it = try examples()
  let spelling = try it.archive("search", "Tillersen")
  #expect(spelling.code == 1)
  #expect(spelling.messages.contains("did you mean Tillerson?"))
  let date = try it.archive("search", "tillerson", "date:1999")
  #expect(date.code == 1)
  #expect(date.messages.contains("without the date"))
}

@Test func `a saved search is a query, and only what comes later is new`() throws {
  let it = try examples()
  #expect(try it.archive("save", "kites", "kite").code == 0)
  #expect(try it.archive("saved").output.hasPrefix("kites  kite"))
  #expect(try it.archive("alerts").code == 1)
  try it.write("Kite festival\n\nEAST COVE (Coast Wire) - A kite flew over the bay.\n", to: "k.txt")
  try it.archive("ingest", "--db", "archive.db", "k.txt")
  let peek = try it.archive("alerts", "--peek")
  #expect(peek.code == 0)
  #expect(peek.output.hasPrefix("kites: 1 new article"))
  #expect(try it.archive("alerts").output == peek.output)
  #expect(try it.archive("alerts").code == 1)
  #expect(try it.archive("search", "query:kites", "--count").output == "1\n")
  #expect(try it.archive("saved", "--remove", "kites").code == 0)
  #expect(try it.archive("search", "query:kites").code == 64)
}

@Test func `a saved search that cannot be read does not silence the others`() throws {
  let it = try examples()
  for (name, query) in [("h", "kite"), ("dep", "query:h"), ("ok", "bay")] {
    #expect(try it.archive("save", name, query).code == 0)
  }
  try it.write("Kite festival\n\nEAST COVE (Coast Wire) - A kite flew over the bay.\n", to: "k.txt")
  try it.archive("ingest", "--db", "archive.db", "k.txt")
  #expect(
    try it.archive("saved", "--remove", "h")
      == Story.Outcome(
        output: "",
        messages: """
          removed h: kite
          warning: dep uses query:h and cannot be read any more

          """, code: 0))
  for count in ["1 new article", "0 new articles"] {
    let outcome = try it.archive("alerts")
    #expect(outcome.output.hasPrefix("ok: \(count)"))
    #expect(outcome.messages == "dep cannot be read: there is no saved search h\n")
    #expect(outcome.code == 3)
  }
}

@Test func `a phrase that was saved finds what it found when it was typed`() throws {
  let it = try examples()
  let typed = try it.archive("search", "safe havens", "--ids")
  #expect(typed.code == 0)
  #expect(try it.archive("save", "safe", "safe havens").code == 0)
  #expect(try it.archive("saved").output.hasPrefix("safe  ~\"safe havens\""))
  #expect(try it.archive("search", "query:safe", "--ids") == typed)
}

@Test func `whoever was made one with another is found by either id`() throws {
  let it = try examples()
  let before = try it.archive("search", "said:sp:jane-wells", "--ids")
  #expect(before.code == 0)
  #expect(
    try it.archive("speaker", "merge", "sp:jane-wells", "sp:tom-wells", "--reason", "one").code == 0
  )
  let merged = try it.archive("search", "said:sp:jane-wells", "--ids", "--limit", "100")
  #expect(merged == (try it.archive("search", "sp:tom-wells", "--ids", "--limit", "100")))
  #expect(merged.output.count > before.output.count)
}

@Test(arguments: [
  ("piers", "Cracks shut Port Ellery piers"), ("olive harvest", "Frost ruins half of the olive"),
  ("strike", "Rail union calls off strike"), ("\"safe haven\"", "Yen gains as investors look"),
  ("Taliban pakistan", "After Tillerson trip, U.S. waits for Pakistan"),
])
func `the best example comes first`(query: String, headline: String) throws {
  let it = try examples()
  let found = try it.archive("search", query, "", "--format", "tsv", "--limit", "1").output
  #expect(found.contains("\t\(headline)"), "\(found)")
}

@Test func `a list is a table for programs`() throws {
  let it = try examples()
  let csv = try it.archive("search", "haven", "--format", "csv").output
  #expect(csv.hasPrefix("article,date,outlet,agency,place,headline,score,excerpt\nar:"))
  let tsv = try it.archive("who-said", "Jane", "Wells", "--format", "tsv").output
  #expect(
    tsv.split(separator: "\n").allSatisfy {
      $0.split(separator: "\t", omittingEmptySubsequences: false).count == 19
    })
  #expect(try it.archive("info", "--format", "csv").code == 64)
}

@Test func `bash offers file names where the archive has nothing to offer`() throws {
  let script = try Story().archive("completions", "bash").output
  #expect(
    script.contains(
      "complete -o bashdefault -o default -o filenames -F _archive_with_colons archive"))
}

@Test func `a query that is too long is not printed again`() throws {
  let it = try examples()
  let outcome = try it.archive("search", String(repeating: "a ( ", count: 9000))
  #expect(outcome.code == 64)
  #expect(outcome.messages.contains("10000 are the most"))
  #expect(outcome.messages.utf8.count < 500)
}
