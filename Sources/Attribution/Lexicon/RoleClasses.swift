internal import Names

/// Nouns that can stand for each other in a description of one person.
///
/// A line of the list is a class. A word may be in several. The classes are of offices and trades
/// in general; no person's are among them.
enum RoleClasses {
  /// For each word, the classes it is in, one bit each.
  private static let table: [UInt64: UInt64] = {
    var table: [UInt64: UInt64] = [:]
    var line: UInt64 = 0
    WordList.roleClasses.forEachItem { item in
      switch item {
      case .word(let key): table[key, default: 0] |= 1 << line
      case .endOfLine: line += 1
      case .section, .phrase: break
      }
    }
    precondition(line <= 64, "a set of role classes has 64 bits")
    return table
  }()

  /// The classes of a word, one bit each; 0 when it is in none.
  static func classes(of key: UInt64) -> UInt64 { table[key] ?? 0 }
}
