internal import XML

/// Writes the text of a tree of mark-up as paragraphs, each on one line, without empty ones.
///
/// What is shown and what stands on lines of its own differs between pages and the mark-up of
/// agencies; how white space and line breaks are read does not.
struct ParagraphWriter {
  /// What elements mean.
  struct Rules: Sendable {
    /// Elements that stand on lines of their own.
    let blocks: Set<String>
    /// Elements that stand beside each other on a line: the cells of a table.
    var cells: Set<String> = []
    /// Elements whose lines were broken by hand.
    var wrapped: Set<String> = []
    let isUnseen: @Sendable (MarkupNode) -> Bool
  }

  private let rules: Rules
  private var written: [String] = []
  private var current = ""
  private var needsBlank = false
  private var endsInBreak = false

  /// The paragraphs below a node.
  static func paragraphs(of node: MarkupNode, _ rules: Rules) -> [String] {
    var writer = ParagraphWriter(rules)
    writer.write(node)
    writer.endParagraph()
    return writer.written
  }

  private init(_ rules: Rules) {
    self.rules = rules
  }

  private mutating func write(_ node: MarkupNode) {
    for child in node.children {
      switch child.kind {
      case .comment: continue
      case .text: write(text: child.text)
      case .element: write(element: child)
      }
    }
  }

  private mutating func write(element: MarkupNode) {
    if rules.isUnseen(element) { return }
    switch element.name {
    case "br": breakLine()
    case let name where rules.cells.contains(name):
      needsBlank = !current.isEmpty
      write(element)
      needsBlank = !current.isEmpty
    case let name where rules.wrapped.contains(name):
      endParagraph()
      written += WrappedText.paragraphs(of: element.content)
    case let name where rules.blocks.contains(name):
      endParagraph()
      write(element)
      endParagraph()
    default: write(element)
    }
  }

  /// One `<br>` is a blank, two are the end of a paragraph.
  private mutating func breakLine() {
    if endsInBreak {
      endParagraph()
    } else {
      endsInBreak = !current.isEmpty
      needsBlank = !current.isEmpty
    }
  }

  private mutating func write(text: String) {
    for scalar in text.unicodeScalars {
      if scalar.isBlank {
        needsBlank = !current.isEmpty
      } else {
        if needsBlank { current += " " }
        needsBlank = false
        endsInBreak = false
        current.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func endParagraph() {
    if !current.isEmpty { written.append(current) }
    current = ""
    needsBlank = false
    endsInBreak = false
  }
}
