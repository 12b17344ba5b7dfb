/// Finds the runs of words that two texts share.
///
/// A run begins with two words that follow each other in both texts and goes on as long as the
/// texts meet again within a few words. Each word is matched once, so that a text which repeats
/// itself has no more in common with another than that one holds.
struct MatchingRuns {
  /// A run counts only with this many words; fewer are what every two texts share.
  private static let leastMatches = 5
  /// Over how many words a run goes on where the texts differ.
  private static let gapLimit = 5
  /// How many places of a pair are tried.
  private static let placeLimit = 8

  private let needle: [UInt64]
  private let hay: [UInt64]
  private let places: PairPlaces
  private var isNeedleMatched: [Bool]
  private var isHayMatched: [Bool]

  /// For each word of `shorter` whether it stands in `longer`.
  static func matchedWords(of shorter: Wording, in longer: Wording) -> [Bool] {
    var runs = MatchingRuns(needle: shorter.words, hay: longer.words)
    runs.match()
    return runs.isNeedleMatched
  }

  private init(needle: [UInt64], hay: [UInt64]) {
    self.needle = needle
    self.hay = hay
    places = PairPlaces(of: hay)
    isNeedleMatched = [Bool](repeating: false, count: needle.count)
    isHayMatched = [Bool](repeating: false, count: hay.count)
  }

  private mutating func match() {
    if needle == hay {
      isNeedleMatched = [Bool](repeating: true, count: needle.count)
      return
    }
    var best: [(needle: Int, hay: Int)] = []
    var run: [(needle: Int, hay: Int)] = []
    var index = 0
    while index + 1 < needle.count {
      best.removeAll(keepingCapacity: true)
      var tried = 0
      var place = places.first(needle[index], needle[index + 1])
      while let start = place, tried < Self.placeLimit {
        tried += 1
        if hay[start] == needle[index], hay[start + 1] == needle[index + 1] {
          follow(from: index, start, into: &run)
          if run.count > best.count { swap(&run, &best) }
        }
        place = places.next(after: start)
      }
      guard best.count >= Self.leastMatches, let last = best.last else {
        index += 1
        continue
      }
      for match in best {
        isNeedleMatched[match.needle] = true
        isHayMatched[match.hay] = true
      }
      index = last.needle + 1
    }
  }

  /// Collects the words that match from here on, until the texts part.
  private func follow(
    from needleStart: Int, _ hayStart: Int, into run: inout [(needle: Int, hay: Int)]
  ) {
    run.removeAll(keepingCapacity: true)
    var left = needleStart
    var right = hayStart
    while left < needle.count, right < hay.count {
      if needle[left] == hay[right], !isHayMatched[right] {
        run.append((left, right))
        left += 1
        right += 1
      } else if let step = stepOverGap(left, right) {
        left += step.needle
        right += step.hay
      } else {
        return
      }
    }
  }

  /// The shortest way to where the texts meet again; nil when they do not within the limit.
  ///
  /// One word suffices where as many words stand on both sides, else two in a row.
  private func stepOverGap(_ left: Int, _ right: Int) -> (needle: Int, hay: Int)? {
    for gap in 1...Self.gapLimit {
      if meets(left + gap, right + gap, words: 1) { return (gap, gap) }
      for shift in stride(from: gap - 1, through: 0, by: -1) {
        if meets(left + gap, right + shift, words: 2) { return (gap, shift) }
        if meets(left + shift, right + gap, words: 2) { return (shift, gap) }
      }
    }
    return nil
  }

  private func meets(_ left: Int, _ right: Int, words: Int) -> Bool {
    guard left + words <= needle.count, right + words <= hay.count else { return false }
    for offset in 0..<words {
      if needle[left + offset] != hay[right + offset] || isHayMatched[right + offset] {
        return false
      }
    }
    return true
  }
}
