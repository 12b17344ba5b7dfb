package import Proof

/// Whether an evidence bundle is what it was, and what is not.
package struct BundleCheckReport: Report {
  /// More faults than these are only counted in text.
  private static let mostNamed = 40

  private let check: BundleCheck
  private let path: String
  /// The archive that it was compared with; nil for none.
  private let archive: String?

  package init(_ check: BundleCheck, path: String, archive: String?) {
    self.check = check
    self.path = path
    self.archive = archive
  }

  package func textLines(_ style: TextStyle) -> [String] {
    let manifest = check.manifest
    var lines = PartedLine(check.isSound ? "SOUND" : "DIFFERS", .heading)
      .adding(
        check.isSound
          ? BundleWords.contents(of: manifest) : Counted.phrase(check.faults.count, "difference")
      ).lines(style)
    for fault in check.faults.prefix(Self.mostNamed) {
      lines += Paragraph(TerminalSafety.line(Self.sentence(fault))).lines(style, indent: "  ")
    }
    if check.faults.count > Self.mostNamed {
      lines.append("  and \(Counted.number(check.faults.count - Self.mostNamed)) more")
    }
    lines += Paragraph(
      "made \(TerminalSafety.line(manifest.made)) by archive \(TerminalSafety.line(manifest.version)) "
        + "from \(TerminalSafety.line(manifest.archive.name)), for: \(TerminalSafety.line(manifest.query))"
    ).lines(style, indent: "  ")
    lines += Paragraph("SHA-256 of its manifest: \(check.digest)").lines(style, indent: "  ")
    return lines + Paragraph(comparison).lines(style, indent: "  ")
  }

  private var comparison: String {
    switch (check.archive, archive) {
    case (.compared, let archive?): "compared with the archive \(TerminalSafety.line(archive))"
    case (.unrelated, let archive?):
      "the archive \(TerminalSafety.line(archive)) has none of its articles and says nothing of it; "
        + "--db FILE names another"
    default: "compared with its own SHA-256 only: there is no archive here, --db FILE names one"
    }
  }

  /// `articles/ar-7f3cq2m8x0kd.txt is missing`
  private static func sentence(_ fault: BundleFault) -> String { "\(fault.name) \(fault.clause)" }

  package var table: Table? {
    Table(
      columns: ["kind", "name", "sentence"],
      rows: check.faults.map { [$0.kind, $0.name, Self.sentence($0)] })
  }

  package func jsonLine() -> String {
    let manifest = check.manifest
    return JSONDocument.line(
      Document(
        path: path, sound: check.isSound, manifestSha256: check.digest, made: manifest.made,
        version: manifest.version, query: manifest.query, redacted: manifest.redacted,
        statements: manifest.statements, articles: manifest.articles.count,
        files: manifest.files.count, archive: check.archive == .compared ? archive : nil,
        faults: check.faults.map(Element.init)))
  }

  package func ndjsonLines() -> [String] {
    check.faults.map {
      JSONDocument.line(SchemaLine(schema: "archive.bundle-fault/1", element: Element($0)))
    }
  }

  private struct Element: Encodable {
    let kind: String
    let name: String
    let sentence: String

    init(_ fault: BundleFault) {
      kind = fault.kind
      name = fault.name
      sentence = BundleCheckReport.sentence(fault)
    }
  }

  private struct Document: Encodable {
    var schema = "archive.bundle-check/1"
    let path: String
    let sound: Bool
    let manifestSha256: String
    let made: String
    let version: String
    let query: String
    let redacted: Bool
    let statements: Int
    let articles: Int
    let files: Int
    let archive: String?
    let faults: [Element]
  }
}
