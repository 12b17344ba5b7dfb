internal import Names

/// The authors that a byline names.
///
/// A byline is what a paper printed: `By JANE DOE and Jan van der Berg, Jr., Coast Wire`. People are
/// told from bodies; what somebody is or where somebody sits is left out.
enum AuthorList {
  /// The authors of a byline, in its order; `bodies` are names known to be no people.
  static func authors(of byline: String, bodies: [String] = []) -> [CitedAuthor] {
    let text = withoutOpening(withoutAsides(byline))
    if isAmong(bodies, text) { return [.literal(text)] }
    let names = names(in: text)
    var authors: [CitedAuthor] = []
    for name in names {
      guard let author = author(name, bodies: bodies), !authors.contains(author) else { continue }
      authors.append(author)
    }
    // A desk, a title or the paper itself says something only where nobody is named.
    guard authors.contains(where: { if case .person = $0 { true } else { false } }) else {
      return authors
    }
    let joined = joinedNames(in: text)
    return authors.filter { author in
      guard case .literal(let name) = author else { return true }
      return !isStation(name) && !isAmong(bodies, name)
        && (joined.contains(name) || isSingleName(name))
    }
  }

  /// "Madonna", but not "AP": somebody rather than a body.
  private static func isSingleName(_ name: String) -> Bool {
    !name.contains(" ") && name.contains(where: \.isLowercase) && !WrittenName.namesBody(name)
  }

  /// The names that "and" puts beside another; behind a comma stands whom somebody works for.
  private static func joinedNames(in text: String) -> Set<String> {
    var joined: Set<String> = []
    for part in text.split(whereSeparator: { ",/|•·;".contains($0) }) {
      let piece = trimmed(part)
      let isJoined = piece.split(separator: " ").first.map { joints.contains($0.lowercased()) }
      joined.formUnion(apart(piece).dropFirst(isJoined ?? false ? 0 : 1))
    }
    return joined
  }

  private static func author(_ name: String, bodies: [String]) -> CitedAuthor? {
    guard name.contains(where: \.isLetter) else { return nil }
    if isAmong(bodies, name) { return .literal(name) }
    // "Washington correspondent", "chief economics editor"
    let words = name.split(separator: " ")
    guard
      words.allSatisfy({ word in
        !(word.first?.isLowercase ?? false) || WrittenName.isParticle(word)
          || words.count == 1 || word == "the"
      })
    else { return nil }
    guard words.count <= 6, !WrittenName.namesBody(name),
      let written = WrittenName(inCapitalLetters(name))
    else {
      return .literal(name)
    }
    return .person(written)
  }

  private static func isAmong(_ bodies: [String], _ name: String) -> Bool {
    let letters = name.lowercased().filter(\.isLetter)
    return bodies.contains { $0.lowercased().filter(\.isLetter) == letters }
  }

  /// What somebody is, or how the text came, where a name could stand.
  private static func isStation(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ")
    return words.first == "special"
      || words.last.map { stations.contains(String($0)) } ?? false
  }

  private static let stations: Set<String> = [
    "staff", "writer", "writers", "reporter", "reporters", "correspondent", "correspondents",
    "editor", "editors", "contributor", "contributors", "columnist", "bureau",
  ]

  // MARK: - What is no name

  /// Without brackets, addresses and handles; white space as single blanks.
  private static func withoutAsides(_ text: String) -> String {
    var depth = 0
    var plain = ""
    for letter in text {
      switch letter {
      case "(", "[", "<": depth += 1
      case ")", "]", ">": depth = max(0, depth - 1)
      default: if depth == 0 { plain.append(letter) }
      }
    }
    return plain.split(whereSeparator: \.isWhitespace)
      .filter { !$0.contains("@") && !$0.contains("://") }.joined(separator: " ")
  }

  private static let openings = [
    "byline:", "written by", "reported by", "words by", "story by", "text by", "by:", "by",
    "author:", "authors:",
  ]

  private static func withoutOpening(_ text: String) -> String {
    if openings.contains(text.lowercased()) { return "" }
    for opening in openings where text.lowercased().hasPrefix(opening + " ") {
      return withoutOpening(trimmed(text[...].dropFirst(opening.count)))
    }
    return trimmed(text[...])
  }

