internal import Names

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
        let folded = NameFolding.fold(before)
        if PersonName.isTitle(folded) {
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
    let first = surname.utf8.first ?? 0
    var text = text
    text.makeContiguousUTF8()
    let places = text.utf8.withContiguousStorageIfAvailable { bytes in
      Self.places(beginningWith: first, in: bytes)
    }
    // Articles are long and surnames few: bytes first, characters only where they may match.
    for (earlier, before, word) in places ?? [] where core(text[utf8: word]) == surname {
      visit(
        text[utf8: before], begins(sentence: text[utf8: before], after: text[utf8: earlier]))
    }
  }

  /// The words whose first letter may be `first`, each behind the two words before it.
  fileprivate static func places(
    beginningWith first: UInt8, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [(earlier: Range<Int>, before: Range<Int>, word: Range<Int>)] {
    var places: [(earlier: Range<Int>, before: Range<Int>, word: Range<Int>)] = []
    var earlier = 0..<0
    var before = 0..<0
    var place = 0
    while place < bytes.count {
      guard bytes[place] > 0x20 else {
        place += 1
        continue
      }
      let start = place
      var letter: UInt8?
      while place < bytes.count, bytes[place] > 0x20 {
        if letter == nil, bytes[place] >= 0x80 || (bytes[place] | 0x20) &- 0x61 < 26 {
          letter = bytes[place]
        }
        place += 1
      }
      // As far as ASCII tells.
      if let letter, !before.isEmpty, letter >= 0x80 || first >= 0x80 || letter | 0x20 == first {
        places.append((earlier, before, start..<place))
      }
      (earlier, before) = (before, start..<place)
    }
    return places
  }

  private static func begins(sentence word: Substring, after earlier: Substring) -> Bool {
    guard let last = earlier.last else { return true }
    return ".!?\"”:;—".contains(last) || word.first.map { "\"“‘".contains($0) } ?? false
  }

  /// The word as a surname is folded, without a possessive.
  private static func core(_ word: Substring) -> String {
    // 's and ’s
    for ending: [UInt8] in [[0x27, 0x73], [0xe2, 0x80, 0x99, 0x73]] {
      var place = word.startIndex
      while let mark = word.utf8[place...].firstIndex(of: ending[0]) {
        if word.utf8[mark...].starts(with: ending) { return core(word[..<mark]) }
        place = word.utf8.index(after: mark)
      }
    }
    return NameFolding.fold(word)
  }

  /// A capital, then letters or a point, so nothing that ends a clause; or what is left of a name
  /// whose accents were lost on the way.
  private static func isName(_ word: Substring) -> Bool {
    if word.count == 1 { return word.first?.isLetter == true && !"aAI".contains(word) }
    guard let first = word.first, first.isUppercase, let last = word.last else { return false }
    return last.isLetter || last == "."
  }
}

extension String {
  /// The characters between two UTF-8 offsets.
  fileprivate subscript(utf8 range: Range<Int>) -> Substring {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}
