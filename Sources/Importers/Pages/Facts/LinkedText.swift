/// The text of an article that a page gives for machines, as a witness for what is printed.
///
/// It may be cut, without paragraphs or escaped, but what stands in it is the article's. Texts are
/// compared by the runs of letters in them, so that marks, blanks and scripts make no difference.
struct LinkedText {
  let paragraphs: [String]
  /// How many letters and digits it has, what stands twice in it taken once.
  let length: Int
  private let runs: Set<UInt64>

  /// A text longer than this is taken as a witness in its first part only, in characters.
  private static let longest = 500_000

  /// How many letters make a run.
  private static let run = 16

  init(_ paragraphs: [String] = []) {
    self.paragraphs = paragraphs
    let letters = Self.letters(of: paragraphs.joined(separator: " ").prefix(Self.longest))
    runs = Set(Self.runs(of: letters))
    length = runs.isEmpty ? letters.count : runs.count + Self.run - 1
  }

  /// True when there is enough of it to say what belongs to the article.
  var isWitness: Bool { length > 300 }

  /// Which part of a text stands in it, 0 to 1; nil when the text is too short to say.
  func share(of text: String) -> Double? {
    let runs = Self.runs(of: Self.letters(of: text))
    guard !runs.isEmpty else { return nil }
    let found = runs.reduce(0) { self.runs.contains($1) ? $0 + 1 : $0 }
    return Double(found) / Double(runs.count)
  }

  private static func letters(of text: some StringProtocol) -> [UInt32] {
    var letters: [UInt32] = []
    for scalar in text.lowercased().unicodeScalars
    where scalar.isLetterOrNumber {
      letters.append(scalar.value)
    }
    return letters
  }

  /// The hash of every run of letters (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv).
  private static func runs(of letters: [UInt32]) -> [UInt64] {
    guard letters.count >= run else { return [] }
    return (0...letters.count - run).map { start in
      letters[start..<start + run].reduce(0xCBF2_9CE4_8422_2325) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01B3
      }
    }
  }
}
