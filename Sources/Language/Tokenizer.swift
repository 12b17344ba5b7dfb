/// Cuts UTF-8 text into tokens in one pass, without allocation per token.
///
/// Words keep inner hyphens, ampersands and apostrophes; the clitics 's 're 've 'd 'll 'm n't are
/// tokens of their own; abbreviations keep their full stop; a newline ends a paragraph unless it
/// only wraps one (`LineEnds`). Mark-up is no token: a block tag ends a paragraph, the entity of a
/// mark is that mark.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let wraps: [Int]
  private var position = 0
  /// The number of the next of `wraps`.
  private var nextWrap = 0

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    wraps = LineEnds(bytes).wraps
  }

  /// Appends every token and paragraph of the text to `table`.
  mutating func fill(_ table: inout TokenTable) {
    var pending: TokenFlags = [.startsParagraph, .afterSpace]
    while position < bytes.count {
      if skipMarkup(&pending) { continue }
      let (scalar, length) = character(at: position)
      switch CharacterClass(scalar) {
      case .newline:
        pending.formUnion(isWrap(position) ? .afterSpace : [.startsParagraph, .afterSpace])
        position += length
      case .space:
        pending.insert(.afterSpace)
        position += length
      case .letter, .digit:
        appendWord(to: &table, pending)
        pending = []
      case .mark:
        appendMark(scalar, length, to: &table, pending)
        pending = []
      }
    }
    closeParagraphs(of: &table)
  }

  /// True when the newline at `offset` stands for a space. Offsets must be asked for in order.
  private mutating func isWrap(_ offset: Int) -> Bool {
    while nextWrap < wraps.count, wraps[nextWrap] < offset { nextWrap += 1 }
    return nextWrap < wraps.count && wraps[nextWrap] == offset
  }

  /// Passes over a tag or a mark of Markdown, if one begins here.
  private mutating func skipMarkup(_ pending: inout TokenFlags) -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "<"):
      guard let (tag, end) = Markup.tag(bytes, at: position) else { return false }
      if tag == .block { pending = [.startsParagraph, .afterSpace] }
      position = end
    case UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"):
      guard let end = Emphasis.end(bytes, at: position) else { return false }
      position = end
    default:
      return false
    }
    return true
  }

  private func closeParagraphs(of table: inout TokenTable) {
    if table.paragraphs.count > 1 || table.count > 0 {
      table.paragraphs.append(Int32(table.count))
    }
  }

  private func append(
    _ start: Int, _ end: Int, _ flags: TokenFlags, to table: inout TokenTable
  ) {
    if flags.contains(.startsParagraph), table.count > 0 {
      table.paragraphs.append(Int32(table.count))
    }
    table.starts.append(Int32(truncatingIfNeeded: start))
    table.ends.append(Int32(truncatingIfNeeded: end))
    table.flags.append(flags)
  }

  // MARK: Words

  private mutating func appendWord(to table: inout TokenTable, _ pending: TokenFlags) {
    let start = position
    if let end = endOfAddress(from: start) {
      position = end
      append(start, end, pending.union([.word, .lowercase]), to: &table)
      return
    }
    let word = scanWord(from: start)
    position = word.end
    var flags = pending.union(.word)
    if word.isCapitalized { flags.insert(.capitalized) }
    if word.isLowercase { flags.insert(.lowercase) }
    if word.hasDigit { flags.insert(.digit) }
    if let split = cliticStart(start, word) {
      append(start, split, flags, to: &table)
      append(split, word.end, [.word, .lowercase, .clitic], to: &table)
      return
    }
    if keepsFullStop(start, word) {
      position += 1
      flags.insert(.abbreviation)
    }
    append(start, position, flags, to: &table)
  }

  private struct ScannedWord {
    var end: Int
    var isCapitalized: Bool
    var isLowercase: Bool
    var hasDigit = false
    /// Single letters with a full stop between each two: "U.S".
    var isDotted = false
    /// The last apostrophe within, which may be an entity.
    var apostrophe = 0..<0
  }

  private func scanWord(from start: Int) -> ScannedWord {
    let first = bytes[start]
    var word = ScannedWord(
      end: start, isCapitalized: Self.isUpper(first), isLowercase: Self.isLower(first))
    if first >= 0x80 { Self.setCase(of: decode(at: start).scalar, in: &word) }
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if Self.isWordByte(byte) {
        if byte <= UInt8(ascii: "9"), byte >= UInt8(ascii: "0") { word.hasDigit = true }
        end += 1
        continue
      }
      let (scalar, length) = character(at: end)
      if byte >= 0x80, CharacterClass(scalar) == .letter {
        end += length
        continue
      }
      guard end > start, joins(scalar, at: end, length, from: start, &word) else { break }
      end += length
    }
    word.end = end
    return word
  }

  /// True when the mark at `offset` stands inside a word or number and belongs to it.
  private func joins(
    _ scalar: UInt32, at offset: Int, _ length: Int, from start: Int, _ word: inout ScannedWord
  ) -> Bool {
    let next = offset + length
    guard next < bytes.count else { return false }
    let before = bytes[offset - 1]
    let after = bytes[next]
    switch scalar {
    case 0x2D, 0x26, 0x27, 0x2019:  // - & ' ’
      if scalar == 0x27, after == 0x27 { return false }
      guard
        Self.isWordByte(after)
          || after >= 0x80 && CharacterClass(decode(at: next).scalar) == .letter
      else { return false }
      if scalar == 0x27 || scalar == 0x2019 { word.apostrophe = offset..<next }
      return true
    case 0x2C, 0x3A:  // , :
      return Self.isDigit(before) && Self.isDigit(after)
    case 0x2E:  // .
      if Self.isDigit(before) || offset == start { return Self.isDigit(after) }
      if Self.isLetter(after), isSingleLetter(before: offset, from: start), isSingleLetter(at: next)
      {
        word.isDotted = true
        return true
      }
      return isDomain(at: next)
    default:
      return false
    }
  }

  private func isSingleLetter(before offset: Int, from start: Int) -> Bool {
    guard Self.isLetter(bytes[offset - 1]) else { return false }
    return offset - 1 == start || bytes[offset - 2] == UInt8(ascii: ".")
  }

  private func isSingleLetter(at offset: Int) -> Bool {
    offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: ".")
  }

  private func isDomain(at offset: Int) -> Bool {
    for domain in ["com", "org", "net", "gov", "edu"] as [StaticString]
    where matches(domain, at: offset) {
      let end = offset + domain.utf8CodeUnitCount
      return end >= bytes.count || !Self.isWordByte(bytes[end])
    }
    return false
  }

  private func keepsFullStop(_ start: Int, _ word: ScannedWord) -> Bool {
    guard word.end < bytes.count, bytes[word.end] == UInt8(ascii: ".") else { return false }
    // An ellipsis is a token of its own.
    if word.end + 1 < bytes.count, bytes[word.end + 1] == UInt8(ascii: ".") { return false }
    if word.isDotted { return true }
    let length = word.end - start
    if length == 1, Self.isUpper(bytes[start]), bytes[start] != UInt8(ascii: "I") { return true }
    return word.isCapitalized && length <= 5
      && Abbreviations.contains(UnsafeBufferPointer(rebasing: bytes[start..<word.end]))
      || length <= 3
        && Abbreviations.containsLowercase(
          UnsafeBufferPointer(rebasing: bytes[start..<word.end]))
  }

  /// Where the clitic at the end of a word begins, or nil without one.
  private func cliticStart(_ start: Int, _ word: ScannedWord) -> Int? {
    guard !word.apostrophe.isEmpty, word.apostrophe.lowerBound > start else { return nil }
    return cliticStart(
      start, apostrophe: word.apostrophe.lowerBound, suffix: word.apostrophe.upperBound, word.end)
  }

  private func cliticStart(_ start: Int, apostrophe: Int, suffix: Int, _ end: Int) -> Int? {
    let first = bytes[suffix] | 0x20
    if end - suffix == 1 {
      switch first {
      case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "m"): return apostrophe
      case UInt8(ascii: "t"):
        let hasN = apostrophe - 1 > start && bytes[apostrophe - 1] | 0x20 == UInt8(ascii: "n")
        return hasN ? apostrophe - 1 : nil
      default: return nil
      }
    }
    guard end - suffix == 2 else { return nil }
    let second = bytes[suffix + 1] | 0x20
    switch (first, second) {
    case (UInt8(ascii: "r"), UInt8(ascii: "e")), (UInt8(ascii: "v"), UInt8(ascii: "e")),
      (UInt8(ascii: "l"), UInt8(ascii: "l")):
      return apostrophe
    default:
      return nil
    }
  }

  /// The end of the web address that begins at `start`, or nil when none does.
  private func endOfAddress(from start: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "h") || bytes[start] == UInt8(ascii: "w"),
      matches("http://", at: start) || matches("https://", at: start) || matches("www.", at: start)
    else { return nil }
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x7F,
      bytes[end] != 0x22, bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: ">")
    {
      end += 1
    }
    while end > start, !Self.isWordByte(bytes[end - 1]), bytes[end - 1] != UInt8(ascii: "/") {
      end -= 1
    }
    return end
  }

  private func matches(_ word: StaticString, at offset: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    for index in 0..<count where word.utf8Start[index] != bytes[offset + index] { return false }
    return true
  }

  // MARK: Marks

  private mutating func appendMark(
    _ scalar: UInt32, _ length: Int, to table: inout TokenTable, _ pending: TokenFlags
  ) {
    let start = position
    position += length
    var flags = pending.union(.punctuation).union(CharacterClass.flags(of: scalar))
    switch scalar {
    case 0x40, 0x23:  // @ #
      if position < bytes.count, Self.isWordByte(bytes[position]) {
        position = scanWord(from: position).end
        flags = pending.union([.word, .capitalized])
      }
    case 0x2E:  // . .. ...
      extend(while: 0x2E)
    case 0x2D:  // - --
      extend(while: 0x2D)
    case 0x27, 0x60, 0x2018, 0x2019, 0x201A:  // a single mark typed twice is a double one
      if position < bytes.count, decode(at: position).scalar == scalar {
        position += length
        flags.remove(.singleQuote)
        flags.formUnion(CharacterClass.flags(ofDoubled: scalar))
      }
    default:
      break
    }
    append(start, position, flags, to: &table)
  }

  private mutating func extend(while byte: UInt8) {
    while position < bytes.count, bytes[position] == byte { position += 1 }
  }

  // MARK: Bytes

  /// What the character or entity at `offset` is, and its length.
  private func character(at offset: Int) -> (scalar: UInt32, length: Int) {
    if bytes[offset] == UInt8(ascii: "&"), let entity = Markup.entity(bytes, at: offset) {
      return entity
    }
    return decode(at: offset)
  }

  /// Decodes the scalar at `offset`; a broken sequence counts as one unknown byte.
  private func decode(at offset: Int) -> (scalar: UInt32, length: Int) {
    UTF8Scalar.decode(bytes, at: offset)
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  private static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
  }

  private static func setCase(of scalar: UInt32, in word: inout ScannedWord) {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return }
    word.isCapitalized = properties.isUppercase
    word.isLowercase = properties.isLowercase
  }
}
