import News
import Repository
import Testing

@testable import Proof

private let ferry = article(
  "ferry",
  """
  “I will support the new ferry, but only if fares fall,” Ida Brandt said. “It is not a gift to the \
  banks.” Tom Roe, who owns the pier, said that all 12 boats would be painted by May if the paint came. \
  He denied that the pier was for sale. Bo Lind did not say that the mayor would resign soon. The pier \
  has been shut since the storm of last autumn. “Has the mayor taken money from the pier?” asked Eva \
  Holm, a reporter. “Nobody has ever bought a boat for me,” the mayor said. An aide to Ida Brandt said \
  “we are late again, as every year”. “I think the harbour is safe,” said Kim Aas.
  """,
  Said(
    content: [
      "“I will support the new ferry, but only if fares fall,”", "“It is not a gift to the banks.”",
    ], speaker: "Ida Brandt"),
  Said(
    content: ["all 12 boats would be painted by May if the paint came"], speaker: "Tom Roe",
    kind: .indirect),
  Said(
    content: ["that the pier was for sale"], speaker: "Tom Roe", kind: .indirect, cue: "denied",
    polarity: .denies),
  Said(
    content: ["that the mayor would resign soon"], speaker: "Bo Lind", kind: .indirect,
    cue: "did not say", factuality: .negated),
  Said(
    content: ["“Has the mayor taken money from the pier?”"], speaker: "Eva Holm", cue: "asked"),
  Said(content: ["“Nobody has ever bought a boat for me,”"], speaker: nil, source: "the mayor"),
  Said(
    content: ["“we are late again, as every year”"], speaker: nil, source: "An aide to Ida Brandt"),
  Said(content: ["“I think the harbour is safe,”"], speaker: "Kim Aas"))

private let other = article(
  "other", "“The lighthouse keeper never sleeps before four,” said Ola Nord in the evening.",
  Said(content: ["“The lighthouse keeper never sleeps before four,”"], speaker: "Ola Nord"))

private let archive = FewArticles(entries: [ferry, other])

private func finding(_ text: String, by name: String? = nil) throws -> Finding {
  try Verifier(archive).finding(of: try Passage(text), claim: name.map(claim))
}

@Suite struct VerdictTests {
  typealias Row = (text: String, speaker: String?, verdict: Verdict, isConfirmed: Bool)

  @Test(
    arguments: [
      ("I will support the new ferry, but only if fares fall", "Ida Brandt", .exact, true),
      ("I will support the new ferry, but only if fares fall", nil, .exact, true),
      // Two parts of one speech around a reporting clause.
      (
        "I will support the new ferry, but only if fares fall. It is not a gift to the banks.",
        "Ida Brandt", .exact, true
      ),
      ("It is not a gift to the banks", "Ida Brandt", .exact, true),
      ("all 12 boats would be painted by May if the paint came", "Tom Roe", .reported, true),
      ("“all 12 boats would be painted by May if the paint came”", "Tom Roe", .reported, false),
      ("all 12 boats will be painted by May if the paint came", "Tom Roe", .altered, false),
      ("I will support the new ferry", "Ida Brandt", .trimmed, false),
      ("the new ferry, but only if fares fall", "Ida Brandt", .trimmed, false),
      ("I will support the new ferry ... if fares fall", "Ida Brandt", .trimmed, false),
      (
        "I will support the new ferry. It is not a gift to the banks.", "Ida Brandt", .trimmed,
        false
      ),
      ("It is a gift to the banks", "Ida Brandt", .altered, false),
      ("I will support the new ferry, but only if fares fall", "Ola Nord", .misattributed, false),
      ("The lighthouse keeper never sleeps before four", "Ida Brandt", .misattributed, false),
      // The article says that it was not said.
      ("the pier was for sale", "Tom Roe", .altered, false),
      ("the mayor would resign soon", "Bo Lind", .altered, false),
      // The article's own words.
      ("The pier has been shut since the storm of last autumn", nil, .reported, false),
      ("The pier has been shut since the storm of last autumn", "Tom Roe", .reported, false),
      ("The pier has been shut since the storm of last autumn", "Ola Nord", .misattributed, false),
      // Asked by somebody else.
      ("Has the mayor taken money from the pier?", "Tom Roe", .misattributed, false),
      ("Has the mayor taken money from the pier?", "Eva Holm", .exact, true),
      // In quotation marks, and nobody is named for certain.
      ("Nobody has ever bought a boat for me", nil, .exact, true),
      ("Nobody has ever bought a boat for me", "Ida Brandt", .reported, false),
      ("Nobody has ever bought a boat for me", "Ola Nord", .misattributed, false),
      // What is left to somebody's mind.
      ("the harbour is safe", "Kim Aas", .trimmed, false),
      // Two statements.
      (
        "I will support the new ferry, the lighthouse keeper never sleeps before four", nil,
        .spliced, false
      ),
      (
        "It is not a gift to the banks and the lighthouse keeper never sleeps before four", nil,
        .spliced, false
      ),
      ("the ferry sailed for the islands without a crew", nil, .absent, false),
      ("banks fall if gift ferry the support will only new", nil, .absent, false),
    ] as [Row])
  func `the strictest verdict that holds is given`(_ row: Row) throws {
    let found = try finding(row.text, by: row.speaker)
    #expect(found.verdict == row.verdict)
    #expect(found.isConfirmed == row.isConfirmed)
  }

