import Testing

/// The words of every command of the program, those below others too.
private func commands(_ it: Story, below words: [String] = []) throws -> [[String]] {
  let help = try it.run(Story.binary, ["help"] + words).output
  let listed = help.split(separator: "\n", omittingEmptySubsequences: false)
    .drop { $0 != "SUBCOMMANDS:" }.dropFirst().prefix { !$0.isEmpty }
    .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
    .compactMap { $0.split(separator: " ").first.map(String.init) }
  var found: [[String]] = []
  for name in listed {
    found.append(words + [name])
    found += try commands(it, below: words + [name])
  }
  return found
}

@Test func `the help of every command has an example that the command reads`() throws {
  let it = try Story()
  let all = try commands(it)
  #expect(all.count > 30)
  #expect(all.contains(["speaker", "merge"]))
  for words in all {
    let help = try it.run(Story.binary, ["help"] + words, environment: ["COLUMNS": "200"]).output
    let command = "archive " + words.joined(separator: " ")
    let examples = help.split(separator: "\n")
      .filter { $0.hasPrefix("  ") && ($0 + " ").contains("\(command) ") }
    #expect(!examples.isEmpty, "archive help \(words.joined(separator: " ")) has no example")
  }
}

@Test(arguments: [60, 80, 100, 120, 200])
func `no line of help hangs out or begins where none should`(width: Int) throws {
  let it = try Story()
  let most = min(width, 100)
  for words in try [[], ["query"]] + commands(it) {
    let help = try it.run(
      Story.binary, ["help"] + words, environment: ["COLUMNS": String(width)]
    ).output
    var before = ""
    for line in help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      #expect(line.count <= most, "\(words): \(line)")
      // Behind an indented line comes another, an empty line, or a paragraph of its own.
      let isRagged = before.hasPrefix("  ") && line.first?.isLowercase == true
      #expect(!isRagged, "\(words): \(line)")
      before = line
    }
  }
}

@Test func `a mistake in the arguments is told within the terminal`() throws {
  let it = try Story()
  let outcome = try it.archive("show", environment: ["COLUMNS": "60"])
  #expect(outcome.code == 64)
  #expect(outcome.messages.hasPrefix("Error: Missing expected argument '<id>'"))
  #expect(outcome.messages.split(separator: "\n").allSatisfy { $0.count <= 60 })
}
