// Language: text -> tokens, sentences, paragraphs and tags, all as byte offsets into the text.
// It does not know news: no articles, no speakers, no statements, no storage.
// Read next: Tokenizer.swift (where tokens begin and end), then Tagger.swift (what they are).

/// The tokens of one text, with its sentences and paragraphs, as flat arrays.
///
/// Offsets are UTF-8 bytes of the text that was read and always stand on character boundaries.
package struct TokenTable: Sendable {
  /// Offset of the first byte of each token, in text order.
  package internal(set) var starts: [Int32] = []
  /// Offset one past the last byte of each token.
  package internal(set) var ends: [Int32] = []
  /// What each token looks like.
  package internal(set) var flags: [TokenFlags] = []
  /// First token of each sentence, and then `count`: sentence `s` is `[s]..<[s + 1]`.
  package internal(set) var sentences: [Int32] = [0]
  /// First token of each paragraph, and then `count`: paragraph `p` is `[p]..<[p + 1]`.
  package internal(set) var paragraphs: [Int32] = [0]
  /// What stands between quotation marks, in text order and without overlap.
  package internal(set) var quotations: [Quotation] = []

  /// Reads the tokens of `bytes`, which must be UTF-8 and shorter than two gigabytes.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    precondition(bytes.count < Int(Int32.max), "a text is shorter than two gigabytes")
    // English text has a token every five bytes; one reservation instead of a dozen growths.
    let expected = bytes.count / 5 + 16
    starts.reserveCapacity(expected)
    ends.reserveCapacity(expected)
    flags.reserveCapacity(expected)
    var tokenizer = Tokenizer(bytes: bytes)
    tokenizer.fill(&self)
    joinParagraphs(bytes)
    readQuotations(bytes)
    splitSentences(bytes)
  }

  /// Reads the tokens of `text`.
  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { TokenTable($0) }
  }

  /// Number of tokens.
  package var count: Int { starts.count }

  /// Number of sentences.
  package var sentenceCount: Int { sentences.count - 1 }

  /// Number of paragraphs.
  package var paragraphCount: Int { paragraphs.count - 1 }

  /// The bytes of token `token`.
  package func bytes(of token: Int) -> Range<Int> {
    Int(starts[token])..<Int(ends[token])
  }

  /// The tokens of sentence `sentence`.
  package func tokens(ofSentence sentence: Int) -> Range<Int> {
    Int(sentences[sentence])..<Int(sentences[sentence + 1])
  }

  /// The tokens of paragraph `paragraph`.
  package func tokens(ofParagraph paragraph: Int) -> Range<Int> {
    Int(paragraphs[paragraph])..<Int(paragraphs[paragraph + 1])
  }

  /// The sentence that holds token `token`, found by bisection.
  package func sentence(of token: Int) -> Int {
    Self.segment(of: token, in: sentences)
  }

  /// The paragraph that holds token `token`, found by bisection.
  package func paragraph(of token: Int) -> Int {
    Self.segment(of: token, in: paragraphs)
  }

  /// The number of the first quotation that ends behind `token`.
  package func firstQuotation(endingAfter token: Int) -> Int {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func segment(of token: Int, in firsts: [Int32]) -> Int {
    var low = 0
    var high = firsts.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(firsts[middle]) <= token { low = middle } else { high = middle }
    }
    return low
  }
}
