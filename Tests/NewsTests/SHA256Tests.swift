import News
import Testing

@Test func `a digest does not depend on the pieces in which the bytes come`() {
  let message = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
  for length in [0, 1, 55, 56, 63, 64, 65, 119, 128, 1000] {
    let whole = SHA256.hex(message.prefix(length))
    for piece in [1, 3, 64, 65, 200] {
      var digest = SHA256()
      for start in stride(from: 0, to: length, by: piece) {
        digest.update(message[start..<min(start + piece, length)])
      }
      #expect(SHA256.hexadecimal(digest.finalize()) == whole)
    }
  }
}

@Test func `a million letters have the digest of FIPS 180-4`() {
  #expect(
    SHA256.hex(repeatElement(UInt8(ascii: "a"), count: 1_000_000))
      == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
}
