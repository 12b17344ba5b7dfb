import News
import Testing

@testable import Attribution

/// The ways in which systems of this kind are known to fail, each with sentences that show it.
@Suite struct FailureClassTests {
  /// Source and content of every statement of the first level, as they stand in the text.
  private func found(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    func words(_ spans: [TextSpan]) -> String {
      spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
        .joined(separator: " / ")
    }
    return Attributor().attributions(in: text).statements.filter { !$0.isNested }.map {
      "\(words($0.source)) | \(words($0.content))"
    }
  }

  @Test(arguments: [
    // A quotation over paragraphs, the opening mark repeated and closed once.
    (
      "“The dam was never safe,” Maria Lopez said. “We told them in March.\n"
        + "“They did not listen, and now the valley is under water.\n“That is the whole story.”",
      [
        "Maria Lopez | “The dam was never safe,” / “We told them in March.",
        "Maria Lopez | “They did not listen, and now the valley is under water.",
        "Maria Lopez | “That is the whole story.”",
      ]
    ),
    // A quotation that goes on without a cue, with its marks and without.
    (
      "\"We will pay what we owe,\" said Minister Jane Hill.\n"
        + "\"And if the banks refuse, we will pay them later.\"\nThe minister left for Oslo.",
      [
        "Minister Jane Hill | \"We will pay what we owe,\"",
        "Minister Jane Hill | \"And if the banks refuse, we will pay them later.\"",
      ]
    ),
    // A stray mark turns nothing inside out.
    (
      "The 6\" pipe burst on Monday. Maria Lopez said the repair would take a week. "
        + "\"We have no spare parts,\" she said.",
      [
        "Maria Lopez | the repair would take a week", "she | \"We have no spare parts,\"",
      ]
    ),
    // An apposition or a clause between the name and the verb.
    (
      "Hugh Hill, a doctor in Leeds, said the hospital had run out of beds.",
      ["Hugh Hill, a doctor in Leeds | the hospital had run out of beds"]
    ),
    (
      "Jane Cable, who replaced Tom Farr as party leader, said the vote had been a mistake.",
      ["Jane Cable, who replaced Tom Farr as party leader | the vote had been a mistake"]
    ),
    // Reports of other shapes.
    (
      "On Friday the mayor replied that the plan had no future.",
      ["the mayor | that the plan had no future"]
    ),
    (
      "The bridge will be closed until May, according to the city council.",
      ["the city council | The bridge will be closed until May"]
    ),
    (
      "Did the president say that the war was over?",
      ["the president | that the war was over?"]
    ),
    (
      "The new road will cut the journey by an hour, officials told reporters on Monday.",
      ["officials | The new road will cut the journey by an hour"]
    ),
    // Layouts without a verb.
    (
      "PENCE: Well, look, we have a plan for this. It works.\nKAINE: It does not work at all.",
      [
        "PENCE | Well, look, we have a plan for this. It works.",
        "KAINE | It does not work at all.",
      ]
    ),
    ("Mayor: Bridge Will Open In May", ["Mayor | Bridge Will Open In May"]),
    // An editor's notice is nobody's word.
    ("CLARIFICATION: The ferry to the island runs on Mondays. It is free.", []),
    ("UPDATE: Ferry Runs Again", []),
    // A quotation that nobody reports and beside which nobody stands is left alone.
    (
      "The walls were green. \"Nothing in this house was built to last for long\" hung there.",
      []
    ),
    // Titles, nicknames and words at arm's length are no speech.
    ("The so-called \"miracle\" drug was sold in the film \"Gone With the Wind\".", []),
    ("Tom \"the Hammer\" Jones won the title on Saturday.", []),
    // Marks of every style.
    (
      "''The road is closed,'' said Peter Novak. «The tunnel is open,» Maria Lopez said.",
      ["Peter Novak | ''The road is closed,''", "Maria Lopez | «The tunnel is open,»"]
    ),
  ])
  func `known failures do not happen`(text: String, expected: [String]) {
    #expect(found(in: text) == expected)
  }

  @Test(arguments: ["-", "--", "\u{2010}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}"])
  func `a name behind any dash is the source`(dash: String) {
    let text = "\"The mayor must stop the buses at night\" \(dash) Carla Sanchez"
    #expect(found(in: text) == ["Carla Sanchez | \"The mayor must stop the buses at night\""])
  }

  @Test(arguments: [
    ("The minister denied that he had taken money from the firm.", Statement.Polarity.denies),
    ("The company rejected claims that its engines were unsafe.", .denies),
    ("Norway denies doing so.", .denies),
    ("A spokesman for the bank declined to say whether the report was true.", .declines),
    ("The minister said that he had taken money from the firm.", .affirms),
  ])
  func `a denial is never a claim`(text: String, polarity: Statement.Polarity) {
    #expect(Attributor().attributions(in: text).statements.map(\.polarity) == [polarity])
  }

  @Test func `what is said within a statement is kept and marked`() {
    let text = "Lopez said the mayor had told her that the bridge was unsafe."
    let bytes = Array(text.utf8)
    let statements = Attributor().attributions(in: text).statements
    let rows = statements.map { statement in
      let words = statement.content.map {
        String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)
      }
      return "\(statement.isNested) \(words.joined(separator: " / "))"
    }
    #expect(
      rows == [
        "false the mayor had told her that the bridge was unsafe",
        "true the bridge was unsafe",
      ])
  }

  @Test(arguments: [
    ("''The road is closed,'' said Peter Novak.", Statement.Kind.direct),
    ("Maria Lopez said that she was \"very sad\" about the news.", .mixed),
    ("Maria Lopez said that she was very sad about the news.", .indirect),
  ])
  func `the kind goes by the marks`(text: String, kind: Statement.Kind) {
    #expect(Attributor().attributions(in: text).statements.map(\.kind) == [kind])
  }
}
