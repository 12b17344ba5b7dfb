internal import Language
internal import News

/// The tokens of a text as the rules see them: spans, keys, traits and shapes, one array each.
///
/// Everything is an index or a bit set, so that the rules never make a `String`.
struct Words: Sendable {
  /// The UTF-8 bytes of the text.
  let bytes: [UInt8]
  /// Byte offsets of each token.
  let starts: [Int32]
  let ends: [Int32]
  /// Folded hash of each token (`WordKey`).
  private(set) var keys: [UInt64]
  private(set) var traits: [WordTraits]
  private(set) var shapes: [WordShape]
  /// The part of speech of each token: raw values of `PartOfSpeech`, `other` until they are noted.
  var parts: [UInt8]
  /// What sort of name each token belongs to: raw values of `EntityType`, `none` until noted.
  var entities: [UInt8]
  /// First token of each sentence, and one past the last token of all.
  let sentenceStarts: [Int32]
  /// The sentence of each token.
  private(set) var sentence: [Int32]
  /// For each sentence: whether it is the first of its paragraph.
  let opensParagraph: [Bool]
  /// For each sentence: the number of its paragraph.
  private(set) var paragraph: [Int32]
  /// For each token: whether it stands between quotation marks (the marks count).
  private(set) var quoted: [Bool]
  /// For each sentence: whether nearly every word has a capital, as in a headline.
  private(set) var isTitleCase: [Bool]
  /// For each sentence: how many up to it have words outside quotation marks, so that a long
  /// quotation does not age what was said before it.
  private(set) var turn: [Int32]
  /// True when the text has quotations, so that its marks were not lost.
  private(set) var hasQuotes = false

  var count: Int { starts.count }
  var sentences: Int { opensParagraph.count }

  /// Reads the tokens of `text` that `table` holds.
  init(_ text: String, _ table: TokenTable) {
    bytes = Array(text.utf8)
    starts = table.starts
    ends = table.ends
    sentenceStarts = table.sentences
    opensParagraph = (0..<table.sentenceCount).map { sentence in
      table.flags[Int(table.sentences[sentence])].contains(.startsParagraph)
    }
    let count = starts.count
    keys = [UInt64](repeating: 0, count: count)
    traits = [WordTraits](repeating: [], count: count)
    shapes = [WordShape](repeating: .other, count: count)
    sentence = [Int32](repeating: 0, count: count)
    parts = [UInt8](repeating: PartOfSpeech.other.rawValue, count: count)
    entities = [UInt8](repeating: EntityType.none.rawValue, count: count)
    quoted = [Bool](repeating: false, count: count)
    paragraph = []
    turn = []
    isTitleCase = []
    readWords(table.flags)
    readQuotations(table)
    readSentences()
  }

  /// What stands between marks, nicknames excepted: Robert "Bobby" Scott.
  private mutating func readQuotations(_ table: TokenTable) {
    for quotation in table.quotations {
      if quotation.hasOpening { shapes[quotation.tokens.lowerBound] = .openQuote }
      if quotation.hasClosing { shapes[quotation.tokens.upperBound - 1] = .closeQuote }
      guard !isNickname(quotation) else { continue }
      hasQuotes = true
      for token in quotation.tokens { quoted[token] = true }
    }
  }

  /// True for up to three capitalised words in marks between the words of a name.
  private func isNickname(_ quotation: Quotation) -> Bool {
    let tokens = quotation.tokens
    return quotation.hasClosing && quotation.inner.count <= 3 && tokens.lowerBound > 0
      && tokens.upperBound < count && shapes[tokens.lowerBound - 1].isCapital
      && shapes[tokens.upperBound].isCapital
      && quotation.inner.allSatisfy { shapes[$0].isCapital }
  }

  private mutating func readWords(_ flags: [TokenFlags]) {
    let lexicon = Lexicon.english
    bytes.withUnsafeBufferPointer { bytes in
      for i in 0..<starts.count {
        let start = Int(starts[i])
        let end = Int(ends[i])
        let shape = WordShape(bytes, start, end, flags[i])
        shapes[i] = shape
        // "Pakistan s": a possessive whose apostrophe was lost.
        if shape == .lower, end - start == 1, bytes[start] == UInt8(ascii: "s"), i > 0,
          shapes[i - 1].isWord
        {
          shapes[i] = .clitic
        }
        keys[i] = WordKey.of(bytes, start, end)
        guard shape.isWord || shape == .clitic else { continue }
        traits[i] = lexicon.traits(keys[i])
        // "US", "IT", "WHO": in capitals they are names, unless the whole line is in capitals.
        if shape == .capitals, end - start > 1, traits[i].hasAny(.pronoun.union(.relative)),
          !isShouted(i, bytes)
        {
          traits[i].subtract(.function.union([.possessive, .reflexive]))
        }
        if traits[i].isEmpty, end - start > 6 { traits[i] = compound(bytes, start..<end) }
      }
    }
  }

