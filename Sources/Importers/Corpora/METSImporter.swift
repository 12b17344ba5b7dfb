internal import News

/// Reads a newspaper's issue by its METS file: articles put together from the pages beside it.
struct METSImporter: Importer {
  static let format = Format(
    name: "mets", title: "METS with ALTO pages, issues divided into articles", family: .corpora,
    likeness: { sniff in
      guard let root = RootTag(sniff) else { return .none }
      return root.name == "mets" ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      try METSImporter(piece, options: context.options)
    })

  private let issue: METSIssue
  private let place: Place
  private let options: ImportOptions
  /// What lies beside the METS file.
  private let names: [String]
  private var articles: ArraySlice<Int>
  /// The names that are looked for in each file.
  private var wanted: [String: Set<String>] = [:]
  private var desk: RecordDesk
  /// Pages that were read, nil for those that are not there; the latest at the end.
  private var pages: [(file: String, page: ALTOPage?)] = []
  private var missing: Set<String> = []

  private init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    place = piece.place
    self.options = options
    names = piece.place.member == nil ? METSFolder.names(besides: piece.place.path) : []
    issue = try METSIssue(piece, options: options)
    articles = issue.articles[...]
    desk = RecordDesk(
      piece.place, options: options, noTextRemedy: "its page may not lie beside the METS file")
    guard !articles.isEmpty else {
      throw Self.nothing("a METS list of pages without borders of articles", piece)
    }
    guard piece.place.member == nil, piece.place.path != "-" else {
      throw Self.nothing("a METS file whose pages are read one by one", piece)
    }
    for article in articles {
      let areas = issue.areas(of: article)
      for area in areas.heading + areas.text {
        wanted[area.file, default: []].formUnion([area.begin, area.end].compactMap { $0 })
      }
    }
    guard wanted.keys.contains(where: { path(of: $0) != nil }) else {
      throw ImportProblem(
        place: piece.place, kind: .noArticles, scope: .file,
        what: "none of the pages that this METS file names lies beside it",
        remedy: "put its ALTO files into the same folder")
    }
  }

  private static func nothing(_ what: String, _ piece: Piece) -> ImportProblem {
    ImportProblem(
      place: piece.place, kind: .noArticles, scope: .file, what: "this is \(what)",
      remedy: "give the pages", noArticle: what)
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    guard let article = articles.popFirst() else { return closingNote() }
    let areas = issue.areas(of: article)
    let (own, issue) = issue.descriptions(of: article)
    var repairs: RepairSet = []
    let heading = try blocks(of: areas.heading, repairs: &repairs)
    let paragraphs = try blocks(of: areas.text, repairs: &repairs)
    let part = self.issue.parts[article]
    let title = own.title ?? (heading.isEmpty ? nil : heading.joined(separator: " "))
    var record = ArticleRecord(repairs: repairs)
    record.values[.headline] = title ?? (part.label.isEmpty ? nil : part.label)
    record.values[.body] = (paragraphs.isEmpty ? heading : paragraphs).joined(separator: "\n\n")
    record.values[.byline] = own.names.isEmpty ? nil : own.names.joined(separator: ", ")
    record.values[.date] = issue.date
    record.values[.outlet] = issue.title ?? issue.host
    record.values[.language] = own.language ?? issue.language
    return try desk.reading(of: .article(record, isWithdrawn: false))
  }

  private mutating func closingNote() -> Reading? {
    guard !missing.isEmpty else { return nil }
    defer { missing = [] }
    return .note(
      ImportNote(
        place: place,
        text: "\(missing.count) of the \(wanted.count) pages that the METS file names do not lie "
          + "beside it; what stands on them is missing"))
  }

  private func path(of file: String) -> String? {
    issue.files[file].flatMap { METSFolder.path(of: $0, besides: place.path, names: names) }
  }

  /// The text of some areas, block by block, each block once.
  private mutating func blocks(
    of areas: [METSIssue.Area], repairs: inout RepairSet
  ) throws(ImportProblem) -> [String] {
    var found: [String] = []
    var taken: [String: Set<Int>] = [:]
    for area in areas {
      guard let page = try page(area.file) else { continue }
      repairs.formUnion(page.repairs)
      for number in Self.numbers(of: area, in: page)
      where taken[area.file, default: []].insert(number).inserted {
        if !page.blocks[number].isEmpty { found.append(page.blocks[number]) }
      }
    }
    return found
  }

  private static func numbers(of area: METSIssue.Area, in page: ALTOPage) -> Range<Int> {
    guard let begin = area.begin else { return page.blocks.indices }
    guard let first = page.places[begin] else { return 0..<0 }
    guard let last = area.end.flatMap({ page.places[$0] }), last.upperBound > first.lowerBound
    else {
      return first.clamped(to: page.blocks.indices)
    }
    return (first.lowerBound..<last.upperBound).clamped(to: page.blocks.indices)
  }

  /// The page in a file; the pages read last are kept, since articles go on from page to page.
  private mutating func page(_ file: String) throws(ImportProblem) -> ALTOPage? {
    if let known = pages.first(where: { $0.file == file }) { return known.page }
    var page: ALTOPage?
    if let path = path(of: file) {
      let piece = Piece(try FileSource(ArticleFile(path: path)), place: Place(path: path))
      page = try ALTOPage(piece, wanted: wanted[file] ?? [], options: options)
    } else {
      missing.insert(file)
    }
    pages.append((file, page))
    if pages.count > 40 { pages.removeFirst() }
    return page
  }
}
