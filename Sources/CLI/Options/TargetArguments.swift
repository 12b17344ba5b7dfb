internal import ArgumentParser
internal import Identity
internal import News
internal import Repository

/// Ids of articles and statements, as somebody types them or as another command printed them.
enum TargetArguments {
  /// The words, with the lines of standard input in place of a `-`.
  static func expanded(_ words: [String]) -> [String] {
    words.flatMap { word in
      guard word == "-" else { return [word] }
      var lines: [String] = []
      while let line = readLine() {
        let id = line.trimmingPrefix(while: \.isWhitespace).prefix { !$0.isWhitespace }
        if !id.isEmpty { lines.append(String(id)) }
      }
      return lines
    }
  }

  /// What the ids name, each once; one that nothing has ends the command with a sentence.
  static func targets(_ ids: [String], in archive: any Archive) throws -> [MarkTarget] {
    var targets: [MarkTarget] = []
    var seen: Set<MarkTarget> = []
    for id in ids {
      let target = try target(id, in: archive)
      if seen.insert(target).inserted { targets.append(target) }
    }
    return targets
  }

  private static func target(_ id: String, in archive: any Archive) throws -> MarkTarget {
    guard !id.hasPrefix("sp:") else {
      throw Failure(
        "\(id) is a speaker; articles (ar:…) and statements (st:…) can be named here",
        status: .badArguments)
    }
    guard id.hasPrefix("st:") else {
      return .article(try PartArguments.article(id, in: archive))
    }
    guard try archive.statement(StatementID(stored: id)) != nil else {
      throw Failure("no statement has the id \(id)", status: .nothingFound)
    }
    return .statement(StatementID(stored: id))
  }
}

/// What to say of tags that nothing has.
enum TagHints {
  static func hints(for query: SearchQuery, in archive: any Archive) throws -> [String] {
    let wanted = query.tags
    guard !wanted.isEmpty else { return [] }
    let known = try archive.tags().map(\.name)
    return wanted.filter { !known.contains($0) }.map { hint(for: $0, known: known) }
  }

  /// What to say of one tag that nothing has.
  static func hint(for name: TagName, known: [TagName]) -> String {
    guard !known.isEmpty else {
      return "nothing has a tag yet; archive tag ID +\(name) gives one"
    }
    let near = known.filter { EditDistance.isSmall($0.description, name.description) }
    let names = near.isEmpty ? Array(known.prefix(12)) : near
    let list = names.map(\.description).joined(separator: ", ")
    return "nothing has the tag \(name); "
      + (near.isEmpty
        ? "tags: \(list)\(known.count > names.count ? ", …" : "")" : "did you mean \(list)?")
  }
}
