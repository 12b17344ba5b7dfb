internal import ArgumentParser
internal import News
internal import Presentation
internal import Repository

extension Archive {
  /// The article whose id begins so; says why not and ends the command when it is not exactly one.
  func onlyArticle(beginningWith id: String, output: OutputOptions) throws -> StoredArticle {
    let ids = try articleIDs(beginningWith: id, limit: 6)
    guard let first = ids.first, let stored = try article(first) else {
      try NothingFound.exit(noSuch: "article", id: id, output: output)
    }
    guard ids.count == 1 else {
      throw Failure(
        "several articles have an id that begins with \(id): "
          + ids.prefix(5).map(\.description).joined(separator: ", ")
          + (ids.count > 5 ? " and more" : ""),
        advice: "give more of the id", status: .badArguments)
    }
    return stored
  }

  /// An article with its statements, to be compared.
  func side(_ stored: StoredArticle) throws -> DifferenceReport.Side {
    DifferenceReport.Side(stored, statements: try statements(in: stored.id))
  }
}
