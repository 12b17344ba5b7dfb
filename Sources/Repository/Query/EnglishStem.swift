/// The stem that the forms of an English word share: "haven" for "havens", "increas" for "increased".
///
/// Inflections only: plurals, possessives, -ed, -ing. The steps 0, 1 and 5 of Porter's second
/// stemmer (snowballstem.org/algorithms/english/stemmer.html) without those that undo derivation,
/// since a person who looks for "government" does not mean "governor", nor "organ" by
/// "organization". By the judged queries of the tests (mean nDCG@10) inflections give 0.97, all of
/// Porter's steps 0.96, and no forms at all 0.88; one query lost by Porter was a fault of that
/// trial, without which the two are level. A word with other letters than a to z is its own stem.
package enum EnglishStem {
  /// The stem of a word in lower case.
  package static func stem(_ word: String) -> String {
    var letters = Array(word.utf8)
    guard letters.count > 2, letters.allSatisfy({ (97...122).contains($0) }) else { return word }
    if let exception = exceptions[word] { return exception }
    if invariants.contains(word) { return word }
    let region = firstRegion(letters)
    removePlural(&letters)
    if !afterPlural.contains(String(decoding: letters, as: UTF8.self)) {
      removePastAndParticiple(&letters, region: region)
      replaceFinalY(&letters)
      removeFinalE(&letters, region: region)
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static let exceptions = [
    "skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie",
    "vying": "vie", "men": "man", "women": "woman", "children": "child",
  ]
  /// Words that look inflected and are not.
  private static let invariants: Set<String> = [
    "news", "always", "perhaps", "this", "his", "its", "was", "has", "us", "as", "is", "united",
    "during", "nothing", "something", "anything", "everything", "evening", "atlas", "bias",
    "cosmos", "species", "series", "being",
  ]
  private static let afterPlural: Set<String> = [
    "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed", "need",
  ]

  private static func isVowel(_ letters: [UInt8], _ place: Int) -> Bool {
    switch letters[place] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      return true
    case UInt8(ascii: "y"):
      // At the beginning and after a vowel y is a consonant.
      return place > 0 && !isVowel(letters, place - 1)
    default:
      return false
    }
  }

  /// Porter's R1: where the part after the first consonant that follows a vowel begins.
  private static func firstRegion(_ letters: [UInt8], from start: Int = 0) -> Int {
    if start == 0 {
      for head in ["gener", "commun", "arsen", "univers", "later", "emerg", "organ"]
      where letters.starts(with: head.utf8) {
        return head.utf8.count
      }
    }
    var place = start
    while place < letters.count, !isVowel(letters, place) { place += 1 }
    while place < letters.count, isVowel(letters, place) { place += 1 }
    return min(place + 1, letters.count)
  }

  /// Step 1a: sses -> ss, ies -> i or ie, s -> nothing.
  private static func removePlural(_ letters: inout [UInt8]) {
    func ends(_ ending: String) -> Bool { letters.ends(with: ending) }
    if ends("sses") {
      letters.removeLast(2)
    } else if ends("ied") || ends("ies") {
      letters.removeLast(letters.count > 4 ? 2 : 1)
    } else if ends("us") || ends("ss") || ends("is") {
      return
    } else if ends("s"), letters.count > 3,
      (0..<(letters.count - 2)).contains(where: { isVowel(letters, $0) })
    {
      letters.removeLast()
    }
  }

  /// Step 1b: eed -> ee; ed and ing -> nothing after a vowel, and the word made whole again.
  private static func removePastAndParticiple(_ letters: inout [UInt8], region: Int) {
    if letters.ends(with: "eed") {
      if letters.count - 3 >= region { letters.removeLast() }
      return
    }
    let count = letters.ends(with: "ed") ? 2 : letters.ends(with: "ing") ? 3 : 0
    guard count > 0, letters.count > count + 1,
      (0..<(letters.count - count)).contains(where: { isVowel(letters, $0) })
    else { return }
    letters.removeLast(count)
    if letters.ends(with: "at") || letters.ends(with: "bl") || letters.ends(with: "iz") {
      letters.append(UInt8(ascii: "e"))
    } else if endsDouble(letters) {
      letters.removeLast()
    } else if region >= letters.count, endsShort(letters) {
      letters.append(UInt8(ascii: "e"))
    }
  }

  /// bb, dd, ff, gg, mm, nn, pp, rr, tt, but not in "add", "egg" and "off".
  private static func endsDouble(_ letters: [UInt8]) -> Bool {
    guard letters.count > 3 || (letters.count == 3 && !"aeo".utf8.contains(letters[0])),
      let last = letters.last, letters[letters.count - 2] == last
    else { return false }
    return "bdfgmnprt".utf8.contains(last)
  }

  /// True when the letters end in a short syllable: "hop", "rap", "at".
  private static func endsShort(_ letters: [UInt8]) -> Bool {
    let count = letters.count
    if count == 2 { return isVowel(letters, 0) && !isVowel(letters, 1) }
    guard count > 2 else { return false }
    return !isVowel(letters, count - 3) && isVowel(letters, count - 2)
      && !isVowel(letters, count - 1) && !"wxy".utf8.contains(letters[count - 1])
  }

  /// Step 1c: y -> i after a consonant that is not the first letter.
  private static func replaceFinalY(_ letters: inout [UInt8]) {
    guard letters.count > 2, letters.last == UInt8(ascii: "y"),
      !isVowel(letters, letters.count - 2)
    else { return }
    letters[letters.count - 1] = UInt8(ascii: "i")
  }

  /// Step 5: a final e goes from R2, and from R1 when no short syllable stands before it.
  private static func removeFinalE(_ letters: inout [UInt8], region: Int) {
    guard letters.last == UInt8(ascii: "e") else { return }
    let place = letters.count - 1
    let second = firstRegion(letters, from: region)
    guard place >= second || (place >= region && !endsShort(Array(letters.dropLast()))) else {
      return
    }
    letters.removeLast()
  }
}

extension [UInt8] {
  fileprivate func ends(with ending: String) -> Bool {
    count >= ending.utf8.count && suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
