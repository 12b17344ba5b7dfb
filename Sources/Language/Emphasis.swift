/// Markdown within a line: `**bold**`, `*slanted*` and `[words](address)`, whose marks are no words.
enum Emphasis {
  /// One past the mark at `position` that only dresses the words beside it; nil for any other mark.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int? {
    switch bytes[position] {
    case UInt8(ascii: "*"): stars(bytes, at: position)
    case UInt8(ascii: "["): hasAddress(bytes, from: position) ? position + 1 : nil
    case UInt8(ascii: "]"): endOfAddress(bytes, from: position)
    default: nil
    }
  }

  /// The longest stretch in which the partner of a mark is looked for.
  private static let reach = 1000

  /// A run of stars that touches a word on one side and has a partner of its length in the line.
  private static func stars(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let end = endOfRun(bytes, from: start)
    guard end - start <= 3 else { return nil }
    let touchesBefore = start > 0 && bytes[start - 1] > 0x20
    let touchesAfter = end < bytes.count && bytes[end] > 0x20
    guard touchesBefore || touchesAfter else { return nil }
    if touchesAfter, hasPartner(bytes, from: end, end - start, step: 1) { return end }
    if touchesBefore, hasPartner(bytes, from: start - 1, end - start, step: -1) { return end }
    return nil
  }

  private static func endOfRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "*") { end += 1 }
    return end
  }

  private static func hasPartner(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ length: Int, step: Int
  ) -> Bool {
    var position = start
    var run = 0
    var steps = 0
    while position >= 0, position < bytes.count, bytes[position] != 0x0A, steps < reach {
      if bytes[position] == UInt8(ascii: "*") {
        run += 1
      } else if run > 0 {
        // The partner touches the words between the two.
        if run == length, bytes[position - step * (run + 1)] > 0x20 { return true }
        run = 0
      }
      position += step
      steps += 1
    }
    return run == length && bytes[position - step * (run + 1)] > 0x20
  }

  /// True when the bracket at `start` opens `[words](address)`.
  private static func hasAddress(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var position = start + 1
    let limit = min(bytes.count, start + reach)
    while position < limit, bytes[position] != 0x0A, bytes[position] != UInt8(ascii: "[") {
      if bytes[position] == UInt8(ascii: "]") { return endOfAddress(bytes, from: position) != nil }
      position += 1
    }
    return false
  }

  /// One past the `)` of `](address)`.
  private static func endOfAddress(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start + 3 < bytes.count, bytes[start + 1] == UInt8(ascii: "(") else { return nil }
    let first = bytes[start + 2]
    guard first == UInt8(ascii: "h") || first == UInt8(ascii: "/") || first == UInt8(ascii: "#")
    else { return nil }
    var position = start + 2
    let limit = min(bytes.count, start + reach)
    while position < limit, bytes[position] > 0x20 {
      if bytes[position] == UInt8(ascii: ")") { return position + 1 }
      position += 1
    }
    return nil
  }
}
