// Presentation: results become text or JSON.
// It knows no queries, SQL, sockets or command-line arguments.
// Read next: Reports/SearchReport.swift, Text/RunSetter.swift, then JSONDocument.swift.

/// How text for people looks: its width, and whether it may carry colour.
package struct TextStyle: Hashable, Sendable {
  /// Columns of the terminal, or of the page when there is none.
  package let width: Int
  /// True when ANSI escape sequences (ECMA-48) may be written.
  package let isColored: Bool
  /// True when a person looks at a terminal, where pictures of numbers help.
  package let isTerminal: Bool

  package init(width: Int, isColored: Bool, isTerminal: Bool = false) {
    self.width = max(20, width)
    self.isColored = isColored
    self.isTerminal = isTerminal
  }

  /// Eighty columns without colour: what a pipe gets.
  package static let plain = TextStyle(width: 80, isColored: false)

  /// A part that text is made of, which decides its look.
  package enum Role: Sendable {
    case heading
    case highlight
    case identifier
    case quiet

    var escape: String {
      switch self {
      case .heading: "1"
      case .highlight: "1;33"
      case .identifier: "36"
      case .quiet: "2"
      }
    }
  }

  /// `text` as `role` looks in this style.
  package func styled(_ text: some StringProtocol, _ role: Role) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(role.escape)m\(text)\u{1B}[0m" : String(text)
  }
}
