internal import Attribution
internal import Language
internal import News

/// Writes what a model finds in annotated texts, for the scorers: one JSON object a statement.
enum PredictionWriter {
  static func lines(_ texts: [AnnotatedText], _ model: Model, accept: Float?) -> [String] {
    var lines: [String] = []
    for text in texts {
      var codePoint: [Int] = []
      var count = 0
      for byte in text.bytes {
        codePoint.append(count - (byte & 0xC0 == 0x80 ? 1 : 0))
        if byte & 0xC0 != 0x80 { count += 1 }
      }
      codePoint.append(count)
      func spans(_ spans: [TextSpan]) -> String {
        let pairs = spans.map { "[\(codePoint[$0.start]),\(codePoint[$0.end])]" }
        return "[" + pairs.joined(separator: ",") + "]"
      }
      let string = String(decoding: text.bytes, as: UTF8.self)
      let attributions = Attributor().resolve(
        Attributor.statements(in: string, model: model, accept: accept), in: string)
      for found in attributions.statements where !found.isNested {
        let speaker = name(of: found, in: attributions).map { "\"\($0)\"" } ?? "null"
        lines.append(
          "{\"doc\":\"\(text.name)\",\"content\":\(spans(found.content)),"
            + "\"cue\":\(spans(found.cue)),\"source\":\(spans(found.source)),"
            + "\"rule\":\"\(found.rule)\",\"p\":\(found.confidence),\"speaker\":\(speaker)}")
      }
    }
    return lines
  }

  /// The name of a person, a body or several people who speak together, fit for a JSON string.
  private static func name(of statement: Statement, in attributions: Attributions) -> String? {
    guard let index = statement.speaker else { return nil }
    let speaker = attributions.speakers[index]
    switch speaker.kind {
    case .person, .organization: break
    case .group where speaker.name.contains("; "): break
    case .group, .unnamed, .document, .author: return nil
    }
    return String(speaker.name.filter { $0 != "\"" && $0 != "\\" && $0.asciiValue ?? 32 >= 32 })
  }
}
