internal import Language
internal import News
internal import Repository

/// An article that words may stand in, with what is known of each of its words.
struct SourceText: Sendable {
  let candidate: QuotationCandidate
  let words: PlainWords
  /// The statements of the article, in text order.
  let statements: [StoredStatement]
  /// By word the quotation that it stands in, from 0; -1 outside of quotation marks.
  let quotation: [Int32]
  /// By word its sentence.
  let sentence: [Int32]
  /// By word its paragraph.
  let paragraph: [Int32]
  /// By word the statements whose content holds it, by number, the shortest content first.
  private let holding: [[Int]]

  init(_ candidate: QuotationCandidate, _ words: PlainWords, statements: [StoredStatement]) {
    self.candidate = candidate
    self.words = words
    self.statements = statements
    let table = TokenTable(candidate.body)
    var quotation = [Int32](repeating: -1, count: words.count)
    for (number, found) in table.quotations.enumerated() where !found.inner.isEmpty {
      let span = TextSpan(
        Int(table.starts[found.inner.lowerBound]), Int(table.ends[found.inner.upperBound - 1]))
      for word in words.words(in: span) { quotation[word] = Int32(number) }
    }
    self.quotation = quotation
    sentence = Self.numbers(words, (0..<table.sentenceCount).map(table.tokens(ofSentence:)), table)
    paragraph = Self.numbers(
      words, (0..<table.paragraphCount).map(table.tokens(ofParagraph:)), table)
    let lengths = statements.map { $0.statement.content.reduce(0) { $0 + $1.count } }
    var holding = [[Int]](repeating: [], count: words.count)
    for number in statements.indices.sorted(by: { (lengths[$0], $0) < (lengths[$1], $1) }) {
      for span in statements[number].statement.content {
        for word in words.words(in: span) where holding[word].last != number {
          holding[word].append(number)
        }
      }
    }
    self.holding = holding
  }

  /// The number of the stretch of tokens that each word begins in.
  private static func numbers(
    _ words: PlainWords, _ stretches: [Range<Int>], _ table: TokenTable
  ) -> [Int32] {
    var numbers = [Int32](repeating: 0, count: words.count)
    var next = 0
    for (number, tokens) in stretches.enumerated() where !tokens.isEmpty {
      let end = Int(table.ends[tokens.upperBound - 1])
      while next < words.count, Int(words.starts[next]) < end {
        numbers[next] = Int32(number)
        next += 1
      }
    }
    while next < words.count {
      numbers[next] = Int32(stretches.count)
      next += 1
    }
    return numbers
  }

  /// True for a word in the content of a statement.
  func isContent(_ word: Int) -> Bool { !holding[word].isEmpty }

  /// True for a word that somebody says: in quotation marks, or in the content of a statement.
  func isSpoken(_ word: Int) -> Bool { quotation[word] >= 0 || isContent(word) }

  /// The statements whose content holds a word, the shortest content first.
  func statements(holding word: Int) -> [Int] { holding[word] }
}
