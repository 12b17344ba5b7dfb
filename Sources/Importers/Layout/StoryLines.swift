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

  mutating func advance() {
    position = min(end, lineEnd + 1)
  }

  /// The first lines from here on that are neither blank nor a date line nor a byline.
  func storyLines(atMost count: Int) -> [String] {
    var found: [String] = []
    var lines = self
    while found.count < count, let line = lines.peek() {
      if !line.isEmpty, StoryNote(line) == nil { found.append(line) }
      lines.advance()
    }
    return found
  }

  private var lineEnd: Int {
    text[position..<end].firstIndex(of: Byte.lineFeed) ?? end
  }
}
