// Names: what the name of a person is: its words, their order, how its letters fold, short forms.
// It knows no sentences, no articles and no evidence: text in, parts and keys out.
// Read next: PersonName.swift, NameFolding.swift; the lists themselves: Sources/CWords/lists.

internal import CWords

/// Word lists that are part of the program, by what they are asked for together.
///
/// A list is text: words parted by white space, `_` for the blank inside a phrase, `[section]` for
/// what the words after it are, `#` for a line of remarks.
package enum WordList: CaseIterable, Sendable {
  /// Given names, by gender, but for those of the next list.
  case givenNames
  /// Given names of East and South-East Asia, which may stand after the family name.
  case eastAsianGivenNames
  /// Particles, suffixes, titles, letters after names.
  case nameParts
  /// Family names that stand first, and those that stand before a second one.
  case familyNames
  /// Families of given names and their short forms, one a line.
  case shortForms
  /// Roles of people, groups, documents.
  case descriptions
  /// Bodies, places, peoples.
  case bodiesAndPlaces
  /// Function words, the calendar, reporting words.
  case closedClasses
  /// Nouns that can stand for each other, one class a line.
  case roleClasses

  /// What stands in a list, in its order; nothing that would have to be counted or freed.
  package enum Item: Equatable {
    /// What the words after it are, by the key of its name.
    case section(UInt64)
    /// One word, by its key.
    case word(UInt64)
    /// A name of several words: the key of the first, and that of all joined.
    case phrase(opening: UInt64, whole: UInt64)
    /// The end of a line that had words.
    case endOfLine
  }

  /// The text of the list, UTF-8, which lives as long as the program.
  package var bytes: UnsafeBufferPointer<UInt8> {
    let words = archive_words(list)
    return UnsafeBufferPointer(start: words.bytes, count: words.size)
  }

  private var list: archive_word_list {
    switch self {
    case .givenNames: ARCHIVE_GIVEN_NAMES
    case .eastAsianGivenNames: ARCHIVE_EAST_ASIAN_GIVEN_NAMES
    case .nameParts: ARCHIVE_NAME_PARTS
    case .familyNames: ARCHIVE_FAMILY_NAMES
    case .shortForms: ARCHIVE_SHORT_FORMS
    case .descriptions: ARCHIVE_DESCRIPTIONS
    case .bodiesAndPlaces: ARCHIVE_BODIES_AND_PLACES
    case .closedClasses: ARCHIVE_CLOSED_CLASSES
    case .roleClasses: ARCHIVE_ROLE_CLASSES
    }
  }

  /// Reads the list once, from its first word to its last.
  package func forEachItem(_ visit: (Item) -> Void) {
    let bytes = self.bytes
    var place = 0
    var lineHasWords = false
    while place < bytes.count {
      let byte = bytes[place]
      if byte <= 0x20 {
        if byte == 0x0A, lineHasWords {
          visit(.endOfLine)
          lineHasWords = false
        }
        place += 1
      } else if byte == UInt8(ascii: "#") {
        place = Self.endOfLine(bytes, place)
      } else if byte == UInt8(ascii: "[") {
        let end = Self.endOfLine(bytes, place)
        visit(.section(LetterKey.of(bytes, place + 1, end - 1)))
        place = end
      } else {
        place = Self.readWord(bytes, place, visit)
        lineHasWords = true
      }
    }
    if lineHasWords { visit(.endOfLine) }
  }

  private static func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  /// Visits the word or phrase that begins at `start` and returns where it ends.
  ///
  /// Eight bytes at a time, as the key is made: lists are long and their words short.
  @inline(__always)
  private static func readWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ visit: (Item) -> Void
  ) -> Int {
    var key = LetterKey.seed
    var place = start
    while place + 8 <= bytes.count, let base = bytes.baseAddress {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
      let ends = endsOfWords(word)
      let count = ends == 0 ? 8 : ends.trailingZeroBitCount / 8
      let letters = count == 8 ? word : word & (1 << UInt64(count * 8) - 1)
      guard letters & (LetterKey.ones << 7) == 0 else { break }
      if count > 0 { key = LetterKey.mix(key, letters) }
      place += count
      if count == 8 { continue }
      guard bytes[place] != UInt8(ascii: "_"), bytes[place - 1] != UInt8(ascii: ".") else { break }
      visit(.word(key))
      return place
    }
    return readPhrase(bytes, start, visit)
  }

  /// The high bit of each of eight bytes that is white space or `_`, and perhaps of some behind the
  /// first of them.
  ///
  /// https://graphics.stanford.edu/~seander/bithacks.html#HasLessInWord
  @inline(__always)
  private static func endsOfWords(_ word: UInt64) -> UInt64 {
    let joined = word ^ LetterKey.ones &* UInt64(UInt8(ascii: "_"))
    return ((word &- LetterKey.ones &* 0x21) & ~word | (joined &- LetterKey.ones) & ~joined)
      & (LetterKey.ones << 7)
  }

  /// Visits a phrase, or a word of any letters, and returns where it ends.
  private static func readPhrase(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ visit: (Item) -> Void
  ) -> Int {
    var end = endOfWord(bytes, start)
    let opening = LetterKey.of(bytes, start, end)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "_") else {
      visit(.word(opening))
      return end
    }
    var whole = opening
    while end < bytes.count, bytes[end] == UInt8(ascii: "_") {
      let next = end + 1
      end = endOfWord(bytes, next)
      whole = LetterKey.join(whole, LetterKey.of(bytes, next, end))
    }
    visit(.phrase(opening: opening, whole: whole))
    return end
  }

  /// Where the word at `start` ends: at white space, `_` or the end of the list.
  private static func endOfWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "_") { end += 1 }
    return end
  }
}
