package import News

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What a query may refer to beyond its own words.
package struct QueryContext: Sendable {
  /// The day that `date:last-30-days` counts from.
  package let today: CalendarDay
  /// The text of every saved search, by its name, for `query:NAME`.
  package let savedSearches: [String: String]

  /// Takes the present day (UTC) when none is given.
  package init(today: CalendarDay? = nil, savedSearches: [String: String] = [:]) {
    let days = Int((Date().timeIntervalSince1970 / 86_400).rounded(.down))
    // 719,163 is the number of 1970-01-01.
    self.today = today ?? CalendarDay(number: 719_163 + days) ?? Self.epoch
    self.savedSearches = savedSearches
  }

  /// The names of the other saved searches that cannot be read without the one named `name`.
  package func savedSearches(using name: String) -> [String] {
    var without = savedSearches
    without[name] = nil
    let poorer = QueryContext(today: today, savedSearches: without)
    return without.filter { reads($0.value) && !poorer.reads($0.value) }.keys.sorted()
  }

  /// True when `text` is a query that can be read.
  private func reads(_ text: String) -> Bool {
    do {
      _ = try SearchQuery.parse([text, ""], context: self)
      return true
    } catch {
      return false
    }
  }

  private static let epoch: CalendarDay = {
    guard let day = CalendarDay(year: 1970, month: 1, day: 1) else {
      preconditionFailure("1970 had a first day")
    }
    return day
  }()
}

/// A moment in the life of an archive: what was kept before it, and what after.
package struct ArchiveMark: Hashable, Sendable {
  /// A number that grows with every article that is kept.
  package let number: Int

  package init(number: Int) {
    self.number = number
  }
}
