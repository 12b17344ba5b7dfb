/// A place where JSON is not well-formed (RFC 8259).
struct JSONFault: Error, Equatable {
  /// The byte of the value at which reading stopped, from 0.
  let offset: Int
  /// What is wrong there, as a clause.
  let what: String
}
