import News
import Testing

@testable import Attribution

/// Ways in which somebody was credited with words that were not theirs, each with what holds now.
@Suite struct FalseWitnessTests {
  private func statements(_ text: String) -> [(speaker: String?, statement: Statement)] {
    let found = Attributor().attributions(in: text)
    return found.statements.filter { !$0.isNested }.map { statement in
      let speaker = statement.speaker.map { found.speakers[$0] }
      return (speaker.map { $0.kind == .person ? $0.name : "" }, statement)
    }
  }

  @Test(arguments: [
    "The Courier quoted Ina Roth as saying that the pier was old.",
    "Ina Roth was quoted by the Courier as saying that the pier was old.",
    "Ina Roth was quoted as saying that the pier was old.",
  ])
  func `words belong to whom a paper quotes`(text: String) {
    #expect(statements("Ina Roth is the mayor. " + text).map(\.speaker) == ["Ina Roth"])
  }

  @Test(arguments: [
    (
      "The newspaper quoted a senior official as saying the dam was cracked. "
        + "The ministry will publish its report in May.", "the dam was cracked"
    ),
    (
      "The station cited Ina Roth as saying that the gates were shut. Roth left in May.",
      "that the gates were shut"
    ),
    (
      "A magazine quoted one engineer as saying the wall had moved twice.",
      "the wall had moved twice"
    ),
  ])
  func `what a paper quotes somebody as saying begins behind that`(text: String, content: String) {
    let found = statements(text).map(\.statement).filter { $0.isAsserted }
    let bytes = Array(text.utf8)
    let contents = found.map { statement in
      statement.content.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
        .joined(separator: " … ")
    }
    #expect(contents == [content])
  }

  @Test(arguments: ["quoted", "quotes", "quoting", "cited", "cites", "citing"])
  func `a verb of quoting may end its sentence`(verb: String) {
    for text in [
      "\"The bridge is closed,\" the mayor was \(verb)",
      "\"The bridge is closed,\" the mayor \(verb)\n\nThe bridge is old.",
      "\"The bridge is closed,\" \(verb) as\n\nsaying",
    ] {
      let found = Attributor().attributions(in: text)
      #expect(found.statements.allSatisfy { !$0.content.isEmpty })
    }
  }

  @Test(arguments: [
    "Finance Minister Karin Holt denied on Thursday that she had taken money.",
    "Finance Minister Karin Holt denied on Wednesday, July 5, that she had taken money.",
  ])
  func `a denial with a day in it is a denial`(text: String) {
    let denied = statements(text).filter { $0.speaker == "Karin Holt" }
    #expect(denied.allSatisfy { $0.statement.polarity == .denies })
  }

  @Test(arguments: [
    "Anna Reid was wrongly reported to have said that the dam was safe.",
    "A video falsely shows Anna Reid saying that taxes should double.",
  ])
  func `what the text calls false was not said`(text: String) {
    #expect(statements(text).allSatisfy { !$0.statement.isAsserted })
  }

  @Test func `a surname that two people share alike is neither's`() {
    let text =
      "Mill is sold\n\nKarl Roth, who owns the mill, and Mayor Ina Roth, his sister, spoke on "
      + "Monday.\n\n\"I built this mill with my hands,\" Roth said."
    #expect(statements(text).map(\.speaker) == [""])
  }

  @Test func `a subject stays one over a participle and the names in its clause`() {
    let text =
      "\"The pier stays shut. I am sorry,\" a tired Ina Roth, standing beside the harbour master, "
      + "Leo Brandt, told reporters."
    #expect(statements(text).map(\.speaker) == ["Ina Roth"])
  }

  @Test(arguments: [
    "ANCHOR: Good morning. Is the pier safe?\n\nINA ROTH, MAYOR: It is not. It stays shut.",
    "Q: Will the pier open?\n\nINA ROTH: No. It stays shut.",
  ])
  func `a function in a transcript is nobody`(text: String) {
    #expect(statements(text).first.map(\.speaker) == "")
  }
}
