/// What can be said of a passage, the strictest first.
package enum Verdict: String, Sendable, CaseIterable {
  /// Its words stand in quotation marks, whole.
  case exact
  /// Its words are the article's, not literally somebody's: indirect speech, or nobody is credited.
  case reported
  /// Some of its words are others there.
  case altered
  /// It is a part of what was said.
  case trimmed
  /// It is put together from two statements.
  case spliced
  /// Its words are somebody else's.
  case misattributed
  /// It is not in this archive; whether it was said is another question.
  case absent
}
