/// A word of a name, folded, and how it was written.
package struct NameWord: Equatable, Sendable {
  /// The letters, small and without marks: "leyen".
  package let folded: String
  /// What it becomes when it is one of several initials: "H.W." is h and w.
  let initials: [String]
  /// True when no hyphen joins it to the word before.
  let startsPart: Bool
  /// True for two capital letters or more: "MP", "PhD".
  let isInCapitals: Bool
  /// True when the part before it ends in a comma.
  let followsComma: Bool

  var key: UInt64 { LetterKey.of(folded) }

  /// The words of a name without nicknames in quotation marks.
  package static func words(of name: String) -> [NameWord] {
    var words: [NameWord] = []
    var isNickname = false
    var followsComma = false
    for part in parts(of: name) {
      if let first = part.first, "\"“(".contains(first) { isNickname = true }
      if !isNickname || words.isEmpty {
        add(part, followsComma: followsComma, to: &words)
        followsComma = part.hasSuffix(",")
      }
      if let last = part.last, "\"”),".contains(last) { isNickname = false }
    }
    return words
  }

  /// Adds the words of a part, which hyphens join.
  private static func add(_ part: Substring, followsComma: Bool, to words: inout [NameWord]) {
    var startsPart = true
    for piece in part.utf8.split(separator: UInt8(ascii: "-")) {
      let piece = Substring(piece)
      let folded = NameFolding.fold(piece)
      guard !folded.isEmpty else { continue }
      words.append(
        NameWord(
          folded: folded, initials: initials(piece, folded), startsPart: startsPart,
          isInCapitals: piece.utf8.count { $0 &- 0x41 < 26 } > 1, followsComma: followsComma))
      startsPart = false
    }
  }

  private static func parts(of name: String) -> [Substring] {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
      return name.split(whereSeparator: \.isWhitespace)
    }
    // Most names are ASCII, where white space is known without the tables of Unicode.
    return name.utf8.split { $0 == 0x20 || (0x09...0x0d).contains($0) }.map { Substring($0) }
  }

  private static func initials(_ piece: Substring, _ folded: String) -> [String] {
    guard piece.utf8.contains(UInt8(ascii: ".")) else { return [folded] }
    let letters = piece.split(separator: ".")
    guard letters.count > 1, letters.allSatisfy({ $0.count == 1 }) else { return [folded] }
    return letters.map { NameFolding.fold($0) }
  }
}
