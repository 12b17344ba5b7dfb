/// Where a text ends and the lines begin that its publisher puts under every text.
///
/// Credits ("Reporting by ...; Editing by ..."), invitations and notices of rights are known by
/// their words, so that two articles suffice; what else many articles share is learnt
/// (`CopyGrouping`).
enum Credits {
  /// Paragraphs longer than this many UTF-8 bytes are no such lines.
  private static let longestLine = 600
  private static let mostLines = 8

  /// How such a line begins, in lower case, behind an opening bracket or mark.
  private static let openings = words(
    """
    reporting by|additional reporting|editing by|writing by|compiled by|our standards:|copyright|
    ©|(c) 20|read more:|related:|follow us|follow our|subscribe to|sign up|click here|
    all rights reserved|disclaimer:|note to editors|for more information|with files from
    """)

  /// What stands in such a line, in lower case.
  private static let phrases = words(
    """
    all rights reserved|free to republish|may not be published, broadcast|may not be republished|
    sign up for our|sign up here|sign up to our|subscribe to our|our newsletter|
    terms of use|terms on our page|privacy policy|click here to|follow us on|
    the trust principles|this story was produced by|this story was originally published|
    this article was originally published|this article was produced by|do not constitute|
    not investment advice|does not constitute|download our app|to report a mistake
    """)

  /// Where credits stand at the end of the last paragraph, behind a bracket.
  private static let inline = words("reporting by|additional reporting by|editing by|writing by")

  /// One past the last byte of the text; all of it when nothing else would be left.
  static func start(in body: UnsafeBufferPointer<UInt8>) -> Int {
    var end = body.count
    for _ in 0..<mostLines {
      while end > 0, body[end - 1] <= 0x20 { end -= 1 }
      var start = end
      while start > 0, body[start - 1] != 0x0A { start -= 1 }
      if start < end, end - start <= longestLine,
        isCredit(UnsafeBufferPointer(rebasing: body[start..<end]))
      {
        end = start
        continue
      }
      let tail = max(start, end - longestLine)
      if let place = credits(in: UnsafeBufferPointer(rebasing: body[tail..<end])) {
        end = tail + place
      }
      break
    }
    return end == 0 ? body.count : end
  }

  private static func isCredit(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while start < line.count, [0x20, 0x28, 0x2A, 0x5B].contains(line[start]) { start += 1 }
    if openings.contains(where: { line.has($0, at: start) }) { return true }
    return wordStarts(in: line).contains { place in
      phrases.contains { line.has($0, at: place) }
    }
  }

  /// Where an opening bracket stands before credits.
  private static func credits(in line: UnsafeBufferPointer<UInt8>) -> Int? {
    line.indices.first { place in
      line[place] == 0x28 && inline.contains { line.has($0, at: place + 1) }
    }
  }

  private static func wordStarts(in line: UnsafeBufferPointer<UInt8>) -> some Sequence<Int> {
    line.indices.lazy.filter { place in
      place == 0 || line[place - 1] <= 0x28 && line[place] > 0x28
    }
  }

  private static func words(_ list: String) -> [[UInt8]] {
    list.split { $0 == "|" || $0 == "\n" }.map { Array($0.utf8) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether words in lower case stand at a place, written in any case.
  fileprivate func has(_ words: [UInt8], at place: Int) -> Bool {
    guard place + words.count <= count else { return false }
    for (offset, byte) in words.enumerated() {
      let found = self[place + offset]
      guard found == byte || found &- 0x41 < 26 && found | 0x20 == byte else { return false }
    }
    return true
  }
}
