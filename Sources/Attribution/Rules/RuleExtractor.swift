internal import News

/// Finds statements by reporting verbs and quotation marks, sentence by sentence.
///
/// It emits outermost statements only and leaves speakers to `SpeakerResolver`. Time is linear in
/// the text: every scan is bounded by its sentence or by a fixed number of tokens.
struct RuleExtractor {
  let words: Words
  /// For each token: whether a statement's content has it already.
  private var claimed: [Bool]
  private var drafts: [StatementDraft] = []

  init(words: Words) {
    self.words = words
    claimed = [Bool](repeating: false, count: words.count)
  }

  /// The statements that deny or decline something, found by their verbs.
  static func denials(in words: Words) -> [StatementDraft] {
    var extractor = RuleExtractor(words: words)
    for sentence in 0..<words.sentences
    where words.tokens(ofSentence: sentence).contains(where: {
      words.traits[$0].hasAny([.denies, .declines])
    }) {
      extractor.readCues(sentence)
    }
    return extractor.drafts.filter { $0.polarity != .affirms && $0.rule == "verb-before" }
  }

  /// The longest content in one sentence, in tokens, so that a text without full stops is read in
  /// linear time.
  private static let reach = 400

  // MARK: Reporting verbs

  private mutating func readCues(_ sentence: Int) {
    let range = words.tokens(ofSentence: sentence)
    var subject: Range<Int>?
    let cues = range.filter { isCue($0, in: range) }
    if let last = cues.last, cues.count > 1, let source = source(of: last, in: range),
      !claimed[source.lowerBound],
      let draft = content(of: last, source: source, in: range, coordinated: false),
      draft.content.count == 1, draft.rule == "verb-after",
      !words.quoted[range.lowerBound..<source.lowerBound].contains(true)
    {
      // "The secretary stressed ..., Wells told reporters": the last verb reports the whole sentence.
      keep(draft)
      return
    }
    for cue in cues {
      let coordinated = cue > range.lowerBound && words.keys[cue - 1] == WordKey.and
      if claimed[cue], !coordinated || subject == nil { continue }
      let isShared =
        subject != nil && (coordinated || isParticiple(cue) && words.shapes[cue - 1] == .comma)
      guard let source = isShared ? subject : source(of: cue, in: range) else { continue }
      if claimed[source.lowerBound], !coordinated { continue }
      guard let draft = content(of: cue, source: source, in: range, coordinated: isShared) else {
        continue
      }
      if coordinated { cutLastContent(before: cue - 1) }
      keep(draft)
      subject = source
    }
  }

  private mutating func keep(_ draft: StatementDraft) {
    var draft = draft
    draft.content = draft.content.filter { !$0.isEmpty }.map { extendQuotation($0) }
    if draft.content.isEmpty { return }
    claim(draft.content)
    drafts.append(draft)
  }

  private func isCue(_ t: Int, in range: Range<Int>) -> Bool {
    guard words.traits[t].hasAny(.anyCue), words.shapes[t] == .lower, !words.quoted[t],
      t > range.lowerBound
    else { return false }
    let before = words.traits[t - 1]
    if before.hasAny([.preposition, .possessive]) || words.keys[t - 1] == WordKey.to {
      return false
    }
    return !before.contains(.determiner) || before.hasAny(.pronoun)
  }

  /// The mention that goes with a verb: after it when a comma or mark stands before it, else before.
  private func source(of cue: Int, in range: Range<Int>) -> Range<Int>? {
    let phrases = NounPhrases(words: words)
    let before = words.shapes[cue - 1]
    if words.keys[cue - 1] == WordKey.and { return phrases.opening(range, before: cue) }
    if words.keys[cue] == WordKey.told { return phrases.before(cue, in: range) }
    let next = cue + 1 < range.upperBound ? words.traits[cue + 1] : []
    if before == .comma, next.hasAny(.pronoun), let source = phrases.before(cue, in: range) {
      return source
    }
    if before == .comma || before.isQuote || before == .dash, !isParticiple(cue),
      let source = phrases.after(cue, in: range)
    {
      // "Lopez, who was late, said the bridge would open": what follows is a clause, not a source.
      let end = source.upperBound
      let isClause = end < range.upperBound && words.traits[end].contains(.auxiliary)
      return (isClause ? phrases.before(cue, in: range) : nil) ?? source
    }
    return phrases.before(cue, in: range)
  }

  private func content(of cue: Int, source: Range<Int>, in range: Range<Int>, coordinated: Bool)
    -> StatementDraft?
  {
    var draft = StatementDraft(cue: cue..<cue + 1, source: source, polarity: polarity(of: cue))
    let last = range.upperBound - (words.shapes[range.upperBound - 1] == .stop ? 1 : 0)
    let head = min(source.lowerBound, cue)
    let tail = max(source.upperBound, cue + 1)
    if !coordinated, head - range.lowerBound >= 2, let comma = closing(before: head, in: range),
      let end = trailer(tail, last, of: cue)
    {
      draft.content = [max(min(afterDateline(range), comma), comma - Self.reach)..<comma]
      if end < last, words.shapes[end] == .comma || words.quoted[end], last - end > 3,
        !isParticiple(end + 1)
      {
        draft.content.append(end + (words.shapes[end] == .comma ? 1 : 0)..<last)
      }
      draft.rule = "verb-after"
      return draft
    }
    guard source.lowerBound < cue else { return nil }
    let start = afterAddressee(cue + 1, last)
    let end = contentEnd(from: start, last)
    guard end - start >= 1, isReportable(cue, start, end) else { return nil }
    draft.content = [start..<end]
    draft.rule = "verb-before"
    return draft
  }

