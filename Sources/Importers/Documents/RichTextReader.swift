internal import Charsets
internal import News

/// Reads rich text (RTF 1.9.1, Microsoft 2008) as it comes; pictures and mark-up are not held.
///
/// Text outside of ASCII is in the code page of its font or of the document. Some programs write
/// UTF-8 where they promise a code page: bytes that are well-formed UTF-8 are taken as such.
struct RichTextReader {
  /// What holds inside of one group.
  private struct State {
    var destination = Destination.text
    var isBold = false
    var isHidden = false
    var isLink = false
    /// How many characters follow `\u` for programs that do not know it.
    var unicodeSkip = 1
    var font = 0
  }

  private enum Destination {
    case text, skipped, fonts, styles, info, title, author, subject, created, instruction
  }

  /// What `\pard` resets.
  private struct Paragraph {
    var isInTable = false
    var style = 0
    var level: Int?
  }

  private struct Style {
    var name = ""
    var isBold = false
    var level: Int?
  }

  private let place: Place
  private var input: RichTextInput
  private var state = State()
  private var stack: [State] = []
  private var paragraph = Paragraph()
  private var text = ParagraphText()
  private var list = BlockList()
  private var rowIsOpen = false
  private var cellIsOpen = false
  private var properties = Document.Properties()
  private var repairs: RepairSet = []

  /// Bytes that are not decoded yet, as `\'hh` or as they are.
  private var bytes: [UInt8] = []
  private var bytesAreRaw = true
  private var bytesStart = 0
  /// The first half of a pair of UTF-16.
  private var highSurrogate: UInt16?
  private var charactersToSkip = 0
  private var isStarred = false
  private var isAtGroupStart = false

  private var codePage = 1252
  private var fontPages: [Int: Int] = [:]
  private var charsets: [Int: Charset] = [:]
  private var styles: [Int: Style] = [:]
  private var styleNumber = 0
  /// How deep the group of one style lies, while one is read.
  private var styleDepth: Int?
  private var defaultFont = 0
  /// Text of a font's, a style's or a property's name.
  private var name = ""
  private var date = (year: 0, month: 0, day: 0)

  private static let deepest = 500

  /// Reads a document; the digest is that of the whole file.
  static func read(
    _ piece: Piece
  ) throws(ImportProblem) -> (document: Document, sha256: String) {
    var reader = RichTextReader(piece)
    try reader.read()
    let document = Document(
      reader.list.blocks, properties: reader.properties, repairs: reader.repairs)
    return (document, try reader.input.finish())
  }

  private init(_ piece: Piece) {
    place = piece.place
    input = RichTextInput(piece)
  }

  // MARK: - Tokens

  private mutating func read() throws(ImportProblem) {
    while let byte = try input.next() {
      switch byte {
      case Byte.openBrace:
        try open()
      case Byte.closeBrace:
        try close()
        if stack.isEmpty {
          try endParagraph()
          return
        }
      case Byte.backslash:
        try readControl()
      case Byte.lineFeed, Byte.carriageReturn, 0:
        continue
      default:
        isAtGroupStart = false
        take(byte, isRaw: true)
      }
    }
    try endParagraph()
    guard stack.isEmpty else {
      throw ImportProblem(
        place: place, kind: .broken, scope: .file,
        what: "the document ends in the middle (\(stack.count) of its groups are open)",
        remedy: "get the whole file again")
    }
  }

  private mutating func open() throws(ImportProblem) {
    flush()
    charactersToSkip = 0
    guard stack.count < Self.deepest else {
      throw ImportProblem(
        place: place, kind: .broken, scope: .file, what: "its groups lie too deep in one another",
        remedy: "open it in a word processor, and save it again")
    }
    stack.append(state)
    isStarred = false
    isAtGroupStart = true
    if state.destination == .styles, styleDepth == nil {
      name = ""
      styleNumber = 0
      styleDepth = stack.count
    }
  }

  private mutating func close() throws(ImportProblem) {
    flush()
    charactersToSkip = 0
    endDestination()
    let inner = state
    guard let outer = stack.popLast() else { return }
    state = outer
    // The instruction of a field says what its result, which follows it, leads to.
    if inner.destination == .instruction { state.isLink = state.isLink || inner.isLink }
    isStarred = false
    isAtGroupStart = false
  }

