/// A quotation mark or apostrophe that stands alone, and what stands around it.
struct QuotationMark {
  let token: Int
  /// The mark, where a doubled one counts as the double mark that it stands for.
  let glyph: UInt32
  let isDouble: Bool
  /// Two single marks in a row, which may also be the ends of two quotations.
  let isDoubled: Bool
  /// White space stands before it, or its paragraph begins.
  let spaceBefore: Bool
  /// White space stands behind it, or its paragraph ends.
  let spaceAfter: Bool
  let before: Neighbour
  let after: Neighbour

  /// Begins the word behind it: 'em, ’90s, rock 'n' roll.
  let isElision: Bool
  /// How sure it is that it closes, for a single mark that touches what stands before it.
  let strength: Strength

  /// How sure it is that a single mark closes and is no apostrophe.
  enum Strength: Int {
    case none
    /// "the dogs' bowls", "goin' home"
    case weak
    /// "the dogs',"
    case fair
    case likely
    /// Behind a full stop or comma.
    case sure
  }

  /// What a token beside a mark is, whether it touches the mark or not.
  enum Neighbour {
    case nothing
    case word
    case openingBracket
    case closingBracket
    case dash
    case quote
    /// `.`, `!`, `?` or an abbreviation's full stop.
    case sentenceEnd
    /// `,`, `;` or `:`.
    case pause
    case other
  }

  /// What the mark does in a text that has it in this place, as far as it and its neighbours tell.
  enum Side {
    case opens
    case closes
    case either
  }

  /// The side of a double mark by its glyph and the white space around it.
  var side: Side {
    switch glyph {
    case 0x22, 0x2033, 0xFF02:
      if spaceBefore != spaceAfter { return spaceBefore ? .opens : .closes }
      if spaceBefore { return .either }
      if after == .pause || after == .sentenceEnd || after == .closingBracket { return .closes }
      return before == .openingBracket ? .opens : .either
    case 0x201C, 0x201F, 0x201E, 0xAB: return .opens
    default: return .closes
    }
  }

  /// True for a double mark that white space shows to open, whatever its glyph.
  var looksOpening: Bool {
    spaceBefore && !spaceAfter && after != .pause && after != .sentenceEnd
  }

  /// True for a double mark that white space shows to close, whatever its glyph.
  var looksClosing: Bool {
    !spaceBefore && before != .openingBracket && before != .dash && before != .nothing
      && (spaceAfter || after == .pause || after == .sentenceEnd || after == .closingBracket)
  }

  /// True when this double mark opens a quotation where none is open.
  var opensFromOutside: Bool {
    switch glyph {
    case 0x201D, 0xBB: return looksOpening
    case 0x22, 0x2033, 0xFF02:
      return side == .opens || side == .either && !(before == .word && !spaceBefore && spaceAfter)
    default: return true
    }
  }

  /// True when this double mark ends a quotation that `opener` began, false when it opens another.
  func closes(_ opener: UInt32) -> Bool {
    switch glyph {
    case 0x22, 0x2033, 0xFF02: return side != .opens
    // „German“ and mistakes of the same kind.
    case 0x201C, 0x201F: return opener == 0x201E ? !looksOpening : looksClosing
    case 0x201E: return false
    case 0x201D: return opener != 0x201D || !looksOpening
    // »German« and «French», with »Swedish».
    case 0xAB: return opener == 0xBB ? !looksOpening : looksClosing
    case 0xBB: return opener == 0xAB || !looksOpening
    default: return true
    }
  }

  /// True when nothing but white space, a bracket, a dash or a mark stands before and a word touches
  /// it behind, as at the start of a quotation between single marks.
  var mayOpenSingle: Bool {
    guard !isDouble, glyph != 0x2019, glyph != 0x2032, !spaceAfter else { return false }
    guard after == .word || after == .quote || after == .other || after == .openingBracket else {
      return false
    }
    if spaceBefore { return true }
    return before == .openingBracket || before == .dash || before == .quote || before == .pause
  }
}
