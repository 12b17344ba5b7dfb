// Likeness: how two texts relate, whether one is a copy of the other and what differs.
// It knows nothing of articles, outlets or storage: text in, numbers and spans out.
// Read next: LikenessSignature.swift (how a store finds copies), then TextDifference.swift.

/// How much of the shorter of two texts stands in the longer, and whether that makes it a copy.
///
/// Texts are compared as runs of words that say something. A run goes over changed, added and
/// dropped words, so a text of which every fourth word was edited shares three quarters; it ends
/// where the texts part. Runs may stand in any order, so moved paragraphs are shared. Linear in the
/// length of both texts.
package struct Likeness: Hashable, Sendable {
  /// How many words of the shorter text say something.
  package let wordCount: Int
  /// How many of them stand in the longer text, in runs.
  package let sharedWordCount: Int
  /// How many of the shorter text's words are numbers.
  package let numberCount: Int
  /// How many of these numbers are shared.
  package let sharedNumberCount: Int

  /// Compares two texts; the order does not matter.
  package init(of first: Wording, and second: Wording) {
    let isFirstShorter = first.isShorter(than: second)
    let shorter = isFirstShorter ? first : second
    let longer = isFirstShorter ? second : first
    let matched = MatchingRuns.matchedWords(of: shorter, in: longer)
    var shared = 0
    var numbers = 0
    var sharedNumbers = 0
    for (word, isMatched) in zip(shorter.words, matched) {
      let isNumber = word & 1 == 1
      if isMatched { shared += 1 }
      if isNumber { numbers += 1 }
      if isNumber && isMatched { sharedNumbers += 1 }
    }
    wordCount = shorter.words.count
    sharedWordCount = shared
    numberCount = numbers
    sharedNumberCount = sharedNumbers
  }

  /// The share of the shorter text that stands in the longer, 0 to 1.
  package var share: Double {
    wordCount == 0 ? 0 : Double(sharedWordCount) / Double(wordCount)
  }

  /// Whether one text is a copy of the other, however trimmed, moved about, edited or extended.
  ///
  /// A report that has the same frame each day has other numbers in it: where there are numbers,
  /// they must be shared too. A few words must be shared almost all, for a few words say little.
  package var isCopy: Bool {
    guard share >= Self.leastShare(wordCount: wordCount) else { return false }
    guard numberCount >= 3 else { return true }
    return Double(sharedNumberCount) >= 0.5 * Double(numberCount)
  }

  private static func leastShare(wordCount: Int) -> Double {
    wordCount < 12 ? 0.9 : wordCount < 40 ? 0.7 : 0.58
  }
}
