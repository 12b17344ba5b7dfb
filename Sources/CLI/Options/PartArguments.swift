internal import ArgumentParser
internal import Identity
internal import News
internal import Repository

/// Names, persons in articles and statements, as somebody types them.
struct PartArguments {
  let texts: [String]

  init(_ texts: [String]) {
    self.texts = texts
  }

  /// The parts of a speaker: names, ids of names, articles where the speaker is, statements.
  func parts(of speaker: SpeakerSummary, in archive: any Archive) throws -> CorrectionParts {
    var parts = CorrectionParts()
    for text in texts {
      if text.hasPrefix("st:") {
        parts.statements.append(try statement(text, in: archive))
      } else if text.hasPrefix("ar:") {
        let article = try Self.article(text, in: archive)
        let names = try archive.names(of: speaker.id, in: article)
        guard !names.isEmpty else {
          throw Failure("\(speaker.id) does not speak in \(article)", status: .nothingFound)
        }
        parts.persons += names.map { PersonInArticle(article: article, name: $0) }
      } else {
        parts.names.append(try name(text, of: speaker, in: archive))
      }
    }
    return parts
  }

  /// Statements, and a person in articles.
  func parts(named person: String?, in archive: any Archive) throws -> CorrectionParts {
    var parts = CorrectionParts()
    for text in texts {
      if text.hasPrefix("st:") {
        parts.statements.append(try statement(text, in: archive))
        continue
      }
      guard text.hasPrefix("ar:") else {
        throw Failure(
          "\"\(text)\" is neither a statement (st:…) nor an article (ar:…)",
          status: .badArguments)
      }
      guard let person else {
        throw Failure("--person says who in \(text) is meant", status: .badArguments)
      }
      let article = try Self.article(text, in: archive)
      let wanted = PersonInArticle(article: article, name: person)
      let names = try archive.names(in: article)
      guard names.contains(where: { PersonInArticle(article: article, name: $0) == wanted }) else {
        throw Failure(
          "nobody in \(article) is called \"\(person)\"",
          advice: names.isEmpty ? nil : "there are: " + names.joined(separator: ", "),
          status: .nothingFound)
      }
      parts.persons.append(wanted)
    }
    return parts
  }

  private func statement(_ text: String, in archive: any Archive) throws -> StatementID {
    let id = StatementID(stored: text)
    guard try archive.statement(id) != nil else {
      throw Failure("no statement has the id \(text)", status: .nothingFound)
    }
    return id
  }

  static func article(_ text: String, in archive: any Archive) throws -> ArticleID {
    let ids = try archive.articleIDs(beginningWith: text, limit: 2)
    guard let id = ids.first else {
      throw Failure("no article has the id \(text)", status: .nothingFound)
    }
    guard ids.count == 1 else {
      throw Failure("several articles have an id that begins with \(text)", status: .badArguments)
    }
    return id
  }

  /// The id that a name makes; it must lead to the speaker.
  private func name(
    _ text: String, of speaker: SpeakerSummary, in archive: any Archive
  ) throws -> SpeakerID {
    var id = SpeakerID(stored: text)
    if !text.hasPrefix("sp:") {
      guard let keys = SpeakerKeys(fullName: text, kind: speaker.kind) else {
        throw Failure(
          "a surname alone may stand in many articles: name them by ar:…", status: .badArguments)
      }
      id = keys.name
    }
    guard id != speaker.id else {
      throw Failure(
        "\(id) is the speaker itself; name what is another's", status: .badArguments)
    }
    return id
  }
}
