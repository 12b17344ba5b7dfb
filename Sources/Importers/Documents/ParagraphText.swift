/// The text of one paragraph while its runs are read, and what is true of all of it.
struct ParagraphText {
  private(set) var text = ""
  /// Where it begins in the source, in bytes; nil when that is not known.
  private(set) var offset: Int?
  private var hasBold = false
  private var hasPlain = false
  private var hasLink = false
  private var hasUnlinked = false

  /// Adds a run. Blanks of any kind and length become one blank, a tab stays a tab, and soft
  /// hyphens and other marks without width go.
  mutating func write(_ run: some StringProtocol, isBold: Bool, isLink: Bool, at offset: Int? = nil)
  {
    for scalar in run.unicodeScalars {
      switch scalar {
      case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}":
        continue
      case "\t":
        if text.last == " " { text.removeLast() }
        if let last = text.unicodeScalars.last, last != "\t", last != "\n" { text += "\t" }
      case _
      where scalar == " " || scalar.value < 0x20 && Byte.isSpace(UInt8(scalar.value))
        || scalar.value > 0x7F && scalar.isBlank:
        guard let last = text.unicodeScalars.last, !" \t\n".unicodeScalars.contains(last) else {
          continue
        }
        text += " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        continue
      default:
        if self.offset == nil { self.offset = offset }
        text.unicodeScalars.append(scalar)
        note(scalar, isBold: isBold, isLink: isLink)
      }
    }
  }

  private mutating func note(_ scalar: Unicode.Scalar, isBold: Bool, isLink: Bool) {
    if hasBold && hasPlain && hasUnlinked { return }
    let isLetter =
      scalar.isASCII
      ? Byte.isLetter(UInt8(scalar.value)) : scalar.isLetter
    guard isLetter || scalar.properties.numericType != nil else { return }
    if isBold { hasBold = true } else { hasPlain = true }
    // The number before an entry of a list of contents is often no part of the link.
    if isLink { hasLink = true } else if isLetter { hasUnlinked = true }
  }

  /// Begins a new line in the same paragraph.
  mutating func breakLine() {
    while let last = text.unicodeScalars.last, last == " " || last == "\t" {
      text.unicodeScalars.removeLast()
    }
    if !text.isEmpty { text += "\n" }
  }

  var isEmpty: Bool { text.isEmpty }

  /// True when every letter is bold, or a part of a link.
  var isBold: Bool { hasBold && !hasPlain }
  var isLink: Bool { hasLink && !hasUnlinked }

  /// The paragraph as a block, or nil when there is nothing in it; begins the next one.
  mutating func takeBlock() -> Document.Block? {
    defer { self = ParagraphText() }
    while let last = text.unicodeScalars.last, last.isBlank {
      text.unicodeScalars.removeLast()
    }
    guard !text.isEmpty else { return nil }
    var block = Document.Block(text)
    block.isBold = isBold
    block.isLink = isLink
    block.offset = offset
    return block
  }
}

/// The blocks of a document while it is read, held below a bound.
struct BlockList {
  private(set) var blocks: [Document.Block] = []
  private var size = 0
  private var row = 0
  private var cell = 0
  private var isPageDue = true

  /// What a document's text may come to, in bytes: the longest novel has a tenth of it.
  static let largestText = 64 << 20

  mutating func startPage() { isPageDue = true }

  mutating func startRow() {
    row += 1
    cell = 0
  }

  mutating func startCell() { cell += 1 }

  /// Adds a block; one that `isInTable` stands in the cell that was begun last.
  mutating func append(
    _ block: Document.Block, isInTable: Bool = false, place: Place
  ) throws(ImportProblem) {
    var block = block
    size += block.text.utf8.count
    guard size <= Self.largestText else {
      throw .tooLong(place, noun: "document", limit: Self.largestText, scope: .file)
    }
    if isPageDue { block.startsPage = true }
    isPageDue = false
    if isInTable {
      block.tableRow = row
      block.tableCell = cell
    }
    blocks.append(block)
  }

  /// Changes a block that was added.
  mutating func change(_ index: Int, _ change: (inout Document.Block) -> Void) {
    if blocks.indices.contains(index) { change(&blocks[index]) }
  }
}
