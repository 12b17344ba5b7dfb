internal import News

/// Finds statements that no word reports: quotations that stand alone, and `"..." - Name` lists.
///
/// In news a quotation of more than a few words is nearly always somebody's statement. What the
/// model leaves over goes on from a statement before it, or has a source beside it; a quotation of
/// which neither is true is left alone, since a guess would be wrong three times in four.
struct QuotationRules {
  /// Shorter quotations are titles, nicknames and words that a writer keeps at arm's length.
  private static let shortest = 6

  let words: Words
  /// For each token: one more than the number of the draft whose content has it, or 0.
  private var owner: [Int32]
  private var drafts: [StatementDraft]
  /// Drafts that nobody was sure enough of, and for each token one more than the surest's number.
  private let spare: [StatementDraft]
  private var spareOwner: [Int32]
  /// What the model takes for sources, in text order.
  private let sources: [Range<Int>]

  /// The drafts with what the rules add, in no particular order; a quotation that is left over
  /// takes its source from `spare` first.
  static func extend(
    _ drafts: [StatementDraft], spare: [StatementDraft], sources: [Range<Int>],
    in words: Words
  ) -> [StatementDraft] {
    var rules = QuotationRules(words: words, drafts: drafts, spare: spare, sources: sources)
    if words.hasQuotes { rules.readQuotations() } else { rules.readUnmarked() }
    return rules.drafts
  }

  private init(
    words: Words, drafts: [StatementDraft], spare: [StatementDraft], sources: [Range<Int>]
  ) {
    self.sources = sources
    self.words = words
    self.drafts = drafts
    self.spare = spare
    owner = [Int32](repeating: 0, count: words.count)
    spareOwner = owner
    for (number, draft) in spare.enumerated() where draft.source != nil {
      for range in draft.content {
        for token in range {
          let other = Int(spareOwner[token])
          if other == 0 || spare[other - 1].confidence < draft.confidence {
            spareOwner[token] = Int32(number + 1)
          }
        }
      }
    }
    for (number, draft) in drafts.enumerated() { claim(draft, number) }
  }

  private mutating func claim(_ draft: StatementDraft, _ number: Int) {
    for range in draft.content { for token in range { owner[token] = Int32(number + 1) } }
  }

  private mutating func readQuotations() {
    var token = 0
    while token < words.count {
      guard words.quoted[token] else {
        token += 1
        continue
      }
      let end = endOfQuotation(from: token)
      read(token..<end)
      token = end
    }
  }

  /// In a text that has lost its marks, a sentence that says "we" or "I" goes on with the statement
  /// right before it, whose cue came last, when that spoke so too or when it begins with "And".
  private mutating func readUnmarked() {
    for sentence in 1..<max(1, words.sentences) {
      let tokens = words.tokens(ofSentence: sentence)
      let before = words.tokens(ofSentence: sentence - 1)
      guard tokens.count > 2, tokens.allSatisfy({ owner[$0] == 0 }), speaksOfSelf(tokens),
        let last = before.last(where: { owner[$0] != 0 }),
        let cue = drafts[Int(owner[last]) - 1].cue, cue.lowerBound > last,
        speaksOfSelf(before) || words.keys[tokens.lowerBound] == WordKey.and
      else { continue }
      add(tokens, cue: nil, source: neighbour(of: tokens), "continued", 0.3)
    }
  }

  private func speaksOfSelf(_ tokens: Range<Int>) -> Bool {
    tokens.contains { words.traits[$0].hasAny([.firstPerson, .firstPersons]) }
  }

  /// One past the closing mark, or past the paragraph's end when there is none.
  private func endOfQuotation(from start: Int) -> Int {
    let paragraph = words.paragraph(of: start)
    var end = start + 1
    while end < words.count, words.quoted[end], words.paragraph(of: end) == paragraph {
      end += 1
      if words.shapes[end - 1].isQuote, end - start > 1,
        end == words.count || !words.quoted[end]
          || words.shapes[end].isQuote
      {
        break
      }
    }
    return end
  }

  private mutating func read(_ quotation: Range<Int>) {
    guard length(of: quotation) >= 2 else { return }
    if let name = nameBehind(quotation) {
      release(quotation)
      add(
        quotation, cue: quotation.upperBound..<name.lowerBound, source: name, "quote-dash-name", 0.9
      )
    } else if let colon = labelEnd(of: quotation) {
      let content = colon + 1..<endOfParagraph(from: colon)
      release(content)
      add(
        content, cue: colon..<colon + 1, source: quotation.lowerBound + 1..<colon, "transcript", 0.9
      )
    } else {
      let free = longestFree(of: quotation)
      let goesOn =
        isParagraph(quotation) || isSpeech(quotation) && statementBefore(quotation) != nil
      let shortest = goesOn ? 2 : Self.shortest
      if takeIntoNext(free, of: quotation) { return }
      if free.count * 2 > quotation.count, length(of: free) >= shortest, opens(quotation) {
        if let draft = spareDraft(for: free) {
          add(free, cue: draft.cue, source: draft.source, "model+quotation", 0.5)
        } else {
          readUnclaimed(free, of: quotation)
        }
      }
    }
  }

