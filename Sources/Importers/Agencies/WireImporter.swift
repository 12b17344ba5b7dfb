internal import News

/// Reads the files of teleprinter services: ANPA 1312 and IPTC 7901, one message or many.
///
/// A message is SOH, header, STX, text, ETX, trailer, as both standards have it; what the lines of
/// the text are is told by their ends and beginnings, which agencies use alike.
struct WireImporter: Importer {
  static let format = Format(
    name: "wire-text", title: "wire texts with control characters, ANPA 1312 and IPTC 7901",
    family: .agencies, endings: ["tst", "anpa", "iptc"],
    likeness: { WireMessage.isWire($0.bytes.prefix(8192)) ? .special : .none },
    open: { piece, context throws(ImportProblem) in
      try WireImporter(piece, options: context.options)
    })

  private let options: ImportOptions
  private var messages: [(bytes: ArraySlice<UInt8>, offset: Int)]
  private let isWhole: Bool
  private var desk: RecordDesk

  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    self.options = options
    desk = RecordDesk(piece.place, options: options)
    let bytes = try piece.readAll(limit: options.recordLimit)
    messages = WireMessage.split(bytes).reversed()
    isWhole = messages.count == 1
    guard !messages.isEmpty else {
      throw ImportProblem(
        place: piece.place, kind: .noArticles, scope: .file,
        what: "no message begins in it (looked for: the control characters SOH and STX)")
    }
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    guard let message = messages.popLast() else { return nil }
    var repairs: RepairSet = []
    let parts = WireMessage.parts(message.bytes).map { part in
      Array(part).withUnsafeBufferPointer {
        TextDecoding.text(of: $0, encoding: options.encoding, repairs: &repairs)
      }
    }
    let story = WireMessage(header: parts[0], text: parts[1], trailer: parts[2]).story
    var record = story.record
    if case .article(var article, let isWithdrawn) = record {
      article.repairs = repairs
      record = .article(article, isWithdrawn: isWithdrawn)
    }
    return try desk.reading(
      of: record, isWhole: isWhole, offset: isWhole ? nil : message.offset)
  }
}

/// One message of a teleprinter service.
struct WireMessage {
  private let header: String
  private let text: String
  private let trailer: String

  init(header: String, text: String, trailer: String) {
    self.header = header
    self.text = text
    self.trailer = trailer
  }

  private static let startOfHeader: UInt8 = 1
  private static let startOfText: UInt8 = 2
  private static let endOfText: UInt8 = 3

  /// True when the first bytes are a header and a text between their control characters.
  static func isWire(_ head: ArraySlice<UInt8>) -> Bool {
    guard let text = head.firstIndex(of: startOfText), text - head.startIndex <= 1024 else {
      return false
    }
    let before = head[..<text]
    let hasHeader = before.prefix(256).contains(startOfHeader)
    guard hasHeader || head[text...].contains(endOfText), !head.contains(0) else { return false }
    let controls = head.reduce(0) { $0 + ($1 < 0x20 && !Byte.isSpace($1) ? 1 : 0) }
    let story = head[text...].prefix(1024)
    let letters = story.reduce(0) { $0 + (Byte.isLetter($1) || $1 == Byte.space ? 1 : 0) }
    return controls * 12 < head.count && letters * 10 > story.count * 6
  }

  /// The messages of a file, each with the place at which it begins.
  static func split(_ bytes: [UInt8]) -> [(bytes: ArraySlice<UInt8>, offset: Int)] {
    let hasHeaders = bytes.contains(startOfHeader)
    let mark = hasHeaders ? startOfHeader : startOfText
    let close = hasHeaders ? startOfText : endOfText
    var begins: [Int] = []
    // A mark inside of a header, or of a text that goes on, begins nothing.
    var mayBegin = true
    for index in bytes.indices {
      if bytes[index] == mark, mayBegin {
        begins.append(index)
        mayBegin = false
      } else if bytes[index] == close {
        mayBegin = true
      }
    }
    return begins.indices.compactMap { place in
      let end = place + 1 < begins.count ? begins[place + 1] : bytes.count
      let message = bytes[begins[place]..<end]
      return message.contains(startOfText) ? (message, begins[place]) : nil
    }
  }

