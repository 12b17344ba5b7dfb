/// Decides by all dates of a file whether 2/5/2019 is in May or in February.
struct DateColumn {
  enum Place {
    /// The date needs no order, or the order is known.
    case clear
    case undecided
  }

  /// The order that was given or found.
  private(set) var order: DateOrder?
  /// True while dates to come may show the order.
  private(set) var isOpen: Bool
  private var dayFirst = Evidence()
  private var monthFirst = Evidence()
  private var example: String?
  private let isGiven: Bool

  private struct Evidence {
    var count = 0
    var text = ""
    var row: Int?
  }

  init(order: DateOrder?) {
    self.order = order
    isGiven = order != nil
    isOpen = order == nil
  }

  /// Takes in the date of a record.
  mutating func add(_ text: String?, row: Int?) -> Place {
    guard isOpen, let text, Self.isNumeric(text) else { return .clear }
    switch DateText.order(shownBy: text) {
    case .dayFirst?: note(text, row, in: &dayFirst)
    case .monthFirst?: note(text, row, in: &monthFirst)
    case nil:
      guard case .ambiguous = DateText.reading(ofField: text) else { return .clear }
      if example == nil { example = text }
    }
    guard let example, !example.isEmpty else { return .clear }
    if dayFirst.count != monthFirst.count, dayFirst.count * monthFirst.count == 0 { isOpen = false }
    return .undecided
  }

  /// Settles the order by what has been seen, and says so.
  mutating func decide() -> String {
    isOpen = false
    let example = Self.shortened(example ?? "")
    let (winner, loser, found) =
      dayFirst.count > monthFirst.count
      ? (dayFirst, monthFirst, DateOrder.dayFirst) : (monthFirst, dayFirst, .monthFirst)
    // One slip of the hand does not speak against a whole column.
    guard winner.count > 0, loser.count * 20 < winner.count else {
      let why =
        winner.count == 0
        ? "and no other date of the file shows which"
        : "and the file has both orders (\(winner.text) and \(loser.text))"
      return
        "dates such as \(example) may stand for two days, \(why); articles with them have no day "
        + "(say --dates day-first or --dates month-first)"
    }
    order = found
    let words = found == .dayFirst ? "day first" : "month first"
    let row = winner.row.map { " in row \($0)" } ?? ""
    let other = found == .dayFirst ? DateOrder.monthFirst : .dayFirst
    return "dates such as \(example) are read \(words), as \(winner.text)\(row) shows "
      + "(--dates \(other.rawValue) reads them the other way)"
  }

  private func note(_ text: String, _ row: Int?, in evidence: inout Evidence) {
    if evidence.count == 0 {
      evidence.text = Self.shortened(text)
      evidence.row = row
    }
    evidence.count += 1
  }

  private static func shortened(_ text: String) -> String {
    String(text.prefix(20).split(separator: " ").first ?? "")
  }

  /// True for what may be numbers in either order; nearly all columns hold none.
  private static func isNumeric(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8.prefix(60) {
      if Byte.isDigit(byte) {
        digits += 1
      } else if (1...2).contains(digits), byte == UInt8(ascii: "/") || byte == 0x2D {
        return true
      } else {
        digits = 0
      }
    }
    return false
  }
}
