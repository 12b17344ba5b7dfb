internal import Likeness
internal import News
package import Repository

/// What differs between two articles: headline, statements, text.
package struct DifferenceReport: Report {
  /// An article with its statements.
  package struct Side: Sendable {
    let stored: StoredArticle
    let statements: [StoredStatement]

    package init(_ stored: StoredArticle, statements: [StoredStatement]) {
      self.stored = stored
      self.statements = statements
    }
  }

  private let old: Side
  private let new: Side
  private let difference: TextDifference
  private let changes: [StatementChange]

  package init(from old: Side, to new: Side) {
    self.old = old
    self.new = new
    difference = TextDifference(from: old.stored.article.body, to: new.stored.article.body)
    changes = StatementChange.changes(
      from: old.statements, to: new.statements, difference: difference)
  }

  /// True when headline and text are the same.
  package var isEmpty: Bool { difference.isEmpty && !hasOtherHeadline }

  /// True when nothing but blanks and line ends differs.
  private var isSpacingOnly: Bool {
    TextSpacing.isAllThatDiffers(
      between: old.stored.article.headline + "\n" + old.stored.article.body,
      and: new.stored.article.headline + "\n" + new.stored.article.body)
  }

  private var hasOtherHeadline: Bool {
    old.stored.article.headline != new.stored.article.headline
  }

  package func textLines(_ style: TextStyle) -> [String] {
    var lines = [("from  ", old), ("to    ", new)].flatMap { word, side in
      let margin = String(repeating: " ", count: word.count)
      let set = ArticleLines.parts(ArticleSummary(side.stored)).lines(style, indent: margin)
      return [style.styled(word, .quiet) + (set.first ?? margin).dropFirst(margin.count)]
        + set.dropFirst()
    }
    if hasOtherHeadline {
      lines += ["", style.styled("headline", .heading)]
      lines += Self.pair(
        old.stored.article.headline, new.stored.article.headline, style: style)
    }
    if !changes.isEmpty {
      lines += [
        "", style.styled(Counted.phrase(changes.count, "statement") + " changed", .heading),
      ]
      for change in changes { lines += Self.entry(change, style: style) }
    }
    if isSpacingOnly { lines += ["", style.styled("spacing only", .quiet)] }
    if !difference.isEmpty {
      lines += ["", style.styled("text", .heading)]
      lines += DifferenceLines.lines(
        difference, from: old.stored.article.body, to: new.stored.article.body, style: style,
        indent: "  ")
    }
    return lines
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        old: ArticleDocument(ArticleSummary(old.stored)),
        new: ArticleDocument(ArticleSummary(new.stored)),
        spacingOnly: isSpacingOnly, statements: changes.map(ChangeDocument.init),
        passages: passages))
  }

  package func ndjsonLines() -> [String] { [jsonLine()] }

  private static func entry(_ change: StatementChange, style: TextStyle) -> [String] {
    let statement = change.new ?? change.old
    let speaker =
      statement.flatMap(SpeakerLines.names) ?? statement?.sourceText.joined(separator: " … ") ?? ""
    let id = statement?.id.description ?? ""
    let marks = statement.map { StatementLines.marks($0.statement) } ?? []
    let title =
      style.styled(TerminalSafety.line(speaker.isEmpty ? "speaker unknown" : speaker), .heading)
      + "  \(([change.kind.rawValue] + marks).joined(separator: "  "))  "
      + style.styled(id, .identifier)
    return ["  " + title]
      + pair(
        change.old.map(StatementLines.words), change.new.map(StatementLines.words), style: style)
  }

  /// What was there behind a minus, what is there now behind a plus.
  private static func pair(_ old: String?, _ new: String?, style: TextStyle) -> [String] {
    let removed = old.map { Paragraph("- " + $0).lines(style, indent: "    ") } ?? []
    let added = new.map { Paragraph("+ " + $0).lines(style, indent: "    ") } ?? []
    return removed + added
  }

  private var passages: [PassageDocument] {
    let oldBytes = Array(old.stored.article.body.utf8)
    let newBytes = Array(new.stored.article.body.utf8)
    return difference.pieces.filter { $0.kind != .kept }.map { piece in
      PassageDocument(
        kind: Self.name(of: piece.kind), old: [piece.old.start, piece.old.end],
        new: [piece.new.start, piece.new.end],
        oldText: String(decoding: oldBytes[piece.old.start..<piece.old.end], as: UTF8.self),
        newText: String(decoding: newBytes[piece.new.start..<piece.new.end], as: UTF8.self))
    }
  }

  private static func name(of kind: TextDifference.Piece.Kind) -> String {
    switch kind {
    case .kept: "kept"
    case .removed: "removed"
    case .added: "added"
    case .replaced: "replaced"
    }
  }
}

extension ArticleSummary {
  /// What a list shows of a stored article.
  init(_ stored: StoredArticle) {
    let article = stored.article
    self.init(
      id: stored.id, headline: article.headline, outlet: article.outlet?.name,
      agency: article.dateline?.agency, place: article.dateline?.place,
      published: article.published)
  }
}

private struct Document: Encodable {
  var schema = "archive.diff/1"
  let old: ArticleDocument
  let new: ArticleDocument
  let spacingOnly: Bool
  let statements: [ChangeDocument]
  let passages: [PassageDocument]
}

private struct ChangeDocument: Encodable {
  let change: String
  let old: StatementDocument?
  let new: StatementDocument?

  init(_ change: StatementChange) {
    self.change = change.kind.rawValue
    old = change.old.map(StatementDocument.init)
    new = change.new.map(StatementDocument.init)
  }
}

/// A passage that is not the same in both texts; spans are UTF-8 bytes of the bodies.
private struct PassageDocument: Encodable {
  let kind: String
  let old: [Int]
  let new: [Int]
  let oldText: String
  let newText: String
}
