internal import Attribution
internal import Importers
internal import Language
internal import Likeness
internal import News
internal import Repository

/// Articles that are analysed together, so that a task is worth its overhead.
struct ArticleChunk: Sendable {
  /// In the order in which they were read.
  let articles: [Article]
  /// Files that came to their end before or in this chunk.
  let finished: [ReadFile]
  /// UTF-8 bytes of all bodies.
  let byteCount: Int
  /// True when articles that were deleted before are kept all the same.
  let mayReturn: Bool

  /// Large enough to outweigh a task's overhead, small enough to keep every core busy.
  static let articleLimit = 32
  static let byteLimit = 128 << 10

  /// The articles with their attributions; an article that is kept already costs no analysis.
  func analysed(
    number: Int, by attributor: Attributor, knownTo archive: any ArticleKeeping, folder: String
  ) -> AnalysedChunk {
    let ids = articles.map(\.id)
    let known: Set<ArticleID>
    do throws(ArchiveError) {
      known = try archive.known(among: ids)
    } catch {
      return AnalysedChunk(number: number, articles: [], finished: [], byteCount: 0, error: error)
    }
    var file: (path: String, source: SourceFile?)?
    let analysed = zip(articles, ids).map { read, id in
      let path = read.origin.path
      if file?.path != path { file = (path, SourceFile(path: path)) }
      let article = read.withLanguage()
      let isKnown = known.contains(id)
      var analysed = AnalysedArticle(
        article: article, id: id,
        attributions: isKnown || !article.isEnglish
          ? .none : attributor.attributions(in: article.body),
        analysis: Attributor.version,
        signature: isKnown ? nil : LikenessSignature(of: article.body),
        folder: path.hasPrefix("/") ? nil : folder, file: file?.source)
      analysed.mayReturn = mayReturn
      return analysed
    }
    return AnalysedChunk(
      number: number, articles: archive.prepared(analysed), finished: finished,
      byteCount: byteCount, error: nil)
  }
}

extension Article {
  /// The article with the language that its words show; where they show none, the declared one.
  ///
  /// Declared languages are those of templates more often than those of texts.
  func withLanguage() -> Article {
    var article = self
    article.language = LanguageGuess.language(of: body) ?? language
    return article
  }
}

/// A chunk on its way to the writer.
struct AnalysedChunk: Sendable {
  /// Its place in the order of reading, from 0.
  let number: Int
  let articles: [AnalysedArticle]
  let finished: [ReadFile]
  /// UTF-8 bytes of all bodies.
  let byteCount: Int
  /// Why the archive could not be asked what it knows.
  let error: ArchiveError?
}

extension SourceFile {
  /// What the file at a path is known by; nil for standard input.
  fileprivate init?(path: String) {
    guard let identity = ArticleFile(path: path).identity else { return nil }
    self.init(path: identity.path, device: identity.device, inode: identity.inode)
  }
}
