internal import Attribution
internal import Language

/// A text of the corpus cut into tokens and passages, with the annotations as tokens.
struct TrainingText {
  /// A statement as tokens of the text.
  struct Statement {
    var content: [Range<Int>]
    var cue: [Range<Int>]
    var source: [Range<Int>]
  }

  let annotated: AnnotatedText
  let table: TokenTable
  let passages: [Range<Int>]
  let statements: [Statement]
  /// Which part of a cross-validation holds the text: the same for all its copies.
  let fold: Int
  /// The article's number: the same for all its copies.
  let number: Int

  /// Number of parts of the cross-validation.
  static let folds = 3

  init(_ text: AnnotatedText, number: Int = 0) {
    annotated = text
    self.number = number
    fold = number % Self.folds
    table = text.bytes.withUnsafeBufferPointer { TokenTable($0) }
    passages = PassageReader.passages(of: table)
    let table = self.table
    func tokens(_ spans: [Range<Int>]) -> [Range<Int>] {
      spans.compactMap { span in
        let first = Self.firstToken(endingAfter: span.lowerBound, in: table)
        var end = first
        while end < table.count, Int(table.starts[end]) < span.upperBound { end += 1 }
        return first < end ? first..<end : nil
      }
    }
    statements = text.statements.compactMap {
      let statement = Statement(
        content: tokens($0.content), cue: tokens($0.cue), source: tokens($0.source))
      return statement.content.isEmpty ? nil : statement
    }
  }

  private static func firstToken(endingAfter offset: Int, in table: TokenTable) -> Int {
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if Int(table.ends[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The silver tags of every token: part of speech and entity, 255 where nothing is known.
  func silverTags() -> (parts: [UInt8], entities: [UInt8]) {
    var parts = Array(repeating: UInt8(255), count: table.count)
    var entities = parts
    var next = 0
    let silver = annotated.silver
    for token in 0..<table.count {
      let start = Int(table.starts[token])
      while next < silver.count, silver[next].bytes.upperBound <= start { next += 1 }
      guard next < silver.count, silver[next].bytes.lowerBound < Int(table.ends[token]) else {
        continue
      }
      parts[token] = silver[next].part
      entities[token] = silver[next].entity
    }
    return (parts, entities)
  }

  /// The labels of the first stage for every token of the text.
  func cueLabels() -> [UInt8] {
    typealias Label = StageTemplates.CueLabel
    var labels = Array(repeating: UInt8(Label.outside), count: table.count)
    func mark(_ spans: [Range<Int>], _ first: Int, _ rest: Int) {
      for span in spans {
        for token in span { labels[token] = UInt8(token == span.lowerBound ? first : rest) }
      }
    }
    for statement in statements {
      mark(statement.content, Label.contentFirst, Label.content)
      mark(statement.source, Label.sourceFirst, Label.source)
      mark(statement.cue, Label.cueFirst, Label.cue)
    }
    // A span that another one covers in part must still begin with its first label.
    for token in labels.indices {
      let label = Int(labels[token])
      guard label != 0, label % 2 == 0 else { continue }
      let before = token > 0 ? Int(labels[token - 1]) : 0
      if before != label, before != label - 1 { labels[token] = UInt8(label - 1) }
    }
    return labels
  }
}
