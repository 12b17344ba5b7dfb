internal import News
internal import Repository

/// Matched words of an article, divided into what one speaker says in one go.
struct Speech {
  /// So many words of the article may stand between two parts of one speech: `Wells said`.
  private static let longestClause = 20
  /// Where nobody is named, `he said` is short.
  private static let longestUnnamedClause = 6

  /// Words of one speech, or of none.
  struct Piece {
    /// The words of the article, ascending.
    var words: [Int]
    /// The words of the passage, by number.
    var passage: Range<Int>
    /// The statements that hold the words, by number, the shortest first; none in narration.
    var statements: [Int]
    /// True when all of them stand in quotation marks or in a statement.
    var isSpoken: Bool
  }

  private(set) var pieces: [Piece] = []
  /// All matched words, ascending.
  let allWords: [Int]
  /// How the article gives the words.
  let manner: Reading.Manner
  private let source: SourceText

  init(_ places: [Int], in source: SourceText) {
    self.source = source
    allWords = places.filter { $0 >= 0 }
    manner = Self.manner(of: allWords, in: source)
    for (number, word) in places.enumerated() where word >= 0 {
      add(word, number: number)
    }
    creditQuotations()
    join()
  }

  private static func manner(of words: [Int], in source: SourceText) -> Reading.Manner {
    if words.contains(where: { !source.isSpoken($0) }) { return .narrated }
    let quoted = words.count { source.quotation[$0] >= 0 }
    if quoted == words.count { return .quoted }
    return quoted == 0 ? .reported : .partlyQuoted
  }

  private mutating func add(_ word: Int, number: Int) {
    let holding = source.statements(holding: word)
    let isSpoken = source.isSpoken(word)
    guard let last = pieces.last, let before = last.words.last else {
      pieces = [
        Piece(
          words: [word], passage: number..<number + 1, statements: holding, isSpoken: isSpoken)
      ]
      return
    }
    let shared = last.statements.filter(holding.contains)
    let isSameRun =
      source.quotation[word] >= 0 && source.quotation[word] == source.quotation[before]
    let goesOn =
      isSpoken == last.isSpoken
      && (!shared.isEmpty || isSameRun || last.statements.isEmpty && holding.isEmpty)
    guard goesOn else {
      pieces.append(
        Piece(
          words: [word], passage: number..<number + 1, statements: holding, isSpoken: isSpoken))
      return
    }
    let place = pieces.count - 1
    pieces[place].words.append(word)
    pieces[place].passage = last.passage.lowerBound..<number + 1
    if !shared.isEmpty {
      pieces[place].statements = shared
    } else if last.statements.isEmpty {
      pieces[place].statements = holding
    }
  }

  /// Gives words in quotation marks that no statement holds to the statement of the same marks.
  private mutating func creditQuotations() {
    for place in pieces.indices where pieces[place].statements.isEmpty {
      let runs = Set(pieces[place].words.map { source.quotation[$0] }.filter { $0 >= 0 })
      guard runs.count == 1, let run = runs.first else { continue }
      for word in source.quotation.indices where source.quotation[word] == run {
        let holding = source.statements(holding: word)
        if !holding.isEmpty {
          pieces[place].statements = holding
          break
        }
      }
    }
  }

  /// Puts pieces together that one speaker says in one go.
  private mutating func join() {
    var joined: [Piece] = []
    for piece in pieces {
      guard let last = joined.last, goesOn(last, piece) else {
        joined.append(piece)
        continue
      }
      var whole = last
      whole.words += piece.words
      whole.passage = last.passage.lowerBound..<piece.passage.upperBound
      whole.statements += piece.statements.filter { !last.statements.contains($0) }
      joined[joined.count - 1] = whole
    }
    pieces = joined
  }

  private func goesOn(_ first: Piece, _ second: Piece) -> Bool {
    guard first.isSpoken, second.isSpoken, let end = first.words.last,
      let start = second.words.first, start > end,
      source.paragraph[end] == source.paragraph[start] || start == end + 1
    else { return false }
    let (left, right) = (speakers(of: first), speakers(of: second))
    // What is not known to be of one speaker is not put into one mouth.
    let isUnnamed = left.isEmpty && right.isEmpty
    guard isUnnamed || !left.isDisjoint(with: right) else { return false }
    let between = end + 1..<start
    let longest = isUnnamed ? Self.longestUnnamedClause : Self.longestClause
    guard between.count(where: { !source.isSpoken($0) }) <= longest else { return false }
    // Somebody else's words between them end the speech.
    return between.allSatisfy { word in
      let holding = source.statements(holding: word)
      return holding.isEmpty
        || holding.contains { number in
          let others = Set(source.statements[number].speakers.map(\.id))
          return others.isEmpty || left.isEmpty || !others.isDisjoint(with: left)
        }
    }
  }

  private func speakers(of piece: Piece) -> Set<SpeakerID> {
    Set(piece.statements.flatMap { source.statements[$0].speakers.map(\.id) })
  }
}
