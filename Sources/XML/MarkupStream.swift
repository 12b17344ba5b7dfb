/// Reads XML of any size as it comes: one element after another, and whole trees where wanted.
///
///     let stream = try MarkupStream { buffer in file.read(into: buffer) }
///     while let element = try stream.nextElement() {
///       if element.name == "item" { let item = try stream.tree() ... }
///     }
///
/// The bytes must be UTF-8; what the document says of its encoding is not believed. No DTD is
/// loaded and nothing is fetched: of entities of the document's own only those that are a few plain words
/// are written out, references to others are dropped. Faults that a reader can pass over are passed over (`MarkupMender`), and a
/// document that was cut off ends where it was cut.
/// A class because what is read is gone.
package final class MarkupStream {
  /// The opening tag of an element that the stream has come to.
  package struct Element {
    package let name: String
    package let prefix: String
    package let attributes: [(name: String, value: String)]
    /// How many elements stand around it.
    package let depth: Int

    package subscript(_ attribute: String) -> String? {
      attributes.first { $0.name == attribute }?.value
    }
  }

  private let parser: EventParser
  /// What the stream has come to, and has not given yet when `isHeld`.
  private var current: Element?
  private var isHeld = false
  /// The line of the last thing that was given.
  private var lastLine = 1

  /// Elements that lie deeper than this are a fault: nobody means them.
  static let deepest = 4000
  /// Elements deeper than this in a tree are left out: each level takes stack.
  private static let deepestInTree = 600

  /// Makes a stream over bytes that `read` gives; 0 is the end.
  package init(
    read: @escaping (UnsafeMutableRawBufferPointer) -> Int
  ) throws(MarkupError) {
    guard let parser = EventParser(MendingSource(read)) else {
      throw MarkupError(what: "there is no XML in it", line: nil)
    }
    self.parser = parser
  }

  /// Makes a stream over bytes in memory.
  package convenience init(_ bytes: [UInt8]) throws(MarkupError) {
    var position = 0
    try self.init { buffer in
      let count = min(buffer.count, bytes.count - position)
      bytes.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
      }
      position += count
      return count
    }
  }

  /// The whole tree of a document in memory.
  package static func tree(of bytes: [UInt8]) throws(MarkupError) -> MarkupNode {
    let stream = try MarkupStream(bytes)
    guard try stream.nextElement() != nil else {
      throw MarkupError(what: "there is no element in it", line: nil)
    }
    return try stream.tree()
  }

  /// The line that the stream has come to, from 1.
  package var line: Int { lastLine }

  /// Goes on to the next opening tag, at any depth; nil at the end of the document.
  ///
  /// Throws where the document is so broken that nothing after it can be read.
  package func nextElement() throws(MarkupError) -> Element? {
    if isHeld {
      isHeld = false
      return current
    }
    while let event = try parser.next() {
      guard case .open(let element, let line) = event else { continue }
      lastLine = line
      current = element
      return element
    }
    current = nil
    return nil
  }

  /// The element that the stream has come to, with everything in it; the stream goes on behind it.
  ///
  /// Throws when there are more than `limit` nodes in it.
  package func tree(limit: Int = .max) throws(MarkupError) -> MarkupNode {
    let extract = try extract(endingBefore: [], most: limit)
    if extract.isTooLarge {
      throw MarkupError(what: "one element is larger than any text", line: line)
    }
    return extract.node
  }

  /// An element with what is in it, and whether that is all.
  package struct Extract {
    package let node: MarkupNode
    /// True when the element was not closed before another one like it began.
    package let isUnclosed: Bool
    /// True when there was more in it than may be held; the rest was left out.
    package let isTooLarge: Bool
  }

  /// The element that the stream has come to, up to its end or to where it must have ended.
  ///
  /// One of the elements `names` inside of it means that it was not closed: it ends there, and
  /// `nextElement` gives that element. At most `most` nodes and `bytes` of text are kept.
  package func extract(
    endingBefore names: Set<String>, most: Int = 1_000_000, bytes: Int = 64 << 20
  ) throws(MarkupError) -> Extract {
    guard let opened = current, !isHeld else {
      preconditionFailure("a tree is taken of an element that the stream has come to")
    }
    let root = MarkupNode(
      kind: .element, name: opened.name, prefix: opened.prefix, attributes: opened.attributes)
    var builder = TreeBuilder(root, most: most, bytes: bytes, deepest: Self.deepestInTree)
    while let event = try parser.next() {
      switch event {
      case .open(let element, let line):
        if names.contains(element.name) {
          current = element
          isHeld = true
          return Extract(node: root, isUnclosed: true, isTooLarge: builder.isFull)
        }
        lastLine = line
        builder.open(element)
      case .close:
        guard builder.close() else {
          return Extract(node: root, isUnclosed: false, isTooLarge: builder.isFull)
        }
      case .text(let text):
        builder.add(text: text)
      }
    }
    return Extract(node: root, isUnclosed: true, isTooLarge: builder.isFull)
  }
}

/// Builds one tree of elements and text, as large as it may become.
private struct TreeBuilder {
  private var open: [MarkupNode]
  /// Open elements that are too deep to be kept.
  private var tooDeep = 0
  private var nodesLeft: Int
  private var bytesLeft: Int
  private let deepest: Int
  private(set) var isFull = false

  init(_ root: MarkupNode, most: Int, bytes: Int, deepest: Int) {
    open = [root]
    nodesLeft = most
    bytesLeft = bytes
    self.deepest = deepest
  }

  mutating func open(_ element: MarkupStream.Element) {
    guard open.count < deepest, tooDeep == 0, !isFull, takeNode() else {
      tooDeep += 1
      return
    }
    let node = MarkupNode(
      kind: .element, name: element.name, prefix: element.prefix, attributes: element.attributes)
    open[open.count - 1].append(node)
    open.append(node)
  }

  /// False when the root is closed.
  mutating func close() -> Bool {
    if tooDeep > 0 {
      tooDeep -= 1
      return true
    }
    open.removeLast()
    return !open.isEmpty
  }

  mutating func add(text: String) {
    guard !text.isEmpty, !isFull, takeNode() else { return }
    bytesLeft -= text.utf8.count
    guard bytesLeft >= 0 else {
      isFull = true
      return
    }
    open[open.count - 1].append(MarkupNode(kind: .text, text: text))
  }

  private mutating func takeNode() -> Bool {
    nodesLeft -= 1
    if nodesLeft < 0 { isFull = true }
    return nodesLeft >= 0
  }
}
