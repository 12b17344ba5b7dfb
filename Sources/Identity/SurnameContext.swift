/// What stands before a surname in the article that gives it without a first name.
package struct SurnameContext: Hashable, Sendable {
  /// Capitalised words before the surname which may be first names, folded.
  package let names: Set<String>
  /// Titles before the surname, folded: "mrs", "president".
  package let titles: Set<String>

  package init(names: Set<String>, titles: Set<String>) {
    self.names = names
    self.titles = titles
  }

  /// Looks at every place of a text where the surname stands as a word of its own.
  ///
  /// A capitalised word that begins a sentence tells nothing and is left out, unless the family
  /// has a member of that name.
  package init(of surname: String, in texts: [String], knownNames: Set<String>) {
    var names: Set<String> = []
    var titles: Set<String> = []
    for text in texts {
      Self.forEachPlace(of: surname, in: text) { before, beginsSentence in
        let folded = LetterFolding.fold(String(before))
        if Self.titles.contains(folded) {
          titles.insert(folded)
        } else if Self.isName(before), !beginsSentence || knownNames.contains(folded) {
          names.insert(folded)
        }
      }
    }
    self.init(names: names, titles: titles)
  }

  /// Visits the words that stand before a surname, and whether they begin a sentence.
  private static func forEachPlace(
    of surname: String, in text: String,
    _ visit: (_ before: Substring, _ beginsSentence: Bool) -> Void
  ) {
    let bytes = text.utf8
    let first = surname.utf8.first ?? 0
    var earlier: Substring?
    var before: Substring?
    var place = bytes.startIndex
    while place < bytes.endIndex {
      // Articles are long and surnames few: bytes first, characters only where they may match.
      guard bytes[place] > 0x20 else {
        place = bytes.index(after: place)
        continue
      }
      let end = bytes[place...].firstIndex { $0 <= 0x20 } ?? bytes.endIndex
      let word = text[place..<end]
      if let before, mayBegin(word, with: first), core(word) == surname {
        visit(before, begins(sentence: before, after: earlier))
      }
      (earlier, before, place) = (before, word, end)
    }
  }

  /// False when the first letter of a word is another one, as far as ASCII tells.
  private static func mayBegin(_ word: Substring, with first: UInt8) -> Bool {
    guard let letter = word.utf8.first(where: { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }) else {
      return false
    }
    return letter >= 0x80 || first >= 0x80 || letter | 0x20 == first
  }

  private static func begins(sentence word: Substring, after earlier: Substring?) -> Bool {
    guard let last = earlier?.last else { return true }
    return ".!?\"”:;—".contains(last) || word.first.map { "\"“‘".contains($0) } ?? false
  }

  /// The word as a surname is folded, without a possessive.
  private static func core(_ word: Substring) -> String {
    var word = word
    for ending in ["'s", "’s"] {
      if let range = word.firstRange(of: ending) { word = word[..<range.lowerBound] }
    }
    return LetterFolding.fold(String(word))
  }

  /// A capital, then letters or a point, so nothing that ends a clause; or what is left of a name
  /// whose accents were lost on the way.
  private static func isName(_ word: Substring) -> Bool {
    if word.count == 1 { return word.first?.isLetter == true && !"aAI".contains(word) }
    guard let first = word.first, first.isUppercase, let last = word.last else { return false }
    return last.isLetter || last == "."
  }

  /// What stands before a surname and is no first name.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "lady", "sir", "president", "pres", "senator", "sen", "rep",
    "gov", "governor", "secretary", "minister", "judge", "justice", "professor", "prof", "general",
    "gen", "col", "colonel", "capt", "captain", "lt", "sgt", "mayor", "chairman", "pope", "rev",
    "candidate", "nominee", "madam", "representative", "congressman", "congresswoman", "ambassador",
    "attorney", "chancellor", "king", "queen", "prince", "princess",
  ]
}
