import News
import Repository
import Testing

@testable import Proof

private func report(
  _ id: String, _ words: String, _ speaker: String?, day: String?, story: Int? = nil,
  kind: Statement.Kind = .direct
) -> FewArticles.Entry {
  let content = kind == .direct ? "“\(words),”" : words
  return article(
    id, "\(content) said \(speaker ?? "an aide") of \(id).", day: day, story: story,
    Said(content: [content], speaker: speaker, kind: kind, source: speaker ?? "an aide"))
}

private let archive = FewArticles(entries: [
  report(
    "later", "The ferry is a gift to the banks and to nobody else", "Ola Nord", day: "2021-05-01"),
  report(
    "first", "The ferry is a gift to the banks and to nobody else", "Ida Brandt", day: "2021-03-04",
    story: 3),
  report(
    "copy", "The ferry is a gift to the banks and to nobody else", "Ida Brandt", day: "2021-03-04",
    story: 3),
  report("trimmed", "The ferry is a gift to the banks", "Ida Brandt", day: "2021-03-05"),
  report(
    "reworded", "the ferry was a gift to the banks and nobody else", "Ida Brandt",
    day: "2021-03-04", kind: .indirect),
  report(
    "again", "The ferry is a gift to the banks and to nobody else", "Ida Brandt", day: "2021-06-01"),
  report("undated", "The ferry is a gift to the banks and to nobody else", nil, day: nil),
])

@Suite struct SaidTests {
  @Test func `who said it first and who repeated it, each utterance once`() throws {
    let result = try SaidSearch(archive).result(
      of: try Passage("the ferry is a gift to the banks and to nobody else"))
    #expect(
      result.utterances.map { $0.speakers.first?.name ?? $0.source }
        == ["Ida Brandt", "Ola Nord", "Ida Brandt", "an aide"])
    #expect(
      result.utterances.map { $0.day?.description } == [
        "2021-03-04", "2021-05-01", "2021-06-01", nil,
      ])
    let first = try #require(result.utterances.first)
    #expect(first.reports.articles >= 3)
    #expect(first.reports.independent == first.reports.articles - 1)
    #expect(first.wordings.first?.articles.map(\.id.description) == ["ar:copy", "ar:first"])
    #expect(first.wordings.count == first.reports.articles - 1)
  }

  @Test func `words that nobody says have no utterance`() throws {
    let result = try SaidSearch(archive).result(
      of: try Passage("the tide turns at four in the night"))
    #expect(result.utterances.isEmpty)
    #expect(result.lookedAt == 7)
  }
}
