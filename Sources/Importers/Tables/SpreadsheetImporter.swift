internal import News

/// Reads the sheets of a workbook that have a column of texts, one article a row.
struct SpreadsheetImporter: Importer {
  private let workbook: Workbook
  private let options: ImportOptions
  private var sheets: ArraySlice<Workbook.Sheet>
  private var place: Place
  private var columns: SheetColumns?
  /// Rows that were read to find the columns, the next one last.
  private var ahead: [[String]] = []
  /// How many articles' rows of the sheet have been read.
  private var number = 0
  private var hasTable = false

  /// How many rows are looked at to find the columns.
  private static let look = 40

  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    workbook = try Workbook(piece, options: options)
    self.options = options
    sheets = workbook.sheets[...]
    place = piece.place
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    while true {
      if let columns {
        while let row = try nextRow() {
          guard row.contains(where: { !$0.isEmpty }) else { continue }
          number += 1
          return .article(try article(row, columns))
        }
        self.columns = nil
      }
      guard let sheet = sheets.popFirst() else { break }
      if let left = try open(sheet) { return left }
    }
    guard hasTable else { throw problem }
    return nil
  }

  private mutating func nextRow() throws(ImportProblem) -> [String]? {
    if let row = ahead.popLast() { return row }
    return try workbook.nextRow()
  }

  /// Opens a sheet, and gives what is to be said when there is no table of texts in it.
  private mutating func open(_ sheet: Workbook.Sheet) throws(ImportProblem) -> Reading? {
    let isOnly = workbook.sheets.count == 1
    place = isOnly ? workbook.place : workbook.place.member(sheet.name)
    number = 0
    try workbook.open(sheet)
    var rows: [[String]] = []
    while rows.count < Self.look, let row = try workbook.nextRow() {
      if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
    }
    guard let (columns, header) = table(in: rows) else {
      return isOnly || !hasTable && sheets.isEmpty
        ? nil : .leftOut(LeftOut(place: place, reason: "a sheet without a column of texts"))
    }
    if let missing = columns.missing(of: options.map) {
      throw missingColumn(columns, "no column “\(missing.name)” for the \(missing.field.rawValue)")
    }
    hasTable = true
    self.columns = columns
    ahead = rows[(header + 1)...].reversed()
    return nil
  }

  /// The columns and the row of their names, which may stand below a title.
  private func table(in rows: [[String]]) -> (columns: SheetColumns, header: Int)? {
    for header in rows.indices.prefix(10) {
      let names = rows[header].map { String(decoding: Array($0.utf8).trimmed, as: UTF8.self) }
      guard names.count(where: { !$0.isEmpty }) >= min(2, rows[header].count),
        names.allSatisfy({ $0.utf8.count <= 80 })
      else { continue }
      var columns = SheetColumns(names, map: options.map)
      let isNamed = columns[.body] != nil
      columns.findBody(in: Array(rows[(header + 1)...]))
      guard columns[.body] != nil else { continue }
      // Without a name of ours a column of texts is enough below a row of short names.
      if isNamed || names.count(where: { !$0.isEmpty && Double($0) == nil }) >= 2 {
        return (columns, header)
      }
    }
    return nil
  }

  private func article(_ row: [String], _ columns: SheetColumns) throws(ImportProblem) -> Article {
    var record = ArticleRecord()
    for (field, column) in columns.columns where row.indices.contains(column) {
      record.values[field] = row[column]
    }
    if let date = record.values[.date].flatMap(workbook.day(ofSerial:)) {
      record.values[.date] = date
    }
    record.leaveOutRepeatedHead()
    var digest = SHA256()
    for cell in row {
      digest.update(cell.utf8)
      digest.update(CollectionOfOne(0))
    }
    let origin = Origin(place, row: number, sha256: SHA256.hexadecimal(digest.finalize()))
    guard let article = record.article(origin: origin, options: options) else {
      throw ImportProblem(
        place: place, kind: .noBody, scope: .record, row: number, what: "the row has no text")
    }
    return article
  }

  /// No sheet has a column of texts.
  private var problem: ImportProblem {
    ImportProblem(
      place: workbook.place, kind: .missingColumns, scope: .file,
      what: "this is a spreadsheet without a column that looks like the text of an article",
      remedy: "name it with --map body=COLUMN",
      noArticle: options.map.names.isEmpty ? "a spreadsheet without texts" : nil)
  }

  private func missingColumn(_ columns: SheetColumns, _ what: String) -> ImportProblem {
    let list = columns.names.filter { !$0.isEmpty }.map { "“\($0)”" }.joined(separator: ", ")
    return ImportProblem(
      place: place, kind: .missingColumns, scope: .file,
      what: "the table has \(what) (its columns are \(list))",
      remedy: "name it with --map body=COLUMN")
  }
}

extension ArticleRecord {
  /// Takes the headline and the date from the head of the body when they stand there once more.
  mutating func leaveOutRepeatedHead() {
    guard let body = values[.body], let headline = values[.headline] else { return }
    func key(_ text: Substring) -> String {
      text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    let wanted = key(headline[...])
    guard !wanted.isEmpty else { return }
    var rest = body.drop(while: \.isWhitespace)
    let line = rest.prefix { !$0.isNewline }
    guard key(line) == wanted else { return }
    rest = rest[line.endIndex...].drop(while: \.isWhitespace)
    let second = rest.prefix { !$0.isNewline }
    if let note = StoryNote(String(second)) {
      if values[.date] == nil { values[.date] = note.day?.description }
      if values[.byline] == nil { values[.byline] = note.byline }
      rest = rest[second.endIndex...].drop(while: \.isWhitespace)
    }
    if !rest.isEmpty { values[.body] = String(rest) }
  }
}
