/// What somebody's words are to them: said, held, known or wanted.
///
/// The four types of attribution of PARC 3 (Pareti, LREC 2016) and the Penn Discourse TreeBank.
package enum Attitude: String, Sendable, CaseIterable, Codable {
  /// Said, written, asked, denied: words that were put out.
  case assertion
  /// Thought, hoped, feared, expected.
  case belief
  /// Known, learnt, seen, remembered.
  case knowledge
  /// Wanted, planned, ordered, agreed, allowed: something that is to come about.
  case eventuality
}
