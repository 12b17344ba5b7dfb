import Foundation
import News
import Repository
import SQLiteRepository
import Testing

/// Articles short and long: some fill pages of their own, and pages that go on elsewhere.
private func articles() -> [Article] {
  (1...24).map { number in
    let sentence = "Report \(number) on the harbour, in which nothing new is said. "
    return story(
      "Harbour report \(number)",
      String(repeating: sentence, count: number % 9 == 0 ? 400 : number),
      day: "2021-03-04", path: "reports/\(number).txt")
  }
}

/// The bytes of an archive with these articles, without a log beside it.
private func archive(in directory: URL) throws -> Data {
  let path = directory.appending(path: "archive.db").path
  try {
    let archive = try SQLiteArchive(path: path, for: .creating)
    _ = try archive.keep(articles().map(\.plain))
    try archive.settle()
  }()
  return try Data(contentsOf: URL(filePath: path))
}

/// How a file comes to harm.
private enum Harm: String, CaseIterable {
  case noHeader, noFirstPage, cutShort, pagesOfNoise, pagesOfZeros, singleBytes

  func befall(_ bytes: Data, _ chance: inout SeededChance) -> Data {
    let size = 16384
    var bytes = bytes
    func fill(_ range: Range<Int>, _ byte: (inout SeededChance) -> UInt8) {
      for place in range { bytes[place] = byte(&chance) }
    }
    switch self {
    case .noHeader: fill(0..<100) { UInt8.random(in: 0...255, using: &$0) }
    case .noFirstPage: fill(0..<size) { UInt8.random(in: 0...255, using: &$0) }
    case .cutShort: bytes = bytes.prefix(Int.random(in: size...bytes.count, using: &chance))
    case .pagesOfNoise, .pagesOfZeros:
      for _ in 0..<4 {
        let page = Int.random(in: 1..<(bytes.count / size), using: &chance) * size
        fill(page..<(page + size)) {
          self == .pagesOfZeros ? 0 : UInt8.random(in: 0...255, using: &$0)
        }
      }
    case .singleBytes:
      for _ in 0..<100 { bytes[Int.random(in: 0..<bytes.count, using: &chance)] ^= 0xff }
    }
    return bytes
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014), so that a printed seed gives the same run again.
private struct SeededChance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct SalvageTests {
  @Test(arguments: Harm.allCases)
  private func `what is read in a damaged file is an article as it was, and the rest is named`(
    harm: Harm
  ) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("harm \(harm), seed \(seed)")
    var chance = SeededChance(state: seed)
    try withDirectory { directory in
      let whole = try archive(in: directory)
      let expected = Dictionary(uniqueKeysWithValues: articles().map { ($0.id, $0) })
      for _ in 0..<3 {
        let path = directory.appending(path: "damaged.db").path
        try harm.befall(whole, &chance).write(to: URL(filePath: path))
        let damaged = try SQLiteDamagedArchive(path: path)
        let saved = try damaged.articles(from: 0, limit: 1000)
        #expect(saved.count == damaged.readableCount)
        for saved in saved {
          let article = expected[saved.stored.id]
          #expect(saved.stored.article.body == article?.body, "seed \(seed)")
          #expect(saved.stored.article.headline == article?.headline, "seed \(seed)")
        }
        #expect(Set(saved.map(\.stored.id)).count == saved.count)
        #expect(Set(damaged.lost.map(\.id)).isDisjoint(with: saved.map(\.stored.id)))
        if harm == .noHeader { #expect(saved.count == expected.count) }
        #expect(!damaged.check.isSound)
      }
    }
  }

  @Test func `articles that only the log has are read too`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      let archive = try SQLiteArchive(path: path, for: .creating)
      _ = try archive.keep(articles().prefix(9).map(\.plain))
      // A copy of both files as they stand while the archive is open.
      let copy = directory.appending(path: "copy.db").path
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
      }
      let damaged = try SQLiteDamagedArchive(path: copy)
      #expect(
        try damaged.articles(from: 0, limit: 100).map(\.stored.article.headline)
          == articles().prefix(9).map(\.headline))
      #expect(damaged.lost == [])
    }
  }

  @Test(arguments: ["", "No database at all.", String(repeating: "0123456789", count: 5000)])
  func `a file without an article is no damaged archive`(text: String) throws {
    try withDirectory { directory in
      let path = directory.appending(path: "notes.txt").path
      try Data(text.utf8).write(to: URL(filePath: path))
      let error = #expect(throws: ArchiveError.self) { try SQLiteDamagedArchive(path: path) }
      #expect(error?.reason == .notAnArchive)
    }
  }
}
