internal import News
internal import XML

/// The XML that programs get from Factiva: an article element an article, read as a stream.
enum FactivaXML {
  static let format = Format(
    name: "factiva-xml", title: "what programs get from Factiva (XML)", family: .databases,
    likeness: { sniff in
      guard sniff.begins("<"), sniff.lower.contains("factiva.com") else { return .none }
      let isArticle = ["accessionno", "ppsarticle", "tailparagraphs"]
        .contains { sniff.lower.contains($0) }
      return isArticle && !sniff.lower.contains("<html") ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      try FactivaXMLImporter(piece, options: context.options)
    })
}

/// Gives the articles of a response one after another.
private struct FactivaXMLImporter: Importer {
  private let place: Place
  private let options: ImportOptions
  private let source: MarkupSource
  private let stream: MarkupStream
  private var row = 0
  private var isAtEnd = false

  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    place = piece.place
    self.options = options
    let source = try MarkupSource(piece, options: options)
    self.source = source
    do throws(MarkupError) {
      stream = try MarkupStream.reading(source)
    } catch {
      throw Self.broken(piece.place, error)
    }
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    guard !isAtEnd else { return nil }
    if let tree = try nextTree() {
      row += 1
      let record = record(of: tree)
      let origin = Origin(place, row: row, sha256: record.digest)
      guard let article = record.article(origin: origin, options: options) else {
        throw ImportProblem(
          place: place, kind: .noBody, scope: .record, row: row, what: "this article has no text")
      }
      return .article(article)
    }
    isAtEnd = true
    if let problem = source.problem { throw problem }
    guard row > 0 else {
      throw ImportProblem(
        place: place, kind: .noArticles, scope: .file,
        what: "this is XML of Factiva, but no article is in it (looked for: elements “article”)")
    }
    return nil
  }

  /// The next article element.
  private mutating func nextTree() throws(ImportProblem) -> MarkupNode? {
    do throws(MarkupError) {
      while let element = try stream.nextElement() {
        if element.name == "article" { return try stream.tree() }
      }
      return nil
    } catch {
      isAtEnd = true
      throw source.problem ?? Self.broken(place, error)
    }
  }

  private func record(of article: MarkupNode) -> ArticleRecord {
    var record = ArticleRecord(repairs: source.repairs)
    func line(_ names: String...) -> String? {
      for name in names {
        if let text = article.child(name)?.line, !text.isEmpty { return text }
      }
      return nil
    }
    record.values[.headline] = line("headline", "title")
    record.values[.byline] = line("byline", "author").map { ExportWords.byline($0) }
    record.values[.date] = line("publicationDate", "publicationDateTime", "pubDate")
    record.values[.outlet] = line("sourceName", "publicationName")
    record.values[.section] = line("sectionName", "columnName")
    record.values[.language] = line("baseLanguage", "language").map { $0.lowercased() }
    var paragraphs: [String] = []
    for part in ["leadParagraph", "snippet", "tailParagraphs", "body"] {
      // A snippet is what is given in place of the text.
      if part == "snippet", article.child("tailParagraphs") != nil { continue }
      for node in article.children(part) {
        let lines = node.children("paragraph").map(\.line).filter { !$0.isEmpty }
        paragraphs += lines.isEmpty ? [node.line].filter { !$0.isEmpty } : lines
      }
    }
    record.values[.body] = paragraphs.joined(separator: "\n\n")
    return record
  }

  private static func broken(_ place: Place, _ error: MarkupError) -> ImportProblem {
    ImportProblem(
      place: place, kind: .broken, scope: .file, line: error.line,
      what: "the XML is damaged: \(error.what)")
  }
}
