/// Runs of numbers as they stand in a column: little-endian, one after the other.
enum PackedNumbers {
  /// How many rows of the packed table share a chunk.
  static let chunkSize = 4096

  static func decode<Number: FixedWidthInteger>(
    _ bytes: [UInt8], as type: Number.Type
  ) -> [Number] {
    bytes.withUnsafeBytes { decode($0, as: type) }
  }

  static func decode<Number: FixedWidthInteger>(
    _ bytes: UnsafeRawBufferPointer, as type: Number.Type
  ) -> [Number] {
    let count = bytes.count / MemoryLayout<Number>.size
    return Array(unsafeUninitializedCapacity: count) { numbers, filled in
      // All at once, since every search reads the numbers of every article.
      UnsafeMutableRawBufferPointer(numbers).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes.prefix(count * MemoryLayout<Number>.size)))
      for place in 0..<count { numbers[place] = Number(littleEndian: numbers[place]) }
      filled = count
    }
  }

  static func encode(_ numbers: [some FixedWidthInteger]) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in numbers {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// Puts a number at a place, with zeros before it where there is nothing yet.
  static func put<Number: FixedWidthInteger>(
    _ number: Number, at place: Int, of numbers: inout [Number]
  ) {
    if numbers.count <= place {
      numbers.append(contentsOf: repeatElement(0, count: place + 1 - numbers.count))
    }
    numbers[place] = number
  }
}
