internal import CXML

/// Reads XML of any size as it comes: one element after another, and whole trees where wanted.
///
///     let stream = try MarkupStream { buffer in file.read(into: buffer) }
///     while let element = try stream.nextElement() {
///       if element.name == "item" { let item = try stream.tree() ... }
///     }
///
/// The bytes must be UTF-8; what the document says of its encoding is not believed. No DTD is
/// loaded, no entity of the document's own is expanded and nothing is fetched: references to such
/// entities are dropped. Faults that a reader can pass over are passed over (`MarkupMender`), and a
/// document that was cut off ends where it was cut.
/// A class because it owns libxml2's reader.
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

  private let reader: xmlTextReaderPtr
  private let source: MendingSource
  /// True when the reader stands on an element that `nextElement` has not given yet.
  private var isOnElement = false
  /// Elements of our own that are not gone past yet.
  private var framesAhead = MendingSource.frames

  /// Elements that lie deeper than this are a fault: nobody means them.
  private static let deepest = 4000
  /// Elements deeper than this in a tree are left out: each level takes stack.
  private static let deepestInTree = 600

  /// Makes a stream over bytes that `read` gives; 0 is the end.
  package init(
    read: @escaping (UnsafeMutableRawBufferPointer) -> Int
  ) throws(MarkupError) {
    source = MendingSource(read)
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      | XML_PARSE_COMPACT.rawValue
    // https://gnome.pages.gitlab.gnome.org/libxml2/html/xmlreader_8h.html#xmlReaderForIO
    let made = xmlReaderForIO(
      { context, buffer, length in
        guard let context, let buffer else { return -1 }
        let source = Unmanaged<MendingSource>.fromOpaque(context).takeUnretainedValue()
        return Int32(source.read(UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))))
      }, { _ in 0 }, Unmanaged.passUnretained(source).toOpaque(), nil, "UTF-8", Int32(options))
    guard let made else { throw MarkupError(what: "there is no XML in it", line: nil) }
    reader = made
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

  deinit { xmlFreeTextReader(reader) }

  /// The whole tree of a document in memory.
  package static func tree(of bytes: [UInt8]) throws(MarkupError) -> MarkupNode {
    let stream = try MarkupStream(bytes)
    guard try stream.nextElement() != nil else {
      throw MarkupError(what: "there is no element in it", line: nil)
    }
    return try stream.tree()
  }

  /// The line that the reader has come to, from 1.
  package var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

  /// Goes on to the next opening tag, at any depth; nil at the end of the document.
  ///
  /// Throws where the document is so broken that nothing after it can be read.
  package func nextElement() throws(MarkupError) -> Element? {
    if isOnElement {
      isOnElement = false
      return element
    }
    while try advance() {
      guard xmlTextReaderNodeType(reader) == Self.elementNode else { continue }
      if framesAhead > 0 {
        framesAhead -= 1
        continue
      }
      return element
    }
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
    let opened = element
    let root = MarkupNode(
      kind: .element, name: opened.name, prefix: opened.prefix, attributes: opened.attributes)
    guard xmlTextReaderIsEmptyElement(reader) == 0 else {
      return Extract(node: root, isUnclosed: false, isTooLarge: false)
    }
    var builder = TreeBuilder(root, most: most, bytes: bytes, deepest: Self.deepestInTree)
    while try advance() {
      switch xmlTextReaderNodeType(reader) {
      case Self.elementNode:
        let element = element
        if names.contains(element.name) {
          isOnElement = true
          return Extract(node: root, isUnclosed: true, isTooLarge: builder.isFull)
        }
        builder.open(element, isEmpty: xmlTextReaderIsEmptyElement(reader) != 0)
      case Self.endNode:
        guard builder.close() else {
          return Extract(node: root, isUnclosed: false, isTooLarge: builder.isFull)
        }
      case Self.textNode, Self.cdataNode, Self.blankNode, Self.significantBlankNode:
        builder.add(text: LibxmlNode.string(xmlTextReaderConstValue(reader)))
      case Self.referenceNode:
        let name = LibxmlNode.string(xmlTextReaderConstLocalName(reader))
        builder.add(text: HTMLEntity.text(named: name))
      default:
        continue
      }
    }
    return Extract(node: root, isUnclosed: true, isTooLarge: builder.isFull)
  }

  /// The node types of `xmlReaderTypes`, which are those of
  /// https://learn.microsoft.com/dotnet/api/system.xml.xmlnodetype.
  private static let elementNode = Int32(XML_READER_TYPE_ELEMENT.rawValue)
  private static let endNode = Int32(XML_READER_TYPE_END_ELEMENT.rawValue)
  private static let textNode = Int32(XML_READER_TYPE_TEXT.rawValue)
  private static let cdataNode = Int32(XML_READER_TYPE_CDATA.rawValue)
  private static let blankNode = Int32(XML_READER_TYPE_WHITESPACE.rawValue)
  private static let significantBlankNode = Int32(
    XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue)
  private static let referenceNode = Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue)

  /// False at the end of the document.
  private func advance() throws(MarkupError) -> Bool {
    source.startNode()
    switch xmlTextReaderRead(reader) {
    case 1: break
    case 0:
      if let fault = source.fault { throw MarkupError(what: fault, line: line) }
      return false
    default:
      // What a document leaves open at its end is no reason to lose what came before.
      if source.fault == nil, source.isUsedUp { return false }
      throw MarkupError(what: source.fault ?? "the XML is broken here", line: line)
    }
    guard xmlTextReaderDepth(reader) < Self.deepest else {
      throw MarkupError(what: "its elements lie too deep in one another", line: line)
    }
    return true
  }

  private var element: Element {
    let depth = max(0, Int(xmlTextReaderDepth(reader)) - MendingSource.frames)
    var name = LibxmlNode.string(xmlTextReaderConstLocalName(reader))
    var prefix = LibxmlNode.string(xmlTextReaderConstPrefix(reader))
    // A prefix that the document does not declare is part of the name to libxml2.
    if prefix.isEmpty, let colon = name.firstIndex(of: ":") {
      prefix = String(name[..<colon])
      name = String(name[name.index(after: colon)...])
    }
    var attributes: [(name: String, value: String)] = []
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      attributes.append(
        (
          LibxmlNode.string(xmlTextReaderConstName(reader)),
          LibxmlNode.string(xmlTextReaderConstValue(reader))
        ))
    }
    xmlTextReaderMoveToElement(reader)
    return Element(name: name, prefix: prefix, attributes: attributes, depth: depth)
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

  mutating func open(_ element: MarkupStream.Element, isEmpty: Bool) {
    guard open.count < deepest, tooDeep == 0, !isFull, takeNode() else {
      if !isEmpty { tooDeep += 1 }
      return
    }
    let node = MarkupNode(
      kind: .element, name: element.name, prefix: element.prefix, attributes: element.attributes)
    open[open.count - 1].append(node)
    if !isEmpty { open.append(node) }
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

/// The mended bytes of a document at an address that C can carry, inside of elements of our own.
///
/// A closing tag too many ends the element around it; with some elements of ours around the
/// document, what follows is still part of it.
private final class MendingSource {
  /// How many elements stand around the document.
  static let frames = 64
  /// More bytes than this without an element or a text of its own are a fault.
  private static let longestNode = 96 << 20

  private let source: (UnsafeMutableRawBufferPointer) -> Int
  private var mender = MarkupMender()
  private var raw: [UInt8] = []
  private var mended: [UInt8] = Array(String(repeating: "<frame>", count: frames).utf8)
  private var position = 0
  private var isAtEnd = false
  private var bytesOfNode = 0
  /// Why the document ends before its time; nil while it does not.
  private(set) var fault: String?

  init(_ source: @escaping (UnsafeMutableRawBufferPointer) -> Int) {
    self.source = source
  }

  func startNode() { bytesOfNode = 0 }

  /// True when all bytes were given.
  var isUsedUp: Bool { isAtEnd && position == mended.count }

  func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while position == mended.count {
      guard !isAtEnd, fault == nil else { return 0 }
      fill()
    }
    let count = min(buffer.count, mended.count - position)
    mended.withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
    }
    position += count
    bytesOfNode += count
    if bytesOfNode > Self.longestNode { fault = "one text or tag in it is longer than any text" }
    return count
  }

  private func fill() {
    let kept = raw.count
    let chunk = 32 << 10
    raw.append(contentsOf: repeatElement(0, count: chunk))
    let count = raw.withUnsafeMutableBytes {
      source(UnsafeMutableRawBufferPointer(rebasing: $0[kept...]))
    }
    raw.removeLast(chunk - max(0, min(chunk, count)))
    isAtEnd = count <= 0
    mended.removeAll(keepingCapacity: true)
    position = 0
    let used = raw.withUnsafeBufferPointer { mender.mend($0, isLast: isAtEnd, into: &mended) }
    raw.removeFirst(used)
    if isAtEnd, !mender.isHopeless {
      mended.append(contentsOf: String(repeating: "</frame>", count: Self.frames).utf8)
    }
    if mender.isHopeless { fault = "one tag in it has more attributes than any tag" }
  }
}
