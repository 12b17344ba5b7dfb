package import News

/// Something that is not as a bundle's manifest, or an archive, says.
package enum BundleFault: Hashable, Sendable {
  /// A file has other bytes; `found` is its length, or nil where it cannot be read to the end.
  case changed(path: String, size: Int, found: Int?)
  case missing(path: String)
  /// A file or folder that the manifest does not know.
  case added(path: String)
  /// A member of a zip that stands there more than once.
  case repeated(path: String)
  /// A symbolic link, which is not followed.
  case link(path: String, target: String)
  /// A device, a pipe: something that is not read.
  case noFile(path: String)
  /// The text of an article is not that which its id or its digest was made from.
  case otherText(ArticleID)
  /// The file of statements is not what can be read as such.
  case unreadableStatements(reason: String)
  /// The words of a statement are not those at its place in the text.
  case otherWords(StatementID)
  /// A statement stands in an article that the manifest does not list.
  case strayStatement(StatementID)
  /// The archive does not have the article.
  case articleNotInArchive(ArticleID)
  /// The archive has other bytes for the article.
  case otherTextInArchive(ArticleID)
  /// The archive does not have the statement, though it has the article.
  case statementNotInArchive(StatementID)
  /// The archive has the statement with other spans, or other words.
  case otherSpansInArchive(StatementID)

  /// What programs read.
  package var kind: String {
    switch self {
    case .changed: "changed"
    case .missing: "missing"
    case .added: "added"
    case .repeated: "repeated"
    case .link: "link"
    case .noFile: "no-file"
    case .otherText: "other-text"
    case .unreadableStatements: "unreadable-statements"
    case .otherWords: "other-words"
    case .strayStatement: "stray-statement"
    case .articleNotInArchive: "article-not-in-archive"
    case .otherTextInArchive: "other-text-in-archive"
    case .statementNotInArchive: "statement-not-in-archive"
    case .otherSpansInArchive: "other-spans-in-archive"
    }
  }

  /// The file, article or statement that it is about.
  package var name: String {
    switch self {
    case .changed(let path, _, _), .missing(let path), .added(let path), .repeated(let path),
      .link(let path, _), .noFile(let path):
      path
    case .otherText(let id), .articleNotInArchive(let id), .otherTextInArchive(let id):
      id.description
    case .otherWords(let id), .strayStatement(let id), .statementNotInArchive(let id),
      .otherSpansInArchive(let id):
      id.description
    case .unreadableStatements: BundlePath.statements
    }
  }

  /// What is wrong, after the name: "is missing".
  package var clause: String {
    switch self {
    case .changed(_, _, nil): "is damaged and cannot be read to its end"
    case .changed(_, let size, let found?):
      size == found
        ? "was changed: it has other bytes than the manifest says"
        : "was changed: it has \(found) bytes, and the manifest says \(size)"
    case .missing: "is missing"
    case .added: "was added: the manifest does not know it"
    case .repeated: "stands there more than once"
    case .link(_, let target): "is a symbolic link to \(target), and is not followed"
    case .noFile: "is no file, and is not read"
    case .otherText: "has another text than its id was made from"
    case .unreadableStatements(let reason): reason
    case .otherWords: "has other words than stand at its place in the article"
    case .strayStatement: "stands in an article that the manifest does not list"
    case .articleNotInArchive: "is not in the archive"
    case .otherTextInArchive: "has another text in the archive"
    case .statementNotInArchive: "is not in the archive, which has its article"
    case .otherSpansInArchive: "has other words, or another place, in the archive"
    }
  }
}
