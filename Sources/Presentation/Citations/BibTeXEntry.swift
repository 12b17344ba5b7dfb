internal import Names
internal import News

/// A citation as an entry of a BibTeX file, for BibTeX itself and for biblatex.
enum BibTeXEntry {
  /// `@article{ar:7f3cq2m8x0kd,` and its fields; without a journal it is `@misc`.
  static func lines(_ citation: Citation) -> [String] {
    var fields: [(name: String, value: String)] = []
    if !citation.authors.isEmpty {
      fields.append(
        ("author", "{" + citation.authors.map(author).joined(separator: " and ") + "}"))
    }
    fields.append(("title", "{" + TeXText.title(citation.title) + "}"))
    if let container = citation.container {
      fields.append(("journal", "{" + TeXText.escaped(container) + "}"))
      fields.append(("entrysubtype", "{newspaper}"))
    }
    if let day = citation.issued {
      fields.append(("date", "{\(day)}"))
      fields.append(("year", "{\(day.description.prefix(4))}"))
      fields.append(("month", months[day.month - 1]))
    }
    if let url = citation.url { fields.append(("url", "{" + TeXText.address(url) + "}")) }
    if let name = citation.language.flatMap({ languages[$0] }) {
      fields.append(("langid", "{\(name)}"))
    }
    if let passage = citation.passage {
      fields.append(("note", "{\(TeXText.escaped("\(citation.key), \(passage.locator)"))}"))
      fields.append(("annotation", "{\(TeXText.escaped(passage.quotation))}"))
    }
    let type = citation.container == nil ? "misc" : "article"
    return ["@\(type){\(citation.key),"] + fields.map { "  \($0.name) = \($0.value)," } + ["}"]
  }

  /// `van der Berg, Jr., Jan`, the order that BibTeX wants; bodies in braces of their own.
  private static func author(_ author: CitedAuthor) -> String {
    switch author {
    case .person(let name):
      let family = TeXText.escaped(name.family)
      return [
        name.particle.isEmpty ? family : TeXText.escaped(name.particle) + " " + family,
        name.suffix.map { TeXText.escaped($0) } ?? "", TeXText.escaped(name.given),
      ].filter { !$0.isEmpty }.map(guarded).joined(separator: ", ")
    case .literal(let name): return "{\(TeXText.escaped(name))}"
    }
  }

  /// A part in braces where BibTeX would find the word that stands between authors in it.
  private static func guarded(_ part: String) -> String {
    part.split(separator: " ").contains { $0.lowercased() == "and" } ? "{\(part)}" : part
  }

  /// The names that every BibTeX style knows.
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Languages as babel and biblatex call them.
  private static let languages = [
    "bg": "bulgarian", "ca": "catalan", "cs": "czech", "da": "danish", "de": "ngerman",
    "el": "greek", "en": "english", "es": "spanish", "et": "estonian", "fi": "finnish",
    "fr": "french", "hr": "croatian", "hu": "hungarian", "it": "italian", "lt": "lithuanian",
    "lv": "latvian", "nb": "norwegian", "nl": "dutch", "nn": "nynorsk", "no": "norwegian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sk": "slovak",
    "sl": "slovene", "sr": "serbian", "sv": "swedish", "tr": "turkish", "uk": "ukrainian",
  ]
}
