package import News

/// The statements of some files, without an archive.
package struct ExtractReport: Report {
  private let files: [ExtractedFile]

  package init(_ files: [ExtractedFile]) {
    self.files = files
  }

  package func textLines(_ style: TextStyle) -> [String] {
    Array(files.map { $0.textLines(style) }.joined(separator: [""]))
  }

  package func jsonLine() -> String {
    JSONDocument.line(Document(files: files.map(\.document)))
  }

  package func ndjsonLines() -> [String] { files.flatMap { $0.ndjsonLines() } }

  package var table: Table? {
    Table(columns: ExtractedFile.columns, rows: files.flatMap { $0.rows })
  }

  private struct Document: Encodable {
    var schema = "archive.extract/1"
    let files: [ExtractedFile.Document]
  }
}

/// One file and the statements in it.
package struct ExtractedFile: Sendable {
  private let path: String
  private let bytes: [UInt8]
  private let attributions: Attributions
  /// True when the text is not the file's bytes as they stand.
  private let isRepaired: Bool
  private let offsets: OffsetMap

  /// Takes what was found in `text`, which is what was read at `path`; `offsets` says where its
  /// parts stand in the file.
  package init(
    path: String, text: String, isRepaired: Bool, offsets: OffsetMap, attributions: Attributions
  ) {
    self.path = path
    self.bytes = Array(text.utf8)
    self.attributions = attributions
    self.isRepaired = isRepaired
    self.offsets = offsets
  }

  fileprivate func textLines(_ style: TextStyle) -> [String] {
    let count = Counted.phrase(attributions.statements.count, "statement")
    var lines = [style.styled("\(TerminalSafety.line(path)): \(count)", .heading)]
    for statement in attributions.statements {
      let source = words(statement.source)
      let name = speakerName(of: statement) ?? (source.isEmpty ? "speaker unknown" : source)
      let marks = StatementLines.marks(statement).map { "  " + $0 }.joined()
      let guesses = [
        "\(Rounded.decimal(statement.confidence)) \(statement.rule)",
        StatementLines.speakerGuess(statement), StatementLines.mayBe(statement.candidate),
      ].compactMap { $0 }.joined(separator: "  ")
      lines.append("")
      lines.append(
        style.styled(TerminalSafety.line(name), .heading)
          + "  \(statement.kind.rawValue)\(marks)\(statement.isNested ? "  nested" : "")"
          + (joint(statement) == nil ? "  " : "  joint  ") + style.styled(guesses, .quiet))
      lines += Paragraph(words(statement.content)).lines(style, indent: "  ")
    }
    return lines
  }

  fileprivate var document: Document {
    Document(path: path, repaired: isRepaired, statements: attributions.statements.map(document))
  }

  fileprivate func ndjsonLines() -> [String] {
    attributions.statements.map { JSONDocument.lineWithFinalKeys(document($0)) }
  }

  fileprivate static let columns = [
    "path", "speaker", "kind", "polarity", "attitude", "factuality", "confidence", "rule",
    "speaker_confidence", "candidate", "candidate_confidence", "start", "end", "text",
  ]

  fileprivate var rows: [[String]] {
    attributions.statements.map { statement in
      [
        path, speakerName(of: statement) ?? "", statement.kind.rawValue,
        statement.polarity.rawValue, statement.attitude.rawValue, statement.factuality.rawValue,
        Rounded.decimal(statement.confidence), statement.rule,
        statement.speakerConfidence.map(Rounded.decimal) ?? "", statement.candidate?.name ?? "",
        statement.candidate.map { Rounded.decimal($0.confidence) } ?? "",
        String(offsets.source(of: statement.content[0]).start),
        String(offsets.source(of: statement.content[statement.content.count - 1]).end),
        words(statement.content),
      ]
    }
  }

  /// The name of a person, a body or several people who speak together; nobody else has one.
  private func speakerName(of statement: Statement) -> String? {
    guard let index = statement.speaker else { return nil }
    let speaker = attributions.speakers[index]
    switch speaker.kind {
    case .person, .organization: return speaker.name
    case .group: return joint(statement)?.joined(separator: "; ")
    case .unnamed, .document, .author: return nil
    }
  }

  /// The names of those who make a statement together; nil unless several do.
  private func joint(_ statement: Statement) -> [String]? {
    let speakers = attributions.speakers(of: statement)
    return speakers.count > 1 ? speakers.map { attributions.speakers[$0].name } : nil
  }

  fileprivate struct Document: Encodable {
    let path: String
    let repaired: Bool
    let statements: [StatementElement]
  }

  private func words(_ spans: [TextSpan]) -> String {
    spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
      .joined(separator: " … ")
  }

  /// Spans of the text as bytes of the file.
  private func places(_ spans: [TextSpan]) -> SpanList {
    SpanList(spans.map(offsets.source(of:)))
  }

  private func document(_ statement: Statement) -> StatementElement {
    StatementElement(
      path: path, repaired: isRepaired, content: places(statement.content),
      cue: places(statement.cue), source: places(statement.source),
      speaker: speakerName(of: statement),
      speakerConfidence: statement.speakerConfidence.map(Rounded.hundredths),
      candidate: statement.candidate.map(CandidateDocument.init), joint: joint(statement),
      kind: statement.kind.rawValue,
      polarity: statement.polarity.rawValue, attitude: statement.attitude.rawValue,
      factuality: statement.factuality.rawValue,
      confidence: Rounded.hundredths(statement.confidence), rule: statement.rule,
      link: statement.link?.rawValue, nested: statement.isNested, text: words(statement.content))
  }
}

private struct StatementElement: Encodable {
  var schema = "archive.extracted/1"
  let path: String
  let repaired: Bool
  let content: SpanList
  let cue: SpanList
  let source: SpanList
  let speaker: String?
  let speakerConfidence: Double?
  let candidate: CandidateDocument?
  let joint: [String]?
  let kind: String
  let polarity: String
  let attitude: String
  let factuality: String
  let confidence: Double
  let rule: String
  let link: String?
  let nested: Bool
  let text: String

  private enum CodingKeys: String, CodingKey {
    case schema, path, repaired, content, cue, source, speaker
    case speakerConfidence = "speaker_confidence"
    case candidate, joint, kind, polarity, attitude
    case factuality, confidence, rule, link, nested, text
  }

  /// Writes every field, an unknown speaker as null.
  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: CodingKeys.self)
    try keys.encode(schema, forKey: .schema)
    try keys.encode(path, forKey: .path)
    try keys.encode(repaired, forKey: .repaired)
    try keys.encode(content, forKey: .content)
    try keys.encode(cue, forKey: .cue)
    try keys.encode(source, forKey: .source)
    try keys.encode(speaker, forKey: .speaker)
    try keys.encode(speakerConfidence, forKey: .speakerConfidence)
    try keys.encode(candidate, forKey: .candidate)
    try keys.encode(joint, forKey: .joint)
    try keys.encode(kind, forKey: .kind)
    try keys.encode(polarity, forKey: .polarity)
    try keys.encode(attitude, forKey: .attitude)
    try keys.encode(factuality, forKey: .factuality)
    try keys.encode(confidence, forKey: .confidence)
    try keys.encode(rule, forKey: .rule)
    try keys.encode(link, forKey: .link)
    try keys.encode(nested, forKey: .nested)
    try keys.encode(text, forKey: .text)
  }
}
