extension LikenessSignature {
  /// The form's number, the first byte: another way of hashing is another form.
  private static let form: UInt8 = 1
  private static let hashWidth = 6
  private static let headWidth = 7

  /// The signature as a store keeps it: at most 247 bytes.
  ///
  /// The form (1 byte), the number of pairs (4, little endian, as all that follows), the number of
  /// hashes of the lead and of the sample (1 each), then these hashes (6 each).
  package var bytes: [UInt8] {
    var bytes: [UInt8] = [Self.form]
    bytes.reserveCapacity(Self.headWidth + (lead.count + sample.count) * Self.hashWidth)
    Self.append(UInt64(clamping: min(pairCount, Int(UInt32.max))), width: 4, to: &bytes)
    bytes.append(UInt8(lead.count))
    bytes.append(UInt8(sample.count))
    for hash in lead { Self.append(hash, width: Self.hashWidth, to: &bytes) }
    for hash in sample { Self.append(hash, width: Self.hashWidth, to: &bytes) }
    return bytes
  }

  /// Reads what `bytes` wrote; nil when it is another form or damaged, and the body is to be read
  /// again.
  package init?(bytes: [UInt8]) {
    guard bytes.count >= Self.headWidth, bytes[0] == Self.form else { return nil }
    let leadCount = Int(bytes[5])
    let sampleCount = Int(bytes[6])
    guard leadCount <= Self.leadLimit, sampleCount <= Self.sampleLimit,
      bytes.count == Self.headWidth + (leadCount + sampleCount) * Self.hashWidth
    else { return nil }
    let (lead, sample) = bytes.withUnsafeBytes { bytes in
      let sampleStart = Self.headWidth + leadCount * Self.hashWidth
      return (
        Self.hashes(leadCount, in: bytes, at: Self.headWidth),
        Self.hashes(sampleCount, in: bytes, at: sampleStart)
      )
    }
    guard Self.isAscending(lead), Self.isAscending(sample) else { return nil }
    self.init(
      pairCount: bytes[1...4].reversed().reduce(0) { $0 << 8 | Int($1) }, lead: lead,
      sample: sample)
  }

  private static func hashes(
    _ count: Int, in bytes: UnsafeRawBufferPointer, at start: Int
  ) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: count) { hashes, initialized in
      for place in 0..<count {
        let offset = start + place * hashWidth
        let low = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        let high = bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt16.self)
        hashes[place] = UInt64(UInt32(littleEndian: low)) | UInt64(UInt16(littleEndian: high)) << 32
      }
      initialized = count
    }
  }

  private static func append(_ value: UInt64, width: Int, to bytes: inout [UInt8]) {
    for place in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * place))) }
  }

  private static func isAscending(_ hashes: [UInt64]) -> Bool {
    zip(hashes, hashes.dropFirst()).allSatisfy { $0 < $1 }
  }
}
