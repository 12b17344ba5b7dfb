import Identity
import News
import Repository
import Testing

private func person(_ name: String, roles: [String] = []) -> ArticleSpeaker {
  ArticleSpeaker(name: name, kind: .person, roles: roles, mentions: [TextSpan(0, 2)])
}

private func id(_ name: String) -> SpeakerID { SpeakerID(stored: "sp:" + name) }

private let visit = story("Visit", "It is late, she said. We will go, she said.", day: "2017-10-27")
private let bank = story("Bank", "Rates rise, he said.", day: "2016-01-05")
private let alone = story("Alone", "No word, said Wells.")

private let batch = [
  visit.with(person("Alice Wells", roles: ["diplomat"]), saying: "It is late", "We will go"),
  bank.with(person("Tom Wells", roles: ["banker"]), saying: "Rates rise"),
  alone.with(person("Wells"), saying: "No word"),
]

/// What everybody says, by id without `sp:`.
private func said(in archive: any Archive) throws -> [String: [String]] {
  var said: [String: [String]] = [:]
  for speaker in try archive.speakers(page: PageRequest(limit: 100)).elements {
    said[String(speaker.id.description.dropFirst(3))] =
      try archive.statements(by: [speaker.id], page: PageRequest(limit: 100)).elements
      .flatMap(\.contentText)
    #expect(speaker.statementCount == said[String(speaker.id.description.dropFirst(3))]?.count)
  }
  return said
}

private let untouched = [
  "alice-wells": ["It is late", "We will go"], "tom-wells": ["Rates rise"],
  "wells@\(alone.id.description.dropFirst(3))": ["No word"],
]
private let bare = id("wells@\(alone.id.description.dropFirst(3))")
private let late = StatementID(article: visit.id, content: [visit.span(of: "It is late")])

@Suite struct CorrectionTests {
  /// Corrections and what everybody says afterwards.
  private static let table: [(Correction, [String: [String]])] = [
    (
      .merge([bare, id("tom-wells")], into: id("alice-wells")),
      ["alice-wells": ["It is late", "We will go", "Rates rise", "No word"]]
    ),
    (
      .alias(id("alice-wells"), name: "Tom B. Wells"), untouched
    ),
    (
      .alias(id("alice-wells"), name: "Tom Wells"),
      [
        "alice-wells": ["It is late", "We will go", "Rates rise"],
        String(bare.description.dropFirst(3)): ["No word"],
      ]
    ),
    (
      .split(id("alice-wells"), CorrectionParts(statements: [late]), into: id("alice-wells~2")),
      untouched.merging(["alice-wells": ["We will go"], "alice-wells~2": ["It is late"]]) { $1 }
    ),
    (
      .assign(CorrectionParts(statements: [late]), to: id("tom-wells")),
      untouched.merging(["alice-wells": ["We will go"], "tom-wells": ["It is late", "Rates rise"]])
      {
        $1
      }
    ),
    (
      .assign(
        CorrectionParts(persons: [PersonInArticle(article: bank.id, name: "TOM  wells")]), to: nil),
      untouched.filter { $0.key != "tom-wells" }
    ),
    (.hide(id("tom-wells")), untouched.filter { $0.key != "tom-wells" }),
    (.rename(id("tom-wells"), name: "Thomas Wells"), untouched),
  ]

