import News
import Repository
import Testing

@testable import Presentation

/// An article with everything that a citation may say.
private func article(
  headline: String = "Yen gains as U.S. waits", outlet: String? = "Coast Wire",
  agency: String? = nil, byline: String? = "By Jane Doe", day: String? = "2017-10-27",
  url: String? = "https://example.com/yen", language: String? = "en"
) -> StoredArticle {
  let origin = Origin(path: "yen.txt", sha256: "")
  return StoredArticle(
    id: ArticleID(stored: "ar:0123456789ab"),
    article: Article(
      headline: headline, body: "Wells said no.", outlet: outlet.map(Outlet.init(name:)),
      dateline: agency.map { Dateline(place: nil, agency: $0) }, byline: byline,
      section: "business",
      published: day.flatMap { CalendarDay(iso: $0) }.map {
        PublicationDate(day: $0, evidence: .metadata)
      }, language: language, url: url, origin: origin),
    origins: [origin])
}

private func statement(_ polarity: Statement.Polarity = .affirms) -> StoredStatement {
  StoredStatement(
    id: StatementID(stored: "st:0123456789ab.11-13"),
    article: ArticleSummary(
      id: ArticleID(stored: "ar:0123456789ab"), headline: "", outlet: nil, agency: nil, place: nil,
      published: nil),
    statement: Statement(
      content: [TextSpan(11, 13)], cue: [], source: [], speaker: 0, kind: .indirect,
      polarity: polarity, factuality: polarity == .denies ? .negated : .said, confidence: 0.9,
      rule: "test"),
    contentText: ["no\nmore"], cueText: [], sourceText: [],
    speakers: [
      SpeakerSummary(
        id: SpeakerID(stored: "sp:alice-wells"), name: "Alice Wells", kind: .person, roles: [],
        statementCount: 1, articleCount: 1, firstDay: nil, lastDay: nil)
    ])
}

@Suite struct CitationTests {
  @Test func `an article is an item of CSL-JSON`() {
    #expect(
      CitationFormat.csl.lines([Citation(article())]) == [
        "[",
        #"{"URL":"https://example.com/yen","author":[{"family":"Doe","given":"Jane"}],"#
          + #""container-title":"Coast Wire","id":"ar:0123456789ab","#
          + #""issued":{"date-parts":[[2017,10,27]]},"language":"en","section":"business","#
          + #""title":"Yen gains as U.S. waits","type":"article-newspaper"}"#,
        "]",
      ])
    #expect(CitationFormat.csl.lines([]) == ["[]"])
  }

  @Test func `an article is an entry of BibTeX`() {
    #expect(
      CitationFormat.bibtex.lines([Citation(article())]) == [
        "@article{ar:0123456789ab,", "  author = {Doe, Jane},",
        "  title = {Yen gains as {U.S.} waits},", "  journal = {Coast Wire},",
        "  entrysubtype = {newspaper},", "  date = {2017-10-27},", "  year = {2017},",
        "  month = oct,", "  url = {https://example.com/yen},", "  langid = {english},", "}",
      ])
  }

  @Test func `an article is a record of RIS`() {
    #expect(
      CitationFormat.ris.lines([Citation(article(byline: "JAN VAN DER BERG, JR."))]) == [
        "TY  - NEWS\r", "ID  - ar:0123456789ab\r", "AU  - van der Berg, Jan, Jr.\r",
        "TI  - Yen gains as U.S. waits\r", "T2  - Coast Wire\r", "PY  - 2017\r",
        "DA  - 2017/10/27/\r", "SE  - business\r", "LA  - en\r", "UR  - https://example.com/yen\r",
        "ER  - \r", "\r",
      ])
  }

  @Test func `a statement is cited by its article, its bytes and its words`() {
    let citation = Citation(statement(.denies), in: article())
    #expect(citation.key == "st:0123456789ab.11-13")
    #expect(
      citation.passage?.quotation == "Alice Wells (indirect speech, denies, not said): no more")
    #expect(
      CitationFormat.bibtex.lines([citation]).suffix(3) == [
        "  note = {st:0123456789ab.11-13, bytes 11-13},",
        "  annotation = {Alice Wells (indirect speech, denies, not said): no more},", "}",
      ])
    #expect(
      CitationFormat.ris.lines([citation]).contains("SP  - bytes 11-13\r"))
    #expect(
      CitationFormat.csl.lines([citation])[1].contains(#""locator":"bytes 11-13""#))
  }

  @Test func `the agency is the author of what nobody signed, and stands in for an outlet`() {
    let carried = Citation(article(agency: "Reuters", byline: nil))
    #expect(carried.authors == [.literal("Reuters")])
    #expect(carried.container == "Coast Wire")
    let own = Citation(article(outlet: nil, agency: "Reuters", byline: nil))
    #expect(own.authors == [])
    #expect(own.container == "Reuters")
  }

  @Test func `what is not known is left out`() {
    let citation = Citation(
      article(headline: " \n", outlet: nil, byline: nil, day: nil, url: nil, language: nil))
    #expect(
      CitationFormat.bibtex.lines([citation]) == [
        "@misc{ar:0123456789ab,", "  title = {[No headline]},", "}",
      ])
    #expect(citation.container == nil)
  }

  @Test(arguments: CitationFormat.allCases)
  func `no value breaks out of its line or its field`(_ format: CitationFormat) {
    let hostile = "a}\n\r\nTY  - BOOK\n@article{x,\u{1B}[31m \u{0}\"}"
    let citation = Citation(
      article(
        headline: hostile, outlet: hostile, byline: hostile, url: "https://x/\n}\u{7}{"))
    let lines = format.lines([citation])
    #expect(!lines.contains { $0.dropLast().unicodeScalars.contains { $0.value < 0x20 } })
    switch format {
    case .ris: #expect(lines.filter { $0.hasPrefix("TY") }.count == 1)
    case .bibtex:
      #expect(lines.filter { $0.hasPrefix("@") }.count == 1)
      for line in lines.dropFirst().dropLast() {
        #expect(line.filter { $0 == "{" }.count == line.filter { $0 == "}" }.count, "\(line)")
      }
    case .csl: #expect(lines.count == 3)
    }
  }

  @Test func `a list has one entry for each, in order, under keys of their own`() {
    let citations = [Citation(article()), Citation(statement(), in: article())]
    let entries = CitationFormat.bibtex.lines(citations).filter { $0.hasPrefix("@") }
    #expect(entries == ["@article{ar:0123456789ab,", "@article{st:0123456789ab.11-13,"])
  }

  @Test func `people read a reference as a sentence`() {
    #expect(
      CitationsReport([Citation(statement(), in: article(byline: "Jane Doe and Tom Roth"))])
        .textLines(.plain) == [
          "st:0123456789ab.11-13",
          "  Jane Doe and Tom Roth, “Yen gains as U.S. waits”, Coast Wire, 2017-10-27,",
          "  bytes 11-13, https://example.com/yen",
          "    Alice Wells (indirect speech): no more",
        ])
  }
}
