internal import XML

/// A page as a reader's eye takes it: blocks of running text in their order, and the boxes around.
///
/// Every box covers a range of blocks, so that what stands in it is a slice and never a walk.
struct PageLayout {
  /// A piece of text that stands on lines of its own.
  struct Block {
    /// The text on one line.
    var text = ""
    /// How many characters of it are in links.
    var linkCharacters = 0
    /// How many characters of it are bold.
    var boldCharacters = 0
    var characters = 0
    /// The innermost box around it.
    let box: Int
    /// The name of the element that makes it a block: "p", "h2", "li".
    var name: String
  }

  /// An element that stands on lines of its own.
  struct Box {
    let name: String
    let parent: Int?
    let depth: Int
    let hints: PageHints
    /// The blocks in it.
    var blocks: Range<Int>
    /// The boxes in it follow it up to here.
    var end: Int
    /// All of it is a link.
    let isLink: Bool
    let hasMedia: Bool
  }

  private(set) var blocks: [Block] = []
  private(set) var boxes: [Box] = []

  /// More blocks than this are not looked at: the rest of a page this long is left out.
  private static let mostBlocks = 200_000

  init(_ root: MarkupNode) {
    var builder = Builder()
    builder.open(root, isLink: false)
    builder.write(root, InlineStyle())
    builder.close()
    blocks = builder.blocks
    boxes = builder.boxes
  }

  /// What is around a run of characters.
  private struct InlineStyle {
    var isLink = false
    var isBold = false
  }

  private struct Builder {
    var blocks: [Block] = []
    var boxes: [Box] = []
    private var open: [Int] = []
    private var current: Block?
    private var needsBlank = false
    private var breaks = 0

    mutating func open(_ node: MarkupNode, isLink: Bool) {
      endBlock()
      boxes.append(
        Box(
          name: node.name, parent: open.last, depth: open.count, hints: PageHints(node),
          blocks: blocks.count..<blocks.count, end: boxes.count + 1, isLink: isLink,
          hasMedia: node.name == "figure" || node.name == "picture"))
      open.append(boxes.count - 1)
    }

    mutating func close() {
      endBlock()
      guard let box = open.popLast() else { return }
      if boxes[box].name == "tr" { joinCells(from: boxes[box].blocks.lowerBound, in: box) }
      boxes[box].blocks = boxes[box].blocks.lowerBound..<blocks.count
      boxes[box].end = boxes.count
    }

    /// The cells of a row as one block; nil when they are more than short texts.
    ///
    /// Apart from the change to the blocks, which would copy them all while a slice of them lives.
    private func row(ofCellsFrom first: Int, in box: Int) -> Block? {
      let cells = blocks[first...]
      guard cells.count > 1, cells.allSatisfy({ ["td", "th"].contains($0.name) }),
        cells.reduce(0, { $0 + $1.characters }) < 300
      else { return nil }
      var row = Block(box: box, name: "tr")
      row.text = cells.map(\.text).joined(separator: " ")
      for cell in cells {
        row.characters += cell.characters
        row.linkCharacters += cell.linkCharacters
        row.boldCharacters += cell.boldCharacters
      }
      return row
    }

    /// Makes one block of a table's row, where its cells are short; cells that lay out a page stay.
    private mutating func joinCells(from first: Int, in box: Int) {
      guard let row = row(ofCellsFrom: first, in: box) else { return }
      blocks.removeSubrange(first...)
      blocks.append(row)
      for inner in boxes.indices[(box + 1)...] { boxes[inner].blocks = first..<first + 1 }
    }

    mutating func write(_ node: MarkupNode, _ style: InlineStyle) {
      for child in node.children where blocks.count < PageLayout.mostBlocks {
        switch child.kind {
        case .comment: continue
        case .text: write(text: child.text, style)
        case .element: write(element: child, style)
        }
      }
    }

    private mutating func write(element: MarkupNode, _ style: InlineStyle) {
      guard !MarkupText.unseen.contains(element.name) || element.name == "title" else { return }
      guard !PageHints.isHidden(element) else { return }
      switch element.name {
      case "br":
        breaks += 1
        // Two ends of line are the end of a paragraph.
        if breaks > 1 { endBlock() } else { needsBlank = current != nil }
      case "hr": endBlock()
      case "title", "img", "input", "meta", "link", "source", "track": return
      default:
        var style = style
        // An address that is written out is text, whatever it leads to.
        if element.name == "a", element["href"] != nil, !element.content.hasPrefix("http") {
          style.isLink = true
        }
        if ["b", "strong"].contains(element.name) { style.isBold = true }
        // Elements of the page's own making stand on their own lines where they hold paragraphs.
        let isBlock =
          MarkupText.blocks.contains(element.name)
          || element.name.utf8.contains(UInt8(ascii: "-"))
          || ["main", "picture"].contains(element.name)
        guard isBlock else {
          write(inline: element, style)
          return
        }
        open(element, isLink: style.isLink)
        write(element, style)
        close()
      }
    }

    private mutating func write(inline element: MarkupNode, _ style: InlineStyle) {
      guard element["class"] != nil || element["id"] != nil else {
        write(element, style)
        return
      }
      let hints = PageHints(element)
      if hints.isUnseenInLine { return }
      guard current == nil, hints.isOfPicture else {
        write(element, style)
        return
      }
      open(element, isLink: style.isLink)
      write(element, style)
      close()
    }

    private mutating func write(text: String, _ style: InlineStyle) {
      for scalar in text.unicodeScalars {
        // Marks of direction and width have no place in a text that is searched.
        if scalar.value == 0xAD || scalar.value == 0xFEFF || scalar.value == 0x200B { continue }
        if scalar.isBlank {
          needsBlank = current != nil
          continue
        }
        if current == nil { beginBlock() }
        if needsBlank {
          current?.text += " "
          needsBlank = false
        }
        breaks = 0
        current?.text.unicodeScalars.append(scalar)
        // Writing without blanks says in one character what takes three letters elsewhere.
        let width = (0x2E80...0xD7FF).contains(scalar.value) ? 3 : 1
        current?.characters += width
        if style.isLink { current?.linkCharacters += width }
        if style.isBold { current?.boldCharacters += width }
      }
    }

    private mutating func beginBlock() {
      let box = open.last ?? 0
      current = Block(box: box, name: boxes.isEmpty ? "" : boxes[box].name)
      needsBlank = false
    }

    mutating func endBlock() {
      if let block = current { blocks.append(block) }
      current = nil
      needsBlank = false
      breaks = 0
    }
  }

  /// True when a box is the other one, or around it.
  func box(_ box: Int, holds other: Int) -> Bool {
    (box..<boxes[box].end).contains(other)
  }

  /// The boxes around a block, the innermost first.
  func boxes(around block: Int) -> some Sequence<Int> {
    sequence(first: blocks[block].box) { boxes[$0].parent }
  }
}

extension PageLayout.Block {
  var linkDensity: Double {
    characters == 0 ? 0 : Double(linkCharacters) / Double(characters)
  }

  var isHeading: Bool {
    name.utf8.count == 2 && name.hasPrefix("h") && name.utf8.last.map(Byte.isDigit) ?? false
  }

  /// All of it is bold.
  var isBold: Bool { boldCharacters * 10 >= characters * 9 }

  /// It ends as a sentence does.
  var endsSentence: Bool {
    guard
      let last = text.unicodeScalars.last(where: { !"\"'”’»“)]›」』 ".unicodeScalars.contains($0) })
    else { return false }
    return ".!?…。！？؟۔।:".unicodeScalars.contains(last)
  }
}
