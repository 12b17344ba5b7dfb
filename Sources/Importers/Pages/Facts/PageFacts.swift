internal import XML

struct PageFacts {
  var headline: String?
  var values: [ArticleField: String] = [:]
  init(_ root: MarkupNode, hints: PieceHints) {
    headline = root.first("h1")?.line ?? root.first("title")?.line
    values[.headline] = headline
  }
}
