/// Decides whether a page is something else than an article: an error, or links to articles.
///
/// In doubt it is an article: what is stored too much can be passed over, what was left out is gone.
enum PageJudgement {
  /// What the page is when it holds no article, as a noun; nil when it may hold one.
  static func noArticle(
    facts: PageFacts, text: MainText, body: PageBody, layout: PageLayout
  ) -> String? {
    let length = letters(in: body.paragraphs.joined(separator: " "))
    guard length > 0 else {
      return layout.blocks.isEmpty ? "a page without a text" : "a page of links"
    }
    if length < 1500, isError(facts.headline ?? "") || isError(body.paragraphs.first ?? "") {
      return "an error page"
    }
    guard !facts.isDescribed, text.weight < 150, length < 1000 else { return nil }
    let links = layout.blocks.filter { $0.linkDensity > 0.5 }
    let linked = links.reduce(0) { $0 + $1.characters }
    // Every article stands among links; those of a list of articles are most of the page.
    return links.count > 20 && linked > 4 * length ? "a page of links" : nil
  }

  private static func letters(in text: String) -> Int {
    text.unicodeScalars.reduce(0) { $1.isLetter ? $0 + 1 : $0 }
  }

  private static let errors = [
    "404", "403 forbidden", "page not found", "not found", "access denied", "forbidden",
    "error 4", "error 5", "500 internal", "502 bad", "503 service", "service unavailable",
    "bad gateway", "internal server error", "just a moment", "attention required",
    "are you a robot", "are you a human", "verify you are human", "please verify you",
    "checking your browser", "security check", "pardon our interruption", "site not found",
    "page cannot be found", "page can't be found", "page can’t be found", "page does not exist",
    "page doesn't exist", "page doesn’t exist", "object moved", "301 moved", "302 found",
    "seite nicht gefunden", "page introuvable", "page non trouvée", "página no encontrada",
    "página não encontrada", "pagina non trovata", "pagina niet gevonden", "sidan hittades inte",
    "siden blev ikke fundet", "strona nie została znaleziona", "nie znaleziono strony",
    "страница не найдена", "sayfa bulunamadı", "页面不存在", "页面已经不存在", "找不到页面", "ページが見つかりません",
    "お探しのページ",
  ]

  /// True for a title that tells of a fault of the site, and not of the world.
  private static func isError(_ title: String) -> Bool {
    let lower = title.lowercased()
    return errors.contains { error in
      guard let found = lower.firstRange(of: error) else { return false }
      // "Body not found in lake" is news: the fault is most of its title.
      return found.lowerBound == lower.startIndex && lower.count < error.count + 40
        || lower.count < error.count + 25
    }
  }
}
