internal import News
internal import Repository
internal import SQLite

/// A phrase to be found again in an article's text: at each place one of some words.
struct SoughtPhrase {
  fileprivate struct Place {
    let words: Set<UInt64>
    /// The beginning of a word, or nil.
    let prefix: [UInt8]?
  }

  fileprivate let places: [Place]

  init(_ positions: [WordForms]) {
    places = positions.map { position in
      Place(
        words: Set(position.forms.map { WordHash.of($0.word.utf8) }),
        prefix: position.isPrefix ? Array(position.forms[0].word.utf8) : nil)
    }
  }
}

/// Finds what a query looks for in a text, by the same words that the index has.
struct HitFinder {
  let sought: [SoughtPhrase]

  /// A place in a text where something sought stands.
  struct Hit {
    let span: TextSpan
    /// Which of the sought phrases it is.
    let phrase: Int
  }

  /// Every hit in `text`, in order, none of them overlapping.
  func hits(in text: String, tokenizer: borrowing Tokenizer) -> [Hit] {
    guard !sought.isEmpty else { return [] }
    let folded = FoldedText(text)
    // For each word of the text: where it is, and a bit for each place of each phrase it can take.
    var words: [(start: Int, end: Int)] = []
    var matches: [[Int]: [Int]] = [:]
    var candidates: [Candidate] = []
    folded.bytes.withUnsafeBufferPointer { bytes in
      tokenizer.forEachWord(of: bytes) { word, start, end in
        advance(&candidates, with: word, at: words.count, found: &matches)
        words.append((start, end))
      }
    }
    let found = matches.flatMap { key, ends in
      ends.map { (first: key[1], last: $0, phrase: key[0]) }
    }
    let hits = found.map { match in
      Hit(
        span: folded.span(words[match.first].start, words[match.last].end), phrase: match.phrase)
    }
    return Self.withoutOverlaps(hits)
  }

  /// A phrase that has begun and may go on with the next word.
  private struct Candidate {
    let phrase: Int
    let first: Int
    var next: Int
  }

  private func advance(
    _ candidates: inout [Candidate], with word: UnsafeBufferPointer<UInt8>, at place: Int,
    found: inout [[Int]: [Int]]
  ) {
    let digest = WordHash.of(word)
    var going: [Candidate] = []
    func take(_ candidate: Candidate) {
      let places = sought[candidate.phrase].places
      guard accepts(places[candidate.next], word, digest) else { return }
      if candidate.next + 1 == places.count {
        found[[candidate.phrase, candidate.first], default: []].append(place)
      } else {
        going.append(
          Candidate(
            phrase: candidate.phrase, first: candidate.first, next: candidate.next + 1))
      }
    }
    for candidate in candidates { take(candidate) }
    for phrase in sought.indices { take(Candidate(phrase: phrase, first: place, next: 0)) }
    candidates = going
  }

  private func accepts(
    _ place: SoughtPhrase.Place, _ word: UnsafeBufferPointer<UInt8>, _ digest: UInt64
  ) -> Bool {
    if let prefix = place.prefix { return word.starts(with: prefix) }
    return place.words.contains(digest)
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
