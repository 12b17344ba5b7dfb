internal import Charsets

/// Which encoding bytes are in that are neither UTF-8 nor marked as anything.
///
/// uchardet judges by how often letters follow each other and gives no measure of its doubt, so its
/// answer counts only when the words that come out look like words. Windows-1252, which is what such
/// bytes mostly are, is the answer in doubt (nil here).
enum EncodingGuess {
  /// How many bytes are looked at.
  private static let longest = 32 << 10

  /// The encoding to convert from; nil for UTF-8, Windows-1252 and what is doubtful.
  ///
  /// A label that somebody declared is believed before any guess.
  static func charset(
    of bytes: UnsafeBufferPointer<UInt8>, declared label: String? = nil
  ) -> Charset? {
    guard bytes.contains(where: { $0 >= 0x80 || $0 == 0x1B }) else { return nil }
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(longest))
    if String(validating: head, as: UTF8.self) != nil, !head.contains(0x1B) { return nil }
    let shape = Shape(head)
    if shape.hasShifts {
      guard let guess = Charset.guess(head), guess.name.hasPrefix("iso-2022") else { return nil }
      return guess
    }
    guard shape.isNotUTF8 else { return nil }
    if let declared = label.flatMap({ Charset(label: $0) }), declared != .utf8 {
      return declared == .windows1252 ? nil : declared
    }
    guard shape.high >= 2 else { return nil }
    if shape.isOfWords { return ofOtherScript(head) }
    return ofLatin(head, high: shape.high)
  }

  /// What the bytes beyond ASCII look like from far away.
  private struct Shape {
    /// Bytes beyond ASCII.
    private(set) var high = 0
    /// Those of them that stand in runs of three and more.
    private var inRuns = 0
    private var characters = 0
    private var strays = 0
    private(set) var hasShifts = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      var run = 0
      for byte in bytes {
        if byte >= 0x80 {
          high += 1
          run += 1
        } else {
          if run >= 3 { inRuns += run }
          run = 0
        }
      }
      if run >= 3 { inRuns += run }
      var index = 0
      while index < bytes.count {
        let sequence = UTF8Sequence(bytes, at: index)
        // A character may be cut by the end of what is looked at.
        if sequence.scalar == nil, bytes.count - index > 3 { strays += 1 }
        if sequence.scalar != nil, sequence.count > 1 { characters += 1 }
        if bytes[index] == 0x1B, index + 1 < bytes.count, bytes[index + 1] == 0x24 {
          hasShifts = true
        }
        index += sequence.count
      }
    }

    /// True unless this is UTF-8 with some damage.
    var isNotUTF8: Bool { strays > 0 && strays >= characters }

    /// True when whole words lie beyond ASCII, as in no language of Latin letters.
    var isOfWords: Bool { inRuns * 2 >= high }
  }

  // MARK: - Other scripts

  private static let cyrillic = [
    "windows-1251", "koi8-r", "koi8-u", "ibm866", "x-mac-cyrillic", "iso-8859-5",
  ]

  private static func ofOtherScript(_ bytes: UnsafeBufferPointer<UInt8>) -> Charset? {
    guard let guess = Charset.guess(bytes) else { return nil }
    let isCyrillic =
      guess.name.hasPrefix("koi8") || cyrillic.contains(guess.name)
      || ["mac-cyrillic", "ibm855", "windows-1251"].contains(guess.name)
    let labels = isCyrillic ? [guess.name] + cyrillic : [guess.name]
    var best: (charset: Charset, oddness: Int)?
    for label in labels {
      guard let charset = Charset(label: label), let words = Words(bytes, charset),
        words.isOfOneScript
      else { continue }
      if let best, best.oddness <= words.oddness { continue }
      best = (charset, words.oddness)
    }
    return best?.charset
  }

  // MARK: - Latin

  private static func ofLatin(_ bytes: UnsafeBufferPointer<UInt8>, high: Int) -> Charset? {
    guard let western = Words(bytes, .windows1252) else { return nil }
    let guess = Charset.guess(bytes)
    if western.oddness >= 3 {
      var best: (charset: Charset, oddness: Int)?
      for label in Self.rivals {
        guard let charset = Charset(label: label), let words = Words(bytes, charset) else {
          continue
        }
        // Of those that fit equally well the one that uchardet names.
        let oddness = 2 * words.oddness + (charset == guess ? 0 : 1)
        if let best, best.oddness <= oddness { continue }
        best = (charset, oddness)
      }
      if let best, western.oddness - best.oddness / 2 >= max(3, high / 4) { return best.charset }
    }
    // Letters in the places of other letters: only their frequency shows it.
    guard high >= 16, let guess, relatives.contains(guess.name),
      let words = Words(bytes, guess), words.oddness <= western.oddness
    else { return nil }
    return guess
  }

  /// Encodings whose letters look like signs when they are read as Windows-1252.
  private static let rivals = ["macintosh", "windows-1250", "iso-8859-2", "ibm850", "ibm852"]

  /// Encodings that differ from Windows-1252 in letters and that uchardet tells from it.
  private static let relatives = [
    "windows-1250", "iso-8859-2", "windows-1254", "windows-1257", "iso-8859-13",
  ]

  /// The words that come out of bytes when they are read in an encoding.
  private struct Words {
    /// How much in them no writer would write.
    private(set) var oddness = 0
    private var letters = 0
    private var others = 0

    /// Reads bytes; nil when they are not in the encoding.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ charset: Charset) {
      guard var decoder = charset.makeDecoder() else { return nil }
      var utf8: [UInt8] = []
      let replaced = decoder.append(bytes, isLast: false, to: &utf8)
      let scalars = Array(String(decoding: utf8, as: UTF8.self).unicodeScalars)
      let isMultibyte = Self.multibyte.contains(charset.name)
      guard replaced == 0 || charset == .windows1252 || !isMultibyte && replaced * 50 < bytes.count
      else { return nil }
      oddness = replaced * 5
      for index in scalars.indices where scalars[index].value >= 0x80 {
        let before = index > 0 ? Sort(scalars[index - 1]) : .space
        let after = index + 1 < scalars.count ? Sort(scalars[index + 1]) : .space
        let next = index + 2 < scalars.count ? Sort(scalars[index + 2]) : .space
        let sort = Sort(scalars[index])
        if sort == .control { oddness += 5 }
        if sort == .small || sort == .capital || sort == .letter {
          letters += 1
        } else if !Self.isPunctuation(scalars[index].value) {
          others += 1
        }
        if Self.rare.contains(scalars[index]), charset.name != "windows-1254" { oddness += 1 }
        oddness += Self.oddness(sort, before: before, after: after, next: next)
        // The dashes of MacRoman.
        if before == .space, after == .space, [0xD0, 0xD1].contains(scalars[index].value) {
          oddness += 3
        }
      }
    }

    /// Letters that few languages have, and those not together with the others of their encoding.
    private static let rare = Set("ƒıŸ×ÿ".unicodeScalars)

    /// Marks of all scripts, and those of Chinese and Japanese.
    private static func isPunctuation(_ value: UInt32) -> Bool {
      (0x2000...0x206F).contains(value) || (0x3000...0x303F).contains(value)
        || (0xFF00...0xFFEF).contains(value) || value == 0xAB || value == 0xBB || value == 0xA0
        || value == 0x30FB
    }

    /// True when nearly all of what is beyond ASCII are letters.
    var isOfOneScript: Bool { letters >= 4 && letters >= 6 * others }

    private static let multibyte = [
      "shift_jis", "euc-jp", "euc-kr", "gb18030", "big5", "euc-tw", "johab",
    ]

    private static func oddness(_ sort: Sort, before: Sort, after: Sort, next: Sort) -> Int {
      switch sort {
      case .capital:
        // cafÉ, ÒWe, "choice,Ó"
        if before == .small { return 3 }
        if before == .space || before == .mark, after == .capital, next == .small { return 2 }
        if before == .mark, after == .space || after == .mark { return 2 }
        return 0
      case .small:
        return before == .capital && after == .capital ? 1 : 0
      case .sign:
        // zamkn¹æ, ³ód
        if before.isLetter, after.isLetter { return 4 }
        return before == .small || after == .small ? 2 : 0
      case .quote:
        return before.isLetter && after.isLetter ? 3 : 0
      case .dash:
        return before == .small && after == .small ? 1 : 0
      case .letter, .mark, .space, .control: return 0
      }
    }
  }

  /// Sorts of characters, as far as they matter to what may stand beside what.
  private enum Sort {
    case small, capital, letter, space, mark, quote, dash, sign, control

    /// ¡ § ¶ ¿ † ‡ • ‰
    private static let signs: Set<UInt32> = [
      0xA1, 0xA7, 0xB6, 0xBF, 0x2020, 0x2021, 0x2022, 0x2030,
    ]

    var isLetter: Bool { self == .small || self == .capital || self == .letter }

    init(_ scalar: Unicode.Scalar) {
      let value = scalar.value
      if value < 0x80 {
        if (0x61...0x7A).contains(value) {
          self = .small
        } else if (0x41...0x5A).contains(value) {
          self = .capital
        } else {
          self = value <= 0x20 ? .space : .mark
        }
        return
      }
      if value < 0xA0 || value == 0xFFFD {
        self = .control
        return
      }
      let properties = scalar.properties
      if value == 0xAA || value == 0xBA {
        self = .mark
      } else if properties.isLowercase {
        self = .small
      } else if properties.isUppercase {
        self = .capital
      } else if properties.isAlphabetic || properties.generalCategory == .nonspacingMark {
        self = .letter
      } else if properties.isWhitespace {
        self = .space
      } else {
        switch properties.generalCategory {
        case .initialPunctuation, .finalPunctuation, .openPunctuation:
          self = value == 0x2019 ? .mark : .quote
        case .dashPunctuation: self = .dash
        case .closePunctuation, .format: self = .mark
        case .otherPunctuation: self = Self.signs.contains(value) ? .sign : .mark
        default: self = .sign
        }
      }
    }
  }
}
