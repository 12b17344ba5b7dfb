/// The text that a JSON value holds for a field of an article.
enum JSONText {
  /// The body: a string, a list of paragraphs, or blocks as editors of web sites store them.
  static func body(_ value: JSONValue) -> String? {
    let paragraphs = paragraphs(value, depth: 0)
    return paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
  }

  /// The date: a string, a number, or an object such as `{"$date": ...}`.
  static func date(_ value: JSONValue) -> String? {
    switch value {
    case .string, .number: return value.scalar
    case .array(let items): return items.lazy.compactMap(date).first
    case .object(let members):
      for key in dateKeys {
        if let inner = members.first(where: { $0.key.lowercased() == key })?.value,
          let text = date(inner)
        {
          return text
        }
      }
      return nil
    case .null, .bool: return nil
    }
  }

  private static let dateKeys = [
    "$date", "$numberlong", "$numberdouble", "published", "date", "value", "iso", "iso8601",
    "datetime", "timestamp", "#text", "$t", "seconds", "_seconds", "rendered",
  ]

  /// Another field: a string, a number, names in objects; the items of a list are lines.
  static func line(_ value: JSONValue, isName: Bool) -> String? {
    switch value {
    case .string(let text): return text
    case .number(let text): return text
    case .array(let items):
      let lines = items.prefix(100).compactMap { line($0, isName: isName) }
      return lines.isEmpty ? nil : lines.joined(separator: "\n")
    case .object(let members):
      for key in isName ? nameKeys : titleKeys {
        if let inner = members.first(where: { FieldMap.normalized($0.key) == key })?.value,
          !inner.isObject, let text = line(inner, isName: isName)
        {
          return text
        }
      }
      guard isName else { return nil }
      let parts = [["firstname", "givenname", "first"], ["lastname", "familyname", "last"]]
      let names = parts.compactMap { keys in
        members.first { keys.contains(FieldMap.normalized($0.key)) }?.value.string
      }
      return names.isEmpty ? nil : names.joined(separator: " ")
    case .null, .bool: return nil
    }
  }

  private static let nameKeys = [
    "name", "displayname", "fullname", "original", "label", "title", "text", "#text", "$t", "value",
  ]
  private static let titleKeys = [
    "main", "rendered", "basic", "default", "text", "#text", "$t", "value", "title", "headline",
    "name", "content", "html",
  ]

  // MARK: - Blocks

  /// Kinds of blocks that are no part of the text.
  private static let otherKinds = [
    "image", "photo", "picture", "video", "audio", "gallery", "caption", "kicker", "byline",
    "author",
    "date", "advert", "embed", "related", "newsletter", "tweet", "chart", "map", "credit",
    "title", "divider", "hr", "code", "thumbnail", "slideshow", "headline", "podcast", "promo",
    "separator", "spacer", "button", "table",
  ]
  /// Keys that hold the text of a block, or the blocks in it.
  private static let textKeys = [
    "text", "html", "innerhtml", "value", "content", "body", "paragraph", "paragraphs", "rendered",
    "children", "nodes", "blocks", "items", "contentelements", "elements", "root", "document",
    "data", "attrs", "#text", "$t", "p", "innerblocks",
  ]
  private static let deepest = 40

  private static func paragraphs(_ value: JSONValue, depth: Int) -> [String] {
    guard depth < deepest else { return [] }
    switch value {
    case .string(let text):
      return text.utf8.allSatisfy(Byte.isSpace) ? [] : [text]
    case .array(let items):
      if !items.isEmpty, items.allSatisfy(isInline) {
        let text = items.map { inline($0, depth: depth + 1) }.joined()
        return text.utf8.allSatisfy(Byte.isSpace) ? [] : [text]
      }
      return items.flatMap { paragraphs($0, depth: depth + 1) }
    case .object(let members):
      if let kind = kind(of: members), otherKinds.contains(where: kind.contains) { return [] }
      for key in textKeys {
        for member in members where FieldMap.normalized(member.key) == key {
          let found = paragraphs(member.value, depth: depth + 1)
          if !found.isEmpty { return found }
        }
      }
      return []
    case .null, .bool, .number: return []
    }
  }

  private static func kind(of members: [JSONValue.Member]) -> String? {
    members.first {
      ["type", "_type", "blockName", "blocktype", "nodeType", "kind"].contains($0.key)
    }?
    .value.string?.lowercased()
  }

  /// True for a part of a line: `{"type": "text", "text": "..."}`, a span, a link.
  private static func isInline(_ value: JSONValue) -> Bool {
    guard case .object(let members) = value else { return false }
    guard let kind = kind(of: members) else {
      // Slate and others: {"text": "...", "bold": true} among its like.
      return members.count <= 4 && members.first?.key == "text"
        && members.dropFirst().allSatisfy { if case .bool = $0.value { true } else { false } }
        && members.count > 1
    }
    return ["text", "span", "link", "hyperlink", "hardbreak", "linebreak", "hard_break", "mark"]
      .contains(kind) && !members.contains { $0.key == "content" && $0.value.string != nil }
  }

  private static func inline(_ value: JSONValue, depth: Int) -> String {
    guard depth < deepest else { return "" }
    switch value {
    case .string(let text): return text
    case .array(let items): return items.map { inline($0, depth: depth + 1) }.joined()
    case .object(let members):
      if let kind = kind(of: members), kind.contains("break") { return "\n" }
      for key in textKeys {
        for member in members where FieldMap.normalized(member.key) == key {
          let text = inline(member.value, depth: depth + 1)
          if !text.isEmpty { return text }
        }
      }
      return ""
    case .null, .bool, .number: return ""
    }
  }
}
