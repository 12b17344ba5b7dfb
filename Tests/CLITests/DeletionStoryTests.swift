import Foundation
import Testing

private let vote = """
  Vote on the quay delayed

  PORT ELLA - The quokkafield committee put off its vote, said Xaviera Plunkenthorpe, its chair.
  """

@Suite struct DeletionStoryTests {
  /// A story with two articles; the result has the id of the first.
  private func begin() throws -> (Story, id: String) {
    let it = try Story()
    try it.write(vote, to: "in/vote.txt")
    try it.write(
      "Harvest\n\nThe orchard gave 40 tonnes, said Ruth Aas, who owns it.\n", to: "b.txt")
    #expect(try it.archive("ingest", "in", "b.txt", "--db", "archive.db").code == 0)
    let id = try it.archive("search", "--ids", "quokkafield").output
    return (it, id.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  @Test func `nothing is deleted without a yes`() throws {
    let (it, id) = try begin()
    let refused = try it.archive("delete", id)
    #expect(refused.code == 64)
    #expect(refused.messages.contains("error: nothing was deleted: 1 article with 1 statement"))
    #expect(refused.messages.contains("--yes"))
    let trial = try it.archive("delete", "--path", "in", "--dry-run")
    #expect(trial.code == 0)
    #expect(trial.output.contains("would be deleted: 1 article with 1 statement"))
    #expect(try it.archive("search", "--count", "*").output == "2\n")
    #expect(try it.archive("delete").code == 64)
    #expect(try it.archive("delete", id, "--query", "x").code == 64)
    #expect(try it.archive("delete", "--path", "nowhere", "--yes").code == 1)
  }

  @Test(arguments: [["ID"], ["--path", "in"], ["--path", "./in/vote.txt"], ["--query", "quay"]])
  func `what is deleted is gone from the file and stays out`(words: [String]) throws {
    let (it, id) = try begin()
    let words = ["delete", "--yes", "--reason", "withdrawn"] + words.map { $0 == "ID" ? id : $0 }
    let deleted = try it.run(Story.binary, words)
    #expect(deleted.code == 0)
    #expect(deleted.output.contains("deleted: 1 article with 1 statement"))
    for file in ["archive.db", "archive.db-wal"] {
      let url = it.folder.appending(path: file)
      guard FileManager.default.fileExists(atPath: url.path) else { continue }
      let text = String(decoding: try Data(contentsOf: url), as: Unicode.ASCII.self).lowercased()
      for word in ["quokkafield", "plunkenthorpe"] { #expect(!text.contains(word)) }
    }
    #expect(try it.archive("check").code == 0)
    let again = try it.archive("ingest", "in", "b.txt")
    #expect(again.messages.contains("1 deleted before, left out"))
    #expect(try it.archive("ingest", "in", "--json").output.contains("\"unchanged\":1"))
    #expect(try it.archive("log").output.contains("because: withdrawn"))
    let back = try it.archive("ingest", "in", "--deleted")
    #expect(back.messages.contains("1 new article"))
    #expect(try it.archive("show", id).code == 0)
  }

  @Test func `undo lets an article in again and says that the text is gone`() throws {
    let (it, id) = try begin()
    try it.archive("delete", id, "--yes", "--quick")
    #expect(try it.archive("log").output.contains("the text is gone"))
    #expect(try it.archive("undo").code == 0)
    #expect(try it.archive("show", id).code == 1)
    #expect(try it.archive("ingest", "in").messages.contains("1 new article"))
  }

  @Test func `vacuum makes a file smaller and says by how much`() throws {
    let (it, _) = try begin()
    for number in 0..<200 {
      try it.write(
        "Title \(number)\n\n" + String(repeating: "Words \(number) ", count: 500),
        to: "many/\(number).txt")
    }
    try it.archive("ingest", "many")
    try it.archive("delete", "--path", "many", "--yes", "--quick")
    let outcome = try it.archive("vacuum", "--json").output
    let numbers = outcome.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
    #expect(outcome.contains("\"schema\":\"archive.vacuum/1\""))
    // archive.vacuum/1, bytes_after, bytes_before
    #expect(numbers[0] < numbers[1])
    #expect(try it.archive("check").code == 0)
  }
}
