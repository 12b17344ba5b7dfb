internal import Likeness
internal import News

/// How the difference of two texts is set in text: `that the bank [-will-]{+may+} close`.
enum DifferenceLines {
  /// How many bytes of what stayed are shown on each side of a change.
  private static let context = 60

  /// One paragraph for each place where something changed, at most `limit` of them.
  static func lines(
    _ difference: TextDifference, from old: String, to new: String, limit: Int = .max,
    style: TextStyle, indent: String
  ) -> [String] {
    let marked = MarkedText(old: Array(old.utf8), new: Array(new.utf8))
    let passages = passages(of: difference)
    var lines = passages.prefix(limit).flatMap { pieces in
      Paragraph(marked.text(of: pieces)).lines(style, indent: indent)
    }
    if passages.count > limit {
      let rest = Counted.phrase(passages.count - limit, "more change")
      lines.append(indent + style.styled("and \(rest)", .quiet))
    }
    return lines
  }

  /// Changes with little between them, each with what stands before and after.
  private static func passages(of difference: TextDifference) -> [[TextDifference.Piece]] {
    var passages: [[TextDifference.Piece]] = []
    var passage: [TextDifference.Piece] = []
    for piece in difference.pieces {
      passage.append(piece)
      guard piece.kind == .kept, piece.new.end - piece.new.start > 2 * context else { continue }
      if passage.contains(where: { $0.kind != .kept }) { passages.append(passage) }
      passage = [piece]
    }
    if passage.contains(where: { $0.kind != .kept }) { passages.append(passage) }
    return passages
  }

  /// Two texts, and how passages of both are written as one.
  private struct MarkedText {
    let old: [UInt8]
    let new: [UInt8]

    func text(of pieces: [TextDifference.Piece]) -> String {
      var text = ""
      for (place, piece) in pieces.enumerated() {
        switch piece.kind {
        case .kept:
          if place == 0 {
            text += end(of: piece.new)
          } else if place == pieces.count - 1 {
            text += beginning(of: piece.new)
          } else {
            text += words(new, piece.new)
          }
        case .removed: text += "[-\(words(old, piece.old))-]"
        case .added: text += "{+\(words(new, piece.new))+}"
        case .replaced: text += "[-\(words(old, piece.old))-]{+\(words(new, piece.new))+}"
        }
      }
      return text
    }

    private func words(_ bytes: [UInt8], _ span: TextSpan) -> String {
      String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    }

    private func end(of span: TextSpan) -> String {
      guard span.end - span.start > DifferenceLines.context else { return words(new, span) }
      let cut = new[(span.end - DifferenceLines.context)..<span.end]
      let start = cut.firstIndex(of: 0x20) ?? cut.startIndex
      return "… " + words(new, TextSpan(start, span.end))
    }

    private func beginning(of span: TextSpan) -> String {
      guard span.end - span.start > DifferenceLines.context else { return words(new, span) }
      let cut = new[span.start..<(span.start + DifferenceLines.context)]
      let end = cut.lastIndex(of: 0x20) ?? cut.endIndex
      return words(new, TextSpan(span.start, end)) + " …"
    }
  }
}
