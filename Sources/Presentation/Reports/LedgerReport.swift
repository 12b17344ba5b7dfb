package import Identity
package import Repository

/// The ledger of corrections, or a part of it.
package struct LedgerReport: Report {
  private let entries: [LedgerEntry]

  package init(_ entries: [LedgerEntry]) {
    self.entries = entries
  }

  package func textLines(_ style: TextStyle) -> [String] {
    var lines = [style.styled(Counted.phrase(entries.count, "correction"), .heading)]
    for entry in entries {
      lines.append("")
      lines += CorrectionLines.block(entry.entry, style: style)
      if let undoneBy = entry.undoneBy { lines.append("  undone by \(undoneBy)") }
      if !entry.unmet.isEmpty {
        let missing = entry.unmet.map { TerminalSafety.line($0) }.joined(separator: ", ")
        var place = "not in this archive"
        if case .delete = entry.entry.correction { place = "still in this archive" }
        lines += Paragraph("\(place): \(missing)").lines(style, indent: "  ")
      }
    }
    return lines
  }

  package func jsonLine() -> String {
    "{\"corrections\":[\(entries.map(Self.line).joined(separator: ","))],"
      + "\"schema\":\"archive.log/1\",\"total\":\(entries.count)}"
  }

  package func ndjsonLines() -> [String] { entries.map(Self.line) }

  package var table: Table? {
    Table(
      columns: ["correction", "time", "what", "reason", "undone_by", "unmet"],
      rows: entries.map { entry in
        [
          entry.entry.id.description, entry.entry.time, CorrectionLines.sentence(entry.entry),
          entry.entry.reason, entry.undoneBy?.description ?? "",
          entry.unmet.joined(separator: "; "),
        ]
      })
  }

  /// The entry as the ledger keeps it, with what is so in this archive beside it.
  ///
  /// `entry` comes first in the alphabet, before the keys of `State`.
  private static func line(_ entry: LedgerEntry) -> String {
    "{\"entry\":\(CorrectionRecord.line(entry.entry)),"
      + JSONDocument.line(
        State(undoneBy: entry.undoneBy?.description, unmet: entry.unmet)
      ).dropFirst()
  }

  private struct State: Encodable {
    var schema = "archive.log-entry/1"
    let undoneBy: String?
    let unmet: [String]
  }
}

/// One correction that was just made.
package struct CorrectionReport: Report {
  private let entry: CorrectionEntry

  package init(_ entry: CorrectionEntry) {
    self.entry = entry
  }

  package func textLines(_ style: TextStyle) -> [String] {
    CorrectionLines.block(entry, style: style)
  }

  package func jsonLine() -> String { CorrectionRecord.line(entry) }

  package func ndjsonLines() -> [String] { [jsonLine()] }
}
