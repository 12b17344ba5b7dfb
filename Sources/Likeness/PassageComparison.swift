internal import News

/// Aligns two texts by paragraph and then by word, and puts the matches together to passages.
struct PassageComparison {
  /// A kept passage no longer than this, in bytes, that stands between longer changes is chance.
  private static let islandLimit = 24

  /// The bytes of the old text, then those of the new one.
  private let bytes: [UInt8]
  private let oldCount: Int
  private var kept: [KeptRun] = []

  /// Bytes that both texts have, at these offsets.
  private struct KeptRun {
    var old: Int
    var new: Int
    var count: Int
  }

  init(old: String, new: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(old.utf8.count + new.utf8.count)
    bytes.append(contentsOf: old.utf8)
    oldCount = bytes.count
    bytes.append(contentsOf: new.utf8)
    self.bytes = bytes
  }

  mutating func pieces() -> [TextDifference.Piece] {
    alignParagraphs()
    removeIslands()
    return passages()
  }

  private mutating func alignParagraphs() {
    let old = TextUnits.paragraphs(of: bytes, in: 0..<oldCount)
    let new = TextUnits.paragraphs(of: bytes, in: oldCount..<bytes.count)
    var oldEnd = 0
    var newEnd = oldCount
    for (left, right) in matches(of: old, and: new) {
      alignWords(oldEnd..<old[left].lowerBound, newEnd..<new[right].lowerBound)
      keep(old[left], at: new[right].lowerBound)
      oldEnd = old[left].upperBound
      newEnd = new[right].upperBound
    }
    alignWords(oldEnd..<oldCount, newEnd..<bytes.count)
  }

  private mutating func alignWords(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    guard !oldRange.isEmpty, !newRange.isEmpty else { return }
    let old = TextUnits.words(of: bytes, in: oldRange)
    let new = TextUnits.words(of: bytes, in: newRange)
    for (left, right) in matches(of: old, and: new) { keep(old[left], at: new[right].lowerBound) }
  }

  /// The pairs of units that are kept, in order.
  private func matches(of old: [Range<Int>], and new: [Range<Int>]) -> [(Int, Int)] {
    var names = UnitNames(of: bytes, expected: old.count + new.count)
    let oldNames = old.map { names.name(of: $0) }
    let newNames = new.map { names.name(of: $0) }
    return SequenceAlignment(oldNames, newNames, nameCount: names.count).matches
  }

  private mutating func keep(_ old: Range<Int>, at new: Int) {
    if let last = kept.last, last.old + last.count == old.lowerBound, last.new + last.count == new {
      kept[kept.count - 1].count += old.count
    } else {
      kept.append(KeptRun(old: old.lowerBound, new: new, count: old.count))
    }
  }

  /// Drops short kept runs between longer changes: the words `of the` in a sentence that is new.
  private mutating func removeIslands() {
    var left: [KeptRun] = []
    for (index, run) in kept.enumerated() {
      let before = left.last ?? KeptRun(old: 0, new: oldCount, count: 0)
      let after =
        index + 1 < kept.count
        ? kept[index + 1] : KeptRun(old: oldCount, new: bytes.count, count: 0)
      let changedBefore = max(
        run.old - before.old - before.count, run.new - before.new - before.count)
      let changedAfter = max(after.old - run.old - run.count, after.new - run.new - run.count)
      let isIsland =
        run.count <= Self.islandLimit && run.count <= changedBefore && run.count <= changedAfter
      if !isIsland { left.append(run) }
    }
    kept = left
  }

  private func passages() -> [TextDifference.Piece] {
    var pieces: [TextDifference.Piece] = []
    var old = 0
    var new = oldCount
    for run in kept + [KeptRun(old: oldCount, new: bytes.count, count: 0)] {
      if let changed = changed(old..<run.old, new..<run.new) { pieces.append(changed) }
      old = run.old + run.count
      new = run.new + run.count
      if run.count > 0 {
        pieces.append(piece(.kept, run.old..<old, run.new..<new))
      }
    }
    return pieces
  }

  private func changed(_ old: Range<Int>, _ new: Range<Int>) -> TextDifference.Piece? {
    switch (old.isEmpty, new.isEmpty) {
    case (true, true): nil
    case (false, true): piece(.removed, old, new)
    case (true, false): piece(.added, old, new)
    case (false, false): piece(.replaced, old, new)
    }
  }

  private func piece(
    _ kind: TextDifference.Piece.Kind, _ old: Range<Int>, _ new: Range<Int>
  ) -> TextDifference.Piece {
    TextDifference.Piece(
      kind: kind, old: TextSpan(old.lowerBound, old.upperBound),
      new: TextSpan(new.lowerBound - oldCount, new.upperBound - oldCount))
  }
}