  @Test(arguments: BackEnd.all, table)
  func `a correction holds, and its undo takes all of it back`(
    _ backEnd: BackEnd, row: (correction: Correction, after: [String: [String]])
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let before = try archive.speakers(page: PageRequest(limit: 100)).elements
      #expect(try said(in: archive) == untouched)
      let entry = try archive.correct(row.correction, reason: "a test")
      #expect(try said(in: archive) == row.after)
      let undo = try archive.correct(.undo(entry.id), reason: "a test")
      #expect(try said(in: archive) == untouched)
      #expect(try archive.speakers(page: PageRequest(limit: 100)).elements == before)
      #expect(undo.changed == entry.changed)
      #expect(
        try archive.corrections().map(\.undoneBy) == [undo.id, nil])
    }
  }

  @Test(arguments: BackEnd.all, table)
  func `a correction made before the articles came holds too`(
    _ backEnd: BackEnd, row: (correction: Correction, after: [String: [String]])
  ) throws {
    try backEnd.withArchive { archive in
      let entry = try archive.correct(row.correction, reason: "a test")
      #expect(entry.changed == .none)
      #expect(try archive.corrections().first?.unmet.isEmpty == false)
      _ = try archive.keep(Array(batch[..<1]))
      _ = try archive.keep(Array(batch[1...]))
      #expect(try said(in: archive) == row.after)
      let seen = try archive.corrections().flatMap(\.unmet)
      // Nobody in these articles is called Tom B. Wells; that says nothing against the alias.
      #expect(seen == [])
    }
  }

  @Test(arguments: BackEnd.all, table)
  func `corrections move to another archive`(
    _ backEnd: BackEnd, row: (correction: Correction, after: [String: [String]])
  ) throws {
    let lines = try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      _ = try archive.correct(row.correction, reason: "a test")
      return try archive.corrections().map { CorrectionRecord.line($0.entry) }
    }
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let entries = try lines.map { try CorrectionRecord.entry($0) }
      let loaded = try archive.load(entries)
      #expect(loaded.added == 1)
      #expect(try said(in: archive) == row.after)
      #expect(
        try archive.load(entries) == LoadedCorrections(added: 0, known: 1, changed: .none))
      #expect(try archive.corrections().map { CorrectionRecord.line($0.entry) } == lines)
    }
  }

  @Test(arguments: BackEnd.all, table)
  func `corrections hold after a new analysis, and statements keep their ids`(
    _ backEnd: BackEnd, row: (correction: Correction, after: [String: [String]])
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      _ = try archive.correct(row.correction, reason: "a test")
      let ids = try archive.statements(StatementFilter(), order: .oldest, page: all).elements
        .map(\.id)
      let change = try archive.replaceAnalyses(batch)
      #expect(change.kept == 4 && change.added == 0 && change.removed == 0)
      #expect(try said(in: archive) == row.after)
      #expect(
        try archive.statements(StatementFilter(), order: .oldest, page: all).elements.map(\.id)
          == ids)
    }
  }

  private var all: PageRequest { PageRequest(limit: 100) }

  @Test(arguments: BackEnd.all)
  func `what contradicts the ledger is refused, and nothing of it is done`(
    _ backEnd: BackEnd
  ) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      _ = try archive.correct(.merge([bare], into: id("tom-wells")), reason: "a test")
      let before = try said(in: archive)
      let error = #expect(throws: ArchiveError.self) {
        try archive.correct(.merge([id("alice-wells"), bare], into: id("x")), reason: "a test")
      }
      #expect(error?.reason == .refused)
      let foreign = [
        CorrectionEntry(
          time: "2020-01-01T00:00:00.000Z", reason: "theirs", correction: .hide(id("alice-wells")),
          speakerNames: [:], changed: .none),
        CorrectionEntry(
          time: "2020-01-01T00:00:01.000Z", reason: "theirs",
          correction: .merge([bare], into: id("alice-wells")), speakerNames: [:], changed: .none),
      ]
      #expect(throws: ArchiveError.self) { try archive.load(foreign) }
      #expect(try said(in: archive) == before)
      #expect(try archive.corrections().count == 1)
    }
  }

  @Test(arguments: BackEnd.all)
  func `an id that was made one with another leads to it`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      _ = try archive.correct(.merge([bare], into: id("tom-wells")), reason: "a test")
      #expect(try archive.speaker(bare)?.id == id("tom-wells"))
      #expect(try archive.count(StatementFilter(speakers: [bare])) == 2)
    }
  }

  @Test(arguments: BackEnd.all)
  func `a whole name can be taken from whoever has the short one`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      _ = try archive.keep([
        story("Letter", "It is so, wrote Tom B. Wells.")
          .with(person("Tom B. Wells"), saying: "It is so", cue: "wrote")
      ])
      #expect(try archive.speaker(id("tom-b-wells"))?.id == id("tom-wells"))
      let split = try archive.correct(
        .split(
          id("tom-wells"), CorrectionParts(names: [id("tom-b-wells")]), into: id("tom-wells~2")),
        reason: "a test")
      #expect(split.changed == CorrectionChange(statements: 1, articles: 1))
      #expect(try said(in: archive)["tom-wells~2"] == ["It is so"])
      #expect(try said(in: archive)["tom-wells"] == ["Rates rise"])
      _ = try archive.correct(
        .merge([id("nobody-at-all")], into: id("alice-wells")), reason: "a test")
      #expect(try archive.corrections().map(\.unmet) == [[], ["sp:nobody-at-all"]])
    }
  }

  @Test(arguments: BackEnd.all)
  func `names, roles and aliases are found as people say`(_ backEnd: BackEnd) throws {
    try backEnd.withArchive { archive in
      _ = try archive.keep(batch)
      let tom = id("tom-wells")
      _ = try archive.correct(.rename(tom, name: "תום ו̈לס"), reason: "a test")
      _ = try archive.correct(.alias(tom, name: "Tommy"), reason: "a test")
      let day = CalendarDay(year: 2015, month: 3, day: 1)
      _ = try archive.correct(
        .role(tom, role: "governor", since: day, until: nil), reason: "a test")
      _ = try archive.correct(.withoutRole(tom, role: "BANKER"), reason: "a test")
      for name in ["תום", "tommy", "tom wells"] {
        #expect(try archive.speakers(named: name).map(\.id) == [tom])
      }
      let profile = try #require(try archive.profile(of: tom))
      #expect(profile.summary.name == "תום ו̈לס")
      #expect(
        profile.roles == [
          SpeakerProfile.Role(role: "governor", articleCount: 0, firstDay: day, lastDay: nil)
        ])
      #expect(profile.corrections.count == 4)
    }
  }
}
