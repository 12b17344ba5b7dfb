// Attribution: who said what. Text in; statements, their spans and their speakers out.
// It does not know where text comes from or where results go.
// Read next: Sources/News/Statement.swift.

package import News

/// Finds the statements in a text and who makes them.
///
/// A value without state: the same text gives the same attributions on any thread.
package struct Attributor: Sendable {
  package init() {}

  /// Every statement in `text`, with spans in UTF-8 bytes of `text`, and the speakers they name.
  package func attributions(in text: String) -> Attributions {
    .none
  }
}
