import News
import Repository
import Testing

@testable import Presentation

private let article = ArticleSummary(
  id: ArticleID(stored: "ar:0123456789ab"), headline: "Harbour chief expects calm",
  outlet: "Coast Wire", agency: "Coast Wire", place: "PORT ELLA",
  published: CalendarDay(iso: "2017-10-27").map {
    PublicationDate(day: $0, evidence: .metadata)
  })

private let speaker = SpeakerSummary(
  id: SpeakerID(stored: "sp:ida-brandt"), name: "Ida Brandt", kind: .person,
  roles: ["harbour chief"], statementCount: 1, articleCount: 1,
  firstDay: CalendarDay(iso: "2017-10-27"), lastDay: CalendarDay(iso: "2017-10-27"))

private let denial = StoredStatement(
  id: StatementID(stored: "st:0123456789ab.10-30"), article: article,
  statement: Statement(
    content: [TextSpan(10, 30)], cue: [TextSpan(2, 8)], source: [TextSpan(0, 1)], speaker: 0,
    kind: .indirect, polarity: .denies, confidence: 0.938, rule: "verb-before"),
  contentText: ["that a storm is near"], cueText: ["denied"], sourceText: ["I"],
  speakers: [speaker])

@Test func `a statement shows words, place, guess and denial`() {
  let report = WhoSaidReport(
    name: "brandt", speaker: speaker, others: [],
    reports: ReportCount(articles: 1, independent: 1), page: Page(elements: [denial], total: 1),
    offset: 0)
  #expect(
    report.textLines(.plain) == [
      "Ida Brandt, harbour chief (2017)  sp:ida-brandt",
      "1 statement in 1 article",
      "",
      "2017-10-27  indirect  DENIES  denied  0.94 verb-before",
      "  that a storm is near",
      "    Harbour chief expects calm — Coast Wire, PORT ELLA",
      "    ar:0123456789ab  st:0123456789ab.10-30",
    ])
}

@Test func `several people under one name are listed with their counts`() {
  let other = SpeakerSummary(
    id: SpeakerID(stored: "sp:otto-brandt"), name: "Otto Brandt", kind: .person, roles: [],
    statementCount: 0, articleCount: 1, firstDay: nil, lastDay: nil)
  let report = WhoSaidReport(
    name: "brandt", speaker: speaker, others: [other],
    reports: ReportCount(articles: 0, independent: 0), page: Page(elements: [], total: 0),
    offset: 0)
  #expect(
    report.textLines(.plain).prefix(5) == [
      "2 speakers answer to \"brandt\"; the first is shown, --id chooses another:",
      "  Ida Brandt, harbour chief (2017)",
      "    sp:ida-brandt  1 statement in 1 article",
      "  Otto Brandt",
      "    sp:otto-brandt  0 statements in 1 article",
    ])
}

@Test func `a hit shows its headline, its words and where they are cut`() {
  let hit = ArticleHit(
    article: article,
    excerpt: Excerpt(
      text: "calm seas until", highlights: [TextSpan(0, 4)], bodyOffset: 12, isCutAtEnd: true),
    headlineHighlights: [TextSpan(22, 26)], score: 1.234)
  let report = SearchReport(
    query: "calm", reading: "calm", notes: [], page: Page(elements: [hit], total: 40), offset: 20)
  #expect(
    report.textLines(.plain) == [
      "40 articles, 21 to 21 shown  calm",
      "",
      "ar:0123456789ab  2017-10-27  Coast Wire, PORT ELLA",
      "  Harbour chief expects calm",
      "    … calm seas until …",
    ])
  #expect(
    report.ndjsonLines() == [
      """
      {"article":{"agency":"Coast Wire","date":"2017-10-27","date_from":"metadata",\
      "headline":"Harbour chief expects calm","id":"ar:0123456789ab","outlet":"Coast Wire",\
      "place":"PORT ELLA"},"copies":0,"excerpt":{"highlights":[[0,4]],"offset":12,"text":"calm seas until"},\
      "headline_highlights":[[22,26]],"schema":"archive.hit/1","score":1.23}
      """
    ])
}

@Test func `an extracted statement has the shape that programs read`() {
  let text = "She said it rained."
  let attributions = Attributions(
    speakers: [ArticleSpeaker(name: "officials", kind: .group)],
    statements: [
      Statement(
        content: [TextSpan(9, 18)], cue: [TextSpan(4, 8)], source: [TextSpan(0, 3)], speaker: 0,
        kind: .indirect, confidence: 0.5, rule: "verb-before")
    ])
  let report = ExtractReport([
    ExtractedFile(
      path: "a.txt", text: text, isRepaired: false, offsets: OffsetMap(),
      attributions: attributions)
  ])
  #expect(
    report.ndjsonLines() == [
      """
      {"attitude":"assertion","candidate":null,"confidence":0.5,"content":[[9,18]],"cue":[[4,8]],\
      "factuality":"said","joint":null,"kind":"indirect","link":null,"nested":false,"path":"a.txt","polarity":"affirms","repaired":false,"rule":"verb-before",\
      "schema":"archive.extracted/1","source":[[0,3]],"speaker":null,"speaker_confidence":null,\
      "text":"it rained"}
      """
    ])
}

@Test func `an ingest says what became of every article`() {
  var counts = IngestReport.Counts()
  counts.files = 1200
  counts.unchanged = 1
  counts.stored = 1000
  counts.versions = 2
  counts.copies = 1
  counts.statements = 3000
  counts.speakers = 1
  counts.known = 150
  counts.knownElsewhere = 2
  counts.older = 6
  counts.skipped = 3
  counts.skippedKinds = ["empty": 2, "broken-json": 1]
  counts.leftOut = 4
  counts.wasInterrupted = true
  counts.stoppedAt = "in/b.txt"
  let report = IngestReport(counts, archive: "a.db", duration: .milliseconds(1250))
  #expect(
    report.textLines(.plain) == [
      "a.db: 1,000 new articles (2 changed, 1 copy), 3,000 statements, 1 new speaker,"
        + " 1 unchanged file, 150 already there, 2 already there from elsewhere, 6 too old,"
        + " 3 skipped: 2 empty, 1 broken-json (1,200 files, 1.25 s)",
      "interrupted at in/b.txt: everything counted above is kept; run the same command to go on",
    ])
}
