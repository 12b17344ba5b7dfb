/// Which column or key of a record holds which part of an article.
package struct FieldMap: Hashable, Sendable {
  /// The names that the user gave; keys of nested objects are joined by dots.
  package let names: [ArticleField: String]

  package init(_ names: [ArticleField: String] = [:]) {
    self.names = names
  }

  /// Reads `headline=title,body=article.text`; throws a sentence about the part that is wrong.
  package init(parsing text: String) throws(ImportProblem) {
    var names: [ArticleField: String] = [:]
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map(Self.trimmed)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        throw Self.problem("“\(part)” is not of the form field=column")
      }
      guard let field = ArticleField(rawValue: sides[0].lowercased()) else {
        throw Self.problem("there is no field “\(sides[0])”")
      }
      names[field] = sides[1]
    }
    self.init(names)
  }

  /// The usual names of columns and keys, the best first, as `normalized` writes them.
  private static let usualNames: [ArticleField: [String]] = [
    .headline: [
      "headline", "title", "articletitle", "heading", "headlines", "headline.main", "name",
    ],
    .body: [
      "body", "text", "content", "articlebody", "articletext", "bodytext", "fulltext", "maintext",
      "articlecontent", "article", "story", "contents", "paragraphs", "paras",
    ],
    .date: [
      "date", "published", "publicationdate", "publisheddate", "publishdate", "publishedat",
      "datepublished", "pubdate", "publishedon", "publishtime", "datetime", "timestamp", "created",
      "createdat",
    ],
    .outlet: [
      "outlet", "source", "publication", "publisher", "newspaper", "source.name", "publisher.name",
      "sourcename", "site", "sitename", "website", "domain",
    ],
    .byline: [
      "byline", "author", "authors", "writer", "author.name", "byline.original", "creator",
    ],
    .section: ["section", "subject", "category", "topic", "sectionname", "desk", "categories"],
    .place: ["place", "location", "city"],
    .agency: ["agency", "wire", "newsagency"],
    .language: ["language", "lang", "inlanguage"],
    .url: ["url", "link", "canonicalurl", "weburl", "articleurl", "uri", "permalink"],
    .id: [
      "id", "articleid", "guid", "uuid", "docid", "documentid", "storyid", "newsid", "uid",
      "itemid",
    ],
  ]

  /// Every name that any field answers to, as `normalized` writes them.
  var wanted: Set<String> {
    Set(ArticleField.allCases.flatMap(candidates))
  }

  /// The names under which a field may stand, the best first, as `normalized` writes them.
  func candidates(for field: ArticleField) -> [String] {
    if let name = names[field] { return [Self.normalized(name)] }
    return Self.usualNames[field] ?? []
  }

  /// A name without the differences that do not matter: `Publication_Date`, `publication date`.
  static func normalized(_ name: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 where !Byte.isSpace(byte) && byte != UInt8(ascii: "_") && byte != 0x2D {
      bytes.append(Byte.isUppercase(byte) ? byte | 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func trimmed(_ text: Substring) -> String {
    String(decoding: Array(text.utf8).trimmed, as: UTF8.self)
  }

  private static func problem(_ what: String) -> ImportProblem {
    let fields = ArticleField.allCases.map(\.rawValue).joined(separator: ", ")
    return ImportProblem(
      path: "--map", kind: .badMap, scope: .file, what: what,
      remedy: "write --map headline=title,body=text; the fields are \(fields)")
  }
}
