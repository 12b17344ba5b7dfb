import Foundation
import Testing

/// A shell whose completions are tried out, with the script that it reads.
struct Shell: Sendable, CustomTestStringConvertible {
  let name: String
  var testDescription: String { name }

  /// The shell's program; nil when it is not installed.
  var program: URL? {
    ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].lazy
      .map { URL(filePath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  static let all = [Shell(name: "bash"), Shell(name: "zsh"), Shell(name: "fish")]

  /// What a person is offered who typed `line` and presses Tab, in alphabetical order.
  func offers(for line: String, in it: Story) throws -> [String] {
    guard let program else { return [] }
    let script = try it.archive("completions", name).output
    try it.write(script, to: name == "zsh" ? "functions/_archive" : "completions")
    try it.write(try Self.driver("complete.\(name)"), to: "driver")
    if name == "zsh" { try it.write(try Self.driver("inner.zsh"), to: "driver.inner") }
    for file in ["ready", "answers", "done"] { try it.remove(file) }
    let words = name == "zsh" ? ["-f", "driver", line] : ["driver", line]
    let folder = Story.binary.deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let outcome = try it.run(program, words, environment: ["PATH": "\(folder):\(path)"])
    return outcome.output.split(whereSeparator: \.isNewline).map(String.init).sorted()
  }

  private static func driver(_ name: String) throws -> String {
    let url = Story.package.appending(path: "Tests/CLITests/Shells/\(name)")
    return try String(contentsOf: url, encoding: .utf8)
  }
}

@Suite struct ShellTests {
  private static func begin() throws -> (Story, article: String, statement: String) {
    let it = try Story()
    try it.write(
      "Harvest\n\nThe orchard gave 40 tonnes, said Ruth Aasen, who owns it.\n", to: "b.txt")
    try it.archive("ingest", "b.txt", "--db", "archive.db")
    let article = try it.archive("search", "--ids", "orchard").output
    let statement = try it.archive("search", "--ids", "--statements", "orchard").output
    try it.archive("tag", article.trimmingCharacters(in: .newlines), "+fruit", "+fresh")
    return (
      it, article.trimmingCharacters(in: .newlines), statement.trimmingCharacters(in: .newlines)
    )
  }

  @Test(arguments: Shell.all)
  func `a shell completes commands, options, names, ids and tags`(_ shell: Shell) throws {
    guard shell.program != nil else {
      print("\(shell.name) is not installed: its completions are not tested")
      return
    }
    let (it, article, statement) = try Self.begin()
    #expect(try shell.offers(for: "archive vac", in: it) == ["vacuum"])
    #expect(try shell.offers(for: "archive who", in: it) == ["who-said"])
    #expect(try shell.offers(for: "archive search --all-c", in: it) == ["--all-copies"])
    #expect(try shell.offers(for: "archive who-said Ru", in: it) == ["Ruth Aasen"])
    #expect(try shell.offers(for: "archive tag \(article) +f", in: it) == ["+fresh", "+fruit"])
    // Bash offers what stands behind the colon, since it keeps what stands before it.
    let isBash = shell.name == "bash"
    func id(_ whole: String) -> String {
      isBash ? String(whole.split(separator: ":", maxSplits: 1)[1]) : whole
    }
    #expect(try shell.offers(for: "archive show ar:", in: it) == [id(article)])
    #expect(try shell.offers(for: "archive show \(article.prefix(7))", in: it) == [id(article)])
    #expect(
      try shell.offers(for: "archive explain \(statement.prefix(17))", in: it) == [id(statement)])
    #expect(try shell.offers(for: "archive who-said --id sp:ru", in: it) == [id("sp:ruth-aasen")])
    #expect(try shell.offers(for: "archive search tag:fru", in: it) == [id("tag:fruit")])
    #expect(try shell.offers(for: "archive --db archive.db show zz:", in: it) == [])
  }
}
