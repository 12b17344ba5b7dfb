internal import News

/// Reads from a cue what the content is to its source.
enum AttitudeReader {
  /// Mental verbs that a quotation makes a way of speaking: `"No," she recalled`.
  private static let spokenWithQuotation = KeyList.forms(
    """
    recall remember recollect reminisce conclude estimate speculate reason reflect wonder guess
    reckon theorize theorise surmise worry fret count calculate judge rationalize conjecture
    postulate hypothesize presume figure ponder ruminate deadpan sympathize sympathise regret
    appreciate beg command order instruct demand implore plan decide wish pray rejoice
    """)
  /// Verbs that assert when a study or a poll is their subject: "the survey found".
  private static let foundByDocuments = KeyList.forms(
    "find show see conclude estimate determine discover reveal expect project detect recognize")
  private static let inquiries = KeyList.keys(
    """
    study studies survey surveys poll polls report reports research analysis review investigation
    inquiry data audit researchers pollsters investigators auditors scientists index census paper
    memo document documents commission committee panel court jury judge
    """)

  /// What the content of `draft`, whose cue has this head, is to its source.
  static func attitude(of draft: StatementDraft, head: CueHead, in words: Words) -> Attitude {
    switch head.part {
    case .unknown: return .assertion
    case .noun(let attitude), .adjective(let attitude): return attitude
    case .verb(let verb):
      if verb.directsBeforeTo, isBeforeInfinitive(draft, head, words) { return .eventuality }
      guard verb.attitude != .assertion else { return .assertion }
      let key = words.keys[head.token]
      if spokenWithQuotation.contains(key), draft.isQuotation(in: words) { return .assertion }
      if foundByDocuments.contains(key), !isPassive(head.token, words), let source = draft.source,
        source.contains(where: {
          words.traits[$0].contains(.document) || inquiries.contains(words.keys[$0])
        })
      {
        return .assertion
      }
      return verb.attitude
    }
  }

  private static func isPassive(_ verb: Int, _ words: Words) -> Bool {
    verb > 0 && StanceWords.beings.contains(words.keys[verb - 1])
  }

  /// True for "told | her to go" and "asked | to be heard".
  private static func isBeforeInfinitive(
    _ draft: StatementDraft, _ head: CueHead, _ words: Words
  ) -> Bool {
    guard let content = draft.content.first(where: { $0.lowerBound > head.token }) else {
      return false
    }
    for token in head.token + 1..<min(content.lowerBound + 5, content.upperBound) {
      if words.quoted[token] || words.shapes[token] == .comma { return false }
      if words.keys[token] == WordKey.that { return false }
      if words.keys[token] == WordKey.to, token + 1 < content.upperBound,
        AttitudeLexicon.english.verb(words.keys[token + 1])?.forms.contains(.base) ?? false
          || words.traits[token + 1].contains(.auxiliary)
          || token == content.lowerBound
      {
        return true
      }
      // "told May to go"
      let isName = words.shapes[token].isCapital
      if words.traits[token].hasAny([.auxiliary, .reports]), !isName { return false }
    }
    return false
  }
}

extension StatementDraft {
  /// True when all of it, or nearly so, stands between quotation marks.
  func isQuotation(in words: Words) -> Bool {
    var all = 0
    var inside = 0
    for range in content {
      for token in range where words.shapes[token].isWord {
        all += 1
        if words.quoted[token] { inside += 1 }
      }
    }
    return inside > 0 && inside * 10 >= all * 9
  }

  /// True when any of it stands between quotation marks.
  func isPartlyQuoted(in words: Words) -> Bool {
    content.contains { $0.contains { words.quoted[$0] && words.shapes[$0].isWord } }
  }
}
