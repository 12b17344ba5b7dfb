internal import CXML

/// What a parser comes upon, one after another.
enum MarkupEvent {
  /// An opening tag and the line where it ends.
  case open(MarkupStream.Element, line: Int)
  case close
  case text(String)
}

/// libxml2's push parser, which goes on after faults as its reader of trees does not.
///
/// Bytes go in by small pieces, and what they mean is kept until it is asked for.
/// A class because it owns libxml2's context.
final class EventParser {
  private let context: xmlParserCtxtPtr
  private let source: MendingSource
  private let sink = EventSink()
  private var isFinished = false
  private var chunk = [UInt8](repeating: 0, count: 8 << 10)

  init?(_ source: MendingSource) {
    self.source = source
    var handler = xmlSAXHandler()
    // https://gnome.pages.gitlab.gnome.org/libxml2/html/parser_8h.html#struct__xmlSAXHandler
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, prefix, _, _, _, count, _, attributes in
      EventSink.of(context)?.open(name, prefix, count, attributes)
    }
    handler.endElementNs = { context, _, _, _ in EventSink.of(context)?.close() }
    handler.characters = { context, text, count in EventSink.of(context)?.add(text, count) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    let user = Unmanaged.passUnretained(sink).toOpaque()
    guard let context = xmlCreatePushParserCtxt(&handler, user, nil, 0, nil) else { return nil }
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    self.context = context
    sink.context = context
  }

  deinit { xmlFreeParserCtxt(context) }

  /// The next event; nil at the end of the document.
  func next() throws(MarkupError) -> MarkupEvent? {
    while true {
      if let event = sink.take() { return event }
      if let fault = sink.fault ?? (isFinished ? source.fault : nil) {
        throw MarkupError(what: fault, line: sink.line)
      }
      guard !isFinished else { return nil }
      parseMore()
    }
  }

  private func parseMore() {
    let count = chunk.withUnsafeMutableBytes { source.read($0) }
    isFinished = count == 0
    chunk.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      // Faults are passed over; what cannot be passed over ends the events.
      _ = xmlParseChunk(context, start, Int32(count), isFinished ? 1 : 0)
    }
    if isFinished { sink.endText() }
  }
}

/// Keeps what libxml2 says until it is asked for.
private final class EventSink {
  var context: xmlParserCtxtPtr?
  private var events: [MarkupEvent] = []
  private var position = 0
  private var text: [UInt8] = []
  private var depth = 0
  /// Opening tags of our own that are not gone past yet.
  private var framesAhead = MendingSource.frames
  /// Why nothing more is read.
  private(set) var fault: String?

  /// A text longer than this loses its end: no article is so long.
  private static let longestText = 32 << 20

  static func of(_ context: UnsafeMutableRawPointer?) -> EventSink? {
    context.map { Unmanaged<EventSink>.fromOpaque($0).takeUnretainedValue() }
  }

  var line: Int { context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 1 }

  func take() -> MarkupEvent? {
    guard position < events.count else {
      events.removeAll(keepingCapacity: true)
      position = 0
      return nil
    }
    position += 1
    return events[position - 1]
  }

  func open(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ count: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    endText()
    if framesAhead > 0 {
      framesAhead -= 1
      return
    }
    depth += 1
    guard depth < MarkupStream.deepest else {
      fault = "its elements lie too deep in one another"
      if let context { xmlStopParser(context) }
      return
    }
    var local = LibxmlNode.string(name)
    var space = LibxmlNode.string(prefix)
    // A prefix that the document does not declare is part of the name to libxml2.
    if space.isEmpty, let colon = local.utf8.firstIndex(of: UInt8(ascii: ":")) {
      space = String(local[..<colon])
      local = String(local[local.index(after: colon)...])
    }
    let element = MarkupStream.Element(
      name: local, prefix: space, attributes: Self.list(attributes, count: Int(count)),
      depth: depth - 1)
    events.append(.open(element, line: line))
  }

  /// Attributes come as five pointers each: name, prefix, name space, and both ends of the value.
  private static func list(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) -> [(name: String, value: String)] {
    guard let attributes, count > 0 else { return [] }
    var list: [(name: String, value: String)] = []
    for index in 0..<count {
      let parts = attributes + 5 * index
      let prefix = LibxmlNode.string(parts[1])
      let local = LibxmlNode.string(parts[0])
      var value = ""
      if let start = parts[3], let end = parts[4] {
        value = String(
          decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      }
      // An ampersand in a value is given as a reference, for trees that are built of it.
      if value.contains("&#38;") { value = value.replacing("&#38;", with: "&") }
      list.append((prefix.isEmpty ? local : prefix + ":" + local, value))
    }
    return list
  }

  func close() {
    endText()
    guard depth > 0 else { return }
    depth -= 1
    events.append(.close)
  }

  func add(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let characters, text.count < Self.longestText else { return }
    text.append(contentsOf: UnsafeBufferPointer(start: characters, count: Int(count)))
  }

  func endText() {
    guard !text.isEmpty else { return }
    events.append(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: text.count < 1 << 20)
  }
}

/// The mended bytes of a document, inside of elements of our own.
///
/// A closing tag too many ends the element around it; with some elements of ours around the
/// document, what follows is still part of it.
final class MendingSource {
  /// How many elements stand around the document.
  static let frames = 64

  private let source: (UnsafeMutableRawBufferPointer) -> Int
  private var mender = MarkupMender()
  private var raw: [UInt8] = []
  private var mended: [UInt8] = Array(String(repeating: "<frame>", count: frames).utf8)
  private var position = 0
  private var isAtEnd = false
  /// Why the document ends before its time; nil while it does not.
  private(set) var fault: String?

  init(_ source: @escaping (UnsafeMutableRawBufferPointer) -> Int) {
    self.source = source
  }

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
    if mender.isHopeless {
      fault = "one tag in it is longer, or has more attributes, than any tag"
    }
  }
}
