/// The lines of a text, one after another, without the white space at their ends.
struct StoryLines {
  /// Where the next line begins, as a UTF-8 byte of the text.
  private(set) var position: Int

  private let text: UnsafeBufferPointer<UInt8>
  private let end: Int

  /// Makes the lines of a part of a text, which must stay where it is.
  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    self.text = text
    position = start
    self.end = end
  }

  /// The next line, or nil after the last one; of a long line only the beginning.
  func peek() -> String? {
    guard position < end else { return nil }
    let line = text[position..<lineEnd].drop(while: Byte.isSpace)
    return String(decoding: line.prefix(1000).trimmed, as: UTF8.self)
  }

  /// True when white space stands before the next line.
  var isIndented: Bool {
    position < end && text[position] != Byte.lineFeed && Byte.isSpace(text[position])
  }

  /// What the next line says of the story, where it is no part of it.
  var note: StoryNote? {
    guard let line = peek() else { return nil }
    if let note = StoryNote(line) { return note }
    if beginsWithRemark { return StoryNote() }
    // "By our correspondent", where the next line shows that this is one.
    return BylineLine.rest(of: line).flatMap { isBeforeDate ? StoryNote(byline: $0) : nil }
  }

  /// True when the next line is a word of the desk about the story: `(Adds quotes, background)`.
  private var beginsWithRemark: Bool {
    guard let line = peek(), line.hasPrefix("("), line.hasSuffix(")"), line.utf8.count <= 240 else {
      return false
    }
    let word = line.dropFirst().prefix { $0.isLetter || $0 == "'" || $0 == "’" }
    return Self.remarks.contains(word.lowercased())
  }

  private static let remarks: Set<String> = [
    "adds", "added", "corrects", "corrected", "correction", "updates", "updated", "update",
    "recasts",
    "recast", "repeats", "repeat", "removes", "refiles", "refile", "rewrites", "fixes", "clarifies",
    "writes", "new", "eds", "editors", "editor’s", "editor's", "releads", "refiling", "story",
    "deletes", "restores", "inserts", "changes", "replaces", "reattributes",
  ]

  /// True when the line after the next one, blank ones passed over, is a date or begins with one.
  private var isBeforeDate: Bool {
    var rest = self
    rest.advance()
    while let line = rest.peek(), line.isEmpty { rest.advance() }
    guard let line = rest.peek() else { return false }
    return StoryNote(line).map { $0.day != nil || $0.unreadDate != nil } ?? false
  }

  /// Where the end of the next line stands that reads so.
  func position(of ending: String) -> Int {
    var stop = lineEnd
    while stop > position, Byte.isSpace(text[stop - 1]) { stop -= 1 }
    return max(position, stop - ending.utf8.count)
  }

  mutating func move(to position: Int) {
    self.position = min(max(position, self.position), end)
  }

  /// Passes over a line that says what was said above: the headline once more.
  mutating func skip(_ text: String) {
    var lines = self
    while let line = lines.peek(), line.isEmpty { lines.advance() }
    guard lines.peek() == text else { return }
    lines.advance()
    if lines.position < end { self = lines }
  }

  mutating func advance() {
    position = min(end, lineEnd + 1)
  }

  /// How many bytes the first paragraphs from here on have, without date lines and bylines; the lines
  /// of a paragraph stand one below another.
  func paragraphLengths(atMost count: Int) -> [Int] {
    var found: [Int] = []
    var length = 0
    var lines = self
    while found.count < count, let line = lines.peek() {
      if line.isEmpty {
        if length > 0 { found.append(length) }
        length = 0
      } else if length > 0 || StoryNote(line) == nil {
        length += line.utf8.count
      }
      lines.advance()
      if length > 4000 { break }
    }
    if length > 0, found.count < count { found.append(length) }
    return found
  }

  private var lineEnd: Int {
    text[position..<end].firstIndex(of: Byte.lineFeed) ?? end
  }
}
