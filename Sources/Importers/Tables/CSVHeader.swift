/// The first row of a table: what divides its columns and which of them are wanted.
struct CSVHeader {
  let delimiter: UInt8
  /// The names of the columns as they stand.
  let names: [String]
  /// The columns of the fields that the table has.
  let columns: [ArticleField: Int]

  private static let delimiters = [Byte.comma, Byte.semicolon, Byte.tab]

  /// Reads the header that a table begins with; `bytes` hold the whole of its first line.
  ///
  /// The delimiter is the one that gives most fields, and among equals most columns.
  init(_ bytes: UnsafeBufferPointer<UInt8>, encoding: TextEncoding?, map: FieldMap) {
    let readings = Self.delimiters.map {
      CSVHeader(bytes, delimiter: $0, encoding: encoding, map: map)
    }
    var best = readings[0]
    for reading in readings.dropFirst() {
      let isBetter =
        (reading.columns.count, reading.names.count) > (best.columns.count, best.names.count)
      if isBetter { best = reading }
    }
    self = best
  }

  /// Reads a header where it is not known whether there is a table; nil when there seems to be none.
  init?(guessing head: UnsafeBufferPointer<UInt8>, map: FieldMap) {
    let line = head.prefix { $0 != Byte.lineFeed }
    guard line.count < head.count else { return nil }
    self.init(UnsafeBufferPointer(rebasing: line), encoding: nil, map: map)
    guard names.count >= 2, columns[.body] != nil else { return nil }
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, encoding: TextEncoding?, map: FieldMap
  ) {
    var row = CSVRow()
    var repairs: RepairSet = []
    _ = row.read(bytes, delimiter: delimiter, isAtEnd: true)
    let names = row.fields.map {
      let name = row.text(of: $0, in: bytes, encoding: encoding, repairs: &repairs)
      return String(decoding: Array(name.utf8).trimmed, as: UTF8.self)
    }
    self.delimiter = delimiter
    self.names = names
    columns = Self.columns(among: names.map(FieldMap.normalized), map: map)
  }

  private static func columns(among names: [String], map: FieldMap) -> [ArticleField: Int] {
    var columns: [ArticleField: Int] = [:]
    for field in ArticleField.allCases {
      for candidate in map.candidates(for: field) where columns[field] == nil {
        columns[field] = names.firstIndex(of: candidate)
      }
    }
    return columns
  }

  /// What keeps the table from being read, or nil: a column that is wanted is not there.
  func problem(at place: Place, map: FieldMap) -> ImportProblem? {
    let list = names.map { "“\($0)”" }.joined(separator: ", ")
    let what: String
    if let (field, name) = map.names.filter({ columns[$0.key] == nil })
      .min(by: { $0.key.rawValue < $1.key.rawValue })
    {
      what = "the table has no column “\(name)” for the \(field.rawValue)"
    } else if columns[.body] == nil {
      what = "the table has no column that looks like the text of an article"
    } else {
      return nil
    }
    return ImportProblem(
      place: place, kind: .missingColumns, scope: .file, line: 1,
      what: "\(what) (its columns are \(list))", remedy: "name it with --map body=COLUMN")
  }
}
