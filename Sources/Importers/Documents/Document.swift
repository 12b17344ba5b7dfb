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
    /// The title was written for this text, not for its file or its template.
    var hasGivenTitle = false
    var author: String?
    var created: String?
    var language: String?
    var subject: String?
    var outlet: String?
    var section: String?
    var url: String?
  }

  /// The text of some blocks, a blank line between them; the short cells of a row stand on one line.
  static func text(of blocks: some Sequence<Block>) -> String {
    var paragraphs: [String] = []
    var row: Int?
    for block in blocks where !block.text.isEmpty {
      if let last = paragraphs.last, let here = block.tableRow, here == row,
        block.text.utf8.count <= 100, last.utf8.count <= 400
      {
        paragraphs[paragraphs.count - 1] = last + "\t" + block.text
      } else {
        paragraphs.append(block.text)
      }
      row = block.text.utf8.count <= 100 ? block.tableRow : nil
    }
    return paragraphs.joined(separator: "\n\n")
  }
}
