// Attribution: who said what. Text in; statements, their spans and their speakers out.
// It does not know where text comes from or where results go.
// Read next: StatementExtractor.swift, Model/CandidateFinder.swift, Speakers/SpeakerResolver.swift.

package import Language
package import News

/// Finds the statements in a text and who makes them.
///
/// A value without state: the same text gives the same attributions on any thread.
package struct Attributor: Sendable {
  /// The version of the analysis: another one whenever the same text may give other results.
  ///
  /// Archives keep it with every article, so that they know what to analyse anew. The number
  /// grows when the code finds something else; the rest is a digest of the trained model.
  package static let version = "7-" + SHA256.hex(Model.embeddedBytes).prefix(8)

  package init() {}

  /// Every statement in `text`, with spans in UTF-8 bytes of `text`, and the speakers they name.
  package func attributions(in text: String) -> Attributions {
    let table = TokenTable(text)
    var words = Words(text, table)
    let statements = StatementExtractor.statements(in: &words, table)
    return SpeakerResolver.resolve(statements, in: words)
  }

  /// The same for statements that were found elsewhere: only their speakers are looked for.
  package func resolve(
    _ statements: [Statement], in text: String, model: Model = .embedded
  ) -> Attributions {
    let table = TokenTable(text)
    var words = Words(text, table)
    words.tag(table, model: model)
    return SpeakerResolver.resolve(statements, in: words, model: model)
  }

  /// The choices that the ranker of speakers has in these statements, to learn from.
  package static func rankings(
    of statements: [Statement], in text: String, model: Model, teacher: RankingTeacher
  ) -> [RankingExample] {
    let table = TokenTable(text)
    var words = Words(text, table)
    words.tag(table, model: model)
    return SpeakerResolver.learn(statements, in: words, model: model, teacher: teacher)
  }

  /// The statements that `model` finds, without speakers, for measuring it.
  package static func statements(in text: String, model: Model, accept: Float?) -> [Statement] {
    let table = TokenTable(text)
    var words = Words(text, table)
    return StatementExtractor.statements(in: &words, table, model: model, accept: accept)
  }
}

extension Attributor {
  /// The people and bodies that a text names, with their mentions: what the register holds.
  package static func names(in text: String, model: Model) -> [String] {
    let table = TokenTable(text)
    var words = Words(text, table)
    words.tag(table, model: model)
    let register = Register(words: words, sources: [Bool](repeating: false, count: words.count))
    return register.entities.indices.map { entity in
      let mentions = register.mentions.filter { $0.entity == entity }
        .map { words.text($0.tokens) }
      let own = register.entities[entity]
      return "\(own.kind) \(own.gender) \(words.text(own.name)): "
        + mentions.joined(separator: " | ")
    }
  }
}
