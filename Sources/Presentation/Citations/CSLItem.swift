internal import Names
internal import News

/// A citation as CSL-JSON has it (the schema csl-data.json of citation-style-language).
struct CSLItem: Encodable {
  private let id: String
  private let type = "article-newspaper"
  private let title: String
  private let author: [Name]?
  private let containerTitle: String?
  private let issued: Issued?
  private let section: String?
  private let url: String?
  private let language: String?
  private let locator: String?
  private let note: String?
  private let annote: String?

  init(_ citation: Citation) {
    id = citation.key
    title = citation.title
    author = citation.authors.isEmpty ? nil : citation.authors.map(Name.init)
    containerTitle = citation.container
    issued = citation.issued.map { Issued(dateParts: [[$0.year, $0.month, $0.day]]) }
    section = citation.section
    url = citation.url
    language = citation.language
    locator = citation.passage?.locator
    note = citation.passage.map { "\(citation.key), \($0.locator)" }
    annote = citation.passage?.quotation
  }

  private enum CodingKeys: String, CodingKey {
    case id, type, title, author
    case containerTitle = "container-title"
    case issued, section
    case url = "URL"
    case language, locator, note, annote
  }

  private struct Issued: Encodable {
    let dateParts: [[Int]]

    private enum CodingKeys: String, CodingKey { case dateParts = "date-parts" }
  }

  private struct Name: Encodable {
    var family: String?
    var given: String?
    var particle: String?
    var suffix: String?
    var literal: String?

    init(_ author: CitedAuthor) {
      switch author {
      case .person(let name):
        family = name.family
        given = name.given
        particle = name.particle.isEmpty ? nil : name.particle
        suffix = name.suffix
      case .literal(let name): literal = name
      }
    }

    private enum CodingKeys: String, CodingKey {
      case family, given
      // People are called by them: "van der Berg said", "de Gaulle said".
      case particle = "non-dropping-particle"
      case suffix, literal
    }
  }
}
