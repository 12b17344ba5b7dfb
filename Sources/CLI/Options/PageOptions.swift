internal import ArgumentParser
internal import Repository

/// Which stretch of a long list a command prints.
struct PageOptions: ParsableArguments {
  /// How many are printed when nobody says it.
  static var usualLimit: Int { Config.user.limit ?? 20 }

  @Option(name: .customLong("limit"), help: "How many to print at most; 20 otherwise.")
  var chosenLimit: Int?

  @Option(help: "How many to leave out at the beginning.")
  var offset = 0

  func validate() throws {
    if let chosenLimit, chosenLimit < 1 { throw ValidationError("--limit must be at least 1.") }
    if offset < 0 { throw ValidationError("--offset cannot be negative.") }
  }

  var limit: Int { chosenLimit ?? Self.usualLimit }
  var page: PageRequest { PageRequest(limit: limit, offset: offset) }
}
