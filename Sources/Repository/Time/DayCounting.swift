package import News

/// What questions about time need of an archive: how much there is of each day.
///
/// Only newest versions of articles count.
package protocol DayCounting: Sendable {
  /// How many articles that match appeared on each day.
  func days(ofArticles query: SearchQuery, copies: PageRequest.Copies) throws(ArchiveError)
    -> DayCounts

  /// How many statements a filter lets through, by the days of their articles.
  func days(ofStatements filter: StatementFilter) throws(ArchiveError) -> DayCounts

  /// How many articles each outlet has of each day, those with most articles first.
  func daysOfOutlets() throws(ArchiveError) -> [OutletDays]
}

/// How much there is of each day.
package struct DayCounts: Hashable, Sendable {
  /// The days that have anything, and how much, in order of time.
  package let days: [DayCount]
  /// How much gives no day.
  package let undated: Int

  package init(_ days: [DayCount], undated: Int) {
    self.days = days
    self.undated = undated
  }

  /// How much there is of all days.
  package var total: Int { days.reduce(0) { $0 + $1.count } }

  /// What there is of some days.
  package func limited(to range: DayRange) -> DayCounts {
    DayCounts(
      days.filter { range.contains($0.day) },
      undated: range.first == nil && range.last == nil ? undated : 0)
  }
}

/// How much there is of one day.
package struct DayCount: Hashable, Sendable {
  package let day: CalendarDay
  package let count: Int

  package init(_ day: CalendarDay, _ count: Int) {
    self.day = day
    self.count = count
  }
}

/// The days of one outlet.
package struct OutletDays: Hashable, Sendable {
  /// The outlet; the agency where articles name no outlet; nil where they name neither.
  package let name: String?
  /// True when the name is that of an agency.
  package let isAgency: Bool
  package let counts: DayCounts

  package init(name: String?, isAgency: Bool, counts: DayCounts) {
    self.name = name
    self.isAgency = isAgency
    self.counts = counts
  }
}

extension DayRange {
  /// True for a day that lies in the range.
  package func contains(_ day: CalendarDay) -> Bool {
    (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }
}
