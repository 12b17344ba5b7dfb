/// What programs that keep references read.
package enum CitationFormat: String, Sendable, CaseIterable {
  /// CSL-JSON, as Zotero and pandoc read it (https://docs.citationstyles.org).
  case csl
  /// BibTeX with the fields that biblatex adds.
  case bibtex
  /// RIS, as EndNote and most reference managers read it.
  case ris

  /// The lines of a list of citations, without line ends.
  package func lines(_ citations: [Citation]) -> [String] {
    switch self {
    case .csl:
      guard let last = citations.indices.last else { return ["[]"] }
      return ["["]
        + citations.indices.map { place in
          JSONDocument.lineWithFinalKeys(CSLItem(citations[place])) + (place == last ? "" : ",")
        } + ["]"]
    case .bibtex:
      return Array(citations.map(BibTeXEntry.lines).joined(separator: [""]))
    case .ris: return citations.flatMap(RISRecord.lines)
    }
  }
}