  /// Gives what a quotation begins with to the statement that it is opened anew for: "“It is old.
  /// “It must go,” he said".
  private mutating func takeIntoNext(_ free: Range<Int>, of quotation: Range<Int>) -> Bool {
    guard free.lowerBound == quotation.lowerBound, free.upperBound < quotation.upperBound,
      words.shapes[free.upperBound].isQuote, length(of: free) >= 2, opens(quotation)
    else { return false }
    let number = Int(owner[free.upperBound]) - 1
    guard
      let part = drafts[number].content.firstIndex(where: { $0.lowerBound == free.upperBound })
    else { return false }
    drafts[number].content[part] = free.lowerBound..<drafts[number].content[part].upperBound
    claim(drafts[number], number)
    return true
  }

  /// Gives the free part of a quotation to whoever speaks before or beside it.
  private mutating func readUnclaimed(_ free: Range<Int>, of quotation: Range<Int>) {
    if let source = speakerBefore(quotation) {
      add(free, cue: nil, source: source, "continued", 0.5)
    } else if let number = statementBefore(quotation) {
      drafts[number].content.append(free)
      claim(drafts[number], number)
    } else if let source = sourceBeside(quotation) {
      add(free, cue: nil, source: source, "source-beside", 0.5)
    }
  }

  private func endOfParagraph(from start: Int) -> Int {
    var sentence = words.sentence(of: start) + 1
    while sentence < words.sentences, !words.opensParagraph[sentence] { sentence += 1 }
    return words.tokens(ofSentence: sentence - 1).upperBound
  }

  /// The spare draft that has most of the quotation.
  private func spareDraft(for quotation: Range<Int>) -> StatementDraft? {
    let number = spareOwner[(quotation.lowerBound + quotation.upperBound) / 2]
    guard number > 0 else { return nil }
    let shared = quotation.reduce(0) { $0 + (spareOwner[$1] == number ? 1 : 0) }
    guard shared * 2 > quotation.count else { return nil }
    let draft = spare[Int(number) - 1]
    // The quotation must not swallow its own source.
    if let source = draft.source, source.overlaps(quotation) { return nil }
    if let cue = draft.cue, cue.overlaps(quotation) { return nil }
    return draft
  }

  /// The colon of `"PENCE: Well ...`, where a transcript stands between marks.
  private func labelEnd(of quotation: Range<Int>) -> Int? {
    guard words.shapes[quotation.lowerBound].isQuote else { return nil }
    var token = quotation.lowerBound + 1
    while token < quotation.upperBound, words.shapes[token] == .capitals,
      token - quotation.lowerBound <= 3
    { token += 1 }
    guard token > quotation.lowerBound + 1, token + 2 < quotation.upperBound,
      words.shapes[token] == .colon, !LabelRules.notices.contains(words.keys[token - 1])
    else { return nil }
    return token
  }

  /// A list names somebody else at each quotation.
  private func source(of draft: StatementDraft) -> Range<Int>? {
    draft.rule == "quote-dash-name" ? nil : draft.source
  }

  /// The source of the quotation that the paragraph before ends with, for a quotation that is all
  /// of its paragraph.
  private func speakerBefore(_ quotation: Range<Int>) -> Range<Int>? {
    guard isParagraph(quotation), quotation.lowerBound > 0 else { return nil }
    var token = quotation.lowerBound - 1
    let paragraph = words.paragraph(of: token)
    while token >= 0, words.paragraph(of: token) == paragraph {
      if words.quoted[token], owner[token] != 0 {
        return source(of: drafts[Int(owner[token]) - 1])
      }
      token -= 1
    }
    return nil
  }

