internal import XML

/// A workbook of Excel (.xlsx; ECMA-376, part 1, chapter 18): its sheets, texts and number formats.
///
/// The packed bytes are held, since what cells refer to stands behind them; sheets are read as they
/// come. A class because a stream stands in the middle of one sheet.
final class Workbook {
  struct Sheet {
    var name: String
    var path: String
  }

  let place: Place
  private(set) var sheets: [Sheet] = []
  private let bytes: [UInt8]
  private let options: ImportOptions
  private var strings = SharedStrings()
  private var dates = SpreadsheetDates()
  private var package: DocumentPackage?
  private var stream: MarkupStream?

  /// The largest file that is read, in packed bytes.
  private static let longestFile = 128 << 20

  /// Opens a workbook, and reads everything but its sheets.
  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    place = piece.place
    self.options = options
    bytes = try piece.readAll(limit: Self.longestFile)
    let package = try makePackage()
    var names: [(name: String, id: String)] = []
    var targets: [String: String] = [:]
    var paths: [String] = []
    while let path = try package.nextPart() {
      switch path {
      case "xl/workbook.xml": names = readSheets(of: try package.tree())
      case "xl/_rels/workbook.xml.rels": targets = Self.targets(of: try package.tree())
      case "xl/styles.xml": dates.read(try package.tree())
      case "xl/sharedStrings.xml": try readStrings(of: package)
      case _ where path.hasPrefix("xl/worksheets/") && path.hasSuffix(".xml"): paths.append(path)
      default: continue
      }
    }
    sheets = names.compactMap { sheet in
      targets[sheet.id].map { Sheet(name: sheet.name, path: $0) }
    }.filter { paths.contains($0.path) }
    if sheets.isEmpty {
      sheets = paths.sorted().map {
        Sheet(name: $0.split(separator: "/").last.map(String.init) ?? $0, path: $0)
      }
    }
  }

  private func makePackage() throws(ImportProblem) -> DocumentPackage {
    try DocumentPackage(Piece(MemorySource(bytes), place: place), options: options)
  }

  private func readSheets(of tree: MarkupNode) -> [(name: String, id: String)] {
    let counts = tree.child("workbookPr")?["date1904"]
    dates.countsFrom1904 = counts == "1" || counts == "true"
    return (tree.child("sheets")?.children("sheet") ?? []).compactMap { sheet in
      sheet["r:id"].map { (sheet["name"] ?? "", $0) }
    }
  }

  private static func targets(of tree: MarkupNode) -> [String: String] {
    var targets: [String: String] = [:]
    for relation in tree.elements {
      guard let id = relation["Id"], let target = relation["Target"] else { continue }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    return targets
  }

  private func readStrings(of package: DocumentPackage) throws(ImportProblem) {
    let stream = try package.stream()
    var isTooLong = false
    do throws(MarkupError) {
      while !isTooLong, let element = try stream.nextElement() {
        guard element.name == "si" else { continue }
        let item = try stream.tree(limit: 100_000)
        isTooLong = !strings.append(SpreadsheetText.text(of: item))
      }
    } catch {
      throw package.broken(error)
    }
    guard !isTooLong else {
      throw ImportProblem(
        place: place, kind: .tooLong, scope: .file,
        what: "its texts are longer than \(ImportProblem.size(SharedStrings.limit))",
        remedy: "save it as .csv and give that")
    }
  }

  // MARK: - Rows

  /// Goes to the beginning of a sheet.
  func open(_ sheet: Sheet) throws(ImportProblem) {
    let package = try makePackage()
    self.package = package
    stream = nil
    while let path = try package.nextPart() {
      guard path == sheet.path else { continue }
      stream = try package.stream()
      return
    }
  }

  /// The cells of the next row; nil after the last one. Cells that are left out are empty.
  func nextRow() throws(ImportProblem) -> [String]? {
    guard let package, let stream else { return nil }
    do throws(MarkupError) {
      while let element = try stream.nextElement() {
        guard element.name == "row" else { continue }
        return cells(of: try stream.tree(limit: 200_000))
      }
    } catch {
      throw package.broken(error)
    }
    try package.checkPart()
    self.stream = nil
    return nil
  }

  private func cells(of row: MarkupNode) -> [String] {
    var cells: [String] = []
    for cell in row.children("c") {
      let column = cell["r"].flatMap(Self.column) ?? cells.count
      guard column < 2000 else { continue }
      while cells.count <= column { cells.append("") }
      cells[column] = value(of: cell)
    }
    return cells
  }

  /// The column that "AB12" stands in, from 0.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8.prefix(while: Byte.isLetter).prefix(4) {
      column = 26 * column + Int(byte & 0xDF) - 64
    }
    return column > 0 ? column - 1 : nil
  }

  private func value(of cell: MarkupNode) -> String {
    let raw = cell.child("v")?.content ?? ""
    switch cell["t"] {
    case "s": return Int(raw).map { strings[$0] } ?? ""
    case "inlineStr": return cell.child("is").map(SpreadsheetText.text) ?? ""
    case "str": return SpreadsheetText.withoutEscapes(raw)
    case "e": return ""
    case "d": return raw
    default:
      guard let number = Double(raw) else { return raw }
      if let style = cell["s"].flatMap({ Int($0) }), dates.isDate(style: style) {
        return dates.day(number) ?? ""
      }
      return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : raw
    }
  }

  /// The day that a number in a column of days means, which was not formatted as one.
  func day(ofSerial text: String) -> String? {
    guard let number = Double(text), (10_000...80_000).contains(number) else { return nil }
    return dates.day(number)
  }
}
