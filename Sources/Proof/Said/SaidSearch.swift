internal import News
package import Repository

/// Finds who said something: first, and again.
package struct SaidSearch {
  /// What is reported a day later is still of the same utterance.
  private static let mostDaysApart = 1

  /// What was found for some words.
  package struct Result: Sendable {
    /// Earliest first; those without a day last.
    package let utterances: [Utterance]
    /// In how many articles, and how many of them are independent.
    package let reports: ReportCount
    /// True when more articles share the words than were compared.
    package let isCut: Bool
    /// Where nothing was found: how many articles were looked at; else nil.
    package let lookedAt: Int?
  }

  private let verifier: Verifier

  /// Takes what is asked of an archive.
  package init(_ archive: any Verifier.Asked) {
    verifier = Verifier(archive)
  }

  /// Everybody who said a passage, or nearly that, in articles of some days.
  package func result(of passage: Passage, days: DayRange? = nil) throws(ArchiveError) -> Result {
    let (readings, isCut, _) = try verifier.readings(of: passage, claim: nil, days: days)
    var best: [ArticleID: Reading] = [:]
    for reading in readings.sorted(by: Self.isCloser)
    where reading.isNewest && reading.manner != .narrated && reading.verdict != .spliced {
      let id = reading.piece.article.id
      if best[id] == nil { best[id] = reading }
    }
    let utterances = Self.grouped(Array(best.values)).map(Self.utterance).sorted(by: Self.isEarlier)
    return Result(
      utterances: utterances, reports: Self.reports(of: Array(best.values)), isCut: isCut,
      lookedAt: utterances.isEmpty ? try verifier.articleCount(of: nil, days) : nil)
  }

  private static func isCloser(_ left: Reading, _ right: Reading) -> Bool {
    let order = Verdict.allCases
    let (first, second) = (
      order.firstIndex(of: left.verdict) ?? 0, order.firstIndex(of: right.verdict) ?? 0
    )
    if first != second { return first < second }
    if left.similarity != right.similarity { return left.similarity > right.similarity }
    return left.piece.article.id < right.piece.article.id
  }

  /// Readings of one speaker on one day, or in copies of one story.
  private static func grouped(_ readings: [Reading]) -> [[Reading]] {
    var groups: [[Reading]] = []
    for reading in readings.sorted(by: isEarlier) {
      let place = groups.firstIndex { group in
        group.contains { isOneUtterance($0, reading) }
      }
      if let place { groups[place].append(reading) } else { groups.append([reading]) }
    }
    return groups
  }

  private static func isOneUtterance(_ left: Reading, _ right: Reading) -> Bool {
    if let story = left.story, story == right.story { return true }
    let (first, second) = (Set(left.speakers.map(\.id)), Set(right.speakers.map(\.id)))
    guard
      first.isEmpty
        ? second.isEmpty && source(of: left) == source(of: right)
        : !first.isDisjoint(with: second)
    else { return false }
    guard let one = left.piece.article.published?.day,
      let other = right.piece.article.published?.day
    else { return false }
    return abs(one.number - other.number) <= mostDaysApart
  }

  private static func source(of reading: Reading) -> String {
    reading.piece.statements.first?.sourceText.joined(separator: " ").lowercased() ?? ""
  }

  private static func isEarlier(_ left: Reading, _ right: Reading) -> Bool {
    let (first, second) = (left.piece.article, right.piece.article)
    return (first.published?.day.number ?? .max, first.id) < (
      second.published?.day.number ?? .max, second.id
    )
  }

  private static func isEarlier(_ left: Utterance, _ right: Utterance) -> Bool {
    let (first, second) = (left.wordings[0].articles[0], right.wordings[0].articles[0])
    return (left.day?.number ?? .max, first.id) < (right.day?.number ?? .max, second.id)
  }

  private static func utterance(of readings: [Reading]) -> Utterance {
    var wordings: [String: [Reading]] = [:]
    for reading in readings { wordings[words(of: reading), default: []].append(reading) }
    let sorted = wordings.values.map { $0.sorted(by: isEarlier) }
      .sorted { isCloser($0[0], $1[0]) }
    let first = readings.first { !$0.speakers.isEmpty } ?? readings[0]
    return Utterance(
      speakers: first.speakers,
      source: first.speakers.isEmpty
        ? first.piece.statements.first?.sourceText.joined(separator: " ") ?? "" : "",
      day: readings.compactMap { $0.piece.article.published?.day }.min(),
      wordings: sorted.map { same in
        Utterance.Wording(
          text: words(of: same[0]), reading: same[0], articles: same.map(\.piece.article),
          independent: reports(of: same).independent)
      },
      reports: reports(of: readings))
  }

  /// The whole statement that holds the words, or the words.
  private static func words(of reading: Reading) -> String {
    reading.piece.statements.first?.contentText.joined(separator: " … ") ?? reading.piece.text
  }

  private static func reports(of readings: [Reading]) -> ReportCount {
    let stories = Set(
      readings.map { $0.story.map(String.init) ?? $0.piece.article.id.description })
    return ReportCount(articles: readings.count, independent: stories.count)
  }
}
