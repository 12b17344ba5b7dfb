internal import News

/// Writes words behind each other as bytes, since a page has a thousand of them.
struct RunSetter {
  private let indent: [UInt8]
  private let highlights: [TextSpan]
  /// What begins and ends a highlight.
  private let opening: [UInt8]
  private let closing: [UInt8]

  init(_ style: TextStyle, indent: String, highlights: [TextSpan]) {
    self.indent = Array(indent.utf8)
    self.highlights = highlights
    // The style decides how a highlight looks; a letter shows what stands around it.
    let sample = style.styled("x", .highlight).split(
      separator: "x", omittingEmptySubsequences: false)
    opening = Array(sample[0].utf8)
    closing = Array(sample[sample.count - 1].utf8)
  }

  /// Appends a word, whose runs are highlighted as a whole or not at all, to a line.
  func append(
    _ runs: some Sequence<TextSpan>, of bytes: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]
  ) {
    var isFirst = true
    for run in runs {
      let highlight = highlights.first { $0.end > run.start }
      let isHighlighted = highlight.map { $0.start <= run.start } ?? false
      if isFirst {
        // A highlight that began before the space goes on over it.
        let joins = isHighlighted && highlight.map { $0.start < run.start } ?? false
        if line.isEmpty {
          line += indent
        } else if joins {
          line += opening + [UInt8(ascii: " ")] + closing
        } else {
          line.append(UInt8(ascii: " "))
        }
        isFirst = false
      }
      if isHighlighted { line += opening }
      line += UnsafeBufferPointer(rebasing: bytes[run.start..<run.end])
      if isHighlighted { line += closing }
    }
  }
}
