package import Repository

/// How much smaller an archive has become.
package struct VacuumReport: Report {
  private let archive: String
  private let erasure: Erasure

  package init(archive: String, erasure: Erasure) {
    self.archive = archive
    self.erasure = erasure
  }

  package func textLines(_ style: TextStyle) -> [String] {
    ["\(TerminalSafety.line(archive)): \(Self.words(erasure))"]
  }

  /// `12,345 bytes before, 9,876 bytes now`
  static func words(_ erasure: Erasure) -> String {
    "\(Counted.phrase(erasure.before, "byte")) before, \(Counted.phrase(erasure.after, "byte")) now"
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(archive: archive, bytesBefore: erasure.before, bytesAfter: erasure.after))
  }

  package func ndjsonLines() -> [String] { [jsonLine()] }

  private struct Document: Encodable {
    var schema = "archive.vacuum/1"
    let archive: String
    let bytesBefore: Int
    let bytesAfter: Int
  }
}
