internal import News
internal import Repository

/// Looks for a passage that was put together from two statements, of one article or of two.
///
/// The beginning must stand in a row in one statement and the rest in another; one word that joins
/// them ("and") may stand in neither.
struct Splice {
  private static let leastWords = 4
  private static let leastWeight = 0.12
  /// So many words in a row are a half, however little they tell.
  private static let leastLongWords = 5
  /// So many words in a row are no chance, also where the article does not say who speaks.
  private static let leastNarrated = 6
  private static let joiners: Set<String> = [
    "and", "but", "so", "because", "that", "while", "as", "then", "or", "yet", "for", "when",
  ]

  /// The passage as two pieces; nil when it is none.
  let reading: Reading?

  init(_ matcher: PassageMatcher, _ makers: [ReadingMaker], claim: Claim?) {
    let halves = makers.map { maker in
      let words = maker.source.words
      let all = Array(words.keys.indices)
      let spoken = all.filter { maker.source.isSpoken($0) }
      func longest(_ find: (PlainWords, [Int]) -> [Int]) -> [Int] {
        let own = find(words, all)
        let said = find(words, spoken)
        return own.count >= Self.leastNarrated && own.count > said.count ? own : said
      }
      return (
        maker: maker,
        beginning: longest { matcher.longestBeginning(in: $0, order: $1) },
        end: longest { matcher.longestEnd(in: $0, order: $1) }
      )
    }
    var best: (weight: Double, reading: Reading)?
    for first in halves where first.beginning.count >= Self.leastWords {
      for second in halves where second.end.count >= Self.leastWords {
        guard
          let cut = Self.cut(matcher, first.beginning.count, second.end.count),
          cut.weight > best?.weight ?? 0
        else { continue }
        let head = Array(first.beginning[..<cut.head.count])
        let tail = Array(second.end.suffix(cut.tail.count))
        let isOne =
          first.maker.source.candidate.article.id == second.maker.source.candidate.article.id
        if isOne, Self.isOneSpeech(head, tail, in: first.maker.source) { continue }
        best = (
          cut.weight,
          Self.reading(first.maker, head, second.maker, tail, cut, matcher, claim)
        )
      }
    }
    reading = best?.reading
  }

  private struct Cut {
    let head: Range<Int>
    let tail: Range<Int>
    /// How much the lighter half tells.
    let weight: Double
  }

  /// Where the passage falls in two, so that the lighter half tells most.
  private static func cut(_ matcher: PassageMatcher, _ beginning: Int, _ end: Int) -> Cut? {
    let count = matcher.passage.count
    var best: Cut?
    func offer(_ head: Range<Int>, _ tail: Range<Int>) {
      guard head.count >= leastWords, tail.count >= leastWords else { return }
      let weight = min(matcher.weight(of: head), matcher.weight(of: tail))
      let isLong = min(head.count, tail.count) >= leastLongWords
      guard isLong || weight >= leastWeight * matcher.totalWeight, weight > best?.weight ?? 0 else {
        return
      }
      best = Cut(head: head, tail: tail, weight: weight)
    }
    if beginning + end >= count {
      for place in max(1, count - end)...min(beginning, count - 1) {
        offer(0..<place, place..<count)
      }
    } else if beginning + end == count - 1,
      joiners.contains(matcher.passage.spellings[beginning].lowercased())
    {
      offer(0..<beginning, beginning + 1..<count)
    }
    return best
  }

  /// True when both halves stand in one statement, or in what one speaker says in one go.
  private static func isOneSpeech(_ head: [Int], _ tail: [Int], in source: SourceText) -> Bool {
    guard let end = head.last, let start = tail.first, end < start else { return false }
    return Speech(head + tail, in: source).pieces.count == 1
  }

  private static func reading(
    _ first: ReadingMaker, _ head: [Int], _ second: ReadingMaker, _ tail: [Int], _ cut: Cut,
    _ matcher: PassageMatcher, _ claim: Claim?
  ) -> Reading {
    let pieces = [
      first.piece(of: head, words: cut.head), second.piece(of: tail, words: cut.tail),
    ]
    let speakers = pieces.flatMap { $0.statements.flatMap(\.speakers) }
    let isTheirs =
      claim.map { claim in
        pieces.allSatisfy { piece in
          piece.statements.contains { statement in
            statement.speakers.contains { claim.speakers.contains($0.id) }
          }
        }
      } ?? true
    return Reading(
      pieces: pieces, verdict: .spliced,
      manner: (head.allSatisfy { first.source.quotation[$0] >= 0 }
        && tail.allSatisfy { second.source.quotation[$0] >= 0 }) ? .quoted : .partlyQuoted,
      credit: isTheirs ? .theirs : speakers.isEmpty ? .doubtful : .others, changes: [],
      omissions: [], continuation: nil, insertions: [], similarity: 1,
      isNewest: first.source.candidate.isNewest && second.source.candidate.isNewest, story: nil)
  }
}
