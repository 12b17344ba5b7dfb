internal import News
internal import Repository
internal import SQLite

/// Finds what a query looks for in a text, by the same words that the index has.
struct HitFinder {
  private let sought: [SoughtText]
  /// For each byte, whether a word that begins with it can begin a phrase.
  private let beginsPhrase: [Bool]

  init(_ sought: [SoughtText]) {
    self.sought = sought
    var begins = Array(repeating: false, count: 256)
    for phrase in sought.flatMap(\.phrases) {
      for byte in phrase.places[0].firstBytes { begins[Int(byte)] = true }
    }
    beginsPhrase = begins
  }

  /// A place in a text where something sought stands.
  struct Hit {
    let span: TextSpan
    /// Which of the sought phrases it is.
    let phrase: Int
  }

  /// Every hit in the text of a field, in order, none of them overlapping.
  func hits(
    in text: String, of field: SearchQuery.Field, tokenizer: borrowing IndexTokenizer
  ) -> [Hit] {
    let sought = sought.filter { $0.field == nil || $0.field == field }
    guard !sought.isEmpty else { return [] }
    let folded = FoldedText(text)
    var scan = PhraseScan(sought.flatMap(\.phrases), beginsPhrase: beginsPhrase)
    folded.bytes.withUnsafeBufferPointer { bytes in
      tokenizer.forEachWord(of: bytes) { word, start, end in scan.take(word, start, end) }
    }
    var hits: [Hit] = []
    var first = 0
    for text in sought {
      let phrases = first..<(first + text.phrases.count)
      hits += Nearness.together(scan.found[phrases], distance: text.distance).map { found in
        Hit(span: folded.span(found.start, found.end), phrase: found.phrase)
      }
      first = phrases.upperBound
    }
    return Self.withoutOverlaps(hits)
  }

  private static func withoutOverlaps(_ hits: [Hit]) -> [Hit] {
    var kept: [Hit] = []
    let ordered = hits.sorted { left, right in
      left.span.start != right.span.start
        ? left.span.start < right.span.start : left.span.end > right.span.end
    }
    for hit in ordered where kept.last.map({ $0.span.end <= hit.span.start }) ?? true {
      kept.append(hit)
    }
    return kept
  }
}

/// A phrase in a text: which one, its words counted from the beginning, and its bytes.
struct FoundPhrase {
  let phrase: Int
  let words: Range<Int>
  let start: Int
  let end: Int
}

/// Looks for phrases while the words of a text go by.
private struct PhraseScan {
  /// Where each phrase was found, in order.
  private(set) var found: [[FoundPhrase]]
  private let phrases: [SoughtPhrase]
  private let beginsPhrase: [Bool]
  private var begun: [Candidate] = []
  private var wordCount = 0

  /// A phrase that has begun and may go on with the next word.
  private struct Candidate {
    let phrase: Int
    let firstWord: Int
    let start: Int
    var next: Int
  }

  init(_ phrases: [SoughtPhrase], beginsPhrase: [Bool]) {
    self.phrases = phrases
    self.beginsPhrase = beginsPhrase
    found = Array(repeating: [], count: phrases.count)
  }

  mutating func take(_ word: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    defer { wordCount += 1 }
    // Nearly every word ends here.
    guard !begun.isEmpty || (!word.isEmpty && beginsPhrase[Int(word[0])]) else { return }
    let going = begun
    begun.removeAll(keepingCapacity: true)
    for candidate in going { advance(candidate, word, end) }
    for phrase in phrases.indices {
      advance(
        Candidate(phrase: phrase, firstWord: wordCount, start: start, next: 0), word, end)
    }
  }

  private mutating func advance(
    _ candidate: Candidate, _ word: UnsafeBufferPointer<UInt8>, _ end: Int
  ) {
    let places = phrases[candidate.phrase].places
    guard places[candidate.next].accepts(word) else { return }
    guard candidate.next + 1 == places.count else {
      var candidate = candidate
      candidate.next += 1
      begun.append(candidate)
      return
    }
    found[candidate.phrase].append(
      FoundPhrase(
        phrase: candidate.phrase, words: candidate.firstWord..<(wordCount + 1),
        start: candidate.start, end: end))
  }
}

/// Which phrases stand together, as NEAR of FTS5 means it.
enum Nearness {
  /// Those of the found phrases, one array a phrase, that stand with one of each other phrase.
  ///
  /// At most `distance` words are between the end of each and the beginning of the last one:
  /// https://www.sqlite.org/fts5.html#fts5_near_queries
  static func together(_ found: ArraySlice<[FoundPhrase]>, distance: Int) -> [FoundPhrase] {
    let found = Array(found)
    guard found.count > 1 else { return found.first ?? [] }
    var kept: [FoundPhrase] = []
    for last in found.joined() {
      // Backwards, so that of a long text only what is near is looked at.
      let groups = found.map { places in
        places[..<places.count(upTo: last.words.lowerBound)].reversed()
          .prefix { last.words.lowerBound - $0.words.upperBound <= distance }
      }
      if groups.allSatisfy({ !$0.isEmpty }) { kept += groups.joined() }
    }
    return kept
  }
}

extension [FoundPhrase] {
  /// How many of them, which are in order, begin at this word or before it.
  fileprivate func count(upTo word: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].words.lowerBound <= word { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
