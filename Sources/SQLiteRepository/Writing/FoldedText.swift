internal import News

/// A text as the full-text index sees it, and the way back.
///
/// Without apostrophes, soft hyphens, zero-width characters and hyphens at line ends; ligatures as
/// their letters, and letters with a stroke or of another alphabet's kin as the letters that people
/// type for them (ß, ø, ł, ﬁ; ё; tonos and harakat off). An elided article (l'accord) is a word of
/// its own. Where words have no blanks between them (Chinese, Japanese, Thai) every character is one,
/// so that a part of them is found. Accents are the tokenizer's: unicode61 takes them off.
struct FoldedText {
  /// The UTF-8 bytes of the folded text.
  let bytes: [UInt8]
  /// True when more than apostrophes was folded, so that the views need the text in a table.
  let needsTable: Bool
  private let cuts: [TextFolder.Cut]

  init(_ text: String) {
    var text = text
    var folder = TextFolder(recordsCuts: true)
    folder.bytes.reserveCapacity(text.utf8.count)
    text.withUTF8 { folder.fold($0) }
    bytes = folder.bytes
    cuts = folder.cuts
    needsTable = folder.needsTable
  }

  /// The folded text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A text as the index sees it.
  static func fold(_ text: String) -> String {
    FoldedText(text).text
  }

  /// Appends a text as the index sees it; true when more than apostrophes was folded.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) -> Bool {
    var folder = TextFolder(recordsCuts: false)
    swap(&folder.bytes, &bytes)
    folder.fold(text)
    swap(&folder.bytes, &bytes)
    return folder.needsTable
  }

  /// Where a word that begins and ends at these offsets of `bytes` stands in the whole text.
  func span(_ start: Int, _ end: Int) -> TextSpan {
    TextSpan(
      start + shift { $0.place <= start },
      end + shift { $0.place < end || $0.place == end && $0.endsCharacter })
  }

  /// How much longer the text is than its folded form before the places that `isBefore` holds for.
  private func shift(_ isBefore: (TextFolder.Cut) -> Bool) -> Int {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(cuts[middle]) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : cuts[low - 1].shift
  }
}

/// Folds one text after another into a buffer.
struct TextFolder {
  /// A place of the folded text behind which it and the text are shifted against each other.
  struct Cut {
    let place: Int
    /// Bytes of the text less bytes of the folded text, up to here.
    let shift: Int
    /// True when the cut ends a character that was replaced, false when something was left out or
    /// put in before `place`.
    let endsCharacter: Bool
  }

  var bytes: [UInt8] = []
  private(set) var cuts: [Cut] = []
  private(set) var needsTable = false
  private let recordsCuts: Bool
  private var shift = 0

  init(recordsCuts: Bool) {
    self.recordsCuts = recordsCuts
  }

  mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var place = 0
    while place < text.count {
      let byte = text[place]
      // Nearly every byte stands for itself.
      if byte < 0x80, byte != 0x27, byte != 0x2D {
        place += 1
        continue
      }
      guard let change = change(at: place, in: text) else {
        place += byte < 0x80 ? 1 : Self.length(ofCharacterAt: place, in: text)
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
      apply(change)
      place += change.length
      start = place
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func apply(_ change: Change) {
    needsTable = needsTable || change.needsTable
    if change.isSpacedBefore, bytes.last.map({ $0 != 0x20 }) ?? false { insertBlank() }
    switch change.text {
    case .character(let character):
      bytes.append(contentsOf: character)
    case .letters(let letters):
      letters.withUTF8Buffer { bytes.append(contentsOf: $0) }
      note(change.length - letters.utf8CodeUnitCount, endsCharacter: letters.utf8CodeUnitCount > 0)
    }
    if change.isSpacedAfter { insertBlank() }
  }

  private mutating func insertBlank() {
    bytes.append(0x20)
    note(-1, endsCharacter: false)
  }

  private mutating func note(_ difference: Int, endsCharacter: Bool) {
    guard recordsCuts, difference != 0 else { return }
    shift += difference
    cuts.append(Cut(place: bytes.count, shift: shift, endsCharacter: endsCharacter))
  }

  // MARK: - What stands for what

  private struct Change {
    enum Text {
      /// The bytes of the character itself.
      case character([UInt8])
      case letters(StaticString)
    }

    var text: Text
    /// How many bytes of the text are meant.
    let length: Int
    var needsTable = true
    var isSpacedBefore = false
    var isSpacedAfter = false
  }

  /// What happens to the character at a place; nil when it stands for itself.
  private func change(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Change? {
    switch text[place] {
    case 0x27: return apostrophe(at: place, length: 1, in: text)
    case 0x2D: return Self.hyphen(at: place, in: text)
    default: break
    }
    let length = Self.length(ofCharacterAt: place, in: text)
    guard length > 1 else { return nil }
    let scalar = Self.scalar(at: place, length: length, in: text)
    if scalar == 0x2019 || scalar == 0x02BC {
      return apostrophe(at: place, length: length, in: text)
    }
    if let letters = SearchFolding.letters(of: scalar) {
      return Change(text: .letters(letters), length: length)
    }
    guard SearchFolding.standsAlone(scalar) else { return nil }
    return Change(
      text: .character(Array(text[place..<place + length])), length: length, isSpacedBefore: true,
      isSpacedAfter: true)
  }

  /// An apostrophe is left out; behind an elided article it is a blank.
  private func apostrophe(
    at place: Int, length: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Change {
    let end = place + length
    guard end < text.count, Self.beginsVowel(text[end]), Self.isElided(before: place, in: text)
    else { return Change(text: .letters(""), length: length, needsTable: false) }
    return Change(text: .letters(" "), length: length)
  }

  /// The words of French and Italian that lose their vowel before another one.
  private static let elided: Set<[UInt8]> = Set(
    [
      "l", "d", "j", "n", "s", "c", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un",
      "dell", "all", "nell", "sull", "dall", "quell", "quest", "dov", "com",
    ].map { Array($0.utf8) })

  private static func beginsVowel(_ byte: UInt8) -> Bool {
    // É, à and the like begin with C3; h is mute.
    byte == 0xC3 || "aeiouhyAEIOUHY".utf8.contains(byte)
  }

  private static func isElided(before place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = place
    while start > 0, place - start <= 6, isLetter(text[start - 1]) { start -= 1 }
    guard start < place else { return false }
    if start > 0 {
      let before = text[start - 1]
      let isMark = before < 0x80 && !(0x30...0x39).contains(before) && !isLetter(before)
      let isQuotation =
        start > 2 && text[start - 3] == 0xE2 && text[start - 2] == 0x80
        && (0x90...0xA7).contains(before)
      guard isMark || isQuotation else { return false }
    }
    return elided.contains(text[start..<place].map { $0 | 0x20 })
  }

  /// A hyphen that cuts a word at the end of a line is left out with the line end.
  private static func hyphen(
    at place: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Change? {
    guard place > 0, place + 2 < text.count, text[place + 1] == 0x0A,
      isLetter(text[place - 1]) || text[place - 1] >= 0x80
    else { return nil }
    var next = place + 2
    while next < text.count, text[next] == 0x20 { next += 1 }
    guard next < text.count, (0x61...0x7A).contains(text[next]) || text[next] == 0xC3 else {
      return nil
    }
    return Change(text: .letters(""), length: next - place)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func length(
    ofCharacterAt place: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let length =
      switch text[place] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    return min(length, text.count - place)
  }

  private static func scalar(
    at place: Int, length: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    var scalar = UInt32(text[place]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for byte in text[(place + 1)..<(place + length)] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
    return scalar
  }
}
