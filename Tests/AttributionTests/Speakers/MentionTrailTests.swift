import Testing

@testable import Attribution

@Suite struct MentionTrailTests {
  private func step(
    _ token: Int, _ role: GrammarRole = .subject, _ form: MentionTrail.Form = .fullName,
    inContent: Bool = false, quoted: Bool = false
  ) -> MentionTrail.Step {
    MentionTrail.Step(
      token: token, form: form, role: role, isInContent: inContent, isQuoted: quoted)
  }

  @Test func `nobody weighs anything before they are mentioned`() {
    let trail = MentionTrail(entities: 2)
    #expect(trail.recent.isEmpty && trail.last[1] == nil && trail.lastUnnamed == nil)
    #expect(trail.weight(of: 0, at: 5) == 0)
    #expect(trail.speakersAgo(0) == nil && trail.namedSpeakersAgo(0) == nil)
  }

  @Test func `those named last come last and stand there once`() {
    var trail = MentionTrail(entities: 3)
    for (place, entity) in [0, 1, 2, 0].enumerated() {
      trail.note(entity, step(place), turn: place)
    }
    #expect(trail.recent == [1, 2, 0])
    #expect(trail.counts == [2, 1, 1])
    #expect(trail.last[0]?.token == 3)
  }

  @Test func `only the last few are kept`() {
    var trail = MentionTrail(entities: 40)
    for entity in 0..<40 { trail.note(entity, step(entity), turn: entity) }
    #expect(trail.recent == Array(24..<40))
  }

  @Test(arguments: [
    (GrammarRole.subject, GrammarRole.agent), (.agent, .object), (.object, .possessive),
    (.possessive, .oblique),
  ])
  func `a mention weighs by its role`(heavy: GrammarRole, light: GrammarRole) {
    var trail = MentionTrail(entities: 2)
    trail.note(0, step(0, heavy), turn: 0)
    trail.note(1, step(1, light), turn: 0)
    #expect(trail.weight(of: 0, at: 0) > trail.weight(of: 1, at: 0))
  }

  @Test func `the story weighs more than what is said, and that more than what is quoted`() {
    var trail = MentionTrail(entities: 3)
    trail.note(0, step(0), turn: 0)
    trail.note(1, step(1, inContent: true), turn: 0)
    trail.note(2, step(2, inContent: true, quoted: true), turn: 0)
    let weights = (0..<3).map { trail.weight(of: $0, at: 0) }
    #expect(weights[0] > weights[1] && weights[1] > weights[2] && weights[2] > 0)
  }

  @Test func `weight fades from turn to turn and never grows by waiting`() {
    var trail = MentionTrail(entities: 1)
    trail.note(0, step(0), turn: 2)
    let weights = (2..<30).map { trail.weight(of: 0, at: $0) }
    #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(weights[1] < weights[0] && weights[27] > 0)
    #expect(trail.weight(of: 0, at: 0) == weights[0])
  }

  @Test func `a subject of the story is remembered, one inside a statement is not`() {
    var trail = MentionTrail(entities: 2)
    trail.note(0, step(4), turn: 0)
    trail.note(0, step(9, .object), turn: 0)
    trail.note(1, step(7, inContent: true), turn: 0)
    #expect(trail.lastSubject == [4, -1])
  }

  @Test func `a pronoun is a mention but names nobody`() {
    var trail = MentionTrail(entities: 1)
    trail.note(0, step(3), turn: 0)
    trail.note(0, step(8, .subject, .pronoun), turn: 1)
    #expect(trail.last[0]?.token == 8)
    #expect(trail.lastNamed[0]?.token == 3)
  }

  @Test func `speakers are counted back from the last one`() {
    var trail = MentionTrail(entities: 3)
    for (entity, isNamed) in [(0, true), (1, true), (1, false), (2, false)] {
      trail.noteSpeaker(entity, at: 0, isNamed: isNamed)
    }
    #expect((0..<3).map { trail.speakersAgo($0) } == [3, 1, 0])
    #expect((0..<3).map { trail.namedSpeakersAgo($0) } == [1, 0, nil])
  }

  @Test func `a long list of speakers is cut at its old end`() {
    var trail = MentionTrail(entities: 2)
    trail.noteSpeaker(0, at: 0, isNamed: true)
    for token in 1..<200 { trail.noteSpeaker(1, at: token, isNamed: true) }
    #expect(trail.spoken.count <= 64 && trail.namedSpoken.count <= 64)
    #expect(trail.speakersAgo(1) == 0 && trail.speakersAgo(0) == nil)
  }
}
