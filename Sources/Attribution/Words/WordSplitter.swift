/// Splits UTF-8 text into tokens, sentences and paragraphs for the rules.
///
/// Tokens are words (with inner hyphens, periods and apostrophes), numbers, clitics ("'s", "n't"),
/// and single marks; known abbreviations keep their period. A line break ends a paragraph. A
/// sentence ends after `.`, `!`, `?` or `...` with white space behind, unless lower case follows.
/// Any bytes at all give tokens whose ends lie on character boundaries of valid text.
struct WordSplitter {
  private let bytes: [UInt8]
  private var at = 0
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var sentenceStarts: [Int32] = []
  private var opensParagraph: [Bool] = []
  private var beginsParagraph = true

  private init(_ text: String) {
    bytes = Array(text.utf8)
    starts.reserveCapacity(bytes.count / 5)
    ends.reserveCapacity(bytes.count / 5)
  }

  /// The words of `text`.
  static func words(of text: String) -> Words {
    var splitter = WordSplitter(text)
    splitter.split()
    return Words(
      bytes: splitter.bytes, starts: splitter.starts, ends: splitter.ends,
      sentenceStarts: splitter.sentenceStarts + [Int32(splitter.starts.count)],
      opensParagraph: splitter.opensParagraph)
  }

  private mutating func split() {
    while at < bytes.count {
      if let space = whiteSpace(at) {
        at += space
        continue
      }
      let start = at
      at = endOfToken(start)
      openSentence(before: start)
      starts.append(Int32(start))
      ends.append(Int32(at))
    }
  }

  /// Length of the white space at `i`, nil for anything else.
  private mutating func whiteSpace(_ i: Int) -> Int? {
    switch bytes[i] {
    case 0x0A:
      beginsParagraph = true
      return 1
    case 0...0x20, 0x7F: return 1
    case 0xC2 where i + 1 < bytes.count && bytes[i + 1] == 0xA0: return 2
    case 0xE2
    where i + 2 < bytes.count && bytes[i + 1] == 0x80 && (0x80...0x8B).contains(bytes[i + 2]):
      return 3
    default: return nil
    }
  }

  // MARK: Tokens

  private func isLetter(_ i: Int) -> Bool {
    guard i < bytes.count else { return false }
    let byte = bytes[i]
    // Bytes above ASCII belong to words, but for the blocks of punctuation (U+0080-00BF, U+2000-2FFF).
    return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0xC3 && byte != 0xE2
  }

  private func characterLength(_ i: Int) -> Int {
    let byte = bytes[i]
    let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return min(length, bytes.count - i)
  }

  private func endOfToken(_ start: Int) -> Int {
    if let clitic = endOfClitic(start) { return clitic }
    guard isLetter(start) else { return endOfMark(start) }
    var i = start
    while i < bytes.count {
      if isLetter(i) {
        i += characterLength(i)
      } else if let inner = innerMark(i, start) {
        i = inner
      } else {
        break
      }
    }
    if i < bytes.count, bytes[i] == UInt8(ascii: "."), keepsPeriod(start, i) { i += 1 }
    return i
  }

  /// Where the word goes on after a hyphen, period, comma, ampersand or apostrophe inside it.
  private func innerMark(_ i: Int, _ start: Int) -> Int? {
    switch bytes[i] {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "&"):
      return isLetter(i + 1) ? i + 1 : nil
    case UInt8(ascii: ","):
      return i > start && bytes[i - 1] &- 0x30 < 10 && i + 1 < bytes.count
        && bytes[i + 1] &- 0x30 < 10 ? i + 1 : nil
    default: return apostrophe(i).flatMap { isLetter($0) && endOfClitic(i) == nil ? $0 : nil }
    }
  }

  /// The place after `'` or `’`, nil when neither is at `i`.
  private func apostrophe(_ i: Int) -> Int? {
    if bytes[i] == UInt8(ascii: "'") { return i + 1 }
    return i + 2 < bytes.count && bytes[i] == 0xE2 && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x99
      ? i + 3 : nil
  }

  private func endOfClitic(_ i: Int) -> Int? {
    guard i > 0, isLetter(i - 1) || bytes[i - 1] >= 0x80 || bytes[i - 1] == UInt8(ascii: "."),
      let next = apostrophe(i), next < bytes.count
    else { return nil }
    for clitic in Self.clitics
    where bytes[next...].starts(with: clitic) && !isLetter(next + clitic.count) {
      return next + clitic.count
    }
    return nil
  }

  private static let clitics: [[UInt8]] = ["s", "re", "ve", "d", "ll", "m", "S"].map {
    Array($0.utf8)
  }

  private func endOfMark(_ start: Int) -> Int {
    var i = start + characterLength(start)
    let byte = bytes[start]
    guard
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "`")
        || byte == UInt8(ascii: "'")
    else { return i }
    while i < bytes.count, bytes[i] == byte, i - start < 4 { i += 1 }
    return i
  }

  /// True for "Mr.", "U.S.", "J." and the like.
  private func keepsPeriod(_ start: Int, _ end: Int) -> Bool {
    let length = end - start
    if length == 1 { return bytes[start] &- 0x41 < 26 }
    if length > 12 { return false }
    let word = bytes[start..<end]
    if word.contains(UInt8(ascii: ".")) { return word.allSatisfy { $0 < 0x80 } && length < 8 }
    if length > 2, bytes[start + 1] == UInt8(ascii: "-"),
      [UInt8(ascii: "D"), UInt8(ascii: "R"), UInt8(ascii: "I")].contains(bytes[start])
    {
      return true
    }
    return Self.abbreviations.contains(
      bytes.withUnsafeBufferPointer { WordHash.of($0, start, end) })
  }

  private static let abbreviations: Set<UInt64> = Set(
    """
    mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj brig prof rev hon pres
    st jr sr jan feb mar apr aug sept sep oct nov dec inc corp co ltd bros vs etc dept est fla
    calif ariz ala ark colo conn del ga ill ind kan ky la md mass mich minn miss mo mont neb nev
    okla ore pa tenn tex vt va wash wis wyo no det supt ret amb atty supt sec
    """.split { $0 == " " || $0 == "\n" }.map { word in
      Array(word.utf8).withUnsafeBufferPointer { WordHash.of($0, 0, $0.count) }
    })

  // MARK: Sentences

  private mutating func openSentence(before start: Int) {
    let isNew = beginsParagraph || starts.isEmpty || endsSentence(before: start)
    guard isNew else { return }
    sentenceStarts.append(Int32(starts.count))
    opensParagraph.append(beginsParagraph || starts.isEmpty)
    beginsParagraph = false
  }

  /// True when a stop (with marks that close behind it) and white space stand before `start`.
  private func endsSentence(before start: Int) -> Bool {
    var token = starts.count - 1
    guard Int(ends[token]) < start else { return false }
    while token >= 0, isCloser(token), token > starts.count - 5 { token -= 1 }
    guard token >= 0 else { return false }
    let first = bytes[Int(starts[token])]
    guard first == UInt8(ascii: ".") || first == UInt8(ascii: "!") || first == UInt8(ascii: "?")
    else { return false }
    return !(bytes[start] &- 0x61 < 26)
  }

  private func isCloser(_ token: Int) -> Bool {
    let start = Int(starts[token])
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return true
    case 0xE2:
      return start + 2 < bytes.count && bytes[start + 1] == 0x80
        && (0x99...0x9D).contains(bytes[start + 2])
    default: return false
    }
  }
}
