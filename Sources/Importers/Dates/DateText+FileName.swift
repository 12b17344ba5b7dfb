internal import News

extension DateText {
  /// The day that a file's name holds: `2017-10-27_x.txt`, `x-20171027.txt`.
  static func day(inNameOf path: String) -> CalendarDay? {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
    for start in name.indices where start == 0 || !Byte.isDigit(name[start - 1]) {
      for (length, separated) in [(10, true), (8, false)] where start + length <= name.count {
        let end = start + length
        guard end == name.count || !Byte.isDigit(name[end]) else { continue }
        if let day = day(ofDigits: name[start..<end], separated: separated) { return day }
      }
    }
    return nil
  }

  /// Reads `YYYYMMDD`, or the same with `-`, `_` or `.` between.
  private static func day(ofDigits digits: ArraySlice<UInt8>, separated: Bool) -> CalendarDay? {
    let digits = Array(digits)
    if separated {
      guard digits[4] == digits[7], "-_.".utf8.contains(digits[4]) else { return nil }
    }
    func number(_ range: Range<Int>) -> Int? { Int(String(decoding: digits[range], as: UTF8.self)) }
    guard let year = number(0..<4), year >= 1600,
      let month = number(separated ? 5..<7 : 4..<6),
      let day = number(separated ? 8..<10 : 6..<8),
      let found = CalendarDay(year: year, month: month, day: day),
      !DateLimits.isPlaceholder(found)
    else { return nil }
    return found
  }
}
