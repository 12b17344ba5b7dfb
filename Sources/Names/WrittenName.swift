/// A person's name in its parts as they are written, as lists of authors need it.
///
/// Which word is what, `PersonName` decides; titles and letters behind the name are left out.
package struct WrittenName: Hashable, Sendable {
  /// "Jane M.", "" for a name of one part.
  package let given: String
  /// What belongs to the family name and is written small: "van der", "".
  package let particle: String
  /// "Berg", "García Márquez", "al-Sisi".
  package let family: String
  /// "Jr.", "III"; nil for none.
  package let suffix: String?

  package init(given: String, particle: String = "", family: String, suffix: String? = nil) {
    self.given = given
    self.particle = particle
    self.family = family
    self.suffix = suffix
  }

  /// Reads a name as it is spoken ("Jan van der Berg, Jr.") or listed ("van der Berg, Jan"); nil for
  /// what has no two parts.
  package init?(_ text: String) {
    let sides = text.split(separator: ",").map { String(Self.trimmed($0)) }.filter { !$0.isEmpty }
    guard let head = sides.first else { return nil }
    let tail = sides.dropFirst()
    if tail.isEmpty || tail.allSatisfy(Self.standsBehindName) {
      self.init(spoken: sides.joined(separator: ", "))
    } else if let given = tail.first(where: { !Self.isSuffix($0) }) {
      let parts = Self.divided(Self.parts(from: head)[...])
      self.init(
        given: given, particle: parts.particle, family: parts.family,
        suffix: tail.first(where: Self.isSuffix))
    } else {
      return nil
    }
  }

  private init?(spoken text: String) {
    var parts = Self.parts(from: text)[...]
    guard parts.count > 1, let name = PersonName(parts.joined(separator: " ")) else { return nil }
    Self.drop(name.titles.count, from: &parts)
    Self.dropLast(name.postNominals.count, from: &parts)
    var suffix: String?
    if name.suffix != nil, let last = parts.popLast() {
      suffix = String(last.prefix { $0 != "," })
    }
    let bare = parts.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
    guard let first = bare.first, bare.count > 1 else { return nil }
    if name.isFamilyFirst {
      self.init(
        given: bare.dropFirst().joined(separator: " "), family: first, suffix: suffix)
      return
    }
    // A surname of "von-der-leyen" has three words, which may be fewer parts: "al-Sisi" is one.
    var wanted = name.surname.split(separator: "-").count
    var start = bare.endIndex
    while start > bare.startIndex + 1, wanted > 0 {
      start -= 1
      wanted -= NameWord.words(of: bare[start]).count
    }
    let family = Self.divided(bare[start...])
    self.init(
      given: bare[..<start].joined(separator: " "), particle: family.particle,
      family: family.family, suffix: suffix)
  }

  // MARK: - Parts

  /// The parts between blanks, without those that hold no letter.
  private static func parts(from text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { !NameWord.words(of: $0).isEmpty }
  }

  /// Particles that are written small, and what follows them.
  private static func divided(
    _ parts: ArraySlice<String>
  ) -> (particle: String, family: String) {
    let particles = parts.dropLast().prefix { part in
      part.first?.isLowercase ?? false
        && NameWord.words(of: part).allSatisfy { NameKnowledge.particles.contains($0.key) }
    }
    return (
      particles.joined(separator: " "),
      parts.dropFirst(particles.count).joined(separator: " ")
    )
  }

  /// Takes parts off the front until so many words are gone.
  private static func drop(_ words: Int, from parts: inout ArraySlice<String>) {
    var words = words
    while words > 0, let first = parts.first {
      words -= NameWord.words(of: first).count
      parts = parts.dropFirst()
    }
  }

  private static func dropLast(_ words: Int, from parts: inout ArraySlice<String>) {
    var words = words
    while words > 0, let last = parts.last {
      words -= NameWord.words(of: last).count
      parts = parts.dropLast()
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}

// MARK: - What may stand beside a name

extension WrittenName {
  /// True for "Jr." and "III".
  package static func isSuffix(_ text: some StringProtocol) -> Bool {
    let words = NameWord.words(of: String(text))
    return words.count == 1 && NameKnowledge.suffixes.contains(words[0].key)
  }

  /// True for what follows a name behind a comma: suffixes, and letters such as "MP".
  package static func standsBehindName(_ text: some StringProtocol) -> Bool {
    let words = NameWord.words(of: String(text))
    return !words.isEmpty
      && words.allSatisfy {
        NameKnowledge.suffixes.contains($0.key)
          || $0.isInCapitals && NameKnowledge.postNominals.contains($0.key)
      }
  }

  /// True for a particle of a family name: "van", "de".
  package static func isParticle(_ text: some StringProtocol) -> Bool {
    let words = NameWord.words(of: String(text))
    return words.count == 1 && NameKnowledge.particles.contains(words[0].key)
  }

  /// True for a name that a body has and no person: "Coast Wire", "Associated Press".
  ///
  /// A given name in front speaks for a person: "Emily Post".
  package static func namesBody(_ text: some StringProtocol) -> Bool {
    let words = NameWord.words(of: String(text))
    guard let first = words.first else { return true }
    if words.count <= 3, NameKnowledge.givens.contains(first.key), first.folded.utf8.count > 1 {
      return words.dropFirst().dropLast().contains { NameKnowledge.bodies.contains($0.key) }
    }
    return first.folded == "the" || words.contains { NameKnowledge.bodies.contains($0.key) }
  }
}
