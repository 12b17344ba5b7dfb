import Identity
import News
import Repository
import Testing

private func id(_ name: String) -> SpeakerID { SpeakerID(stored: "sp:" + name) }

private let hearing = story(
  "Hearing", "Ina Roth and Karl Roth came. It is late, Roth said. It rains, she said.",
  day: "2021-03-04")
private let market = story(
  "Market", "Bo Roth and Al Roth came. Fish is dear, Roth said. Ina slept.", day: "2021-03-05")
private let pier = story("Pier", "The pier is old, said Ina Roth.", day: "2021-03-06")
private let crane = story("Crane", "Cranes are tall, the owner said.", day: "2021-03-07")

private func doubtful(
  _ words: String, in article: Article, _ source: String, _ link: SpeakerLink,
  candidate: SpeakerCandidate? = nil
) -> AnalysedArticle {
  AnalysedArticle(
    article: article,
    attributions: Attributions(
      speakers: [ArticleSpeaker(name: source, kind: .unnamed)],
      statements: [
        Statement(
          content: [article.span(of: words)], cue: [article.span(of: "said")],
          source: [article.span(of: source)], speaker: 0, link: link, candidate: candidate,
          kind: .indirect, confidence: 0.9, rule: "test")
      ]))
}

private let late = doubtful(
  "It is late", in: hearing, "Roth", .surname,
  candidate: SpeakerCandidate(name: "Karl Roth", confidence: 0.41))
private let dear = doubtful("Fish is dear", in: market, "Roth", .surname)
private let tall = doubtful(
  "Cranes are tall", in: crane, "the owner", .nominal,
  candidate: SpeakerCandidate(name: "Ina Roth", confidence: 0.3))
private let old = pier.with(
  ArticleSpeaker(name: "Ina Roth", kind: .person), saying: "The pier is old")

private let lateID = StatementID(article: hearing.id, content: [hearing.span(of: "It is late")])

@Suite struct DoubtTests {
  @Test(
    arguments: BackEnd.all,
    [
      (PersonInDoubt.named("Roth"), ["Cranes are tall", "Fish is dear", "It is late"]),
      (.named("ROTH"), ["Cranes are tall", "Fish is dear", "It is late"]),
      // In the second article stands her first name, in the fourth she is the candidate.
      (.named("Ina Roth"), ["Cranes are tall", "Fish is dear", "It is late"]),
      (.speaker(id("ina-roth")), ["Cranes are tall", "Fish is dear", "It is late"]),
      (.named("Karl Roth"), ["It is late"]), (.named("Al Roth"), ["Fish is dear"]),
      (.named("Eva Roth"), []), (.named("Rot"), []), (.named(""), []),
      (.speaker(id("nobody")), []),
    ])
  func `statements are found by whom they may be of`(
    _ backEnd: BackEnd, row: (person: PersonInDoubt, words: [String])
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep([late, dear, old, tall])
      let filter = StatementFilter(inDoubt: row.person)
      let page = try archive.statements(filter, order: .newest, page: PageRequest(limit: 9))
      #expect(page.elements.flatMap(\.contentText) == row.words)
      #expect(try archive.count(filter) == row.words.count)
      #expect(page.elements.allSatisfy { $0.speakers.isEmpty })
    }
  }

  @Test(arguments: BackEnd.all)
  func `confidence and candidate come back, and nobody is credited`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep([late, dear])
      let stored = try #require(try archive.statement(lateID))
      #expect(stored.statement == late.attributions.statements[0])
      #expect(stored.candidate == SpeakerCandidate(name: "Karl Roth", confidence: 0.41))
      #expect(try archive.speakers(page: PageRequest(limit: 9)).total == 0)
      #expect(try archive.statements(in: market.id)[0].candidate == nil)
      _ = try archive.replaceAnalyses([late, dear])
      #expect(try archive.statement(lateID) == stored)
      #expect(try archive.faults() == [])
    }
  }

  @Test(arguments: BackEnd.all)
  func `what somebody decided is in doubt no more`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep([late, dear, old])
      let filter = StatementFilter(inDoubt: .named("Roth"))
      for speaker in [id("ina-roth"), nil] {
        let entry = try archive.correct(
          .assign(CorrectionParts(statements: [lateID]), to: speaker), reason: "a test")
        for _ in 0..<2 {
          let stored = try #require(try archive.statement(lateID))
          #expect(stored.isCorrected)
          #expect(stored.speaker?.id == speaker)
          #expect(stored.candidate == nil && stored.statement.speakerConfidence == nil)
          #expect(try archive.count(filter) == 1)
          _ = try archive.replaceAnalyses([late])
        }
        _ = try archive.correct(.undo(entry.id), reason: "a test")
        let back = try #require(try archive.statement(lateID))
        #expect(back.statement == late.attributions.statements[0])
        #expect(!back.isCorrected)
        #expect(try archive.count(filter) == 2)
      }
    }
  }

  @Test(arguments: BackEnd.all)
  func `the least confidence is that of statement and speaker`(_ backEnd: BackEnd) throws {
    func saying(_ words: String, _ confidence: Double, _ speaker: Double?) -> AnalysedArticle {
      let article = story(words, "\(words), she said.")
      return AnalysedArticle(
        article: article,
        attributions: Attributions(
          speakers: [ArticleSpeaker(name: "Ida Lee", kind: .person)],
          statements: [
            Statement(
              content: [article.span(of: words)], cue: [], source: [], speaker: 0,
              link: .pronoun, speakerConfidence: speaker, kind: .indirect,
              confidence: confidence, rule: "test")
          ]))
    }
    try backEnd.withArchive { archive in
      let batch = [
        saying("One", 0.9, 0.9), saying("Two", 0.9, 0.4), saying("Three", 0.4, 0.9),
        saying("Four", 0.9, nil),
      ]
      _ = try archive.keep(batch)
      var filter = StatementFilter(speakers: [id("ida-lee")], minConfidence: 0.8)
      #expect(try archive.count(filter) == 2)
      // A person's word is not weighed against the machine's.
      let two = StatementID(
        article: batch[1].id, content: batch[1].attributions.statements[0].content)
      _ = try archive.correct(
        .assign(CorrectionParts(statements: [two]), to: id("ida-lee")), reason: "a test")
      #expect(try archive.count(filter) == 3)
      filter.minConfidence = nil
      #expect(try archive.count(filter) == 4)
    }
  }
}