  @Test(arguments: [
    ("I will not support the new ferry, but only if fares fall", Change.Kind.negation, "", "not"),
    ("It is a gift to the banks", .negation, "not", ""),
    ("all 13 boats would be painted by May if the paint came", .number, "12", "13"),
    ("all 12 boats would be painted by June if the paint came", .date, "May", "June"),
    ("all 12 boats could be painted by May if the paint came", .modality, "would", "could"),
    ("some 12 boats would be painted by May if the paint came", .quantity, "all", "some"),
    ("all 12 boats would be painted by May if the Glue came", .name, "paint", "Glue"),
    ("all 12 boats would be washed by May if the paint came", .wording, "painted", "washed"),
    ("all twelve boats would be painted by May if the paint came", .number, "12", "twelve"),
    ("The lighthouse keeper always sleeps before four", .negation, "never", "always"),
    ("The lighthouse keeper never sleeps before five", .number, "four", "five"),
    ("I wo not support the new ferry, but only if fares fall", .negation, "will", "wo not"),
  ])
  func `a change is named by what it does to the sense`(
    _ text: String, _ kind: Change.Kind, _ from: String, _ to: String
  ) throws {
    let found = try finding(text)
    #expect(found.verdict == .altered)
    let first = try #require(found.reading?.changes.first)
    #expect(first.kind == kind)
    #expect(first.from == from)
    #expect(first.to == to)
  }

  @Test func `of several changes the gravest is first`() throws {
    let found = try finding("all 11 boats could not be washed by May if the paint came")
    #expect(
      found.reading?.changes.map(\.kind) == [.negation, .number, .wording]
        || found.reading?.changes.first?.kind == .negation)
  }

  @Test(arguments: [
    ("I will support the new ferry", Omission.Place.end, ["but", "only", "if"]),
    ("the new ferry, but only if fares fall", .start, []),
    ("the harbour is safe", .start, ["think"]),
    ("all 12 boats would be painted by May", .end, ["if"]),
    ("12 boats would be painted by May if the paint came", .start, []),
    ("Nobody has ever bought a boat", .end, []),
  ])
  func `what was left out is shown, with what qualifies`(
    _ text: String, _ place: Omission.Place, _ qualifiers: [String]
  ) throws {
    let found = try finding(text)
    #expect(found.verdict == .trimmed)
    let omission = try #require(found.reading?.omissions.first)
    #expect(omission.place == place)
    #expect(omission.qualifiers == qualifiers)
  }

  @Test(arguments: [
    ("I will support the new ferry, but only if fares fall", "Ola Nord", Reading.Credit.others),
    ("Has the mayor taken money from the pier?", "Tom Roe", .asked),
    ("Nobody has ever bought a boat for me", "Ida Brandt", .doubtful),
    ("Nobody has ever bought a boat for me", "Ola Nord", .nobody),
    ("I will support the new ferry, but only if fares fall", "Brandt", .doubtful),
  ])
  func `whose words they are is said`(
    _ text: String, _ speaker: String, _ credit: Reading.Credit
  ) throws {
    #expect(try finding(text, by: speaker).reading?.credit == credit)
  }

  @Test func `a reading has the bytes, the words around them and the statement`() throws {
    let found = try finding("It is not a gift to the banks", by: "Ida Brandt")
    let piece = try #require(found.reading?.piece)
    #expect(piece.text == "It is not a gift to the banks")
    #expect(piece.span == span(of: piece.text, in: ferry.candidate.body))
    #expect(piece.before.hasSuffix("Ida Brandt said. “"))
    #expect(piece.after.hasPrefix(".” Tom Roe, who owns the pier"))
    #expect(piece.statements.map(\.id) == [ferry.statements[0].id])
  }

  @Test func `copies are one report, and an older version confirms nothing`() throws {
    let words = "“The dredger is stuck again below the bridge,” said Ola Nord"
    let said = Said(
      content: ["“The dredger is stuck again below the bridge,”"], speaker: "Ola Nord")
    let passage = try Passage("The dredger is stuck again below the bridge")
    var few = FewArticles(entries: [
      article("1", words + ".", story: 7, said),
      article("2", words + " on Monday.", story: 7, said),
      article("3", words + ", once more.", said),
    ])
    let found = try Verifier(few).finding(of: passage)
    #expect(found.reports == ReportCount(articles: 3, independent: 2))
    #expect(found.copies == 1)
    #expect(found.isConfirmed)
    few.entries = [article("4", words + ".", isNewest: false, said)]
    let old = try Verifier(few).finding(of: passage)
    #expect(old.verdict == .exact)
    #expect(!old.isConfirmed)
  }

  @Test func `an absent passage says how many articles were looked at`() throws {
    let found = try finding("the ferry sailed for the islands without a crew")
    #expect(found.lookedAt == 2)
    #expect(found.reading == nil)
  }

  @Test func `other readings stand beside the verdict`() throws {
    let words = "“The tide will turn before the council does,” said "
    let content = "“The tide will turn before the council does,”"
    let few = FewArticles(entries: [
      article("1", words + "Ola Nord.", Said(content: [content], speaker: "Ola Nord")),
      article("2", words + "Ida Brandt.", Said(content: [content], speaker: "Ida Brandt")),
    ])
    let found = try Verifier(few).finding(
      of: try Passage("The tide will turn before the council does"), claim: claim("Ida Brandt"))
    #expect(found.verdict == .exact)
    #expect(found.others.map(\.verdict) == [.misattributed])
  }

  @Test func `a passage of two thousand words is compared in no time to speak of`() throws {
    let words = (0..<2000).map { "word\($0 % 700)" }.joined(separator: " ")
    let few = FewArticles(entries: [
      article(
        "1", "“\(words),” said Ola Nord.", Said(content: ["“\(words),”"], speaker: "Ola Nord"))
    ])
    #expect(try Verifier(few).finding(of: try Passage(words)).verdict == .exact)
    let changed = words.replacing("word699", with: "word7")
    #expect(try Verifier(few).finding(of: try Passage(changed)).verdict == .altered)
  }
}

