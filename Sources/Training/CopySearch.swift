internal import Likeness

/// Finds the copies in a stream of bodies the way a store does, to measure how well that works.
///
/// Reads one body a line from standard input, with U+2029 where a line ends. Prints a line for each
/// pair whose texts were compared: the two bodies' numbers from 0, the share of the shorter, its
/// words, its names and those shared, its numbers and those shared, the longest stretch, and
/// whether it is a copy. The last line is the time that the signatures and the comparisons took, in
/// seconds, and the bytes read.
struct CopySearch {
  private var signatures: [LikenessSignature] = []
  private var bodies: [String] = []
  private var holders: [Int64: [Int]] = [:]
  private var signing = Duration.zero
  private var comparing = Duration.zero
  private var byteCount = 0

  static func run() {
    var search = CopySearch()
    while let line = readLine() {
      search.add(
        line.split(separator: "\u{2029}", omittingEmptySubsequences: false)
          .joined(separator: "\n"))
    }
    print(
      "time", search.signing / .seconds(1), search.comparing / .seconds(1), search.byteCount)
  }

  private mutating func add(_ body: String) {
    let clock = ContinuousClock()
    var signature = LikenessSignature(of: "")
    signing += clock.measure { signature = LikenessSignature(of: body) }
    var isFound = false
    comparing += clock.measure { isFound = compare(body, signature) }
    if !isFound {
      for key in signature.keys { holders[key, default: []].append(bodies.count) }
    }
    signatures.append(signature)
    bodies.append(body)
    byteCount += body.utf8.count
  }

  /// Prints how like the candidates are; returns whether the body is a copy of one as long.
  private func compare(_ body: String, _ signature: LikenessSignature) -> Bool {
    let wording = Wording(of: body)
    var isFound = false
    for other in candidates(for: signature) {
      let likeness = Likeness(of: wording, and: Wording(of: bodies[other]))
      if likeness.isCopy, signatures[other].pairCount >= signature.pairCount { isFound = true }
      print(
        other, bodies.count, likeness.share, likeness.words.total, likeness.names.total,
        likeness.names.shared, likeness.numbers.total, likeness.numbers.shared,
        likeness.longestStretch, likeness.isCopy ? "copy" : "other")
    }
    return isFound
  }

  private func candidates(for signature: LikenessSignature) -> [Int] {
    var sharedKeyCounts: [Int: Int] = [:]
    for key in signature.keys {
      guard let articles = holders[key], articles.count <= LikenessSignature.articlesPerKey else {
        continue
      }
      for article in articles { sharedKeyCounts[article, default: 0] += 1 }
    }
    return sharedKeyCounts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      .prefix(LikenessSignature.candidateLimit)
      .map(\.key)
      .filter { signatures[$0].mayBeCopy(of: signature) }
  }
}
