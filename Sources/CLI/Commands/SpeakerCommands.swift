internal import ArgumentParser
internal import Identity
internal import News
internal import Presentation
internal import Repository

/// `archive speaker ...`: corrections of who is who.
struct SpeakerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speaker",
    abstract: "Correct who is who; every correction can be undone.",
    discussion: HelpText.unwrapped(
      """
      A correction goes into a ledger that only grows. It holds over what the archive finds by
      itself, after a new ingest and after a new analysis too. SPEAKER is an id, or a name that
      one speaker answers to.

      Examples:
        archive speaker merge sp:bob-lee sp:robert-lee --reason "one man: both head the union"
        archive speaker alias sp:alice-wells "Alice Wells-Marr" --reason "her married name"
        archive speaker split sp:george-bush "George H.W. Bush" --reason "the father"
        archive speaker assign st:7f3cq2m8x0kd.812-901 --to sp:tom-wells --reason "he spoke"
        archive undo
      """),
    subcommands: [
      AliasCommand.self, MergeCommand.self, SplitCommand.self, RenameCommand.self,
      HideCommand.self, RoleCommand.self, AssignCommand.self,
    ])
}

/// What every correction needs.
struct CorrectionOptions: ParsableArguments {
  @Option(help: "Why: it stands in the ledger for whoever reads it later.")
  var reason: String

  @OptionGroup var location: ArchiveLocation
  @OptionGroup var output: OutputOptions

  /// Longer reasons and names than these are no reasons and names.
  private static let longestReason = 2000
  private static let longestName = 200

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason says why: in words.") }
    if reason.count > Self.longestReason {
      throw ValidationError(
        "A reason has at most \(Self.longestReason) characters; this one has \(reason.count).")
    }
  }

  /// Enters a correction and prints what it changed.
  func enter(_ make: (any Archive) throws -> Correction) throws {
    let archive = try location.openForChanging()
    let correction = try make(archive)
    try output.print(CorrectionReport(try archive.correct(correction, reason: reason)))
  }

  /// A name as people may give it: on one line, with a letter, and not too long.
  static func name(_ text: String) throws -> String {
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard name.count <= longestName, name.utf8.count <= 4 * longestName else {
      throw Failure(
        "a name has at most \(longestName) characters; this one has \(name.count)",
        status: .badArguments)
    }
    guard name.contains(where: \.isLetter) else {
      throw Failure("a name has a letter at least", status: .badArguments)
    }
    return name
  }
}

/// `archive speaker alias SPEAKER NAME`
struct AliasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Give a speaker another name: it finds the speaker, and articles with it mean them.",
    discussion: HelpText.unwrapped(
      """
      A surname alone only finds the speaker, since in articles it may be anybody.

      Examples:
        archive speaker alias sp:alice-wells "Alice Wells-Marr" --reason "her married name"
      """))

  @Argument(help: "The speaker.", completion: Completing.speakers) var speaker: String
  @Argument(help: "The other name.") var name: String
  @OptionGroup var options: CorrectionOptions

  func run() throws {
    try options.enter { archive in
      .alias(
        try SpeakerChoice.one(speaker, in: archive).id, name: try CorrectionOptions.name(name))
    }
  }
}

/// `archive speaker merge SPEAKER OTHER...`
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make other speakers one with a speaker, who keeps id and name.",
    discussion: HelpText.unwrapped(
      """
      Examples:
        archive speaker merge sp:bob-lee sp:robert-lee --reason "one man: both head the union"
      """))

  @Argument(help: "The speaker who stays.", completion: Completing.speakers) var speaker: String
  @Argument(help: "Those who are the same.", completion: Completing.speakers) var others: [String]
  @OptionGroup var options: CorrectionOptions

  func run() throws {
    try options.enter { archive in
      let kept = try SpeakerChoice.one(speaker, in: archive)
      var merged: [SpeakerID] = []
      for other in others {
        let found = try SpeakerChoice.one(other, in: archive)
        let id = other.hasPrefix("sp:") ? SpeakerID(stored: other) : found.id
        guard id != kept.id else {
          throw Failure("\(kept.id) cannot be merged with itself", status: .badArguments)
        }
        guard found.id != kept.id else {
          throw Failure("\(id) and \(kept.id) are one already", status: .badArguments)
        }
        if !merged.contains(id) { merged.append(id) }
      }
      return .merge(merged, into: kept.id)
    }
  }
}

