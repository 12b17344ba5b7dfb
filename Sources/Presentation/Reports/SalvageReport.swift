internal import News
package import Repository

/// What was saved of a damaged archive, and what was not.
package struct SalvageReport: Report {
  private let archive: String
  private let file: String
  private let outcome: SalvageOutcome

  package init(archive: String, file: String, outcome: SalvageOutcome) {
    self.archive = archive
    self.file = file
    self.outcome = outcome
  }

  package func textLines(_ style: TextStyle) -> [String] {
    var lines = outcome.lost.map { article in
      var line = style.styled("lost", .highlight) + ": \(article.id)"
      if let headline = article.headline, !headline.isEmpty {
        line += " (" + TerminalSafety.line(headline) + ")"
      }
      if !article.paths.isEmpty {
        line += ", from " + TerminalSafety.line(article.paths.joined(separator: ", "))
      }
      return line
    }
    for table in outcome.damagedTables {
      lines.append("\(table): damaged; what could be read of it was saved")
    }
    let inAll = outcome.articleCount + outcome.lost.count
    var saved = "\(outcome.articleCount) of \(Counted.phrase(inAll, "article"))"
    if outcome.correctionCount > 0 {
      saved += ", " + Counted.phrase(outcome.correctionCount, "correction")
    }
    if outcome.searchCount > 0 {
      saved += ", " + Counted.phrase(outcome.searchCount, "saved search", "saved searches")
    }
    lines.append("\(TerminalSafety.line(file)): saved \(saved); \(outcome.lost.count) lost")
    if outcome.refusedCorrectionCount > 0 {
      lines.append(
        Counted.phrase(outcome.refusedCorrectionCount, "correction")
          + " could not be entered without others that are lost")
    }
    if !outcome.lost.isEmpty {
      lines.append(
        "what is lost comes back from its files by: archive ingest --db \(TerminalSafety.line(file)) PATH..."
      )
    }
    return lines
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        archive: archive, file: file, articles: outcome.articleCount,
        corrections: outcome.correctionCount, savedSearches: outcome.searchCount,
        versions: outcome.versionCount, lost: outcome.lost.map(LostDocument.init),
        damaged: outcome.damagedTables))
  }

  package func ndjsonLines() -> [String] { [jsonLine()] }
}

private struct Document: Encodable {
  var schema = "archive.salvage/1"
  let archive: String
  let file: String
  let articles: Int
  let corrections: Int
  let savedSearches: Int
  let versions: Int
  let lost: [LostDocument]
  let damaged: [String]
}

/// An article that cannot be read any more.
struct LostDocument: Encodable {
  let id: String
  let headline: String?
  let paths: [String]

  init(_ article: LostArticle) {
    id = article.id.description
    headline = article.headline
    paths = article.paths
  }
}
