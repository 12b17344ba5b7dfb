extension TokenTable {
  /// Finds the quotations, and flags single marks as what they are.
  ///
  /// The marks of a quotation that stands in none count as double marks, however they are written;
  /// marks within it, and apostrophes, count as single ones. So the rest of the program knows one
  /// kind of quotation.
  mutating func readQuotations(_ bytes: UnsafeBufferPointer<UInt8>) {
    var finder = QuotationFinder()
    for paragraph in 0..<paragraphCount {
      let tokens = tokens(ofParagraph: paragraph)
      let marks = marks(in: tokens, bytes)
      let goesOn = tokens.upperBound < count && isOpeningMark(tokens.upperBound, bytes)
      finder.read(marks, in: tokens, opensNext: goesOn)
    }
    quotations = finder.quotations
    for quotation in quotations { flag(quotation) }
  }

  private mutating func flag(_ quotation: Quotation) {
    for token in quotation.inner where !flags[token].isDisjoint(with: .doubleQuote) {
      flags[token].remove(.doubleQuote)
      flags[token].insert(.singleQuote)
    }
    if quotation.hasOpening { flag(quotation.tokens.lowerBound, as: .openingQuote) }
    if quotation.hasClosing { flag(quotation.tokens.upperBound - 1, as: .closingQuote) }
  }

  private mutating func flag(_ token: Int, as side: TokenFlags) {
    guard flags[token].contains(.singleQuote) else { return }
    flags[token].remove(.singleQuote)
    flags[token].insert(side)
  }

  // MARK: Marks

  private func marks(
    in tokens: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [QuotationMark] {
    var marks: [QuotationMark] = []
    for token in tokens where !flags[token].isDisjoint(with: [.doubleQuote, .singleQuote]) {
      marks.append(mark(token, in: tokens, bytes))
    }
    return marks
  }

  private func mark(
    _ token: Int, in tokens: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> QuotationMark {
    let next = token + 1
    let isDouble = !flags[token].isDisjoint(with: .doubleQuote)
    let isFirst = token == tokens.lowerBound
    let isLast = next == tokens.upperBound
    let after: QuotationMark.Neighbour =
      isLast ? .nothing : flags[next].contains(.word) ? .word : neighbour(next, bytes)
    return QuotationMark(
      token: token, glyph: glyph(token, isDouble, bytes), isDouble: isDouble,
      isDoubled: isDouble && Self.isSingle(Self.scalar(bytes, at: Int(starts[token]))),
      spaceBefore: isFirst || flags[token].contains(.afterSpace),
      spaceAfter: isLast || flags[next].contains(.afterSpace),
      before: isFirst ? .nothing : neighbour(token - 1, bytes), after: after,
      isElision: !isDouble && !isLast && isElision(token, bytes),
      strength: isFirst ? .none : strength(ofClosing: token, bytes))
  }

  private func glyph(
    _ token: Int, _ isDouble: Bool, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    let start = Int(starts[token])
    let scalar = Self.scalar(bytes, at: start)
    guard isDouble else { return scalar }
    switch scalar {
    case 0x27: return 0x22
    case 0x60, 0x2018: return 0x201C
    case 0x2019: return 0x201D
    case 0x201A: return 0x201E
    default: return scalar
    }
  }

  private static func isSingle(_ scalar: UInt32) -> Bool {
    CharacterClass.flags(of: scalar).contains(.singleQuote)
  }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32 {
    if bytes[start] == UInt8(ascii: "&"), let entity = Markup.entity(bytes, at: start) {
      return entity.scalar
    }
    return UTF8Scalar.decode(bytes, at: start).scalar
  }

  private func neighbour(
    _ token: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> QuotationMark.Neighbour {
    let own = flags[token]
    if own.contains(.abbreviation) { return .sentenceEnd }
    if own.contains(.word) || own.contains(.clitic) { return .word }
    if !own.isDisjoint(with: [.doubleQuote, .singleQuote]) { return .quote }
    if own.contains(.sentenceEnd) { return .sentenceEnd }
    if own.contains(.dash) { return .dash }
    switch bytes[Int(starts[token])] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): return .pause
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .openingBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .closingBracket
    default: return .other
    }
  }

  private func isOpeningMark(_ token: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !flags[token].isDisjoint(with: [.doubleQuote, .singleQuote]), token + 1 < count,
      !flags[token + 1].contains(.startsParagraph)
    else { return false }
    let mark = mark(token, in: token..<token + 2, bytes)
    return mark.isDouble ? mark.opensFromOutside : mark.mayOpenSingle
  }

  // MARK: Apostrophes

  /// Words that begin with an apostrophe.
  private static let elisions: [StaticString] = [
    "em", "tis", "twas", "twere", "twill", "n", "til", "till", "cause", "cos", "cuz", "bout",
    "round", "cept", "nuff", "fore", "ere", "ave", "er", "im", "ad", "ow", "ouse", "ello", "ell",
    "tween", "gainst", "neath", "pon", "kay", "sup",
  ]

  /// True when the mark at `token` belongs to the word behind it: 'em, ’90s, rock 'n' roll.
  private func isElision(_ token: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let next = token + 1
    guard next < count, flags[next].contains(.word) else { return false }
    let word = self.bytes(of: next)
    if flags[next].contains(.digit) {
      return word.count <= 3 && bytes[word.lowerBound] &- 0x30 < 10
        && bytes[word.lowerBound + min(1, word.count - 1)] &- 0x30 < 10
    }
    let known =
      flags[next].contains(.lowercase) ? Self.elisions : ["Tis", "Twas", "Twere", "Twill"]
    return known.contains { Self.equals($0, bytes, word) }
  }

  /// How sure it is that the single mark at `token`, which touches what stands before, closes a
  /// quotation: the apostrophe of "the dogs' bowls" and "goin' home" looks the same.
  private func strength(
    ofClosing token: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> QuotationMark.Strength {
    let before = neighbour(token - 1, bytes)
    guard before == .word else { return before == .openingBracket ? .none : .sure }
    let word = self.bytes(of: token - 1)
    let last = bytes[word.upperBound - 1]
    if last &- 0x30 < 10 { return .weak }
    if word.count == 1, flags[token - 1].contains(.lowercase), last != UInt8(ascii: "a") {
      return .none
    }
    if ["th", "wi", "fo", "ol", "an", "lil"].contains(where: { Self.equals($0, bytes, word) }) {
      return .weak
    }
    if last == UInt8(ascii: "n"), word.count > 3, bytes[word.upperBound - 2] == UInt8(ascii: "i"),
      flags[token - 1].contains(.lowercase)
    {
      return .weak
    }
    guard last | 0x20 == UInt8(ascii: "s") else { return .likely }
    let isInSentence =
      token + 1 < count && flags[token + 1].contains(.afterSpace)
      && !flags[token + 1].contains(.startsParagraph)
    return isInSentence ? .weak : .fair
  }
}
