/// Which words of one text are kept in another, in order: the alignment of versions, for any words.
///
/// Words are given as numbers, which are equal for what counts as the same word.
package struct WordAlignment: Sendable {
  /// The places of kept words in both texts, ascending in both.
  package let matches: [(old: Int, new: Int)]

  /// Aligns the words of two texts.
  package init(_ old: some Collection<UInt64>, _ new: some Collection<UInt64>) {
    var names: [UInt64: Int32] = [:]
    func named(_ words: some Collection<UInt64>) -> [Int32] {
      words.map { word in
        if let name = names[word] { return name }
        let name = Int32(names.count)
        names[word] = name
        return name
      }
    }
    let (oldNames, newNames) = (named(old), named(new))
    matches = SequenceAlignment(oldNames, newNames, nameCount: names.count).matches
      .map { (old: $0.0, new: $0.1) }
  }
}
