package import Proof

/// The files of an evidence bundle that people and programs read.
package enum EvidenceFiles {
  /// The page, the statements as JSON, and references to articles and statements.
  package static func files(
    of evidence: Evidence, bodies: EvidenceBundle.Bodies, _ making: EvidenceBundle.Making
  ) -> [BundleFile] {
    let citations =
      evidence.articles.map { Citation($0.stored) }
      + evidence.articles.flatMap { article in
        article.statements.map { Citation($0.stored, in: article.stored) }
      }
    return [
      BundleFile(
        BundlePath.page, lines: EvidencePage(evidence, bodies: bodies, making).lines),
      BundleFile(BundlePath.statements, lines: statements(of: evidence)),
      BundleFile("citations/citations.bib", lines: CitationFormat.bibtex.lines(citations)),
      BundleFile("citations/citations.json", lines: CitationFormat.csl.lines(citations)),
      BundleFile("citations/citations.ris", lines: CitationFormat.ris.lines(citations)),
    ]
  }

  /// A list of objects of the schema archive.statement/1, one a line.
  private static func statements(of evidence: Evidence) -> [String] {
    let objects = evidence.statements.map { StatementReport.line($0.stored, marks: $0.marks) }
    let last = objects.indices.last
    return ["["] + objects.indices.map { objects[$0] + ($0 == last ? "" : ",") } + ["]"]
  }
}
