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
  package let words: Count
  /// How many of these are names: capitals inside a sentence.
  package let names: Count
  /// How many have a digit in them.
  package let numbers: Count
  /// How many names of the shorter text have another name in their place in the longer.
  package let exchangedNames: Int
  /// How many numbers have another number in their place.
  package let exchangedNumbers: Int
  /// How many such words follow each other unchanged in both texts at most.
  package let longestStretch: Int

  /// Words of one kind, and how many of them are shared.
  package struct Count: Hashable, Sendable {
    package fileprivate(set) var total = 0
    package fileprivate(set) var shared = 0

    fileprivate var share: Double { total == 0 ? 0 : Double(shared) / Double(total) }

    fileprivate mutating func add(isShared: Bool) {
      total += 1
      if isShared { shared += 1 }
    }
  }

  /// Compares two texts; the order does not matter.
  package init(of first: Wording, and second: Wording) {
    self = TextMatch(of: first, and: second).likeness
  }

  /// Counts what two texts share, once it is found.
  init(of shorter: Wording, in longer: Wording, _ runs: MatchingRuns) {
    var words = Count()
    var names = Count()
    var numbers = Count()
    for (kind, partner) in zip(shorter.kinds, runs.partners) {
      let isMatched = partner >= 0
      words.add(isShared: isMatched)
      switch kind {
      case .common: break
      case .name: names.add(isShared: isMatched)
      case .number: numbers.add(isShared: isMatched)
      }
    }
    self.words = words
    longestStretch = runs.longestStretch
    self.names = names
    self.numbers = numbers
    let exchanged = ExchangedWords(of: shorter, in: longer, at: runs.partners)
    exchangedNames = exchanged.names
    exchangedNumbers = exchanged.numbers
  }

  /// The share of the shorter text that stands in the longer, 0 to 1.
  package var share: Double { words.share }

  /// Whether the texts have a sentence in common, or more.
  package var sharesPassage: Bool { words.shared >= 8 && longestStretch >= 4 }

  /// Whether one text is a copy of the other, however trimmed, moved about, edited or extended.
  ///
  /// Half of a long text must be shared and more of a short one, for a few words say little. A
  /// report that fills the same frame every day has other names and numbers in it: the less of
  /// these is shared against the other words, the more of the whole must be. A long stretch without
  /// a change is no frame, unless most of the names or numbers in it were exchanged for others. The
  /// constants are those that `Scripts/measure-copies` found best.
  package var isCopy: Bool {
    guard !fillsOneFrame else { return false }
    guard words.total >= 12 else { return share >= 0.9 }
    let least = max(0.5, 0.855 - 0.042 * Self.binaryLogarithm(words.total))
    guard share >= least else { return false }
    return longestStretch >= 20 || share >= least + 0.03 * min(4, frameSuspicion)
  }

  /// Whether the texts are one template, filled in twice: a market report, the weather.
  ///
  /// An editor changes words; hardly anybody but a template puts other numbers and names in the
  /// places of so many of those that were there.
  private var fillsOneFrame: Bool {
    let exchanged = exchangedNames + exchangedNumbers
    return exchanged >= 2 && 3 * exchanged > names.shared + numbers.shared
      || exchangedNumbers >= 2 && exchangedNumbers > numbers.shared
  }

  /// By how many standard errors less of the names and numbers is shared than of the other words.
  private var frameSuspicion: Double {
    let particulars = Count(
      total: names.total + numbers.total, shared: names.shared + numbers.shared)
    let frame = Count(
      total: words.total - particulars.total, shared: words.shared - particulars.shared)
    return max(deviation(of: numbers, from: frame), deviation(of: particulars, from: frame), 0)
  }

  /// The z of two proportions; 0 where there is nothing to compare.
  private func deviation(of part: Count, from frame: Count) -> Double {
    let variance = share * (1 - share)
    guard part.total > 0, frame.total > 0, variance > 0 else { return 0 }
    let spread = variance * (1 / Double(part.total) + 1 / Double(frame.total))
    return (frame.share - part.share) / spread.squareRoot()
  }

  // Straight between powers of two: exact to a twelfth, which is enough and needs no library.
  private static func binaryLogarithm(_ count: Int) -> Double {
    let value = Double(count)
    return Double(value.exponent) + value.significand - 1
  }
}
