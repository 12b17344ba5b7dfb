import Testing

@testable import Likeness

@Test func `a signature is what its bytes say`() {
  let seed = UInt64.random(in: 0...UInt64.max)
  var generator = SeededGenerator(seed: seed)
  for text in [Stories.harbour, Stories.market, ""] + (0..<200).map({ _ in generator.text() }) {
    let signature = LikenessSignature(of: text)
    let bytes = signature.bytes
    #expect(bytes.count <= 256, "seed \(seed)")
    #expect(LikenessSignature(bytes: bytes) == signature, "seed \(seed)")
  }
}

@Test func `damaged bytes are no signature`() {
  let bytes = LikenessSignature(of: Stories.harbour).bytes
  #expect(LikenessSignature(bytes: []) == nil)
  #expect(LikenessSignature(bytes: Array(bytes.dropLast())) == nil)
  #expect(LikenessSignature(bytes: bytes + [0]) == nil)
  #expect(LikenessSignature(bytes: [2] + bytes.dropFirst()) == nil)
  #expect(LikenessSignature(bytes: bytes.prefix(7) + bytes.dropFirst(7).reversed()) == nil)
}

@Test func `any bytes are read without a trap`() {
  let seed = UInt64.random(in: 0...UInt64.max)
  var generator = SeededGenerator(seed: seed)
  let bytes = LikenessSignature(of: Stories.harbour).bytes
  for _ in 0..<500 {
    var mutated = bytes
    for _ in 0..<3 {
      let place = Int.random(in: 0..<mutated.count, using: &generator)
      mutated[place] = UInt8.random(in: 0...255, using: &generator)
    }
    if let read = LikenessSignature(bytes: mutated) {
      #expect(read.bytes == mutated, "seed \(seed)")
    }
  }
}

@Test func `keys are few, distinct and positive`() {
  let keys = LikenessSignature(of: Stories.harbour).keys
  #expect(keys.count >= 12 && keys.count <= 18)
  #expect(keys == Set(keys).sorted())
  #expect(keys.allSatisfy { $0 >= 0 && $0 < 1 << 48 })
  #expect(LikenessSignature(of: "It was so.").keys.isEmpty)
}

@Test func `keys stay the same from release to release`() {
  // The stored keys of every archive depend on them: a change here needs another form of bytes.
  let signature = LikenessSignature(of: "The harbour board of Halvorsen closed the northern quay.")
  #expect(
    signature.keys == [
      45_389_665_812_549, 48_729_139_560_123, 145_468_230_374_035, 207_043_621_945_306,
      276_688_509_245_930,
    ])
}

@Test(arguments: [
  (Stories.harbour, Stories.harbour, 1.0...1.0),
  (Stories.harbour, Stories.paragraphs(Stories.harbour)[0], 0.6...1.0),
  (Stories.harbour, Stories.harbourByAnother, 0.0...0.15),
  (Stories.harbour, Stories.market, 0.0...0.02),
  (Stories.harbour, "", 0.0...0.0),
])
func `a signature estimates what is shared`(
  first: String, second: String, range: ClosedRange<Double>
) {
  let share = LikenessSignature(of: first).estimatedShare(with: LikenessSignature(of: second))
  #expect(range.contains(share), "share \(share)")
}
