/// Many numbers of one width in a blob, little-endian.
enum PackedNumbers {
  static func decode<Number: FixedWidthInteger>(
    _ bytes: [UInt8], as type: Number.Type
  ) -> [Number] {
    bytes.withUnsafeBytes { buffer in
      (0..<(buffer.count / MemoryLayout<Number>.size)).map { place in
        Number(
          littleEndian: buffer.loadUnaligned(
            fromByteOffset: place * MemoryLayout<Number>.size, as: Number.self))
      }
    }
  }

  static func encode(_ numbers: [some FixedWidthInteger]) -> [UInt8] {
    numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian, Array.init) }
  }
}
