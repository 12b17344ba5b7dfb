/// Europresse and its sisters (Eureka.cc): the tables of 2012 and the article elements of today.
struct EuropresseSplitter: ExportSplitter {
  let name = "Europresse"
  let formatName = "europresse"
  let formatTitle = "an export of Europresse (HTML)"
  let signs =
    "the classes DocPublicationName, DocHeader and titreArticle, “news·20240910·LC·123” and the"
    + " certificate below each article"

  let marks = ["docpublicationname", "europresse", "cedrom", "eureka.cc", "docheader", "news·"]

  let pageHeads = ["<title>europresse</title>", "cedrom-sni.com/schema"]

  func likeness(of text: ExportText) -> Double {
    var parts: Set<String> = []
    var numbers = 0
    for line in text.lines.prefix(4000) {
      for part in ["docpublicationname", "docheader", "titrearticle", "doctext"]
      where line.style.contains(part) {
        parts.insert(part)
      }
      if Self.number(in: line.text) != nil { numbers += 1 }
    }
    if parts.contains("docpublicationname") { return parts.count >= 2 ? 1 : 0.7 }
    return numbers > 0 && parts.count + numbers >= 2 ? 0.8 : numbers > 0 ? 0.6 : 0
  }

  func split(_ text: ExportText) -> [SplitArticle] {
    let lines = text.lines
    var starts = lines.indices.filter {
      lines[$0].style.contains("docpublicationname") && Self.isFirst($0, lines)
    }
    if starts.isEmpty { starts = Self.startsByNumber(lines) }
    return zip(starts, starts.dropFirst() + [lines.count]).compactMap {
      article(text, $0..<$1)
    }
  }

  /// True for the first line of a run that stands in the name of the outlet.
  private static func isFirst(_ index: Int, _ lines: [ExportText.Line]) -> Bool {
    index == 0 || !lines[index - 1].style.contains("docpublicationname")
      || lines[index].row != lines[index - 1].row
  }

  /// Without classes: an article ends in its number, and the next begins behind the certificate.
  private static func startsByNumber(_ lines: [ExportText.Line]) -> [Int] {
    var starts = [0]
    var index = 0
    while index < lines.count {
      if number(in: lines[index].text) != nil {
        var next = index + 1
        while next < lines.count, isFoot(lines[next]) || number(in: lines[next].text) != nil {
          next += 1
        }
        if next < lines.count { starts.append(next) }
        index = next
      } else {
        index += 1
      }
    }
    return starts
  }

  /// `news·20121004·PO·2040056000`: the day in the number of a document.
  private static func number(in line: String) -> String? {
    guard line.utf8.count < 400, line.utf8.contains(0xC2) else { return nil }
    let parts = line.split(separator: "·")
    guard parts.count >= 3 else { return nil }
    for part in parts.dropFirst() where part.utf8.count == 8 && part.utf8.allSatisfy(Byte.isDigit) {
      let digits = String(part)
      return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
    }
    return nil
  }

  private func article(_ text: ExportText, _ range: Range<Int>) -> SplitArticle? {
    let lines = text.lines
    guard !range.isEmpty else { return nil }
    var record = ArticleRecord(repairs: text.repairs)
    let outlet = lines[range.lowerBound].text
    record.values[.outlet] = Self.outlet(outlet)
    let title = range.first {
      lines[$0].style.contains("titrearticle") || lines[$0].style.contains("articletitle")
        || lines[$0].style.contains("grandtitre")
    }
    let header = header(text, range, title: title)
    var place = header.end
    let headline: Range<Int>
    if let title {
      headline = title..<Self.end(ofPart: title, in: range, lines)
    } else {
      let start = min(place, range.upperBound - 1)
      headline = start..<text.paragraph(at: start, in: range).upperBound
    }
    record.values[.headline] = text.joined(headline)
    place = max(place, headline.upperBound)
    record.values[.date] = header.date
    record.values[.section] = header.section
    var end = place
    while end < range.upperBound, !Self.isFoot(lines[end]), Self.number(in: lines[end].text) == nil
    {
      end += 1
    }
    if let author = author(text, place..<end) {
      record.values[.byline] = ExportWords.byline(text.joined(author))
      place = author.upperBound
    }
    if record.values[.date] == nil {
      record.values[.date] = range.lazy.compactMap { Self.number(in: lines[$0].text) }.first
    }
    let body = text.paragraphs(place..<max(place, end))
    record.values[.body] = body.joined(separator: "\n\n")
    if body.isEmpty, record.values[.headline]?.isEmpty ?? true { return nil }
    return SplitArticle(record: record, offset: lines[range.lowerBound].offset)
  }

