import Identity
import News
import Testing

private func id(_ name: String) -> SpeakerID { SpeakerID(stored: "sp:" + name) }

private func entry(_ correction: Correction, at second: Int) -> CorrectionEntry {
  CorrectionEntry(
    time: "2026-01-01T00:00:\(second < 10 ? "0" : "")\(second).000Z", reason: "a test",
    correction: correction, speakerNames: [:], changed: .none)
}

/// A ledger of corrections that agree, a second apart.
private func ledger(_ corrections: Correction...) throws -> CorrectionLedger {
  var ledger = CorrectionLedger()
  for (second, correction) in corrections.enumerated() {
    try ledger.add(entry(correction, at: second))
  }
  return ledger
}

private let merge = Correction.merge([id("b")], into: id("a"))

@Suite struct `a ledger` {
  @Test func `leads an id to whoever it was made one with, over several steps`() throws {
    let effects = try ledger(merge, .merge([id("a")], into: id("c"))).effects
    #expect(effects.destination(of: id("b")) == id("c"))
    #expect(effects.destination(of: id("x")) == id("x"))
  }

  @Test func `forgets what is undone, and has it again when the undo is undone`() throws {
    var it = try ledger(merge)
    let first = try #require(it.newest)
    let undo = entry(.undo(first.id), at: 1)
    try it.add(undo)
    #expect(it.effects.redirects.isEmpty)
    #expect(it.undone == [first.id: undo.id])
    #expect(it.newest == nil)
    try it.add(entry(.undo(undo.id), at: 2))
    #expect(it.effects.redirects == [id("b"): id("a")])
    #expect(it.newest == first)
  }

  @Test(arguments: [
    (Correction.merge([id("a")], into: id("a")), "sp:a cannot be merged with itself"),
    (.merge([id("a")], into: id("b")), "sp:b and sp:a are one already (by "),
    (.merge([id("b")], into: id("a")), "sp:b and sp:a are one already (by "),
    (.merge([id("b")], into: id("c")), "sp:b was made sp:a before (by "),
    (.hide(id("h")), "sp:h is hidden already (by "),
    (.alias(id("l"), name: "ANN  Lée"), "sp:l has that alias already (by "),
    (.alias(id("a"), name: "Ann Lee"), "sp:ann-lee was made sp:l before (by "),
    (
      .role(id("r"), role: "mayor", since: nil, until: nil),
      "the role \"mayor\" of sp:r was corrected"
    ),
    (.undo(CorrectionID(stored: "co:none")), "there is no correction co:none"),
    (
      .assign(CorrectionParts(statements: [StatementID(stored: "st:x.1-2")]), to: id("q")),
      "st:x.1-2 was corrected already (by "
    ),
    (.split(id("a"), CorrectionParts(names: [id("z")]), into: id("a")), "sp:a cannot be split"),
  ])
  func `refuses what contradicts it`(correction: Correction, sentence: String) throws {
    var it = try ledger(
      merge, .hide(id("h")), .alias(id("l"), name: "Ann Lee"),
      .role(id("r"), role: "Mayor", since: nil, until: nil),
      .assign(CorrectionParts(statements: [StatementID(stored: "st:x.1-2")]), to: nil))
    let before = it.entries
    #expect(it.objection(to: correction)?.sentence.hasPrefix(sentence) == true)
    #expect(throws: CorrectionObjection.self) { try it.add(entry(correction, at: 30)) }
    #expect(it.entries == before)
  }

