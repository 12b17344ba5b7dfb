internal import News

/// Asking the ranker.
extension SpeakerResolver {
  /// Answers less likely than this are not given: the mention stays nobody's.
  ///
  /// Chosen on the labelled articles for named speakers to be right nineteen times in twenty.
  static func threshold(_ sort: MentionSort) -> Float {
    switch sort {
    case .pronoun, .name, .role, .body: 0.6
    case .it, .they, .who, .which: 0.7
    }
  }

  /// Below that, but from this on, whoever is likeliest is told as a candidate.
  static let doubtful: Float = 0.15

  /// An owner and how likely it is.
  struct Choice {
    let entity: Int
    let chance: Double
  }

  /// Whom the mention means, or nil when nobody is likely enough.
  mutating func rank(_ question: SpeakerQuestion, _ statement: Int?) -> Choice? {
    let candidates = SpeakerCandidates(words: words, register: register, trail: trail)
    return rank(question, candidates.entities(for: question), statement)
  }

  /// The same among these candidates.
  mutating func rank(
    _ question: SpeakerQuestion, _ candidates: [Int], _ statement: Int?
  ) -> Choice? {
    doubt = nil
    guard !candidates.isEmpty || teacher != nil else { return nil }
    let rows = CandidateFeatures(
      question, words, register, trail, without: teacher?.dropped ?? []
    ).rows(candidates)
    if let statement, teacher != nil {
      let names = candidates.map { words.text(register.entities[$0].name) }
      if let right = teacher?.answer(statement, question.sort, names, rows),
        teacher?.isLeading ?? false
      {
        return right < candidates.count ? Choice(entity: candidates[right], chance: 1) : nil
      }
    }
    let chances = ranker.chances(rows)
    guard let best = candidates.indices.max(by: { chances[$0] < chances[$1] }) else { return nil }
    guard chances[best] >= Self.threshold(question.sort) else {
      if chances[best] >= Self.doubtful {
        doubt = (candidates[best], Double(chances[best]))
      }
      return nil
    }
    return Choice(entity: candidates[best], chance: Double(chances[best]))
  }
}

/// A choice of the ranker with the right answer, to learn from.
package struct RankingExample: Sendable {
  package let sort: MentionSort
  /// The statement that the mention is the source of.
  package let statement: Int
  /// The feature rows of each candidate, and last those of "nobody".
  package let candidates: [[UInt32]]
  /// The names of the candidates, without "nobody".
  package let names: [String]
  /// Index of the right one.
  package let target: Int
}

/// Knows who the sources of an article's statements are.
package struct RankingTeacher: Sendable {
  /// Says which of the named candidates is right for a statement: the number of them for nobody,
  /// nil when that is not known.
  private let rightAnswer: @Sendable (_ statement: Int, _ names: [String]) -> Int?
  package private(set) var examples: [RankingExample] = []

  /// True when the reading goes on from the right answers; false when it goes on from the ranker's
  /// own, so that the ranker learns to live with its errors.
  let isLeading: Bool

  /// Numbers of features that are left out, to see what they give.
  let dropped: Set<UInt32>

  package init(
    isLeading: Bool, without dropped: Set<UInt32> = [],
    _ rightAnswer: @escaping @Sendable (_ statement: Int, _ names: [String]) -> Int?
  ) {
    self.isLeading = isLeading
    self.dropped = dropped
    self.rightAnswer = rightAnswer
  }

  mutating func answer(
    _ statement: Int, _ sort: MentionSort, _ names: [String], _ rows: [[UInt32]]
  ) -> Int? {
    guard let target = rightAnswer(statement, names) else { return nil }
    examples.append(
      RankingExample(
        sort: sort, statement: statement, candidates: rows, names: names, target: target))
    return target
  }
}
