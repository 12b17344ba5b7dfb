/// What two texts share, word by word.
struct TextMatch {
  let likeness: Likeness
  /// For each word of the first text whether it stands in the second.
  let inFirst: [Bool]
  /// For each word of the second text whether it stands in the first.
  let inSecond: [Bool]

  init(of first: Wording, and second: Wording) {
    let isFirstShorter = first.isShorter(than: second)
    let shorter = isFirstShorter ? first : second
    let longer = isFirstShorter ? second : first
    let runs = MatchingRuns(of: shorter, in: longer)
    likeness = Likeness(of: shorter, in: longer, runs)
    let isMatched = runs.partners.map { $0 >= 0 }
    inFirst = isFirstShorter ? isMatched : runs.isHayMatched
    inSecond = isFirstShorter ? runs.isHayMatched : isMatched
  }
}
