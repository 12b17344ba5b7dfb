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

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private static func problem(_ what: String) -> ImportProblem {
    let fields = ArticleField.allCases.map(\.rawValue).joined(separator: ", ")
    return ImportProblem(
      path: "--map", kind: .badMap, scope: .file, what: what,
      remedy: "write --map headline=title,body=text; the fields are \(fields)")
  }
}
