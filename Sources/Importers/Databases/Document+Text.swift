extension Document {
  /// Makes a document of a plain text: a paragraph for each run of lines between blank ones.
  ///
  /// With `isSource` the text's bytes are those of the source from `offset` on, and each block says
  /// where it begins. Lines that a program put in the middle are marked so.
  init(text: String, repairs: RepairSet = [], isSource: Bool = false, offset: Int = 0) {
    self.init(repairs: repairs)
    var reader = LineBlocks(isSource: isSource, offset: offset)
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let end = bytes[index...].firstIndex(of: Byte.lineFeed) ?? bytes.count
        reader.read(UnsafeBufferPointer(rebasing: bytes[index..<end]), at: index)
        index = end + 1
      }
    }
    reader.endBlock()
    blocks = reader.blocks
  }
}

/// Gathers the lines of a plain text into blocks.
private struct LineBlocks {
  let isSource: Bool
  let offset: Int
  private(set) var blocks: [Document.Block] = []
  private var lines: [String] = []
  private var start = 0
  private var isCentred = true
  private var lastIndent = 0
  private var startsPage = true

  /// A line with so many blanks before it stands in the middle of an 80 column page.
  private static let centre = 10

  init(isSource: Bool, offset: Int) {
    self.isSource = isSource
    self.offset = offset
  }

  mutating func read(_ line: UnsafeBufferPointer<UInt8>, at place: Int) {
    var indent = 0
    var first = 0
    while first < line.count {
      if line[first] == Byte.space || line[first] == Byte.tab {
        indent += line[first] == Byte.tab ? 8 : 1
        first += 1
      } else if first + 1 < line.count, line[first] == 0xC2, line[first + 1] == 0xA0 {
        indent += 1
        first += 2
      } else if line[first] == 0x0C {
        endBlock()
        startsPage = true
        first += 1
      } else {
        break
      }
    }
    var paragraph = ParagraphText()
    let rest = UnsafeBufferPointer(rebasing: line[first...])
    paragraph.write(String(decoding: rest, as: UTF8.self), isBold: false, isLink: false)
    guard let block = paragraph.takeBlock() else {
      endBlock()
      return
    }
    // An indented line after one that is not begins a paragraph.
    let isLineCentred = indent >= Self.centre
    // A line that fills the page, and the rest of the sentence in the middle below it.
    if isLineCentred, !isCentred, lines.count == 1, lastIndent <= 5, lines[0].utf8.count >= 60 {
      isCentred = true
    }
    if !lines.isEmpty, isLineCentred != isCentred || (indent > 0 && lastIndent == 0) { endBlock() }
    if lines.isEmpty {
      start = place + first
      isCentred = isLineCentred
    }
    lines.append(block.text)
    lastIndent = indent
  }

  mutating func endBlock() {
    guard !lines.isEmpty else { return }
    var block = Document.Block(lines.joined(separator: "\n"))
    block.startsPage = startsPage
    if isCentred { block.style = ExportText.centred }
    if isSource { block.offset = offset + start }
    blocks.append(block)
    lines = []
    lastIndent = 0
    startsPage = false
  }
}
