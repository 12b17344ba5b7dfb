import Foundation
import Testing

@Suite struct WidthTests {
  /// An archive whose headlines, names and roles are longer than a narrow terminal.
  private static func begin() throws -> Story {
    let it = try Story()
    for number in 1...3 {
      try it.write(
        """
        The long road to an agreement on the northern quay, its cranes, its sheds and the \
        pilings below them, part \(number)

        PORT ELLA, Northern Province (Coast Wire) - The plan will be read again in May, said \
        Maria Fernanda Oliveira-Castellanos, the deputy chairwoman of the committee for harbours, \
        quays, lighthouses and inland waterways. \(number * 31) people came.
        """, to: "in/a-folder-with-a-long-name/story-\(number).txt")
    }
    try it.archive(
      "ingest", "in", "--outlet", "The Evening Ledger of the Northern Coast", "--db", "archive.db")
    return it
  }

  @Test(arguments: [60, 80, 100, 120, 200])
  func `every report keeps to the width of the terminal`(width: Int) throws {
    let it = try Self.begin()
    let article = try it.archive("search", "--ids", "quay", "--limit", "1").output
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let other =
      try it.archive("search", "--ids", "--all-copies", "quay").output
      .split(separator: "\n").map(String.init).last ?? ""
    let statement = try it.archive("search", "--ids", "--statements", "plan", "--limit", "1").output
      .trimmingCharacters(in: .whitespacesAndNewlines)
    try it.archive("tag", article, "+quay")
    try it.archive(
      "note", statement, "compare with what the minutes say of the same evening in May")
    try it.archive("save", "quays", "quay")
    let most = min(width, 100)
    for words in [
      ["search", "quay"], ["search", "--statements", "plan"],
      ["search", "--facet", "outlet", "quay"],
      ["who-said", "Oliveira-Castellanos"], ["speakers"], ["speakers", "Oliveira-Castellanos"],
      ["show", article], ["show", statement], ["show", article, "--versions"],
      ["explain", statement], ["copies", article], ["log"], ["tag"], ["tag", article], ["saved"],
      ["info", "--gaps"], ["diff", article, other], ["delete", article, "--dry-run"],
      ["search", "quay", "--explain"],
    ] {
      let outcome = try it.run(Story.binary, words, environment: ["COLUMNS": String(width)])
      #expect(outcome.code == 0 || words[0] == "copies", "\(words): \(outcome.messages)")
      for line in outcome.output.split(separator: "\n") where !Self.isOneWord(line) {
        #expect(line.count <= most, "\(words) at \(width): \(line)")
      }
    }
  }

  /// True for what cannot be broken: a long word alone, and a command that is to be copied.
  private static func isOneWord(_ line: Substring) -> Bool {
    line.split(separator: " ").count == 1 || line.contains("--raw | tail")
  }
}
