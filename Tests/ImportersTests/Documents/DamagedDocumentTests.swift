import News
import Testing

@testable import Importers

/// Bytes with up to four of them changed, left out, doubled or cut off.
private func damaged(_ bytes: [UInt8], _ state: inout UInt64) -> [UInt8] {
  func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, bound)))
  }
  var bytes = bytes
  for _ in 0...next(4) where !bytes.isEmpty {
    let place = next(bytes.count)
    switch next(6) {
    case 0: bytes[place] = UInt8(next(256))
    case 1: bytes[place] = Array("<>&\"'/{}\\; \0".utf8)[next(12)]
    case 2: bytes.remove(at: place)
    case 3: bytes.insert(contentsOf: bytes[place...].prefix(30), at: place)
    case 4: bytes.removeSubrange(place..<min(bytes.count, place + next(40)))
    default: if next(4) == 0 { bytes.removeSubrange(place...) }
    }
  }
  return bytes
}

/// The members of a zip whose members are stored as they are.
private func members(of zip: [UInt8]) -> [(name: String, bytes: [UInt8])] {
  var found: [(name: String, bytes: [UInt8])] = []
  var index = 0
  func number(_ offset: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(zip[index + offset + $1]) << (8 * $1) }
  }
  while zip[index...].starts(with: [0x50, 0x4B, 3, 4]) {
    let length = number(18)
    let name = Int(zip[index + 26]) | Int(zip[index + 27]) << 8
    let start = index + 30 + name
    found.append(
      (
        String(decoding: zip[(index + 30)..<start], as: UTF8.self),
        Array(zip[start..<(start + length)])
      )
    )
    index = start + length
  }
  return found
}

@Test(arguments: documentsSamples.map(\.name))
func `a damaged document is read or refused`(name: String) throws {
  let sample = try #require(documentsSamples.first { $0.name == name })
  let directory = try TestDirectory()
  let parts = members(of: sample.bytes)
  var state: UInt64 = 11
  for round in 0..<(name == "a.pdf" ? 20 : 150) {
    var bytes = sample.bytes
    if parts.isEmpty || round % 3 == 0 {
      bytes = damaged(bytes, &state)
    } else {
      // The parts of a zip have sums, so they are damaged before they are put together.
      bytes = ZipFixture.zip(parts.map { ($0.name, damaged($0.bytes, &state)) })
    }
    let results = try directory.results(name, bytes)
    for article in results.articles {
      #expect(!article.body.isEmpty && !article.body.utf8.contains(0), "round \(round)")
      #expect(!article.headline.contains("\n"), "round \(round)")
    }
    #expect(results.problems.allSatisfy { $0.scope == .file || $0.row != nil || $0.place.member != nil }, "round \(round)")
    #expect(results.problems.count(where: { $0.scope == .file }) <= 1, "round \(round)")
  }
}
