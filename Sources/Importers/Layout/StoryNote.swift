internal import News

/// A line between headline and story that says who wrote it or when: `By Jane Doe`, `Oct. 27, 2017`.
struct StoryNote: Equatable {
  private(set) var byline: String?
  private(set) var day: CalendarDay?
  /// A date that is none without more: `May 8`, `3/4/2017`, `Published: yesterday`.
  private(set) var unreadDate: String?
  /// True when the day is that of a later change.
  private(set) var isChange = false

  /// Makes a note of a line that is known to be one.
  init(byline: String? = nil) {
    self.byline = byline
  }

  /// Reads a line, or gives nil when it is part of the story.
  init?(_ line: String) {
    guard line.utf8.count <= 160 else { return nil }
    if let (day, isChange) = DateText.dateLine(line) {
      self.day = day
      self.isChange = isChange
      return
    }
    if DateText.isUnreadDate(line) {
      unreadDate = line
      return
    }
    var isReadingTime = false
    var unknown: [String] = []
    for part in line.split(whereSeparator: { "|•·".contains($0) }) {
      let part = String(decoding: Array(part.utf8).trimmed, as: UTF8.self)
      if part.isEmpty { continue }
      if let day = DateText.day(in: part) {
        self.day = self.day ?? day
      } else if DateText.isUnreadDate(part) {
        unreadDate = unreadDate ?? part
      } else if Self.isReadingTime(part) {
        isReadingTime = true
      } else if let (names, date) = BylineLine.reading(part) {
        byline = byline ?? names
        if let date {
          day = day ?? DateText.day(in: date)
          if day == nil { unreadDate = unreadDate ?? date }
        }
      } else {
        unknown.append(part)
      }
    }
    if let names = unknown.first, byline == nil, isReadingTime || day != nil || unreadDate != nil,
      line.hasPrefix(names), BylineLine.isPeople(names)
    {
      // "Jane Doe | May 8 | 3 min read"
      byline = names
      unknown.removeFirst()
    }
    guard byline != nil || day != nil || unreadDate != nil || isReadingTime && unknown.isEmpty
    else {
      return nil
    }
    // What stands before the first thing that is known is part of a sentence.
    if let first = unknown.first, line.hasPrefix(first) { return nil }
    if day != nil { unreadDate = nil }
  }

  /// `3 min read`, `Lesezeit: 3 Minuten`, `4 min de lecture`.
  private static func isReadingTime(_ text: String) -> Bool {
    guard text.utf8.count <= 40, text.utf8.contains(where: { Byte.isDigit($0) }) else {
      return false
    }
    let text = text.lowercased()
    let reads = ["read", "lese", "lecture", "lectura", "leitura", "lettura", "lees", "läs", "czyt"]
    return text.contains("min") && reads.contains(where: text.contains)
  }
}
