/// Tells the line ends that only wrap a paragraph from those that end one.
///
/// A text is wrapped when its lines end before a width that the next word would have passed, and
/// the sentences go on behind them. In a text with one paragraph a line neither is so. Each line end
/// of a wrapped text is then looked at by itself, since headings and verse may stand among its
/// paragraphs, and paragraphs need not have a blank line between them.
struct LineEnds {
  /// The offsets of the newlines that stand for a space, in order.
  private(set) var wraps: [Int] = []

  private struct Line {
    /// Offset of the newline behind it, or of the text's end.
    var end = 0
    /// Characters without the white space around them.
    var length = 0
    var indent = 0
    /// Characters of the first word.
    var firstWord = 0
    var hasSpace = false
    var beginsLower = false
    var isItem = false
    /// Ends as a sentence does.
    var isFinished = false

    var isBlank: Bool { length == 0 }
  }

  /// No wrapped text has lines as short as a list's or as long as a paragraph.
  private static let widths = 30...120

  /// Reads the lines of `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let lines = Self.lines(bytes)
    let inner = lines.indices.dropLast().filter {
      !lines[$0].isBlank && !lines[$0 + 1].isBlank && !lines[$0 + 1].isItem
    }
    guard let width = Self.width(lines, inner) else { return }
    let blanks = lines.indices.dropLast().count { lines[$0].isBlank && !lines[$0 + 1].isBlank }
    let hasBlanks = blanks * 30 > inner.count
    wraps = inner.filter { Self.isWrap($0, lines, width, hasBlanks) }.map { lines[$0].end }
  }

  /// The width at which the text is wrapped, or nil for a text that is not.
  private static func width(_ lines: [Line], _ inner: [Int]) -> Int? {
    let lengths = inner.filter { lines[$0].hasSpace }.map { lines[$0].length }.sorted()
    guard !lengths.isEmpty else { return nil }
    let width = lengths[(lengths.count - 1) * 29 / 30]
    guard widths.contains(width) else { return nil }
    var full = 0
    var goingOn = 0
    for number in inner where fills(number, lines, width - width / 8) {
      full += 1
      if !lines[number].isFinished, lines[number + 1].beginsLower { goingOn += 1 }
    }
    return goingOn > 0 && goingOn * 10 >= full * 3 && full * 5 >= inner.count * 2 ? width : nil
  }

  private static func isWrap(
    _ number: Int, _ lines: [Line], _ width: Int, _ hasBlanks: Bool
  ) -> Bool {
    let (line, next) = (lines[number], lines[number + 1])
    if !line.isFinished, next.beginsLower { return true }
    if next.indent > line.indent + 1 { return false }
    // A finished line that the next word would just have passed may end its paragraph, unless
    // blank lines do that.
    let isStrict = line.isFinished && !hasBlanks
    return fills(number, lines, isStrict ? width : width - width / 8)
  }

  /// True when the first word of the next line would have passed `width`.
  private static func fills(_ number: Int, _ lines: [Line], _ width: Int) -> Bool {
    lines[number].length + 1 + lines[number + 1].firstWord > width
  }

  // MARK: Lines

  private static func lines(_ bytes: UnsafeBufferPointer<UInt8>) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      lines.append(line(bytes, start..<end))
      start = end + 1
    }
    return lines
  }

  private static func line(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Line {
    var line = Line(end: range.upperBound)
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    guard start < end else { return line }
    line.indent = start - range.lowerBound
    for position in start..<end {
      if bytes[position] & 0xC0 != 0x80 { line.length += 1 }
      if bytes[position] <= 0x20, !line.hasSpace {
        line.hasSpace = true
        line.firstWord = line.length - 1
      }
    }
    if !line.hasSpace { line.firstWord = line.length }
    let first = UTF8Scalar.decode(bytes, at: start).scalar
    line.beginsLower = Unicode.Scalar(first)?.properties.isLowercase ?? false
    let startsWithMark = bytes[start] == UInt8(ascii: "*") || bytes[start] == UInt8(ascii: "-")
    line.isItem = first == 0x2022 || startsWithMark && line.firstWord == 1
    var last = end - 1
    while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    switch UTF8Scalar.decode(bytes, at: last).scalar {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x2026, 0x22, 0x27, 0x201D, 0x2019, 0xBB, 0x29, 0x3E:
      line.isFinished = true
    default: break
    }
    return line
  }
}