  /// True when a word beside token `i` is in capitals too, abbreviations aside.
  private func isShouted(_ i: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func isLoud(_ t: Int) -> Bool {
      guard t >= 0, t < starts.count, ends[t] - starts[t] > 2 else { return false }
      return (Int(starts[t])..<Int(ends[t])).allSatisfy { bytes[$0] &- 0x41 < 26 }
    }
    return isLoud(i - 1) || isLoud(i + 1)
  }

  /// "Editor-in-Chief", "secretary-treasurer", "ex-senator": what the last part is, when every part
  /// is an office or a short word; a double surname is neither.
  private func compound(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> WordTraits {
    let offices = WordTraits.anyRole.union([.title])
    var last: WordTraits = []
    var start = word.lowerBound
    var parts = 0
    var isOffice = true
    for i in word.lowerBound...word.upperBound
    where i == word.upperBound || bytes[i] == UInt8(ascii: "-") {
      guard i > start else { return [] }
      let known = Lexicon.english.traits(WordKey.of(bytes, start, i))
      if i == word.upperBound, parts > 0, known.hasAny([.people, .adjective]) { return known }
      last = known.intersection(offices)
      if last.isEmpty, i - start > 4, i == word.upperBound { return [] }
      if last.isEmpty, i - start > 4 { isOffice = false }
      parts += 1
      start = i + 1
    }
    return parts > 1 && isOffice ? last : []
  }

  private mutating func readSentences() {
    paragraph.reserveCapacity(sentences)
    isTitleCase.reserveCapacity(sentences)
    var number: Int32 = -1
    var story: Int32 = 0
    turn.reserveCapacity(sentences)
    for i in 0..<sentences {
      let range = tokens(ofSentence: i)
      if opensParagraph[i] { number += 1 }
      paragraph.append(number)
      var isStory = false
      var capitals = 0
      var smalls = 0
      for t in range {
        sentence[t] = Int32(i)
        if !quoted[t], shapes[t].isWord { isStory = true }
        // Headlines leave small what is no content: "met" in a sentence full of names is one.
        guard ends[t] - starts[t] >= 3, !traits[t].hasAny(.function) else { continue }
        if shapes[t] == .lower {
          smalls += 1
        } else if shapes[t].isCapital, ends[t] - starts[t] >= 4 {
          capitals += 1
        }
      }
      if isStory { story += 1 }
      turn.append(story)
      isTitleCase.append(smalls == 0 ? capitals >= 3 : capitals >= 6 && capitals >= 5 * smalls)
    }
  }

  /// The tokens of one sentence.
  @inline(__always)
  func tokens(ofSentence i: Int) -> Range<Int> {
    Int(sentenceStarts[i])..<Int(sentenceStarts[i + 1])
  }

  @inline(__always)
  func sentence(of token: Int) -> Int { Int(sentence[token]) }

  /// How far the story itself has gone at `token`, in sentences.
  func turn(of token: Int) -> Int { Int(turn[Int(sentence[token])]) }

  func paragraph(of token: Int) -> Int { Int(paragraph[Int(sentence[token])]) }

  /// The bytes from the first to the last of these tokens.
  func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(Int(starts[tokens.lowerBound]), Int(ends[tokens.upperBound - 1]))
  }

  /// The first token that ends after byte `offset`; `count` when there is none.
  func firstToken(endingAfter offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tokens that share a byte with `span`.
  func tokens(in span: TextSpan) -> Range<Int> {
    let first = firstToken(endingAfter: span.start)
    var last = first
    while last < count, Int(starts[last]) < span.end { last += 1 }
    return first..<last
  }

  /// The text of these tokens as it stands in the article.
  func text(_ tokens: Range<Int>) -> String {
    guard !tokens.isEmpty else { return "" }
    return String(
      decoding: bytes[Int(starts[tokens.lowerBound])..<Int(ends[tokens.upperBound - 1])],
      as: UTF8.self)
  }
}
