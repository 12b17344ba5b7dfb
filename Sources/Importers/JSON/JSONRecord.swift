internal import News

/// An object that stands for an article, and what is found in it.
struct JSONRecord {
  let fields: JSONFields
  /// What stands around the record, and the path from there to the list it is in.
  let root: JSONValue?
  let listPath: [Substring]
  /// Where the keys of the article stand in the record: "" or `source.`, as Elasticsearch has it.
  let prefix: String

  private let value: JSONValue
  private let map: FieldMap

  /// True when paths of the user may begin further out than the record does.
  private let isInEnvelope: Bool

  init(
    _ value: JSONValue, map: FieldMap, root: JSONValue? = nil, listPath: [Substring] = [],
    isInEnvelope: Bool = false
  ) {
    self.isInEnvelope = isInEnvelope
    self.value = value
    self.map = map
    self.root = root
    self.listPath = listPath
    fields = JSONFields(value)
    prefix = Self.prefix(fields, map: map)
  }

  /// The text of a field; nil when there is none.
  func text(_ field: ArticleField) -> String? {
    if let name = map.names[field] {
      return mapped(FieldMap.normalized(name), field)
    }
    for prefix in prefixes {
      for name in map.candidates(for: field) {
        guard let value = fields[prefix + name], prefix + name + "." != self.prefix else {
          continue
        }
        if let text = Self.text(of: value, field), !RecordWords.isNothing(text) { return text }
      }
    }
    return nil
  }

  /// What stands for a body where there is none.
  var teaser: String? {
    for prefix in prefixes {
      for name in map.teasers {
        if let value = fields[prefix + name], let text = Self.text(of: value, .headline) {
          return text
        }
      }
    }
    return nil
  }

  /// True when the object has the text of an article.
  var hasBody: Bool { text(.body) != nil }

  // MARK: - Finding

  /// The prefixes under which names are looked for, the nearest to the text first.
  private var prefixes: [String] {
    var prefixes = [prefix]
    var rest = prefix.split(separator: ".")
    while !rest.isEmpty {
      rest.removeLast()
      prefixes.append(rest.map { $0 + "." }.joined())
    }
    return prefixes
  }

  /// Parts of a record that hold other texts than its own.
  private static let others: Set<String> = [
    "author", "authors", "image", "images", "media", "comment", "comments", "related", "publisher",
    "user", "seo", "caption", "video", "teaser", "byline", "headline", "abstract", "promoitems",
    "featuredimage", "parent", "newsletter", "mainimage", "thumbnail", "social", "opengraph", "og",
  ]

  private static func prefix(_ fields: JSONFields, map: FieldMap) -> String {
    if map.names[.body] != nil { return "" }
    let candidates = map.candidates(for: .body)
    if candidates.contains(where: { isBody(fields, "", $0) }) { return "" }
    var best: (prefix: String, depth: Int, rank: Int)?
    for name in fields.names {
      let parts = name.split(separator: ".")
      guard parts.count > 1, let last = parts.last,
        let rank = candidates.firstIndex(of: String(last)),
        !parts.dropLast().contains(where: { others.contains(String($0)) })
      else { continue }
      let prefix = parts.dropLast().map { $0 + "." }.joined()
      guard isBody(fields, prefix, String(last)) else { continue }
      if let best, (best.depth, best.rank) <= (parts.count, rank) { continue }
      best = (prefix, parts.count, rank)
    }
    return best?.prefix ?? ""
  }

  /// True when the value under a name is a text, and no object with a headline and a text of its own.
  private static func isBody(_ fields: JSONFields, _ prefix: String, _ name: String) -> Bool {
    guard let value = fields[prefix + name] else { return false }
    switch value {
    case .string: return true
    case .array(let items): return !JSONRecords.areArticles(items) && JSONText.body(value) != nil
    case .object:
      let inner = prefix + name + "."
      let names = UsualNames.names
      let hasHead = [ArticleField.headline, .date, .url].contains { field in
        names[field]?.contains { fields[inner + $0] != nil } == true
      }
      return !hasHead && JSONText.body(value) != nil
    case .null, .bool, .number: return false
    }
  }

  /// What the path that the user named leads to: in the record, or from the root of the file.
  private func mapped(_ name: String, _ field: ArticleField) -> String? {
    let path = name.split(separator: ".")
    let inside = path.starts(with: listPath) ? path.dropFirst(listPath.count) : path[...]
    var values = value.values(along: inside)
    if values.isEmpty { values = value.values(along: path) }
    for length in 1..<max(path.count, 2) where values.isEmpty && isInEnvelope {
      values = value.values(along: path.dropFirst(length))
    }
    if values.isEmpty, let root { values = root.values(along: path) }
    guard let first = values.first else { return nil }
    return Self.text(of: values.count == 1 ? first : .array(values), field)
  }

  private static func text(of value: JSONValue, _ field: ArticleField) -> String? {
    let text =
      switch field {
      case .body: JSONText.body(value)
      case .date: JSONText.date(value)
      case .byline, .outlet, .section, .agency, .place:
        JSONText.line(value, isName: true)
      case .headline, .language, .url: JSONText.line(value, isName: false)
      }
    guard let text, text.utf8.contains(where: { !Byte.isSpace($0) }) else { return nil }
    return text
  }
}
