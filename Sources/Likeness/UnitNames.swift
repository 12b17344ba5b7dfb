/// Gives equal units of a text the same number, from 0; bytes are compared, not only hashes.
struct UnitNames {
  private let bytes: [UInt8]
  private var slots: [Int32]
  private var units: [Range<Int>] = []
  private let mask: Int

  /// How many different units there are.
  var count: Int { units.count }

  /// Makes room for as many units as are `expected` at most.
  init(of bytes: [UInt8], expected: Int) {
    var slotCount = 16
    while slotCount < 2 * expected { slotCount *= 2 }
    self.bytes = bytes
    slots = [Int32](repeating: -1, count: slotCount)
    mask = slotCount - 1
  }

  mutating func name(of unit: Range<Int>) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash(of: unit)) & mask
    while slots[slot] >= 0 {
      if isEqual(units[Int(slots[slot])], unit) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    let name = Int32(units.count)
    slots[slot] = name
    units.append(unit)
    return name
  }

  private func hash(of unit: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in unit { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
    return hash.mixed
  }

  private func isEqual(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    for offset in 0..<first.count
    where bytes[first.lowerBound + offset] != bytes[second.lowerBound + offset] {
      return false
    }
    return true
  }
}
