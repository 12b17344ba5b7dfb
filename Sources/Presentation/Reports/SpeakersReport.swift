internal import News
package import Repository

/// A list of speakers.
package struct SpeakersReport: Report {
  private let name: String?
  private let page: Page<SpeakerSummary>
  private let offset: Int

  /// Makes a report of all speakers, or of those who answer to `name`.
  package init(name: String?, page: Page<SpeakerSummary>, offset: Int) {
    self.name = name
    self.page = page
    self.offset = offset
  }

  package func textLines(_ style: TextStyle) -> [String] {
    let heading = PageText.heading(
      Counted.phrase(page.total, "speaker"), shown: page.elements.count, of: page.total,
      from: offset)
    return PartedLine(heading, .heading).lines(style)
      + page.elements.flatMap { SpeakerLines.entry($0, style: style) }
  }

  package var table: Table? { Table.speakers(page.elements) }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        name: name, total: page.total,
        next: PageText.next(shown: page.elements.count, of: page.total, from: offset),
        speakers: page.elements.map(SpeakerDocument.init)))
  }

  package func ndjsonLines() -> [String] {
    page.elements.map {
      JSONDocument.line(SchemaLine(schema: "archive.speaker/1", element: SpeakerDocument($0)))
    }
  }
}

private struct Document: Encodable {
  var schema = "archive.speakers/1"
  let name: String?
  let total: Int
  let next: Int?
  let speakers: [SpeakerDocument]
}
