/// A plain text whose lines are items of a list and no sentences: words, names, addresses of pages.
enum PlainList {
  /// What the list is of, as a noun; nil for a text that may be an article.
  ///
  /// The first line of more words than a name has ends the look, so an article costs next to nothing.
  static func what(_ text: String) -> String? {
    var counts = (lines: 0, links: 0, words: 0, sentences: 0, named: 0)
    let bytes = text.utf8
    let end = bytes.index(bytes.startIndex, offsetBy: 16 << 10, limitedBy: bytes.endIndex)
    var rest = bytes[..<(end ?? bytes.endIndex)]
    // One line at a time: nearly always the first one ends the look.
    while !rest.isEmpty, counts.lines < 400 {
      let stop = rest.firstIndex(of: Byte.lineFeed) ?? rest.endIndex
      let line = rest[..<stop].trimmed
      rest = rest[stop...].dropFirst()
      guard !line.isEmpty else { continue }
      counts.lines += 1
      if isLink(line) {
        counts.links += 1
        continue
      }
      // A program, or settings.
      guard let last = line.last, !";{}".utf8.contains(last) else { return nil }
      let words = wordCount(line)
      guard words <= 4, line.count <= 60, !isSentenceWithoutBlanks(line) else {
        // A remark at the head of a list of links.
        if counts.lines == 1, words <= longestRemark { continue }
        return nil
      }
      counts.words += words
      if line.contains(where: { Byte.isLetter($0) || $0 >= 0x80 }) { counts.named += 1 }
      if ".!?".utf8.contains(last) { counts.sentences += 1 }
    }
    guard counts.lines >= 3 else {
      return counts.lines > 0 && counts.links == counts.lines ? links : nil
    }
    if counts.links * 10 >= counts.lines * 8 { return links }
    let others = counts.lines - counts.links
    // One word a line, or a name; a poem has more of them, and ends its sentences.
    guard others >= 5 || counts.words == others, counts.sentences * 20 <= others,
      counts.named * 2 > others,
      counts.words <= 2 * others
    else { return nil }
    return "a list of words"
  }

  /// How many words a line has, as far as it matters: not beyond the most of a remark.
  private static func wordCount(_ line: Substring.UTF8View.SubSequence) -> Int {
    var count = 0
    var isInWord = false
    for byte in line {
      let isSpace = Byte.isSpace(byte)
      if !isSpace && !isInWord { count += 1 }
      if count > longestRemark { break }
      isInWord = !isSpace
    }
    return count
  }

  private static let longestRemark = 12

  private static let links = "a list of links without texts"

  /// True for a line that begins with an address, whatever few words follow.
  private static func isLink(_ line: Substring.UTF8View.SubSequence) -> Bool {
    for scheme in ["http://", "https://", "www."] where line.starts(with: scheme.utf8) {
      return wordCount(line) <= 3
    }
    return false
  }

  /// True for Chinese, Japanese or Thai that is longer than a word: these have no blanks.
  private static func isSentenceWithoutBlanks(_ line: Substring.UTF8View.SubSequence) -> Bool {
    line.count { $0 >= 0xE0 } > 8
  }
}
