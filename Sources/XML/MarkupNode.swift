// XML: mark-up as trees and streams, read by libxml2, with nothing fetched and nothing expanded.
// It knows nothing of news or of files: bytes come in, nodes go out.
// Read next: MarkupStream.swift for files of any size, HTMLTree.swift for pages.

/// One node of a tree of HTML or XML: an element, or a piece of text.
///
/// A class because nodes know their parent. A tree is built by one reader and then only read.
package final class MarkupNode {
  /// What sort of node this is.
  package enum Kind: Hashable, Sendable {
    case element
    case text
    case comment
  }

  package let kind: Kind
  /// The local name of an element, without its prefix; in lower case in HTML. "" for text.
  package let name: String
  /// The prefix of an element as it is written: "media" of `media:title`; "" for none.
  package let prefix: String
  /// Attributes in their order; names as they are written, prefixes included.
  package let attributes: [(name: String, value: String)]
  /// The characters of text and comments.
  package let text: String
  package private(set) var children: [MarkupNode] = []
  /// The element around this one; nil at the root.
  package private(set) weak var parent: MarkupNode?

  package init(
    kind: Kind, name: String = "", prefix: String = "",
    attributes: [(name: String, value: String)] = [], text: String = ""
  ) {
    self.kind = kind
    self.name = name
    self.prefix = prefix
    self.attributes = attributes
    self.text = text
  }

  /// Adds a node as the last one in this one.
  package func append(_ child: MarkupNode) {
    child.parent = self
    children.append(child)
  }

  /// The value of an attribute by its name as it is written (`xml:lang`), or nil.
  package subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  package var isElement: Bool { kind == .element }

  /// The elements right below this one.
  package var elements: [MarkupNode] { children.filter(\.isElement) }

  /// The first element of a name right below this one.
  package func child(_ name: String) -> MarkupNode? {
    children.first { $0.kind == .element && $0.name == name }
  }

  /// The elements of a name right below this one.
  package func children(_ name: String) -> [MarkupNode] {
    children.filter { $0.kind == .element && $0.name == name }
  }

  /// The element that a path of names leads to, the first one at each step.
  package func descendant(_ path: String...) -> MarkupNode? {
    var node: MarkupNode? = self
    for name in path { node = node?.child(name) }
    return node
  }

  /// The first element of a name anywhere below this one, in document order.
  package func first(_ name: String) -> MarkupNode? {
    first { $0.name == name }
  }

  /// The first element below this one that is wanted, in document order.
  package func first(where isWanted: (MarkupNode) -> Bool) -> MarkupNode? {
    for child in children where child.kind == .element {
      if isWanted(child) { return child }
      if let found = child.first(where: isWanted) { return found }
    }
    return nil
  }

  /// Every element of a name below this one, in document order.
  package func all(_ name: String) -> [MarkupNode] {
    all { $0.name == name }
  }

  /// Every element below this one that is wanted, in document order.
  package func all(where isWanted: (MarkupNode) -> Bool) -> [MarkupNode] {
    var found: [MarkupNode] = []
    collect(isWanted, into: &found)
    return found
  }

  private func collect(_ isWanted: (MarkupNode) -> Bool, into found: inout [MarkupNode]) {
    for child in children where child.kind == .element {
      if isWanted(child) { found.append(child) }
      child.collect(isWanted, into: &found)
    }
  }

  /// All characters of the text below this node, as they stand, without comments.
  package var content: String {
    if kind == .text { return text }
    var all = ""
    appendContent(to: &all)
    return all
  }

  private func appendContent(to all: inout String) {
    for child in children {
      switch child.kind {
      case .text: all += child.text
      case .element: child.appendContent(to: &all)
      case .comment: break
      }
    }
  }

  /// The same on one line: white space of any length is one blank, none at the ends.
  package var line: String {
    content.split { $0.isWhitespace }.joined(separator: " ")
  }
}
