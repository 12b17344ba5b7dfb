/// Finds what several articles share beside texts of their own.
///
/// Copies of a story share it too. But boilerplate is one block at one end of an article, or in its
/// middle, none of the articles is nothing else, and what stands beside it is different in each.
/// Papers that go on where a wire story ends do the same with its lead, so at the beginning more
/// articles are asked for, and also where a long block is as full of names and numbers as news is.
struct BoilerplateSearch {
  /// Fewer words beside the block are no text of an article's own.
  private static let leastOwnWords = 5
  private static let leastArticles = 3
  private static let leastArticlesOfNews = 5

  private(set) var found: Set<Int64> = []

  private let articles: [Wording]
  /// For each article, by another one: what of it the other has.
  private var shared: [[[Bool]]] = []
  private var differs: [[Bool]] = []
  private var standsWhole: [[Bool]] = []
  private var endsWithBlock: [[Bool]] = []

  init(_ articles: [Wording], _ pairs: MatchTable) {
    self.articles = articles
    guard (Self.leastArticles...64).contains(articles.count) else { return }
    let none = Array(
      repeating: Array(repeating: false, count: articles.count), count: articles.count)
    (differs, standsWhole, endsWithBlock) = (none, none, none)
    shared = articles.indices.map { article in
      articles.indices.map { $0 == article ? [] : pairs.shared(article, with: $0) }
    }
    for article in articles.indices {
      for other in articles.indices where other > article { compare(article, other) }
    }
    for article in articles.indices { look(in: article) }
  }

  private mutating func compare(_ article: Int, _ other: Int) {
    let here = SharedBlock(shared[article][other])
    let there = SharedBlock(shared[other][article])
    guard here.sharedCount >= Boilerplate.sequenceLength else { return }
    let ownHere = here.own.before + here.own.after
    let ownThere = there.own.before + there.own.after
    standsWhole[article][other] = ownHere < Self.leastOwnWords
    standsWhole[other][article] = ownThere < Self.leastOwnWords
    let differ =
      here.isDense && there.isDense && ownHere >= Self.leastOwnWords
      && ownThere >= Self.leastOwnWords
    differs[article][other] = differ
    differs[other][article] = differ
    let isLast =
      min(here.own.before, there.own.before) >= Self.leastOwnWords
      && here.own.before >= here.own.after && there.own.before >= there.own.after
    endsWithBlock[article][other] = isLast
    endsWithBlock[other][article] = isLast
  }

  /// Goes over the passages of an article that others have.
  private mutating func look(in article: Int) {
    let holders = holders(of: article)
    var place = 0
    while place < holders.count {
      var end = place + 1
      // The whole stretch that the same articles have is looked at once.
      while end < holders.count, holders[end] == holders[place] { end += 1 }
      if holders[place].nonzeroBitCount + 1 >= Self.leastArticles {
        let others = articles.indices.filter { holders[place] & 1 << UInt64($0) != 0 }
        let range = place..<(end + Boilerplate.sequenceLength - 1)
        if isBoilerplate(range, of: article, others) {
          for start in place..<end { found.insert(articles[article].sequence(at: start)) }
        }
      }
      place = end
    }
  }

  /// For each four words of an article the other articles that have them, a bit each.
  private func holders(of article: Int) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: articles[article].words.count)
    for (other, isShared) in shared[article].enumerated() where other != article {
      for place in isShared.indices where isShared[place] { words[place] |= 1 << UInt64(other) }
    }
    guard words.count >= Boilerplate.sequenceLength else { return [] }
    return (0...(words.count - Boilerplate.sequenceLength)).map { place in
      words[place..<(place + Boilerplate.sequenceLength)].reduce(~0, &)
    }
  }

  private func isBoilerplate(_ range: Range<Int>, of article: Int, _ holders: [Int]) -> Bool {
    var different = [article]
    for holder in holders where different.allSatisfy({ differs[holder][$0] }) {
      different.append(holder)
    }
    let isStory = (holders + [article]).contains { holder in
      different.count { $0 != holder && standsWhole[holder][$0] } >= 2
    }
    guard !isStory else { return false }
    let isAtEnd = different.dropFirst().allSatisfy { endsWithBlock[article][$0] }
    let particulars = Particulars(articles[article].kinds[range])
    let isNewslike =
      range.count >= 40 && 6 * (particulars.names + particulars.numbers) >= range.count
    return different.count
      >= (isAtEnd && !isNewslike ? Self.leastArticles : Self.leastArticlesOfNews)
  }
}
