import Foundation
import News

/// An article of `Articles/` with what a reader found in it; the format stands in `FORMAT.md`.
struct LabelledArticle: Sendable {
  let name: String
  let text: String
  /// What the article shows, by the numbers of `FORMAT.md`.
  let kinds: [Int]
  let labels: [Label]
  /// The places of words that are no statement.
  let acts: [TextSpan]

  /// One attribution as the reader sees it.
  struct Label: Sendable {
    let content: [TextSpan]
    let source: String
    let kind: SpeakerKind
    /// The people or bodies who speak; empty where nobody can know who does.
    let names: [String]
    let attitude: Attitude
    let factuality: Factuality
  }

  /// A line that does not say what it should.
  struct Slip: Error, CustomStringConvertible {
    let description: String
  }

  /// Every article, in the order of the numbers.
  static func all() throws -> [LabelledArticle] {
    let folder = try folder()
    return try String(contentsOf: folder.appending(path: "KINDS.tsv"), encoding: .utf8)
      .split(separator: "\n").map { line in
        let fields = line.split(separator: "\t")
        return try LabelledArticle(
          String(fields[0]), kinds: fields[1].split(separator: ",").compactMap { Int($0) },
          in: folder)
      }
  }

  private static func folder() throws -> URL {
    guard let folder = Bundle.module.url(forResource: "Articles", withExtension: nil) else {
      throw Slip(description: "the tests were built without Articles/")
    }
    return folder
  }

  private init(_ name: String, kinds: [Int], in folder: URL) throws {
    func contents(_ ending: String) throws -> String {
      try String(contentsOf: folder.appending(path: "\(name).\(ending)"), encoding: .utf8)
    }
    text = try contents("txt")
    self.name = name
    self.kinds = kinds
    let places = WordPlaces(in: text)
    var labels: [Label] = []
    var acts: [TextSpan] = []
    for line in try contents("lab").split(separator: "\n") {
      if let act = line.wholeMatch(of: /# not-a-statement: (.+)/)?.output.1 {
        acts += try places.spans(of: String(act), in: name)
      } else if !line.hasPrefix("#") {
        labels.append(try Self.label(String(line), places, name))
      }
    }
    self.labels = labels
    self.acts = acts
  }

  private static func label(_ line: String, _ places: WordPlaces, _ name: String) throws -> Label {
    let fields = line.components(separatedBy: " || ")
    let factualities = ["said": Factuality.said, "negated": .negated, "hypothetical": .supposed]
    guard fields.count == 8 || fields.count == 9, let kind = SpeakerKind(rawValue: fields[3]),
      let attitude = Attitude(rawValue: fields[6]), let factuality = factualities[fields[7]]
    else { throw Slip(description: "\(name): \(line)") }
    let isNamed = kind == .person || kind == .organization
    return Label(
      content: try places.spans(of: fields[0], in: name), source: fields[2], kind: kind,
      names: isNamed && fields[4] != "?" ? fields[4].components(separatedBy: "; ") : [],
      attitude: attitude, factuality: factuality)
  }
}

/// The places of a text's words.
struct WordPlaces: Sendable {
  private let words: [(bytes: ArraySlice<UInt8>, span: TextSpan)]
  private let bytes: [UInt8]

  init(in text: String) {
    bytes = Array(text.utf8)
    words = Self.split(bytes[...]).map { ($0, TextSpan($0.startIndex, $0.endIndex)) }
  }

  /// Runs of letters and digits; everything beyond ASCII is a letter, save for dashes and marks.
  private static func split(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var start: Int?
    var at = bytes.startIndex
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let properties = scalar.properties
      let isWord = properties.isAlphabetic || properties.numericType != nil
      if isWord, start == nil { start = at }
      if !isWord, let first = start {
        found.append(bytes[first..<at])
        start = nil
      }
      at += UTF8.width(scalar)
    }
    if let start { found.append(bytes[start..<at]) }
    return found
  }

  /// The numbers of the words that stand in these spans.
  func numbers(in spans: [TextSpan]) -> Set<Int> {
    Set(words.indices.filter { number in spans.contains { $0.overlaps(words[number].span) } })
  }

  /// The places of the pieces of a label's field, in text order.
  func spans(of field: String, in name: String) throws -> [TextSpan] {
    var from = 0
    return try field.components(separatedBy: " <> ").map { piece in
      let match = piece.wholeMatch(of: /(.*)@(\d+)/)
      let wanted = Self.split(Array((match.map { String($0.output.1) } ?? piece).utf8)[...])
      let places = words.indices.filter { start in
        start + wanted.count <= words.count
          && zip(words[start...], wanted).allSatisfy { $0.bytes.elementsEqual($1) }
      }
      let number = match.flatMap { Int($0.output.2) }
      let start = number.map { places.dropFirst($0 - 1).first } ?? places.first { $0 >= from }
      guard let start, !wanted.isEmpty else {
        throw LabelledArticle.Slip(description: "\(name) has no words “\(piece)”")
      }
      from = start + wanted.count
      return TextSpan(words[start].span.start, words[from - 1].span.end)
    }
  }
}
