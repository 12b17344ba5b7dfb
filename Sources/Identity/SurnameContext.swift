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
      var before: Substring?
      var beginsSentence = true
      var beforeBegan = true
      for word in text.split(whereSeparator: \.isWhitespace) {
        if let before, Self.core(word) == surname {
          let folded = LetterFolding.fold(String(before))
          if Self.titles.contains(folded) {
            titles.insert(folded)
          } else if Self.isName(before), !beforeBegan || knownNames.contains(folded) {
            names.insert(folded)
          }
        }
        beforeBegan = beginsSentence
        beginsSentence = word.last.map { ".!?\"”:;—".contains($0) } ?? false
        if let first = word.first, "\"“‘".contains(first) { beforeBegan = true }
        before = word
      }
    }
    self.init(names: names, titles: titles)
  }

  /// The word as a surname is folded, without a possessive.
  private static func core(_ word: Substring) -> String {
    var word = word
    for ending in ["'s", "’s"] {
      if let range = word.range(of: ending) { word = word[..<range.lowerBound] }
    }
    return LetterFolding.fold(String(word))
  }

  /// A capital, then small letters or a point: no acronym and nothing that ends a clause.
  private static func isName(_ word: Substring) -> Bool {
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

extension Substring {
  fileprivate func range(of ending: String) -> Range<Index>? {
    firstRange(of: ending)
  }
}
