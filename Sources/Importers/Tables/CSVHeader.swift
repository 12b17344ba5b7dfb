/// The first row of a table: what divides its columns and which of them are wanted.
struct CSVHeader {
  let delimiter: UInt8
  /// The names of the columns as they stand.
  let names: [String]
  /// The columns of the fields that the table has, those of the best names first.
  let columns: [ArticleField: [Int]]
  /// The columns with what stands for a body where there is none.
  let teasers: [Int]
  /// How many bytes stand before the header: lines about the table.
  private(set) var start = 0

  private static let delimiters = [
    Byte.comma, Byte.semicolon, Byte.tab, UInt8(ascii: "|"),
  ]
  /// How many lines about the table may stand before its header.
  private static let longestPreamble = 30

  /// Finds the header of a table: its first line, unless that says something about the table and
  /// one of the next is a header.
  ///
  /// The delimiter is the one that gives most fields, and among equals most columns.
  init(findingIn bytes: UnsafeBufferPointer<UInt8>, encoding: TextEncoding?, map: FieldMap) {
    var position = 0
    let declared = Self.declaredDelimiter(bytes)
    if declared != nil { position = Self.endOfLine(bytes, from: 0) }
    func header(at position: Int) -> CSVHeader {
      let rest = UnsafeBufferPointer(rebasing: bytes[position...])
      var header = CSVHeader(rest, delimiter: declared, encoding: encoding, map: map)
      header.start = position
      return header
    }
    var found = header(at: position)
    for _ in 0..<Self.longestPreamble where !found.isUsable(map) {
      position = Self.endOfLine(bytes, from: position)
      guard position < bytes.count else { break }
      let next = header(at: position)
      if next.names.count >= 2, next.columns.count >= 2, next.isUsable(map),
        next.isFollowedByRow(bytes)
      {
        found = next
      }
    }
    self = found
  }

  /// Reads a header where it is not known whether there is a table; nil when there seems to be none.
  static func guess(_ head: UnsafeBufferPointer<UInt8>, map: FieldMap) -> CSVHeader? {
    let length = endOfLine(head, from: 0)
    guard length < head.count else { return nil }
    let header =
      declaredDelimiter(head) == nil
      ? CSVHeader(
        UnsafeBufferPointer(rebasing: head[..<length]), delimiter: nil, encoding: nil, map: map)
      : CSVHeader(findingIn: head, encoding: nil, map: map)
    let isOne =
      header.names.count >= 2 && header.columns[.body] != nil && header.columns.count >= 2
    return isOne ? header : nil
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8?, encoding: TextEncoding?, map: FieldMap
  ) {
    let readings = (delimiter.map { [$0] } ?? Self.delimiters).map {
      CSVHeader(bytes, dividedBy: $0, encoding: encoding, map: map)
    }
    var best = readings[0]
    for reading in readings.dropFirst() {
      let isBetter =
        (reading.columns.count, reading.names.count) > (best.columns.count, best.names.count)
      if isBetter { best = reading }
    }
    self = best
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, dividedBy delimiter: UInt8, encoding: TextEncoding?,
    map: FieldMap
  ) {
    var row = CSVRow()
    var repairs: RepairSet = []
    var outcome = row.read(bytes, delimiter: delimiter, isAtEnd: true)
    if case .row = outcome {
    } else {
      outcome = row.read(bytes, delimiter: delimiter, quoting: .none, isAtEnd: true)
    }
    let names = row.fields.prefix(2000).map {
      let name = row.text(of: $0, in: bytes, encoding: encoding, repairs: &repairs)
      return String(decoding: Array(name.utf8.prefix(200)).trimmed, as: UTF8.self)
    }
    self.delimiter = delimiter
    self.names = names
    (columns, teasers) = TableColumns.columns(among: names, map: map)
  }

