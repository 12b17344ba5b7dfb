/// How a few articles that may be copies relate: which are one story, and which stand in others.
///
/// Nothing is joined through others. A group has a hub, the article that most of them are copies
/// of; each of them is a copy of it, and any two share words of it. An article that holds two
/// others which share nothing is a round-up: it is in no group with them, they stand in it.
///
/// What at least three of the articles share beside a text of their own is boilerplate: it is
/// learnt, and does not count.
package struct CopyGrouping: Sendable {
  /// An article that stands in another one, by their places in the list.
  package struct Containment: Hashable, Sendable {
    package let inner: Int
    package let outer: Int
  }

  /// The articles that are one story, the hub first; those that are alone are left out.
  package private(set) var groups: [[Int]] = []
  package private(set) var contained: [Containment] = []
  /// The hashes of passages that were found to be boilerplate.
  package let learnt: Set<Int64>

  /// How much longer than a text a round-up must be for one text alone to show that it is one.
  private static let embeddedShare = 0.45
  /// How much of each of two texts must stand in a third to make it a round-up.
  private static let wholeShare = 0.75
  /// Of two texts that share less than this part of the shorter, neither stands for the other.
  private static let leastOverlap = 0.1

  /// Compares every article with every other one: for a dozen of them at most, oldest first.
  package init(of articles: [Wording], knowing boilerplate: Boilerplate = Boilerplate()) {
    let known = articles.map { $0.without(boilerplate) }
    var pairs = MatchTable(known)
    learnt = BoilerplateSearch(known, pairs).found
    if !learnt.isEmpty { pairs = MatchTable(known.map { $0.without(Boilerplate(learnt)) }) }
    pairs.keepSame(articles)
    sortOut(pairs)
  }

  private mutating func sortOut(_ pairs: MatchTable) {
    var links = Set<Link>()
    for first in pairs.indices {
      for second in pairs.indices where second > first {
        if pairs.isCopy(first, second) { links.insert(Link(first, second)) }
      }
    }
    for outer in pairs.indices {
      let inners = pairs.indices.filter {
        $0 != outer && links.contains(Link($0, outer)) && pairs.length($0) < pairs.length(outer)
      }
      let isRoundUp = inners.contains { first in
        inners.contains { second in
          first < second && !links.contains(Link(first, second))
            && min(pairs.share(first, outer), pairs.share(second, outer)) >= Self.wholeShare
            && pairs.overlap(first, second, in: outer) < Self.leastOverlap
        }
      }
      for inner in inners
      where isRoundUp && 4 * pairs.length(inner) < 3 * pairs.length(outer)
        || pairs.isEmbedded(inner, in: outer, share: Self.embeddedShare)
      {
        contained.append(Containment(inner: inner, outer: outer))
      }
    }
    for containment in contained { links.remove(Link(containment.inner, containment.outer)) }
    group(links, pairs)
  }

  /// Takes the article with most copies, with those of them that share words of it; and so on.
  ///
  /// Those that share most come first. What shares no words with them stands in the hub.
  private mutating func group(_ links: Set<Link>, _ pairs: MatchTable) {
    var alone = Set(pairs.indices)
    while true {
      var hub: (article: Int, copies: [Int])?
      for article in alone.sorted() {
        let copies = pairs.indices.filter {
          $0 != article && alone.contains($0) && links.contains(Link($0, article))
        }
        if copies.count > hub?.copies.count ?? 0 { hub = (article, copies) }
      }
      guard let hub else { return }
      var group = [hub.article]
      let copies = hub.copies.map { (article: $0, shared: pairs.sharedCount($0, hub.article)) }
        .sorted { ($0.shared, $1.article) > ($1.shared, $0.article) }
      for copy in copies.map(\.article) {
        let shares = group.dropFirst().allSatisfy {
          pairs.overlap($0, copy, in: hub.article) >= Self.leastOverlap
        }
        if shares {
          group.append(copy)
        } else if pairs.length(copy) < pairs.length(hub.article) {
          contained.append(Containment(inner: copy, outer: hub.article))
        }
      }
      groups.append(group)
      alone.subtract(group)
    }
  }

  private struct Link: Hashable {
    let lower: Int
    let upper: Int

    init(_ first: Int, _ second: Int) {
      lower = min(first, second)
      upper = max(first, second)
    }
  }
}

