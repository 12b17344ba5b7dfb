/// Finds the mention that belongs to a reporting verb, without a parser.
struct NounPhrases {
  let words: Words

  /// The mention that ends before the verb at `cue`: a pronoun, a name, or a noun with what goes with it.
  func before(_ cue: Int, in range: Range<Int>) -> Range<Int>? {
    var end = cue
    while end > range.lowerBound, words.traits[end - 1].hasAny([.adverb, .auxiliary]),
      !words.shapes[end - 1].isCapital
    { end -= 1 }
    guard end > range.lowerBound else { return nil }
    var core = end
    if words.shapes[end - 1] == .comma {
      guard let comma = apposition(endingAt: end - 1, in: range) else { return nil }
      core = comma
      end -= 1
    }
    guard core > range.lowerBound else { return nil }
    if words.traits[core - 1].hasAny(.pronoun),
      !words.traits[core - 1].contains(.possessive) || words.traits[core - 1].contains(.she)
    {
      return core - 1..<end
    }
    if words.keys[core - 1] == WordKey.who { return core - 1..<end }
    let start = start(endingAt: core, in: range)
    return start < core ? start..<end : nil
  }

  /// The mention that a sentence opens with, for a verb that shares its subject with another.
  func opening(_ range: Range<Int>, before cue: Int) -> Range<Int>? {
    let start = range.lowerBound
    if words.traits[start].hasAny(.pronoun) { return start..<start + 1 }
    var end = start
    while end < cue, end - start < 7, words.shapes[end].isWord,
      !words.traits[end].hasAny(.function.subtracting(.determiner))
    {
      end += 1
      if words.shapes[end - 1] == .lower,
        words.traits[end - 1].hasAny(.anyRole.union([.group, .bodyNoun]))
      {
        return start..<end
      }
      if words.shapes[end - 1].isCapital, !words.shapes[end].isCapital,
        !words.traits[end].hasAny(.anyRole.union([.group, .bodyNoun]))
      {
        return start..<end
      }
    }
    return nil
  }

  /// The comma that opens an apposition or relative clause which closes at `comma`.
  private func apposition(endingAt comma: Int, in range: Range<Int>) -> Int? {
    var t = comma - 1
    while t > range.lowerBound, comma - t < 40, !words.quoted[t] {
      if words.shapes[t] == .comma {
        let next = words.traits[t + 1]
        let fits =
          next.hasAny([.determiner, .anyRole, .relative, .anyTitle, .adjective, .opener])
          || words.shapes[t + 1] == .number
        if fits, words.shapes[t - 1].isWord || words.shapes[t - 1] == .closeBracket { return t }
      }
      t -= 1
    }
    return nil
  }

  /// Where the noun phrase that ends before `end` begins.
  private func start(endingAt end: Int, in range: Range<Int>) -> Int {
    var t = end
    while t > range.lowerBound, end - t < 25 {
      let shape = words.shapes[t - 1]
      let traits = words.traits[t - 1]
      if shape == .closeBracket, let open = openBracket(before: t - 1, in: range) {
        t = open
        continue
      }
      if !(shape.isWord || shape == .clitic) || words.quoted[t - 1] { break }
      if traits.contains(.conjunction) {
        guard words.keys[t - 1] == WordKey.and, t - 1 > range.lowerBound, joins(t - 1) else {
          break
        }
      } else if traits.hasAny([.auxiliary, .relative]), shape == .lower {
        break
      }
      if traits.hasAny(.anyCue), shape == .lower, !traits.hasAny([.bodyNoun, .document]) { break }
      t -= 1
    }
    while t < end, words.traits[t].hasAny([.preposition, .conjunction, .adverb, .calendar]),
      words.keys[t] != WordKey.one
    { t += 1 }
    return t
  }

  private func joins(_ and: Int) -> Bool {
    and + 1 < words.count && words.shapes[and - 1].isCapital == words.shapes[and + 1].isCapital
  }

  private func openBracket(before close: Int, in range: Range<Int>) -> Int? {
    var t = close
    while t > range.lowerBound, close - t < 8 {
      t -= 1
      if words.shapes[t] == .openBracket { return t }
    }
    return nil
  }

  /// The mention that begins after the token at `cue` ("said Wells", "according to the police").
  func after(_ cue: Int, in range: Range<Int>) -> Range<Int>? {
    let start = cue + 1
    guard start < range.upperBound, words.shapes[start].isWord, !words.quoted[start] else {
      return nil
    }
    let first = words.traits[start]
    if words.keys[start] == WordKey.that { return nil }
    if first.hasAny(.pronoun), !first.contains(.possessive) { return start..<start + 1 }
    guard
      words.shapes[start].isCapital
        || first.hasAny([.determiner, .anyRole, .group, .anyTitle, .adjective, .document])
    else { return nil }
    var t = start
    while t < range.upperBound, t - start < 40, !words.quoted[t] {
      let shape = words.shapes[t]
      if shape == .openBracket, let close = closeBracket(after: t, in: range) {
        t = close + 1
        continue
      }
      if shape == .comma {
        let next = t + 1 < range.upperBound ? words.traits[t + 1] : []
        guard next.hasAny([.anyRole, .relative]) || next.contains(.determiner),
          t == firstComma(start, t)
        else { break }
      } else if !(shape.isWord || shape == .clitic || shape == .dash) {
        break
      }
      if shape == .lower, words.traits[t].contains(.auxiliary), t > start,
        words.shapes[t - 1] != .comma, !hasRelative(start, t)
      {
        break
      }
      if words.traits[t].contains(.preposition), t + 1 < range.upperBound,
        words.traits[t + 1].contains(.calendar)
      {
        break
      }
      if words.traits[t].contains(.calendar), shape.isCapital { break }
      t += 1
    }
    return t > start ? start..<t : nil
  }

  private func firstComma(_ start: Int, _ end: Int) -> Int {
    (start...end).first { words.shapes[$0] == .comma } ?? end
  }

  private func hasRelative(_ start: Int, _ end: Int) -> Bool {
    (start..<end).contains { words.traits[$0].contains(.relative) }
  }

  private func closeBracket(after open: Int, in range: Range<Int>) -> Int? {
    var t = open + 1
    while t < range.upperBound, t - open < 8 {
      if words.shapes[t] == .closeBracket { return t }
      t += 1
    }
    return nil
  }
}