  @Test func `refuses to undo twice`() throws {
    var it = try ledger(merge)
    let first = try #require(it.newest)
    try it.add(entry(.undo(first.id), at: 1))
    #expect(
      it.objection(to: .undo(first.id))?.sentence.hasPrefix("\(first.id) is undone already") == true
    )
  }

  @Test func `takes another ledger in by time, whichever of the two takes the other`() throws {
    var mine = CorrectionLedger()
    var theirs = CorrectionLedger()
    try mine.add(entry(.rename(id("a"), name: "Ann"), at: 1))
    try theirs.add(entry(.rename(id("a"), name: "Anna"), at: 2))
    let one = try mine.merged(with: theirs.entries)
    let other = try theirs.merged(with: mine.entries)
    #expect(one.entries == other.entries)
    #expect(one.effects.traits[id("a")]?.name == "Anna")
    #expect(other.effects.traits[id("a")]?.name == "Anna")
    #expect(try one.merged(with: theirs.entries).entries == one.entries)
  }

  @Test func `refuses another ledger as a whole when one entry contradicts it`() throws {
    let mine = try ledger(merge)
    let theirs = [entry(.hide(id("x")), at: 5), entry(.merge([id("b")], into: id("z")), at: 6)]
    #expect(throws: CorrectionObjection.self) { try mine.merged(with: theirs) }
  }
}

@Suite struct `a ledger entry as text` {
  private static let day = CalendarDay(year: 2017, month: 6, day: 30)
  private static let parts = CorrectionParts(
    names: [id("b")],
    persons: [PersonInArticle(article: ArticleID(stored: "ar:x"), name: "עדה \"e\u{301}\" وِلز")],
    statements: [StatementID(stored: "st:x.1-2")])

  @Test(arguments: [
    Correction.alias(id("a"), name: "É \u{202E}x"), merge, .split(id("a"), parts, into: id("a~2")),
    .rename(id("a"), name: "A\n\"B\""), .hide(id("a")),
    .role(id("a"), role: "mayor", since: day, until: nil), .withoutRole(id("a"), role: "mayor"),
    .assign(parts, to: nil), .assign(parts, to: id("a")), .undo(CorrectionID(stored: "co:1234")),
  ])
  func `comes back as it was, on one line`(correction: Correction) throws {
    let entry = CorrectionEntry(
      time: "2026-01-31T12:00:00.000Z", reason: "why\nnot", correction: correction,
      speakerNames: [id("a"): "Ann"], changed: CorrectionChange(statements: 3, articles: 2))
    let line = CorrectionRecord.line(entry)
    #expect(!line.contains("\n"))
    #expect(try CorrectionRecord.entry(line) == entry)
  }

  @Test(arguments: [
    ("", "it is no entry of a ledger"), ("{}", "it is no entry of a ledger"),
    ("{\"op\":\"hide\"}", "its schema is not archive.correction/1"),
    ("{\"op\":\"hide\",\"schema\":\"archive.correction/2\"}", "its schema is archive.correction/2"),
    ("{\"op\":\"hide\",\"schema\":\"archive.correction/1\"}", "it has no time"),
    (text("\"op\":\"hide\""), "it has no speaker"),
    (text("\"op\":\"juggle\""), "its op \"juggle\""),
    (text("\"op\":\"merge\",\"speaker\":\"sp:a\""), "a merge needs others"),
    (text("\"op\":\"merge\",\"speaker\":\"sp:a\",\"others\":[\"b\"]"), "\"b\" is not sp:…"),
    (text("\"op\":\"assign\",\"speaker\":\"sp:a\""), "it names nothing to assign"),
    (text("\"op\":\"rename\",\"speaker\":\"sp:a\""), "it has no name"),
    (
      text("\"op\":\"role\",\"speaker\":\"sp:a\",\"role\":\"x\",\"since\":\"soon\""),
      "\"soon\" is not"
    ),
  ])
  func `says what is wrong with it`(line: String, problem: String) throws {
    let error = #expect(throws: CorrectionRecordError.self) { try CorrectionRecord.entry(line) }
    #expect(error?.problem.hasPrefix(problem) == true)
    #expect(error?.isNewer == line.contains("/2"))
  }

  private static func text(_ fields: String) -> String {
    "{\"schema\":\"archive.correction/1\",\"time\":\"2026-01-31T12:00:00.000Z\",\(fields)}"
  }
}