  /// Header, text and trailer of a message, with blanks for control characters.
  static func parts(_ message: ArraySlice<UInt8>) -> [[UInt8]] {
    guard let start = message.firstIndex(of: startOfText) else { return [[], Array(message), []] }
    let end = message[start...].firstIndex(of: endOfText) ?? message.endIndex
    return [message[..<start], message[start..<end], message[end...]].map { part in
      part.map { $0 < 0x20 && !Byte.isSpace($0) || $0 == 0x7F ? Byte.space : $0 }
    }
  }

  // MARK: - Lines

  var story: AgencyStory {
    var story = AgencyStory()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    var credit: String?
    readHead(&lines, into: &story, credit: &credit)
    let body = lines.map(Self.withoutEnd).joined(separator: "\n")
    story.paragraphs = WrappedText.paragraphs(of: body)
    story.date = date
    let dateline = story.paragraphs.first.flatMap(AgencyDateline.init(atHeadOf:))
    story.outlet = credit ?? dateline?.agency ?? signature
    return story
  }

  /// Takes in what stands above the story: slug, headline, notes, byline.
  private func readHead(
    _ lines: inout ArraySlice<String>, into story: inout AgencyStory, credit: inout String?
  ) {
    while let line = lines.first {
      let text = Self.bare(line)
      if text.isEmpty {
        lines = lines.dropFirst()
        continue
      }
      guard Self.isMarked(line) else {
        guard takeHeadline(&lines, into: &story) else { return }
        continue
      }
      if Self.isSlug(text) || Self.isNote(text) {
        // Nothing that a reader sees.
      } else if let names = Self.byline(text) {
        story.byline = story.byline ?? names
      } else if story.byline != nil {
        credit = credit ?? Self.agency(text)
      } else {
        story.headline = story.headline ?? text
      }
      lines = lines.dropFirst()
    }
  }

  /// Takes a headline of which only the last line has a mark, or that stands alone without one.
  private func takeHeadline(_ lines: inout ArraySlice<String>, into story: inout AgencyStory)
    -> Bool
  {
    guard story.headline == nil else { return false }
    let head = lines.prefix(4).prefix { !Self.bare($0).isEmpty && !Self.isIndented($0) }
    guard let first = head.first else { return false }
    let isAlone =
      head.count == 1 && lines.count > 1 && AgencyDateline(atHeadOf: first) == nil
      && first.utf8.count <= 160
    guard let last = head.firstIndex(where: Self.isMarked) ?? (isAlone ? head.startIndex : nil)
    else { return false }
    story.headline = lines[...last].map(Self.bare).joined(separator: " ")
    lines = lines[(last + 1)...]
    return true
  }

  /// A line without marks and white space at both its ends.
  private static func bare(_ line: String) -> String {
    var text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
    while let last = text.last, "<=".contains(last) || last.isWhitespace { text.removeLast() }
    while let first = text.first, first == "^" || first.isWhitespace { text.removeFirst() }
    return String(text)
  }

  /// True for a line that the service marks as one of the head: `^…<`, `…=`.
  private static func isMarked(_ line: String) -> Bool {
    let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.hasSuffix("<") || text.hasSuffix("=") || text.hasPrefix("^")
  }

