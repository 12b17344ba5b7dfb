internal import CXML

/// Reads HTML as browsers and people write it, faults and all.
package enum HTMLTree {
  /// The root of a page in UTF-8: an element `html`, or an empty one when there is no page at all.
  ///
  /// A `<meta>` that names another encoding is not believed: whoever calls has decoded the bytes.
  package static func root(of page: some Collection<UInt8>) -> MarkupNode {
    // NUL bytes end a C string, and libxml2's HTML parser stops at them.
    // XML declarations inside HTML would be read as text.
    var bytes = page.map { $0 == 0 ? 0x20 : CChar(bitPattern: $0) }
    blankSurplusAttributes(&bytes)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue
      | UInt32(XML_PARSE_HUGE.rawValue) | UInt32(HTML_PARSE_IGNORE_ENC.rawValue)
    // https://gnome.pages.gitlab.gnome.org/libxml2/html/HTMLparser_8h.html#htmlReadMemory
    let document = bytes.withUnsafeBufferPointer {
      htmlReadMemory($0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", Int32(options))
    }
    defer { xmlFreeDoc(document) }
    let root = MarkupNode(kind: .element, name: "html")
    guard let document, let top = xmlDocGetRootElement(document) else { return root }
    return LibxmlNode.tree(top, isHTML: true) ?? root
  }

  /// Blanks the attributes of an element after the first thousands: libxml2 compares each new one
  /// with all before, so that a megabyte of them would take minutes.
  private static func blankSurplusAttributes(_ bytes: inout [CChar]) {
    let most = 4000
    var index = 0
    while let start = bytes[index...].firstIndex(of: 0x3C) {
      index = start + 1
      guard index < bytes.count, bytes[index] | 0x20 >= 0x61, bytes[index] | 0x20 <= 0x7A else {
        continue
      }
      var words = 0
      while index < bytes.count, bytes[index] != 0x3E, bytes[index] != 0x3C {
        if bytes[index] <= 0x20, bytes[index] >= 0 { words += 1 }
        if words > most { bytes[index] = 0x20 }
        index += 1
      }
    }
  }

  /// The root of a page or a piece of HTML that is a string.
  package static func root(of page: some StringProtocol) -> MarkupNode {
    root(of: page.utf8)
  }
}

/// Copies libxml2's nodes, so that nothing points into its memory.
enum LibxmlNode {
  /// Elements deeper than this are left out: nobody means them, and each level takes stack.
  private static let deepest = 600

  static func tree(_ node: xmlNodePtr, isHTML: Bool, depth: Int = 0) -> MarkupNode? {
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      let element = element(node, isHTML: isHTML)
      guard depth < deepest else { return element }
      var child = node.pointee.children
      while let current = child {
        if let copy = tree(current, isHTML: isHTML, depth: depth + 1) { element.append(copy) }
        child = current.pointee.next
      }
      return element
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      return MarkupNode(kind: .text, text: string(node.pointee.content))
    case XML_COMMENT_NODE:
      return MarkupNode(kind: .comment, text: string(node.pointee.content))
    case XML_ENTITY_REF_NODE:
      return MarkupNode(kind: .text, text: HTMLEntity.text(named: string(node.pointee.name)))
    default:
      return nil
    }
  }

  private static func element(_ node: xmlNodePtr, isHTML: Bool) -> MarkupNode {
    let name = string(node.pointee.name)
    let prefix = node.pointee.ns.map { string($0.pointee.prefix) } ?? ""
    return MarkupNode(
      kind: .element, name: isHTML ? name.lowercased() : name, prefix: prefix,
      attributes: attributes(of: node, isHTML: isHTML))
  }

  private static func attributes(
    of node: xmlNodePtr, isHTML: Bool
  ) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    var attribute = node.pointee.properties
    while let current = attribute {
      var name = string(current.pointee.name)
      if let space = current.pointee.ns, space.pointee.prefix != nil {
        name = string(space.pointee.prefix) + ":" + name
      }
      var value = ""
      var part = current.pointee.children
      while let text = part {
        value +=
          text.pointee.type == XML_ENTITY_REF_NODE
          ? HTMLEntity.text(named: string(text.pointee.name)) : string(text.pointee.content)
        part = text.pointee.next
      }
      // Pictures that a page holds in itself are megabytes that nobody reads as text.
      if isHTML, value.hasPrefix("data:"), value.utf8.count > 1024 { value = "data:" }
      attributes.append((isHTML ? name.lowercased() : name, value))
      attribute = current.pointee.next
    }
    return attributes
  }

  static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    guard let text else { return "" }
    return String(cString: text)
  }
}

/// The characters that HTML has names for (https://html.spec.whatwg.org/#named-character-references,
/// those of HTML 4).
package enum HTMLEntity {
  /// The character of a name such as "nbsp"; "" for a name that HTML does not have.
  package static func text(named name: String) -> String {
    switch name {
    case "apos": return "'"
    default:
      guard let entity = htmlEntityLookup(name),
        let scalar = Unicode.Scalar(entity.pointee.value)
      else { return "" }
      return String(Character(scalar))
    }
  }
}
