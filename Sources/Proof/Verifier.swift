internal import News
package import Repository

/// Says whether passages are what was said, and whose words they are.
///
/// A verdict is never better than the text shows: `exact` is every word, in order, in quotation
/// marks, whole, and credited to whoever is claimed. Of several readings the strictest that holds is
/// the verdict, and the others stand beside it. Nothing is ever called false: what is not found is
/// `absent` from this archive.
///
/// Four steps: an archive names articles that share the rarest words; in each the words are looked
/// for in a row, then nearly, by the alignment that versions of an article are compared by; what
/// differs is read by what it does to the sense; and two articles together may hold the halves.
package struct Verifier {
  /// Of so many articles at most the statements are read.
  private static let mostRead = 12
  private static let mostOthers = 5
  /// A window with less of the passage, by weight, is not aligned.
  private static let leastWindow = 0.5
  /// So much of a passage must stand there for it to be the same passage with changes.
  private static let leastShare = (words: 0.66, weight: 0.6)
  private static let leastWeightOfMost = 0.45
  /// Short passages share words by chance.
  private static let shortPassage = 5
  private static let leastWeightOfShort = 0.7
  private static let leastAlignedWords = 4
  private static let leastRun = 3
  /// What is less like the passage may be a half of it; so are so many words that stand elsewhere.
  private static let leastWhole = 0.85
  private static let leastPart = 4
  /// Words of a half that is worth to be called one.
  private static let leastHalf = (words: 3, weight: 0.2)

  /// What an archive is asked for.
  package typealias Asked = ArticleReading & ArticleRelations & ArticleSearching & QuotationSeeking

  let archive: any Asked

  /// Takes what is asked of an archive.
  package init(_ archive: any Asked) {
    self.archive = archive
  }

  /// Looks for a passage, in articles of some days, as said by somebody where that is claimed.
  package func finding(
    of passage: Passage, claim: Claim? = nil, days: DayRange? = nil
  ) throws(ArchiveError) -> Finding {
    let (readings, isCut, count) = try readings(of: passage, claim: claim, days: days)
    let ranked = readings.sorted { rank($0, passage) < rank($1, passage) }
    guard let first = ranked.first else {
      return Finding(
        passage: passage, claim: claim, verdict: .absent, reading: nil, others: [], copies: 0,
        reports: ReportCount(articles: 0, independent: 0), isCut: false, isConfirmed: false,
        lookedAt: try articleCount(of: claim, days))
    }
    return Finding(
      passage: passage, claim: claim, verdict: first.verdict, reading: first,
      others: others(than: first, in: ranked),
      copies: try archive.copies(of: first.piece.article.id).count,
      reports: reports(of: first, in: ranked, least: count),
      isCut: isCut, isConfirmed: first.confirms(passage), lookedAt: nil)
  }

  /// How many articles of some days there are, in which somebody speaks where that is claimed.
  func articleCount(of claim: Claim?, _ days: DayRange?) throws(ArchiveError) -> Int {
    if let claim, claim.speakers.isEmpty { return 0 }
    return try archive.count(Self.scope(claim, days))
  }

  /// The articles that were looked at for somebody's words: all of them, or those of theirs.
  private static func scope(_ claim: Claim?, _ days: DayRange?) -> SearchQuery {
    var conditions: [SearchQuery.Expression] = []
    if let claim { conditions.append(.speaker(claim.speakers.sorted())) }
    if let days { conditions.append(.days(days)) }
    return SearchQuery(conditions.isEmpty ? .everything : .all(conditions))
  }

  /// Every reading of a passage, and in how many articles its words stand in a row at least.
  func readings(
    of passage: Passage, claim: Claim?, days: DayRange?
  ) throws(ArchiveError) -> (readings: [Reading], isCut: Bool, inARow: [Looked]) {
    let candidates = try archive.candidates(
      for: SoughtWords(
        passage.spellings, days: days, speakers: claim.map { Array($0.speakers) } ?? []))
    let matcher = PassageMatcher(passage, candidates)
    let looked = candidates.articles.map { Looked($0, matcher) }
    var readings: [Reading] = []
    var makers: [ReadingMaker] = []
    for place in chosen(looked) {
      let candidate = looked[place].candidate
      let source = SourceText(
        candidate, looked[place].words, statements: try archive.statements(in: candidate.article.id)
      )
      let maker = ReadingMaker(matcher, source, claim: claim)
      makers.append(maker)
      readings += self.readings(of: looked[place], maker)
    }
    if readings.allSatisfy(Self.leavesRoomForSplice),
      let spliced = Splice(matcher, makers, claim: claim).reading
    {
      readings.append(spliced)
    }
    return (readings, candidates.isCut, looked.filter(\.isWhole))
  }

  /// True for a reading that leaves so much of the passage unsaid that another statement may have it.
  private static func leavesRoomForSplice(_ reading: Reading) -> Bool {
    guard reading.verdict == .altered else { return false }
    return reading.similarity < leastWhole
      || reading.changes.contains { $0.place.count >= leastPart && $0.from.count < $0.to.count / 2 }
  }

  /// What a first look at an article's words, without its statements, shows.
  struct Looked {
    let candidate: QuotationCandidate
    let words: PlainWords
    let isWhole: Bool
    let share: Double
    let beginning: Int
    let end: Int

    init(_ candidate: QuotationCandidate, _ matcher: PassageMatcher) {
      self.candidate = candidate
      words = PlainWords(candidate.body)
      let order = Array(0..<words.count)
      isWhole = !matcher.wholeMatches(in: words, order: order).isEmpty
      share = isWhole ? 1 : matcher.bestWindow(in: words, order: order).share
      beginning = isWhole ? 0 : matcher.longestBeginning(in: words, order: order).count
      end = isWhole ? 0 : matcher.longestEnd(in: words, order: order).count
    }
  }

  /// Which articles are read closely: those with all words, with most, and with either half.
  private func chosen(_ looked: [Looked]) -> [Int] {
    var chosen: [Int] = []
    func take(_ most: Int, by value: (Looked) -> Double, atLeast least: Double) {
      let ranked = looked.indices.filter { value(looked[$0]) >= least }
        .sorted { (value(looked[$1]), $0) < (value(looked[$0]), $1) }
      for place in ranked.prefix(most) where !chosen.contains(place) { chosen.append(place) }
    }
    take(Self.mostRead / 2 + 2, by: \.share, atLeast: Self.leastWindow)
    if !looked.contains(where: \.isWhole) {
      take(3, by: { Double($0.beginning) }, atLeast: Double(Self.leastHalf.words))
      take(3, by: { Double($0.end) }, atLeast: Double(Self.leastHalf.words))
    }
    return chosen
  }

  // MARK: - One article

  private func readings(of looked: Looked, _ maker: ReadingMaker) -> [Reading] {
    let (matcher, words) = (maker.matcher, looked.words)
    let all = words.keys.indices.filter { !words.isBracketed[$0] }
    let spoken = all.filter { maker.source.isSpoken($0) }
    var readings =
      (matcher.wholeMatches(in: words, order: Array(words.keys.indices))
      + matcher.wholeMatches(in: words, order: spoken)).map { maker.reading(of: $0) }
    if readings.contains(where: { $0.manner != .narrated }) { return readings }
    for order in [spoken, all] {
      let (window, share) = matcher.bestWindow(in: words, order: order)
      guard share >= Self.leastWindow else { continue }
      let places = matcher.nearMatch(in: words, order: order, window: window)
      guard isNear(places, matcher) else { continue }
      let reading = maker.reading(of: places)
      readings.append(reading)
      if reading.manner != .narrated { break }
    }
    return readings
  }

  /// True when so much of the passage stands there that it is the same one.
  private func isNear(_ places: [Int], _ matcher: PassageMatcher) -> Bool {
    let share = matcher.share(of: places)
    let matched = places.count { $0 >= 0 }
    if matched == places.count { return true }
    guard places.count >= Self.leastAlignedWords,
      matcher.longestRun(of: places) >= min(Self.leastRun, places.count - 1)
    else { return false }
    // Where nearly all words are there, the others may weigh as much as they like: a name, a figure.
    let isNearlyAll = places.count - matched == 1 && places.count > Self.leastAlignedWords + 1
    let leastWeight =
      isNearlyAll
      ? Self.leastWeightOfMost
      : places.count <= Self.shortPassage ? Self.leastWeightOfShort : Self.leastShare.weight
    return share.words >= Self.leastShare.words && share.weight >= leastWeight
  }

  // MARK: - Which one holds

  /// Lower is stricter; the rest of the order is for readings that are as strict.
  private func rank(
    _ reading: Reading, _ passage: Passage
  ) -> (Int, Int, Double, Int, String) {
    let isTheirs = reading.credit == .theirs
    let grade: Int
    switch reading.verdict {
    case .exact: grade = 0
    case .reported where isTheirs && reading.manner != .narrated: grade = 1
    case .trimmed where isTheirs: grade = 2
    case .misattributed where reading.omissions.isEmpty: grade = 3
    case .reported: grade = 4
    // Two halves are looked for where no article has nearly all of it: they say more then.
    case .spliced: grade = 5
    case .altered where isTheirs: grade = 6
    case .misattributed: grade = 7
    case .trimmed: grade = 8
    case .altered: grade = 9
    case .absent: grade = 10
    }
    let harm = reading.changes.count + reading.omissions.count
    let manner = reading.manner == .quoted ? 0 : reading.manner == .narrated ? 2 : 1
    return (
      2 * grade + (reading.isNewest ? 0 : 1), manner, -reading.similarity, harm,
      (reading.piece.article.published?.day.description ?? "9999")
        + reading.piece.article.id.description
    )
  }

  private func others(than first: Reading, in ranked: [Reading]) -> [Reading] {
    var seen: Set<String> = [Self.kind(of: first)]
    return Array(
      ranked.dropFirst().filter { seen.insert(Self.kind(of: $0)).inserted }.prefix(Self.mostOthers))
  }

  /// Readings of one verdict in one story are one.
  private static func kind(of reading: Reading) -> String {
    reading.verdict.rawValue
      + (reading.story.map(String.init) ?? reading.piece.article.id.description)
  }

  private func reports(
    of first: Reading, in ranked: [Reading], least inARow: [Looked]
  ) -> ReportCount {
    var stories: [String: String] = [:]
    for reading in ranked where reading.verdict == first.verdict && reading.isNewest {
      let id = reading.piece.article.id.description
      stories[id] = reading.story.map(String.init) ?? id
    }
    if [.exact, .reported].contains(first.verdict) {
      for looked in inARow where looked.candidate.isNewest {
        let id = looked.candidate.article.id.description
        stories[id] = looked.candidate.story.map(String.init) ?? id
      }
    }
    return ReportCount(articles: stories.count, independent: Set(stories.values).count)
  }
}

extension Passage {
  /// Its words as they are spelt, in order.
  var spellings: [String] { (0..<count).map { words.spelling(of: $0) } }
}
