// Proof: whether a passage is what was said; words are compared with words.
// It knows no SQL, no files and no printing: candidates come from a `QuotationSeeking`.
// Read next: Verifier.swift (the verdict), Text/PlainWords.swift (what is compared),
// Matching/ (where words stand), Judging/ (what a difference means).

internal import News

/// Words that somebody gives as said, read as the trade writes quotations.
///
/// An ellipsis is a *gap*: something was left out there. Words in [square brackets] are an editor's,
/// and may stand for words that were left out. A letter in brackets only changed its case.
package struct Passage: Sendable {
  /// Why words cannot be looked for.
  package enum Fault: Error, Hashable, Sendable {
    /// There is no word in them.
    case noWord
    /// There is one word only.
    case oneWord(String)
    /// There are more than `longest` words.
    case tooLong(count: Int)
  }

  /// What an editor did between two words of a passage.
  enum Seam: Hashable, Sendable {
    /// Words were left out, and an ellipsis says so.
    case gap
    /// These words were put in, or stand for others.
    case insertion(String)
  }

  /// More words than these are no quotation.
  package static let longest = 2000

  /// The passage as it was given.
  package let text: String
  /// True where it was given in quotation marks, as somebody's own words.
  package let isQuoted: Bool
  /// Its words, those of editors left out.
  let words: PlainWords
  /// By the word behind it, or the number of words at the end.
  let seams: [Int: Seam]
  /// Words whose first letter may be a capital or none.
  let freeCase: Set<Int>

  /// Reads a passage; marks around all of it say that it is quoted, whatever `isQuoted` says.
  package init(_ text: String, isQuoted: Bool = false) throws(Fault) {
    let trimmed = text.trimmed
    self.text = trimmed
    self.isQuoted = isQuoted || Self.hasMarksAround(trimmed)
    let edited = EditedText(trimmed)
    words = PlainWords(edited.text)
    var seams: [Int: Seam] = [:]
    var freeCase: Set<Int> = [0]
    var insertions = edited.insertions[...]
    for word in 0...words.count {
      let separator = words.separator(before: word)
      if separator.unicodeScalars.contains(CharacterFolding.seam) {
        let count = separator.unicodeScalars.count { $0 == CharacterFolding.seam }
        seams[word] = .insertion(insertions.prefix(count).joined(separator: " "))
        insertions = insertions.dropFirst(count)
      }
      if separator.contains("…") {
        seams[word] = .gap
        freeCase.insert(word)
      }
    }
    for offset in edited.freeCase { freeCase.insert(words.firstWord(from: offset)) }
    self.seams = seams
    self.freeCase = freeCase
    switch words.count {
    case 0: throw .noWord
    case 1: throw .oneWord(words.spelling(of: 0))
    case (Self.longest + 1)...: throw .tooLong(count: words.count)
    default: break
    }
  }

  /// How many words there are, those of editors left out.
  var count: Int { words.count }

  /// The words between seams, in order.
  var segments: [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = 0
    for word in seams.keys.sorted() where word > start {
      if word < count { segments.append(start..<word) }
      if word < count { start = word }
    }
    segments.append(start..<count)
    return segments
  }

  private static func hasMarksAround(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    return CharacterFolding.isQuotationMark(first.value)
      && (CharacterFolding.isQuotationMark(last.value)
        || text.unicodeScalars.dropLast().last.map { CharacterFolding.isQuotationMark($0.value) }
          ?? false)
  }
}

/// A passage with what editors put in taken out.
private struct EditedText {
  private(set) var text = ""
  /// What stood between square brackets, in order; each left a `CharacterFolding.seam`.
  private(set) var insertions: [String] = []
  /// UTF-8 offsets of letters whose case an editor changed: [T]he.
  private(set) var freeCase: [Int] = []

  init(_ given: String) {
    var scalars = Array(given.unicodeScalars)
    scalars.removeAll { $0 == CharacterFolding.seam }
    var place = 0
    while place < scalars.count {
      guard scalars[place] == "[",
        let end = scalars[place...].firstIndex(of: "]"), end - place <= 200
      else {
        text.unicodeScalars.append(scalars[place])
        place += 1
        continue
      }
      let inner = String(String.UnicodeScalarView(scalars[(place + 1)..<end])).trimmed
      let next = end + 1 < scalars.count ? scalars[end + 1] : " "
      take(inner, next: next)
      place = end + 1
    }
  }

  private mutating func take(_ inner: String, next: Unicode.Scalar) {
    let isLetter = inner.unicodeScalars.count == 1 && inner.first?.isLetter ?? false
    if isLetter, CharacterFolding.isLetter(next.value) || next.properties.isAlphabetic {
      freeCase.append(text.utf8.count)
      text += inner
    } else if inner.lowercased() == "sic" || inner.isEmpty {
      return
    } else if inner.unicodeScalars.allSatisfy({ ".… ".unicodeScalars.contains($0) }) {
      text += " … "
    } else {
      insertions.append(inner)
      text += " \(Character(CharacterFolding.seam)) "
    }
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !CharacterFolding.isSpace($0.value) }),
      let last = scalars.lastIndex(where: { !CharacterFolding.isSpace($0.value) })
    else { return "" }
    return String(scalars[first...last])
  }
}
