/// How many names and numbers of a text have others in their place in a text that is like it.
///
/// A place is what stands between two words that both texts share, when it is no longer than a
/// clause in either.
struct ExchangedWords {
  private static let longestPlace = 12

  private(set) var names = 0
  private(set) var numbers = 0

  /// Compares the places of two texts; `partners` says where the words of `shorter` stand in
  /// `longer`, -1 for those that do not.
  init(of shorter: Wording, in longer: Wording, at partners: [Int32]) {
    var before: (here: Int, there: Int)?
    for (here, partner) in partners.enumerated() where partner >= 0 {
      let there = Int(partner)
      if let before {
        count(shorter, before.here + 1, here, longer, before.there + 1, there)
      }
      before = (here, there)
    }
  }

  private mutating func count(
    _ shorter: Wording, _ hereStart: Int, _ hereEnd: Int,
    _ longer: Wording, _ thereStart: Int, _ thereEnd: Int
  ) {
    guard hereStart < hereEnd, thereStart < thereEnd,
      hereEnd - hereStart <= Self.longestPlace, thereEnd - thereStart <= Self.longestPlace
    else { return }
    let here = Particulars(shorter.kinds[hereStart..<hereEnd])
    let there = Particulars(longer.kinds[thereStart..<thereEnd])
    names += min(here.names, there.names)
    numbers += min(here.numbers, there.numbers)
  }
}

/// How many names and numbers there are among some words.
struct Particulars {
  private(set) var names = 0
  private(set) var numbers = 0

  init(_ kinds: some Sequence<ScannedWord.Kind>) {
    for kind in kinds {
      switch kind {
      case .common: break
      case .name: names += 1
      case .number: numbers += 1
      }
    }
  }
}
