/// Which given names may be short for one another.
package enum ShortForms {
  /// For each name, the families it belongs to.
  private static let families: [UInt64: [Int]] = {
    var table: [UInt64: [Int]] = [:]
    var family = 0
    WordList.shortForms.forEachItem { item in
      switch item {
      case .word(let key): table[key, default: []].append(family)
      case .endOfLine: family += 1
      case .section, .phrase: break
      }
    }
    return table
  }()

  /// True when the given names with these keys have a family in common.
  package static func agree(_ left: UInt64, _ right: UInt64) -> Bool {
    guard let some = families[left], let others = families[right] else { return false }
    return some.contains { others.contains($0) }
  }

  /// True when the given names are one or have a family in common.
  package static func agree(_ left: String, _ right: String) -> Bool {
    left == right || agree(LetterKey.of(left), LetterKey.of(right))
  }
}
