internal import Attribution
internal import News
internal import Repository

/// Finds the statements of articles that an archive has, many at a time.
struct BatchAnalysis: Sendable {
  let attributor: Attributor
  /// How many articles may be analysed at a time.
  let jobs: Int

  /// What was found in an article.
  struct Finding: Sendable {
    /// The article, with its language where that was not known.
    let article: Article
    let attributions: Attributions
  }

  /// Analyses articles; the result has one element for each of them, in order.
  func findings(in articles: [Article]) async -> [Finding] {
    await withTaskGroup(of: (Int, [Finding]).self) { group in
      let size = max(1, (articles.count + jobs - 1) / jobs)
      for start in stride(from: 0, to: articles.count, by: size) {
        let part = articles[start..<min(start + size, articles.count)]
        group.addTask { [attributor] in
          (
            start,
            part.map { article in
              let article = article.withLanguage()
              return Finding(
                article: article,
                attributions: article.isEnglish
                  ? attributor.attributions(in: article.body) : .none)
            }
          )
        }
      }
      var parts: [(Int, [Finding])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
