internal import News

/// The articles in a JSON value: itself, the items of a list somewhere in it, or what its columns say.
struct JSONRecords {
  let records: [JSONRecord]
  /// Why a value that holds several articles cannot be taken apart; nil when it can.
  let fault: String?

  private static let deepest = 8

  /// Finds the articles of a value that is no list.
  init(in value: JSONValue, map: FieldMap, isInEnvelope: Bool = false) {
    if let columns = JSONColumns(value, map: map) {
      fault = columns.fault
      records = columns.rows.map { JSONRecord($0, map: map) }
      return
    }
    fault = nil
    let parts = value.members.map(\.value)
    if parts.allSatisfy(\.isObject), map.names[.body] == nil, Self.areArticles(parts) {
      records = parts.map { JSONRecord($0, map: map) }
      return
    }
    let own = JSONRecord(value, map: map, isInEnvelope: isInEnvelope)
    if own.hasBody, !Self.leadsThroughList(value, map) {
      records = [own]
      return
    }
    var lists: [(path: [Substring], items: [JSONValue], count: Int)] = []
    Self.collect(value, path: [], into: &lists, map: map)
    if let best = lists.max(by: { ($0.count, -$0.path.count) < ($1.count, -$1.path.count) }) {
      records = best.items.filter(\.isObject).map {
        JSONRecord($0, map: map, root: value, listPath: best.path)
      }
      return
    }
    records = [own]
  }

  /// True when most items are articles: objects with a headline or a date beside a text.
  static func areArticles(_ items: [JSONValue]) -> Bool {
    var articles = 0
    for item in items.prefix(20) {
      var found: Set<ArticleField> = []
      for member in item.members where !member.value.isEmpty {
        if let field = FieldMap.field(named: member.key) { found.insert(field) }
      }
      if found.contains(.body), !found.isDisjoint(with: [.headline, .url]) { articles += 1 }
    }
    return articles * 2 > min(items.count, 20)
  }

  /// True when the path to the body that the user named leads through a list of objects.
  private static func leadsThroughList(_ value: JSONValue, _ map: FieldMap) -> Bool {
    guard let name = map.names[.body] else { return false }
    var value = value
    for key in FieldMap.normalized(name).split(separator: ".") {
      guard let next = value.values(along: [key]).first else { return false }
      if case .array(let items) = next { return items.contains(where: \.isObject) }
      value = next
    }
    return false
  }

  /// Every list of objects with texts, and how many have one.
  private static func collect(
    _ value: JSONValue, path: [Substring],
    into lists: inout [(path: [Substring], items: [JSONValue], count: Int)], map: FieldMap
  ) {
    guard path.count <= deepest, lists.count < 100 else { return }
    for member in value.members {
      let inner = path + [FieldMap.normalized(member.key)[...]]
      switch member.value {
      case .object: collect(member.value, path: inner, into: &lists, map: map)
      case .array(let items):
        let count = items.prefix(50).count { item in
          guard item.isObject else { return false }
          let record = JSONRecord(item, map: map, root: value, listPath: inner)
          return record.hasBody || record.teaser != nil && record.text(.headline) != nil
            || record.text(.headline) != nil && record.text(.url) != nil
        }
        if count > 0 { lists.append((inner, items, count)) }
      default: continue
      }
    }
  }
}

/// A table that JSON writes by its columns, as pandas does (`orient` "columns", "list", "split").
struct JSONColumns {
  /// The rows as objects.
  let rows: [JSONValue]
  let fault: String?

  /// Takes a table apart; nil when the value is none.
  init?(_ value: JSONValue, map: FieldMap) {
    if let (names, rows) = Self.split(value) {
      self.rows = rows.map { row in
        .object(zip(names, row.items).map { JSONValue.Member(key: $0, value: $1) })
      }
      let odd = rows.first { $0.items.count != names.count }
      fault = odd.map { "a row has \($0.items.count) values and there are \(names.count) columns" }
      return
    }
    var columns: [(key: String, cells: [(index: String, value: JSONValue)])] = []
    var fields: Set<ArticleField> = []
    for member in value.members {
      guard let cells = Self.cells(member.value) else { continue }
      columns.append((member.key, cells))
      for field in [ArticleField.body, .headline, .date, .url]
      where map.candidates(for: field).contains(FieldMap.normalized(member.key)) {
        fields.insert(field)
      }
    }
    guard fields.contains(.body), fields.count >= 2, columns.count == value.members.count,
      let first = columns.first
    else { return nil }
    let lengths = Set(columns.map(\.cells.count))
    guard lengths.count == 1 else {
      // One headline in a list beside a list of paragraphs is one article.
      if columns.contains(where: {
        $0.cells.count == 1 && map.candidates(for: .headline).contains(FieldMap.normalized($0.key))
      }) {
        return nil
      }
      rows = []
      fault =
        "its columns have different lengths (\(lengths.sorted().map(String.init).joined(separator: ", ")))"
      return
    }
    rows = first.cells.indices.map { row in
      .object(columns.map { JSONValue.Member(key: $0.key, value: $0.cells[row].value) })
    }
    fault = nil
  }

  /// The cells of a column: of a list of plain values, or of an object from row numbers to them.
  private static func cells(_ value: JSONValue) -> [(index: String, value: JSONValue)]? {
    switch value {
    case .array(let items):
      guard items.allSatisfy({ !$0.isObject }) else { return nil }
      return items.enumerated().map { (String($0.offset), $0.element) }
    case .object(let members):
      guard !members.isEmpty, members.allSatisfy({ Int($0.key) != nil && !$0.value.isObject })
      else {
        return nil
      }
      return members.map { ($0.key, $0.value) }
    default: return nil
    }
  }

  /// The names and rows of `{"columns": [...], "data": [[...], ...]}`.
  private static func split(_ value: JSONValue) -> (names: [String], rows: [JSONValue])? {
    func list(_ keys: [String]) -> [JSONValue]? {
      for member in value.members where keys.contains(member.key.lowercased()) {
        if case .array(let items) = member.value { return items }
      }
      return nil
    }
    guard let columns = list(["columns", "header", "headers", "fields", "column_names"]),
      let rows = list(["data", "rows", "values", "records"]), !rows.isEmpty,
      rows.allSatisfy({ if case .array = $0 { true } else { false } })
    else { return nil }
    let names = columns.map { $0.string ?? $0["name"]?.string ?? "" }
    return names.allSatisfy(\.isEmpty) ? nil : (names, rows)
  }
}
