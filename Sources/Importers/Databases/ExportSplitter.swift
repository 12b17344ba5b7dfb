/// Divides what a press data base exports into its articles.
///
/// A splitter knows a family of exports by several signs (labels in the languages of the interface,
/// layout, order), never by one: new layouts come.
protocol ExportSplitter: Sendable {
  /// What messages call it: "Nexis".
  var name: String { get }

  /// A quick look at the beginning of a plain text: could it be such an export?
  ///
  /// Asked of every text file, so it must cost next to nothing.
  func mayBegin(_ head: String) -> Bool

  /// How sure it is that the document is such an export, 0 to 1.
  func likeness(of document: Document) -> Double

  /// The articles of the document, in their order.
  ///
  /// Empty when no article could be told from another: whoever asked then says so, with `signs`.
  func split(_ document: Document) -> [SplitArticle]

  /// What it looks for, as messages say it: "“n of m DOCUMENTS”, “LENGTH:”, ...".
  var signs: String { get }
}

/// One article of an export.
struct SplitArticle {
  var record: ArticleRecord
  /// Where it begins in the source, in bytes; nil when that is not known.
  var offset: Int?
}

/// The splitters there are, and the choice among them.
enum ExportSplitters {
  static let all: [any ExportSplitter] = []

  /// The splitter that knows the document, or nil when it is no export.
  static func splitter(of document: Document) -> (any ExportSplitter)? {
    var best: (splitter: any ExportSplitter, likeness: Double)?
    for splitter in all {
      let likeness = splitter.likeness(of: document)
      guard likeness >= 0.5, likeness > best?.likeness ?? 0 else { continue }
      best = (splitter, likeness)
    }
    return best?.splitter
  }
}
