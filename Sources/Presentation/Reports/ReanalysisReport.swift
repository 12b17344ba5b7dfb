package import Repository

/// What a new analysis of stored articles changed.
package struct ReanalysisReport: Report {
  private let change: ReanalysisChange
  private let version: String

  package init(_ change: ReanalysisChange, version: String) {
    self.change = change
    self.version = version
  }

  package func textLines(_ style: TextStyle) -> [String] {
    guard change.articles > 0 else {
      return ["every article was analysed by this version (\(version)) before"]
    }
    return [
      "\(Counted.phrase(change.articles, "article")) analysed by \(version): "
        + "\(Counted.phrase(change.kept, "statement")) as before, "
        + "\(Counted.number(change.added)) new, \(Counted.number(change.removed)) gone"
    ]
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        analysis: version, articles: change.articles, kept: change.kept, added: change.added,
        removed: change.removed))
  }

  package func ndjsonLines() -> [String] { [jsonLine()] }
}

private struct Document: Encodable {
  var schema = "archive.reanalyse/1"
  let analysis: String
  let articles: Int
  let kept: Int
  let added: Int
  let removed: Int
}
