internal import CModel

/// A list of feature templates: which columns at which distance make one feature together.
///
/// Written as in `w[0] l[-1]|l[0]`: a space between templates, a bar between the columns of one.
/// Every feature is hashed to a row of a weight table; nothing is looked up by name at run time.
package struct FeatureTemplates: Sendable {
  struct Template: Sendable {
    var seed: UInt64
    /// Column and distance of each part; unused parts are 0.
    var columns: SIMD4<Int32> = .zero
    var offsets: SIMD4<Int32> = .zero
    var arity = 0

    init(_ word: Substring, seed: UInt64, _ names: [String]) {
      self.seed = seed
      for part in word.split(separator: "|") {
        let pieces = part.split(whereSeparator: { $0 == "[" || $0 == "]" })
        guard pieces.count == 2, let column = names.firstIndex(of: String(pieces[0])),
          let offset = Int32(pieces[1]), abs(offset) <= ColumnTable.margin, arity < 4
        else { preconditionFailure("\(word) is no feature template") }
        columns[arity] = Int32(column)
        offsets[arity] = offset
        arity += 1
      }
    }

    var places: [Place] {
      (0..<arity).map { Place(column: Int(columns[$0]), offset: Int(offsets[$0])) }
    }
  }

  /// Templates that give the same row for many tokens in a row.
  struct Run: Sendable {
    var templates: [Int] = []
    /// What they look at: columns and distances.
    var places: [Place] = []
  }

  struct Place: Hashable, Sendable {
    var column: Int
    var offset: Int
  }

  let templates: [Template]
  /// The templates of no run.
  private(set) var single: [Int] = []
  private(set) var runs: [Run] = []
  /// Number of bits of a row number.
  package let bits: Int

  /// Number of features of a token.
  package var count: Int { templates.count }

  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let mixer: UInt64 = 0xFF51_AFD7_ED55_8CCD

  /// Reads the templates in `text` over the columns called `names`, hashed to `bits` bits.
  ///
  /// `salt` keeps the features of two lists that share a weight table apart. Each of `runs` names
  /// columns that change seldom, and change together: what looks at none but them, and at columns
  /// that are `fixed` for all tokens of a range, is summed once a run. Sums are the same without.
  package init(
    _ text: String, names: [String], bits: Int, salt: Int = 0, fixed: String = "",
    runs: [String] = []
  ) {
    templates = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).enumerated().map {
      Template($1, seed: UInt64($0 + salt) &* 7919 &* Self.golden &+ 13 &* Self.golden, names)
    }
    self.bits = bits
    findRuns(runs.map { Self.columns($0, names) }, fixed: Self.columns(fixed, names))
  }

  private static func columns(_ list: String, _ names: [String]) -> Set<Int> {
    Set(
      list.split(separator: " ").map { name in
        guard let column = names.firstIndex(of: String(name)) else {
          preconditionFailure("\(name) is no column")
        }
        return column
      })
  }

  private mutating func findRuns(_ slow: [Set<Int>], fixed: Set<Int>) {
    var found = [Run](repeating: Run(), count: slow.count)
    for (index, template) in templates.enumerated() {
      let places = template.places.filter { !fixed.contains($0.column) }
      let run = slow.firstIndex { columns in places.allSatisfy { columns.contains($0.column) } }
      guard let run else {
        single.append(index)
        continue
      }
      found[run].templates.append(index)
      for place in places where !found[run].places.contains(place) {
        found[run].places.append(place)
      }
    }
    runs = found.filter { !$0.templates.isEmpty }
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    let mixed = (hash ^ UInt64(value)) &* mixer
    return mixed ^ mixed &>> 32
  }

  @inline(__always)
  private static func row(_ hash: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* golden) &>> shift)
  }

  /// Calls `body` with the row of template `index` for each of `count` tokens.
  @inline(__always)
  private func forEachRow(
    _ index: Int, _ columns: borrowing ColumnTable, count: Int, token: (_ number: Int) -> Int,
    body: (_ number: Int, _ row: Int) -> Void
  ) {
    let template = templates[index]
    let seed = template.seed
    let shift = UInt64(64 - bits)
    let first = columns.pointer(Int(template.columns[0])) + Int(template.offsets[0])
    let second = columns.pointer(Int(template.columns[1])) + Int(template.offsets[1])
    let third = columns.pointer(Int(template.columns[2])) + Int(template.offsets[2])
    let fourth = columns.pointer(Int(template.columns[3])) + Int(template.offsets[3])
    switch template.arity {
    case 1:
      for number in 0..<count {
        body(number, Self.row(Self.mix(seed, first[token(number)]), shift))
      }
    case 2:
      for number in 0..<count {
        let token = token(number)
        body(number, Self.row(Self.mix(Self.mix(seed, first[token]), second[token]), shift))
      }
    case 3:
      for number in 0..<count {
        let token = token(number)
        let hash = Self.mix(Self.mix(Self.mix(seed, first[token]), second[token]), third[token])
        body(number, Self.row(hash, shift))
      }
    default:
      for number in 0..<count {
        let token = token(number)
        let hash = Self.mix(Self.mix(Self.mix(seed, first[token]), second[token]), third[token])
        body(number, Self.row(Self.mix(hash, fourth[token]), shift))
      }
    }
  }

  /// Writes the rows of the tokens in `range`: `rows[template * range.count + token]`.
  package func rows(
    of columns: borrowing ColumnTable, in range: Range<Int>,
    into rows: UnsafeMutablePointer<UInt32>
  ) {
    for index in 0..<templates.count {
      let target = rows + index * range.count
      forEachRow(
        index, columns, count: range.count, token: { range.lowerBound &+ $0 },
        body: { target[$0] = UInt32(truncatingIfNeeded: $1) })
    }
  }

  /// Adds the rows of the templates `chosen` to the sum of each of `count` tokens.
  ///
  /// Many rows are found and asked for before the first is used: the tables are larger than what a
  /// core keeps near it, so that waiting for one row after another would be most of the work.
  /// `scratch` has room for `Self.scratchSize(count)` row numbers.
  @inline(__always)
  func gather<Row, Sum>(
    _ chosen: [Int], of columns: borrowing ColumnTable, count: Int, token: (_ number: Int) -> Int,
    from weights: UnsafePointer<Row>, _ scratch: UnsafeMutablePointer<UInt32>,
    into sums: UnsafeMutablePointer<Sum>, add: (_ sum: inout Sum, _ row: Row) -> Void
  ) {
    let height = max(1, Self.ahead / count)
    var first = 0
    while first < chosen.count {
      let block = min(height, chosen.count - first)
      for index in 0..<block {
        let rows = scratch + index &* count
        forEachRow(
          chosen[first + index], columns, count: count, token: token,
          body: { number, row in
            rows[number] = UInt32(truncatingIfNeeded: row)
            archive_prefetch(weights + row)
          })
      }
      for index in 0..<block {
        let rows = scratch + index &* count
        for number in 0..<count { add(&sums[number], weights[Int(rows[number])]) }
      }
      first += block
    }
  }

  /// How many rows are asked for before the first is used.
  private static let ahead = 1024

  /// The room that `gather` needs for `count` tokens.
  static func scratchSize(_ count: Int) -> Int { max(ahead, count) }

  /// The row of one feature that is known only while decoding, kept apart by `salt`.
  @inline(__always)
  static func row(salt: UInt64, _ first: UInt32, _ second: UInt32, bits: Int) -> Int {
    row(mix(mix(salt &* 0xD6E8_FEB8_6659_FD93, first), second), UInt64(64 - bits))
  }
}
