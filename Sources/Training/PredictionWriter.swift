internal import Attribution
internal import Language

/// Writes what a model finds in annotated texts, for the scorers: one JSON object a statement.
enum PredictionWriter {
  static func lines(_ texts: [TrainingText], _ model: Model, accept: Float) -> [String] {
    var finder = CandidateFinder(model: model)
    var lines: [String] = []
    for text in texts {
      var codePoint: [Int] = []
      var count = 0
      for byte in text.annotated.bytes {
        codePoint.append(count - (byte & 0xC0 == 0x80 ? 1 : 0))
        if byte & 0xC0 != 0x80 { count += 1 }
      }
      codePoint.append(count)
      text.annotated.bytes.withUnsafeBufferPointer { bytes in
        for passage in text.passages {
          finder.readCues(passage, of: text.table, bytes)
          let accepted = CandidateResolver.resolve(finder.candidates(), accept: accept)
          for candidate in accepted {
            func spans(_ ranges: [Range<Int>]) -> String {
              let pairs = ranges.map { range in
                let start = Int(text.table.starts[passage.lowerBound + range.lowerBound])
                let end = Int(text.table.ends[passage.lowerBound + range.upperBound - 1])
                return "[\(codePoint[start]),\(codePoint[end])]"
              }
              return "[" + pairs.joined(separator: ",") + "]"
            }
            lines.append(
              "{\"doc\":\"\(text.annotated.name)\",\"content\":\(spans(candidate.content)),"
                + "\"cue\":\(spans([candidate.cue.tokens])),\"source\":\(spans(candidate.source)),"
                + "\"p\":\(candidate.confidence)}")
          }
        }
      }
    }
    return lines
  }
}
