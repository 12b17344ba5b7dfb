/// The marks of one paragraph, and where what each of them opens ends.
struct MarkedParagraph {
  let marks: [QuotationMark]
  let tokens: Range<Int>
  /// True when the next paragraph begins with an opening mark.
  let opensNext: Bool

  /// A scare word between single marks has no more tokens than this where its end is doubtful.
  private static let shortest = 6

  enum End {
    /// The mark opens nothing.
    case none
    /// The number of the closing mark.
    case mark(Int)
    /// A token before which the quotation ends without a mark, and the next mark to look at.
    case token(Int, Int)
  }

  func end(of number: Int) -> End {
    if marks[number].isDouble {
      return marks[number].opensFromOutside ? endOfDouble(number) : .none
    }
    return opensSingle(number) ? endOfSingle(number) : .none
  }

  // MARK: Double marks

  private func endOfDouble(_ opening: Int) -> End {
    var number = opening + 1
    while number < marks.count {
      defer { number += 1 }
      guard marks[number].isDouble else { continue }
      if marks[number].closes(marks[opening].glyph) {
        if isInch(number) { continue }
        return .mark(number)
      }
      if let inner = endOfInner(number, within: opening) {
        number = inner
      } else {
        return reopened(opening, at: number)
      }
    }
    return goesOn(opening) ? .token(tokens.upperBound, marks.count) : .none
  }

  /// The closing mark of a quotation within one of double marks: after it the outer one closes too.
  private func endOfInner(_ opening: Int, within outer: Int) -> Int? {
    let doubles = nextDoubles(behind: opening, count: 2)
    guard doubles.count == 2, marks[doubles[0]].closes(marks[opening].glyph),
      marks[doubles[1]].closes(marks[outer].glyph), marks[doubles[1]].side != .either
    else { return nil }
    return doubles[0]
  }

  private func nextDoubles(behind number: Int, count: Int) -> [Int] {
    var found: [Int] = []
    var next = number + 1
    while next < marks.count, found.count < count {
      if marks[next].isDouble { found.append(next) }
      next += 1
    }
    return found
  }

  /// 5'10": a mark behind a number, when the quotation has another one to close it.
  private func isInch(_ number: Int) -> Bool {
    guard marks[number].glyph == 0x22 || marks[number].glyph == 0x2033,
      marks[number].before == .word, !marks[number].spaceBefore,
      marks[number].strength == .weak,
      let next = nextDoubles(behind: number, count: 1).first
    else { return false }
    return marks[next].side == .closes
  }

  /// A quotation that is opened anew before it was closed: each sentence or lost paragraph has its own
  /// mark, or one was forgotten.
  private func reopened(_ opening: Int, at next: Int) -> End {
    if marks[next].before == .sentenceEnd || marks[next].before == .quote || goesOn(opening) {
      return .token(marks[next].token, next)
    }
    return .none
  }

  /// True when a quotation without a closing mark is one all the same.
  private func goesOn(_ opening: Int) -> Bool { opensNext || beginsSpeech(opening) }

  /// True for a mark at the start of its paragraph or behind a comma, a colon or a sentence.
  private func beginsSpeech(_ opening: Int) -> Bool {
    let mark = marks[opening]
    return mark.token == tokens.lowerBound || mark.before == .pause || mark.before == .sentenceEnd
      || mark.before == .quote
  }

  // MARK: Single marks

  private func opensSingle(_ number: Int) -> Bool {
    marks[number].mayOpenSingle
      && (marks[number].glyph == 0x2039 || marks[number].glyph == 0x203A
        || !marks[number].isElision)
  }

  private func endOfSingle(_ opening: Int) -> End {
    var doubtful: Int?
    var highest = QuotationMark.Strength.none
    var depth = 0
    var number = opening + 1
    while number < marks.count {
      defer { number += 1 }
      let mark = marks[number]
      if mark.isDoubled, mark.looksClosing, depth == 0 { return .mark(number) }
      if mark.isDouble {
        if mark.side == .opens || mark.side == .either && depth == 0 {
          depth += 1
        } else {
          depth -= 1
        }
        continue
      }
      let how = closing(number, opening)
      if how != .none, depth == 0 {
        if how.rawValue >= QuotationMark.Strength.likely.rawValue { return .mark(number) }
        if how.rawValue > highest.rawValue { (doubtful, highest) = (number, how) }
      } else if opensSingle(number) {
        guard let inner = endOfInnerSingle(number) else {
          return doubtful.map { .mark($0) } ?? unclosedSingle(opening, at: number)
        }
        number = inner
      }
    }
    let isSpeech = beginsSpeech(opening)
    let isContinued = isSpeech && opensNext
    if let doubtful,
      highest == .fair || !isContinued && (isSpeech || isShort(opening, doubtful))
    {
      return .mark(doubtful)
    }
    return isContinued ? .token(tokens.upperBound, marks.count) : .none
  }

  /// How sure it is that mark `number` closes what `opening` opens.
  private func closing(_ number: Int, _ opening: Int) -> QuotationMark.Strength {
    let mark = marks[number]
    switch (marks[opening].glyph, mark.glyph) {
    case (0x2039, 0x203A), (0x203A, 0x2039): return .sure
    case (0x2039, _), (0x203A, _), (_, 0x2039), (_, 0x203A): return .none
    case (0x201A, 0x2018): return mark.spaceBefore ? .none : .sure
    case (_, 0x2018), (_, 0x201A), (_, 0x201B): return .none
    default: break
    }
    guard !mark.spaceBefore, mark.token > marks[opening].token + 1,
      mark.spaceAfter || mark.after != .word
    else { return .none }
    return mark.strength
  }

  /// The closing mark of single marks within single marks.
  private func endOfInnerSingle(_ opening: Int) -> Int? {
    var end: Int?
    for number in marks.indices.dropFirst(opening + 1) {
      if marks[number].isDoubled, marks[number].looksClosing { return end ?? number - 1 }
      if marks[number].isDouble { continue }
      if closing(number, opening).rawValue >= QuotationMark.Strength.likely.rawValue {
        if let end { return end }
        end = number
      } else if opensSingle(number) {
        return nil
      }
    }
    return nil
  }

  /// Single marks that open each sentence anew are followed while they plainly are such.
  private func unclosedSingle(_ opening: Int, at next: Int) -> End {
    beginsSpeech(opening) && marks[next].before == .sentenceEnd
      ? .token(marks[next].token, next) : .none
  }

  private func isShort(_ opening: Int, _ closing: Int) -> Bool {
    marks[closing].token - marks[opening].token <= Self.shortest
  }
}
