internal import XML

/// The texts that cells of a workbook refer to by number, in one run of bytes.
struct SharedStrings {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// What the texts may come to, in bytes.
  static let limit = 160 << 20

  /// Adds a text; false when there are too many.
  mutating func append(_ text: String) -> Bool {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
    return bytes.count + 8 * ends.count <= Self.limit
  }

  subscript(index: Int) -> String {
    guard ends.indices.contains(index) else { return "" }
    let start = index == 0 ? 0 : ends[index - 1]
    return String(decoding: bytes[start..<ends[index]], as: UTF8.self)
  }
}

/// The text of a `<si>` or an `<is>`: its runs, without how they are read aloud.
enum SpreadsheetText {
  static func text(of item: MarkupNode) -> String {
    var text = ""
    for child in item.elements {
      switch child.name {
      case "t": text += child.content
      case "r": text += child.child("t")?.content ?? ""
      default: continue
      }
    }
    return withoutEscapes(text)
  }

  /// Characters that XML does not allow stand as `_x000D_` (ECMA-376, part 1, 22.9.2.19).
  static func withoutEscapes(_ text: String) -> String {
    guard text.contains("_x") else { return text.replacingLineEnds }
    var plain = ""
    var rest = text[...]
    while let mark = rest.firstRange(of: "_x") {
      plain += rest[..<mark.lowerBound]
      let code = rest[mark.upperBound...].prefix(5)
      if code.utf8.count == 5, code.last == "_", let value = UInt32(code.dropLast(), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        plain.unicodeScalars.append(scalar)
        rest = rest[code.endIndex...]
      } else {
        plain += rest[mark]
        rest = rest[mark.upperBound...]
      }
    }
    return (plain + rest).replacingLineEnds
  }
}

extension String {
  /// The text with `\n` for every line end.
  fileprivate var replacingLineEnds: String {
    guard utf8.contains(Byte.carriageReturn) else { return self }
    var bytes: [UInt8] = []
    for byte in utf8 {
      if byte == Byte.lineFeed, bytes.last == Byte.carriageReturn {
        bytes[bytes.count - 1] = Byte.lineFeed
      } else {
        bytes.append(byte)
      }
    }
    for index in bytes.indices where bytes[index] == Byte.carriageReturn {
      bytes[index] = Byte.lineFeed
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Which cells of a workbook are days, and what days their numbers mean.
struct SpreadsheetDates {
  /// For each cell style whether it shows days.
  private var isDate: [Bool] = []
  /// Days are counted from 1904 instead of 1900.
  var countsFrom1904 = false

  /// Takes in the number formats of `xl/styles.xml`.
  mutating func read(_ styles: MarkupNode) {
    var codes: [Int: String] = [:]
    for format in styles.child("numFmts")?.children("numFmt") ?? [] {
      guard let id = format["numFmtId"].flatMap({ Int($0) }) else { continue }
      codes[id] = format["formatCode"]
    }
    isDate = (styles.child("cellXfs")?.children("xf") ?? []).map { style in
      let id = style["numFmtId"].flatMap { Int($0) } ?? 0
      return codes[id].map(Self.showsDay) ?? Self.builtIn.contains(id)
    }
  }

  /// Formats that every program knows (ECMA-376, part 1, 18.8.30); those of times are none.
  private static let builtIn = Set(14...17).union([22]).union(27...31).union(36...36).union(50...58)

  /// True when a format such as `dd/mm/yy\ h:mm;@` shows a day.
  private static func showsDay(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\": isEscaped = true
      case "\"": isQuoted.toggle()
      case "[": isBracketed = true
      case "]": isBracketed = false
      case "y", "d": if !isQuoted && !isBracketed { return true }
      default: continue
      }
    }
    return false
  }

  func isDate(style: Int) -> Bool { isDate.indices.contains(style) && isDate[style] }

  /// The day that a number stands for, as `2005-02-28`; nil when it stands for none.
  func day(_ number: Double) -> String? {
    guard number >= 1, number < 2_958_466 else { return nil }
    // The day 60 of the count from 1900 is 29 February 1900, which never was.
    let whole = Int(number)
    let days = countsFrom1904 ? whole - 24_107 : whole < 60 ? whole - 25_568 : whole - 25_569
    // Howard Hinnant, chrono-compatible low-level date algorithms: civil_from_days.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