  /// The first token after `WASHINGTON (Reuters) -`.
  private func afterDateline(_ range: Range<Int>) -> Int {
    guard range.lowerBound == 0 || words.opensParagraph[words.sentence(of: range.lowerBound)],
      words.shapes[range.lowerBound] == .capitals
    else { return range.lowerBound }
    let dash = range.prefix(14).first {
      words.shapes[$0] == .dash
        && (words.shapes[$0 - 1] == .closeBracket || words.shapes[$0 - 1] == .capitals)
    }
    return dash.map { $0 + 1 } ?? range.lowerBound
  }

  /// The comma or mark that ends the content before a trailing cue: nil when there is none.
  private func closing(before head: Int, in range: Range<Int>) -> Int? {
    let shape = words.shapes[head - 1]
    if shape == .comma || shape == .dash { return head - 1 }
    if shape.isQuote || shape == .stop { return head }
    return nil
  }

  /// Where what belongs to a trailing cue ends ("told reporters on Friday"), nil when content follows.
  private func trailer(_ start: Int, _ last: Int, of cue: Int) -> Int? {
    var t = start
    while t < last, words.shapes[t] != .comma, !words.quoted[t] {
      if words.traits[t].hasAny([.relative, .anyCue]) || t - start > 12
        || t > start && words.keys[t] == WordKey.to
      {
        return nil
      }
      t += 1
    }
    if t - start <= 2 { return t }
    let first = words.traits[start]
    let isTold = words.keys[cue] == WordKey.told || cue + 1 < start
    let isAside =
      first.hasAny([.preposition, .calendar, .adverb])
      || isTold
        && (words.shapes[start].isCapital || first.hasAny([.group, .determiner, .it, .he, .she]))
    return isAside ? t : nil
  }

  private func isParticiple(_ t: Int) -> Bool {
    t < words.count && words.shapes[t] == .lower && words.ends[t] - words.starts[t] > 5
      && words.bytes[Int(words.ends[t]) - 3..<Int(words.ends[t])].elementsEqual("ing".utf8)
  }

  /// Skips the person told, the place and the day, up to "that" or a quotation mark.
  private func afterAddressee(_ start: Int, _ last: Int) -> Int {
    var t = start
    while t < last, t - start < 14 {
      if words.quoted[t] || words.keys[t] == WordKey.that { return t }
      if words.traits[t].hasAny([.auxiliary, .he, .she, .they, .it, .firstPerson, .firstPersons]) {
        break
      }
      if words.shapes[t] == .colon, t + 1 < last { return t + 1 }
      t += 1
    }
    t = start
    while t < last,
      words.traits[t].hasAny([.adverb, .calendar]) || words.keys[t] == WordKey.on
        || words.shapes[t] == .comma
    { t += 1 }
    if words.keys[start - 1] == WordKey.told, t < last {
      t += words.traits[t].hasAny(.determiner) ? 2 : 1
    }
    return min(t, last)
  }

  /// Content ends before ", adding that ..." and at the sentence's end otherwise.
  private func contentEnd(from start: Int, _ last: Int) -> Int {
    var t = start
    let last = min(last, start + Self.reach)
    while t < last {
      if words.shapes[t] == .comma, !words.quoted[t], t + 1 < last,
        words.traits[t + 1].hasAny(.anyCue), isParticiple(t + 1)
      {
        return t
      }
      if t + 2 < last, words.keys[t] == WordKey.according, words.keys[t + 1] == WordKey.to {
        return t
      }
      t += 1
    }
    return last
  }

  private func isReportable(_ cue: Int, _ start: Int, _ end: Int) -> Bool {
    if end - start < 2, !words.traits[cue].hasAny([.denies, .declines]) { return false }
    if words.traits[cue].contains(.declines) { return words.keys[start] == WordKey.to }
    guard words.traits[cue].contains(.reportsWeakly) else { return true }
    return words.keys[start] == WordKey.that || words.keys[start] == WordKey.to
      || words.quoted[start]
      || words.quoted[start..<min(end, start + 12)].contains(true)
  }

  private func polarity(of cue: Int) -> Statement.Polarity {
    let traits = words.traits[cue]
    return traits.contains(.denies) ? .denies : traits.contains(.declines) ? .declines : .affirms
  }

  // MARK: Quotations over several sentences and paragraphs

  /// Takes in the neighbouring sentences of the same quotation, when nobody else has them.
  private func extendQuotation(_ content: Range<Int>) -> Range<Int> {
    var (start, end) = (content.lowerBound, content.upperBound)
    let paragraph = words.paragraph(of: start)
    while start > 0, words.quoted[start], words.quoted[start - 1],
      !words.shapes[start].opensQuotation, !claimed[start - 1],
      words.paragraph(of: start - 1) == paragraph
    { start -= 1 }
    if end < words.count, words.shapes[end] == .stop { end += 1 }
    while end < words.count, words.quoted[end - 1], words.quoted[end],
      !words.shapes[end - 1].isQuote || end == content.lowerBound + 1,
      words.paragraph(of: end) == paragraph, !claimed[end]
    { end += 1 }
    return start..<end
  }

  private mutating func claim(_ content: [Range<Int>]) {
    for range in content { for t in range { claimed[t] = true } }
  }

  /// Ends the statement before at a coordinating "and".
  private mutating func cutLastContent(before t: Int) {
    guard var last = drafts.popLast() else { return }
    last.content = last.content.compactMap { range in
      range.lowerBound >= t ? nil : range.lowerBound..<min(range.upperBound, t)
    }
    if !last.content.isEmpty { drafts.append(last) }
  }
}

extension WordShape {
  /// True for a mark that can only open a quotation.
  var opensQuotation: Bool { self == .openQuote }
}