/// What any two of a few texts share.
struct MatchTable {
  private let texts: [Wording]
  private var matches: [TextMatch?]
  /// Pairs that are the same text, whatever it is made of.
  private var same: Set<Int> = []

  init(_ texts: [Wording]) {
    self.texts = texts
    matches = Array(repeating: nil, count: texts.count * texts.count)
    for first in texts.indices {
      for second in texts.indices where second > first {
        matches[first * texts.count + second] = TextMatch(of: texts[first], and: texts[second])
      }
    }
  }

  /// Texts that were the same before boilerplate was taken out are copies.
  mutating func keepSame(_ originals: [Wording]) {
    for first in texts.indices {
      for second in texts.indices where second > first {
        if originals[first] == originals[second], originals[first].words.count > 1 {
          same.insert(first * texts.count + second)
        }
      }
    }
  }

  var indices: Range<Int> { texts.indices }

  func length(_ text: Int) -> Int { texts[text].words.count }

  func isCopy(_ first: Int, _ second: Int) -> Bool {
    let place = min(first, second) * texts.count + max(first, second)
    return same.contains(place) || matches[place]?.likeness.isCopy ?? false
  }

  /// The part of the shorter that stands in the longer.
  func share(_ first: Int, _ second: Int) -> Double {
    matches[min(first, second) * texts.count + max(first, second)]?.likeness.share ?? 0
  }

  /// How many words two texts share.
  func sharedCount(_ first: Int, _ second: Int) -> Int {
    matches[min(first, second) * texts.count + max(first, second)]?.likeness.words.shared ?? 0
  }

  /// For each word of a text whether it stands in another one.
  func shared(_ text: Int, with other: Int) -> [Bool] {
    let match = matches[min(text, other) * texts.count + max(text, other)]
    return (text < other ? match?.inFirst : match?.inSecond) ?? []
  }

  /// The part of what `outer` shares with either of two texts that it shares with both.
  func overlap(_ first: Int, _ second: Int, in outer: Int) -> Double {
    let here = shared(outer, with: first)
    let there = shared(outer, with: second)
    var both = 0
    var counts = (here: 0, there: 0)
    for (here, there) in zip(here, there) {
      if here { counts.here += 1 }
      if there { counts.there += 1 }
      if here && there { both += 1 }
    }
    let least = min(counts.here, counts.there)
    return least == 0 ? 0 : Double(both) / Double(least)
  }

  /// Whether a text is a small part of another, which begins with other words.
  func isEmbedded(_ inner: Int, in outer: Int, share: Double) -> Bool {
    guard Double(length(inner)) < share * Double(length(outer)) else { return false }
    let block = SharedBlock(shared(outer, with: inner))
    return 10 * block.range.lowerBound > length(outer)
  }
}

/// Where in a text the words stand that another one shares.
struct SharedBlock {
  /// From the first to the last of the words.
  let range: Range<Int>
  /// How many of those in the range are shared.
  let sharedCount: Int
  private let length: Int

  init(_ isShared: [Bool]) {
    // A few words far away from the others are by chance.
    var best = (range: 0..<0, count: 0)
    var start = 0
    var count = 0
    var last = -1
    for (place, isShared) in isShared.enumerated() where isShared {
      if last >= 0, place - last > Self.longestGap {
        start = place
        count = 0
      } else if last < 0 {
        start = place
      }
      count += 1
      last = place
      if count > best.count { best = (start..<(place + 1), count) }
    }
    range = best.range
    sharedCount = best.count
    length = isShared.count
  }

  private static let longestGap = 3

  /// How many words stand before and after the block.
  var own: (before: Int, after: Int) { (range.lowerBound, length - range.upperBound) }

  /// True where nearly every word of the block is shared.
  var isDense: Bool { 5 * sharedCount >= 4 * range.count }
}
