internal import XML

/// One line of a printed page: its words and where they stand, in points from the top left corner.
struct PrintedLine: Hashable {
  var text: String
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  /// The width of its first word.
  var firstWordWidth: Double

  /// About the size of its letters.
  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }

  /// The left and the right edge of the column that it stands in.
  var columnLeft = 0.0
  var columnRight = 0.0
  /// Columns are numbered through the document.
  var column = 0

  init(
    text: String, left: Double, right: Double, top: Double, bottom: Double, firstWordWidth: Double
  ) {
    self.text = text
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
    self.firstWordWidth = firstWordWidth
  }

  /// Words that are taller than they are wide are turned: a mark along the edge, an axis. Of text in
  /// a mirror every letter is a word of its own.
  var isTurned: Bool {
    if text.utf8.count >= 4, height > 1.5 * (right - left) { return true }
    guard text.utf8.count >= 16 else { return false }
    let words = text.split(separator: " ")
    return 10 * words.count(where: { $0.count == 1 }) > 8 * words.count
  }
}

/// A page as `pdftotext -bbox-layout` describes it.
struct PrintedPage {
  var width: Double
  var height: Double
  /// In the order in which the program gives them, without those that are turned.
  var lines: [PrintedLine]
  /// True when there is no text at all on it, not even turned.
  var isBlank = false

  /// Reads a `<page>`.
  init(_ page: MarkupNode) {
    func number(_ node: MarkupNode, _ name: String) -> Double {
      node[name].flatMap(Double.init) ?? 0
    }
    width = number(page, "width")
    height = number(page, "height")
    let nodes = page.all("line")
    isBlank = nodes.isEmpty
    lines = nodes.compactMap { node in
      let words = node.children("word")
      guard let first = words.first else { return nil }
      let text = words.map(\.content).joined(separator: " ")
      let line = PrintedLine(
        text: text, left: number(node, "xMin"), right: number(node, "xMax"),
        top: number(node, "yMin"), bottom: number(node, "yMax"),
        firstWordWidth: number(first, "xMax") - number(first, "xMin"))
      return text.allSatisfy(\.isWhitespace) || line.isTurned ? nil : line
    }
  }
}

/// The order in which the lines of a page are read: down one column and then down the next.
///
/// A page is cut where a gap runs down between lines that stand side by side (the recursive X-Y cut
/// of Nagy and Seth 1984); lines across the gap, such as headlines, cut it across first.
enum ReadingOrder {
  /// The lines in order, with their columns; `column` is the number of the last column before.
  static func lines(of page: PrintedPage, after column: inout Int) -> [PrintedLine] {
    var found: [PrintedLine] = []
    cut(page.lines.sorted { ($0.top, $0.left) < ($1.top, $1.left) }, depth: 0, &found, &column)
    return found
  }

  private static func cut(
    _ lines: [PrintedLine], depth: Int, _ found: inout [PrintedLine], _ column: inout Int
  ) {
    guard !lines.isEmpty else { return }
    guard depth < 12, lines.count >= 6, lines.count <= 2000, let gap = gap(in: lines) else {
      appendColumn(lines, &found, &column)
      return
    }
    // The bands between lines that stand across the gap.
    var left: [PrintedLine] = []
    var right: [PrintedLine] = []
    var across: [PrintedLine] = []
    func endBand() {
      // A title that is no wider than a column stands above all columns all the same.
      let title = Self.title(above: left, right)
      if !title.isEmpty { appendColumn(title, &found, &column) }
      left.removeAll(where: title.contains)
      right.removeAll(where: title.contains)
      cut(left, depth: depth + 1, &found, &column)
      cut(right, depth: depth + 1, &found, &column)
      left = []
      right = []
    }
    func endAcross() {
      if !across.isEmpty { appendColumn(across, &found, &column) }
      across = []
    }
    for line in lines {
      if line.left < gap && line.right > gap {
        endBand()
        across.append(line)
      } else {
        endAcross()
        if line.right <= gap { left.append(line) } else { right.append(line) }
      }
    }
    endAcross()
    endBand()
  }

  /// Where a gap between columns of running text runs down; nil when there is one column.
  private static func gap(in lines: [PrintedLine]) -> Double? {
    var best: (gap: Double, score: Int)?
    for start in Set(lines.map(\.left)) {
      let gap = start - 1
      var left: [PrintedLine] = []
      var right: [PrintedLine] = []
      var across = 0
      for line in lines {
        if line.right <= gap {
          left.append(line)
        } else if line.left >= gap {
          right.append(line)
        } else {
          across += 1
        }
      }
      guard left.count >= 3, right.count >= 3, isText(left), isText(right) else { continue }
      let besides = min(count(of: left, beside: right), count(of: right, beside: left))
      let score = besides - across
      guard besides >= 3, score > best?.score ?? 0 else { continue }
      best = (gap, score)
    }
    return best?.gap
  }

  /// Numbers beside labels and bullets beside points are no columns.
  private static func isText(_ lines: [PrintedLine]) -> Bool {
    let lengths = lines.map(\.text.utf8.count).sorted()
    return lengths[lengths.count / 2] >= 14
  }

  /// The lines above the first that stand side by side, while they are larger or smaller than most.
  private static func title(above left: [PrintedLine], _ right: [PrintedLine]) -> [PrintedLine] {
    guard
      let start = left.first(where: { one in
        right.contains { $0.top < one.bottom && $0.bottom > one.top }
      })
    else { return [] }
    let beside = right.first { $0.top < start.bottom && $0.bottom > start.top } ?? start
    let top = min(start.top, beside.top)
    let usual = height(of: left + right)
    let lines = (left + right).sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    return lines.prefix { $0.bottom <= top + 1 && abs($0.height - usual) > 0.12 * usual }.map(
      \.self)
  }

  /// The height of most lines.
  private static func height(of lines: [PrintedLine]) -> Double {
    let heights = lines.map(\.height).sorted()
    return heights.isEmpty ? 0 : heights[heights.count / 2]
  }

  /// How many of the lines have one of the others beside them; both are sorted from the top.
  private static func count(of lines: [PrintedLine], beside others: [PrintedLine]) -> Int {
    guard let first = others.first, let last = others.map(\.bottom).max() else { return 0 }
    return lines.count { $0.bottom > first.top && $0.top < last }
  }

  /// Lines of one column, those of one height on one line.
  private static func appendColumn(
    _ lines: [PrintedLine], _ found: inout [PrintedLine], _ column: inout Int
  ) {
    column += 1
    var rows: [PrintedLine] = []
    for line in lines {
      if let last = rows.last, line.middle < last.bottom, line.middle > last.top,
        line.left >= last.right || line.right <= last.left
      {
        rows[rows.count - 1] = joined(last, line)
      } else {
        rows.append(line)
      }
    }
    let left = rows.map(\.left).min() ?? 0
    // One line that sticks out does not make the column wider.
    let ends = rows.map(\.right).sorted()
    let right = ends.isEmpty ? 0 : ends[(ends.count - 1) * 9 / 10]
    for var row in rows {
      row.column = column
      row.columnLeft = left
      row.columnRight = right
      found.append(row)
    }
  }

  private static func joined(_ one: PrintedLine, _ other: PrintedLine) -> PrintedLine {
    let (first, second) = one.left <= other.left ? (one, other) : (other, one)
    var line = first
    // A wide gap is one between columns of a table.
    line.text += (second.left - first.right > 2 * first.height ? "\t" : " ") + second.text
    line.right = max(first.right, second.right)
    line.top = min(first.top, second.top)
    line.bottom = max(first.bottom, second.bottom)
    return line
  }
}
