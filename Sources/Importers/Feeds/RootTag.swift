/// The tag that an XML document begins with, found behind comments, instructions and a DOCTYPE.
struct RootTag {
  /// The local name in lower case.
  let name: String
  /// The prefix in lower case; "" for none.
  let prefix: String
  /// The whole tag in lower case, with its attributes: namespaces stand in it.
  let tag: Substring
  /// What follows the tag, in lower case.
  let rest: Substring

  /// Finds the tag; nil when the text does not begin like XML.
  init?(_ sniff: Sniff) {
    self.init(sniff.lower)
  }

  init?(_ lower: String) {
    var rest = lower[...]
    // What stands before the root is short; the number of parts bounds the search.
    for _ in 0..<200 {
      rest = rest.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      if rest.hasPrefix("<?") {
        guard let end = rest.firstRange(of: "?>") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<!doctype") {
        guard let end = Self.endOfDocumentType(rest) else { return nil }
        rest = rest[end...]
      } else {
        break
      }
    }
    guard rest.first == "<" else { return nil }
    let inside = rest.dropFirst()
    let whole = inside.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    guard let first = whole.unicodeScalars.first, first.isLetter || first == "_"
    else { return nil }
    let parts = whole.split(separator: ":", maxSplits: 1)
    name = String(parts.last ?? whole)
    prefix = parts.count == 2 ? String(parts[0]) : ""
    tag = rest.prefix { $0 != ">" }
    self.rest = rest[tag.endIndex...]
  }

  /// Where a DOCTYPE ends, with its own declarations in brackets.
  private static func endOfDocumentType(_ text: Substring) -> Substring.Index? {
    var brackets = 0
    var quote: Character?
    var rest = text
    while let character = rest.first {
      if quote == nil, rest.hasPrefix("<!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
        continue
      }
      rest = rest.dropFirst()
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      switch character {
      case "\"", "'": quote = character
      case "[": brackets += 1
      case "]": brackets -= 1
      case ">" where brackets <= 0: return rest.startIndex
      default: continue
      }
    }
    return nil
  }

  /// True when the words stand in the tag or behind it.
  func has(_ words: String) -> Bool {
    tag.utf8.contains(sequence: Array(words.utf8))
      || rest.utf8.contains(sequence: Array(words.utf8))
  }

  /// True when an element of this name, with any prefix, is opened behind the root.
  func opens(_ name: String) -> Bool {
    for end in [">", " ", "/", "\n", "\t", "\r"] {
      if has("<\(name)\(end)") || has(":\(name)\(end)") { return true }
    }
    return false
  }
}
