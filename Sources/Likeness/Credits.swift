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

  /// Where credits stand at the end of the last paragraph.
  private static let inline = words(
    "(reporting by|(additional reporting by|(editing by|(writing by")

  /// One past the last byte of the text; all of it when nothing else would be left.
  static func start(in body: UnsafeBufferPointer<UInt8>) -> Int {
    var end = body.count
    for _ in 0..<mostLines {
      while end > 0, body[end - 1] <= 0x20 { end -= 1 }
      var start = end
      while start > 0, body[start - 1] != 0x0A { start -= 1 }
      if start < end, end - start <= longestLine, isCredit(lowercased(body[start..<end])) {
        end = start
        continue
      }
      let tail = max(start, end - longestLine)
      let line = lowercased(body[tail..<end])
      if let place = inline.compactMap({ line.place(of: $0) }).min() { end = tail + place }
      break
    }
    return end == 0 ? body.count : end
  }

  private static func isCredit(_ line: [UInt8]) -> Bool {
    let text = line.drop { $0 == 0x28 || $0 == 0x5B || $0 == 0x2A || $0 == 0x20 }
    return openings.contains { text.starts(with: $0) }
      || phrases.contains { line.place(of: $0) != nil }
  }

  private static func lowercased(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  private static func words(_ list: String) -> [[UInt8]] {
    list.split { $0 == "|" || $0 == "\n" }.map { Array($0.utf8) }
  }
}

extension [UInt8] {
  /// Where other bytes stand first; nil where they do not.
  fileprivate func place(of other: [UInt8]) -> Int? {
    guard let first = other.first, other.count <= count else { return nil }
    var place = 0
    while place <= count - other.count {
      if self[place] == first, self[place..<(place + other.count)].elementsEqual(other) {
        return place
      }
      place += 1
    }
    return nil
  }
}
