package import Repository

/// What an archive says of one passage.
package struct Finding: Sendable {
  package let passage: Passage
  package let claim: Claim?
  package let verdict: Verdict
  /// What the verdict rests on; nil where it is `absent`.
  package let reading: Reading?
  /// Other ways to read it, one a story, the strictest first.
  package let others: [Reading]
  /// How many copies of the story the article has that the verdict rests on.
  package let copies: Int
  /// In how many of the articles that were compared it stands so, and how many are independent.
  package let reports: ReportCount
  /// True when more articles share its words than were compared, so that the counts are a least.
  package let isCut: Bool
  /// True when it is as it was given: exact, or reported and given without quotation marks, and
  /// credited to whoever was claimed.
  package let isConfirmed: Bool
  /// Where it is absent: how many articles of the days and the speaker there are; else nil.
  package let lookedAt: Int?
}