  private static func trimmed(_ whole: Substring) -> String {
    let marks = ",;|/-–—:·•"
    var text = whole.drop(while: { $0.isWhitespace || marks.contains($0) })
    while let last = text.last, last.isWhitespace || marks.contains(last) { text.removeLast() }
    return String(text)
  }

  // MARK: - Names

  private static let joints: Set<String> = ["and", "&", "with", "und", "et", "y", "e", "en", "og"]
  /// Behind these stands where, or for whom, somebody writes.
  private static let ends: Set<String> = [
    "in", "at", "for", "of", "from", "additional", "is", "was", "writes", "contributed", "à",
    "aus",
  ]

  /// A piece up to where a sentence ends in it: behind a word that is no initial and no suffix.
  private static func upToPoint(_ piece: String) -> String {
    var words: [Substring] = []
    for word in piece.split(separator: " ") {
      words.append(word)
      guard word.hasSuffix("."), word.count > 3, !word.dropLast().contains("."),
        !WrittenName.isSuffix(word), !(words.count == 1 && word.count < 6)
      else { continue }
      words[words.count - 1] = word.dropLast()
      break
    }
    return words.joined(separator: " ")
  }

  /// The names between commas, strokes and joints.
  private static func names(in text: String) -> [String] {
    if text.contains(";") {
      let parts: [Substring] = text.split(separator: ";")
      return parts.map { trimmed($0) }.flatMap { isListed($0) ? [$0] : Self.names(in: $0) }
    }
    if isListed(text) { return [text] }
    var names: [String] = []
    for part in text.split(whereSeparator: { ",/|•·".contains($0) }) {
      for name in apart(upToPoint(trimmed(part))) {
        // "Jr." in "Jan van der Berg, Jr. and Zoë Ødegård"
        if let last = names.last, WrittenName.standsBehindName(name) {
          names[names.count - 1] = last + ", " + name
        } else {
          names.append(name)
        }
      }
    }
    return names
  }

  /// The names that words such as "and" part, each up to where it says where somebody sits.
  private static func apart(_ text: String) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    var names: [[String]] = [[]]
    var isName = true
    for (place, word) in words.enumerated() {
      let small = word.lowercased()
      if joints.contains(small), word.first?.isUppercase != true || small == "and" {
        names.append([])
        isName = true
      } else if ends.contains(small), place > 0, word == small || word == word.uppercased() {
        isName = false
      } else if isName {
        names[names.count - 1].append(word)
      }
    }
    return names.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// True for one name with its family name first: "Doe, Jane M.", "van der Berg, Jan".
  private static func isListed(_ text: String) -> Bool {
    let sides = text.split(separator: ",").map { $0.split(separator: " ") }
    guard (2...3).contains(sides.count), let family = sides.first,
      family.dropLast().allSatisfy({ WrittenName.isParticle($0) }),
      !WrittenName.standsBehindName(sides[1].joined(separator: " ")),
      sides.dropFirst(2).allSatisfy({ WrittenName.standsBehindName($0.joined(separator: " ")) }),
      (1...3).contains(sides[1].count)
    else { return false }
    return sides[1].allSatisfy {
      $0.first?.isUppercase ?? false && !joints.contains($0.lowercased())
    }
      && !WrittenName.namesBody(sides[1].joined(separator: " "))
  }

  /// "JANE O'BRIEN" as "Jane O'Brien"; a name that has a small letter as it stands.
  private static func inCapitalLetters(_ name: String) -> String {
    let isInCapitals = name.split(separator: " ").allSatisfy { word in
      WrittenName.isSuffix(word) || !word.contains(where: \.isLowercase)
    }
    guard isInCapitals else { return name }
    return name.split(separator: " ").map { word -> String in
      if word.contains("."), word.count <= 5, !WrittenName.isSuffix(word) { return String(word) }
      if WrittenName.isSuffix(word), word.allSatisfy({ "IV".contains($0) }) { return String(word) }
      if WrittenName.isParticle(word), word.count > 1, word != name.prefix(word.count) {
        return word.lowercased()
      }
      var isStart = true
      var text = ""
      for letter in word {
        text += isStart ? String(letter) : letter.lowercased()
        isStart = !letter.isLetter || text == "Mc"
      }
      return text
    }.joined(separator: " ")
  }
}
