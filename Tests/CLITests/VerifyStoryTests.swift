import Foundation
import Testing

private let story = """
  Harbour chief wants the ferry back

  PORT ELLA, March 4, 2021 (Coast Wire) - The ferry line would add two night boats by June, Ida Brandt, \
  the harbour chief, said on Thursday. “I will support the new ferry, but only if fares fall,” Brandt \
  said. “It is not a gift to the banks.”

  Tom Roe, a senator, said: “We can't pay 12 million dollars for a harbour that nobody uses.”
  """

/// A folder with an archive of one story.
private func harbour() throws -> Story {
  let it = try Story()
  try it.write(story, to: "in/harbour.txt")
  try it.archive("ingest", "in", "--db", "archive.db")
  return it
}

private struct Verified: Decodable {
  struct Change: Decodable, Equatable {
    let kind: String
    let from: String
    let to: String
  }

  let schema: String?
  let verdict: String
  let confirmed: Bool
  let changes: [Change]
  let line: Int?
  let lookedAt: Int?
}

private func verified(_ output: String) throws -> Verified {
  let decoder = JSONDecoder()
  decoder.keyDecodingStrategy = .convertFromSnakeCase
  return try decoder.decode(Verified.self, from: Data(output.utf8))
}

@Suite struct VerifyStoryTests {
  typealias Row = (text: String, speaker: String, verdict: String, code: Int32)

  @Test(
    arguments: [
      ("We can’t pay 12 million dollars for a harbour that nobody uses", "Tom Roe", "exact", 0),
      ("We can pay 12 million dollars for a harbour that nobody uses", "Tom Roe", "altered", 4),
      ("I will support the new ferry", "Ida Brandt", "trimmed", 4),
      ("It is not a gift to the banks", "Roe", "misattributed", 4),
      ("The ferry line would add two night boats by June", "Ida Brandt", "reported", 0),
      ("\"the ferry line would add two night boats by June\"", "Ida Brandt", "reported", 4),
      ("the lighthouse keeper sleeps until noon", "Ida Brandt", "absent", 1),
    ] as [Row])
  func `a quotation gets its verdict and its exit code`(_ row: Row) throws {
    let it = try harbour()
    let outcome = try it.archive("verify", row.text, "--speaker", row.speaker, "--json")
    #expect(try verified(outcome.output).verdict == row.verdict)
    #expect(try verified(outcome.output).schema == "archive.verify/1")
    #expect(outcome.code == row.code)
  }

  @Test func `a changed word is shown with what stands there`() throws {
    let it = try harbour()
    let outcome = try it.archive(
      "verify", "We can't pay 13 million dollars for a harbour that nobody uses")
    #expect(outcome.code == 4)
    #expect(outcome.output.hasPrefix("ALTERED  number changed; by Tom Roe\n  number: 12 → 13\n"))
    #expect(outcome.output.contains("Coast Wire"))
    #expect(outcome.output.contains("2021-03-04"))
    #expect(outcome.output.contains("in 1 article, 1 independent report"))
    let json = try verified(
      try it.archive(
        "verify", "We can't pay 13 million dollars for a harbour that nobody uses", "--json"
      ).output)
    #expect(json.changes == [.init(kind: "number", from: "12", to: "13")])
  }

  @Test func `mojibake and the shell's own marks are folded`() throws {
    let it = try harbour()
    let outcome = try it.archive(
      "verify", "â€œWe canâ€™t pay 12 million dollars for a harbour that nobody uses.â€\u{9D}")
    #expect(outcome.output.hasPrefix("EXACT"))
    #expect(outcome.code == 0)
  }

