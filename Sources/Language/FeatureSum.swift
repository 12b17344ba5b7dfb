/// Sums the weights of the features of many tokens, eight labels a token.
///
/// It keeps the memory that it needs for this; the sums are those of one feature after another.
package struct FeatureSum: ~Copyable {
  private let templates: FeatureTemplates
  private let weights: UnsafePointer<SIMD8<Int8>>
  private var capacity = 0
  /// Row numbers of some templates.
  private var rows: UnsafeMutablePointer<UInt32>
  /// For each token: 0 when it goes on with the run before it.
  private var changes: UnsafeMutablePointer<UInt32>
  /// The run of each token, and the first token of each run with the sum of its weights.
  private var runOfToken: UnsafeMutablePointer<UInt32>
  private var starts: UnsafeMutablePointer<UInt32>
  private var sums: UnsafeMutablePointer<SIMD8<Int16>>

  /// Sums the rows of `weights`, which must outlive it, by `templates`.
  package init(_ templates: FeatureTemplates, _ weights: UnsafePointer<SIMD8<Int8>>) {
    self.templates = templates
    self.weights = weights
    rows = .allocate(capacity: 1)
    changes = .allocate(capacity: 1)
    runOfToken = .allocate(capacity: 1)
    starts = .allocate(capacity: 1)
    sums = .allocate(capacity: 1)
  }

  deinit {
    release()
  }

  private func release() {
    rows.deallocate()
    changes.deallocate()
    runOfToken.deallocate()
    starts.deallocate()
    sums.deallocate()
  }

  private mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    release()
    capacity = count + count / 2
    rows = .allocate(capacity: FeatureTemplates.scratchSize(capacity))
    changes = .allocate(capacity: capacity)
    runOfToken = .allocate(capacity: capacity)
    starts = .allocate(capacity: capacity + 1)
    sums = .allocate(capacity: capacity)
  }

  /// Adds the weights of every feature of the tokens in `range` to `scores`, which begins with the
  /// first of them.
  package mutating func add(
    _ columns: borrowing ColumnTable, in range: Range<Int>,
    to scores: UnsafeMutablePointer<SIMD8<Int16>>
  ) {
    guard !range.isEmpty else { return }
    reserve(range.count)
    let first = range.lowerBound
    templates.gather(
      templates.single, of: columns, count: range.count, token: { first &+ $0 }, from: weights,
      rows, into: scores, add: { $0 &+= SIMD8<Int16>(truncatingIfNeeded: $1) })
    let (starts, sums, runOfToken) = (starts, sums, runOfToken)
    for run in templates.runs {
      let count = cut(range, at: run.places, columns)
      sums.update(repeating: .zero, count: count)
      templates.gather(
        run.templates, of: columns, count: count, token: { Int(starts[$0]) }, from: weights,
        rows, into: sums, add: { $0 &+= SIMD8<Int16>(truncatingIfNeeded: $1) })
      for number in 0..<range.count { scores[number] &+= sums[Int(runOfToken[number])] }
    }
  }

  /// Cuts `range` where one of `places` changes, and returns the number of runs.
  private func cut(
    _ range: Range<Int>, at places: [FeatureTemplates.Place], _ columns: borrowing ColumnTable
  ) -> Int {
    let count = range.count
    changes.update(repeating: 0, count: count)
    for place in places {
      let column = columns.pointer(place.column) + (place.offset + range.lowerBound)
      for number in 1..<count { changes[number] |= column[number] ^ column[number &- 1] }
    }
    changes[0] = 1
    var runs = 0
    for number in 0..<count {
      starts[runs] = UInt32(truncatingIfNeeded: range.lowerBound &+ number)
      runs &+= changes[number] != 0 ? 1 : 0
      runOfToken[number] = UInt32(truncatingIfNeeded: runs &- 1)
    }
    return runs
  }
}
