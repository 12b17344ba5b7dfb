package import Likeness
package import News

/// An article with what the analysis found in its body.
package struct AnalysedArticle: Sendable {
  package let article: Article
  /// The id of the article, worked out once and away from the writer.
  package let id: ArticleID
  /// What was found in the body; without meaning for an article that the archive has already.
  package let attributions: Attributions
  /// The version of the analysis; nil when nobody says.
  package let analysis: String?
  /// What stands for the body when copies of it are looked for; nil leaves the work to the archive.
  package let signature: LikenessSignature?
  /// Where a path that does not begin at the root begins; nil when that is not known.
  package let folder: String?
  /// What the file is known by, whatever path names it; nil when nobody has looked.
  package let file: SourceFile?
  /// True when it is kept even if it was deleted before.
  package var mayReturn = false
  /// What `Archive.prepared` has worked out.
  package var preparation: (any ArticlePreparation)?

  package init(
    article: Article, id: ArticleID, attributions: Attributions, analysis: String? = nil,
    signature: LikenessSignature? = nil, folder: String? = nil, file: SourceFile? = nil
  ) {
    self.article = article
    self.id = id
    self.attributions = attributions
    self.analysis = analysis
    self.signature = signature
    self.folder = folder
    self.file = file
  }

  package init(article: Article, attributions: Attributions) {
    self.init(article: article, id: article.id, attributions: attributions)
  }
}
