extension TokenTable {
  /// Finds the sentences: a full stop ends one unless what follows goes on in lower case.
  mutating func splitSentences(_ bytes: UnsafeBufferPointer<UInt8>) {
    sentences.removeAll(keepingCapacity: true)
    for paragraph in 0..<paragraphCount {
      let tokens = tokens(ofParagraph: paragraph)
      beginSentence(at: tokens.lowerBound)
      var index = tokens.lowerBound
      while index < tokens.upperBound {
        let next = endOfSentence(at: index, in: tokens, bytes)
        if next > 0, next < tokens.upperBound { beginSentence(at: next) }
        index = max(next, index + 1)
      }
    }
    sentences.append(Int32(count))
  }

  private mutating func beginSentence(at token: Int) {
    sentences.append(Int32(token))
    flags[token].insert(.startsSentence)
  }

  /// The first token of the next sentence when token `index` ends one, else 0.
  private func endOfSentence(
    at index: Int, in tokens: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if flags[index].contains(.abbreviation) {
      return endsAfterAbbreviation(index, in: tokens, bytes) ? index + 1 : 0
    }
    guard flags[index].contains(.sentenceEnd) else { return 0 }
    var next = index + 1
    // Closing marks that touch the full stop, and more full stops, belong to the same sentence.
    while next < tokens.upperBound, !flags[next].contains(.afterSpace), closes(next, bytes) {
      next += 1
    }
    guard next < tokens.upperBound, flags[next].contains(.afterSpace) else { return 0 }
    var first = next
    while first < tokens.upperBound, opens(first, bytes) { first += 1 }
    guard first < tokens.upperBound else { return 0 }
    return flags[first].contains(.lowercase) ? 0 : next
  }

  private func closes(_ token: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let flags = flags[token]
    if flags.contains(.bracket) {
      let byte = bytes[Int(starts[token])]
      return byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
    }
    return !flags.isDisjoint(with: [.closingQuote, .singleQuote, .sentenceEnd])
  }

  private func opens(_ token: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let flags = flags[token]
    if flags.contains(.bracket) {
      let byte = bytes[Int(starts[token])]
      return byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
    }
    return !flags.isDisjoint(with: [.openingQuote, .singleQuote])
  }

  /// True for "U.S.", "Inc.", "Jr." before a capitalised word that seldom stands inside a name.
  private func endsAfterAbbreviation(
    _ index: Int, in tokens: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let next = index + 1
    guard next < tokens.upperBound, flags[next].contains([.afterSpace, .capitalized]),
      Self.endsCompanyOrCountry(bytes, self.bytes(of: index))
    else { return false }
    return Self.isFunctionWord(bytes, self.bytes(of: next))
  }

  private static func endsCompanyOrCountry(
    _ bytes: UnsafeBufferPointer<UInt8>, _ token: Range<Int>
  ) -> Bool {
    if token.count >= 4, bytes[token.lowerBound + 1] == UInt8(ascii: ".") { return true }
    return ["Inc.", "Corp.", "Co.", "Ltd.", "Jr.", "Sr."].contains { (word: StaticString) in
      equals(word, bytes, token)
    }
  }

  private static func isFunctionWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ token: Range<Int>
  ) -> Bool {
    let words: [StaticString] = [
      "The", "A", "An", "He", "She", "It", "They", "We", "I", "You", "In", "On", "At", "But", "And",
      "As", "For", "His", "Her", "Their", "Its", "This", "That", "These", "Those", "There", "When",
      "While", "If", "After", "Before", "Since", "With", "However", "Now", "So", "What", "Who",
    ]
    return words.contains { equals($0, bytes, token) }
  }

  static func equals(
    _ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ token: Range<Int>
  ) -> Bool {
    guard token.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<token.count where word.utf8Start[index] != bytes[token.lowerBound + index] {
      return false
    }
    return true
  }
}
