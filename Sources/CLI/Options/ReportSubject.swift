internal import Identity
internal import News
internal import Proof
internal import Repository

/// Which statements a bundle is of: ids, a speaker's, or those that match a query.
struct ReportSubject {
  let statements: [StoredStatement]
  /// How many there are beyond the limit too.
  let total: Int
  let question: Evidence.Question
  /// What is marked in the articles.
  let highlighting: SearchQuery?
  /// How the words were taken, where that is not certain.
  let note: String?

  init(
    words: [String], id: String?, wanted: StatementOptions, limit: Int, in archive: any Archive
  ) throws {
    let words = words.filter { $0 != "--" }
    let typed = id ?? words.joined(separator: " ")
    if id == nil, words.allSatisfy({ $0.hasPrefix("st:") || $0.hasPrefix("ar:") }) {
      try self.init(ids: words, limit: limit, in: archive)
      return
    }
    var speaker: SpeakerSummary?
    var others: [SpeakerSummary] = []
    if let id {
      speaker = try SpeakerChoice.one(id.hasPrefix("sp:") ? id : "sp:" + id, in: archive)
    } else if words.count == 1, typed.hasPrefix("sp:") {
      speaker = try SpeakerChoice.one(typed, in: archive)
    } else if !typed.contains(where: { "\":*()~=".contains($0) }) {
      let choice = try SpeakerChoice(typed, in: archive)
      speaker = choice.first
      others = choice.others
    }
    if let speaker {
      let note: String? =
        others.isEmpty
        ? nil
        : "\(others.count + 1) speakers answer to \"\(typed)\"; \(speaker.name) (\(speaker.id)) is "
          + "taken, --id chooses another"
      let filter = try wanted.filter(by: [speaker.id], in: archive)
      try self.init(
        filter, order: wanted.sort, limit: limit,
        Evidence.Question(
          typed: typed, reading: filter.about?.description, speaker: speaker,
          conditions: wanted.words, command: CommandText.typed),
        note: note, in: archive)
      return
    }
    let query = try QueryArguments(words, in: archive).query { query in
      try archive.count(StatementFilter(about: query, stance: query.stance))
    }
    var filter = try wanted.filter(by: nil, in: archive)
    filter.about =
      filter.about.map { SearchQuery(.all([query.expression, $0.expression])) } ?? query
    if wanted.stance.filter == .asserted { filter.stance = query.stance }
    try self.init(
      filter, order: wanted.sort, limit: limit,
      Evidence.Question(
        typed: typed, reading: filter.about?.description, conditions: wanted.words,
        command: CommandText.typed),
      note: nil, in: archive)
  }

  private init(
    _ filter: StatementFilter, order: StatementOrder, limit: Int, _ question: Evidence.Question,
    note: String?, in archive: any Archive
  ) throws {
    let page = try archive.statements(filter, order: order, page: PageRequest(limit: limit))
    statements = page.elements
    total = page.total
    self.question = question
    highlighting = filter.about
    self.note = note
  }

  /// Takes what ids name: statements, and all statements of articles.
  private init(ids: [String], limit: Int, in archive: any Archive) throws {
    var found: [StoredStatement] = []
    for target in try TargetArguments.targets(ids, in: archive) {
      switch target {
      case .article(let id): found += try archive.statements(in: id)
      case .statement(let id): found += try archive.statement(id).map { [$0] } ?? []
      }
    }
    var seen: Set<StatementID> = []
    found = found.filter { seen.insert($0.id).inserted }
    statements = Array(found.prefix(limit))
    total = found.count
    question = Evidence.Question(
      typed: ids.joined(separator: " "), command: CommandText.typed)
    highlighting = nil
    note = nil
  }

  /// Why there is nothing, and what there would be.
  func nothing(in archive: any Archive) throws -> String {
    if let speaker = question.speaker {
      return
        "no statement of \(speaker.name) is \(question.conditions.isEmpty ? "shown" : question.conditions)"
        + "; --all takes beliefs, plans and what was not said too"
    }
    guard let highlighting else { return "nothing is said in what was named" }
    var sentence = "no statement matches \(highlighting)"
    if !highlighting.isForStatements {
      let articles = try archive.count(highlighting)
      if articles > 0 {
        sentence +=
          "; \(articles) \(articles == 1 ? "article does" : "articles do"): archive search shows them"
      }
    }
    return sentence
  }
}
