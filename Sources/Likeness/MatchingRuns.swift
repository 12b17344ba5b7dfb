/// Finds the runs of words that two texts share.
///
/// A run begins with two words that follow each other in both texts and goes on as long as the
/// texts meet again within a few words. Each word is matched once, so that a text which repeats
/// itself has no more in common with another than that one holds.
struct MatchingRuns {
  private typealias Match = (needle: Int, hay: Int)

  /// A run counts only with this many words; fewer are what every two texts share.
  private static let leastMatches = 5
  /// Over how many words a run goes on where the texts differ.
  private static let gapLimit = 6
  /// Between runs that are no further apart than this many words, single words match too.
  private static let fillLimit = 32
  /// How many places of a pair are tried.
  private static let placeLimit = 8

  private let needle: [UInt64]
  private let hay: [UInt64]
  private let places: PairPlaces

  /// For each word of the longer text whether it stands in the shorter.
  private(set) var isHayMatched: [Bool]
  /// For each word of the shorter text where it stands in the longer; -1 where it does not.
  private(set) var partners: [Int32]
  /// How many words follow each other unchanged at most.
  private(set) var longestStretch = 0

  /// Matches the words of `shorter` in `longer`.
  init(of shorter: Wording, in longer: Wording) {
    needle = shorter.words
    hay = longer.words
    places = PairPlaces(of: hay)
    let areSame = needle == hay
    partners = areSame ? needle.indices.map(Int32.init) : Array(repeating: -1, count: needle.count)
    isHayMatched = [Bool](repeating: areSame, count: hay.count)
    if areSame {
      longestStretch = needle.count
    } else {
      match()
    }
  }

  private mutating func match() {
    var best: [Match] = []
    var spare: [Match] = []
    var end = (needle: 0, hay: 0)
    var index = 0
    while index + 1 < needle.count {
      findLongestRun(from: index, into: &best, spare: &spare)
      guard best.count >= Self.leastMatches, let first = best.first, let last = best.last else {
        index += 1
        continue
      }
      for match in best { mark(match.needle, match.hay) }
      fillGap(from: end, to: first)
      longestStretch = max(longestStretch, Self.longestStretch(in: best))
      end = (last.needle + 1, last.hay + 1)
      index = end.needle
    }
  }

  /// Leaves in `best` the longest run that begins at this word; empty when there is none.
  private func findLongestRun(from index: Int, into best: inout [Match], spare: inout [Match]) {
    best.removeAll(keepingCapacity: true)
    var place = places.first(needle[index], needle[index + 1])
    var tried = 0
    while let start = place, tried < Self.placeLimit {
      if hay[start] == needle[index], hay[start + 1] == needle[index + 1] {
        follow(from: index, start, into: &spare)
        if spare.count > best.count { swap(&spare, &best) }
      }
      place = places.next(after: start)
      tried += 1
    }
  }

  private static func longestStretch(in run: [Match]) -> Int {
    var longest = 1
    var stretch = 1
    for (before, after) in zip(run, run.dropFirst()) {
      let follows = after.needle == before.needle + 1 && after.hay == before.hay + 1
      stretch = follows ? stretch + 1 : 1
      longest = max(longest, stretch)
    }
    return longest
  }

  private mutating func mark(_ left: Int, _ right: Int) {
    partners[left] = Int32(right)
    isHayMatched[right] = true
  }

  /// Matches what two runs have between them, where both texts go on after a few changed words.
  ///
  /// The longest common subsequence, by the textbook's table: the gap is small.
  private mutating func fillGap(from start: Match, to end: Match) {
    let height = end.needle - start.needle
    let width = end.hay - start.hay
    guard 0 < height, height <= Self.fillLimit, 0 < width, width <= Self.fillLimit else { return }
    func isEqual(_ row: Int, _ column: Int) -> Bool {
      needle[start.needle + row] == hay[start.hay + column] && !isHayMatched[start.hay + column]
    }
    // lengths[row * (width + 1) + column]: of what follows that row and column.
    var lengths = [UInt8](repeating: 0, count: (height + 1) * (width + 1))
    for row in stride(from: height - 1, through: 0, by: -1) {
      for column in stride(from: width - 1, through: 0, by: -1) {
        let place = row * (width + 1) + column
        lengths[place] =
          isEqual(row, column)
          ? lengths[place + width + 2] + 1
          : max(lengths[place + 1], lengths[place + width + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < height, column < width {
      let place = row * (width + 1) + column
      if isEqual(row, column) {
        mark(start.needle + row, start.hay + column)
        row += 1
        column += 1
      } else if lengths[place + 1] >= lengths[place + width + 1] {
        column += 1
      } else {
        row += 1
      }
    }
  }

  /// Collects the words that match from here on, until the texts part.
  private func follow(from needleStart: Int, _ hayStart: Int, into run: inout [Match]) {
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
  private func stepOverGap(_ left: Int, _ right: Int) -> Match? {
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
