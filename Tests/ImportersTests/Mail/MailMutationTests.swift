import Foundation
import News
import Testing

@testable import Importers

/// As many changes as `MutationTests` make to the other formats.
@Test(.timeLimit(.minutes(10)))
func `no change to a mail or a bundle makes an importer fall over`() throws {
  let rounds =
    ProcessInfo.processInfo.environment["ARCHIVE_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 2000
  var chance = SystemRandomNumberGenerator()
  let directory = try TestDirectory()
  for round in 0..<rounds {
    let sample = mailSamples[round % mailSamples.count]
    var bytes = sample.bytes
    for _ in 0..<Int.random(in: 1...6, using: &chance) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &chance)
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
      default: bytes.removeSubrange(place...)
      }
    }
    let results = try directory.results(sample.name, bytes)
    let stops = results.problems.filter { $0.scope == .file }.count
    #expect(stops <= 1, "\(sample.name) \(bytes)")
    for article in results.articles {
      #expect(!article.body.utf8.contains(0), "\(sample.name) \(bytes)")
      #expect(!article.headline.contains("\n"), "\(sample.name) \(bytes)")
    }
  }
}
