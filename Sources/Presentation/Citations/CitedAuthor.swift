package import Names

/// Who wrote what is cited.
package enum CitedAuthor: Hashable, Sendable {
  case person(WrittenName)
  /// A body, or somebody of one name only, as it is written.
  case literal(String)
}

extension CitedAuthor {
  /// `van der Berg, Jan, Jr.`, as lists of authors have it.
  var listed: String {
    switch self {
    case .person(let name):
      [
        name.particle.isEmpty ? name.family : name.particle + " " + name.family,
        name.given, name.suffix ?? "",
      ].filter { !$0.isEmpty }.joined(separator: ", ")
    case .literal(let name): name
    }
  }

  /// `Jan van der Berg Jr.`.
  var spoken: String {
    switch self {
    case .person(let name):
      [name.given, name.particle, name.family, name.suffix ?? ""].filter { !$0.isEmpty }
        .joined(separator: " ")
    case .literal(let name): name
    }
  }
}