  @Test func `an absent quotation is not called false, and says what was looked at`() throws {
    let it = try harbour()
    let outcome = try it.archive("verify", "the lighthouse keeper sleeps until noon")
    #expect(
      outcome.output == """
        ABSENT  not in this archive
          looked at: 1 article

        """)
    #expect(outcome.code == 1)
    let late = try it.archive(
      "verify", "We can't pay 12 million dollars for a harbour that nobody uses", "--since", "2022",
      "--json")
    #expect(try verified(late.output).verdict == "absent")
    #expect(try verified(late.output).lookedAt == 0)
  }

  private static let draft = """
    The ferry may come back, Ida Brandt thinks.

    “I will support the new ferry, but only if fares fall,” said Brandt. Tom Roe, the senator, said: “We
    can't pay 13 million dollars for a harbour that nobody uses.”
    “Every boat of ours is painted blue,” said Ida Brandt. <script>alert(1)</script>
    """

  @Test func `a draft is checked passage by passage, with its lines`() throws {
    let it = try harbour()
    try it.write(Self.draft, to: "draft.md")
    let outcome = try it.archive("verify", "draft.md", "--format", "ndjson")
    let rows = try outcome.output.split(separator: "\n").map { try verified(String($0)) }
    #expect(rows.map(\.verdict) == ["exact", "altered", "absent"])
    #expect(rows.map(\.line) == [3, 3, 5])
    #expect(outcome.code == 4)
    let input = try it.archive("verify", "-", "--format", "ndjson", input: Self.draft)
    #expect(input.output == outcome.output)
    let text = try it.archive("verify", "draft.md")
    #expect(text.output.hasPrefix("3 passages: 1 exact, 1 altered, 1 absent\n"))
    #expect(text.output.contains("3  ! altered"))
  }

  @Test func `the page for the editor has nothing in it that runs`() throws {
    let it = try harbour()
    try it.write(
      story.replacing("nobody uses.", with: "nobody uses <img src=x onerror=alert(1)>."),
      to: "in/harbour.txt")
    try it.archive("ingest", "in", "--db", "archive.db")
    try it.write(
      Self.draft.replacing("13 million", with: "<script>alert(2)</script> 13 million"),
      to: "draft.md")
    let outcome = try it.archive("verify", "draft.md", "--format", "html")
    #expect(outcome.output.hasPrefix("<!DOCTYPE html>\n"))
    #expect(outcome.output.contains("default-src 'none'"))
    #expect(!outcome.output.contains("<script"))
    #expect(!outcome.output.contains("<img"))
    #expect(outcome.output.contains(">altered<"))
  }

  @Test(arguments: [
    (["verify", ""], "the quotation is empty"),
    (["verify", "  "], "the quotation is empty"),
    (["verify", "…"], "the quotation has no word"),
    (["verify", "ferry"], "one word says too little to be proved"),
    (["verify", "drafts/none.md"], "there is no file drafts/none.md"),
    (["verify", "in"], "in is no file that can be read as a text"),
    (
      ["verify", "two words", "--since", "2022", "--until", "2021"], "--since is later than --until"
    ),
    (["said", ""], "the quotation is empty"),
    (["verify", String(repeating: "word ", count: 20_000)], "20000 words are no quotation"),
  ])
  func `what cannot be looked for is refused with a sentence`(
    _ words: [String], _ sentence: String
  ) throws {
    let it = try harbour()
    let outcome = try it.run(Story.binary, words)
    #expect(outcome.code == 64)
    #expect(outcome.messages.contains(sentence))
    #expect(outcome.output.isEmpty)
  }

  @Test func `a draft in another encoding is read, and one that is no text is refused`() throws {
    let it = try harbour()
    let line = "“It is not a gift to the banks,” said Ida Brandt."
    try it.write(line.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: "utf16.txt")
    try it.write(
      [0x93] + Array("It is not a gift to the banks,".utf8) + [0x94]
        + Array(" said Ida Brandt.".utf8), to: "1252.txt")
    for name in ["utf16.txt", "1252.txt"] {
      let outcome = try it.archive("verify", name, "--format", "ndjson")
      #expect(try verified(outcome.output).verdict == "exact", "\(name)")
    }
    try it.write(
      [0x50, 0x4B, 3, 4] + (0..<900).map { UInt8(truncatingIfNeeded: $0 * 7) }, to: "a.docx")
    try it.write("%PDF-1.4 and so on", to: "a.pdf")
    for name in ["a.docx", "a.pdf"] {
      let outcome = try it.archive("verify", name)
      #expect(outcome.messages.contains(name))
      #expect(outcome.output.isEmpty)
      #expect(outcome.code == 64 || outcome.code == 2)
    }
    try it.write("Nothing is quoted here.", to: "plain.txt")
    #expect(try it.archive("verify", "plain.txt").code == 1)
  }

  @Test func `said tells who said it first, and who again`() throws {
    let it = try harbour()
    try it.write(
      """
      A banker speaks

      PORT ELLA, April 4, 2021 (Coast Wire) - The ferry was in doubt on Sunday. “It is not a gift to the banks,” said \
      Ola Nord, a banker.
      """, to: "in/later.txt")
    try it.archive("ingest", "in", "--db", "archive.db")
    let outcome = try it.archive("said", "It is not a gift to the banks")
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "Said twice, in 2 articles, 2 independent reports")
    #expect(
      lines.filter { $0.hasPrefix("first") || $0.hasPrefix("again") }
        .map { $0.split(separator: " ").prefix(3).joined(separator: " ") }
        == ["first 2021-03-04 Ida", "again 2021-04-04 Ola"])
    let json = try it.archive("said", "It is not a gift to the banks", "--json")
    #expect(json.output.contains("\"schema\":\"archive.said/1\""))
    let nobody = try it.archive("said", "the lighthouse keeper sleeps until noon")
    #expect(nobody.code == 1)
    #expect(nobody.messages.contains("looked at: 2 articles"))
  }
}
