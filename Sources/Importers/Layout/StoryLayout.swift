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
  /// The story, as UTF-8 bytes of the text; the dateline is its beginning.
  private(set) var body: Range<Int>

  /// Lays out a text whose line ends are `\n`.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    let whole = Self.trimmed(0..<text.count, of: text)
    body = whole
    var lines = StoryLines(text, from: whole.lowerBound, to: whole.upperBound)
    readNotes(&lines)
    if let headline = Self.headline(lines) {
      self.headline = headline.text
      lines = headline.rest
      readNotes(&lines)
    }
    body = Self.trimmed(lines.position..<whole.upperBound, of: text)
    if body.isEmpty {
      self = StoryLayout(bodyOnly: whole)
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
        guard let note = StoryNote(line) else { return }
        byline = byline ?? note.byline
        day = day ?? note.day
      }
      lines.advance()
    }
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
    let story = rest.storyLines(atMost: 3).map(\.utf8.count).max() ?? 0
    guard story > 0 else { return nil }
    let endsSentence = first.last.map { ".!?…".contains($0) } ?? false
    if second.isEmpty || StoryNote(second) != nil {
      // Some archives end headlines with a full stop; a paragraph is hardly ever the shorter one.
      let isParagraph = endsSentence && first.utf8.count > 160
      return isParagraph || story < first.utf8.count && endsSentence
        ? nil : (first, rest)
    }
    if DatelineText(atHeadOf: second) != nil { return endsSentence ? nil : (first, rest) }
    return endsSentence || second.utf8.count < 2 * first.utf8.count ? nil : (first, rest)
  }

  private static func trimmed(
    _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let bytes = text[range].trimmed
    return bytes.startIndex..<bytes.endIndex
  }
}
