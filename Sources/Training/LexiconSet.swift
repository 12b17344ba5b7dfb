internal import Attribution
internal import Language

/// Cue lexicons counted on the corpus: one on all of it, and one without each tenth.
///
/// A model that is trained with a lexicon which has seen the text trusts it too much; every text is
/// therefore read with the lexicon that has not.
struct LexiconSet: Sendable {
  private static let parts = 10
  /// The section of the model.
  let bytes: [UInt8]
  /// The sections without each tenth, one behind the other.
  fileprivate let partBytes: [UInt8]

  init(_ texts: [TrainingText]) {
    typealias Counts = [UInt32: SIMD2<Int32>]
    var all: Counts = [:]
    var parts = Array(repeating: Counts(), count: Self.parts)
    for text in texts {
      Self.count(text) { word, isInside in
        all[word, default: .zero] &+= SIMD2(isInside ? 1 : 0, 1)
        parts[text.number % Self.parts][word, default: .zero] &+= SIMD2(isInside ? 1 : 0, 1)
      }
    }
    bytes = Self.table(all)
    partBytes = parts.flatMap { Self.table(all.merging($0) { $0 &- $1 }) }
  }

  /// The lexicons where `CueLexicon` can read them.
  final class Shelf {
    private let memory: UnsafeMutableRawPointer
    private let size: Int

    init(_ set: LexiconSet) {
      size = set.bytes.count
      memory = .allocate(byteCount: set.partBytes.count, alignment: 64)
      UnsafeMutableRawBufferPointer(start: memory, count: set.partBytes.count)
        .copyBytes(from: set.partBytes)
    }

    deinit {
      memory.deallocate()
    }

    /// The lexicon that has not seen `text` nor any of its copies.
    func lexicon(without text: TrainingText) -> CueLexicon {
      let start = memory + text.number % LexiconSet.parts * size
      return CueLexicon(UnsafePointer(start.assumingMemoryBound(to: UInt32.self)))
    }
  }

  private static func count(_ text: TrainingText, _ body: (UInt32, Bool) -> Void) {
    var columns = ColumnTable(width: WordColumn.allCases.count)
    let labels = text.cueLabels()
    text.annotated.bytes.withUnsafeBufferPointer { bytes in
      for passage in text.passages {
        columns.reset(count: passage.count)
        Tagger.readWords(passage, of: text.table, bytes, into: columns)
        let l = columns.pointer(WordColumn.l.rawValue)
        for (index, token) in passage.enumerated() {
          let flags = text.table.flags[token]
          let isWord = flags.contains(.word) && !flags.contains(.digit)
          guard isWord || bytes[Int(text.table.starts[token])] == UInt8(ascii: ":") else {
            continue
          }
          body(l[index], labels[token] == 1 || labels[token] == 2)
        }
      }
    }
  }

  /// Where one grade of words ends and the next begins, as shares of their tokens.
  private static let grades = [
    0.01, 0.02, 0.04, 0.06, 0.08, 0.12, 0.18, 0.25, 0.33, 0.42, 0.5, 0.6, 0.7, 0.8, 0.9,
  ]

  private static func table(_ counts: [UInt32: SIMD2<Int32>]) -> [UInt8] {
    var keys = Array(repeating: UInt32(0), count: CueLexicon.slots)
    var classes = Array(repeating: UInt8(0), count: CueLexicon.slots)
    for (word, count) in counts.sorted(by: { $0.key < $1.key }) where count[1] >= 3 {
      let share = Double(count[0]) / Double(count[1])
      let category: UInt8 = share >= 0.6 ? 3 : share >= 0.25 ? 2 : share >= 0.08 ? 1 : 0
      let grade = UInt8(Self.grades.count { share >= $0 })
      guard grade > 0 else { continue }
      var slot = CueLexicon.slot(of: word)
      while keys[slot] != 0 { slot = (slot + 1) & (CueLexicon.slots - 1) }
      keys[slot] = word
      classes[slot] = category | grade << 2
    }
    return keys.withUnsafeBytes { Array($0) } + classes
  }
}
