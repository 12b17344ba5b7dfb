internal import News
internal import Repository

/// Cuts the stretch of a body that shows best why the article was found.
enum ExcerptCutter {
  /// How long an excerpt is at most, in UTF-8 bytes: three lines of a terminal.
  private static let length = 220
  /// How much of it may stand before the first hit.
  private static let lead = 60

  static func cut(_ body: String, around hits: [HitFinder.Hit]) -> Excerpt {
    let bytes = Array(body.utf8)
    let first = bestStart(hits)
    let start = beginning(bytes, before: first.map { hits[$0].span.start } ?? 0)
    let end = ending(bytes, after: start, atLeast: first.map { hits[$0].span.end } ?? start)
    let highlights = hits.map(\.span).filter { start <= $0.start && $0.end <= end }
    return Excerpt(
      text: String(decoding: bytes[start..<end], as: UTF8.self),
      highlights: highlights.map { TextSpan($0.start - start, $0.end - start) },
      bodyOffset: start, isCutAtEnd: bytes[end...].contains { !isSpace($0) })
  }

  /// The hit to begin with: the one that is followed by most different phrases, then most hits.
  private static func bestStart(_ hits: [HitFinder.Hit]) -> Int? {
    var best: (place: Int, phrases: Int, hits: Int)?
    for (place, hit) in hits.enumerated() {
      let near = hits[place...].prefix { $0.span.end <= hit.span.start + length - lead }
      let phrases = Set(near.map(\.phrase)).count
      if best.map({ (phrases, near.count) > ($0.phrases, $0.hits) }) ?? true {
        best = (place, phrases, near.count)
      }
    }
    return best?.place
  }

  /// Where an excerpt begins: at a paragraph or sentence if one is near, else at a word.
  private static func beginning(_ bytes: [UInt8], before hit: Int) -> Int {
    let earliest = max(0, hit - lead)
    if earliest == 0 { return firstWord(bytes, from: 0, before: hit) }
    for place in stride(from: hit - 1, through: earliest, by: -1) where bytes[place] == newline {
      return firstWord(bytes, from: place, before: hit)
    }
    for place in stride(from: hit - 1, through: earliest, by: -1)
    where isSpace(bytes[place]) && ".!?".utf8.contains(bytes[place - 1]) {
      return firstWord(bytes, from: place, before: hit)
    }
    if let space = bytes[earliest..<hit].firstIndex(where: isSpace) {
      return firstWord(bytes, from: space, before: hit)
    }
    return characterStart(bytes, earliest)
  }

  private static func ending(_ bytes: [UInt8], after start: Int, atLeast end: Int) -> Int {
    let latest = max(start + length, end)
    if latest >= bytes.count { return trimmed(bytes, from: start, to: bytes.count) }
    if let space = bytes[end...latest].lastIndex(where: isSpace) {
      return trimmed(bytes, from: start, to: max(end, space))
    }
    return max(end, characterStart(bytes, latest))
  }

  private static func firstWord(_ bytes: [UInt8], from place: Int, before limit: Int) -> Int {
    var place = place
    while place < limit, isSpace(bytes[place]) { place += 1 }
    return place
  }

  private static func trimmed(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The place itself or the nearest one before it where a character begins.
  private static func characterStart(_ bytes: [UInt8], _ place: Int) -> Int {
    var place = place
    while place > 0, place < bytes.count, bytes[place] & 0xc0 == 0x80 { place -= 1 }
    return place
  }

  private static let newline = UInt8(ascii: "\n")

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0d).contains(byte)
  }
}
