internal import Likeness
internal import News
internal import Repository

/// Where the words of a passage stand in a text: in a row, nearly, or a part of them.
///
/// The places of a passage's words are numbers of the text's words, -1 for a word that does not stand
/// there. Everything is in terms of `PlainWords.keys`: whether the words are really the same is for
/// `ReadingMaker` to see.
struct PassageMatcher: Sendable {
  /// How many words a gap may leave out.
  private static let longestGap = 250
  /// How many words an editor's brackets may stand for.
  private static let longestReplacement = 8
  /// The words are looked for at so many places of one text at most.
  private static let mostPlaces = 12

  let passage: Passage
  let keys: [UInt64]
  /// How much each word tells.
  let weights: [Double]
  let totalWeight: Double
  private let names: [UInt64: Int]
  private let needed: [Int32]
  private let weightOfName: [Double]

  init(_ passage: Passage, _ candidates: QuotationCandidates) {
    self.passage = passage
    keys = passage.words.keys
    let heaviest = 8.0
    weights = keys.indices.map { word in
      let count =
        candidates.articleCounts.indices.contains(word) ? candidates.articleCounts[word] : 0
      return min(
        heaviest, WordRarity.weight(ofWordIn: count, of: candidates.archiveSize))
    }
    totalWeight = weights.reduce(0, +)
    var names: [UInt64: Int] = [:]
    var needed: [Int32] = []
    var weightOfName: [Double] = []
    for (key, weight) in zip(keys, weights) {
      if let name = names[key] {
        needed[name] += 1
      } else {
        names[key] = needed.count
        needed.append(1)
        weightOfName.append(weight)
      }
    }
    self.names = names
    self.needed = needed
    self.weightOfName = weightOfName
  }

  // MARK: - In a row

  /// Every place where all words stand in a row, seams apart; `order` are the words to look through.
  func wholeMatches(in words: PlainWords, order: [Int]) -> [[Int]] {
    let segments = passage.segments
    guard let first = segments.first else { return [] }
    var matches: [[Int]] = []
    var start = 0
    while matches.count < Self.mostPlaces,
      let found = find(first, in: words, order, from: start, through: order.count)
    {
      start = found + 1
      var places = Array(order[found..<found + first.count])
      var end = found + first.count
      var isWhole = true
      for segment in segments.dropFirst() {
        let room =
          passage.seams[segment.lowerBound] == .gap ? Self.longestGap : Self.longestReplacement
        guard
          let next = find(
            segment, in: words, order, from: end, through: min(order.count, end + room + 1))
        else {
          isWhole = false
          break
        }
        places += order[next..<next + segment.count]
        end = next + segment.count
      }
      if isWhole { matches.append(places) }
    }
    return matches
  }

  /// The first place from `start` on, and before `limit`, where a segment's words stand in a row.
  private func find(
    _ segment: Range<Int>, in words: PlainWords, _ order: [Int], from start: Int,
    through limit: Int
  ) -> Int? {
    guard start < limit else { return nil }
    let first = keys[segment.lowerBound]
    for place in start..<limit where words.keys[order[place]] == first {
      guard place + segment.count <= order.count else { return nil }
      let isHere = segment.indices.allSatisfy {
        keys[$0] == words.keys[order[place + $0 - segment.lowerBound]]
      }
      if isHere { return place }
    }
    return nil
  }

  // MARK: - Nearly

  /// The stretch of a text that shares most of the words, and how much of them by weight, 0 to 1.
  func bestWindow(in words: PlainWords, order: [Int]) -> (range: Range<Int>, share: Double) {
    let gaps = passage.seams.values.count { $0 == .gap }
    let length = passage.count + passage.count / 2 + 24 + gaps * Self.longestGap
    var have = [Int32](repeating: 0, count: needed.count)
    var covered = 0.0
    var best = (end: 0, covered: 0.0)
    for place in order.indices {
      if let name = names[words.keys[order[place]]] {
        if have[name] < needed[name] { covered += weightOfName[name] }
        have[name] += 1
      }
      if place >= length, let name = names[words.keys[order[place - length]]] {
        have[name] -= 1
        if have[name] < needed[name] { covered -= weightOfName[name] }
      }
      if covered > best.covered + 1e-9 { best = (place + 1, covered) }
    }
    guard totalWeight > 0, best.covered > 0 else { return (0..<0, 0) }
    let start = tightened(words, order, max(0, best.end - length)..<best.end)
    return (start..<best.end, best.covered / totalWeight)
  }

