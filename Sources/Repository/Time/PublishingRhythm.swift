package import News

/// When an outlet publishes, as its own days show it.
package enum PublishingRhythm: Hashable, Sendable {
  /// On these days of the week.
  case weekdays([Weekday])
  /// Every so many weeks, on no day of its own.
  case weeks(every: Int)
  /// Too seldom, or too irregular, to miss anything.
  case unknown
}

/// What an archive lacks of one outlet.
package struct OutletGaps: Hashable, Sendable {
  /// Days in a row on which the outlet should have appeared and of which there is no article.
  package struct Run: Hashable, Sendable {
    package let first: CalendarDay
    package let last: CalendarDay
    /// How many of its days, or of its issues where it has no days, are missing.
    package let count: Int

    package init(first: CalendarDay, last: CalendarDay, count: Int) {
      self.first = first
      self.last = last
      self.count = count
    }
  }

  package let outlet: OutletDays
  package let rhythm: PublishingRhythm
  /// In order of time; before its first day and after its last one nothing is missing.
  package let missing: [Run]

  package init(_ outlet: OutletDays) {
    self.outlet = outlet
    // Articles that name no outlet are of many, and have no rhythm together.
    let days = outlet.name == nil ? [] : outlet.counts.days.map(\.day)
    (rhythm, missing) = RhythmReader(days).read()
  }
}

/// Learns the rhythm of an outlet from the days on which it appeared.
///
/// A weekday is the outlet's own when it appeared on three of four such days in the weeks around; only
/// weeks with any article are asked, so that a long silence does not become a rhythm. Rhythms
/// may change over the years: each week is judged by the half year around it.
private struct RhythmReader {
  /// How many weeks with articles are asked on each side.
  private static let reach = 13
  /// How many weeks must be there to tell anything.
  private static let leastWeeks = 4
  private static let leastIssues = 8

  private let numbers: Set<Int>
  private let first: Int
  private let last: Int
  /// The weeks with articles: whole weeks since the Monday 0001-01-01.
  private let weeks: [Int]

  init(_ days: [CalendarDay]) {
    let sorted = days.map(\.number).sorted()
    numbers = Set(sorted)
    first = sorted.first ?? 0
    last = sorted.last ?? -1
    weeks = Set(sorted.map { ($0 - 1) / 7 }).sorted()
  }

  func read() -> (PublishingRhythm, [OutletGaps.Run]) {
    guard let firstWeek = weeks.first, let lastWeek = weeks.last else { return (.unknown, []) }
    var missing: [Int] = []
    var weeksOf = Array(repeating: 0, count: 8)
    var place = 0
    for week in firstWeek...lastWeek {
      while weeks[place] < week { place += 1 }
      for weekday in ownWeekdays(around: place) {
        weeksOf[weekday] += 1
        let day = week * 7 + weekday
        if day > first, day < last, !numbers.contains(day) { missing.append(day) }
      }
    }
    let most = weeksOf.max() ?? 0
    guard most > 0 else { return readIssues() }
    let own = Weekday.allCases.filter { weeksOf[$0.rawValue] * 2 >= most }
    return (.weekdays(own), runs(of: missing))
  }

  /// The numbers of the weekdays on which the outlet appears around one of its weeks.
  private func ownWeekdays(around place: Int) -> [Int] {
    let around = weeks[max(0, place - Self.reach)..<min(weeks.count, place + Self.reach)]
    return (1...7).filter { weekday in
      let days = around.map { $0 * 7 + weekday }.filter { (first...last).contains($0) }
      guard days.count >= Self.leastWeeks else { return false }
      return days.count { numbers.contains($0) } * 4 >= days.count * 3
    }
  }

  /// Days in a row: no article stands between two of them.
  private func runs(of missing: [Int]) -> [OutletGaps.Run] {
    var runs: [[Int]] = []
    for day in missing {
      if let before = runs.last?.last, !(before...day).contains(where: numbers.contains) {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    return runs.compactMap { run in
      guard let first = run.first.flatMap({ CalendarDay(number: $0) }),
        let last = run.last.flatMap({ CalendarDay(number: $0) })
      else { return nil }
      return OutletGaps.Run(first: first, last: last, count: run.count)
    }
  }

  /// The rhythm of an outlet without days of its own: an issue every so many weeks.
  private func readIssues() -> (PublishingRhythm, [OutletGaps.Run]) {
    let distances = zip(weeks.dropFirst(), weeks).map { $0 - $1 }
    guard weeks.count >= Self.leastIssues else { return (.unknown, []) }
    let usual = distances.sorted()[distances.count / 2]
    let near = distances.count { $0 <= (usual == 1 ? 1 : usual + 1) }
    guard near * 4 >= distances.count * 3 else { return (.unknown, []) }
    var runs: [OutletGaps.Run] = []
    for (week, distance) in zip(weeks, distances) where distance >= 2 * usual {
      guard let first = CalendarDay(number: (week + usual) * 7 + 1),
        let last = CalendarDay(number: (week + distance) * 7)
      else { continue }
      runs.append(OutletGaps.Run(first: first, last: last, count: distance / usual - 1))
    }
    return (.weeks(every: usual), runs)
  }
}
