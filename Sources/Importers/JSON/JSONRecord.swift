internal import News

/// An object that stands for an article, and what is found in it.
struct JSONRecord {
  let fields: JSONFields
  /// What stands around the record, and the path from there to the list it is in.
  let root: JSONValue?
  let listPath: [Substring]
  /// Where the keys of the article stand in the record: "" or `source.`, as Elasticsearch has it.
  let prefix: String

  /// The names under which each field stands, the best first.
  private let candidates: [ArticleField: [String]]
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
    candidates = Self.candidates(fields, prefix: prefix)
  }

  /// The names of its members, as the file writes them.
  var keys: [String] { value.members.map(\.key) }

  /// The text of a field; nil when there is none.
  func text(_ field: ArticleField) -> String? {
    if let name = map.names[field] {
      return mapped(FieldMap.normalized(name), field)
    }
    for name in candidates[field] ?? [] {
      guard let value = fields[name], let text = Self.text(of: value, field) else { continue }
      if !RecordWords.isNothing(text) { return text }
    }
    return nil
  }

  /// What stands for a body where there is none.
  var teaser: String? {
    for prefix in Self.prefixes(prefix) {
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

  /// True when nothing in the object is known from articles.
  var isNoArticle: Bool {
    !hasBody && text(.date) == nil && (text(.headline) == nil || text(.url) == nil)
  }

  // MARK: - Finding

  /// The names in a record that stand for each field: those beside the text before those outside,
  /// the best ones first.
  private static func candidates(
    _ fields: JSONFields, prefix: String
  ) -> [ArticleField: [String]] {
    var found: [ArticleField: [(level: Int, rank: Int, name: String)]] = [:]
    for (level, outer) in prefixes(prefix).enumerated() {
      for name in fields.names where name.hasPrefix(outer) {
        // A name that leads into the article from outside means something else there.
        if level > 0, (name + ".").hasPrefix(prefix) { continue }
        let key = outer.isEmpty ? name : String(name.dropFirst(outer.count))
        for rank in UsualNames.ranks[key] ?? [] {
          found[rank.field, default: []].append((level, rank.rank, name))
        }
      }
    }
    return found.mapValues { names in
      names.sorted { ($0.level, $0.rank) < ($1.level, $1.rank) }.map(\.name)
    }
  }

  /// The prefixes under which names are looked for, the nearest to the text first.
  private static func prefixes(_ prefix: String) -> [String] {
    if prefix.isEmpty { return [""] }
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
    var best: (prefix: String, depth: Int, rank: Int)?
    for name in fields.names {
      let key = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name.index(after: $0) }
      let last = key.map { String(name[$0...]) } ?? name
      guard let rank = UsualNames.ranks[last]?.first(where: { $0.field == .body })?.rank else {
        continue
      }
      let parts = name.split(separator: ".")
      if parts.count > 1, parts.dropLast().contains(where: { others.contains(String($0)) }) {
        continue
      }
      let prefix = key.map { String(name[..<$0]) } ?? ""
      guard isBody(fields, prefix, last) else { continue }
      if parts.count == 1 { return "" }
      if let best, (best.depth, best.rank) <= (parts.count, rank) { continue }
      best = (prefix, parts.count, rank)
    }
    // Names of two parts, as "content.rendered", are of the record itself.
    if (UsualNames.names[.body] ?? []).contains(where: { $0.contains(".") && fields[$0] != nil }) {
      return ""
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
      case .headline, .language, .url, .id: JSONText.line(value, isName: false)
      }
    guard let text, text.utf8.contains(where: { !Byte.isSpace($0) }) else { return nil }
    return text
  }
}
