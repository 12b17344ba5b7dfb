/// Workbooks of Excel.
enum SpreadsheetFormat {
  static let xlsx = Format(
    name: "xlsx", title: "a table of Excel with a header, one article a row", family: .text,
    endings: ["xlsx", "xlsm"],
    likeness: { sniff in OfficeZip(sniff) == .sheet ? .special : .none },
    open: { piece, context throws(ImportProblem) in
      try SpreadsheetImporter(piece, options: context.options)
    })
}
