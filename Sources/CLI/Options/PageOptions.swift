internal import ArgumentParser
internal import Repository

/// Which stretch of a long list a command prints.
struct PageOptions: ParsableArguments {
  static let usualLimit = 20

  @Option(help: "How many to print at most.")
  var limit = PageOptions.usualLimit

  @Option(help: "How many to leave out at the beginning.")
  var offset = 0

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1.") }
    if offset < 0 { throw ValidationError("--offset cannot be negative.") }
  }

  var page: PageRequest { PageRequest(limit: limit, offset: offset) }
}