  /// True when the row behind the header has as many columns.
  private func isFollowedByRow(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var row = CSVRow()
    let whole = UnsafeBufferPointer(rebasing: bytes[start...])
    guard case .row = row.read(whole, delimiter: delimiter, isAtEnd: true) else { return false }
    let rest = UnsafeBufferPointer(rebasing: whole[row.lengthWithEnd...].prefix(256 << 10))
    guard !rest.isEmpty else { return true }
    _ = row.read(rest, delimiter: delimiter, isAtEnd: true)
    return row.fields.count > 1 && row.fields.count >= names.count - 1
  }

  private func isUsable(_ map: FieldMap) -> Bool {
    (columns[.body] != nil || !teasers.isEmpty && columns[.headline] != nil)
      && map.names.keys.allSatisfy { columns[$0] != nil }
  }

  /// The delimiter that a line `sep=;` names, as spreadsheets write it.
  private static func declaredDelimiter(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    let line = bytes[..<endOfLine(bytes, from: 0)].filter { $0 != Byte.quote }.trimmed
    guard line.count <= 5 else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    // "sep=" and a tab, which is white space.
    if text.lowercased() == "sep=" { return bytes.prefix(8).contains(Byte.tab) ? Byte.tab : nil }
    guard text.lowercased().hasPrefix("sep="), text.utf8.count == 5 else { return nil }
    return text.utf8.last
  }

  private static func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard
      let end = bytes[start...].firstIndex(where: {
        $0 == Byte.lineFeed || $0 == Byte.carriageReturn
      })
    else { return bytes.count }
    let isPair =
      bytes[end] == Byte.carriageReturn && end + 1 < bytes.count && bytes[end + 1] == Byte.lineFeed
    return end + (isPair ? 2 : 1)
  }

  /// What keeps the table from being read, or nil: a column that is wanted is not there.
  func problem(at place: Place, map: FieldMap) -> ImportProblem? {
    let list = names.prefix(40).map { "“\($0)”" }.joined(separator: ", ")
    var what: String
    var remedy = "name it with --map body=COLUMN"
    if let (field, name) = map.names.filter({ columns[$0.key] == nil })
      .min(by: { $0.key.rawValue < $1.key.rawValue })
    {
      what = "the table has no column “\(name)” for the \(field.rawValue)"
      remedy = "name it with --map \(field.rawValue)=COLUMN"
    } else if isUsable(map) {
      return nil
    } else if columns[.url] != nil, columns[.headline] != nil {
      return ImportProblem(
        place: place, kind: .missingColumns, scope: .file, line: 1,
        what: "this is a list of links without the texts of the articles (its columns are \(list))",
        remedy: "save the pages and give them, or name the column with --map body=COLUMN",
        noArticle: "a list of links without texts")
    } else {
      what = "the table has no column that looks like the text of an article"
    }
    return ImportProblem(
      place: place, kind: .missingColumns, scope: .file, line: 1,
      what: "\(what) (its columns are \(list))", remedy: remedy)
  }
}

/// Which columns of a table hold what.
enum TableColumns {
  /// The columns of each field that is there, the best first, and those with a teaser.
  static func columns(
    among names: [String], map: FieldMap
  ) -> (columns: [ArticleField: [Int]], teasers: [Int]) {
    var places: [String: [Int]] = [:]
    var ranked: [ArticleField: [(rank: Int, column: Int)]] = [:]
    for (index, name) in names.enumerated() {
      let name = FieldMap.normalized(name)
      places[name, default: []].append(index)
      for rank in UsualNames.ranks[name] ?? [] where map.names[rank.field] == nil {
        ranked[rank.field, default: []].append((rank.rank, index))
      }
    }
    var columns = ranked.mapValues { $0.sorted { $0 < $1 }.map(\.column) }
    for (field, name) in map.names { columns[field] = places[FieldMap.normalized(name)] }
    return (columns, map.teasers.flatMap { places[$0] ?? [] })
  }
}
