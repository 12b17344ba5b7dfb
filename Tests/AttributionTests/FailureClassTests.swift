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
    "x"
  ])
  func `show`(text: String) {
    for line in FailureClassTests.samples {
      print("##", line)
      for statement in Attributor().attributions(in: line).statements {
        print("   ", statement.rule, statement.kind, statement.polarity, statement.isNested, statement.confidence)
      }
      for row in found(in: line) { print("   ->", row) }
    }
  }

  static let samples = [
    "“The dam was never safe,” Maria Lopez said. “We told them in March.\n“They did not listen, and now the valley is under water.\n“That is the whole story.”",
    "\"We will pay what we owe,\" said Minister Jane Hill.\n\"And if the banks refuse, we will pay them later.\"\nThe minister left for Oslo.",
    "The 6\" pipe burst on Monday. Maria Lopez said the repair would take a week. \"We have no spare parts,\" she said.",
    "Hugh Hill, a doctor in Leeds, said the hospital had run out of beds.",
    "Jane Cable, who replaced Tom Farr as party leader, said the vote had been a mistake.",
    "Asked about the plan, the mayor replied that it had no future.",
    "The bridge will be closed until May, according to the city council.",
    "PENCE: Well, look, we have a plan for this. It works.\nKAINE: It does not work at all.",
    "\"The mayor must stop the buses at night\" ― Carla Sanchez\n\"I like the new park very much\" — Peter Novak",
    "Mayor: Bridge Will Open In May",
    "The so-called \"miracle\" drug was sold in the film \"Gone With the Wind\".",
    "Tom \"the Hammer\" Jones won the title on Saturday.",
    "Lopez said the mayor had told her that the bridge was unsafe.",
    "The minister denied that he had taken money from the firm.",
    "The company rejected claims that its engines were unsafe.",
    "A spokesman for the bank declined to comment on the report.",
    "The school was described by parents as a death trap.",
    "Did the president say that the war was over?",
    "''The road is closed,'' said Peter Novak. «The tunnel is open,» Maria Lopez said.",
    "Maria Lopez said that she was \"very sad\" about the news.",
    "The new road will cut the journey by an hour, officials told reporters on Monday.",
  ]
}
