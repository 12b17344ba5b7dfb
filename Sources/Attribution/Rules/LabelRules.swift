internal import News

/// Finds what a label at the start of a paragraph gives to a speaker: transcripts, interviews,
/// headlines, and `Said Wells: "..."`.
struct LabelRules {
  /// What an editor puts before a colon, and nobody's name.
  static let notices: Set<UInt64> = [
    WordKey.of("audio"), WordKey.of("breaking"), WordKey.of("byline"),
    WordKey.of("clarification"), WordKey.of("correction"), WordKey.of("exclusive"),
    WordKey.of("note"), WordKey.of("photo"), WordKey.of("photos"), WordKey.of("related"),
    WordKey.of("update"), WordKey.of("updated"), WordKey.of("video"), WordKey.of("watch"),
  ]

  /// The longest label: "JANE ROE, SENIOR VICE PRESIDENT OF THE HARBOUR BOARD:".
  private static let longest = 14

  private let words: Words
  /// The last words of the labels that make the text an interview.
  private let interview: Set<UInt64>

  private init(words: Words) {
    self.words = words
    interview = Self.interviewLabels(of: words)
  }

  /// The statements that labels introduce, in text order.
  static func drafts(in words: Words) -> [StatementDraft] {
    let rules = LabelRules(words: words)
    return (0..<words.sentences).compactMap { rules.read($0) }
  }

  private func read(_ sentence: Int) -> StatementDraft? {
    guard words.opensParagraph[sentence] else { return nil }
    let range = words.tokens(ofSentence: sentence)
    if let inverted = inverted(range) { return inverted }
    guard let colon = Self.colon(in: range, words) else { return nil }
    let name = range.lowerBound..<colon
    if isTranscript(name) || interview.contains(words.keys[colon - 1]) && Self.isName(name, words) {
      var draft = draft(cue: colon..<colon + 1, source: name, colon, "transcript")
      draft.kind = .direct
      return draft
    }
    guard Self.isName(name, words), !Self.notices.contains(words.keys[colon - 1]) else {
      return nil
    }
    if words.quoted[colon + 1] {
      return draft(cue: colon..<colon + 1, source: name, colon, "headline")
    }
    guard words.isTitleCase[sentence] else { return nil }
    var draft = StatementDraft(cue: colon..<colon + 1, source: name, polarity: .affirms)
    draft.content = [colon + 1..<range.upperBound]
    draft.rule = "headline"
    return draft
  }

  /// What stands behind the colon: to the end of the quotation, or of the paragraph without one.
  private func draft(
    cue: Range<Int>, source: Range<Int>, _ colon: Int, _ rule: String
  ) -> StatementDraft {
    var draft = StatementDraft(cue: cue, source: source, polarity: .affirms)
    var end = colon + 1
    if words.quoted[end] {
      let paragraph = words.paragraph(of: colon)
      while end < words.count, words.quoted[end], words.paragraph(of: end) == paragraph { end += 1 }
    } else {
      end = endOfParagraph(from: colon)
    }
    draft.content = [colon + 1..<end]
    draft.rule = rule
    return draft
  }

  private func endOfParagraph(from token: Int) -> Int {
    var next = words.sentence(of: token) + 1
    while next < words.sentences, !words.opensParagraph[next] { next += 1 }
    return words.tokens(ofSentence: next - 1).upperBound
  }

  /// `Said Wells: "..."`
  private func inverted(_ range: Range<Int>) -> StatementDraft? {
    let cue = range.lowerBound
    guard words.shapes[cue] == .capitalized, words.traits[cue].contains(.reports),
      let source = NounPhrases(words: words).after(cue, in: range),
      source.upperBound + 1 < words.count, words.shapes[source.upperBound] == .colon,
      words.quoted[source.upperBound + 1]
    else { return nil }
    return draft(cue: cue..<cue + 1, source: source, source.upperBound, "inverted")
  }

  /// "PENCE", "INA ROTH, MAYOR OF PORT ELLA", "SEN. LEE (D)".
  private func isTranscript(_ name: Range<Int>) -> Bool {
    name.allSatisfy {
      let shape = words.shapes[$0]
      return shape == .capitals || shape == .initials
        || $0 > name.lowerBound
          && (shape == .comma || shape == .openBracket || shape == .closeBracket
            || shape == .clitic)
    } && !Self.notices.contains(words.keys[name.upperBound - 1])
  }

  private static func isName(_ name: Range<Int>, _ words: Words) -> Bool {
    name.count <= 6 && name.allSatisfy { words.shapes[$0].isCapital || words.shapes[$0] == .clitic }
  }

  /// The colon behind the label that a paragraph begins with; something must follow it.
  private static func colon(in range: Range<Int>, _ words: Words) -> Int? {
    guard
      let colon = range.prefix(longest + 1).first(where: { words.shapes[$0] == .colon }),
      colon > range.lowerBound, colon + 1 < range.upperBound
    else { return nil }
    return colon
  }

  // MARK: Interviews

  /// The last words of the labels with which an interview begins its paragraphs: most of them have
  /// one, and a speaker comes again. In a list of facts every label is another one.
  private static func interviewLabels(of words: Words) -> Set<UInt64> {
    var labels: [UInt64: Int] = [:]
    var paragraphs = 0
    for sentence in 0..<words.sentences where words.opensParagraph[sentence] {
      paragraphs += 1
      let range = words.tokens(ofSentence: sentence)
      guard let colon = colon(in: range, words), isName(range.lowerBound..<colon, words),
        !notices.contains(words.keys[colon - 1])
      else { continue }
      labels[words.keys[colon - 1], default: 0] += 1
    }
    let labelled = labels.values.reduce(0, +)
    guard labelled >= 3, labelled * 2 >= paragraphs, labels.count >= 2,
      labels.count * 3 <= labelled * 2
    else { return [] }
    return Set(labels.keys)
  }
}
