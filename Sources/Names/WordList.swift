// Names: what the name of a person is: its words, their order, how its letters fold, short forms.
// It knows no sentences, no articles and no evidence: text in, parts and keys out.
// Read next: PersonName.swift, LetterFolding.swift; the lists themselves: Sources/CWords/lists.

internal import CWords

/// Word lists that are part of the program, by what they are asked for together.
///
/// A list is text: words parted by white space, `_` for the blank inside a phrase, `[section]` for
/// what the words after it are, `#` for a line of remarks.
package enum WordList: CaseIterable, Sendable {
  /// Given names, by gender.
  case givenNames
  /// Particles, suffixes, titles, letters after names.
  case nameParts
  /// Family names that stand first.
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

  /// What stands in a list, in its order.
  package enum Item: Equatable {
    /// What the words after it are.
    case section(String)
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
        visit(.section(String(decoding: bytes[place + 1..<end - 1], as: UTF8.self)))
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
  private static func readWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ visit: (Item) -> Void
  ) -> Int {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "_") { end += 1 }
    let opening = LetterKey.of(bytes, start, end)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "_") else {
      visit(.word(opening))
      return end
    }
    var whole = opening
    while end < bytes.count, bytes[end] == UInt8(ascii: "_") {
      let next = end + 1
      end = next
      while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "_") { end += 1 }
      whole = LetterKey.join(whole, LetterKey.of(bytes, next, end))
    }
    visit(.phrase(opening: opening, whole: whole))
    return end
  }
}
