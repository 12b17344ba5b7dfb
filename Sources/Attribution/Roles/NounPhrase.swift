/// A noun with what stands around it: "the acting director of the agency in Ulm".
struct NounPhrase: Hashable, Sendable {
  /// All of it, the determiner too.
  let tokens: Range<Int>
  /// The noun that it is about.
  let head: Int
}
