/// Divides what a press data base exports into its articles.
///
/// A splitter knows a family of exports by several signs (labels in the languages of the interface,
/// layout, order), never by one: new layouts come.
protocol ExportSplitter: Sendable {
  /// What messages call it: "Nexis".
  var name: String { get }

  /// What `--format` takes, and what the table of formats says.
  var formatName: String { get }
  var formatTitle: String { get }

  /// Words of which some stand in every such export, in lower case (ASCII letters only).
  ///
  /// Asked of every text and page, so they are few and must be rare elsewhere.
  var marks: [String] { get }

  /// How many of them must stand there for a closer look.
  var marksNeeded: Int { get }

  /// What says at the head of a page, in lower case, that the whole page is such an export.
  ///
  /// Scripts may take so much of a page that no article begins in what is looked at.
  var pageHeads: [String] { get }

  /// Whether it reads web pages, where a row of hyphens and a date say little.
  var readsPages: Bool { get }

  /// How sure it is that the text is such an export, 0 to 1.
  func likeness(of text: ExportText) -> Double

  /// The articles of the text, in their order.
  ///
  /// Empty when no article could be told from another: whoever asked then says so, with `signs`.
  func split(_ text: ExportText) -> [SplitArticle]

  /// What it looks for, as messages say it: "“n of m DOCUMENTS”, “LENGTH:”, ...".
  var signs: String { get }
}

extension ExportSplitter {
  var marksNeeded: Int { 1 }

  var pageHeads: [String] { [] }

  var readsPages: Bool { true }

  /// A quick look at the beginning of a text: could it be such an export?
  func mayBegin(_ head: String) -> Bool {
    let lower = String(
      decoding: head.utf8.map { Byte.isUppercase($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    return marks.contains { lower.contains($0) }
  }

  func likeness(of document: Document) -> Double { likeness(of: ExportText(document)) }

  func split(_ document: Document) -> [SplitArticle] { split(ExportText(document)) }
}

/// One article of an export.
struct SplitArticle {
  var record: ArticleRecord
  /// Where it begins in the source, in bytes; nil when that is not known.
  var offset: Int?
}

/// The splitters there are, and the choice among them.
enum ExportSplitters {
  static let all: [any ExportSplitter] = [
    NexisSplitter(), FactivaSplitter(), ProQuestSplitter(), EuropresseSplitter(),
    AustrianSplitter(), MediargusSplitter(), IntegrumSplitter(), JapaneseSplitter(),
    LabelSplitter(), RuledSplitter(),
  ]

  /// The splitter that knows the document, or nil when it is no export.
  static func splitter(of document: Document) -> (any ExportSplitter)? {
    // The beginning shows it, and most documents are none.
    let text = ExportText(document, upTo: 6000)
    var best: (splitter: any ExportSplitter, likeness: Double)?
    for splitter in all {
      let likeness = splitter.likeness(of: text)
      guard likeness >= 0.5, likeness > best?.likeness ?? 0 else { continue }
      best = (splitter, likeness)
    }
    return best?.splitter
  }
}
