/// A text with its paragraphs, whatever mark-up it came in: Word, RTF, HTML, PDF, plain text.
///
/// What splitters of data bases' exports work on, so that one splitter reads them all.
struct Document {
  var blocks: [Block]
  var properties: Properties
  /// What was done to make the text readable.
  var repairs: RepairSet

  init(_ blocks: [Block] = [], properties: Properties = Properties(), repairs: RepairSet = []) {
    self.blocks = blocks
    self.properties = properties
    self.repairs = repairs
  }

  /// One paragraph, heading or line; a table cell with three paragraphs is three blocks.
  struct Block: Hashable {
    /// On one line, except where the source breaks lines inside of a paragraph. No two blanks stand
    /// together, none is a no-break one, and none stands at the ends; tabs stay.
    var text: String
    /// Every letter of it is bold.
    var isBold = false
    /// 1 for a title, 2 and more for what stands below; nil for running text.
    var headingLevel: Int?
    /// It begins a new page, or a section of the document.
    var startsPage = false
    /// It stands in a table; cells of one row have one row number.
    var tableRow: Int?
    /// The cell of the row that it stands in, from 1; nil outside of tables.
    var tableCell: Int?
    /// Every letter of it is a link: an entry of a list of contents, a headline that leads to its page.
    var isLink = false
    /// Classes and names that the mark-up gives: "c5", "article-headline"; for one product's marks.
    var style = ""
    /// Where it begins in the source, in bytes; nil when that is not known.
    var offset: Int?

    init(_ text: String) {
      self.text = text
    }
  }

  /// What the document says of itself as a whole.
  struct Properties: Hashable {
    var title: String?
    var author: String?
    var created: String?
    var language: String?
    var subject: String?
    var outlet: String?
    var section: String?
    var url: String?
  }

  /// The text of some blocks, a blank line between them.
  static func text(of blocks: some Sequence<Block>) -> String {
    blocks.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
