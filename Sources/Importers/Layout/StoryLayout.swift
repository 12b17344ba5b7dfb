internal import News

/// Where a plain text keeps its headline, its byline, its date and its story.
///
/// The first line is a headline only when it looks like one: a dateline, a line that runs on into
/// the next one and a paragraph among paragraphs are the story already.
struct StoryLayout: Equatable {
  private(set) var headline = ""
  private(set) var byline: String?
  private(set) var day: CalendarDay?
  private(set) var dateline: Dateline?
  /// What lines such as `Source: ...` before the story say.
  private(set) var fields: [ArticleField: String] = [:]
  /// The outlet that a line above the headline names, or the headline's end.
  private(set) var outlet: String?
  /// What was meant as a date and names no day without more.
  private(set) var unreadDate: String?
  /// True when a mark at the end says that the text goes on elsewhere.
  private(set) var isCut = false
  private var dayOfChange: CalendarDay?
  /// The story, as UTF-8 bytes of the text; the dateline is its beginning.
  private(set) var body: Range<Int>

  /// Lays out a text whose line ends are `\n`.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    let whole = Self.trimmed(0..<text.count, of: text)
    body = whole
    var lines = StoryLines(text, from: whole.lowerBound, to: whole.upperBound)
    readNotes(&lines)
    readOutlet(&lines)
    readHeader(&lines, isBelowHeadline: false)
    if let title = fields[.headline] {
      headline = title
      lines.skip(title)
    } else if let headline = Self.headline(lines) {
      self.headline = headline.text
      lines = headline.rest
      readNotes(&lines)
      if fields.isEmpty { readHeader(&lines, isBelowHeadline: true) }
      if byline == nil, day == nil, fields.isEmpty { readNotesBelowSubheadline(lines) }
    }
    if fields[.outlet] == nil, let (title, name) = OutletName.apart(headline) {
      headline = title
      outlet = outlet ?? name
    }
    day = day ?? dayOfChange
    byline = fields[.byline].map(Self.withoutBy) ?? byline
    body = Self.trimmed(lines.position..<whole.upperBound, of: text)
    if body.isEmpty {
      self = StoryLayout(bodyOnly: whole)
    }
    if let end = RecordWords.endBeforeCut(text[body]) {
      body = body.lowerBound..<end
      isCut = true
    }
    let head = String(decoding: text[body].prefix(DatelineText.longestHead), as: UTF8.self)
    if let opening = DatelineText(atHeadOf: head) {
      dateline = opening.dateline
      day = day ?? opening.day
      byline = byline ?? opening.byline
    }
  }

  private init(bodyOnly body: Range<Int>) {
    self.body = body
  }

  /// Takes in date lines, bylines and blank lines, and stops at the first line of another sort.
  private mutating func readNotes(_ lines: inout StoryLines) {
    while let line = lines.peek() {
      if !line.isEmpty {
        guard let note = lines.note else { return }
        take(note)
      }
      lines.advance()
    }
  }

  private mutating func take(_ note: StoryNote) {
    byline = byline ?? note.byline
    unreadDate = unreadDate ?? note.unreadDate
    if note.isChange {
      dayOfChange = dayOfChange ?? note.day
    } else {
      day = day ?? note.day
    }
  }

  /// Takes in the name of the outlet, where it stands on a line above the headline.
  private mutating func readOutlet(_ lines: inout StoryLines) {
    guard let line = lines.peek(), let (name, date) = OutletName.line(line) else { return }
    var rest = lines
    rest.advance()
    var notes = StoryLayout(bodyOnly: body)
    notes.readNotes(&rest)
    // Else the line is the headline of a story that begins here.
    guard Self.headline(rest) != nil || fields.isEmpty && StoryHeader(rest) != nil else { return }
    outlet = name
    lines = rest
    if let date, let note = StoryNote(date) { take(note) }
    byline = byline ?? notes.byline
    day = day ?? notes.day
    unreadDate = unreadDate ?? notes.unreadDate
    dayOfChange = dayOfChange ?? notes.dayOfChange
  }

  /// Takes in a byline and a date below a second headline, which stays part of the text.
  private mutating func readNotesBelowSubheadline(_ lines: StoryLines) {
    var rest = lines
    for _ in 0..<2 {
      guard let line = rest.peek(), line.utf8.count <= 200, let last = line.last,
        !".!?…:;,".contains(last), DatelineText(atHeadOf: line) == nil
      else { return }
      rest.advance()
      while rest.peek()?.isEmpty == true { rest.advance() }
      guard let note = rest.peek().flatMap({ StoryNote($0) }) else { continue }
      if note.byline != nil || note.day != nil {
        readNotes(&rest)
        if let opening = rest.peek().flatMap({ DatelineText(atHeadOf: $0) }) {
          dateline = opening.dateline
        }
      }
      return
    }
  }

  /// Takes in the lines that say what the text is.
  private mutating func readHeader(_ lines: inout StoryLines, isBelowHeadline: Bool) {
    guard let header = StoryHeader(lines, isBelowHeadline: isBelowHeadline) else { return }
    fields = header.values
    lines.move(to: header.end)
    readNotes(&lines)
  }

  private static func withoutBy(_ names: String) -> String {
    names.lowercased().hasPrefix("by ") ? String(names.dropFirst(3)) : names
  }

  /// The headline that the lines begin with, and the lines after it.
  private static func headline(_ lines: StoryLines) -> (text: String, rest: StoryLines)? {
    var rest = lines
    guard let first = rest.peek(), first.utf8.count <= 240, DatelineText(atHeadOf: first) == nil
    else { return nil }
    rest.advance()
    guard let second = rest.peek() else { return nil }
    if let mark = first.last, ";:,".contains(mark), second.utf8.count <= 240 {
      var after = rest
      after.advance()
      if after.peek()?.isEmpty == true { return (first + " " + second, after) }
    }
    let story = rest.paragraphLengths(atMost: 3).max() ?? 0
    guard story > 0 else { return nil }
    let endsSentence = first.last.map { ".!?…".contains($0) } ?? false
    if second.isEmpty || rest.note != nil
      || StoryHeader(rest, isBelowHeadline: true) != nil
    {
      // Some archives end headlines with a full stop; a paragraph is hardly ever the shorter one.
      let isParagraph = endsSentence && first.utf8.count > 160
      return isParagraph || story < first.utf8.count && endsSentence
        ? nil : (first, rest)
    }
    if DatelineText(atHeadOf: second) != nil { return endsSentence ? nil : (first, rest) }
    if !endsSentence, let wrapped = wrappedHeadline(lines) { return wrapped }
    return endsSentence || second.utf8.count < 2 * first.utf8.count ? nil : (first, rest)
  }

  /// A headline that was broken into two or three lines, above a blank line and a longer story.
  private static func wrappedHeadline(_ lines: StoryLines) -> (text: String, rest: StoryLines)? {
    var rest = lines
    var parts: [String] = []
    while let line = rest.peek(), !line.isEmpty {
      guard parts.count < 3, line.utf8.count <= 80, rest.note == nil else { return nil }
      parts.append(line)
      rest.advance()
    }
    let text = parts.joined(separator: " ")
    guard parts.count > 1, let last = text.last, !".!…:;,".contains(last),
      rest.paragraphLengths(atMost: 3).contains(where: { $0 > text.utf8.count })
    else { return nil }
    return (text, rest)
  }

  private static func trimmed(
    _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let bytes = text[range].trimmed
    return bytes.startIndex..<bytes.endIndex
  }
}
