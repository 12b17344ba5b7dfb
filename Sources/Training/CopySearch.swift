import Likeness

/// Finds the copies in a stream of bodies the way a store does, to measure how well that works.
///
/// Reads one body a line from standard input, with U+2029 where a line ends. Prints a line for each
/// pair whose texts were compared: `pair`, the two bodies' numbers from 0, the share of the shorter,
/// its words, its names, those shared and those exchanged, its numbers likewise, the longest
/// stretch, and whether it is a copy. Then `group` with a body and the hub of its group, for all that
/// are in one, and `contained` with a body and one that it stands in. The last line is the time that
/// the signatures and the comparisons took, in seconds, and the bytes read.
struct CopySearch {
  private var signatures: [LikenessSignature] = []
  private var bodies: [String] = []
  private var holders: [Int64: [Int]] = [:]
  private var boilerplate = Boilerplate()
  private var groups: [Int64: Int64] = [:]
  private var members: [Int64: [Int64]] = [:]
  private var contained: [Int64: Set<Int64>] = [:]
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
    search.printResult()
  }

  private mutating func add(_ body: String) {
    let clock = ContinuousClock()
    var signature = LikenessSignature(of: "")
    signing += clock.measure { signature = LikenessSignature(of: body) }
    let article = Int64(bodies.count)
    signatures.append(signature)
    bodies.append(body)
    byteCount += body.utf8.count
    comparing += clock.measure {
      let (copies, witnesses) = compare(body, signature)
      if !copies.isEmpty { group(article, with: copies, witnesses) }
      let isFound = copies.contains { copy in
        signatures[Int(copy)].pairCount >= signature.pairCount
          && groups[copy] != nil && groups[copy] == groups[article]
      }
      if !isFound { for key in signature.keys { holders[key, default: []].append(Int(article)) } }
    }
  }

  /// Prints how like the candidates are; returns those that the last body is a copy of,
  /// and those that share a passage with it.
  private func compare(
    _ body: String, _ signature: LikenessSignature
  ) -> (copies: [Int64], witnesses: [Int64]) {
    let wording = Wording(of: body)
    var found: [Int64] = []
    var witnesses: [Int64] = []
    let (candidates, common) = candidates(for: signature)
    for other in candidates {
      let theirs = Wording(of: bodies[other])
      var likeness = Likeness(of: wording, and: theirs)
      if likeness.isCopy, !boilerplate.isEmpty, wording != theirs {
        likeness = Likeness(of: wording.without(boilerplate), and: theirs.without(boilerplate))
      }
      if likeness.isCopy {
        found.append(Int64(other))
      } else if likeness.sharesPassage {
        witnesses.append(Int64(other))
      }
      print(
        "pair", other, bodies.count - 1, likeness.share, likeness.words.total, likeness.names.total,
        likeness.names.shared, likeness.exchangedNames, likeness.numbers.total,
        likeness.numbers.shared, likeness.exchangedNumbers, likeness.longestStretch,
        likeness.isCopy ? "copy" : "other")
    }
    return (found, witnesses + common.map { Int64($0) })
  }

  private mutating func group(_ article: Int64, with copies: [Int64], _ witnesses: [Int64]) {
    var neighbours = CopyNeighbours(of: article)
    for copy in copies where !neighbours.isFull && !neighbours.has(copy) {
      if let group = groups[copy] {
        neighbours.add(group, first: members[group] ?? [])
      } else {
        neighbours.add(alone: copy)
      }
    }
    // What is known to stand in a round-up shows that it is one.
    let inners = contained.filter { !$0.value.isDisjoint(with: copies) }.keys.sorted()
    for witness in inners.prefix(2) + witnesses { neighbours.add(witness: witness) }
    let grouping = CopyGrouping(
      of: neighbours.ordered.map { Wording(of: bodies[Int($0)]) }, knowing: boilerplate)
    _ = boilerplate.learn(grouping.learnt)
    let change = neighbours.change(by: grouping)
    for article in change.alone { leave(article) }
    for (article, group) in change.groups.sorted(by: { $0.key < $1.key }) {
      guard groups[article] != group else { continue }
      leave(article)
      groups[article] = group
      members[group, default: []].append(article)
    }
    for article in change.related { contained[article]?.subtract(change.related) }
    for (inner, outer) in change.contained { contained[inner, default: []].insert(outer) }
  }

  private mutating func leave(_ article: Int64) {
    guard let group = groups.removeValue(forKey: article) else { return }
    members[group]?.removeAll { $0 == article }
  }

  /// The articles to compare, and some that share a phrase which many have.
  private func candidates(for signature: LikenessSignature) -> (articles: [Int], common: [Int]) {
    var sharedKeyCounts: [Int: Int] = [:]
    var common: [Int] = []
    for key in signature.keys {
      guard let articles = holders[key] else { continue }
      guard articles.count <= LikenessSignature.articlesPerKey else {
        common += articles.prefix(3)
        continue
      }
      for article in articles { sharedKeyCounts[article, default: 0] += 1 }
    }
    let articles = sharedKeyCounts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      .prefix(LikenessSignature.candidateLimit)
      .map(\.key)
      .filter { signatures[$0].mayBeCopy(of: signature) }
    return (articles, common)
  }

  private func printResult() {
    for (article, group) in groups.sorted(by: { $0.key < $1.key }) {
      print("group", article, group)
    }
    for (inner, outers) in contained.sorted(by: { $0.key < $1.key }) {
      for outer in outers.sorted() { print("contained", inner, outer) }
    }
    print("time", signing / .seconds(1), comparing / .seconds(1), byteCount)
  }
}
