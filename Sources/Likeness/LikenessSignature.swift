/// A few numbers that stand for an article's body, to find its copies among millions.
///
/// The body's words that say something are taken in pairs (shingles of two), each pair is hashed
/// to 48 bits, and the smallest hashes are kept: a uniform sample of the text that two copies
/// largely share (Broder, "On the resemblance and containment of documents", 1997). Pairs survive
/// editing better than longer shingles: with 30 % of the words changed half of them are left. The
/// smallest hashes of the first pairs are kept as well, because whoever cuts a story keeps its
/// lead.
///
/// A store keeps `bytes` with every article, and rows `(key, article)` for some (see 4). For a new
/// article it
/// 1. counts for each article how many of `keys` it shares, passing over every key that more than
///    `articlesPerKey` articles have: such a pair is a phrase of the trade, and the other keys find
///    the copy;
/// 2. takes the `candidateLimit` articles that share most, the older first among equals, and drops
///    those whose signature says no in `mayBeCopy(of:)`;
/// 3. compares the texts of the rest: `Likeness(of:and:).isCopy`, with one `Wording` for the new
///    body. Which of them are one story with it, `CopyGrouping` says;
/// 4. adds the rows of its keys, unless it is a copy of an article with rows that has at least as
///    many `pairCount`: a group is found through its longest text, so a story that a hundred outlets
///    carry does not use up `articlesPerKey`.
/// The work for one article does not grow with the archive: at most 40 look-ups of 17 rows and 32
/// comparisons, and a grouping of a dozen articles. `Sources/Training/CopySearch.swift` does it in memory.
package struct LikenessSignature: Hashable, Sendable {
  /// A key that more articles than this have is no evidence and is not followed.
  ///
  /// Twice as many cost a third more comparisons, find no more copies and more false ones.
  package static let articlesPerKey = 16
  /// How many articles at most are compared with a new one.
  package static let candidateLimit = 32

  /// How many of the smallest hashes are kept.
  static let sampleLimit = 34
  /// How many of them are keys in a text of ordinary length.
  static let sampleKeyLimit = 12
  /// In a longer text one of so many pairs is a key, so that what stands in it finds it.
  static let pairsPerKey = 10
  /// How many hashes of the lead are kept, all of them keys.
  static let leadLimit = 6
  /// How many pairs make the lead.
  static let leadLength = 48

  /// How many pairs the text has.
  package let pairCount: Int
  /// The smallest hashes of the lead, ascending.
  let lead: [UInt64]
  /// The smallest hashes of the whole text, ascending, each once.
  let sample: [UInt64]

  /// Reads a body once; nothing is stored of it but hashes.
  package init(of body: String) {
    var body = body
    self = body.withUTF8 { LikenessSignature(of: $0) }
  }

  private init(of text: UnsafeBufferPointer<UInt8>) {
    var scanner = WordScanner(text)
    var smallest = SmallestHashes(limit: Self.sampleLimit)
    var lead: [UInt64]?
    var count = 0
    if var previous = scanner.next()?.hash {
      while let word = scanner.next()?.hash {
        smallest.insert(WordPair.hash(previous, word))
        previous = word
        count += 1
        if count == Self.leadLength { lead = Array(smallest.hashes.prefix(Self.leadLimit)) }
      }
    }
    self.init(
      pairCount: count, lead: lead ?? Array(smallest.hashes.prefix(Self.leadLimit)),
      sample: smallest.hashes)
  }

  init(pairCount: Int, lead: [UInt64], sample: [UInt64]) {
    self.pairCount = pairCount
    self.lead = lead
    self.sample = sample
  }

  /// By what an index finds the article: at most 40 numbers below 2^48, each once, ascending;
  /// at most 18 for an ordinary text.
  ///
  /// Empty when the text has fewer than two words that say something: it has no copies.
  package var keys: [Int64] {
    var keys = lead + sample.prefix(max(Self.sampleKeyLimit, pairCount / Self.pairsPerKey))
    keys.sort()
    var distinct: [Int64] = []
    for key in keys where distinct.last != Int64(key) { distinct.append(Int64(key)) }
    return distinct
  }

  /// Whether the texts are worth a comparison; says yes when in doubt.
  package func mayBeCopy(of other: LikenessSignature) -> Bool {
    estimatedShare(with: other) >= 0.15 || sharedLeadCount(with: other) >= 2
  }

  /// About how much of the shorter text's pairs stand in the longer, 0 to 1.
  ///
  /// The standard error is 0.08 where a third is shared; `Likeness` is exact.
  package func estimatedShare(with other: LikenessSignature) -> Double {
    let shorter = min(pairCount, other.pairCount)
    guard shorter > 0 else { return 0 }
    let resemblance = resemblance(to: other)
    let shared = resemblance * Double(pairCount + other.pairCount) / (1 + resemblance)
    return min(1, shared / Double(shorter))
  }

  /// The share of the smallest hashes of both texts together that both have.
  private func resemblance(to other: LikenessSignature) -> Double {
    var mine = 0
    var theirs = 0
    var shared = 0
    var seen = 0
    // A sample that is not full holds the whole text; only a full one ends what can be compared.
    let limit =
      max(sample.count, other.sample.count) < Self.sampleLimit ? Int.max : Self.sampleLimit
    while seen < limit, mine < sample.count || theirs < other.sample.count {
      let left = mine < sample.count ? sample[mine] : .max
      let right = theirs < other.sample.count ? other.sample[theirs] : .max
      if left == right { shared += 1 }
      if left <= right { mine += 1 }
      if right <= left { theirs += 1 }
      seen += 1
    }
    return seen == 0 ? 0 : Double(shared) / Double(seen)
  }

  private func sharedLeadCount(with other: LikenessSignature) -> Int {
    lead.reduce(0) { $0 + (other.lead.contains($1) ? 1 : 0) }
  }
}
