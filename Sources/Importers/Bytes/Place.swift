/// Where bytes stand: a file, and the members of bundles that lead to them.
package struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named or found it; `-` for standard input.
  package let path: String
  /// The member of the file that is a bundle, a member of a member behind " > "; nil for the file.
  package let member: String?

  package init(path: String, member: String? = nil) {
    self.path = path
    self.member = member
  }

  /// The place of a member of the bundle that stands here.
  package func member(_ name: String) -> Place {
    Place(path: path, member: member.map { "\($0) > \(name)" } ?? name)
  }

  /// What messages call it: `standard input`, `press.zip > 2017/story.html`.
  package var description: String {
    let file = path == "-" ? "standard input" : path
    return member.map { "\(file) > \($0)" } ?? file
  }

  /// The last part of the innermost name: `story.html`.
  var name: String {
    let whole = member?.split(separator: " > ").last.map(String.init) ?? path
    return whole.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? whole } ?? whole
  }

  /// The ending of the name in lower case, without its dot; "" for none.
  var ending: String { Self.ending(of: name[...]) }

  /// The ending of what a packed file holds: "csv" of `news.csv.gz`; else the same as `ending`.
  var innerEnding: String {
    let ending = ending
    guard Self.packed.contains(ending) else { return ending }
    return Self.ending(of: name.dropLast(ending.count + 1))
  }

  /// The endings that programs which pack one file add to its name.
  private static let packed: Set<String> = [
    "gz", "bz2", "xz", "zst", "zstd", "lz4", "lzma", "z",
  ]

  private static func ending(of name: Substring) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
