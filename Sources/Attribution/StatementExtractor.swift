internal import Language
internal import News

/// Finds statements with the trained model, and by rule where words do not report the saying.
///
/// Speakers are left to `SpeakerResolver`. Memory beyond the tokens is that of one passage.
enum StatementExtractor {
  /// Statements less sure than this are not made.
  static let threshold: Float = 0.35

  /// Every statement of a text, in text order of its content, without speakers.
  static func statements(
    in words: Words, _ table: TokenTable, model: Model = .embedded, accept: Float = threshold
  ) -> [Statement] {
    var drafts: [StatementDraft] = []
    var finder = CandidateFinder(model: model)
    words.bytes.withUnsafeBufferPointer { bytes in
      for passage in PassageReader.passages(of: table) {
        finder.readCues(passage, of: table, bytes)
        for found in CandidateResolver.resolve(finder.candidates(), accept: accept) {
          drafts.append(draft(found, passage.lowerBound, words))
        }
      }
    }
    drafts = QuotationRules.extend(
      merge(RuleExtractor.labelled(in: words), into: drafts, count: words.count), in: words)
    drafts += NestedStatements.find(in: drafts, words)
    return drafts.filter(\.hasContent).map { $0.statement(in: words) }
      .sorted {
        ($0.content[0], $0.cue.first?.start ?? 0) < ($1.content[0], $1.cue.first?.start ?? 0)
      }
  }

  /// The model's drafts with those of transcripts in place of what they touch, and with those of
  /// headlines where the model has nothing.
  private static func merge(
    _ labelled: [StatementDraft], into drafts: [StatementDraft], count: Int
  ) -> [StatementDraft] {
    guard !labelled.isEmpty else { return drafts }
    var claimed = [Bool](repeating: false, count: count)
    func claim(_ draft: StatementDraft) {
      for range in draft.content { for token in range { claimed[token] = true } }
    }
    func isFree(_ draft: StatementDraft) -> Bool {
      !draft.content.contains { range in range.contains { claimed[$0] } }
    }
    let transcript = labelled.filter { $0.rule == "transcript" }
    transcript.forEach(claim)
    let rest = drafts.filter(isFree)
    rest.forEach(claim)
    return transcript + rest + labelled.filter { $0.rule != "transcript" && isFree($0) }
  }

  private static func draft(
    _ candidate: StatementCandidate, _ base: Int, _ words: Words
  ) -> StatementDraft {
    func move(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + base..<range.upperBound + base
    }
    let cue = move(candidate.cue.tokens)
    let source = candidate.source.max { $0.count < $1.count }.map { trim(move($0), words) }
    var draft = StatementDraft(
      cue: cue, source: source.flatMap { $0.isEmpty ? nil : $0 }, polarity: polarity(cue, words))
    draft.content = candidate.content.map { trim(move($0), words) }
    draft.rule = "model"
    draft.confidence = Double(candidate.confidence)
    return draft
  }

  /// A span without the commas and colons at its ends, which belong to the sentence around it.
  private static func trim(_ range: Range<Int>, _ words: Words) -> Range<Int> {
    var range = range
    while let first = range.first, isLoose(first, words) { range.removeFirst() }
    while let last = range.last, isLoose(last, words) { range.removeLast() }
    return range
  }

  private static func isLoose(_ token: Int, _ words: Words) -> Bool {
    words.shapes[token] == .comma || words.shapes[token] == .colon
  }

  private static func polarity(_ cue: Range<Int>, _ words: Words) -> Statement.Polarity {
    if cue.contains(where: { words.traits[$0].contains(.declines) }) { return .declines }
    return cue.contains { words.traits[$0].contains(.denies) } ? .denies : .affirms
  }
}
