/// One row of a CSV table, found in bytes (RFC 4180): where it ends and where its fields lie.
struct CSVRow {
  /// One field: its bytes without the quotation marks around it.
  struct Field {
    let range: Range<Int>
    /// True when `""` in it stands for `"`.
    let hasDoubledQuotes: Bool
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
    _ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, isAtEnd: Bool
  ) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    var index = 0
    while true {
      let outcome = readField(bytes, from: &index, delimiter: delimiter, isAtEnd: isAtEnd)
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
    _ bytes: UnsafeBufferPointer<UInt8>, from index: inout Int, delimiter: UInt8, isAtEnd: Bool
  ) -> Outcome {
    guard index < bytes.count, bytes[index] == Byte.quote else {
      let start = index
      while index < bytes.count, !Self.endsField(bytes[index], delimiter) { index += 1 }
      fields.append(Field(range: start..<index, hasDoubledQuotes: false))
      return .row
    }
    let start = index + 1
    var hasDoubledQuotes = false
    index = start
    while true {
      while index < bytes.count, bytes[index] != Byte.quote { index += 1 }
      guard index < bytes.count else { return isAtEnd ? .unclosedQuote : .incomplete }
      guard index + 1 < bytes.count else {
        guard isAtEnd else { return .incomplete }
        break
      }
      guard bytes[index + 1] == Byte.quote else { break }
      hasDoubledQuotes = true
      index += 2
    }
    fields.append(Field(range: start..<index, hasDoubledQuotes: hasDoubledQuotes))
    index += 1
    guard index == bytes.count || Self.endsField(bytes[index], delimiter) else {
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
    guard field.hasDoubledQuotes else {
      return TextDecoding.text(of: quoted, encoding: encoding, repairs: &repairs)
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(quoted.count)
    var start = 0
    while let quote = quoted[start...].firstIndex(of: Byte.quote) {
      plain.append(contentsOf: quoted[start...quote])
      start = quote + 2
    }
    plain.append(contentsOf: quoted[start...])
    return plain.withUnsafeBufferPointer {
      TextDecoding.text(of: $0, encoding: encoding, repairs: &repairs)
    }
  }
}
