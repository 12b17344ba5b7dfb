/// Which column or key of a record holds which part of an article.
package struct FieldMap: Hashable, Sendable {
  /// The names that the user gave; keys of nested objects are joined by dots.
  package let names: [ArticleField: String]

  package init(_ names: [ArticleField: String] = [:]) {
    self.names = names
  }

  /// Reads `headline=title,body=article.text`; throws a sentence about the part that is wrong.
  package init(parsing text: String) throws(ImportProblem) {
    var names: [ArticleField: String] = [:]
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map(Self.trimmed)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        throw Self.problem("“\(part)” is not of the form field=column")
      }
      guard let field = ArticleField(rawValue: sides[0].lowercased()) else {
        throw Self.problem("there is no field “\(sides[0])”")
      }
      names[field] = sides[1]
    }
    self.init(names)
  }

  /// The field that a usual name stands for; nil for a name that says nothing to us.
  static func field(named name: some StringProtocol) -> ArticleField? {
    UsualNames.ranks[normalized(name)]?.first?.field
  }

  /// The names under which a field may stand, the best first, as `normalized` writes them.
  func candidates(for field: ArticleField) -> [String] {
    if let name = names[field] { return [Self.normalized(name)] }
    return UsualNames.names[field] ?? []
  }

  /// The names of what is only the beginning of an article, or a word about it; none where the user
  /// has said what the body is.
  var teasers: [String] { names[.body] == nil ? UsualNames.teasers : [] }

  /// A name without the differences that do not matter: `Publication_Date`, `publication date`.
  static func normalized(_ name: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var isPlain = true
    for byte in name.utf8 where !Byte.isSpace(byte) && byte != UInt8(ascii: "_") && byte != 0x2D {
      if byte >= 0x80 { isPlain = false }
      bytes.append(Byte.isUppercase(byte) ? byte | 0x20 : byte)
    }
    let plain = String(decoding: bytes, as: UTF8.self)
    return isPlain ? plain : FoldedWord.folded(plain)
  }

  private static func trimmed(_ text: Substring) -> String {
    String(decoding: Array(text.utf8).trimmed, as: UTF8.self)
  }

  private static func problem(_ what: String) -> ImportProblem {
    let fields = ArticleField.allCases.map(\.rawValue).joined(separator: ", ")
    return ImportProblem(
      path: "--map", kind: .badMap, scope: .file, what: what,
      remedy: "write --map headline=title,body=text; the fields are \(fields)")
  }
}
