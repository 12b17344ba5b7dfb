internal import News

/// A run of words to be set in lines, some of them highlighted.
struct Paragraph {
  /// The text, in which white space only separates words.
  let text: String
  /// What to highlight, as UTF-8 byte spans of `text`.
  let highlights: [TextSpan]

  init(_ text: String, highlights: [TextSpan] = []) {
    self.text = text
    self.highlights = highlights
  }

  /// The lines of the paragraph, each at most as wide as the style allows, behind `indent`.
  ///
  /// A word wider than a line stands alone on its line, whole.
  func lines(_ style: TextStyle, indent: String) -> [String] {
    let room = max(10, style.width - indent.count)
    let setter = RunSetter(style, indent: indent, highlights: highlights)
    var lines: [String] = []
    var line: [UInt8] = []
    var width = 0
    let runs = runs()
    var text = text
    text.withUTF8 { bytes in
      var first = 0
      while first < runs.count {
        let next = runs[(first + 1)...].firstIndex { !$0.followsInWord } ?? runs.count
        let word = runs[first..<next]
        let wordWidth = word.reduce(0) { $0 + $1.columns }
        if width > 0, width + 1 + wordWidth > room {
          lines.append(String(decoding: line, as: UTF8.self))
          (line, width) = ([], 0)
        }
        if width > 0 { width += 1 }
        setter.append(word.lazy.map(\.bytes), of: bytes, to: &line)
        width += wordWidth
        first = next
      }
    }
    return line.isEmpty ? lines : lines + [String(decoding: line, as: UTF8.self)]
  }

  private typealias Run = (bytes: TextSpan, columns: Int, followsInWord: Bool)

  /// Stretches without white space and controls, cut where highlights begin and end.
  private func runs() -> [Run] {
    var runs: [Run] = []
    var (start, offset, columns) = (0, 0, 0)
    var isInWord = false
    var borders = highlights.flatMap { [$0.start, $0.end] }.sorted()[...]
    func cut() {
      guard start < offset else { return }
      runs.append((TextSpan(start, offset), columns, isInWord))
      isInWord = true
      (start, columns) = (offset, 0)
    }
    for scalar in text.unicodeScalars {
      if let border = borders.first, border <= offset {
        cut()
        borders = borders.drop { $0 <= offset }
      }
      let isSpace = TerminalSafety.isSpace(scalar)
      if isSpace || TerminalSafety.isControl(scalar) {
        cut()
        start = offset + UTF8.width(scalar)
        if isSpace { isInWord = false }
      } else {
        columns += DisplayWidth.columns(scalar)
      }
      offset += UTF8.width(scalar)
    }
    cut()
    return runs
  }
}

/// How many terminal columns text takes (Unicode Standard Annex 11, as far as news needs it).
enum DisplayWidth {
  static func columns(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: return 0
      default: return 1
      }
    }
  }
}

/// What may reach a terminal: an article's bytes must not steer it.
enum TerminalSafety {
  /// True for characters that move the cursor, change colours or reorder a line.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// True for white space, which most scalars of a text need not be looked up for.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// `text` on one line, without controls.
  static func line(_ text: some StringProtocol) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        safe.append(" ")
      } else if !isControl(scalar) {
        safe.append(scalar)
      }
    }
    return String(safe)
  }
}

/// Numbers and words that agree: "1 article", "2 articles", "20,000 articles".
enum Counted {
  static func phrase(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(number(count)) \(count == 1 ? singular : plural ?? singular + "s")"
  }

  /// A number with its thousands apart, as English writes it.
  static func number(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
