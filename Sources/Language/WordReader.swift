/// Fills the word columns of a run of tokens from the bytes of the text.
enum WordReader {
  /// FNV-1a, 32 bits.
  private static let offsetBasis: UInt32 = 2_166_136_261
  private static let prime: UInt32 = 16_777_619

  static func fill(
    _ columns: borrowing ColumnTable, _ table: TokenTable, _ tokens: Range<Int>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let w = columns.pointer(WordColumn.w.rawValue)
    let l = columns.pointer(WordColumn.l.rawValue)
    let sh = columns.pointer(WordColumn.sh.rawValue)
    let p1 = columns.pointer(WordColumn.p1.rawValue)
    let p2 = columns.pointer(WordColumn.p2.rawValue)
    let p3 = columns.pointer(WordColumn.p3.rawValue)
    let s1 = columns.pointer(WordColumn.s1.rawValue)
    let s2 = columns.pointer(WordColumn.s2.rawValue)
    let s3 = columns.pointer(WordColumn.s3.rawValue)
    let s4 = columns.pointer(WordColumn.s4.rawValue)
    table.starts.withUnsafeBufferPointer { starts in
      table.ends.withUnsafeBufferPointer { ends in
        table.flags.withUnsafeBufferPointer { flags in
          for index in 0..<tokens.count {
            let token = tokens.lowerBound + index
            let word = read(bytes, Int(starts[token]), Int(ends[token]), flags[token])
            w[index] = word.exact
            l[index] = word.lower
            sh[index] = word.shape
            p1[index] = word.prefix & 0xFF
            p2[index] = word.prefix & 0xFFFF
            p3[index] = word.prefix & 0xFF_FFFF
            s1[index] = word.suffix & 0xFF
            s2[index] = word.suffix & 0xFFFF
            s3[index] = word.suffix & 0xFF_FFFF
            s4[index] = word.suffix
          }
        }
      }
    }
  }

  private struct Word {
    var exact = WordReader.offsetBasis
    var lower = WordReader.offsetBasis
    var shape = WordReader.offsetBasis
    var prefix: UInt32 = 0
    var suffix: UInt32 = 0

    @inline(__always)
    mutating func add(exact byte: UInt8, lower: UInt8, at index: UInt32) {
      exact = (exact ^ UInt32(byte)) &* WordReader.prime
      self.lower = (self.lower ^ UInt32(lower)) &* WordReader.prime
      suffix = suffix << 8 | UInt32(lower)
      if index < 3 { prefix |= UInt32(lower) << (8 * index) }
    }

    @inline(__always)
    mutating func addShape(_ byte: UInt8) {
      shape = (shape ^ UInt32(byte)) &* WordReader.prime
    }
  }

  @inline(__always)
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ flags: TokenFlags
  ) -> Word {
    var word = Word()
    if flags.contains(.punctuation), let mark = normalized(flags) {
      word.add(exact: mark, lower: mark, at: 0)
      word.addShape(mark)
      return word
    }
    var offset = start
    var length: UInt32 = 0
    var last: UInt8 = 0
    var run = 0
    while offset < end {
      var byte = bytes[offset]
      offset += 1
      if byte == 0xE2, offset + 1 < end, bytes[offset] == 0x80, bytes[offset + 1] == 0x99 {
        byte = 0x27
        offset += 2
      }
      var lower = byte
      var shape = byte
      if byte &- 0x41 < 26 {
        lower = byte | 0x20
        shape = UInt8(ascii: "X")
      } else if byte &- 0x61 < 26 || byte >= 0x80 {
        shape = UInt8(ascii: "x")
      } else if byte &- 0x30 < 10 {
        lower = UInt8(ascii: "0")
        shape = UInt8(ascii: "9")
      }
      word.add(exact: byte, lower: lower, at: length)
      length += 1
      run = shape == last ? run + 1 : 1
      last = shape
      if run <= 2 { word.addShape(shape) }
    }
    return word
  }

  /// One byte for all marks that mean the same, or nil for the rest.
  private static func normalized(_ flags: TokenFlags) -> UInt8? {
    if !flags.isDisjoint(with: .doubleQuote) { return 0x22 }
    if flags.contains(.dash) { return 0x2D }
    if flags.contains(.singleQuote) { return 0x27 }
    return nil
  }
}