  /// "La Croix, no. 43018": the name without the number of the issue.
  private static func outlet(_ line: String) -> String {
    var name = Substring(line)
    for mark in [", no.", ", n°", ", no ", ", vol.", ", Vol.", ", nº"] {
      if let found = name.firstRange(of: mark) { name = name[..<found.lowerBound] }
    }
    let suffixes = ["(site web)", "(web site)", "(réf. site web)"]
    for suffix in suffixes where name.hasSuffix(suffix) {
      name = name.dropLast(suffix.count)
    }
    return name.exportTrimmed
  }

  private static func end(ofPart start: Int, in range: Range<Int>, _ lines: [ExportText.Line])
    -> Int
  {
    var end = start + 1
    while end < range.upperBound, lines[end].style == lines[start].style,
      !lines[end].startsParagraph
    {
      end += 1
    }
    return end
  }

  /// The date, the section in front of it, and where the header ends.
  private func header(
    _ text: ExportText, _ range: Range<Int>, title: Int?
  ) -> (date: String?, section: String?, end: Int) {
    let lines = text.lines
    let limit = title ?? min(range.lowerBound + 6, range.upperBound)
    for index in (range.lowerBound + 1)..<max(range.lowerBound + 1, limit) {
      let line = lines[index].text
      guard lines[index].style.contains("docheader") || ExportDate.isDateLine(line),
        let date = ExportDate(line)
      else { continue }
      return (date.text, Self.section(line), index + 1)
    }
    // The date may stand on the line of the outlet, or below the headline.
    let around = range.prefix(8).first { ExportDate(lines[$0].text)?.isDay ?? false }
    return (
      around.flatMap { ExportDate(lines[$0].text)?.text }, nil, min(range.lowerBound + 1, limit)
    )
  }

  /// "Politique, jeudi 5 octobre 2013": what stands before the date.
  private static func section(_ line: String) -> String? {
    let parts = line.split(separator: ",")
    guard parts.count > 1, ExportDate(parts[0]) == nil else { return nil }
    let section = parts[0].exportTrimmed
    return section.isEmpty || section.utf8.count > 80 ? nil : section
  }

  /// A short line between the headline and the text.
  private func author(_ text: ExportText, _ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first else { return nil }
    let line = text.lines[first]
    let paragraph = text.paragraph(at: first, in: range)
    let isNamed =
      line.style.contains("author") || line.style.contains("auteur")
      || line.style.contains("margin-bottomnews")
    if isNamed, !line.style.contains("doctext") { return paragraph }
    guard range.count > 1, paragraph.count == 1, !line.isBold, line.text.utf8.count <= 80,
      let last = line.text.last, !".!?:…»\"".contains(last), line.text.exportWords.count <= 8,
      line.text.first.map(\.isUppercase) ?? false,
      line.text.exportWords.count(where: { $0.first.map(\.isUppercase) ?? false }) >= 2
    else { return nil }
    return paragraph
  }

  private static func isFoot(_ line: ExportText.Line) -> Bool {
    if ExportWords.isCopyright(line.text) { return true }
    if ["publicertificat", "txtcertificat", "publi-c", "public-", "icon-logo", "apd-"].contains(
      where: line.style.contains)
    {
      return true
    }
    let lower = line.text.prefix(60).lowercased()
    return [
      "numéro de document", "document number", "ce certificat est émis",
      "this certificate is issued",
      "date d'émission", "date d’émission", "date issued", "le présent document est protégé",
      "this document is protected", "certificat émis le", "certificate issued on",
      "cet article est paru dans", "this article appeared in", "the present document and its",
    ].contains { lower.hasPrefix($0) }
  }
}
