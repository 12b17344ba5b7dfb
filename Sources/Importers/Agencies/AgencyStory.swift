internal import News

/// What agencies' formats say of one story, whatever their names for it.
struct AgencyStory {
  var headline: String?
  var byline: String?
  var date: String?
  var outlet: String?
  var section: String?
  /// The dateline as it stands by itself, outside of the text.
  var dateline: String?
  var language: String?
  var url: String?
  var paragraphs: [String] = []
  /// What stands in for the text in an item that comes without it.
  var summary: [String] = []
  /// The agency took it back or holds it back.
  var isWithdrawn = false

  /// The record of the story, without what is not for publication.
  var record: StoryRecord {
    var text = PublicText.paragraphs(paragraphs)
    // Pages repeat the headline above the text.
    if text.count > 1, let headline, AgencyByline.line(headline) == text[0] { text.removeFirst() }
    let isSummary = text.isEmpty
    if isSummary { text = PublicText.paragraphs(summary) }
    guard let first = text.first else { return .noText(headline: headline) }
    var record = ArticleRecord()
    record.isIncomplete = isSummary
    record.values[.body] = text.joined(separator: "\n\n")
    record.values[.headline] = headline
    record.values[.byline] = byline.flatMap(AgencyByline.names)
    record.values[.date] = date
    record.values[.outlet] = outlet
    record.values[.section] = section
    record.values[.language] = language
    record.values[.url] = url
    let head = AgencyDateline(atHeadOf: first)
    let line = dateline.map(AgencyDateline.init)
    record.values[.place] = line?.place ?? head?.place
    record.values[.agency] = line?.agency ?? head?.agency
    return .article(record, isWithdrawn: isWithdrawn)
  }

  /// True for the words by which formats say that a story was taken back or is held back.
  static func isWithdrawn(_ status: String?) -> Bool {
    guard let status else { return false }
    let name = status.split(separator: ":").last.map { $0.lowercased() } ?? ""
    return ["canceled", "cancelled", "withheld", "killed", "deleted", "stat:canceled"]
      .contains(name)
  }
}

/// The names in a byline, without the word before them.
enum AgencyByline {
  private static let words = [
    "By", "BY", "by", "Von", "VON", "Par", "PAR", "Por", "POR", "Di", "DI", "Door", "DOOR", "Av",
    "AV", "Af", "AF",
  ]

  /// A text on one line.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `By JANE DOE ` gives "JANE DOE"; nil when nothing is left.
  static func names(_ line: String) -> String? {
    var text = line.split(whereSeparator: \.isWhitespace)[...]
    if let first = text.first, words.contains(String(first)), text.count > 1,
      let letter = text.dropFirst().first?.first, letter.isUppercase || !letter.isCased
    {
      text = text.dropFirst()
    }
    var names = text.joined(separator: " ")
    while let last = names.last, ",;:=<".contains(last) || last.isWhitespace { names.removeLast() }
    return names.isEmpty ? nil : names
  }
}

/// The dateline of an agency: one that stands by itself, or one whose place is not in capitals.
struct AgencyDateline: Equatable {
  private(set) var place: String?
  private(set) var agency: String?

  /// Reads a dateline that stands in a field of its own: `STOCKHOLM, Aug 29, 2014 (AFP) -`.
  init(_ field: String) {
    var text = field.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while let last = text.last, "-–—_: ".contains(last) { text.removeLast() }
    if let read = DatelineText(atHeadOf: text + " - X")?.dateline {
      place = read.place
      agency = read.agency
      return
    }
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      agency = Self.name(text[text.index(after: open)...].dropLast())
      text = String(text[..<open])
    }
    let parts = text.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace) }
    let kept = parts.enumerated().compactMap { index, words -> String? in
      // A part with figures is a date; the place itself may have one behind it.
      let isDate = words.contains { $0.contains(where: \.isNumber) }
      let names =
        isDate ? (index == 0 ? words.prefix { !$0.contains(where: \.isNumber) } : []) : words[...]
      return names.isEmpty ? nil : names.joined(separator: " ")
    }
    let place = kept.joined(separator: ", ")
    self.place = place.isEmpty || place.utf8.count > 80 ? nil : place
  }

  /// Reads what a text begins with: `Berlin (dpa) - `, `København /ritzau/: `; nil without one.
  init?(atHeadOf text: String) {
    let head = text.prefix(100)
    for (open, close, marks) in [("(", ")", "-–—_"), ("/", "/", ":-–—")] {
      guard let start = head.firstIndex(of: Character(open)) else { continue }
      let inside = head[head.index(after: start)...]
      guard let end = inside.firstIndex(of: Character(close)),
        let agency = Self.name(inside[..<end]),
        let mark = inside[inside.index(after: end)...].first(where: { !$0.isWhitespace }),
        marks.contains(mark)
      else { continue }
      let before = String(head[..<start])
      guard before.utf8.count <= 60, !before.contains(where: { "!?:;\"“".contains($0) }) else {
        continue
      }
      place = Self(before).place
      self.agency = agency
      return
    }
    return nil
  }

  /// The name of an agency, or nil when it can be none.
  private static func name(_ text: Substring) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    let name = words.joined(separator: " ")
    guard !name.isEmpty, name.utf8.count <= 40, words.count <= 4,
      name.allSatisfy({ $0.isLetter || " .&/'-".contains($0) })
    else { return nil }
    return name
  }
}
