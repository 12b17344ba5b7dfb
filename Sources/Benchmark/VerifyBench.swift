internal import News
internal import Proof
internal import Repository
internal import SQLiteRepository

/// Times `Verifier` on passages made from an archive's own statements.
///
/// Each is asked for once, as a user asks: nothing of it was read before but by chance.
struct VerifyBench {
  /// A passage and what was done to it.
  struct Case {
    let kind: String
    let text: String
  }

  private static let leastWords = 6
  private static let mostWords = 60

  let cases: [Case]

  /// Takes `count` statements of articles all over the archive, a quarter of each kind.
  init(_ archive: SQLiteArchive, count: Int) throws {
    var random = Sequence64(seed: 1)
    let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
    var cases: [Case] = []
    var last = ""
    while cases.count < count {
      let prefix = String((0..<4).map { _ in digits[Int(random.next() % 32)] })
      guard let id = try archive.articleIDs(beginningWith: prefix, limit: 1).first else { continue }
      let texts = try archive.statements(in: id).map { $0.contentText.joined(separator: " ") }
        .filter {
          let words = $0.split(separator: " ").count
          return (Self.leastWords...Self.mostWords).contains(words) && !$0.contains("\n")
        }
      guard !texts.isEmpty else { continue }
      let text = texts[Int(random.next() % UInt64(texts.count))]
      cases.append(Self.made(text, number: cases.count, after: last))
      last = text
    }
    self.cases = cases
  }

  private static func made(_ text: String, number: Int, after last: String) -> Case {
    var words = text.split(separator: " ").map(String.init)
    switch number % 4 {
    case 1:
      words.insert("not", at: words.count / 2)
      return Case(kind: "altered", text: words.joined(separator: " "))
    case 2 where !last.isEmpty:
      let first = last.split(separator: " ")
      return Case(
        kind: "spliced",
        text: (first.prefix(first.count / 2).map(String.init) + words.suffix(words.count / 2))
          .joined(separator: " "))
    case 3:
      return Case(kind: "absent", text: words.reversed().joined(separator: " "))
    default: return Case(kind: "untouched", text: text)
    }
  }

  /// Prints one line for each passage on standard output: kind, milliseconds, verdict, words.
  func run(_ archive: SQLiteArchive) throws {
    let verifier = Verifier(archive)
    for one in cases {
      let passage = try Passage(one.text)
      var verdict = Verdict.absent
      let time = try Stopwatch.once { verdict = try verifier.finding(of: passage).verdict }
      print("\(one.kind)\t\(time)\t\(verdict.rawValue)\t\(one.text)")
    }
  }
}

/// Numbers that look random and are the same every time (Steele's SplitMix64, 2014).
private struct Sequence64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
