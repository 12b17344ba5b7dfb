internal import News

/// Short forms of given names: "Bill" and "William" can be one person.
enum Nicknames {
  private static let families = NameFamilies.shortForms

  /// For each name, the families it belongs to.
  private static let familiesOfName: [UInt64: [Int]] = {
    var table: [UInt64: [Int]] = [:]
    let bytes = UnsafeBufferPointer(start: families.utf8Start, count: families.utf8CodeUnitCount)
    var family = 0
    var start = 0
    for i in 0...bytes.count
    where i == bytes.count || bytes[i] <= 0x20 || bytes[i] == UInt8(ascii: ";") {
      if i > start { table[WordHash.of(bytes, start, i), default: []].append(family) }
      if i < bytes.count, bytes[i] == UInt8(ascii: ";") { family += 1 }
      start = i + 1
    }
    return table
  }()

  /// True when the two given names have a family in common.
  static func same(_ left: UInt64, _ right: UInt64) -> Bool {
    guard let a = familiesOfName[left], let b = familiesOfName[right] else { return false }
    return a.contains { b.contains($0) }
  }
}