/// `archive speaker split SPEAKER PART...`
struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Take names, articles or statements from a speaker: they are another one's.",
    discussion: HelpText.unwrapped(
      """
      A PART is a name or its id (all that was found under it), ar:… (what the speaker says in
      an article) or st:… (one statement). They become one new speaker.

      Examples:
        archive speaker split sp:george-bush "George H.W. Bush" --reason "the father"
        archive speaker split sp:lee ar:7f3cq2m8x0kd --as "Ann Lee" --reason "his sister"
      """))

  @Argument(help: "The speaker.", completion: Completing.speakers) var speaker: String
  @Argument(help: "What is another's: names, sp:…, ar:… or st:….") var parts: [String]
  @Option(name: .customLong("as"), help: "The name of the other one.") var newName: String?
  @OptionGroup var options: CorrectionOptions

  func run() throws {
    try options.enter { archive in
      let speaker = try SpeakerChoice.one(speaker, in: archive)
      let parts = try PartArguments(parts).parts(of: speaker, in: archive)
      return .split(speaker.id, parts, into: try target(of: speaker, in: archive))
    }
  }

  /// The id of the new speaker: that of its name, or the old one's with a number.
  private func target(of speaker: SpeakerSummary, in archive: any Archive) throws -> SpeakerID {
    if let newName {
      let name = try CorrectionOptions.name(newName)
      guard let keys = SpeakerKeys(fullName: name, kind: speaker.kind) else {
        throw Failure("--as needs a whole name, or leave it out", status: .badArguments)
      }
      guard keys.name != speaker.id else {
        throw Failure("\(speaker.id) cannot be split from itself", status: .badArguments)
      }
      return keys.name
    }
    let taken = Set(try archive.corrections().flatMap { $0.entry.correction.speakers })
    var number = 2
    while true {
      let id = SpeakerID(stored: "\(speaker.id)~\(number)")
      if !taken.contains(id) { return id }
      number += 1
    }
  }
}

/// `archive speaker rename SPEAKER NAME`
struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Write a speaker's name otherwise; the id stays.",
    discussion: HelpText.unwrapped(
      """
      Examples:
        archive speaker rename sp:bob-lee "Robert Lee" --reason "as he signs"
      """))

  @Argument(help: "The speaker.", completion: Completing.speakers) var speaker: String
  @Argument(help: "The name as it should be written.") var name: String
  @OptionGroup var options: CorrectionOptions

  func run() throws {
    try options.enter { archive in
      .rename(
        try SpeakerChoice.one(speaker, in: archive).id, name: try CorrectionOptions.name(name))
    }
  }
}

/// `archive speaker hide SPEAKER`
struct HideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hide", abstract: "Keep somebody who is no speaker out of lists.",
    discussion: HelpText.unwrapped(
      """
      The statements stay in their articles, and --id still shows them.

      Examples:
        archive speaker hide sp:wall-street --reason "a place"
      """))

  @Argument(help: "The speaker.", completion: Completing.speakers) var speaker: String
  @OptionGroup var options: CorrectionOptions

  func run() throws {
    try options.enter { archive in .hide(try SpeakerChoice.one(speaker, in: archive).id) }
  }
}

/// `archive speaker role SPEAKER ROLE`
struct RoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role",
    abstract: "Give a speaker a role, with its days, or take a wrong one away.",
    discussion: HelpText.unwrapped(
      """
      Examples:
        archive speaker role sp:bob-lee "union head" --since 2017-03 --reason "his own site"
        archive speaker role sp:bob-lee senator --remove --reason "a namesake"
      """))

  @Argument(help: "The speaker.", completion: Completing.speakers) var speaker: String
  @Argument(help: "The role: \"chair of the Federal Reserve\".") var role: String
  @Option(help: "The first year, month or day.") var since: DayOption?
  @Option(help: "The last year, month or day.") var until: DayOption?
  @Flag(help: "The speaker never had the role.") var remove = false
  @OptionGroup var options: CorrectionOptions

  func validate() throws {
    if remove, since != nil || until != nil {
      throw ValidationError("A role that is removed has no days.")
    }
    if let since = since?.first, let until = until?.last, until < since {
      throw ValidationError("--since is later than --until.")
    }
  }

  func run() throws {
    try options.enter { archive in
      let speaker = try SpeakerChoice.one(speaker, in: archive)
      let role = try CorrectionOptions.name(role)
      return remove
        ? .withoutRole(speaker.id, role: role)
        : .role(speaker.id, role: role, since: since?.first, until: until?.last)
    }
  }
}

/// `archive speaker assign PART... --to SPEAKER`
struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Say whose statements are, or who a person in an article is.",
    discussion: HelpText.unwrapped(
      """
      A PART is st:… (one statement), or ar:… with --person (everything of that person in the
      article).

      Examples:
        archive speaker assign st:7f3cq2m8x0kd.812-901 --to sp:tom-wells --reason "he spoke"
        archive speaker assign ar:7f3c --person Wells --to nobody --reason "nobody knows"
      """))

  @Argument(help: "Statements st:…, or articles ar:…", completion: Completing.ids) var parts:
    [String]
  @Option(help: "Whose they are: a speaker, or nobody.") var to: String
  @Option(help: "The person in the articles, by the name that the article gives.")
  var person: String?
  @OptionGroup var options: CorrectionOptions

  func run() throws {
    try options.enter { archive in
      let speaker = to == "nobody" ? nil : try SpeakerChoice.one(to, in: archive)
      let parts = try PartArguments(parts).parts(named: person, in: archive)
      return .assign(parts, to: speaker?.id)
    }
  }
}
