internal import News

/// Who the source of one statement is: entities of the register, or words that name nobody.
struct SpeakerAnswer: Sendable {
  var kind: SpeakerKind
  /// The words of the mention; the name of those who have no other.
  let name: Range<Int>
  var link: SpeakerLink
  /// Indices into the register; more than one when several speak together.
  var entities: [Int] = []
  /// How likely the ranker finds the answer; nil where a rule decided.
  var confidence: Double?
  /// An entity that the mention may mean, where none is likely enough, and how likely it is.
  var doubtful: (entity: Int, chance: Double)?
  /// A name that is not in the text as it is ("Maria Lopez campaign" for "her campaign").
  var text: String?
}