  /// What the model takes for the source of something, right behind the quotation or else before it
  /// in its paragraph.
  private func sourceBeside(_ quotation: Range<Int>) -> Range<Int>? {
    let paragraph = words.paragraph(of: quotation.lowerBound)
    var (low, high) = (0, sources.count)
    while low < high {
      let middle = (low + high) / 2
      if sources[middle].lowerBound < quotation.upperBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    if low < sources.count, sources[low].lowerBound - quotation.upperBound <= 3,
      words.paragraph(of: sources[low].lowerBound) == paragraph
    {
      return sources[low]
    }
    let before = sources[..<low].last { $0.upperBound <= quotation.lowerBound }
    return before.flatMap { words.paragraph(of: $0.lowerBound) == paragraph ? $0 : nil }
  }

  /// The quoted statement of the same paragraph whose cue stands between it and the quotation.
  private func statementBefore(_ quotation: Range<Int>) -> Int? {
    let paragraph = words.paragraph(of: quotation.lowerBound)
    var token = quotation.lowerBound - 1
    while token >= 0, words.paragraph(of: token) == paragraph {
      if owner[token] != 0 {
        let draft = drafts[Int(owner[token]) - 1]
        guard words.quoted[token], let cue = draft.cue, cue.lowerBound > token,
          draft.rule == "model"
        else { return nil }
        return Int(owner[token]) - 1
      }
      if words.quoted[token] { return nil }
      token -= 1
    }
    return nil
  }

  /// The source of the statement right before the quotation, or of the one right behind it.
  private func neighbour(of quotation: Range<Int>) -> Range<Int>? {
    let reach = 40
    var token = quotation.lowerBound - 1
    while token >= max(0, quotation.lowerBound - reach) {
      if owner[token] != 0 { return source(of: drafts[Int(owner[token]) - 1]) }
      token -= 1
    }
    token = quotation.upperBound
    while token < min(words.count, quotation.upperBound + reach) {
      if owner[token] != 0 { return source(of: drafts[Int(owner[token]) - 1]) }
      token += 1
    }
    return nil
  }

  /// True when white space stands before the first mark and none behind it: 6" is no quotation.
  private func opens(_ quotation: Range<Int>) -> Bool {
    let mark = quotation.lowerBound
    guard words.shapes[mark].isQuote, mark + 1 < words.count else { return false }
    return (mark == 0 || words.starts[mark] > words.ends[mark - 1])
      && words.starts[mark + 1] == words.ends[mark]
  }

  /// False for words that a writer keeps at arm's length: the "iron mayor" of the town.
  private func isSpeech(_ quotation: Range<Int>) -> Bool {
    guard length(of: quotation) < Self.shortest, quotation.count > 2 else { return true }
    let ends = words.shapes[quotation.upperBound - 2]
    if ends == .stop || ends == .comma { return true }
    guard quotation.lowerBound > 0 else { return true }
    let before = words.shapes[quotation.lowerBound - 1]
    return !before.isWord
  }

  /// True for a quotation that is all of its paragraph.
  private func isParagraph(_ quotation: Range<Int>) -> Bool {
    let first = words.sentence(of: quotation.lowerBound)
    guard words.opensParagraph[first],
      words.tokens(ofSentence: first).lowerBound == quotation.lowerBound
    else { return false }
    return quotation.upperBound == words.count
      || words.paragraph(of: quotation.upperBound) != words.paragraph(of: quotation.lowerBound)
  }

  private func length(of range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (words.shapes[$1].isWord ? 1 : 0) }
  }

  /// The longest run of the quotation that no draft has.
  private func longestFree(of quotation: Range<Int>) -> Range<Int> {
    var best = quotation.lowerBound..<quotation.lowerBound
    var start = quotation.lowerBound
    for token in quotation {
      if owner[token] != 0 { start = token + 1 }
      if token + 1 - start > best.count { best = start..<token + 1 }
    }
    return best
  }

  /// Takes a quotation from the drafts that have claimed it.
  private mutating func release(_ quotation: Range<Int>) {
    for number in Set(quotation.map { owner[$0] }) where number > 0 {
      drafts[Int(number) - 1].content.removeAll { quotation.overlaps($0) }
    }
  }

  private mutating func add(
    _ content: Range<Int>, cue: Range<Int>?, source: Range<Int>?, _ rule: String,
    _ confidence: Double
  ) {
    var draft = StatementDraft(cue: cue, source: source, polarity: .affirms)
    draft.content = [content]
    draft.rule = rule
    draft.confidence = confidence
    claim(draft, drafts.count)
    drafts.append(draft)
  }

  /// The name in `"..." - Name`: capitalised words between a dash and the end of the paragraph, a
  /// comma or the next quotation.
  private func nameBehind(_ quotation: Range<Int>) -> Range<Int>? {
    let dash = quotation.upperBound
    guard dash + 1 < words.count, words.shapes[dash] == .dash,
      words.shapes[quotation.upperBound - 1].isQuote
    else { return nil }
    let paragraph = words.paragraph(of: dash)
    var end = dash + 1
    while end < words.count, end - dash <= 6, words.paragraph(of: end) == paragraph,
      words.shapes[end].isCapital
    {
      end += 1
    }
    guard end > dash + 1 else { return nil }
    let closes =
      end == words.count || words.paragraph(of: end) != paragraph || words.shapes[end] == .comma
      || words.shapes[end] == .stop || words.shapes[end].isQuote
    return closes ? dash + 1..<end : nil
  }
}
