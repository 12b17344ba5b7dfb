internal import News

/// Which given names may be short for one another.
enum GivenNameFamilies {
  private static let families: [String: [Int]] = {
    var table: [String: [Int]] = [:]
    let families = NameFamilies.shortForms.description.split(separator: ";")
    for (number, family) in families.enumerated() {
      for name in family.split(whereSeparator: \.isWhitespace) {
        table[String(name), default: []].append(number)
      }
    }
    return table
  }()

  /// True when the names are one or have a family in common.
  static func agree(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard let some = families[left], let others = families[right] else { return false }
    return some.contains { others.contains($0) }
  }
}
