package import News
package import Repository

/// What is needed to cite an article, or a statement in one, in any style.
///
/// The key is the id of what is cited: the same in every archive and after every ingest. When it was
/// read is not known, so that no citation says so.
package struct Citation: Hashable, Sendable {
  /// The id of the article or the statement: `st:7f3cq2m8x0kd.812-901`.
  package let key: String
  /// The article's headline, or what stands for one.
  package let title: String
  package let authors: [CitedAuthor]
  /// Where it appeared: the outlet, else the agency.
  package let container: String?
  package let issued: CalendarDay?
  package let section: String?
  package let url: String?
  /// As ISO 639-1 writes it.
  package let language: String?
  /// The words that are cited; nil where a whole article is.
  package let passage: CitedPassage?

  /// Cites an article.
  package init(_ stored: StoredArticle) {
    self.init(stored, key: stored.id.description, passage: nil)
  }

  /// Cites a statement by the article that it stands in.
  package init(_ statement: StoredStatement, in stored: StoredArticle) {
    self.init(stored, key: statement.id.description, passage: CitedPassage(statement))
  }

  private init(_ stored: StoredArticle, key: String, passage: CitedPassage?) {
    let article = stored.article
    let agency = Self.line(article.dateline?.agency)
    let outlet = Self.line(article.outlet?.name)
    self.key = key
    self.passage = passage
    title = Self.line(article.headline) ?? "[No headline]"
    container = outlet ?? agency
    issued = article.published?.day
    section = Self.line(article.section)
    url = Self.line(article.url)
    language = Self.line(article.language)
    let bodies = [outlet, agency].compactMap { $0 }
    let named = Self.line(article.byline).map { AuthorList.authors(of: $0, bodies: bodies) } ?? []
    // The agency of a story that nobody signed is its author, where somebody else carried it.
    authors =
      named.isEmpty && agency != container ? agency.map { [.literal($0)] } ?? [] : named
  }

  /// A value on one line, without what steers terminals; nil for nothing.
  private static func line(_ text: String?) -> String? {
    guard let text else { return nil }
    let line = TerminalSafety.line(text).split(separator: " ").joined(separator: " ")
    return line.isEmpty ? nil : line
  }
}

/// The words of an article that a citation is of.
package struct CitedPassage: Hashable, Sendable {
  /// Where they stand in the stored text: `bytes 812-901`.
  package let locator: String
  /// Who said them, as the archive names them; nil where nobody is named.
  package let speaker: String?
  /// How they are there, so that nobody takes a denial for a claim: `indirect speech, denies`.
  package let manner: String
  /// The article's own words.
  package let words: String

  init(_ stored: StoredStatement) {
    let start = stored.statement.content.first?.start ?? 0
    let end = stored.statement.content.last?.end ?? 0
    locator = "bytes \(start)-\(end)"
    speaker =
      stored.speakers.isEmpty
      ? nil : stored.speakers.map { TerminalSafety.line($0.name) }.joined(separator: " and ")
    manner = ([stored.statement.kind.rawValue + " speech"] + Self.marks(stored.statement))
      .joined(separator: ", ")
    words = TerminalSafety.line(StatementLines.words(of: stored)).split(separator: " ")
      .joined(separator: " ")
  }

  private static func marks(_ statement: Statement) -> [String] {
    StatementLines.marks(statement).map { mark in
      mark.filter { !"[]".contains($0) }.lowercased()
    }
  }

  /// `Alice Wells (indirect speech): the network could still count on a safe haven`.
  var quotation: String { "\(speaker ?? "Nobody named") (\(manner)): \(words)" }
}
