package import News
package import Repository

/// One way to read a passage: words of an article, and what they are to those that were given.
package struct Reading: Hashable, Sendable {
  /// How the article gives the words.
  package enum Manner: String, Sendable {
    /// All of them between quotation marks.
    case quoted
    /// Some of them between quotation marks.
    case partlyQuoted = "partly-quoted"
    /// As somebody's, in the article's words.
    case reported
    /// As the article's own, or some of them.
    case narrated
  }

  /// Whose words the article says that they are.
  package enum Credit: Hashable, Sendable {
    /// Whoever was claimed, or, when nobody was, whoever the article names.
    case theirs
    /// Somebody else.
    case others
    /// Somebody else, who asked.
    case asked
    /// Nobody who is named for certain; it may be whoever was claimed.
    case doubtful
    /// Nobody, in an article that does not even name whoever was claimed.
    case nobody
  }

  /// What stands in one article in a row, or nearly.
  package struct Piece: Hashable, Sendable {
    package let article: ArticleSummary
    /// From the first to the last of the words, in UTF-8 bytes of the body.
    package let span: TextSpan
    /// The bytes of the span.
    package let text: String
    /// Words of the article before and after, with the marks and blanks between.
    package let before: String
    package let after: String
    /// The statements that the words are of; empty when nobody is credited.
    package let statements: [StoredStatement]
    /// The words of the passage that stand there, by number.
    let words: Range<Int>
  }

  /// The piece that the words stand in; two for a passage that was put together.
  package let pieces: [Piece]
  package let verdict: Verdict
  package let manner: Manner
  package let credit: Credit
  /// The gravest first.
  package let changes: [Change]
  package let omissions: [Omission]
  /// What goes on behind a whole sentence and qualifies it: "But only ..."; nil for nothing.
  package let continuation: String?
  /// Words in brackets that the article's words have no place for, or that stand for these words of it.
  package let insertions: [Insertion]
  /// How much of the passage stands there, by how much its words tell, 0 to 1.
  package let similarity: Double
  /// False for what the source said before it changed.
  package let isNewest: Bool
  /// Equal for articles that are copies of one story.
  let story: Int?

  /// An editor's words, and the article's words that they stand for.
  package struct Insertion: Hashable, Sendable {
    package let words: String
    /// "" where they were only put in.
    package let standFor: String
  }

  /// Where the words stand, or the first part of them.
  package var piece: Piece { pieces[0] }

  /// Who is credited with them, each once.
  package var speakers: [SpeakerSummary] {
    var seen: Set<SpeakerID> = []
    return pieces.flatMap { $0.statements.flatMap(\.speakers) }.filter {
      seen.insert($0.id).inserted
    }
  }

  /// True when nothing is to be said against the passage as it was given.
  func confirms(_ passage: Passage) -> Bool {
    guard credit == .theirs, isNewest else { return false }
    return verdict == .exact || verdict == .reported && !passage.isQuoted && manner != .narrated
  }
}
