internal import News
internal import Repository

/// Says of words that stand in an article what they are to a passage.
///
/// What is left out between two words counts where somebody says it: the words of a reporting clause
/// (`"A," Wells said, "b"`) are the article's and were never part of the speech.
struct ReadingMaker {
  let matcher: PassageMatcher
  let source: SourceText
  let claim: Claim?
  /// The spelling of each word of the passage.
  private let spellings: [String]

  init(_ matcher: PassageMatcher, _ source: SourceText, claim: Claim?) {
    self.matcher = matcher
    self.source = source
    self.claim = claim
    spellings = (0..<matcher.passage.count).map { matcher.passage.words.spelling(of: $0) }
  }

  private var passage: Passage { matcher.passage }

  /// The reading of words that stand at these places, of which there is at least one.
  func reading(of places: [Int]) -> Reading {
    let speech = Speech(places, in: source)
    let manner = speech.manner
    var differences = DifferenceFinder(
      passage: passage, spellings: spellings, source: source, speech: speech)
    differences.compare(places)
    let statement = speech.pieces.count == 1 ? attribution(of: speech.pieces[0]) : nil
    if speech.pieces.count == 1 {
      for number in speech.pieces[0].statements {
        differences.addFrame(of: source.statements[number])
      }
    }
    // A stray word of another statement makes no splice of a passage that differs anyway.
    let isSpliced =
      speech.pieces.count > 1 && speech.pieces.allSatisfy(\.isSpoken)
      && (differences.changes.isEmpty || speech.pieces.allSatisfy { $0.words.count >= 3 })
    let credit = credit(of: speech, manner: manner)
    let likeness: Verdict =
      isSpliced
      ? .spliced
      : !differences.changes.isEmpty
        ? .altered : differences.isTrimmed ? .trimmed : manner == .quoted ? .exact : .reported
    return Reading(
      pieces: speech.pieces.count == 1 || !isSpliced
        ? [
          piece(
            speech.allWords, words: 0..<passage.count,
            statements: statement.map { [$0] } ?? [])
        ]
        : speech.pieces.map { part in
          piece(
            part.words, words: part.passage, statements: attribution(of: part).map { [$0] } ?? [])
        },
      verdict: verdict(likeness, manner, credit),
      manner: manner, credit: credit,
      changes: differences.changes.sorted { $0.kind < $1.kind },
      omissions: differences.omissions, continuation: differences.continuation,
      insertions: differences.insertions,
      similarity: matcher.share(of: places).weight,
      isNewest: source.candidate.isNewest, story: source.candidate.story)
  }

  /// A piece of words in a row, for a passage that was put together.
  func piece(of places: [Int], words: Range<Int>) -> Reading.Piece {
    let speech = Speech(places, in: source)
    return piece(
      speech.allWords, words: words,
      statements: speech.pieces.first.flatMap(attribution).map { [$0] } ?? [])
  }

  // MARK: - Whose

  /// The statement that words are credited by: that of whoever is claimed, else the shortest.
  private func attribution(of piece: Speech.Piece) -> StoredStatement? {
    let statements = piece.statements.map { source.statements[$0] }
    if let claim,
      let theirs = statements.first(where: {
        $0.speakers.contains { claim.speakers.contains($0.id) }
      })
    {
      return theirs
    }
    return statements.first { !$0.speakers.isEmpty } ?? statements.first
  }

  private func credit(of speech: Speech, manner: Reading.Manner) -> Reading.Credit {
    let statements = speech.pieces.compactMap(attribution)
    let speakers = statements.flatMap(\.speakers)
    guard let claim else {
      if manner == .narrated { return .nobody }
      // Words in quotation marks are literal, whoever said them.
      return !statements.isEmpty || manner == .quoted ? .theirs : .nobody
    }
    if manner != .narrated, !speakers.isEmpty {
      if speakers.contains(where: { claim.speakers.contains($0.id) }) { return .theirs }
      if speakers.contains(where: claim.mayMean) { return .doubtful }
      return statements.contains { $0.cueText.contains(where: Self.asks) } ? .asked : .others
    }
    if speech.pieces.contains(where: { isAsked($0) }) { return .asked }
    // Bodies and groups are nobody in particular: who speaks for them is named beside them.
    let links = statements.compactMap(\.statement.link)
    if manner != .narrated, links.contains(where: { $0 == .group || $0 == .organization }) {
      return .others
    }
    return namesClaimed ? .doubtful : .nobody
  }

  /// True when the article has the surname of whoever is claimed.
  private var namesClaimed: Bool {
    guard let claim else { return false }
    let wanted = PlainWords(claim.surname).keys
    guard let first = wanted.first else { return false }
    // "Wells's" and "Wells’" name her too.
    return source.words.keys.indices.contains { place in
      source.words.keys[place] == first
        || source.words.spelling(of: place).lowercased().hasPrefix(claim.surname.lowercased())
    }
  }

  private static func asks(_ cue: String) -> Bool {
    cue.split(separator: " ").contains { WordKinds.asking.contains($0.lowercased()) }
  }

  /// True when a form of "ask" stands before words in their sentence, behind which they are a question.
  private func isAsked(_ piece: Speech.Piece) -> Bool {
    guard let first = piece.words.first else { return false }
    var word = first - 1
    while word >= 0, source.sentence[word] == source.sentence[first] {
      if WordKinds.asking.contains(WordKinds.folded(source.words.spelling(of: word))) {
        return true
      }
      word -= 1
    }
    return false
  }

  private func verdict(
    _ likeness: Verdict, _ manner: Reading.Manner, _ credit: Reading.Credit
  ) -> Verdict {
    switch likeness {
    case .exact, .reported, .trimmed:
      switch credit {
      case .others, .asked: return .misattributed
      case .theirs: return likeness
      case .nobody where claim != nil: return .misattributed
      case .nobody, .doubtful: return likeness == .trimmed ? .trimmed : .reported
      }
    default: return likeness
    }
  }

  // MARK: - Where

  private func piece(
    _ words: [Int], words numbers: Range<Int>, statements: [StoredStatement]
  ) -> Reading.Piece {
    let first = words.first ?? 0
    let last = words.last ?? 0
    let text = source.words
    let span = text.span(of: first..<last + 1)
    let before = max(0, first - 12)
    let after = min(text.count, last + 13)
    return Reading.Piece(
      article: source.candidate.article, span: span, text: text.text(of: span),
      before: before < first
        ? text.text(of: TextSpan(Int(text.starts[before]), span.start)) : "",
      after: after > last + 1
        ? text.text(of: TextSpan(span.end, Int(text.ends[after - 1]))) : "",
      statements: statements, words: numbers)
  }
}
