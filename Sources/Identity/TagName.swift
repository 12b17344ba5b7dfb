/// The name of a tag: `fed`, `to-check`, `project/piers`.
package struct TagName: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// In small letters, so that Fed and fed are one tag.
  package let description: String

  /// Longer names are refused, in characters.
  package static let longest = 60

  /// Takes a name that was typed; nil unless it is letters, digits and `-_./`, with one letter or
  /// digit at least, and not too long.
  package init?(_ typed: some StringProtocol) {
    let name = typed.lowercased()
    guard name.count <= Self.longest, name.utf8.count <= 4 * Self.longest,
      name.contains(where: { $0.isLetter || $0.isNumber }),
      name.allSatisfy({ $0.isLetter || $0.isNumber || "-_./".contains($0) })
    else { return nil }
    description = name
  }

  /// What a name may look like, for messages.
  package static let rule =
    "a tag is one word of letters, digits and - _ . /, of \(longest) characters at most"

  package static func < (left: TagName, right: TagName) -> Bool {
    left.description < right.description
  }
}
