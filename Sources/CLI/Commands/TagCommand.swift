internal import ArgumentParser
internal import Identity
internal import Presentation
internal import Repository

/// `archive tag [ID... +TAG -TAG]`: puts tags on articles and statements.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Put tags on articles and statements, take them off, or list them.",
    discussion: HelpText.unwrapped(
      """
      +TAG puts a tag on, -TAG takes it off; ids alone show what they have, and without anything
      every tag is listed with its counts. - reads ids from standard input. A tag is one word; Fed
      and fed are the same. Tags stand in the ledger of corrections: undo takes them back, and they
      hold after a new ingest and a new analysis. In queries: tag:fed, tag:*.

      Examples:
        archive tag ar:7f3cq2m8x0kd +fed +to-check
        archive tag st:7f3cq2m8x0kd.812-901 -to-check
        archive search --ids "safe haven" | archive tag - +haven
        archive tag
        archive search tag:fed -tag:to-check
      """))

  @Argument(
    parsing: .allUnrecognized, help: "Ids (ar:…, st:…), then +TAG and -TAG.",
    completion: Completing.tagChanges)
  var words: [String] = []

  @Option(help: "Why: it stands in the ledger.")
  var reason = ""

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try TypedQuery.checkOptions(words)
    _ = try change()
  }

  func run() throws {
    let change = try change()
    guard !change.ids.isEmpty else { return try list() }
    let ids = TargetArguments.expanded(change.ids)
    guard !ids.isEmpty else {
      throw Failure("standard input held no id", status: .nothingFound)
    }
    guard !change.isEmpty else { return try show(ids) }
    let archive = try location.openForChanging()
    let targets = try TargetArguments.targets(ids, in: archive)
    // What is there already is no change; only when nothing is left does the ledger object.
    if !change.added.isEmpty {
      try output.print(
        CorrectionReport(try archive.correct(.tag(targets, change.added), reason: reason)))
    }
    if !change.removed.isEmpty {
      try output.print(
        CorrectionReport(try archive.correct(.untag(targets, change.removed), reason: reason)))
    }
  }

  private func list() throws {
    let tags = try location.openForReading().tags()
    guard !tags.isEmpty else {
      try NothingFound.exit(
        "nothing has a tag; archive tag ID +TAG gives one", output: output,
        report: TagsReport([]))
    }
    try output.print(TagsReport(tags))
  }

  private func show(_ ids: [String]) throws {
    let archive = try location.openForReading()
    let targets = try TargetArguments.targets(ids, in: archive)
    let marks = try archive.marks(on: targets)
    let found = targets.compactMap { target in marks[target].map { (target, $0) } }
    guard !found.isEmpty else {
      try NothingFound.exit(
        "\(ids.joined(separator: ", ")) has no tag and no note", output: output,
        report: MarksReport([]))
    }
    try output.print(MarksReport(found))
  }

  /// What was typed: ids, and what to put on and take off.
  private func change() throws -> TagChange { try TagChange(words) }
}

/// Ids and tags, as somebody types them: `ar:7f3c +fed -old`.
struct TagChange: Equatable {
  private(set) var ids: [String] = []
  private(set) var added: [TagName] = []
  private(set) var removed: [TagName] = []

  var isEmpty: Bool { added.isEmpty && removed.isEmpty }

  init(_ words: [String]) throws {
    for word in words where word != "--" {
      if word == "-" || !(word.hasPrefix("+") || word.hasPrefix("-")) {
        guard isEmpty else {
          throw ValidationError(
            "'\(word)' stands behind a tag: write the ids first, and + or - before each tag.")
        }
        ids.append(word)
        continue
      }
      guard let name = TagName(word.dropFirst()) else {
        throw ValidationError("'\(word)' is no tag: \(TagName.rule).")
      }
      if word.hasPrefix("+") { added.append(name) } else { removed.append(name) }
    }
    if ids.isEmpty, !isEmpty {
      throw ValidationError("Which articles or statements? For example: archive tag ar:7f3c +fed")
    }
    if let both = added.first(where: removed.contains) {
      throw ValidationError("'\(both)' cannot be put on and taken off at once.")
    }
  }
}
