internal import News

/// A line between headline and story that says who wrote it or when: `By Jane Doe`, `Oct. 27, 2017`.
struct StoryNote: Equatable {
  private(set) var byline: String?
  private(set) var day: CalendarDay?
  /// True when the day is that of a later change.
  private(set) var isChange = false

  /// Reads a line, or gives nil when it is part of the story.
  init?(_ line: String) {
    guard line.utf8.count <= 160 else { return nil }
    if let (day, isChange) = DateText.dateLine(line) {
      self.day = day
      self.isChange = isChange
      return
    }
    for part in line.split(separator: "|") {
      let part = String(decoding: Array(part.utf8).trimmed, as: UTF8.self)
      if let day = DateText.day(in: part) {
        self.day = self.day ?? day
      } else if let name = Self.byline(part) {
        byline = byline ?? name
      } else if byline == nil && day == nil {
        return nil
      }
    }
    if byline == nil && day == nil { return nil }
  }

  /// Words that a byline may hold in lower case.
  private static let smallWords: Set<Substring> = [
    "and", "with", "of", "for", "in", "the", "at", "de", "da", "di", "du", "la", "le", "el", "al",
    "bin", "ibn", "van", "von", "der", "den", "ter", "y", "e",
  ]

  /// The names after "By", or nil when the line is a sentence that begins so.
  private static func byline(_ line: String) -> String? {
    guard line.utf8.count <= 120, line.hasPrefix("By ") || line.hasPrefix("BY ") else { return nil }
    let words = line.split(separator: " ").dropFirst()
    guard let first = words.first, isName(first), words.count <= 16,
      words.allSatisfy({ isName($0) || smallWords.contains($0) || $0 == "&" })
    else { return nil }
    if let last = words.last, last.hasSuffix("."), last.utf8.count > 4 { return nil }
    return words.joined(separator: " ")
  }

  private static func isName(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return first.properties.isUppercase && !word.utf8.contains(where: Byte.isDigit)
  }
}
