import News
import Testing

@testable import Attribution

@Suite struct RuleTests {
  @Test(arguments: [
    // A quotation over paragraphs, opened twice and closed once.
    (
      "“The bridge is old,” Maria Lopez said. “It was built by hand.\n“It must go.”",
      [
        Said("Maria Lopez", "“The bridge is old,” / “It was built by hand."),
        Said("Maria Lopez", "“It must go.”"),
      ]
    ),
    // A stray mark does not turn the next paragraph inside out.
    (
      "The \"old bridge was closed.\nIt is late, Maria Lopez said.",
      [Said("Maria Lopez", "It is late")]
    ),
    // Speaker named in the sentence, with an apposition or a clause between name and verb.
    (
      "\"It is late,\" said Maria Lopez, a doctor who lives in Oslo.",
      [Said("Maria Lopez", "\"It is late,\"")]
    ),
    (
      "Maria Lopez, who replaced John Stone, said the bridge would open.",
      [Said("Maria Lopez", "the bridge would open")]
    ),
    // Two halves around the verb.
    (
      "\"It is late,\" Maria Lopez said, \"and we are tired.\"",
      [Said("Maria Lopez", "\"It is late,\" / \"and we are tired.\"")]
    ),
    // A list of what people said, with no quotation marks.
    (
      "Maria Lopez said it was late. John Stone denied that it was late.",
      [Said("Maria Lopez", "it was late"), Said("John Stone", "that it was late")]
    ),
    // The verb at the end reports the whole sentence.
    (
      "The mayor stressed that it was late, Maria Lopez told reporters on Friday.",
      [Said("Maria Lopez", "The mayor stressed that it was late")]
    ),
    // Nothing is said here.
    ("Maria Lopez went home. The bridge was closed on Monday.", []),
    ("The report was late. The claims were new.", []),
    ("", []),
  ])
  func `statements of every shape are found once`(text: String, expected: [Said]) {
    #expect(said(in: text) == expected)
  }

  @Test(arguments: [
    ("\"It is late,\" Maria Lopez said.", Statement.Kind.direct),
    ("Maria Lopez said it was late.", .indirect),
    ("Maria Lopez said the bridge she knew was \"very old\" by now.", .mixed),
  ])
  func `the kind says how much is quoted`(text: String, kind: Statement.Kind) {
    #expect(Attributor().attributions(in: text).statements.map(\.kind) == [kind])
  }
}
