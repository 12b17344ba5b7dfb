/// Reads the words of a text that say something, each as a hash that damage does not change.
///
/// Case, punctuation, quotation marks and apostrophes do not count, a final `s` does not, and
/// neither do function words and single letters, so that `Trump's`, `Trump’s`, `Trumps`, `Trump s`
/// and the mojibake `Trumpâ€™s` are one word. Accented Latin letters are left out: damage changes
/// them most. Numbers lose their points and commas. Scripts without spaces give one word a
/// character.
struct WordScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private let functionWords = FunctionWords.standard
  private var index: Int

  /// Starts after the dateline, if there is one: it changes from outlet to outlet.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    index = DatelineEnd.offset(in: text)
  }

  /// The next word's hash, whose lowest bit is set exactly when it is a number; nil at the end.
  mutating func next() -> UInt64? {
    while index < text.count {
      var word = WordHash()
      scanWord(into: &word)
      if let hash = word.value, !functionWords.contains(hash) { return hash }
    }
    return nil
  }

  /// Reads on to the end of a word; leaves `word` empty where a separator stands.
  private mutating func scanWord(into word: inout WordHash) {
    while index < text.count {
      let byte = text[index]
      let lowered = byte | 0x20
      if lowered &- 0x61 < 26 {
        word.add(letter: lowered)
        index += 1
      } else if byte &- 0x30 < 10 {
        word.add(digit: byte)
        index += 1
      } else if byte < 0x80 {
        let isFolded = byte == 0x27 || isPointInNumber(byte)
        index += 1
        if !isFolded { return }
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
          return
        case .wholeWord:
          if !word.isEmpty { return }
          while index < scalar.end {
            word.add(letter: text[index])
            index += 1
          }
          return
        }
      }
    }
  }

  /// True for the comma in `1,000` and the point in `5.2`.
  private func isPointInNumber(_ byte: UInt8) -> Bool {
    guard byte == 0x2C || byte == 0x2E, index > 0, index + 1 < text.count else { return false }
    return text[index - 1] &- 0x30 < 10 && text[index + 1] &- 0x30 < 10
  }
}

/// The running hash of one word.
struct WordHash {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var hashBeforeLast: UInt64 = 0
  private var last: UInt8 = 0
  private var length = 0
  private var letterCount = 0

  var isEmpty: Bool { length == 0 }

  /// The hash of the word that was read; nil when there was none, or a single letter.
  var value: UInt64? {
    guard length > 1 || (length == 1 && letterCount == 0) else { return nil }
    let isPlural = last == 0x73 && length > 3
    let mixed = (isPlural ? hashBeforeLast : hash).mixed
    return letterCount == 0 ? mixed | 1 : mixed & ~1
  }

  mutating func add(letter: UInt8) {
    letterCount += 1
    add(letter)
  }

  mutating func add(digit: UInt8) {
    add(digit)
  }

  // FNV-1a: one multiplication a byte, and the end is mixed once.
  private mutating func add(_ byte: UInt8) {
    hashBeforeLast = hash
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    last = byte
    length += 1
  }
}

extension UInt64 {
  /// The value with every bit spread over all others (the finisher of splitmix64).
  var mixed: UInt64 {
    var value = self
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
