package import News

/// Names of files in a bundle.
package enum BundlePath {
  /// The statements, a list of objects of the schema archive.statement/1.
  package static let statements = "statements.json"
  /// The page for readers.
  package static let page = "index.html"

  /// Where the text of an article is, as it is stored, byte for byte.
  package static func text(of article: ArticleID) -> String {
    "articles/\(name(of: article)).txt"
  }

  /// An id as a name that every file system takes: `ar-7f3cq2m8x0kd`.
  package static func name(of article: ArticleID) -> String {
    String(article.description.map { $0 == ":" ? "-" : $0 })
  }

  /// True for a relative path whose every step leads down: nothing can be read outside by it.
  static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.utf8.contains(0) && !path.utf8.contains(UInt8(ascii: "\\"))
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }

  /// Every folder on the way to a path: `a/b` of `a/b/c` and `a`.
  static func folders(above path: String) -> [String] {
    let steps = path.split(separator: "/").dropLast()
    return steps.indices.map { steps[...$0].joined(separator: "/") }
  }
}
