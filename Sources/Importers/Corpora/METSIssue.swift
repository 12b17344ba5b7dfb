internal import XML

/// What a METS file says of a newspaper's issue (https://www.loc.gov/standards/mets/): its articles,
/// and the blocks of which pages they are made of.
struct METSIssue {
  /// A part of the issue or of a page.
  struct Part {
    let name: String
    let type: String
    let label: String
    let descriptions: [Substring]
    let parent: Int?
    var parts: [Int] = []
    /// The text that lies right in it.
    var areas: [Area] = []
  }

  /// A stretch of a page: from one element of it to another, or all of it.
  struct Area: Hashable {
    let file: String
    let begin: String?
    let end: String?
  }

  /// What the descriptive metadata say of an issue or an article.
  struct Description {
    var title: String?
    var host: String?
    var date: String?
    var language: String?
    var names: [String] = []
  }

  private(set) var parts: [Part] = []
  private(set) var descriptions: [String: Description] = [:]
  /// Where the files of the pages lie, by their names in the METS file.
  private(set) var files: [String: String] = [:]
  private var links: [String: [String]] = [:]
  private var numbers: [String: Int] = [:]
  private var order: [String] = []

  /// Reads METS as it comes.
  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    let stream = try RecordStream(piece, options: options)
    var reader = Reader()
    while let element = try stream.nextElement() {
      guard parts.count + descriptions.count + files.count + reader.links < Self.most else {
        throw ImportProblem(
          place: piece.place, kind: .tooLong, scope: .file,
          what: "the METS file lists more than \(Self.most) parts",
          remedy: "divide it into one file an issue")
      }
      guard element.name == "dmdSec" else {
        read(element, with: &reader)
        continue
      }
      let name = element["ID"] ?? ""
      descriptions[name] = Self.description(of: try stream.element(most: 20_000).node)
      order.append(name)
    }
  }

  // MARK: - Articles

  /// The articles in their order, as numbers of parts.
  var articles: [Int] {
    parts.indices.filter { isArticle($0) && !ancestors(of: $0).contains(where: isArticle) }
  }

  private func isArticle(_ number: Int) -> Bool {
    parts[number].type.lowercased().contains("article")
  }

  private func ancestors(of number: Int) -> [Int] {
    var found: [Int] = []
    var next = parts[number].parent
    while let parent = next {
      found.append(parent)
      next = parts[parent].parent
    }
    return found
  }

  /// The description of an article, and that of the issue around it.
  func descriptions(of article: Int) -> (article: Description, issue: Description) {
    let own = parts[article].descriptions.compactMap { descriptions[String($0)] }.first
    let around = ancestors(of: article).flatMap { parts[$0].descriptions }
      .compactMap { descriptions[String($0)] }
    let all = order.compactMap { descriptions[$0] }
    var issue =
      around.first { $0.date != nil } ?? all.first { $0.date != nil } ?? around.last
      ?? Description()
    if issue.title == nil, issue.host == nil {
      // The paper may be described apart from the issue: before the articles, as a rule.
      let paper =
        around.first { ($0.title ?? $0.host) != nil }
        ?? all.first {
          ($0.title ?? $0.host) != nil && $0.title != own?.title
        }
      issue.host = paper?.title ?? paper?.host
    }
    return (own ?? Description(), issue)
  }

  /// The parts whose text is a headline, pictures and what goes with them.
  private static let headings = ["head", "title", "subtitle", "overline"]
  private static let others = ["illustration", "image", "picture", "caption", "advert", "graphic"]

  /// The areas of an article's headline, and those of its text.
  func areas(of article: Int) -> (heading: [Area], text: [Area]) {
    var heading: [Area] = []
    var text: [Area] = []
    var seen: Set<Int> = []
    collect(article, depth: 0, isHeading: false, seen: &seen, heading: &heading, text: &text)
    var known: Set<Area> = []
    return (heading.filter { known.insert($0).inserted }, text.filter { known.insert($0).inserted })
  }

  private func collect(
    _ number: Int, depth: Int, isHeading: Bool, seen: inout Set<Int>, heading: inout [Area],
    text: inout [Area]
  ) {
    // Links may lead round in a circle, or further than anybody means.
    guard depth < 80, seen.count < 20_000, seen.insert(number).inserted else { return }
    let part = parts[number]
    let type = part.type.lowercased()
    if Self.others.contains(where: type.contains) { return }
    let isHeading = isHeading || Self.headings.contains(where: type.hasPrefix)
    let areas = part.areas.filter { files[$0.file] != nil }
    let exact = areas.filter { $0.begin != nil }
    if isHeading { heading += exact } else { text += exact.isEmpty ? areas : exact }
    for next in part.parts + (links[part.name] ?? []).compactMap({ numbers[$0] }) {
      collect(
        next, depth: depth + 1, isHeading: isHeading, seen: &seen, heading: &heading, text: &text)
    }
  }

  // MARK: - Reading

  /// More parts than this no issue and no volume has.
  private static let most = 400_000

  private struct Reader {
    /// How many links were read.
    var links = 0
    var file: String?
    var isText = false
    /// The parts that are open: how deep each stands, and its number.
    var open: [(depth: Int, number: Int)] = []
    var labels: [String: String] = [:]
  }

  private mutating func read(_ element: MarkupStream.Element, with reader: inout Reader) {
    switch element.name {
    case "file":
      reader.file = element["ID"]
      reader.isText = (element["MIMETYPE"] ?? "xml").lowercased().contains("xml")
    case "FLocat":
      guard let file = reader.file, reader.isText, let reference = element.local("href") else {
        return
      }
      files[file] = reference
    case "structMap": reader.open = []
    case "div":
      while let last = reader.open.last, last.depth >= element.depth { reader.open.removeLast() }
      // Deeper than this nobody divides a newspaper.
      guard reader.open.count < 64 else { return }
      let parent = reader.open.last?.number
      let name = element["ID"] ?? ""
      let part = Part(
        name: name, type: element["TYPE"] ?? "", label: element["LABEL"] ?? "",
        descriptions: (element["DMDID"] ?? "").split(whereSeparator: \.isWhitespace),
        parent: parent)
      if let parent { parts[parent].parts.append(parts.count) }
      if !name.isEmpty { numbers[name] = parts.count }
      reader.open.append((element.depth, parts.count))
      parts.append(part)
    case "fptr", "area":
      while let last = reader.open.last, last.depth >= element.depth { reader.open.removeLast() }
      guard let number = reader.open.last?.number, let file = element["FILEID"] else { return }
      parts[number].areas.append(
        Area(file: file, begin: element["BEGIN"], end: element["END"]))
    case "smLinkGrp": reader.labels = [:]
    case "smLocatorLink":
      guard let label = element.local("label"), let target = element.local("href") else { return }
      reader.labels[label] = Self.name(target)
    case "smArcLink", "smLink":
      guard let from = element.local("from"), let to = element.local("to") else { return }
      reader.links += 1
      links[reader.labels[from] ?? Self.name(from), default: []]
        .append(reader.labels[to] ?? Self.name(to))
    default: return
    }
  }

  private static func name(_ reference: String) -> String {
    reference.hasPrefix("#") ? String(reference.dropFirst()) : reference
  }

  /// Reads MODS or Dublin Core.
  private static func description(of node: MarkupNode) -> Description {
    var description = Description()
    let mods = node.first("mods") ?? node
    let info = mods.children("titleInfo").first ?? mods.first("title")?.parent
    let isOfHost =
      info?.parent?.name == "relatedItem" || info?.parent?.parent?.name == "relatedItem"
    let title = info.map { info in
      let parts = ["nonSort", "title"].compactMap { info.child($0)?.line }.filter { !$0.isEmpty }
      let sub = info.child("subTitle")?.line ?? ""
      return parts.joined(separator: " ") + (sub.isEmpty ? "" : ": " + sub)
    }
    if let title, !title.isEmpty, !isOfHost { description.title = title }
    description.host = mods.children("relatedItem").lazy
      .filter { $0["type"] == "host" || $0["type"] == nil }
      .compactMap { $0.first("title")?.line }.first { !$0.isEmpty }
    let dates = mods.all("dateIssued") + mods.all("date")
    description.date = (dates.first { $0["keyDate"] != nil } ?? dates.first)?.line
    description.language = (mods.first("languageTerm") ?? mods.first("language"))?.line
    description.names = mods.children("name").map { name in
      let parts = name.children("namePart").map(\.line).filter { !$0.isEmpty }
      return (parts.isEmpty ? [name.child("displayForm")?.line ?? ""] : parts)
        .joined(separator: " ")
    }.filter { !$0.isEmpty }
    return description
  }
}

extension MarkupStream.Element {
  /// The value of an attribute by its local name, whatever its prefix.
  func local(_ name: String) -> String? {
    attributes.first { $0.name == name || $0.name.hasSuffix(":" + name) }?.value
  }
}
