internal import XML

/// The text of a page that a machine read, in ALTO of any version (https://www.loc.gov/alto/).
struct ALTOPage {
  /// The text blocks in their order, each a paragraph; some may be empty.
  private(set) var blocks: [String] = []
  /// Which blocks an element that was asked for by its name covers.
  private(set) var places: [String: Range<Int>] = [:]
  private(set) var language: String?

  /// Reads a page as it comes; of names only those that are wanted are kept.
  init(_ piece: Piece, wanted: Set<String> = [], options: ImportOptions) throws(ImportProblem) {
    let stream = try RecordStream(piece, options: options)
    var reader = Reader(wanted: wanted)
    while let element = try stream.nextElement() { reader.read(element) }
    reader.finish()
    blocks = reader.blocks
    places = reader.places
    language = reader.language
    repairs = stream.repairs.subtracting(.byteOrderMark)
  }

  let repairs: RepairSet

  /// The paragraphs of the page.
  var paragraphs: [String] { blocks.filter { !$0.isEmpty } }

  /// Puts words together to lines, lines to blocks, and the halves of cut words.
  private struct Reader {
    var blocks: [String] = []
    var places: [String: Range<Int>] = [:]
    var language: String?

    private enum Token {
      case word(String)
      case space
      case hyphen
    }

    private let wanted: Set<String>
    private var line: [Token] = []
    private var block: String?
    /// Blocks of blocks that are open: how deep each stands, its name, its first block.
    private var composed: [(depth: Int, name: String, start: Int)] = []
    /// The word is written already, and its second half is to come.
    private var awaitsHalf = false
    /// The last word was cut, and the next one goes on with it.
    private var isCut = false

    init(wanted: Set<String>) {
      self.wanted = wanted
    }

    mutating func read(_ element: MarkupStream.Element) {
      switch element.name {
      case "ComposedBlock", "PrintSpace", "Page":
        endBlock()
        close(to: element.depth)
        composed.append((element.depth, element["ID"] ?? "", blocks.count))
      case "TextBlock":
        endBlock()
        close(to: element.depth)
        block = ""
        language = language ?? element["LANG"] ?? element["language"] ?? element["lang"]
        note(element)
      case "TextLine":
        endLine()
        note(element)
      case "String":
        note(element)
        word(element)
      case "SP": line.append(.space)
      case "HYP": line.append(.hyphen)
      default: return
      }
    }

    mutating func finish() {
      endBlock()
      close(to: 0)
    }

    private mutating func note(_ element: MarkupStream.Element) {
      guard let name = element["ID"], wanted.contains(name) else { return }
      places[name] = blocks.count..<blocks.count + 1
    }

    private mutating func close(to depth: Int) {
      while let last = composed.last, last.depth >= depth {
        if wanted.contains(last.name) { places[last.name] = last.start..<blocks.count }
        composed.removeLast()
      }
    }

    private mutating func word(_ element: MarkupStream.Element) {
      guard let content = element["CONTENT"] else { return }
      let type = element["SUBS_TYPE"]?.lowercased() ?? ""
      let whole = element["SUBS_CONTENT"].flatMap { $0.isEmpty ? nil : $0 }
      if type == "hyppart1", let whole {
        line.append(.word(whole))
        awaitsHalf = true
      } else if type == "hyppart2", awaitsHalf {
        awaitsHalf = false
      } else {
        line.append(.word(content))
      }
    }

    /// Writes the words of a line; where it has no elements for blanks, they stand between words.
    private mutating func endLine() {
      defer { line = [] }
      guard !line.isEmpty else { return }
      var text = block ?? ""
      var hasSpaces = false
      for case .space in line { hasSpaces = true }
      var needsBlank = !text.isEmpty && !isCut
      for token in line {
        switch token {
        case .space: needsBlank = !text.isEmpty && !isCut
        case .hyphen: break
        case .word(let word):
          if isCut {
            // A capital after the cut shows a hyphen that belongs to the word.
            if word.first?.isUppercase == true, text.last?.isLetter == true { text += "-" }
            isCut = false
          } else if needsBlank {
            text += " "
          }
          text += word
          needsBlank = !hasSpaces
        }
      }
      cut(&text)
      block = text
    }

    /// Takes the hyphen off a word that is cut at the end of the line.
    private mutating func cut(_ text: inout String) {
      guard !awaitsHalf else { return }
      var isHyphenated = false
      for case .hyphen in line.suffix(2) { isHyphenated = true }
      if let last = text.last, "-¬\u{AD}⸗".contains(last), text.dropLast().last?.isLetter == true {
        text.removeLast()
        isHyphenated = true
      }
      isCut = isHyphenated && text.last?.isLetter == true
    }

    private mutating func endBlock() {
      endLine()
      if let block { blocks.append(isCut ? block + "-" : block) }
      block = nil
      isCut = false
    }
  }
}
