internal import News

/// Spans as they stand in a column: `[[12,40],[52,60]]`, for `json_each` of SQLite.
enum SpanText {
  static func encode(_ spans: [TextSpan]) -> String {
    var text = "["
    for (place, span) in spans.enumerated() {
      if place > 0 { text += "," }
      text += "[\(span.start),\(span.end)]"
    }
    return text + "]"
  }

  /// Reads what `encode` wrote; numbers that make no pair are passed over.
  static func decode(_ text: String) -> [TextSpan] {
    var numbers: [Int] = []
    var number: Int?
    for byte in text.utf8 {
      if (48...57).contains(byte) {
        number = (number ?? 0) &* 10 &+ Int(byte - 48)
      } else if let complete = number {
        numbers.append(complete)
        number = nil
      }
    }
    return stride(from: 0, to: numbers.count - 1, by: 2).compactMap { place in
      let (start, end) = (numbers[place], numbers[place + 1])
      return 0 <= start && start <= end ? TextSpan(start, end) : nil
    }
  }
}

/// Short texts as they stand in a column: a JSON array of strings.
enum StringListText {
  static func encode(_ texts: [String]) -> String {
    "[" + texts.map(quote).joined(separator: ",") + "]"
  }

  private static func quote(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension StringListText {
  /// Reads what `encode` wrote.
  static func decode(_ text: String) -> [String] {
    guard text != "[]" else { return [] }
    var texts: [String] = []
    var current: String.UnicodeScalarView?
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard var open = current else {
        if scalar == "\"" { current = String.UnicodeScalarView() }
        continue
      }
      switch scalar {
      case "\"":
        texts.append(String(open))
        current = nil
        continue
      case "\\":
        guard let escaped = scalars.next() else { return texts }
        if escaped == "u" {
          var number: UInt32 = 0
          for _ in 0..<4 {
            guard let digit = scalars.next()?.hexadecimalValue else { return texts }
            number = number * 16 + digit
          }
          if let character = Unicode.Scalar(number) { open.append(character) }
        } else {
          open.append(escaped)
        }
      default: open.append(scalar)
      }
      current = open
    }
    return texts
  }
}

extension Unicode.Scalar {
  /// The value of a hexadecimal digit.
  fileprivate var hexadecimalValue: UInt32? {
    Character(self).hexDigitValue.map { UInt32($0) }
  }
}
