package import Repository

/// Whether an archive is sound.
package struct CheckReport: Report {
  private let archive: String
  private let check: ArchiveCheck
  /// What was found before it was repaired; nil when nothing was.
  private let repaired: ArchiveCheck?

  package init(archive: String, check: ArchiveCheck, repaired: ArchiveCheck?) {
    self.archive = archive
    self.check = check
    self.repaired = repaired
  }

  package func textLines(_ style: TextStyle) -> [String] {
    var lines = (repaired?.faults ?? []).filter(\.canBeRepaired)
      .map { "repaired: " + TerminalSafety.line($0.sentence) }
    lines += check.faults.map { style.styled("fault", .highlight) + ": " + Self.sentence($0) }
    let size =
      (check.isDamaged ? "readable: " : "") + "\(Counted.phrase(check.articleCount, "article")), "
      + Counted.phrase(check.statementCount, "statement")
    let verdict =
      check.isDamaged
      ? "damaged" : check.isSound ? "sound" : Counted.phrase(check.faults.count, "fault")
    lines.append("\(TerminalSafety.line(archive)): \(verdict) (\(size))")
    if check.isDamaged {
      lines.append("what can be read goes into a new archive by: archive check --salvage FILE")
    } else if check.faults.contains(where: \.canBeRepaired) {
      lines.append("what can be made anew is made anew by: archive check --repair")
    }
    return lines
  }

  package func jsonLine() -> String {
    JSONDocument.line(
      Document(
        archive: archive, sound: check.isSound, articles: check.articleCount,
        statements: check.statementCount, faults: check.faults.map(FaultDocument.init),
        repaired: repaired?.faults.filter(\.canBeRepaired).map(FaultDocument.init) ?? [],
        damaged: check.isDamaged, lost: check.lost.map(LostDocument.init)))
  }

  package func ndjsonLines() -> [String] { [jsonLine()] }

  private static func sentence(_ fault: ArchiveCheck.Fault) -> String {
    TerminalSafety.line(fault.sentence) + (fault.canBeRepaired ? " (can be repaired)" : "")
  }
}

private struct Document: Encodable {
  var schema = "archive.check/1"
  let archive: String
  let sound: Bool
  let articles: Int
  let statements: Int
  let faults: [FaultDocument]
  let repaired: [FaultDocument]
  let damaged: Bool
  let lost: [LostDocument]
}

private struct FaultDocument: Encodable {
  let aspect: String
  let sentence: String
  let canBeRepaired: Bool

  init(_ fault: ArchiveCheck.Fault) {
    aspect = fault.aspect.rawValue
    sentence = fault.sentence
    canBeRepaired = fault.canBeRepaired
  }
}
