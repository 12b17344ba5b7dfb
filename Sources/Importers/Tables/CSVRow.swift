/// One row of a CSV table, found in bytes (RFC 4180): where it ends and where its fields lie.
struct CSVRow {
  /// How a table writes quotation marks inside quoted fields.
  enum Quoting {
    /// `""`, as RFC 4180 has it.
    case doubled
    /// `\"`, as MySQL and many scripts have it; `""` too.
    case backslash
    /// No field is quoted, and quotation marks are letters.
    case none
  }

  /// One field: its bytes without the quotation marks around it.
  struct Field {
    let range: Range<Int>
    /// True when `""` in it stands for `"`.
    var hasDoubledQuotes = false
    /// True when a backslash in it stands before the character that is meant.
    var hasBackslashes = false
  }

  enum Outcome {
    case row
    /// The row may go on after these bytes.
    case incomplete
    /// The file ends inside quotation marks.
    case unclosedQuote
    /// A quotation mark ends a field in the middle.
    case strayQuote
  }

  private(set) var fields: [Field] = []
  /// The bytes of the row without its line end.
  private(set) var length = 0
  /// The bytes up to the next row.
  private(set) var lengthWithEnd = 0

  /// Reads the row that the bytes begin with into this value, whose storage is used again.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, quoting: Quoting = .doubled,
    isAtEnd: Bool
  ) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    var index = 0
    while true {
      let outcome = readField(
        bytes, from: &index, delimiter: delimiter, quoting: quoting, isAtEnd: isAtEnd)
      guard case .row = outcome else { return outcome }
      guard index < bytes.count else {
        guard isAtEnd else { return .incomplete }
        (length, lengthWithEnd) = (index, index)
        return .row
      }
      if bytes[index] == delimiter {
        index += 1
        continue
      }
      return readEnd(bytes, at: index, isAtEnd: isAtEnd)
    }
  }

  /// Reads a field; `.row` means that it is whole and that `index` is behind it.
  private mutating func readField(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: inout Int, delimiter: UInt8,
    quoting: Quoting, isAtEnd: Bool
  ) -> Outcome {
    let start = index
    guard quoting != .none else { return readPlain(bytes, from: &index, delimiter: delimiter) }
    while index < bytes.count, bytes[index] == Byte.space { index += 1 }
    guard index < bytes.count, bytes[index] == Byte.quote else {
      index = start
      return readPlain(bytes, from: &index, delimiter: delimiter)
    }
    let outcome = readQuoted(
      bytes, from: &index, delimiter: delimiter, quoting: quoting, isAtEnd: isAtEnd)
    // A quotation mark after a blank may be a letter of a field that is not quoted.
    guard bytes[start] == Byte.space else { return outcome }
    switch outcome {
    case .row, .incomplete: return outcome
    case .strayQuote, .unclosedQuote:
      index = start
      return readPlain(bytes, from: &index, delimiter: delimiter)
    }
  }

  private mutating func readPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: inout Int, delimiter: UInt8
  ) -> Outcome {
    let start = index
    while index < bytes.count, !Self.endsField(bytes[index], delimiter) { index += 1 }
    fields.append(Field(range: start..<index))
    return .row
  }

  /// Reads a field whose opening quotation mark stands at `index`.
  private mutating func readQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: inout Int, delimiter: UInt8,
    quoting: Quoting, isAtEnd: Bool
  ) -> Outcome {
    let start = index + 1
    var field = Field(range: start..<start)
    index = start
    while true {
      while index < bytes.count, bytes[index] != Byte.quote {
        if quoting == .backslash, bytes[index] == Byte.backslash {
          field.hasBackslashes = true
          index += 1
        }
        index += 1
      }
      guard index < bytes.count else {
        index = bytes.count
        return isAtEnd ? .unclosedQuote : .incomplete
      }
      guard index + 1 < bytes.count else {
        guard isAtEnd else { return .incomplete }
        break
      }
      guard bytes[index + 1] == Byte.quote else { break }
      field.hasDoubledQuotes = true
      index += 2
    }
    fields.append(
      Field(
        range: start..<index, hasDoubledQuotes: field.hasDoubledQuotes,
        hasBackslashes: field.hasBackslashes))
    index += 1
    let end = index
    while index < bytes.count, bytes[index] == Byte.space { index += 1 }
    guard index == bytes.count || Self.endsField(bytes[index], delimiter) else {
      index = end
      fields.removeLast()
      return .strayQuote
    }
    return .row
  }

  /// Takes in the line end after the last field: `\n`, `\r\n` or `\r`.
  private mutating func readEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isAtEnd: Bool
  ) -> Outcome {
    length = index
    lengthWithEnd = index + 1
    guard bytes[index] == Byte.carriageReturn else { return .row }
    guard index + 1 < bytes.count else { return isAtEnd ? .row : .incomplete }
    if bytes[index + 1] == Byte.lineFeed { lengthWithEnd += 1 }
    return .row
  }

  private static func endsField(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  /// True for a blank line, and for the rows of empty cells that spreadsheets leave behind.
  var isBlank: Bool { fields.allSatisfy(\.range.isEmpty) }

  /// The text of a field.
  func text(
    of field: Field, in bytes: UnsafeBufferPointer<UInt8>, encoding: TextEncoding?,
    repairs: inout RepairSet
  ) -> String {
    let quoted = UnsafeBufferPointer(rebasing: bytes[field.range])
    guard field.hasDoubledQuotes || field.hasBackslashes else {
      return TextDecoding.text(of: quoted, encoding: encoding, repairs: &repairs)
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(quoted.count)
    var index = 0
    while index < quoted.count {
      let byte = quoted[index]
      index += 1
      switch byte {
      case Byte.quote where field.hasDoubledQuotes: index += 1
      case Byte.backslash where field.hasBackslashes && index < quoted.count:
        plain.append(Self.escaped(quoted[index]))
        index += 1
        continue
      default: break
      }
      plain.append(byte)
    }
    return plain.withUnsafeBufferPointer {
      TextDecoding.text(of: $0, encoding: encoding, repairs: &repairs)
    }
  }

  /// What a character after a backslash stands for.
  private static func escaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): Byte.lineFeed
    case UInt8(ascii: "r"): Byte.carriageReturn
    case UInt8(ascii: "t"): Byte.tab
    default: byte
    }
  }
}
