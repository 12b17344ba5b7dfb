/// Aligns two sequences of numbers: which elements of one are kept in the other, in order.
///
/// Elements that occur once in both are anchors, as in Bram Cohen's patience difference; the longest
/// ascending series of them holds. What lies between goes the same way with what is unique there,
/// and where nothing is, Myers' greedy algorithm ("An O(ND) difference algorithm", 1986) finds the
/// shortest edit. Past a number of edits, or of steps in all, a passage counts as replaced.
struct SequenceAlignment {
  /// How many edits Myers' algorithm looks for before it gives up.
  private static let editLimit = 400
  /// How many steps may be taken in all, for each element of both sequences.
  private static let stepsPerElement = 100

  private let old: [Int32]
  private let new: [Int32]
  /// For each old element the place of the new one that it is; -1 when it was taken out.
  private var partners: [Int32]
  private var occurrences: [Occurrences]
  private var stepsLeft: Int
  private var open: [Section] = []

  private struct Section {
    var old: Range<Int>
    var new: Range<Int>
  }

  private struct Occurrences {
    var oldCount: Int32 = 0
    var newCount: Int32 = 0
    var newPlace: Int32 = 0
  }

  /// Aligns sequences whose elements are numbers from 0 to below `nameCount`.
  init(_ old: [Int32], _ new: [Int32], nameCount: Int) {
    self.old = old
    self.new = new
    partners = [Int32](repeating: -1, count: old.count)
    occurrences = [Occurrences](repeating: Occurrences(), count: nameCount)
    stepsLeft = Self.stepsPerElement * (old.count + new.count)
    open.append(Section(old: 0..<old.count, new: 0..<new.count))
    while let section = open.popLast() { align(section) }
  }

  /// The places of kept elements in the old and in the new sequence, ascending in both.
  var matches: [(Int, Int)] {
    partners.enumerated().compactMap { $1 < 0 ? nil : ($0, Int($1)) }
  }

  private mutating func align(_ section: Section) {
    let rest = matchEnds(section)
    stepsLeft -= rest.old.count + rest.new.count
    guard !rest.old.isEmpty, !rest.new.isEmpty, stepsLeft > 0 else { return }
    let anchors = anchors(in: rest)
    guard !anchors.isEmpty else {
      alignByEdits(rest)
      return
    }
    var oldStart = rest.old.lowerBound
    var newStart = rest.new.lowerBound
    for anchor in anchors {
      partners[anchor.old] = Int32(anchor.new)
      open.append(Section(old: oldStart..<anchor.old, new: newStart..<anchor.new))
      oldStart = anchor.old + 1
      newStart = anchor.new + 1
    }
    open.append(Section(old: oldStart..<rest.old.upperBound, new: newStart..<rest.new.upperBound))
  }

  /// Matches what both sides begin and end with, and returns what is left.
  private mutating func matchEnds(_ section: Section) -> Section {
    var (left, right) = (section.old, section.new)
    while let first = left.first, let other = right.first, old[first] == new[other] {
      partners[first] = Int32(other)
      left = first + 1..<left.upperBound
      right = other + 1..<right.upperBound
    }
    while let last = left.last, let other = right.last, old[last] == new[other] {
      partners[last] = Int32(other)
      left = left.lowerBound..<last
      right = right.lowerBound..<other
    }
    return Section(old: left, new: right)
  }

  /// The longest series, ascending on both sides, of elements that occur once on each.
  private mutating func anchors(in section: Section) -> [(old: Int, new: Int)] {
    for place in section.old { occurrences[Int(old[place])].oldCount += 1 }
    for place in section.new {
      occurrences[Int(new[place])].newCount += 1
      occurrences[Int(new[place])].newPlace = Int32(place)
    }
    var unique: [(old: Int, new: Int)] = []
    for place in section.old {
      let found = occurrences[Int(old[place])]
      if found.oldCount == 1, found.newCount == 1 { unique.append((place, Int(found.newPlace))) }
    }
    for place in section.old { occurrences[Int(old[place])] = Occurrences() }
    for place in section.new { occurrences[Int(new[place])] = Occurrences() }
    return Self.longestAscending(unique)
  }

  /// The longest subsequence in which `new` ascends, by patience sorting.
  private static func longestAscending(
    _ pairs: [(old: Int, new: Int)]
  ) -> [(old: Int, new: Int)] {
    var tops: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tops[low - 1] }
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var series: [(old: Int, new: Int)] = []
    var index = tops.last ?? -1
    while index >= 0 {
      series.append(pairs[index])
      index = previous[index]
    }
    return series.reversed()
  }

  /// The shortest edit of a section, if it has no more than `editLimit` edits.
  private mutating func alignByEdits(_ section: Section) {
    let (width, height) = (section.old.count, section.new.count)
    let (oldStart, newStart) = (section.old.lowerBound, section.new.lowerBound)
    var history: [[Int32]] = []
    // reach[k + edits]: how far the old side is consumed on diagonal k (old minus new).
    var reach: [Int32] = [0]
    for edits in 0...min(Self.editLimit, width + height) {
      var next = [Int32](repeating: -1, count: 2 * edits + 1)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        var column =
          edits == 0 ? 0 : Self.step(reach, diagonal: diagonal, edits: edits, width, height)
        guard column >= 0 else { continue }
        while column < width, column - diagonal < height,
          old[oldStart + column] == new[newStart + column - diagonal]
        {
          column += 1
          stepsLeft -= 1
        }
        stepsLeft -= 1
        next[diagonal + edits] = Int32(column)
        if column == width, column - diagonal == height {
          history.append(next)
          retrace(history, section)
          return
        }
      }
      guard stepsLeft > 0 else { return }
      history.append(next)
      reach = next
    }
  }

  /// Where one more edit leads on this diagonal, before any matches; -1 when off the table.
  private static func step(
    _ reach: [Int32], diagonal: Int, edits: Int, _ width: Int, _ height: Int
  ) -> Int {
    let origin = edits - 1
    // One element taken out: a step to the right from the diagonal below.
    var removed = -1
    if diagonal - 1 >= -origin, diagonal - 1 <= origin {
      let column = Int(reach[diagonal - 1 + origin])
      if column >= 0, column < width { removed = column + 1 }
    }
    // One element put in: a step down from the diagonal above.
    var added = -1
    if diagonal + 1 <= origin, diagonal + 1 >= -origin {
      let column = Int(reach[diagonal + 1 + origin])
      if column >= 0, column - diagonal <= height { added = column }
    }
    return max(removed, added)
  }

  /// Walks back from the end over the recorded reaches and notes the matches.
  private mutating func retrace(_ history: [[Int32]], _ section: Section) {
    let (width, height) = (section.old.count, section.new.count)
    var column = width
    var diagonal = width - height
    for edits in stride(from: history.count - 1, through: 0, by: -1) {
      let start =
        edits == 0
        ? 0
        : Self.step(history[edits - 1], diagonal: diagonal, edits: edits, width, height)
      while column > start {
        column -= 1
        partners[section.old.lowerBound + column] =
          Int32(section.new.lowerBound + column - diagonal)
      }
      guard edits > 0 else { return }
      let origin = edits - 1
      let below = diagonal - 1 >= -origin ? Int(history[origin][diagonal - 1 + origin]) : -1
      if below >= 0, below < width, below + 1 == start {
        column = below
        diagonal -= 1
      } else {
        diagonal += 1
      }
    }
  }
}
