import Foundation
import Testing

/// What reads references in earnest.
private enum Reader {
  static let pandoc = program("pandoc")
  static let bibtex = program("bibtex")
  /// A Python that has rispy: the one that `Scripts/test` made, or that of the system.
  static let python =
    ProcessInfo.processInfo.environment["ARCHIVE_TEST_PYTHON"]
    .map { URL(filePath: $0) } ?? program("python3")

  static func program(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").lazy
      .map { URL(filePath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}

@Suite struct CitingStoryTests {
  private let it: Story

  init() throws {
    it = try Story()
    let story = [
      "headline": #"R&D up 5% {again}: U.S. "plan" #1 a_b ~x^2 \ done"#,
      "body": "Ruth Aasen said the orchard gave 40 tonnes.", "date": "2017-10-27",
      "outlet": "Coast Wire", "byline": "By JAN VAN DER BERG, Jr. and Zoë Ødegård",
      "url": "https://example.com/a_b?x={1}", "language": "en",
    ]
    let data = try JSONSerialization.data(withJSONObject: story)
    try it.write(String(decoding: data, as: UTF8.self) + "\n", to: "a.ndjson")
    try it.archive("ingest", "a.ndjson", "--db", "archive.db")
  }

  /// The only id that a search gives.
  private func id(_ words: String...) throws -> String {
    let command = ["search", "--ids", "orchard"] + words
    return try it.run(Story.binary, command).output.trimmingCharacters(in: .newlines)
  }

  @Test func `an article and its statement are cited by their ids, anywhere`() throws {
    let (article, statement) = (try id(), try id("--statements"))
    for format in ["csl", "bibtex", "ris", "text", "json", "csv"] {
      let cited = try it.archive("cite", article, statement, "--format", format)
      #expect(cited.code == 0)
      #expect(cited.output.contains(article) && cited.output.contains(statement))
    }
    let bibtex = try it.archive("cite", article, "--format", "bibtex").output
    #expect(try it.archive("search", "orchard", "--format", "bibtex").output == bibtex)
    #expect(try it.archive("cite", "-", "--format", "bibtex", input: article).output == bibtex)
    #expect(
      try it.archive("who-said", "Aasen", "--format", "ris").output
        == (try it.archive("cite", statement, "--format", "ris").output))
  }

  @Test(
    arguments: [
      (["cite"], 64, "What is to be cited?"),
      (["cite", "ar:zzzz"], 1, "no article has the id ar:zzzz"),
      (["cite", "st:zzzz.1-2"], 1, "no statement has the id st:zzzz.1-2"),
      (["cite", "sp:ruth-aasen"], 64, "sp:ruth-aasen is a speaker"),
      (["cite", "-"], 1, "standard input names nothing to cite"),
      (["speakers", "--format", "bibtex"], 64, "this result cites nothing"),
      (["search", "-", "--format", "ris"], 64, "references of several queries"),
      (["search", "nothing-like-it", "--format", "ris"], 1, "no article matches"),
    ] as [([String], Int32, String)])
  func `what cannot be cited is named`(
    _ words: [String], _ code: Int32, _ sentence: String
  ) throws {
    let outcome = try it.run(Story.binary, words)
    #expect(outcome.code == code)
    #expect(outcome.messages.contains(sentence), "\(outcome.messages)")
  }

  @Test(arguments: ["csl", "bibtex"])
  func `pandoc reads what is written`(_ format: String) throws {
    guard let pandoc = Reader.pandoc else {
      print("pandoc is not installed: references are not read by it")
      return
    }
    let (article, statement) = (try id(), try id("--statements"))
    let file = format == "csl" ? "refs.json" : "refs.bib"
    try it.write(
      try it.archive("cite", article, statement, "--format", format).output, to: file)
    try it.write("As [@\(article); @\(statement)] say.\n", to: "text.md")
    let text = try it.run(
      pandoc, ["--citeproc", "--bibliography", file, "-t", "plain", "--wrap=none", "text.md"])
    #expect(text.code == 0)
    #expect(text.messages == "")
    #expect(text.output.contains("and Zoë Ødegård"))
    #expect(text.output.contains("27, 2017"))
    let items = try it.run(
      pandoc, [file, "-f", format == "csl" ? "csljson" : format, "-t", "csljson"])
    #expect(items.output.contains(#"U.S. "#))
    for part in [#"{again}"#, "5%", "a_b", "~x^2", #"\\ done"#] {
      #expect(items.output.lowercased().contains(part), "\(part) in \(items.output)")
    }
  }

  @Test func `a parser of RIS reads what is written`() throws {
    let program = """
      import json, rispy
      records = rispy.load(open("refs.ris", encoding="utf-8"))
      print(json.dumps([[r["type_of_reference"], r["id"], r["authors"], r["date"]] for r in records],
        ensure_ascii=False))
      """
    guard let python = Reader.python, try it.run(python, ["-c", "import rispy"]).code == 0 else {
      print("rispy is not installed: RIS is not read by it")
      return
    }
    let (article, statement) = (try id(), try id("--statements"))
    try it.write(
      try it.archive("cite", article, statement, "--format", "ris").output, to: "refs.ris")
    let authors = #"["van der Berg, Jan, Jr.", "Ødegård, Zoë"]"#
    #expect(
      try it.run(python, ["-c", program]).output
        == #"[["NEWS", "\#(article)", \#(authors), "2017/10/27/"], "#
        + #"["NEWS", "\#(statement)", \#(authors), "2017/10/27/"]]"# + "\n")
  }

  @Test func `BibTeX reads what is written`() throws {
    guard let bibtex = Reader.bibtex else {
      print("bibtex is not installed: references are not read by it")
      return
    }
    let (article, statement) = (try id(), try id("--statements"))
    try it.write(
      try it.archive("cite", article, statement, "--format", "bibtex").output, to: "refs.bib")
    try it.write(
      """
      \\relax
      \\citation{\(article)}
      \\citation{\(statement)}
      \\bibstyle{plain}
      \\bibdata{refs}

      """, to: "text.aux")
    let outcome = try it.run(bibtex, ["text"])
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(!outcome.output.contains("Warning"), "\(outcome.output)")
  }
}
