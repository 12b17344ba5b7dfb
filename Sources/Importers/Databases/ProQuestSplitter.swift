/// ProQuest: text, HTML, RTF and the e-mail export, in the languages of its interface.
struct ProQuestSplitter: ExportSplitter {
  let name = "ProQuest"
  let formatName = "proquest"
  let formatTitle = "an export of ProQuest (text, HTML, RTF, mail)"
  let signs =
    "“Full text:”, “Publication title:”, “ProQuest document ID:”, “Document URL:” and lines of"
    + " underscores"

  let marks = ["proquest"]

  let pageHeads = ["<title>proquest export</title>"]

  func likeness(of text: ExportText) -> Double {
    var found: Set<String> = []
    for line in text.lines.prefix(4000) {
      guard let label = line.label else { continue }
      let key = ExportLabel.key(label.name)
      if key.hasPrefix("proquest") { found.insert("id") }
      if Self.meaning(line) != nil { found.insert(key) }
    }
    guard found.count >= 4 else { return 0 }
    return found.contains("id")
      ? 1 : text.lines.contains { $0.text.contains("ProQuest") } ? 0.9 : 0
  }

  /// What a label of ProQuest says; nil for what is none of its own.
  private static func meaning(_ line: ExportText.Line) -> ExportLabel.Meaning? {
    guard let label = line.label, line.startsParagraph || isCaption(label) else { return nil }
    let key = ExportLabel.key(label.name)
    if let own = own[key] { return own }
    if key.hasPrefix("proquest") { return .tail }
    guard let meaning = label.meaning else { return nil }
    // Words that articles use as well count only where ProQuest writes them.
    return common.contains(key) ? meaning : nil
  }

  private static func isCaption(_ label: ExportLabel) -> Bool {
    ["CAPTION", "CREDIT", "Credit", "Caption"].contains(label.name)
  }

  private static let own: [String: ExportLabel.Meaning] = [
    "title": .headline, "titel": .headline, "titre": .headline, "título": .headline,
    "titolo": .headline, "author": .byline, "autor": .byline, "auteur": .byline, "autore": .byline,
    "publication title": .outlet, "titel der publikation": .outlet,
    "titre de la publication": .outlet, "título de publicación": .outlet,
    "titolo pubblicazione": .outlet, "titolo della pubblicazione": .outlet,
    "título da publicação": .outlet, "publikationstitel": .outlet,
    "publication date": .date, "publikationsdatum": .date, "erscheinungsdatum": .date,
    "date de publication": .date, "fecha de publicación": .date, "data di pubblicazione": .date,
    "data de publicação": .date, "publication info": .other,
    "informationen zur publikation": .other,
    "informations de publication": .other, "información de publicación": .other,
    "full text": .body, "volltext": .body, "texte intégral": .body, "texto completo": .body,
    "testo completo": .body, "full text available": .body, "abstract": .highlight,
    "resumen": .highlight, "résumé": .highlight, "zusammenfassung": .highlight,
    "abstract (summary)": .highlight, "links": .other, "language of publication": .language,
    "publikationssprache": .language, "langue de publication": .language,
    "idioma de la publicación": .language, "idioma de publicación": .language,
    "document url": .url, "dokument url": .url, "url du document": .url, "url de documento": .url,
    "url del documento": .url, "first page": .page, "pages": .page, "start page": .page,
    "section": .section, "copyright": .copyright, "caption": .graphic, "credit": .graphic,
    "illustration": .graphic, "number of pages": .tail, "word count": .tail,
    "publisher": .tail, "company": .tail, "supplement": .tail, "dateline": .tail, "column": .tail,
    "publication type": .tail, "publication year": .tail, "country of publication": .tail,
    "place of publication": .tail, "publication subject": .tail, "source type": .tail,
    "document type": .tail, "last updated": .tail, "database": .tail, "issn": .tail, "issue": .tail,
    "volume": .tail, "alternate title": .tail, "correspondence author": .tail,
    "document feature": .tail, "edition": .tail, "identifier / keyword": .tail, "source": .tail,
    "publication history": .tail, "copyright notice": .tail,
  ]

  private static let common: Set<String> = [
    "subject", "location", "people", "company / organization", "business indexing term",
    "schlagwort", "sujet", "lieu", "personnes", "société / organisation", "materia", "lugar",
    "personas", "empresa / organización", "ort", "personen", "unternehmen/organisation", "thema",
    "identifier/keyword", "keywords", "classification", "credit", "mots clés", "palabras clave",
    "editor", "isbn", "dokumenttyp", "type de document", "tipo de documento", "type de source",
    "tipo de fuente", "quellentyp", "base de données", "base de datos", "datenbank", "verlag",
    "erscheinungsort", "lieu de publication", "erscheinungsjahr", "année de publication",
  ]

  // MARK: - Splitting

  func split(_ text: ExportText) -> [SplitArticle] {
    ranges(text).compactMap { article(text, $0) }
  }

