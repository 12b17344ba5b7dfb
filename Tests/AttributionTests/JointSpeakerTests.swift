import News
import Testing

@testable import Attribution

/// What the resolver makes of one statement whose source is `source`.
private func found(_ source: String, in text: String) throws -> (
  Attributions, statement: Statement
) {
  let range = try #require(text.ranges(of: source).last)
  let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
  let statement = Statement(
    content: [TextSpan(0, start)], cue: [],
    source: [TextSpan(start, start + source.utf8.count)], speaker: nil, kind: .indirect,
    confidence: 1, rule: "given")
  let found = Attributor().resolve([statement], in: text)
  return (found, found.statements[0])
}

@Suite struct JointSpeakerTests {
  @Test(arguments: [
    ("We are tired, said Ada Quist and Leo Brandt.", "Ada Quist and Leo Brandt"),
    (
      "The pier is old, wrote Ada Quist, Leo Brandt and Otto Lind.",
      "Ada Quist, Leo Brandt and Otto Lind"
    ),
  ])
  func `those who speak together are speakers of the article each`(
    text: String, source: String
  ) throws {
    let (found, statement) = try found(source, in: text)
    let group = try #require(statement.speaker.map { found.speakers[$0] })
    let members = group.members.map { found.speakers[$0] }
    #expect(group.kind == .group)
    #expect(members.map(\.name).joined(separator: "; ") == group.name)
    #expect(found.speakers(of: statement) == group.members)
    for member in members {
      #expect(member.kind == .person)
      #expect(member.members.isEmpty)
      let words = member.mentions.map {
        String(decoding: Array(text.utf8)[$0.start..<$0.end], as: UTF8.self)
      }
      #expect(words == [member.name])
    }
    let confidence = try #require(statement.speakerConfidence)
    #expect(confidence > 0.5)
  }

  @Test func `who speaks alone too is the same speaker of the article`() throws {
    let text = "It rains, said Ada Quist. We are tired, said Ada Quist and Leo Brandt."
    let found = Attributor().attributions(in: text)
    #expect(found.speakers.filter { $0.name == "Ada Quist" }.count == 1)
    #expect(Set(found.speakers.map(\.name)).count == found.speakers.count)
  }

  @Test func `one speaker has no members`() throws {
    let (found, statement) = try found("Ada Quist", in: "It rains, said Ada Quist.")
    #expect(found.speakers.allSatisfy { $0.members.isEmpty })
    let speaker = try #require(statement.speaker)
    #expect(found.speakers(of: statement) == [speaker])
  }
}
