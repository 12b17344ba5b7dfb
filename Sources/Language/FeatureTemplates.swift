/// A list of feature templates: which columns at which distance make one feature together.
///
/// Written as in `w[0] l[-1]|l[0]`: a space between templates, a bar between the columns of one.
/// Every feature is hashed to a row of a weight table; nothing is looked up by name at run time.
package struct FeatureTemplates: Sendable {
  struct Template: Sendable {
    var seed: UInt64
    /// Column and distance of each part; unused parts repeat the first.
    var columns: SIMD4<Int32> = .zero
    var offsets: SIMD4<Int32> = .zero
    var arity = 0
  }

  let templates: [Template]
  /// Number of bits of a row number.
  package let bits: Int

  /// Number of features of a token.
  package var count: Int { templates.count }

  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let mixer: UInt64 = 0xFF51_AFD7_ED55_8CCD

  /// Reads the templates in `text` over the columns called `names`, hashed to `bits` bits.
  ///
  /// `salt` keeps the features of two lists that share a weight table apart.
  package init(_ text: String, names: [String], bits: Int, salt: Int = 0) {
    var templates: [Template] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      var template = Template(
        seed: UInt64(templates.count + salt) &* 7919 &* Self.golden &+ 13 &* Self.golden)
      for part in word.split(separator: "|") {
        let pieces = part.split(whereSeparator: { $0 == "[" || $0 == "]" })
        guard pieces.count == 2, let column = names.firstIndex(of: String(pieces[0])),
          let offset = Int32(pieces[1]), abs(offset) <= ColumnTable.margin, template.arity < 4
        else { preconditionFailure("\(word) is no feature template") }
        template.columns[template.arity] = Int32(column)
        template.offsets[template.arity] = offset
        template.arity += 1
      }
      templates.append(template)
    }
    self.templates = templates
    self.bits = bits
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

  /// Calls `body` with each token of `range` and its row for template `index`.
  @inline(__always)
  private func forEachRow(
    _ index: Int, _ columns: borrowing ColumnTable, _ range: Range<Int>,
    _ body: (_ token: Int, _ row: Int) -> Void
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
      for token in range { body(token, Self.row(Self.mix(seed, first[token]), shift)) }
    case 2:
      for token in range {
        body(token, Self.row(Self.mix(Self.mix(seed, first[token]), second[token]), shift))
      }
    case 3:
      for token in range {
        let hash = Self.mix(Self.mix(Self.mix(seed, first[token]), second[token]), third[token])
        body(token, Self.row(hash, shift))
      }
    default:
      for token in range {
        let hash = Self.mix(Self.mix(Self.mix(seed, first[token]), second[token]), third[token])
        body(token, Self.row(Self.mix(hash, fourth[token]), shift))
      }
    }
  }

  /// Writes the rows of the tokens in `range`: `rows[template * range.count + token]`.
  package func rows(
    of columns: borrowing ColumnTable, in range: Range<Int>,
    into rows: UnsafeMutablePointer<UInt32>
  ) {
    for index in 0..<templates.count {
      let target = rows + (index * range.count - range.lowerBound)
      forEachRow(index, columns, range) { target[$0] = UInt32(truncatingIfNeeded: $1) }
    }
  }

  /// Adds the weights of every feature in `range` to `scores`, one vector of 8 labels a token.
  ///
  /// `scores` begins with the first token of `range`.
  package func addScores(
    of columns: borrowing ColumnTable, in range: Range<Int>,
    _ weights: UnsafePointer<SIMD8<Int8>>, to scores: UnsafeMutablePointer<SIMD8<Int16>>
  ) {
    let target = scores - range.lowerBound
    for index in 0..<templates.count {
      forEachRow(index, columns, range) { token, row in
        target[token] &+= SIMD8<Int16>(truncatingIfNeeded: weights[row])
      }
    }
  }

  /// Adds the weights of every feature in `range` to `scores`, four vectors (32 labels) a token.
  ///
  /// `scores` begins with the first token of `range`. Four vectors of 8 are quick where one of 32
  /// would be taken apart lane by lane.
  package func addWideScores(
    of columns: borrowing ColumnTable, in range: Range<Int>,
    _ weights: UnsafePointer<SIMD8<Int8>>, to scores: UnsafeMutablePointer<SIMD8<Int16>>
  ) {
    let base = scores - 4 * range.lowerBound
    for index in 0..<templates.count {
      forEachRow(index, columns, range) { token, row in
        let own = weights + 4 * row
        let target = base + 4 * token
        target[0] &+= SIMD8<Int16>(truncatingIfNeeded: own[0])
        target[1] &+= SIMD8<Int16>(truncatingIfNeeded: own[1])
        target[2] &+= SIMD8<Int16>(truncatingIfNeeded: own[2])
        target[3] &+= SIMD8<Int16>(truncatingIfNeeded: own[3])
      }
    }
  }

  /// The row of one feature that is known only while decoding, kept apart by `salt`.
  @inline(__always)
  static func row(salt: UInt64, _ first: UInt32, _ second: UInt32, bits: Int) -> Int {
    row(mix(mix(salt &* 0xD6E8_FEB8_6659_FD93, first), second), UInt64(64 - bits))
  }
}