  /// The lines of each article: between rules, or up to the last of the labels that end in its number.
  private func ranges(_ text: ExportText) -> [Range<Int>] {
    let lines = text.lines
    let rules = lines.indices.filter { ExportWords.isRule(lines[$0].text) }
    let numbers = lines.indices.filter {
      lines[$0].label.map { ExportLabel.key($0.name).hasPrefix("proquest") } ?? false
    }
    if rules.count >= max(1, numbers.count - 1), !rules.isEmpty {
      var ranges: [Range<Int>] = []
      var start = 0
      for rule in rules + [lines.count] {
        if rule > start { ranges.append(start..<rule) }
        start = rule + 1
      }
      return ranges
    }
    var ranges: [Range<Int>] = []
    var start = 0
    for number in numbers {
      var end = number + 1
      while end < lines.count, Self.meaning(lines[end]) != nil || !lines[end].startsParagraph {
        // What only the next one can begin with.
        if let meaning = Self.meaning(lines[end]),
          [.headline, .byline, .body, .highlight].contains(meaning)
        {
          break
        }
        end += 1
      }
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }

  private func article(_ text: ExportText, _ range: Range<Int>) -> SplitArticle? {
    let fields = LabelRecord(text, range, meaning: Self.meaning)
    guard fields.fields.count >= 2 else { return nil }
    var record = ArticleRecord(repairs: text.repairs)
    let opening = headline(above: fields, text)
    record.values[.headline] = fields.value(.headline) ?? opening
    record.values[.byline] = fields.value(.byline).map(Self.byline)
    let info = fields.fields.first { $0.meaning == .other && $0.value.contains(where: \.isNumber) }
    record.values[.date] = date(fields.value(.date)) ?? info.flatMap { date($0.value) }
    let outlet = fields.value(.outlet) ?? info.flatMap { Self.outlet(inInfo: $0.value) }
    record.values[.outlet] = outlet.map { outlet in
      outlet.split(separator: ";").first.map { $0.exportTrimmed } ?? outlet
    }
    record.values[.section] = fields.value(.section)
    record.values[.language] = fields.value(.language).flatMap { ExportWords.language($0) }
    record.values[.url] = fields.value(.url).map { $0.exportWords.first.map(String.init) ?? $0 }
    record.values[.body] = body(fields).joined(separator: "\n\n")
    return SplitArticle(record: record, offset: text.lines[range.lowerBound].offset)
  }

  /// Several names stand as "Last, First; Last, First".
  private static func byline(_ value: String) -> String { ExportWords.byline(value) }

  private func date(_ value: String?) -> String? {
    guard let value, !value.isEmpty else { return nil }
    return ExportDate(value)?.text ?? (value.utf8.count < 40 ? value : nil)
  }

  /// `Los Angeles Times ; Los Angeles, Calif. [...]08 May 2010: AA.2.`
  private static func outlet(inInfo value: String) -> String? {
    let name = value.prefix { $0 != ";" && $0 != "[" }.exportTrimmed
    return name.isEmpty || ExportDate(name) != nil || name.utf8.count > 80 ? nil : name
  }

  /// The line above the first label that is no link, address or count.
  private func headline(above fields: LabelRecord, _ text: ExportText) -> String? {
    let lines = fields.opening.filter { !Self.isChrome(text.lines[$0]) }
    guard let last = lines.last else { return nil }
    if let marked = lines.last(where: { text.lines[$0].isMarked }) {
      return text.lines[marked].text
    }
    return text.lines[last].text
  }

  private static func isChrome(_ line: ExportText.Line) -> Bool {
    line.text.hasPrefix("http") || line.text == "ProQuest document link"
      || line.text.hasPrefix("Document ") && line.text.utf8.count < 24
      || line.text.hasSuffix("sent you the following:") || line.text.hasPrefix("Email ")
      || ExportWords.isRule(line.text) || line.text.contains("ProQuest")
  }

  // MARK: - Text

  private func body(_ fields: LabelRecord) -> [String] {
    var paragraphs: [String] = []
    for field in fields.fields where field.meaning == .body {
      paragraphs += fields.paragraphs(field)
    }
    paragraphs = Self.cleaned(paragraphs)
    if paragraphs.isEmpty {
      for field in fields.fields where field.meaning == .highlight {
        paragraphs = Self.cleaned(fields.paragraphs(field))
        if !paragraphs.isEmpty { break }
      }
    }
    return paragraphs
  }

  /// Without residue of mark-up, notes that there is no text, and what stands below the text.
  private static func cleaned(_ paragraphs: [String]) -> [String] {
    var paragraphs = paragraphs
    while let first = paragraphs.first {
      if ["html>", "html", "<html>"].contains(first.lowercased()) {
        paragraphs.removeFirst()
      } else if first.lowercased().hasPrefix("html>") {
        paragraphs[0] = first.dropFirst(5).exportTrimmed
      } else if isAbsence(first) {
        paragraphs.removeFirst()
      } else {
        break
      }
    }
    while let last = paragraphs.last {
      let isAddress = last.contains("@") && !last.contains(" ")
      guard
        last.isEmpty || ["--", "-", "_", "***"].contains(last) || isAddress
          || isCredit(last) || ExportWords.isCopyright(last) || ExportWords.isRule(last)
      else { break }
      paragraphs.removeLast()
    }
    return paragraphs
  }

  private static func isCredit(_ line: String) -> Bool {
    line.utf8.count < 120 && ["Credit:", "CREDIT:"].contains { line.hasPrefix($0) }
  }

  private static func isAbsence(_ line: String) -> Bool {
    let lower = line.lowercased()
    return lower.utf8.count < 120
      && (lower.hasPrefix("not available") || lower.hasPrefix("none available")
        || lower.hasPrefix("full text unavailable") || lower.hasPrefix("nicht verfügbar")
        || lower.hasPrefix("keine angabe") || lower.hasPrefix("non disponible")
        || lower.hasPrefix("no disponible") || lower.hasPrefix("aucun") && lower.utf8.count < 30)
  }
}
