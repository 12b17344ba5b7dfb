/// What a check of an archive came to.
package struct ArchiveCheck: Hashable, Sendable {
  /// A thing that is checked, in the order in which it is.
  package enum Aspect: String, Hashable, Sendable, CaseIterable {
    /// The pages and trees of the file.
    case structure
    /// Rows that other rows point at.
    case references
    /// The full-text tables against the rows that they index.
    case fullText = "full-text"
    /// Articles against their ids, and statements against the words of their articles.
    case texts
    /// Numbers that are kept so that they need not be counted.
    case counts
    /// Files that were read, and where articles came from.
    case files
    /// Groups of copies, and versions.
    case copies
  }

  /// Something that is not as it should be.
  package struct Fault: Hashable, Sendable {
    package let aspect: Aspect
    package let sentence: String
    /// True when it can be made anew from the articles.
    package let canBeRepaired: Bool

    package init(_ aspect: Aspect, _ sentence: String, canBeRepaired: Bool) {
      self.aspect = aspect
      self.sentence = sentence
      self.canBeRepaired = canBeRepaired
    }
  }

  package let articleCount: Int
  package let statementCount: Int
  package let faults: [Fault]
  /// True when the file itself is damaged: the counts are those of what can be read.
  package let isDamaged: Bool
  /// The articles of a damaged archive that cannot be read any more.
  package let lost: [LostArticle]

  package init(
    articleCount: Int, statementCount: Int, faults: [Fault], isDamaged: Bool = false,
    lost: [LostArticle] = []
  ) {
    self.articleCount = articleCount
    self.statementCount = statementCount
    self.faults = faults
    self.isDamaged = isDamaged
    self.lost = lost
  }

  package var isSound: Bool { faults.isEmpty }
}
