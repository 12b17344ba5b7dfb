internal import News

/// Finds statements that no word reports: quotations that stand alone, and `"..." - Name` lists.
///
/// In news a quotation of more than a few words is nearly always somebody's statement; what the
/// model leaves over goes on from the statement before it.
struct QuotationRules {
  /// Shorter quotations are titles, nicknames and words that a writer keeps at arm's length.
  private static let shortest = 6

  let words: Words
  /// For each token: one more than the number of the draft whose content has it, or 0.
  private var owner: [Int32]
  private var drafts: [StatementDraft]

  /// The drafts with what the rules add, in no particular order.
  static func extend(_ drafts: [StatementDraft], in words: Words) -> [StatementDraft] {
    guard words.hasQuotes else { return drafts }
    var rules = QuotationRules(words: words, drafts: drafts)
    rules.readQuotations()
    return rules.drafts
  }

  private init(words: Words, drafts: [StatementDraft]) {
    self.words = words
    self.drafts = drafts
    owner = [Int32](repeating: 0, count: words.count)
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
    guard length(of: quotation) >= 3 else { return }
    if let name = nameBehind(quotation) {
      release(quotation)
      add(
        quotation, cue: quotation.upperBound..<name.lowerBound, source: name, "quote-dash-name", 0.9
      )
    } else {
      let free = longestFree(of: quotation)
      if free.count * 2 > quotation.count, length(of: free) >= Self.shortest {
        add(free, cue: nil, source: nil, "continued", 0.5)
      }
    }
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
      || words.shapes[end].isQuote
    return closes ? dash + 1..<end : nil
  }
}
