internal import Language
internal import News

/// Finds statements with the trained model, and by rule where words do not report the saying.
///
/// Speakers are left to `SpeakerResolver`. Memory beyond the tokens is that of one passage.
enum StatementExtractor {
  /// Statements less sure than this are not made.
  static let threshold: Float = 0.43
  /// The same in texts without quotation marks, where the model is less sure of everything.
  static let thresholdWithoutMarks: Float = 0.3

  /// Every statement of a text, in text order of its content, without speakers; `words` learn their
  /// tags on the way.
  static func statements(
    in words: inout Words, _ table: TokenTable, model: Model = .embedded, accept: Float? = nil
  ) -> [Statement] {
    let accept = accept ?? (words.hasQuotes ? threshold : thresholdWithoutMarks)
    var drafts: [StatementDraft] = []
    var spare: [StatementDraft] = []
    var sources: [Range<Int>] = []
    var finder = CandidateFinder(model: model)
    let bytes = words.bytes
    bytes.withUnsafeBufferPointer { bytes in
      for passage in PassageReader.passages(of: table) {
        finder.readCues(passage, of: table, bytes)
        words.note(finder.reader.columns, from: passage.lowerBound)
        let candidates = finder.candidates()
        if words.hasQuotes { sources += finder.likelySources(passage) }
        for found in CandidateResolver.resolve(candidates, accept: accept) {
          drafts.append(draft(found, passage.lowerBound, words))
        }
        for doubtful in candidates where doubtful.confidence < accept {
          spare.append(draft(doubtful, passage.lowerBound, words))
        }
      }
    }
    let nested = drafts.filter(\.isNested)
    drafts = drafts.filter { !$0.isNested }.flatMap { Coordination.split($0, words) }
    let ruled = LabelRules.drafts(in: words) + RuleExtractor.denials(in: words)
    drafts = merge(ruled, into: drafts, count: words.count)
    SharedSources.part(&drafts, words)
    FarSubjects.find(&drafts, words)
    QuotedSources.find(&drafts, words)
    Hearers.cut(&drafts, words)
    drafts = QuotationRules.extend(drafts, spare: spare, sources: sources, in: words)
    drafts += nested.isEmpty ? NestedStatements.find(in: drafts, words) : nested
    drafts = StanceReader.read(drafts.filter(\.hasContent), in: words)
    return drafts.map { $0.statement(in: words) }
      .sorted {
        ($0.content[0], $0.cue.first?.start ?? 0) < ($1.content[0], $1.cue.first?.start ?? 0)
      }
  }

  /// The model's drafts with those of labels in place of what they touch, and with those of headlines
  /// and denials where the model has nothing.
  private static func merge(
    _ labelled: [StatementDraft], into drafts: [StatementDraft], count: Int
  ) -> [StatementDraft] {
    guard !labelled.isEmpty else { return drafts }
    var claimed = [Bool](repeating: false, count: count)
    var kept: [StatementDraft] = []
    func take(_ draft: StatementDraft) {
      guard !draft.content.contains(where: { $0.contains { claimed[$0] } }) else { return }
      for range in draft.content { for token in range { claimed[token] = true } }
      kept.append(draft)
    }
    let certain: Set = ["transcript", "inverted"]
    for draft in labelled where certain.contains(draft.rule) { take(draft) }
    drafts.forEach(take)
    for draft in labelled where !certain.contains(draft.rule) { take(draft) }
    return kept
  }

  private static func draft(
    _ candidate: StatementCandidate, _ base: Int, _ words: Words
  ) -> StatementDraft {
    func move(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + base..<range.upperBound + base
    }
    let cue = verb(of: move(candidate.cue.tokens), words)
    let source = candidate.source.max { $0.count < $1.count }.map { trim(move($0), words) }
    var draft = StatementDraft(
      cue: cue, source: source.flatMap { $0.isEmpty ? nil : $0 }, polarity: polarity(cue, words))
    draft.content = candidate.content.map { trim(withoutDateline(move($0), words), words) }
    draft.rule = "model"
    draft.isNested = candidate.isNested
    draft.confidence = Double(candidate.confidence)
    return draft
  }

  /// A span without the commas, colons and full stops at its ends, which belong to the sentence.
  private static func trim(_ range: Range<Int>, _ words: Words) -> Range<Int> {
    var range = range
    while let first = range.first, isLoose(first, words) { range.removeFirst() }
    while let last = range.last, isLoose(last, words) || isFullStop(last, words) {
      range.removeLast()
    }
    return range
  }

  /// A span without the `LONDON (Agency) -` that it begins with.
  private static func withoutDateline(_ range: Range<Int>, _ words: Words) -> Range<Int> {
    guard let first = range.first, words.shapes[first] == .capitals,
      words.opensParagraph[words.sentence(of: first)]
    else { return range }
    let dash = range.prefix(14).first {
      words.shapes[$0] == .dash
        && (words.shapes[$0 - 1] == .closeBracket || words.shapes[$0 - 1] == .capitals)
    }
    return dash.map { $0 + 1..<range.upperBound } ?? range
  }

  private static func isFullStop(_ token: Int, _ words: Words) -> Bool {
    let start = Int(words.starts[token])
    return words.bytes[start] == UInt8(ascii: ".") && Int(words.ends[token]) == start + 1
      && !words.quoted[token]
  }

  private static func isLoose(_ token: Int, _ words: Words) -> Bool {
    words.shapes[token] == .comma || words.shapes[token] == .colon
  }

  /// "denied | on Thursday": a cue of nothing but the day goes with the verb before it.
  private static func verb(of cue: Range<Int>, _ words: Words) -> Range<Int> {
    let isDay = cue.allSatisfy {
      words.traits[$0].hasAny([.calendar, .preposition]) || !words.shapes[$0].isWord
    }
    guard isDay, cue.contains(where: { words.traits[$0].contains(.calendar) }) else { return cue }
    let sentence = words.tokens(ofSentence: words.sentence(of: cue.lowerBound))
    var t = cue.lowerBound - 1
    while t >= sentence.lowerBound, cue.lowerBound - t < 5, !words.quoted[t] {
      if words.traits[t].hasAny(.anyCue) { return t..<t + 1 }
      guard
        words.traits[t].hasAny([.preposition, .calendar, .adverb, .determiner])
          || words.shapes[t] == .number
      else { return cue }
      t -= 1
    }
    return cue
  }

  private static func polarity(_ cue: Range<Int>, _ words: Words) -> Statement.Polarity {
    if cue.contains(where: { words.traits[$0].contains(.declines) }) { return .declines }
    return cue.contains { words.traits[$0].contains(.denies) } ? .denies : .affirms
  }
}
