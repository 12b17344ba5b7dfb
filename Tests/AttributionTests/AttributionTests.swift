import News
import Testing

@testable import Attribution

/// What a test says about one statement: who, by which link, and the words.
struct Said: Equatable, CustomStringConvertible {
  let speaker: String?
  let content: String

  init(_ speaker: String?, _ content: String) {
    self.speaker = speaker
    self.content = content
  }

  var description: String { "\(speaker ?? "nobody"): \(content)" }
}

/// The statements of `text`, but those within others, in the form of a table row.
func said(in text: String) -> [Said] {
  let found = Attributor().attributions(in: text)
  let bytes = Array(text.utf8)
  return found.statements.filter { !$0.isNested }.map { statement in
    Said(
      statement.speaker.map { found.speakers[$0].name },
      statement.content.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
        .joined(separator: " / "))
  }
}

@Suite struct AttributionTests {
  @Test(arguments: [
    (
      "Maria Lopez said the bridge would open in May.",
      [Said("Maria Lopez", "the bridge would open in May")]
    ),
    ("\"We are ready,\" said Maria Lopez.", [Said("Maria Lopez", "\"We are ready,\"")]),
    ("“We are ready,” Maria Lopez said.", [Said("Maria Lopez", "“We are ready,”")]),
    (
      "The bridge will open in May, according to Maria Lopez.",
      [Said("Maria Lopez", "The bridge will open in May")]
    ),
    (
      "Maria Lopez, a doctor who lives in Oslo, said that she was \"very sad\" about it.",
      [Said("Maria Lopez", "that she was \"very sad\" about it")]
    ),
    (
      "Maria Lopez said the bridge was old and said the city had no money.",
      [
        Said("Maria Lopez", "the bridge was old"), Said("Maria Lopez", "the city had no money"),
      ]
    ),
    (
      "The bridge will open in May, Maria Lopez told reporters on Monday.",
      [Said("Maria Lopez", "The bridge will open in May")]
    ),
    (
      "MARIA LOPEZ: Well, the bridge is old. It must go.",
      [Said("MARIA LOPEZ", "Well, the bridge is old. It must go.")]
    ),
  ])
  func `a reporting verb gives its content and its speaker`(text: String, expected: [Said]) {
    #expect(said(in: text) == expected)
  }

  @Test func `a story that lost its quotation marks still has its speakers`() {
    let text = """
      OSLO (Reuters) - Norway wants the harbour closed by June, the senior harbour official said.
      Maria Lopez said the city had waited too long.
      The plan needs money, Lopez, the senior harbour official, told reporters.
      It s up to them whether they pay, Lopez said.
      And if they don t we will close it ourselves.
      """
    #expect(
      said(in: text) == [
        Said("Maria Lopez", "Norway wants the harbour closed by June"),
        Said("Maria Lopez", "the city had waited too long"),
        Said("Maria Lopez", "The plan needs money"),
        Said("Maria Lopez", "It s up to them whether they pay"),
        Said("Maria Lopez", "And if they don t we will close it ourselves."),
      ])
  }

  @Test(arguments: [
    ("Norway said it would pay.", Statement.Polarity.affirms),
    ("Norway denied that it had paid.", .denies),
    ("Maria Lopez declined to say who paid.", .declines),
  ])
  func `a denial is not a claim`(text: String, polarity: Statement.Polarity) {
    #expect(Attributor().attributions(in: text).statements.map(\.polarity) == [polarity])
  }
}
