import Foundation
import SQLite
import Testing

/// Archives as released programs left them, as SQL text (Scripts/make-fixture).
private enum Fixture {
  static let folder = Story.package.appending(path: "Tests/CLITests/Fixtures")

  static let names: [String] = {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasPrefix("schema-") }.sorted()
    } catch {
      preconditionFailure("the fixtures are not where the tests are: \(error)")
    }
  }()

  /// Makes the archive of a fixture in the folder of a story.
  static func load(_ name: String, into it: Story) throws {
    let script = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let connection = try Connection(
      path: it.folder.appending(path: "archive.db").path, access: .creating)
    try connection.execute(script)
  }
}

@Test(arguments: Fixture.names)
func `an archive of every released schema is brought up to date, searched and added to`(
  name: String
) throws {
  let it = try Story()
  try Fixture.load(name, into: it)
  let check = try it.archive("check")
  #expect(check.code == 0, "\(check.output)\(check.messages)")
  #expect(check.output == "archive.db: sound (7 articles, 15 statements)\n")
  #expect(try it.archive("search", "bridge", "--count").output == "1\n")
  #expect(try it.archive("search", "Strauss", "1300000", "--count").output == "1\n")
  #expect(try it.archive("search", "lang:de", "hafen", "--count").output == "1\n")
  let said = try it.archive("who-said", "Ida Brandt-Moor")
  #expect(said.code == 0)
  #expect(said.output.contains("The piers won't hold another winter"))
  #expect(try it.archive("who-said", "Mira Roth").output.contains("joint, with Otto Lind"))
  #expect(try it.archive("speakers", "Falk").output.contains("chief forecaster"))
  #expect(try it.archive("saved").output.contains("ferry OR said:Lind"))

  try it.write(
    "Ferries sail again\n2020-08-05\n\nPORT ELLA (Coast Wire) - Every ferry sails, Otto Lind said.",
    to: "new.txt")
  let added = try it.archive("ingest", "new.txt")
  #expect(added.code == 0)
  #expect(added.messages.contains("1 new article"))
  #expect(try it.archive("alerts", "ferries").output.contains("Ferries sail again"))
  #expect(try it.archive("check").code == 0)
}
