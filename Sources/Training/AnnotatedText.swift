/// A text with what people marked in it: statements, and silver tags where there are some.
struct AnnotatedText {
  /// A statement as annotated; spans in bytes, in text order.
  struct Statement {
    /// The relation's name in the annotation ("E12").
    var relation = ""
    var content: [Range<Int>] = []
    var cue: [Range<Int>] = []
    var source: [Range<Int>] = []
  }

  /// One token of an automatic tagger.
  struct SilverToken {
    var bytes: Range<Int>
    var part: UInt8
    var entity: UInt8
  }

  var name: String
  var bytes: [UInt8]
  var statements: [Statement] = []
  var silver: [SilverToken] = []

  /// The text after `edit` has said of each byte what stands in its place, if anything.
  ///
  /// Spans follow their bytes; a span whose bytes are all gone keeps no length and is dropped.
  func rewritten(_ edit: (_ offset: Int, _ bytes: [UInt8]) -> [UInt8]?) -> AnnotatedText {
    var result = AnnotatedText(name: name, bytes: [])
    var position: [Int] = []
    position.reserveCapacity(bytes.count + 1)
    for offset in bytes.indices {
      position.append(result.bytes.count)
      if let replacement = edit(offset, bytes) {
        result.bytes += replacement
      } else {
        result.bytes.append(bytes[offset])
      }
    }
    position.append(result.bytes.count)
    func move(_ spans: [Range<Int>]) -> [Range<Int>] {
      spans.compactMap { span in
        let moved = position[span.lowerBound]..<position[span.upperBound]
        return moved.isEmpty ? nil : moved
      }
    }
    result.statements = statements.map {
      Statement(
        relation: $0.relation, content: move($0.content), cue: move($0.cue),
        source: move($0.source))
    }
    result.silver = silver.compactMap { token in
      let moved = position[token.bytes.lowerBound]..<position[token.bytes.upperBound]
      return moved.isEmpty ? nil : SilverToken(bytes: moved, part: token.part, entity: token.entity)
    }
    return result
  }

  /// The bytes of each quotation mark and apostrophe that a poor copy of an article loses.
  private static let marks: [[UInt8]] = [
    "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2018}", "\u{2019}", "\u{201A}",
    "\u{201B}", "'", "`", "\u{AB}", "\u{BB}", "\u{2032}", "\u{2033}",
  ].map { Array($0.utf8) }

  /// The text without quotation marks and apostrophes, or with a space for each.
  func stripped(spaced: Bool) -> AnnotatedText {
    var skip = 0
    return rewritten { offset, bytes in
      if skip > 0 {
        skip -= 1
        return []
      }
      for mark in Self.marks where bytes[offset...].starts(with: mark) {
        skip = mark.count - 1
        return spaced ? [0x20] : []
      }
      return nil
    }
  }

  /// The text on one line.
  func onOneLine() -> AnnotatedText {
    rewritten { offset, bytes in bytes[offset] == 0x0A ? [0x20] : nil }
  }
}
