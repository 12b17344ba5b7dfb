import Foundation
import News
import Testing

@testable import Importers

/// SplitMix64 (Steele, Lea and Flood, 2014), so that a printed seed gives the same run again.
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

private let plainSources: [(name: String, text: String)] = [
  (
    "a.csv",
    "title,text,date\nx,\"“a,” she \"\"said\"\"\nhere\",2017-10-27\ny,b,\"Oct 1, 2017\"\nz,c,\n"
  ),
  (
    "a.json",
    #"[{"title": "x", "text": "“a” \u00e9 \ud83d\ude00", "n": [1, {"y": null}]}, {"text": "b"}]"#
  ),
  (
    "a.ndjson",
    "{\"text\": \"a\"}\n{\"body\": \"b\", \"source\": {\"name\": \"n\"}}\n{\"text\": \"c\"}\n"
  ),
  (
    "a.txt",
    "Headline here\nBy Jane Doe\n\nLISBON, Oct 27 (Wire) — It donâ€™t café. “Yes.”\r\nMore.\n"
  ),
]

/// A file in every format; what is damaged below.
private let sources: [(name: String, bytes: [UInt8])] =
  plainSources.map { ($0.name, Array($0.text.utf8)) } + textsSamples + pagesSamples
  + documentsSamples + databasesSamples + feedsSamples + agencySamples + corpusSamples + mailSamples

/// Bytes with up to six of them changed, left out, doubled or moved.
private func mutated(_ text: [UInt8], by chance: inout Chance) -> [UInt8] {
  var bytes = text
  for _ in 0..<Int.random(in: 1...6, using: &chance) where !bytes.isEmpty {
    let place = Int.random(in: bytes.indices, using: &chance)
    switch Int.random(in: 0..<5, using: &chance) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
    case 1: bytes[place] = Array("\"\n,{}[]\\\r\u{0}-(".utf8).randomElement(using: &chance) ?? 0
    case 2: bytes.remove(at: place)
    case 3: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
    default: bytes.removeSubrange(place...)
    }
  }
  return bytes
}

/// What must hold of any result, whatever the bytes were.
private func check(_ results: [Result<Article, ImportProblem>], _ source: Comment) {
  for article in results.articles {
    #expect(!article.body.utf8.contains { $0 == 0 || $0 == Byte.carriageReturn }, source)
    #expect(article.body.utf8.elementsEqual(article.body.utf8.trimmed), source)
    #expect(!article.headline.contains("\n"), source)
  }
  for case (let article, let offset?) in results.articles.map({ ($0, $0.origin.bodyOffset) }) {
    let file = ArticleFile(path: article.origin.path)
    let text = (try? RepairedText(reading: file))?.text.utf8.dropFirst(offset)
    #expect(text?.starts(with: article.body.utf8) == true, source)
  }
  for problem in results.problems {
    // A bundle that is damaged between two members names itself; what follows is read.
    let isNamed =
      problem.row != nil || problem.line != nil || problem.place.member != nil
      || problem.kind == .broken
    #expect(problem.scope == .file || isNamed, "\(source): \(problem)")
  }
  let stops = results.problems.filter { $0.scope == .file }.count
  #expect(stops == 0 || stops == 1 && results.problems.last?.scope == .file, source)
}

/// Formats that no sample is in: they are divided by the splitters and readers of their families, which
/// samples of those go through.
private let withoutSample: Set<String> = [
  "labels", "apa", "japanese", "integrum", "blogger", "mediargus", "ruled",
]

@Test func `every format is mutated`() throws {
  var found: Set<String> = []
  for sample in sources {
    let piece = Piece(MemorySource(sample.bytes), place: Place(path: sample.name))
    let sniff = try Sniff(piece, map: FieldMap())
    do throws(ImportProblem) {
      found.insert(try FormatRegistry.format(of: sniff, asked: nil).name)
    } catch {
      Issue.record("\(sample.name) is in no format: \(error)")
    }
  }
  #expect(Set(FormatRegistry.names).subtracting(found) == withoutSample)
}

/// A file that is read for ever, or a problem that nobody can find, fails as well as a crash does.
@Test(.timeLimit(.minutes(10)))
func `no change to a file makes an importer fall over`() throws {
  let environment = ProcessInfo.processInfo.environment
  let seed =
    environment["ARCHIVE_FUZZ_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...UInt64.max)
  let rounds = environment["ARCHIVE_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 4000
  print("mutation seed", seed)
  var chance = Chance(state: seed)
  let directory = try TestDirectory()
  for round in 0..<rounds {
    let (name, sample) = sources[round % sources.count]
    let bytes = mutated(sample, by: &chance)
    let limit = round % 7 == 0 ? 40 : 1 << 20
    let results = try directory.results(name, bytes, options: ImportOptions(recordLimit: limit))
    check(results, "seed \(seed), round \(round), \(name)")
  }
}

@Test func `random bytes are text or a problem`() throws {
  let seed = UInt64.random(in: 0...UInt64.max)
  print("random seed", seed)
  var chance = Chance(state: seed)
  let directory = try TestDirectory()
  for round in 0..<600 {
    let smallest: UInt8 = round % 2 == 0 ? 0 : 32
    let bytes = (0..<Int.random(in: 0...200, using: &chance)).map { _ in
      UInt8.random(in: smallest...255, using: &chance)
    }
    let results = try directory.results(sources[round % sources.count].name, bytes)
    check(results, "seed \(seed), round \(round)")
  }
}

@Test func `rows before a broken one are kept`() throws {
  let seed = UInt64.random(in: 0...UInt64.max)
  print("rows seed", seed)
  var chance = Chance(state: seed)
  let directory = try TestDirectory()
  for round in 0..<300 {
    let good = (0..<Int.random(in: 1...9, using: &chance)).map {
      "body \($0) “said”, \"\"so\"\"\nend"
    }
    let table = "title,text\n" + good.map { "t,\"\($0)\"\n" }.joined()
    // Control characters would make the whole of a small file binary, which is another promise.
    let broken = mutated(Array("t,\"last one\"\nt,\"more\"\n".utf8), by: &chance)
      .map { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 || $0 == 0x7F ? 0x20 : $0 }
    let results = try directory.results("a.csv", Array(table.utf8) + broken)
    let bodies = good.map { $0.replacing("\"\"", with: "\"") }
    #expect(Array(results.outline.prefix(good.count)) == bodies, "seed \(seed), round \(round)")
  }
}

@Test func `repair leaves any sound text alone and restores its damaged form`() {
  let seed = UInt64.random(in: 0...UInt64.max)
  print("repair seed", seed)
  var chance = Chance(state: seed)
  let words = [
    "café", "“CAFÉ”", "l’été", "‘ÜBER’", "naïve—", "Peña", "“fiancé”—said", "Ü…", "don’t", "à",
    "no",
    "“yes,”", "£5", "ÅÄÖ", "São", "É”", "«été»", "Łódź",
  ]
  for round in 0..<2000 {
    let text = (0..<12).compactMap { _ in words.randomElement(using: &chance) }
      .joined(separator: " ")
    var damaged: [UInt8] = []
    for byte in text.utf8 { damaged.append(utf8: Windows1252.scalar(of: byte)) }
    for bytes in [Array(text.utf8), damaged] {
      var repairs: RepairSet = []
      let result = bytes.withUnsafeBufferPointer {
        TextDecoding.text(of: $0, encoding: nil, repairs: &repairs)
      }
      #expect(result == text, "seed \(seed), round \(round)")
    }
  }
}
