internal import ArgumentParser
internal import News
internal import Repository

/// A year, a month or a day on the command line.
struct DayOption: ExpressibleByArgument {
  let days: DayRange

  init?(argument: String) {
    guard let days = DayRange(period: argument) else { return nil }
    self.days = days
  }

  var first: CalendarDay? { days.first }
  var last: CalendarDay? { days.last }
}
