/// What a source mention turns out to be, before it is looked up in the text around it.
enum SourceReading: Sendable, Hashable {
  /// The statement has no source of its own.
  case none
  /// One name or several: indices into the register's mentions.
  case names([Int])
  /// Some words of a longer run of capitals.
  case partOfName(Range<Int>)
  /// "he", "she", "they", "it", "I", "we": the token.
  case pronoun(Int)
  /// "who", "which": the token.
  case relative(Int)
  /// "the senior diplomat": one person by description.
  case role(RolePhrase)
  /// "the agency", "her campaign".
  case body(RolePhrase)
  /// "the town", "the 46-year-old": a noun that no list knows, of a person or of a body.
  case thing(RolePhrase)
  /// "the Obama administration": a body that has no other name.
  case namedBody(RolePhrase)
  case group(RolePhrase)
  case unnamed(RolePhrase)
  case document(Range<Int>)
}
