/// The running hash of one word, equal where damage has changed its case, accents or final `s`.
struct SturdyWordHash {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var hashBeforeLast: UInt64 = 0
  private var last: UInt8 = 0
  private var length = 0
  private var digitCount = 0
  private var isCapitalized = false

  var isEmpty: Bool { length == 0 }

  /// The hash of the word that was read; nil when there was none, or a single letter.
  var value: UInt64? {
    guard length > 1 || digitCount == 1 else { return nil }
    let isPlural = last == 0x73 && length > 3
    return (isPlural ? hashBeforeLast : hash).mixed
  }

  /// What the word is, if a capital makes it a name here.
  func kind(canBeName: Bool) -> ScannedWord.Kind {
    if digitCount > 0 { return .number }
    return isCapitalized && canBeName ? .name : .common
  }

  /// Adds a letter in lower case.
  mutating func add(letter: UInt8, isCapital: Bool = false) {
    if length == 0 { isCapitalized = isCapital }
    add(letter)
  }

  mutating func add(digit: UInt8) {
    digitCount += 1
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

/// What `SturdyWordHash` makes of a word that is nothing but ASCII letters, in fewer steps.
struct PlainWordHash {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var hashBeforeLast: UInt64 = 0
  private var last: UInt8 = 0

  /// Adds a letter in lower case.
  mutating func add(_ letter: UInt8) {
    hashBeforeLast = hash
    hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
    last = letter
  }

  /// The hash of a word of `length` letters.
  func value(length: Int) -> UInt64 {
    (last == 0x73 && length > 3 ? hashBeforeLast : hash).mixed
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
