internal import News

/// Tells "would not say whether" from "did not say that".
enum Refusals {
  private static let wills = KeyList.keys("will would wont wouldnt won wouldn")
  private static let nots = KeyList.keys("not n't t wont wouldnt")
  private static let questions = KeyList.keys(
    "whether if what who whom whose when where why how which")

  private static let evasions = KeyList.forms(
    "sidestep duck dodge evade avoid deflect skirt parry")
  private static let askings = KeyList.keys("question questions query queries inquiry inquiries")

  /// "ducked a question on": what the question was about, and no answer.
  static func isEvasion(_ cue: Range<Int>, in words: Words) -> Bool {
    cue.contains { evasions.contains(words.keys[$0]) }
      && cue.contains { askings.contains(words.keys[$0]) }
  }

  /// True when somebody was asked and did not tell, by the text.
  static func isRefusal(_ draft: StatementDraft, head: CueHead, in words: Words) -> Bool {
    guard case .verb(let verb) = head.part, verb.sort == .saying else { return false }
    if let first = draft.content.first?.first, questions.contains(words.keys[first]) { return true }
    let before = max(0, head.token - 4)..<head.token
    return before.contains { wills.contains(words.keys[$0]) }
      && before.contains { nots.contains(words.keys[$0]) }
  }
}
