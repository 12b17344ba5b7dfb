/// A format that articles come in: what it is called, how it is known, and who reads it.
///
/// Formats stack: a Nexis export in a Word document in a zip is three of them, each of which knows
/// only what lies directly in it.
package struct Format: Sendable {
  /// What `--format` takes: "csv".
  package let name: String
  /// What it reads, as the table of `archive formats` says it.
  package let title: String
  package let family: Family
  /// The endings of file names that it is known by, in lower case.
  package let endings: [String]
  /// A program that it needs, if it needs one.
  package let program: ExternalProgram?
  /// How certain the first bytes make it.
  let likeness: @Sendable (Sniff) -> Likeness
  let open: @Sendable (Piece, ImportContext) throws(ImportProblem) -> any Importer

  init(
    name: String, title: String, family: Family, endings: [String] = [],
    program: ExternalProgram? = nil, likeness: @escaping @Sendable (Sniff) -> Likeness,
    open: @escaping @Sendable (Piece, ImportContext) throws(ImportProblem) -> any Importer
  ) {
    self.name = name
    self.title = title
    self.family = family
    self.endings = endings
    self.program = program
    self.likeness = likeness
    self.open = open
  }

  /// The room that a format's code stands in.
  package enum Family: String, Sendable, CaseIterable {
    case text = "Texts and tables"
    case pages = "Web pages"
    case databases = "Press data bases"
    case documents = "Documents"
    case feeds = "Feeds and exports of web sites"
    case agencies = "News agencies"
    case corpora = "Corpora"
    case mail = "Mail"
    case bundles = "Bundles"
  }

  /// How certain it is that bytes are in a format; of several formats the surest one is taken.
  enum Likeness: Int, Comparable {
    /// The bytes are something else.
    case none
    /// Only the name says so, and the bytes do not speak against it.
    case named
    /// The bytes are of a wider kind that this format is the last resort for.
    case general
    /// The bytes look so.
    case likely
    /// Several signs say so.
    case certain
    /// Nothing else can be meant: a signature, or the marks of one product inside a wider kind.
    case special

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}