  /// Where a window may begin at the latest without losing a word.
  private func tightened(_ words: PlainWords, _ order: [Int], _ window: Range<Int>) -> Int {
    var have = [Int32](repeating: 0, count: needed.count)
    for place in window.reversed() {
      guard let name = names[words.keys[order[place]]] else { continue }
      have[name] += 1
    }
    var start = window.lowerBound
    while start < window.upperBound {
      if let name = names[words.keys[order[start]]] {
        guard have[name] > needed[name] else { break }
        have[name] -= 1
      }
      start += 1
    }
    return start
  }

  /// The places of the words that a window keeps, aligned as versions of a text are.
  func nearMatch(in words: PlainWords, order: [Int], window: Range<Int>) -> [Int] {
    let alignment = WordAlignment(keys, order[window].map { words.keys[$0] })
    var places = [Int](repeating: -1, count: keys.count)
    for match in alignment.matches { places[match.old] = order[window.lowerBound + match.new] }
    dropStrays(&places)
    return places
  }

  /// Takes out words of little weight at both ends that stand far from the rest.
  private func dropStrays(_ places: inout [Int]) {
    for isFromEnd in [false, true] {
      while true {
        let matched = places.indices.filter { places[$0] >= 0 }
        let ordered = isFromEnd ? Array(matched.reversed()) : matched
        guard ordered.count > 3 else { return }
        var run = 1
        while run < ordered.count, abs(places[ordered[run]] - places[ordered[run - 1]]) == 1,
          abs(ordered[run] - ordered[run - 1]) == 1
        {
          run += 1
        }
        guard run < ordered.count, run <= 2 else { break }
        let away = abs(places[ordered[run]] - places[ordered[run - 1]])
        let apart = abs(ordered[run] - ordered[run - 1])
        let weight = ordered[..<run].reduce(0.0) { $0 + weights[$1] }
        guard away > apart + 2, weight < 4 || away > apart + 12 else { break }
        for word in ordered[..<run] { places[word] = -1 }
      }
    }
  }

  /// How many of the words stand there, and how much they tell, both 0 to 1.
  func share(of places: [Int]) -> (words: Double, weight: Double) {
    var count = 0
    var weight = 0.0
    for (word, place) in places.enumerated() where place >= 0 {
      count += 1
      weight += weights[word]
    }
    return (Double(count) / Double(max(1, places.count)), weight / max(totalWeight, 1e-9))
  }

  /// How many words stand in a row at most.
  func longestRun(of places: [Int]) -> Int {
    var longest = 0
    var run = 0
    for word in places.indices {
      if places[word] < 0 {
        run = 0
      } else {
        run = word > 0 && run > 0 && places[word] == places[word - 1] + 1 ? run + 1 : 1
        longest = max(longest, run)
      }
    }
    return longest
  }

  // MARK: - A part

  /// The longest beginning of the passage that stands in a row, and where.
  func longestBeginning(in words: PlainWords, order: [Int]) -> [Int] {
    var best: Range<Int> = 0..<0
    for place in order.indices where words.keys[order[place]] == keys[0] {
      var length = 1
      while length < keys.count, place + length < order.count,
        words.keys[order[place + length]] == keys[length]
      {
        length += 1
      }
      if length > best.count { best = place..<place + length }
    }
    return Array(order[best])
  }

  /// The longest end of the passage that stands in a row, and where.
  func longestEnd(in words: PlainWords, order: [Int]) -> [Int] {
    var best: Range<Int> = 0..<0
    let last = keys.count - 1
    for place in order.indices where words.keys[order[place]] == keys[last] {
      var length = 1
      while length < keys.count, place - length >= 0,
        words.keys[order[place - length]] == keys[last - length]
      {
        length += 1
      }
      if length > best.count { best = place + 1 - length..<place + 1 }
    }
    return Array(order[best])
  }

  /// How much some words of the passage tell.
  func weight(of words: Range<Int>) -> Double { weights[words].reduce(0, +) }
}
