/// Reads the words of a text that say something, each as a hash that damage does not change.
///
/// Case, punctuation, quotation marks and apostrophes do not count, a final `s` does not, and
/// neither do function words and single letters, so that `Trump's`, `Trump’s`, `Trumps`, `Trump s`
/// and the mojibake `Trumpâ€™s` are one word. Accented Latin letters are left out: damage changes
/// them most. Scripts without spaces give one word a
/// character.
struct WordScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private let functionWords = SilentWords.standard
  private var index: Int
  /// True when the next word begins a sentence or a quotation, where a capital says nothing.
  private var isAtStart = true

  /// Starts after the dateline, if there is one: it changes from outlet to outlet.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    index = DatelineEnd.offset(in: text)
  }

  /// The next word; nil at the end.
  mutating func next() -> ScannedWord? {
    while index < text.count {
      if let word = nextPlainWord() {
        if !functionWords.contains(word.hash) { return word }
        continue
      }
      var word = SturdyWordHash()
      let endsSentence = scanWord(into: &word)
      if word.isEmpty {
        isAtStart = isAtStart || endsSentence
        continue
      }
      let canBeName = !isAtStart
      isAtStart = endsSentence
      if let hash = word.value, !functionWords.contains(hash) {
        return ScannedWord(hash: hash, kind: word.kind(canBeName: canBeName))
      }
    }
    return nil
  }

  /// The next word, if it is ASCII letters that an ASCII separator ends, as nearly all are; nil
  /// where something else stands, which is left to `scanWord`.
  private mutating func nextPlainWord() -> ScannedWord? {
    let end = text.count
    var place = index
    while place < end, text[place] == 0x20 { place += 1 }
    index = place
    var word = PlainWordHash()
    while place < end {
      let letter = text[place] | 0x20
      guard letter &- 0x61 < 26 else { break }
      word.add(letter)
      place += 1
    }
    let length = place - index
    guard length > 1, place < end, text[place] < 0x80, text[place] != 0x27,
      text[place] &- 0x30 >= 10
    else { return nil }
    let isName = text[index] & 0x20 == 0 && !isAtStart
    isAtStart = Self.endsSentence(text[place])
    index = place + 1
    return ScannedWord(hash: word.value(length: length), kind: isName ? .name : .common)
  }

  /// Reads on to the end of a word and past one separator; `word` stays empty where none stands.
  ///
  /// Returns whether the separator ends a sentence or opens a quotation.
  private mutating func scanWord(into word: inout SturdyWordHash) -> Bool {
    while index < text.count {
      let byte = text[index]
      let lowered = byte | 0x20
      if lowered &- 0x61 < 26 {
        word.add(letter: lowered, isCapital: byte != lowered)
        index += 1
      } else if byte &- 0x30 < 10 {
        word.add(digit: byte)
        index += 1
      } else if byte < 0x80 {
        index += 1
        if byte != 0x27 { return Self.endsSentence(byte) }
      } else {
        let scalar = ScannedScalar(in: text, at: index)
        switch scalar.role {
        case .dropped:
          index = scalar.end
        case .letter:
          while index < scalar.end {
            word.add(letter: text[index])
            index += 1
          }
        case .separator:
          index = scalar.end
          return true
        case .wholeWord:
          if !word.isEmpty { return false }
          while index < scalar.end {
            word.add(letter: text[index])
            index += 1
          }
          return false
        }
      }
    }
    return false
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x0A, 0x22: true
    default: false
    }
  }
}
