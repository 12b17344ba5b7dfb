/// How much it tells that a text has a word.
package enum WordRarity {
  /// About the binary logarithm of how many articles there are for each that has the word; from 0.1 on.
  ///
  /// A straight line between powers of two: weights need no more.
  package static func weight(ofWordIn articles: Int, of archiveSize: Int) -> Double {
    let share = max(1, Double(archiveSize + 1) / Double(max(1, articles)))
    return Double(share.exponent) + share.significand - 1 + 0.1
  }
}
