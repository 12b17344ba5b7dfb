internal import Language

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads the annotated corpora: PolNeAR (brat standoff), CoreNLP's tokens, Universal Dependencies.
enum CorpusReader {
  static func bytes(_ path: String) throws(TrainingError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw TrainingError("cannot read \(path)")
    }
    return Array(data)
  }

  static func lines(_ path: String) throws(TrainingError) -> [Substring] {
    String(decoding: try bytes(path), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func names(_ folder: String) throws(TrainingError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw TrainingError("cannot list \(folder): \(error)")
    }
  }

  // MARK: PolNeAR

  /// Every article of a PolNeAR split, each with the annotations of its first annotator.
  static func polnear(_ folder: String) throws(TrainingError) -> [AnnotatedText] {
    let annotations = try names(folder + "/attributions").filter { $0.hasSuffix(".ann") }
    var texts: [AnnotatedText] = []
    for file in try names(folder + "/text") where file.hasSuffix(".txt") {
      let stem = String(file.dropLast(4))
      // The annotator's sign follows the last underscore.
      guard
        let first = annotations.first(where: {
          $0.hasPrefix(stem + "_") && !$0.dropFirst(stem.count + 1).contains("_")
        })
      else { continue }
      var text = AnnotatedText(name: stem, bytes: try bytes(folder + "/text/" + file))
      let offsets = byteOffsets(of: text.bytes)
      text.statements = statements(try lines(folder + "/attributions/" + first), offsets)
      texts.append(text)
    }
    return texts
  }

  /// The byte offset of each code point, and then the length.
  static func byteOffsets(of bytes: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    offsets.reserveCapacity(bytes.count + 1)
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 { offsets.append(offset) }
    offsets.append(bytes.count)
    return offsets
  }

  private static func statements(
    _ lines: [Substring], _ offsets: [Int]
  ) -> [AnnotatedText.Statement] {
    var spans: [Substring: [Range<Int>]] = [:]
    var statements: [AnnotatedText.Statement] = []
    for line in lines {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      // A raw newline in an annotated text leaves a line that is no annotation.
      guard fields.count >= 2, let kind = fields[0].first else { continue }
      if kind == "T", let found = bytes(of: fields[1], offsets) {
        spans[fields[0]] = found
      } else if kind == "E" {
        var statement = AnnotatedText.Statement(relation: String(fields[0]))
        for part in fields[1].split(separator: " ").dropFirst() {
          let pieces = part.split(separator: ":")
          guard pieces.count == 2, let found = spans[pieces[1]] else { continue }
          let role = pieces[0].filter { !$0.isNumber }
          switch role {
          case "Content": statement.content += found
          case "Cue": statement.cue += found
          case "Source": statement.source += found
          default: break
          }
        }
        guard !statement.content.isEmpty else { continue }
        statement.content.sort { $0.lowerBound < $1.lowerBound }
        statement.cue.sort { $0.lowerBound < $1.lowerBound }
        statement.source.sort { $0.lowerBound < $1.lowerBound }
        statements.append(statement)
      }
    }
    return statements
  }

  /// "Content 10 20;25 30" as byte ranges, or nil when it is something else.
  private static func bytes(of field: Substring, _ offsets: [Int]) -> [Range<Int>]? {
    guard let space = field.firstIndex(of: " ") else { return nil }
    var ranges: [Range<Int>] = []
    for span in field[field.index(after: space)...].split(separator: ";") {
      let ends = span.split(separator: " ").compactMap { Int($0) }
      guard ends.count == 2, ends[0] < ends[1], ends[1] < offsets.count else { return nil }
      ranges.append(offsets[ends[0]]..<offsets[ends[1]])
    }
    return ranges
  }

  // MARK: Tags

  /// Adds CoreNLP's tokens to the articles that they belong to.
  static func addSilver(
    from path: String, to texts: inout [AnnotatedText]
  ) throws(TrainingError) {
    var index: [Substring: Int] = [:]
    for (number, text) in texts.enumerated() { index[text.name[...]] = number }
    var current = -1
    var offsets: [Int] = []
    for line in try lines(path) {
      if line.hasPrefix("# doc = ") {
        current = index[line.dropFirst(8)] ?? -1
        offsets = current >= 0 ? byteOffsets(of: texts[current].bytes) : []
        continue
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard current >= 0, fields.count == 6, let start = Int(fields[0]), let end = Int(fields[1]),
        start < end, end < offsets.count
      else { continue }
      texts[current].silver.append(
        AnnotatedText.SilverToken(
          bytes: offsets[start]..<offsets[end], part: TagNames.part(fields[4]).rawValue,
          entity: TagNames.entity(fields[5]).rawValue))
    }
  }

  /// The sentences of a CoNLL-U file as texts of up to fifty sentences, one a line.
  static func universalDependencies(_ path: String) throws(TrainingError) -> [AnnotatedText] {
    var texts: [AnnotatedText] = []
    var text = AnnotatedText(name: "", bytes: [])
    var sentence: [UInt8] = []
    var base = 0
    var cursor = 0
    var count = 0
    for line in try lines(path) {
      if line.hasPrefix("# text = ") {
        if count == 50 {
          texts.append(text)
          text = AnnotatedText(name: "", bytes: [])
          count = 0
        }
        count += 1
        sentence = Array(line.dropFirst(9).utf8)
        base = text.bytes.count
        cursor = 0
        text.bytes += sentence + [0x0A]
        continue
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 10, Int(fields[0]) != nil else { continue }
      let form = Array(fields[1].utf8)
      guard let found = find(form, in: sentence, from: cursor) else { continue }
      cursor = found + form.count
      text.silver.append(
        AnnotatedText.SilverToken(
          bytes: base + found..<base + cursor, part: TagNames.part(fields[4]).rawValue,
          entity: 255))
    }
    texts.append(text)
    return texts
  }

  private static func find(_ form: [UInt8], in sentence: [UInt8], from cursor: Int) -> Int? {
    var start = cursor
    while start + form.count <= sentence.count, start < cursor + 12 {
      if sentence[start..<start + form.count].elementsEqual(form) { return start }
      start += 1
    }
    return nil
  }
}
