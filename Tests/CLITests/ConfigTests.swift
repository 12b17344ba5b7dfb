import Foundation
import Importers
import Testing

@testable import CLI

@Suite struct ConfigLineTests {
  @Test(arguments: [
    ("color = \"never\"", ConfigValue.text("never")), ("  color=\"a b\"  # why", .text("a b")),
    ("color = 'C:\\x'", .text("C:\\x")),
    ("color = \"\\u00e9 \\\"x\\\" \\\\ \\t\"", .text("é \"x\" \\ \t")),
    ("color = \"\"", .text("")), ("color = 4", .integer(4)), ("color = 1_000", .integer(1000)),
    ("color = 0.5", .decimal(0.5)), ("color = true\r", .truth(true)),
  ])
  func `a setting is read as TOML writes it`(line: String, value: ConfigValue) throws {
    #expect(try ConfigLine.read(line) == ConfigLine(key: "color", value: value))
  }

  @Test(arguments: ["", "   ", "# color = 3", "\t# x"])
  func `empty lines and comments say nothing`(line: String) throws {
    #expect(try ConfigLine.read(line) == nil)
  }

  @Test(arguments: [
    "color", "= 3", "color = ", "color = never", "color = \"never", "color = 'never",
    "color = \"a\" b", "[color]", "color = [1]", "color = \"\\x\"", "color = \"\\u12\"",
    "two words = 3", "color : 3", "color = nan", "color = inf", "cölor = 3",
  ])
  func `what is no setting is refused`(line: String) {
    #expect(throws: ConfigLine.Problem.self) { try ConfigLine.read(line) }
  }

  @Test(arguments: [
    ("colour = \"never\"", "line 1: there is no setting colour", "did you mean color?"),
    ("\n\ncolor = \"red\"", "line 3: color takes \"auto\", \"always\" or \"never\"", ""),
    ("jobs = 0", "line 1: jobs takes a number from 1", ""),
    ("jobs = \"2\"", "line 1: jobs takes a number from 1", ""),
    ("min-confidence = 1.5", "line 1: min-confidence takes a number from 0 to 1", ""),
    ("jobs = 2\njobs = 3", "line 2: jobs stands in line 1 already", "keep one"),
    ("database = \"\"", "line 1: database takes the path", ""),
    ("x = 1", "line 1: there is no setting x", "Settings: database, color"),
    ("color = never", "line 1: never is no value", "color = \"never\""),
  ])
  func `a bad setting is named with its line and a hint`(
    text: String, sentence: String, hint: String
  ) {
    do {
      _ = try ConfigFile.parse(text, at: "/home/x/config.toml")
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.sentence.hasPrefix("/home/x/config.toml, \(sentence)"))
      #expect(hint.isEmpty || error.advice?.contains(hint) == true)
      #expect(error.status == .badArguments)
    }
  }

  @Test func `every setting has its place`() throws {
    let config = try ConfigFile.parse(
      """
      database = "news.db"
      color = "always"
      pager = ""
      synonyms = "/words.txt"
      jobs = 3
      min-confidence = 0
      limit = 5
      dates = "day-first"
      """, at: "/etc/archive/config.toml")
    #expect(
      config
        == Config(
          path: "/etc/archive/config.toml", database: "/etc/archive/news.db", color: .always,
          pager: "", synonyms: "/words.txt", jobs: 3, minConfidence: 0, limit: 5, dates: .dayFirst))
  }
}

@Suite struct ConfigStoryTests {
  private static let file = ".config/archive/config.toml"

  @Test func `option, environment, config file, folder and default place come in this order`()
    throws
  {
    let it = try Story()
    try it.write("Title\n\nSome words.\n", to: "a.txt")
    /// Which file a command uses, by what `-v` says.
    func used(_ words: String..., environment: [String: String] = [:]) throws -> String {
      let words = ["info", "-v"] + words
      let outcome = try it.run(Story.binary, words, environment: environment)
      let line = outcome.messages.split(separator: "\n").first.map(String.init) ?? ""
      return line.replacing(it.folder.path, with: "~").replacing("/private~", with: "~")
    }
    #expect(try used() == "archive: ~/.local/share/archive/archive.db (default place)")
    try it.archive("ingest", "a.txt", "--db", "archive.db")
    #expect(try used() == "archive: archive.db (found in this folder)")
    try it.write("database = \"~/c.db\"\n", to: Self.file)
    #expect(try used() == "archive: ~/c.db (config file ~/.config/archive/config.toml)")
    try it.write("database = 'other.db'\n", to: "mine.toml")
    #expect(
      try used(environment: ["ARCHIVE_CONFIG": "mine.toml"])
        == "archive: other.db (config file mine.toml)")
    #expect(
      try used(environment: ["ARCHIVE_CONFIG": ""]) == "archive: archive.db (found in this folder)")
    let named = ["ARCHIVE_DB": "e.db"]
    #expect(try used(environment: named) == "archive: e.db (ARCHIVE_DB)")
    #expect(try used("--db", "o.db", environment: named) == "archive: o.db (--db)")
    let info = try it.archive("info", environment: ["ARCHIVE_CONFIG": "", "ARCHIVE_DB": ""])
    #expect(info.output.contains("archive.db (found in this folder)"))
  }

  @Test func `settings are defaults, and options say them over again`() throws {
    let it = try Story()
    for number in 1...4 {
      try it.write("Title \(number)\n\nA quay of \(number) piers.\n", to: "in/\(number).txt")
    }
    try it.archive("ingest", "in", "--db", "archive.db")
    try it.write("quay dock\n", to: "words.txt")
    try it.write(
      "limit = 2\nsynonyms = \"\(it.folder.path)/words.txt\"\ncolor = \"always\"\n", to: Self.file)
    #expect(try it.archive("search", "dock", "--json").output.contains("\"total\":4"))
    #expect(try it.archive("search", "dock", "--ids").output.split(separator: "\n").count == 2)
    #expect(
      try it.archive("search", "dock", "--ids", "--limit", "3").output
        .split(separator: "\n").count == 3)
    #expect(try it.archive("search", "dock").output.contains("\u{1B}["))
    #expect(try !it.archive("search", "dock", "--color", "never").output.contains("\u{1B}["))
  }

  @Test func `a config file that cannot be read stops every command`() throws {
    let it = try Story()
    try it.write("colour = \"never\"\n", to: Self.file)
    let outcome = try it.archive("info")
    #expect(outcome.code == 64)
    #expect(
      outcome.messages.hasPrefix(
        "error: \(it.folder.path)/.config/archive/config.toml, line 1: there is no setting colour\n"
      ))
    #expect(try it.archive("search", "x").code == 64)
    #expect(try it.archive("--version").code == 0)
    let missing = try it.archive("info", environment: ["ARCHIVE_CONFIG": "none.toml"])
    #expect(missing.code == 64)
    #expect(missing.messages.contains("none.toml, which ARCHIVE_CONFIG names"))
  }
}
