import News
import Repository
import Testing

@testable import Proof

private let body = """
  The pier opened late. “We won’t sell the ferry — not in 2021, and not for $5 million — whatever \
  the council's lawyers say,” said Ida Brandt. “[The council] is welcome… to ask. Is it ours?”
  """

private let archive = FewArticles(entries: [
  article(
    "1", body,
    Said(
      content: [
        "“We won’t sell the ferry — not in 2021, and not for $5 million — whatever the council's lawyers say,”",
        "“[The council] is welcome… to ask. Is it ours?”",
      ], speaker: "Ida Brandt"))
])

private let whole =
  "We won’t sell the ferry — not in 2021, and not for $5 million — whatever the council's lawyers say"

private func finding(_ text: String) throws -> Finding {
  try Verifier(archive).finding(of: try Passage(text))
}

/// The contract of folding that stands in the README, row by row.
@Suite struct FoldingTests {
  @Test(arguments: [
    // Quotation marks and apostrophes.
    whole,
    "We won't sell the ferry — not in 2021, and not for $5 million — whatever the council’s lawyers say",
    "“" + whole + "”",
    "\"" + whole + "\"",
    "«" + whole + "»",
    "''" + whole + "''",
    "We won`t sell “the ferry” — not in 2021, and not for $5 million — whatever the councilʼs lawyers say",
    // Dashes.
    whole.replacing("—", with: "-"), whole.replacing("—", with: "--"),
    whole.replacing(" — ", with: "–"),
    // White space.
    whole.replacing(" ", with: "  "), whole.replacing(" ", with: "\u{A0}"),
    whole.replacing(" ferry", with: "\nferry"), whole.replacing("ferry", with: "fer\u{AD}ry"),
    whole.replacing(" ferry", with: " \u{200B}ferry"),
    // The first letter.
    "w" + whole.dropFirst(), "[w]" + whole.dropFirst(), "[W]" + whole.dropFirst(),
    // The end, and a reporting clause.
    whole + ",", whole + ".", "“" + whole + ".”",
    // The article's own insertion and ellipsis.
    "is welcome… to ask.", "[It] is welcome ... to ask", "[The council] is welcome… to ask",
    "Is it ours?", "Is it ours",
    // What an editor's brackets stand for, and [sic].
    "We won’t sell [it] — not in 2021, and not for $5 million — whatever the council's lawyers say",
    whole.replacing("lawyers", with: "lawyers [sic]"),
    whole.replacing("the ferry", with: "the [old] ferry"),
  ])
  func `what is folded changes nothing`(_ text: String) throws {
    let found = try finding(text)
    #expect(found.verdict == .exact, "\(found.reading?.changes ?? [])")
    #expect(found.isConfirmed)
  }

  @Test(arguments: [
    (whole.replacing("2021,", with: "2021"), Change.Kind.punctuation),
    (whole.replacing("won’t", with: "wont"), .spelling),
    (whole.replacing(" — not", with: " not"), .punctuation),
    (whole.replacing("Ferry", with: "ferry").replacing("ferry", with: "Ferry"), .letterCase),
    (whole.replacing("million —", with: "million;"), .punctuation),
    (whole.replacing("$5", with: "5"), .number),
    (whole.replacing("lawyers", with: "lawyer"), .wording),
    (whole.replacing("ferry", with: "férry"), .spelling),
    (whole.replacing("We won’t", with: "We [will not] won’t"), .negation),
    ("The council is welcome… to ask", .wording),
    ("Is it ours.", .punctuation),
  ])
  func `nothing else is folded`(_ text: String, _ kind: Change.Kind) throws {
    let found = try finding(text)
    #expect(found.verdict == .altered)
    #expect(found.reading?.changes.first?.kind == kind)
    #expect(!found.isConfirmed)
  }

  @Test(arguments: [
    ("We won’t sell the ferry ... whatever the council's lawyers say", true),
    ("We won’t sell the ferry [...] whatever the council's lawyers say", true),
    ("We won’t sell the ferry … whatever the council's lawyers say", true),
    ("We won’t sell the ferry — not in 2021, and … the council's lawyers say", true),
    ("We won’t sell … whatever the council's lawyers say", true),
  ])
  func `an ellipsis is a gap, and what stands there is looked through`(
    _ text: String, _ qualifies: Bool
  ) throws {
    let found = try finding(text)
    #expect(found.verdict == .trimmed)
    let omission = try #require(found.reading?.omissions.first)
    #expect(omission.place == .inside)
    #expect(omission.isMarked)
    #expect(omission.qualifies == qualifies)
  }

  @Test func `composed and decomposed letters are one`() throws {
    let archive = FewArticles(entries: [
      article(
        "1", "“The café on Åland is shut for good,” he said.",
        Said(content: ["“The café on Åland is shut for good,”"], speaker: "Bo Roe"))
    ])
    let text = "The cafe\u{301} on A\u{30A}land is shut for good"
    let found = try Verifier(archive).finding(of: try Passage(text))
    #expect(found.verdict == .exact)
  }
}
