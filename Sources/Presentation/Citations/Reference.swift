internal import News

/// A citation as a sentence for people.
enum Reference {
  /// `Jane Doe, “Yen gains,” Coast Wire, 2017-12-29, https://… ar:k4h2av7rcdj3`; a statement begins
  /// with whose it is.
  static func sentence(_ citation: Citation) -> String {
    let authors = citation.authors.map(\.spoken)
    var parts = authors.isEmpty ? [] : [list(authors)]
    parts.append("“\(citation.title)”")
    if let container = citation.container { parts.append(container) }
    if let day = citation.issued { parts.append(day.description) }
    if let passage = citation.passage { parts.append(passage.locator) }
    if let url = citation.url { parts.append(url) }
    return parts.joined(separator: ", ")
  }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
