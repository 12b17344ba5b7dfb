/// Where the text begins after a line such as `WASHINGTON (Reuters) - `.
enum DatelineEnd {
  /// How far a dateline may reach, in UTF-8 bytes.
  private static let reach = 120

  /// The offset of the first byte after the dateline; 0 when there is none.
  static func offset(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var isOpen = false
    var index = 0
    let limit = min(reach, text.count)
    while index < limit {
      switch text[index] {
      case 0x28:
        isOpen = true
      case 0x29 where isOpen:
        return dashEnd(in: text, from: index + 1) ?? 0
      case 0x0A:
        return 0
      default:
        break
      }
      index += 1
    }
    return 0
  }

  /// One past the dash that follows the agency; nil when something else follows.
  private static func dashEnd(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.count, text[index] == 0x20 { index += 1 }
    guard index < text.count else { return nil }
    if text[index] == 0x2D { return index + 1 }
    guard index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x80 else { return nil }
    return text[index + 2] == 0x93 || text[index + 2] == 0x94 ? index + 3 : nil
  }
}
