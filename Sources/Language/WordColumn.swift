/// The columns of a `ColumnTable` that describe words; other modules add theirs behind these.
package enum WordColumn: Int, CaseIterable, Sendable {
  /// The word as written, with its marks normalised.
  case w
  /// The word in lower case, digits as 0.
  case l
  /// Its shape: "Xxx-99" with runs cut to two.
  case sh
  /// The first one, two, three bytes of `l`.
  case p1, p2, p3
  /// The last one to four bytes of `l`.
  case s1, s2, s3, s4
  /// Part of speech plus one.
  case pos
  /// Entity type plus one.
  case ner

  /// The names by which templates call the columns.
  package static let names = allCases.map { "\($0)" }
}