/// What might be called exact and is not.
@Suite struct FalseExactTests {
  private static let quarrel = FewArticles(entries: [
    article(
      "quarrel",
      """
      “Yes,” said Ida Brandt. “No way,” said Tom Roe. “The pier is ours,” Ida Brandt said. Others were \
      louder: “The boats are theirs.” Tom Roe denied that Ola Nord had said “the lamp is out again”. \
      Kim Aas may have said the tide would turn at four. “I heard Bo say the ice is thin,” said Eva Holm.
      """,
      Said(content: ["“Yes,”"], speaker: "Ida Brandt"),
      Said(content: ["“No way,”"], speaker: "Tom Roe"),
      Said(content: ["“The pier is ours,”"], speaker: "Ida Brandt"),
      Said(content: ["“The boats are theirs.”"], speaker: nil, source: "Others"),
      Said(
        content: ["that Ola Nord had said “the lamp is out again”"], speaker: "Tom Roe",
        kind: .mixed,
        cue: "denied", polarity: .denies),
      Said(content: ["“the lamp is out again”"], speaker: "Ola Nord"),
      Said(
        content: ["the tide would turn at four"], speaker: "Kim Aas", kind: .indirect,
        cue: "may have said", factuality: .supposed),
      Said(content: ["“I heard Bo say the ice is thin,”"], speaker: "Eva Holm"))
  ])

  @Test(arguments: [
    ("Yes. No way.", "Ida Brandt", Verdict.spliced),
    ("The pier is ours. The boats are theirs.", "Ida Brandt", .spliced),
    ("the lamp is out again", "Ola Nord", .altered),
    ("the tide would turn at four", "Kim Aas", .altered),
    ("the ice is thin", "Eva Holm", .trimmed),
    ("The pier is ours... The boats are theirs.", "Ida Brandt", .spliced),
    ("The pier is [not] ours", "Ida Brandt", .altered),
    ("The pier is ours?", "Ida Brandt", .altered),
    ("The Pier is ours", "Ida Brandt", .altered),
  ])
  func `what one speaker did not say in one go, or at all, is never exact`(
    _ text: String, _ speaker: String, _ verdict: Verdict
  ) throws {
    let found = try Verifier(Self.quarrel).finding(of: try Passage(text), claim: claim(speaker))
    #expect(found.verdict == verdict)
    #expect(!found.isConfirmed)
  }
}
