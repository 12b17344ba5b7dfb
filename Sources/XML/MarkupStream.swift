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
/// entities are dropped. Faults that a reader can pass over are passed over.
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
  private let source: Source
  /// True when the reader stands on a node that was not handed out yet.
  private var isOnNode = false

  /// Makes a stream over bytes that `read` gives; 0 is the end.
  package init(
    read: @escaping (UnsafeMutableRawBufferPointer) -> Int
  ) throws(MarkupError) {
    source = Source(read)
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      | XML_PARSE_COMPACT.rawValue
    // https://gnome.pages.gitlab.gnome.org/libxml2/html/xmlreader_8h.html#xmlReaderForIO
    let made = xmlReaderForIO(
      { context, buffer, length in
        guard let context, let buffer else { return -1 }
        let source = Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
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
    while try advance() {
      if xmlTextReaderNodeType(reader) == Self.elementNode { return element }
    }
    return nil
  }

  /// The element that the stream has come to, with everything in it; the stream goes on behind it.
  package func tree() throws(MarkupError) -> MarkupNode {
    let opened = element
    let root = MarkupNode(
      kind: .element, name: opened.name, prefix: opened.prefix, attributes: opened.attributes)
    guard xmlTextReaderIsEmptyElement(reader) == 0 else { return root }
    var open = [root]
    while try advance() {
      switch xmlTextReaderNodeType(reader) {
      case Self.elementNode:
        let element = element
        let node = MarkupNode(
          kind: .element, name: element.name, prefix: element.prefix,
          attributes: element.attributes)
        open[open.count - 1].append(node)
        if xmlTextReaderIsEmptyElement(reader) == 0 { open.append(node) }
      case Self.endNode:
        open.removeLast()
        if open.isEmpty { return root }
      case Self.textNode, Self.cdataNode, Self.blankNode, Self.significantBlankNode:
        let text = LibxmlNode.string(xmlTextReaderConstValue(reader))
        open[open.count - 1].append(MarkupNode(kind: .text, text: text))
      case Self.referenceNode:
        let name = LibxmlNode.string(xmlTextReaderConstLocalName(reader))
        open[open.count - 1].append(MarkupNode(kind: .text, text: HTMLEntity.text(named: name)))
      default:
        continue
      }
    }
    return root
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
    switch xmlTextReaderRead(reader) {
    case 1: return true
    case 0: return false
    default: throw MarkupError(what: "the XML is broken here", line: line)
    }
  }

  private var element: Element {
    let depth = Int(xmlTextReaderDepth(reader))
    let name = LibxmlNode.string(xmlTextReaderConstLocalName(reader))
    let prefix = LibxmlNode.string(xmlTextReaderConstPrefix(reader))
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

  /// Keeps the closure at an address that C can carry.
  private final class Source {
    let read: (UnsafeMutableRawBufferPointer) -> Int

    init(_ read: @escaping (UnsafeMutableRawBufferPointer) -> Int) {
      self.read = read
    }
  }
}