  private mutating func readControl() throws(ImportProblem) {
    guard let first = try input.next() else { return }
    guard Byte.isLetter(first) else {
      try readSymbol(first)
      return
    }
    var word = String(UnicodeScalar(first))
    while let byte = try input.peek(), Byte.isLetter(byte), word.utf8.count < 40 {
      word.unicodeScalars.append(UnicodeScalar(byte))
      input.advance()
    }
    var digits = ""
    if try input.peek() == UInt8(ascii: "-") {
      input.advance()
      digits = "-"
    }
    while let byte = try input.peek(), Byte.isDigit(byte), digits.utf8.count < 12 {
      digits.unicodeScalars.append(UnicodeScalar(byte))
      input.advance()
    }
    if try input.peek() == Byte.space { input.advance() }
    try readWord(word, Int(digits))
    isAtGroupStart = false
  }

  private mutating func readSymbol(_ symbol: UInt8) throws(ImportProblem) {
    switch symbol {
    case UInt8(ascii: "'"):
      guard let high = try input.next(), let low = try input.next(),
        let upper = Self.digit(high), let lower = Self.digit(low)
      else { return }
      take(upper << 4 | lower, isRaw: false)
    case UInt8(ascii: "*"):
      isStarred = true
      return
    case UInt8(ascii: "~"), UInt8(ascii: "_"):
      flush()
      write(symbol == UInt8(ascii: "~") ? "\u{A0}" : "-")
    case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "|"): flush()
    case Byte.lineFeed, Byte.carriageReturn:
      if symbol == Byte.carriageReturn, try input.peek() == Byte.lineFeed { input.advance() }
      try endParagraph()
    case Byte.openBrace, Byte.closeBrace, Byte.backslash: take(symbol, isRaw: true)
    default: break
    }
    isAtGroupStart = false
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    if Byte.isDigit(byte) { return byte - 0x30 }
    let letter = byte | 0x20
    return (0x61...0x66).contains(letter) ? letter - 0x57 : nil
  }

  // MARK: - Control words

  private mutating func readWord(_ word: String, _ number: Int?) throws(ImportProblem) {
    if word == "u" {
      readUnicode(number ?? 0)
      return
    }
    // What stands for `\u` in programs that do not know it may be a word: `\u8212\emdash`.
    if charactersToSkip > 0, Self.marks[word] != nil || word == "tab" {
      charactersToSkip -= 1
      return
    }
    charactersToSkip = 0
    flush()
    if isAtGroupStart, beginDestination(word) { return }
    if word == "bin" {
      try input.skip(max(0, number ?? 0))
      return
    }
    switch state.destination {
    case .text: try readTextWord(word, number)
    case .fonts: readFontWord(word, number)
    case .styles: readStyleWord(word, number)
    case .created: readDateWord(word, number ?? 0)
    case .skipped: break
    case .info, .title, .author, .subject, .instruction: readCharacterWord(word, number)
    }
  }

  private static let skipped: Set<String> = [
    "colortbl", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl",
    "footerr", "footerf", "footnote", "annotation", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc",
    "nonshppict", "listtext", "pntext", "pntxta", "pntxtb", "xe", "tc", "rxe", "txe", "private",
    "listtable", "listoverridetable", "revtbl", "rsidtbl", "filetbl", "themedata", "datastore",
    "latentstyles", "keywords", "doccomm", "comment", "operator", "company", "manager", "category",
    "hlinkbase", "revtim", "printim", "buptim", "do", "shpinst", "template", "bkmkstart",
    "bkmkend", "fldtype", "mmath", "objdata", "objclass", "objname", "sn", "sv",
  ]

  /// Takes in the first word of a group; true when it names what the group is.
  private mutating func beginDestination(_ word: String) -> Bool {
    switch word {
    case "fonttbl": state.destination = .fonts
    case "stylesheet": state.destination = .styles
    case "info": state.destination = .info
    case "title" where state.destination == .info: beginProperty(.title)
    case "author" where state.destination == .info: beginProperty(.author)
    case "subject" where state.destination == .info: beginProperty(.subject)
    case "creatim" where state.destination == .info:
      state.destination = .created
      date = (0, 0, 0)
    case "fldinst" where state.destination == .text: beginProperty(.instruction)
    // Text that newer programs read and older ones skip.
    case "fldrslt", "result", "upr": return state.destination != .text
    case _ where Self.skipped.contains(word): state.destination = .skipped
    case _ where isStarred && state.destination != .styles && state.destination != .fonts:
      state.destination = .skipped
    case _ where isStarred && word != "cs" && word != "ts": state.destination = .skipped
    default: return false
    }
    return true
  }

  private mutating func beginProperty(_ destination: Destination) {
    state.destination = destination
    name = ""
  }

  private mutating func endDestination() {
    let value = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch state.destination {
    case .title: properties.title = value.isEmpty ? nil : value
    case .author: properties.author = value.isEmpty ? nil : value
    case .subject: properties.subject = value.isEmpty ? nil : value
    case .instruction:
      if value.hasPrefix("HYPERLINK") || value.contains("PAGEREF") { state.isLink = true }
    case .created:
      if let created = CalendarDay(year: date.year, month: date.month, day: date.day) {
        properties.created = created.description
      }
    case .styles:
      guard stack.count == styleDepth else { return }
      endStyle()
      styleDepth = nil
    case .skipped:
      if stack.count == styleDepth { styleDepth = nil }
      return
    case .text, .fonts, .info: return
    }
    name = ""
  }

  private mutating func readTextWord(_ word: String, _ number: Int?) throws(ImportProblem) {
    switch word {
    case "par": try endParagraph()
    case "line", "softline": text.breakLine()
    case "tab": write("\t")
    case "cell", "nestcell": try endCell()
    case "row", "nestrow":
      try endParagraph()
      rowIsOpen = false
      cellIsOpen = false
    case "page", "softpage":
      try endParagraph()
      list.startPage()
    case "pagebb": list.startPage()
    case "sect":
      try endParagraph()
      list.startPage()
    case "pard": paragraph = Paragraph()
    case "intbl": paragraph.isInTable = true
    case "s": paragraph.style = number ?? 0
    case "outlinelevel": paragraph.level = number.flatMap { (0..<9).contains($0) ? $0 + 1 : nil }
    default: readCharacterWord(word, number)
    }
  }

  private static let marks: [String: String] = [
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ",
  ]

  private mutating func readCharacterWord(_ word: String, _ number: Int?) {
    switch word {
    case "b": state.isBold = number != 0
    case "v": state.isHidden = number != 0
    case "deleted": state.isHidden = number != 0
    case "plain":
      state.isBold = false
      state.isHidden = false
      state.font = defaultFont
    case "deff":
      defaultFont = number ?? 0
      state.font = defaultFont
    case "f": state.font = number ?? 0
    case "uc": state.unicodeSkip = min(max(0, number ?? 1), 16)
    case "ansicpg":
      if let number, number > 0 { codePage = number }
    case "mac": codePage = 10000
    case "pc": codePage = 437
    case "pca": codePage = 850
    default:
      if let mark = Self.marks[word] { write(mark) }
    }
  }

  private mutating func readDateWord(_ word: String, _ number: Int) {
    switch word {
    case "yr": date.year = number
    case "mo": date.month = number
    case "dy": date.day = number
    default: break
    }
  }

  // MARK: - Fonts and styles

  /// Code pages of `\fcharset` (Windows' GDI character sets).
  private static let pagesOfCharsets: [Int: Int] = [
    0: 1252, 77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254,
    163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
  ]

  private mutating func readFontWord(_ word: String, _ number: Int?) {
    switch word {
    case "f": state.font = number ?? 0
    case "fcharset":
      if let page = number.flatMap({ Self.pagesOfCharsets[$0] }) { fontPages[state.font] = page }
    case "cpg":
      if let number, number > 0 { fontPages[state.font] = number }
    default: break
    }
  }

  private mutating func readStyleWord(_ word: String, _ number: Int?) {
    switch word {
    case "s":
      styleNumber = number ?? 0
      styles[styleNumber] = Style()
    case "cs", "ts", "ds": state.destination = .skipped
    case "b": styles[styleNumber, default: Style()].isBold = number != 0
    case "outlinelevel":
      styles[styleNumber, default: Style()].level = number.flatMap {
        (0..<9).contains($0) ? $0 + 1 : nil
      }
    default: break
    }
  }

  private mutating func endStyle() {
    let title = name.prefix { $0 != ";" }.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ").lowercased()
    guard !title.isEmpty else { return }
    styles[styleNumber, default: Style()].name = title
    if title == "title" { styles[styleNumber]?.level = 1 }
    if title == "subtitle" { styles[styleNumber]?.level = 2 }
    if title.hasPrefix("heading "), let level = Int(title.dropFirst(8)) {
      styles[styleNumber]?.level = level
    }
  }

  // MARK: - Characters

  private mutating func take(_ byte: UInt8, isRaw: Bool) {
    if charactersToSkip > 0 {
      charactersToSkip -= 1
      return
    }
    guard state.destination != .skipped else { return }
    if bytes.isEmpty {
      bytesStart = input.offset - (isRaw ? 1 : 4)
    } else if bytesAreRaw != isRaw, byte >= 0x80 {
      flush()
      bytesStart = input.offset - (isRaw ? 1 : 4)
    }
    if bytes.isEmpty || byte >= 0x80 { bytesAreRaw = isRaw }
    bytes.append(byte)
    if bytes.count >= 1 << 20 { flush() }
  }

  private mutating func readUnicode(_ number: Int) {
    flush()
    charactersToSkip = state.unicodeSkip
    let unit = UInt16(truncatingIfNeeded: number)
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
      return
    }
    if let high = highSurrogate, UTF16.isTrailSurrogate(unit) {
      highSurrogate = nil
      let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
      if let scalar = Unicode.Scalar(value) { write(String(scalar)) }
      return
    }
    highSurrogate = nil
    // Symbol fonts put their bytes at U+F000.
    guard let scalar = Unicode.Scalar(unit), !(0xF000...0xF0FF).contains(unit) else { return }
    write(String(scalar))
  }

  /// Decodes the bytes at hand.
  private mutating func flush() {
    guard !bytes.isEmpty else { return }
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    if taken.allSatisfy({ $0 < 0x80 }) {
      write(String(decoding: taken, as: UTF8.self), at: bytesStart)
    } else {
      write(decoded(taken), at: bytesStart)
    }
  }

  private mutating func decoded(_ bytes: [UInt8]) -> String {
    let page = self.page
    let isSingleByte = ![932, 936, 949, 950, 1361].contains(page)
    if bytesAreRaw && isSingleByte || page == 1252 || page == 65001,
      let text = String(validating: bytes, as: UTF8.self)
    {
      if page != 65001 { repairs.insert(.otherEncoding) }
      return text
    }
    if page != 1252, let charset = charset(of: page), let decoded = charset.decode(bytes) {
      if decoded.replaced > 0 { repairs.insert(.replacedBytes) }
      return String(decoding: decoded.utf8, as: UTF8.self)
    }
    // Windows-1252, or UTF-8 with a few broken bytes in it; what is declared is no repair.
    var unused: RepairSet = []
    return bytes.withUnsafeBufferPointer {
      TextDecoding.text(of: $0, encoding: bytesAreRaw ? nil : .windows1252, repairs: &unused)
    }
  }

  /// The code page of the font. Documents in another page than 1252 that have no font of that page
  /// mean it by the fonts that they call ANSI.
  private var page: Int {
    guard let page = fontPages[state.font] else { return codePage }
    if page == 1252, codePage != 1252, !fontPages.values.contains(codePage) { return codePage }
    return page
  }

  private mutating func charset(of page: Int) -> Charset? {
    if let known = charsets[page] { return known }
    let label =
      switch page {
      case 1250...1258: "windows-\(page)"
      case 10000: "macintosh"
      case 10007: "x-mac-cyrillic"
      case 932: "shift_jis"
      case 936, 54936: "gb18030"
      case 949: "euc-kr"
      case 950: "big5"
      case 874: "windows-874"
      case 20866: "koi8-r"
      case 28591...28605: "iso-8859-\(page - 28590)"
      case 65001: "utf-8"
      default: "cp\(page)"
      }
    let charset = Charset(label: label)
    charsets[page] = charset
    return charset
  }

  private mutating func write(_ run: String, at offset: Int? = nil) {
    switch state.destination {
    case .text:
      guard !state.isHidden else { return }
      let isBold = state.isBold || styles[paragraph.style]?.isBold == true
      text.write(run, isBold: isBold, isLink: state.isLink, at: offset ?? input.offset)
    case .title, .author, .subject, .instruction, .styles:
      if name.utf8.count < 4096 { name += run }
    case .skipped, .fonts, .info, .created: break
    }
  }

  // MARK: - Paragraphs

  private mutating func endCell() throws(ImportProblem) {
    paragraph.isInTable = true
    openCell()
    try endParagraph()
    cellIsOpen = false
  }

  private mutating func openCell() {
    if !rowIsOpen { list.startRow() }
    rowIsOpen = true
    if !cellIsOpen { list.startCell() }
    cellIsOpen = true
  }

  private mutating func endParagraph() throws(ImportProblem) {
    flush()
    guard state.destination == .text, var block = text.takeBlock() else { return }
    let style = styles[paragraph.style]
    block.headingLevel = paragraph.level ?? style?.level
    block.style = paragraph.style == 0 ? "" : style?.name ?? ""
    if paragraph.isInTable { openCell() }
    try list.append(block, isInTable: paragraph.isInTable, place: place)
  }
}
