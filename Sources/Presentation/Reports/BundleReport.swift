package import Proof

/// An evidence bundle that was written.
package struct BundleReport: Report {
  private let bundle: EvidenceBundle
  private let path: String

  package init(_ bundle: EvidenceBundle, path: String) {
    self.bundle = bundle
    self.path = path
  }

  package func textLines(_ style: TextStyle) -> [String] {
    PartedLine(TerminalSafety.line(path), .heading)
      .adding(BundleWords.contents(of: bundle.manifest)).lines(style)
      + Paragraph(
        "SHA-256 of its manifest: \(bundle.digest); note it down, it stands for the whole bundle"
      ).lines(style, indent: "  ")
      + Paragraph("check it: archive verify --bundle \(TerminalSafety.line(path))")
      .lines(style, indent: "  ")
  }

  package func jsonLine() -> String {
    let manifest = bundle.manifest
    return JSONDocument.line(
      Document(
        path: path, statements: manifest.statements, total: manifest.total,
        articles: manifest.articles.count, files: manifest.files.map(\.path),
        redacted: manifest.redacted, manifestSha256: bundle.digest))
  }

  package func ndjsonLines() -> [String] { [jsonLine()] }

  private struct Document: Encodable {
    var schema = "archive.report/1"
    let path: String
    let statements: Int
    let total: Int
    let articles: Int
    let files: [String]
    let redacted: Bool
    let manifestSha256: String
  }
}

/// How a bundle is told in text.
enum BundleWords {
  /// `12 statements in 5 articles, 9 files, without the texts`
  static func contents(of manifest: BundleManifest) -> String {
    let cut =
      manifest.statements < manifest.total ? " of \(Counted.number(manifest.total))" : ""
    return Counted.phrase(manifest.statements, "statement") + cut
      + " in \(Counted.phrase(manifest.articles.count, "article")), "
      + Counted.phrase(manifest.files.count + 1, "file")
      + (manifest.redacted ? ", without the articles' texts" : "")
  }
}
