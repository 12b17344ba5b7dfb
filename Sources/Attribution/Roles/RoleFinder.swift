/// Learns what a text calls the people and bodies it names: titles, appositions, "X is the ...".
struct RoleFinder {
  private let words: Words
  private let titles: TitleReader
  private let appositions: AppositionReader

  init(words: Words) {
    self.words = words
    titles = TitleReader(words: words)
    appositions = AppositionReader(words: words)
  }

  /// The descriptions that stand around one mention of a name.
  func roles(around mention: NameMention) -> [RolePhrase] {
    let sentence = words.tokens(ofSentence: words.sentence(of: mention.tokens.lowerBound))
    var found: [NounPhrase] = []
    if let title = titles.title(before: mention, in: sentence) { found.append(title) }
    found += appositions.appositions(after: mention, in: sentence)
    found += appositions.appositions(before: mention, in: sentence)
    return found.map { RolePhrase(tokens: $0.tokens, head: $0.head) }
  }
}
