/// Integrum (Russia): fields of two letters behind a caret (`^ИС:`, `^ДТ:`, `^ЗГ:`), then the text.
struct IntegrumSplitter: ExportSplitter {
  let name = "Integrum"
  let formatName = "integrum"
  let formatTitle = "an export of Integrum (HTML)"
  let signs = "the fields “^ИС:”, “^ДТ:”, “^ЗГ:”, “^АВ:”"

  // Windows-1251 that was read as UTF-8 shows as two characters that stand for what is no text.
  let marks = ["^ИС", "^ис", "^ДТ", "^ЗГ", "^\u{FFFD}\u{FFFD}:"]

  func likeness(of text: ExportText) -> Double {
    var fields: Set<String> = []
    for line in text.lines.prefix(2000) { fields.formUnion(Self.fields(line.text).map(\.name)) }
    return fields.contains("ИС") && fields.count >= 2 ? 1 : fields.count >= 3 ? 0.7 : 0
  }

  private static let names: Set<String> = ["ИС", "ДТ", "ЗГ", "АВ", "НР", "РБ", "ТТ", "СТ", "ПО"]

  /// The fields of a line, which may hold several.
  private static func fields(_ line: String) -> [(name: String, value: String)] {
    guard line.utf8.contains(UInt8(ascii: "^")) else { return [] }
    var fields: [(name: String, value: String)] = []
    for part in line.split(separator: "^") {
      guard let colon = part.firstIndex(of: ":") else { continue }
      let name = part[..<colon].exportTrimmed
      guard names.contains(name) else { continue }
      fields.append((name, part[part.index(after: colon)...].exportTrimmed))
    }
    return fields
  }

  func split(_ text: ExportText) -> [SplitArticle] {
    var articles: [SplitArticle] = []
    var values: [String: String] = [:]
    var last: String?
    var body: [Int] = []
    var start: Int?
    func finish() {
      if !values.isEmpty { articles.append(article(text, values, body, start)) }
      values = [:]
      body = []
      last = nil
      start = nil
    }
    for (index, line) in text.lines.enumerated() {
      let fields = Self.fields(line.text)
      for field in fields {
        if field.name == "ИС" || values[field.name] != nil || !body.isEmpty { finish() }
        start = start ?? index
        values[field.name] = field.value
        last = field.name
      }
      guard fields.isEmpty, !values.isEmpty else { continue }
      // The value may stand on the line below its name.
      if let name = last, values[name]?.isEmpty ?? false, name != "ТТ" {
        values[name] = line.text
      } else if !ExportWords.isRule(line.text) {
        body.append(index)
      }
    }
    finish()
    return articles
  }

  private func article(
    _ text: ExportText, _ values: [String: String], _ body: [Int], _ start: Int?
  ) -> SplitArticle {
    var record = ArticleRecord(repairs: text.repairs)
    record.values[.outlet] = values["ИС"]
    record.values[.date] = values["ДТ"].map { ExportDate($0)?.text ?? $0 }
    record.values[.headline] = values["ЗГ"]
    record.values[.byline] = values["АВ"]
    record.values[.section] = values["РБ"]
    let opening = values["ТТ"].map { $0.isEmpty ? [] : [$0] } ?? []
    record.values[.body] = (opening + text.paragraphs(body)).joined(separator: "\n\n")
    return SplitArticle(record: record, offset: start.flatMap { text.lines[$0].offset })
  }
}
