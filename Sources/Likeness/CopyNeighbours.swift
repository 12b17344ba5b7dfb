/// The articles that a new one is to be grouped with, and what comes of it; by numbers of a store.
///
/// Groups of a few articles are sorted out anew with each that comes; a larger one stays as it is
/// and takes in those that are copies of its hub. So the work for one article is bounded.
package struct CopyNeighbours: Sendable {
  /// What a group is known by: the number of its hub.
  package typealias Group = Int64

  /// A group with more articles than this is not sorted out anew.
  package static let smallGroup = 6
  /// How many articles of a larger group are looked at, its hub among them.
  package static let sampleSize = 4
  private static let most = 12
  private static let mostWitnesses = 4

  private let newest: Int64
  private var articles: [Int64] = []
  /// Those that stay where they are, with their group: of large groups, and witnesses.
  private var settled: [Int64: Group?] = [:]
  private var grouped: Set<Int64> = []

  /// Begins with the new article.
  package init(of newest: Int64) {
    self.newest = newest
    articles = [newest]
  }

  /// True when no more articles are needed.
  package var isFull: Bool { articles.count >= Self.most }

  package func has(_ article: Int64) -> Bool { articles.contains(article) }

  /// Adds an article that is in no group.
  package mutating func add(alone article: Int64) {
    guard !isFull, !has(article) else { return }
    articles.append(article)
  }

  /// Adds a group by its first articles, `sampleSize` of them when it has more than `smallGroup`.
  package mutating func add(_ group: Group, first members: [Int64]) {
    guard !isFull else { return }
    if members.count > Self.smallGroup {
      let others = members.filter { $0 != group }.prefix(Self.sampleSize - 1)
      for member in [group] + others where !has(member) {
        articles.append(member)
        settled[member] = group
      }
    } else {
      for member in members where !has(member) {
        articles.append(member)
        grouped.insert(member)
      }
    }
  }

  /// Adds an article that shares a passage and is no copy: it shows what many articles have.
  package mutating func add(witness article: Int64) {
    guard !has(article), settled.values.count(where: { $0 == nil }) < Self.mostWitnesses else {
      return
    }
    articles.append(article)
    settled[article] = .some(nil)
  }

  /// All articles, in the order of their numbers: what is to be given to `CopyGrouping`.
  package var ordered: [Int64] { articles.sorted() }

  /// What a grouping of `ordered` changes.
  package func change(by grouping: CopyGrouping) -> Change {
    let ordered = ordered
    var change = Change()
    for members in grouping.groups.map({ $0.map { ordered[$0] } }) {
      guard let hub = members.first else { continue }
      let free = members.filter { settled[$0] == nil }
      let large = members.lazy.compactMap { settled[$0] ?? nil }.first { members.contains($0) }
      if let large {
        for member in free { change.groups[member] = large }
      } else if free.count > 1 {
        // Some of a large group without its hub: it keeps them.
        let group = free.contains(hub) ? hub : free[0]
        for member in free { change.groups[member] = group }
      }
    }
    change.alone = (grouped.union([newest])).subtracting(change.groups.keys).sorted()
    change.related = ordered
    change.contained = grouping.contained.map { (ordered[$0.inner], ordered[$0.outer]) }
    return change
  }

  /// Which article is in which group from now on.
  package struct Change: Sendable {
    /// The groups of those that are in one.
    package fileprivate(set) var groups: [Int64: Group] = [:]
    /// Those that are in none.
    package fileprivate(set) var alone: [Int64] = []
    /// All that were looked at.
    package fileprivate(set) var related: [Int64] = []
    /// What stands in what, among them.
    package fileprivate(set) var contained: [(inner: Int64, outer: Int64)] = []
  }
}
