/// The credit at the end of a wire story: `(Reporting by Jane Doe; Editing by Bo Roe)`.
enum ClosingCredit {
  /// The reporters whom the last lines of a text name; nil when they name none.
  static func byline(atEndOf text: String) -> String? {
    let tail = String(decoding: text.utf8.suffix(600), as: UTF8.self)
    guard openings.contains(where: tail.contains) else { return nil }
    for line in tail.split(whereSeparator: \.isNewline).suffix(3).reversed() {
      let line = line.drop { $0.isWhitespace || $0 == "(" }
      for opening in openings where line.hasPrefix(opening) {
        let names = line.dropFirst(opening.count).prefix { !";()".contains($0) }
        return reporters(names)
      }
    }
    return nil
  }

  private static let openings = ["Reporting by ", "Reporting By ", "Writing by "]

  /// The names without the places that they reported from: `Jane Doe in Lisbon and Bo Roe`.
  private static func reporters(_ text: Substring) -> String? {
    var kept: [Substring] = []
    var isInPlace = false
    for word in text.split(separator: " ") {
      if word == "in" || word == "at" {
        isInPlace = true
        // The comma before a place's name ends it, not the person's.
        continue
      }
      if word == "and" || !isInPlace {
        isInPlace = false
        kept.append(word)
      } else if word.hasSuffix(",") {
        isInPlace = false
        if let last = kept.last, !last.hasSuffix(",") {
          kept[kept.count - 1] = Substring(last + ",")
        }
      }
    }
    while let last = kept.last, [",", "and"].contains(last) { kept.removeLast() }
    var names = kept.joined(separator: " ")
    while let last = names.last, ",. ".contains(last) { names.removeLast() }
    return BylineLine.reading("By " + names)?.names
  }
}
