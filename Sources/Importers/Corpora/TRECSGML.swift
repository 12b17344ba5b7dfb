internal import News

/// Reads the SGML of TREC, TIPSTER, AQUAINT and Gigaword: `<DOC>` after `<DOC>`.
///
/// The collections name their fields differently; a field is known by any of its names.
enum TRECSGML {
  static let format = Format(
    name: "trec", title: "TREC, TIPSTER and Gigaword, SGML of many stories", family: .corpora,
    endings: ["sgm", "sgml", "trec"],
    likeness: { sniff in
      guard sniff.text.utf8.first == UInt8(ascii: "<") else { return .none }
      let hasDocument = sniff.has("<doc>") || sniff.has("<doc id=")
      guard hasDocument else { return .none }
      let hasNumber = sniff.has("<docno>") || sniff.has("<docid>") || sniff.has("<doc id=")
      let hasText = ["<text>", "<body>", "<lp>", "<headline>"].contains(where: sniff.has)
      return hasNumber && hasText && !sniff.begins("<html") ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      try SGMLRecordImporter(piece, element: "DOC", options: context.options, record: record)
    })

  static func record(of text: String) -> StoryRecord {
    let tag = text.prefix { $0 != ">" }
    let type = SGMLText.attribute("type", of: tag)?.lowercased()
    // Notes from desks to editors, which were never published (Gigaword's README).
    if type == "advis" { return .leftOut("an agency's note to editors") }
    let id = SGMLText.attribute("id", of: tag) ?? first(in: text, "DOCNO", "DOCID") ?? ""
    let name = DocumentName(id)
    var story = AgencyStory()
    story.headline = first(in: text, "HEADLINE", "HL", "HEAD", "TITLE", "TI", "SLUG").map(headline)
    story.byline = first(in: text, "BYLINE", "AUTHOR", "AU")
    story.dateline = first(in: text, "DATELINE")
    story.section = first(in: text, "SECTION")
    let date = first(in: text, "DATE_TIME", "DATE", "DD", "DATE1", "PUBDATE")
    story.date = readable(date) ?? name.date ?? date
    story.outlet = first(in: text, "PUB", "SO", "SOURCE").map(source) ?? name.outlet
    story.paragraphs = paragraphs(in: text)
    return story.record
  }

  /// A headline without the paper and the day before it: `FT 14 MAY 91 / …`.
  private static func headline(_ line: String) -> String {
    guard let slash = line.firstRange(of: " / ") else { return line }
    let before = line[..<slash.lowerBound]
    let isDated = before.utf8.count <= 24 && before.contains(where: \.isNumber)
    return isDated ? String(line[slash.upperBound...]) : line
  }

  /// The text of the first of some elements that has one, on one line.
  private static func first(in text: String, _ names: String...) -> String? {
    for name in names {
      guard let part = SGMLText.element(name, in: text) else { continue }
      let line = AgencyByline.line(SGMLText.decoded(SGMLText.withoutTags(part)))
      if !line.isEmpty { return line }
    }
    return nil
  }

  private static func paragraphs(in text: String) -> [String] {
    let names = ["LP", "LEADPARA", "TEXT"]
    let parts = names.flatMap { SGMLText.elements($0, in: text) }
    let whole = parts.isEmpty ? SGMLText.element("BODY", in: text).map { [$0] } ?? [] : parts
    return whole.flatMap { part -> [String] in
      let bare = SGMLText.without(
        ["HEADLINE", "BYLINE", "DATELINE", "SLUG", "ANNOTATION", "CAPTION", "GRAPHIC", "TI", "AU"],
        in: part)
      return WrappedText.paragraphs(of: SGMLText.decoded(SGMLText.withoutTags(bare)))
    }
  }

  /// The part of a date that is one: `January 1, 1989, Sunday, Home Edition` goes on after it.
  private static func readable(_ date: String?) -> String? {
    guard let date else { return nil }
    if DateText.day(in: date) != nil { return date }
    let parts = date.split(separator: ",").map { AgencyByline.line(String($0)) }
    for count in [3, 2, 1] where parts.count > count {
      let head = parts.prefix(count).joined(separator: ", ")
      if DateText.day(in: head) != nil { return head }
    }
    if date.utf8.count == 6, date.allSatisfy(\.isNumber) { return DocumentName.day(ofSix: date) }
    return nil
  }

  /// The paper in a source line: `WALL STREET JOURNAL (J), PAGE A1`.
  private static func source(_ line: String) -> String {
    let end = line.firstIndex { $0 == "," || $0 == "(" } ?? line.endIndex
    let name = AgencyByline.line(String(line[..<end]))
    return name.isEmpty ? line : name
  }
}

/// The name of a document, which holds its source and its day: `XIN_ENG_20071201.0001`.
struct DocumentName {
  private(set) var outlet: String?
  private(set) var date: String?

  init(_ id: String) {
    let code = id.prefix { $0.isLetter }
    guard (2...6).contains(code.count), !code.isEmpty else { return }
    outlet = Self.sources[code.uppercased()]
    let rest = id.dropFirst(code.count)
    let digits = rest.split { !$0.isNumber }.map(String.init)
    if let day = digits.first(where: { $0.count == 8 }), Self.isDay(day) {
      date = "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))"
    } else if outlet != nil, let day = digits.first, day.count == 6, rest.first?.isNumber == true {
      date = Self.day(ofSix: day)
    }
    if date == nil && outlet != nil && !id.contains(where: \.isNumber) { outlet = nil }
  }

  /// The sources that the catalogues of the collections give to these letters (LDC2011T07,
  /// LDC2002T31, LDC93T3A).
  private static let sources: [String: String] = [
    "AFP": "Agence France-Presse", "AP": "Associated Press", "APW": "Associated Press",
    "CNA": "Central News Agency", "LTW": "Los Angeles Times/Washington Post",
    "LA": "Los Angeles Times", "NYT": "The New York Times", "SJMN": "San Jose Mercury News",
    "WPB": "Washington Post/Bloomberg",
    "WSJ": "The Wall Street Journal", "XIE": "Xinhua", "XIN": "Xinhua",
  ]

  /// `880212`, year first, as a date; nil when it is none.
  static func day(ofSix digits: String) -> String? {
    guard let number = Int(digits),
      let day = CalendarDay(
        year: 1900 + number / 10_000, month: number / 100 % 100, day: number % 100)
    else { return nil }
    return day.description
  }

  private static func isDay(_ digits: String) -> Bool {
    guard let number = Int(digits) else { return false }
    return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100) != nil
  }
}