  /// A line of the story without the mark of its end, which ends a paragraph as well.
  private static func withoutEnd(_ line: String) -> String {
    var text = line[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    if text.last == "=" { text.removeLast() }
    return text.last == "<" ? text.dropLast() + "\n" : String(text)
  }

  private static func isIndented(_ line: String) -> Bool {
    line.hasPrefix("   ") || line.hasPrefix("\t")
  }

  /// `BC-LT--Argentina-Cancer Beauty,466`, `AM-Iran`, `Germany-politics/`.
  private static func isSlug(_ text: String) -> Bool {
    let cycle = text.prefix(3).uppercased()
    if ["AM-", "PM-", "BC-", "AP-", "AS-", "BN-"].contains(cycle) { return true }
    if text.hasSuffix("/"), !text.contains(" ") { return true }
    guard let comma = text.lastIndex(of: ",") else { return false }
    let count = text[text.index(after: comma)...].filter { !$0.isWhitespace }
    return !count.isEmpty && count.count <= 5 && count.allSatisfy(\.isNumber)
      && text[..<comma].contains("-")
  }

  /// Notes on pictures and to editors.
  private static func isNote(_ text: String) -> Bool {
    let lower = text.lowercased()
    let notes = [
      "eds:", "eds.:", "ed:", "editors:", "ap photo", "with photo", "with ap photo", "ap graphic",
      "ap video", "photo ", "photos ", "an ap ", "for release", "for use", "attention", "note",
    ]
    return notes.contains(where: lower.hasPrefix)
  }

  private static func byline(_ text: String) -> String? {
    guard text.utf8.count <= 120 else { return nil }
    let names = AgencyByline.names(text)
    return names == AgencyByline.line(text) ? nil : names
  }

  /// The agency in the line below the byline: "Associated Press", "AP Business Writer".
  private static func agency(_ text: String) -> String? {
    var words = text.split(whereSeparator: \.isWhitespace)
    let roles = ["writer", "correspondent", "editor", "reporter", "columnist", "critic"]
    if let last = words.last, roles.contains(last.lowercased()) {
      words.removeLast()
      let fields: Set<String> = [
        "business", "sports", "science", "medical", "entertainment", "political", "staff",
        "special", "national", "technology", "movie", "music", "television", "tv", "education",
        "legal", "military", "religion", "health", "food", "travel", "economics", "diplomatic",
        "racing", "golf", "baseball", "football", "basketball", "auto", "fashion", "aviation",
      ]
      while words.count > 1, let last = words.last, fields.contains(last.lowercased()) {
        words.removeLast()
      }
    }
    let name = words.joined(separator: " ")
    return name.isEmpty || name.utf8.count > 40 || name.lowercased() == "staff" ? nil : name
  }

  // MARK: - The trailer

  /// The day in the trailer, where it has a year: `AP-WF-11-13-13 1509GMT`, `131137 GMT Nov 13`.
  private var date: String? {
    let words = trailer.split { $0.isWhitespace || "<=".contains($0) }
    for word in words {
      let parts = word.split(separator: "-")
      guard parts.count >= 4, let first = parts.first, first.first?.isLetter == true else {
        continue
      }
      let numbers = parts.suffix(3).compactMap { $0.count == 2 ? Int($0) : nil }
      guard numbers.count == 3 else { continue }
      return Self.date(year: numbers[2], month: numbers[0], day: numbers[1])
    }
    for (index, word) in words.enumerated() {
      guard word.count == 6, word.allSatisfy(\.isNumber), let day = Int(word.prefix(2)) else {
        continue
      }
      let rest = words[(index + 1)...].prefix(3)
      for (month, year) in zip(rest, rest.dropFirst()) {
        guard let name = Self.months[month.prefix(3).lowercased()], let number = Int(year),
          year.count == 2 || year.count == 4
        else { continue }
        return Self.date(year: number % 100, month: name, day: day)
      }
    }
    return nil
  }

  private static let months = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
  ]

  /// Years of two digits are those of POSIX `%y`: 69 to 99 are in the last century.
  private static func date(year: Int, month: Int, day: Int) -> String? {
    let year = year >= 69 ? 1900 + year : 2000 + year
    guard let day = CalendarDay(year: year, month: month, day: day) else { return nil }
    return day.description
  }

  /// The agency that signs: "AP" of `AP-WF-11-13-13`.
  private var signature: String? {
    let words = trailer.split { $0.isWhitespace || "<=".contains($0) }
    guard let word = words.first(where: { $0.contains("-") }),
      let name = word.split(separator: "-").first, name.count <= 8, name.allSatisfy(\.isUppercase)
    else { return nil }
    return String(name)
  }
}
