/// A document as splitters look at it: its lines, each with what its mark-up says.
struct ExportText {
  let lines: [Line]
  let repairs: RepairSet
  /// The width at which the source breaks its lines, in characters; nil when it does not.
  let width: Int?

  /// One line of a document.
  struct Line {
    var text: String
    /// It begins a paragraph of the source.
    var startsParagraph: Bool
    /// It stands in the middle of the line.
    var isCentred = false
    var isBold = false
    var isLink = false
    var headingLevel: Int?
    var startsPage = false
    var row: Int?
    var cell: Int?
    /// Names that the mark-up gives, in lower case.
    var style = ""
    /// Where its paragraph begins in the source, in bytes.
    var offset: Int?
    /// The label that it begins with and what follows.
    var label: ExportLabel?

    /// It stands out from running text.
    var isMarked: Bool { isBold || headingLevel != nil }
  }

  /// Takes the lines of a document, up to a bound.
  init(_ document: Document, upTo bound: Int = Self.mostLines) {
    var lines: [Line] = []
    lines.reserveCapacity(min(bound, document.blocks.count))
    for block in document.blocks where lines.count < bound {
      let style = block.style.isEmpty ? "" : block.style.lowercased()
      var isFirst = true
      for part in block.text.split(separator: "\n") {
        let text = part.exportTrimmed
        guard !text.isEmpty else { continue }
        var line = Line(text: text, startsParagraph: isFirst)
        line.isCentred = style.hasSuffix(Self.centred)
        line.isBold = block.isBold
        line.isLink = block.isLink
        line.headingLevel = block.headingLevel
        line.startsPage = isFirst && block.startsPage
        line.row = block.tableRow
        line.cell = block.tableCell
        line.style = style
        line.offset = block.offset
        line.label = ExportLabel(text)
        lines.append(line)
        isFirst = false
      }
    }
    self.lines = lines
    repairs = document.repairs
    width = Self.width(of: lines)
  }

  /// The lines of some ten thousand articles, and as much as memory should hold.
  static let mostLines = 600_000

  /// How blocks say in their style that they stand in the middle.
  static let centred = "centred"

  /// The width that the lines which are followed by another of their paragraph come near to; nil
  /// when they end anywhere.
  private static func width(of lines: [Line]) -> Int? {
    var lengths: [Int] = []
    for (line, next) in zip(lines, lines.dropFirst()) where !next.startsParagraph {
      let length = line.text.unicodeScalars.count
      // Names, fields and verses say nothing.
      if length >= 30 { lengths.append(length) }
    }
    guard lengths.count >= 3 else { return nil }
    lengths.sort()
    let most = lengths[min(lengths.count - 1, lengths.count * 19 / 20)]
    guard (50...110).contains(most) else { return nil }
    return lengths.count { $0 >= most - 16 } * 2 >= lengths.count ? most : nil
  }

  // MARK: - Paragraphs

  /// The paragraphs of some lines: broken lines joined, lists and verses not.
  func paragraphs(_ range: Range<Int>) -> [String] {
    var paragraphs: [String] = []
    for index in range {
      let line = lines[index]
      if index == range.lowerBound || line.startsParagraph || endsParagraph(index - 1) {
        paragraphs.append(line.text)
      } else {
        paragraphs[paragraphs.count - 1] += " " + line.text
      }
    }
    return paragraphs
  }

  /// The same of lines that need not be neighbours; without a width they are joined if `joins` says so.
  func paragraphs(_ indices: [Int], joins: Bool = false) -> [String] {
    var paragraphs: [String] = []
    var last: Int?
    for index in indices {
      if last == index - 1, !lines[index].startsParagraph,
        width == nil ? joins : !endsParagraph(index - 1)
      {
        paragraphs[paragraphs.count - 1] += " " + lines[index].text
      } else {
        paragraphs.append(lines[index].text)
      }
      last = index
    }
    return paragraphs
  }

  /// True when the next line's first word would still have fitted on the line.
  private func endsParagraph(_ index: Int) -> Bool {
    guard let width else { return true }
    let next = lines[index + 1].text.prefix { $0 != " " }.unicodeScalars.count
    return lines[index].text.unicodeScalars.count + 1 + next < width - 8
  }

  /// The lines of one paragraph of the source, from where it begins.
  func paragraph(at start: Int, in range: Range<Int>) -> Range<Int> {
    var end = start + 1
    while end < range.upperBound, !lines[end].startsParagraph { end += 1 }
    return start..<end
  }

  /// The lines in a range on one line.
  func joined(_ range: Range<Int>) -> String {
    lines[range].map(\.text).joined(separator: " ")
  }
}

extension StringProtocol {
  /// Without white space at the ends; no-break blanks are blanks.
  var exportTrimmed: String {
    var text = Substring(self)
    while let first = text.unicodeScalars.first, first.isExportBlank {
      text.unicodeScalars.removeFirst()
    }
    while let last = text.unicodeScalars.last, last.isExportBlank {
      text.unicodeScalars.removeLast()
    }
    guard text.utf8.contains(0xC2) else { return String(text) }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
  }

  /// The words between blanks.
  var exportWords: [SubSequence] { split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" } }
}

extension Unicode.Scalar {
  fileprivate var isExportBlank: Bool {
    value <= 0x20 || value == 0xA0 || value == 0xFEFF || value == 0x3000 || value == 0x200B
  }
}
