/// The SHA-256 digest of a run of bytes, fed piece by piece (FIPS 180-4, section 6.2).
package struct SHA256: Sendable {
  private var state: SIMD8<UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// The bytes after the last whole block of 64.
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  package init() {}

  /// Takes in more bytes; fast where they lie side by side in memory.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ update(UnsafeRawBufferPointer($0)) }) == nil {
      Array(bytes).withUnsafeBytes { update($0) }
    }
  }

  private mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    var rest = bytes[...]
    if !pending.isEmpty {
      let missing = rest.prefix(64 - pending.count)
      pending.append(contentsOf: missing)
      rest = rest.dropFirst(missing.count)
      guard pending.count == 64 else { return }
      pending.withUnsafeBytes { Self.compress($0, into: &state) }
      pending.removeAll(keepingCapacity: true)
    }
    let whole = rest.prefix(rest.count & ~63)
    if !whole.isEmpty { Self.compress(UnsafeRawBufferPointer(rebasing: whole), into: &state) }
    pending.append(contentsOf: rest.dropFirst(whole.count))
  }

  /// Ends the message and returns its 32 bytes.
  package consuming func finalize() -> [UInt8] {
    let bits = length &* 8
    var last: [UInt8] = [0x80]
    last.append(contentsOf: repeatElement(0, count: (119 - pending.count) % 64))
    for shift in stride(from: 56, through: 0, by: -8) {
      last.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    last.withUnsafeBytes { update($0) }
    return state.indices.flatMap { index in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: state[index] >> UInt32($0)) }
    }
  }

  /// The digest of `bytes` as 64 hexadecimal digits in lower case.
  package static func hex(_ bytes: some Sequence<UInt8>) -> String {
    var digest = SHA256()
    digest.update(bytes)
    return hexadecimal(digest.finalize())
  }

  /// Bytes as hexadecimal digits in lower case, two a byte.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Mixes whole blocks of 64 bytes into the state.
  private static func compress(
    _ blocks: UnsafeRawBufferPointer, into state: inout SIMD8<UInt32>
  ) {
    constants.withUnsafeBufferPointer { constants in
      // A ring of the last 16 words of the schedule, which the processor can keep close by.
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { words in
        for start in stride(from: 0, to: blocks.count, by: 64) {
          for i in 0..<16 {
            let word = blocks.loadUnaligned(fromByteOffset: start &+ 4 &* i, as: UInt32.self)
            words[i] = UInt32(bigEndian: word)
          }
          state &+= mixed(state, words: words, constants: constants)
        }
      }
    }
  }

  /// The 64 rounds over one block, eight at a time so that the variables need not move.
  private static func mixed(
    _ state: SIMD8<UInt32>, words: UnsafeMutableBufferPointer<UInt32>,
    constants: UnsafeBufferPointer<UInt32>
  ) -> SIMD8<UInt32> {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in stride(from: 0, to: 64, by: 8) {
      if i >= 16 { extend(words, from: i & 15) }
      let w = i & 15
      round(a, b, c, &d, e, f, g, &h, words[w] &+ constants[i])
      round(h, a, b, &c, d, e, f, &g, words[w &+ 1] &+ constants[i &+ 1])
      round(g, h, a, &b, c, d, e, &f, words[w &+ 2] &+ constants[i &+ 2])
      round(f, g, h, &a, b, c, d, &e, words[w &+ 3] &+ constants[i &+ 3])
      round(e, f, g, &h, a, b, c, &d, words[w &+ 4] &+ constants[i &+ 4])
      round(d, e, f, &g, h, a, b, &c, words[w &+ 5] &+ constants[i &+ 5])
      round(c, d, e, &f, g, h, a, &b, words[w &+ 6] &+ constants[i &+ 6])
      round(b, c, d, &e, f, g, h, &a, words[w &+ 7] &+ constants[i &+ 7])
    }
    return [a, b, c, d, e, f, g, h]
  }

  /// Replaces eight words of the ring by those that come 16 later.
  @inline(__always)
  private static func extend(_ words: UnsafeMutableBufferPointer<UInt32>, from start: Int) {
    for i in start..<start &+ 8 {
      let low = words[(i &+ 1) & 15]
      let high = words[(i &+ 14) & 15]
      let sigma0 = rotated(low, 7) ^ rotated(low, 18) ^ (low &>> 3)
      let sigma1 = rotated(high, 17) ^ rotated(high, 19) ^ (high &>> 10)
      words[i] = words[i] &+ sigma0 &+ words[(i &+ 9) & 15] &+ sigma1
    }
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    let first = h &+ sum1 &+ (g ^ (e & (f ^ g))) &+ word
    let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    d = d &+ first
    h = first &+ sum0 &+ ((a & b) | (c & (a | b)))
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
