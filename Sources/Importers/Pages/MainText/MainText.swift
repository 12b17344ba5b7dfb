/// Decides which blocks of a page are its article's text, by structure and density.
///
/// Every block weighs something: running text its length, links and scraps less than nothing. The
/// text stands in the box whose blocks weigh most (after Pasternack and Roth, "Extracting article
/// text from the web with maximum subsequence segmentation", 2009, on a tree instead of a line).
/// Boxes that say by their names that they hold something else are taken out before, those in
/// which links outweigh the text after it. No rule knows a site.
struct MainText {
  /// The blocks of the text, in their order.
  private(set) var blocks: [Int] = []
  /// The box that they were looked for in; nil when the page has none.
  private(set) var root: Int?

  private let layout: PageLayout
  private var weights: [Double]
  /// Sums of the weights of the blocks before each one.
  private var sums: [Double] = []
  private var isOut: [Bool]

  init(_ layout: PageLayout, headline: String?) {
    self.layout = layout
    weights = layout.blocks.map(Self.weight)
    isOut = Array(repeating: false, count: layout.blocks.count)
    guard !layout.blocks.isEmpty else { return }
    takeOutForeignBoxes()
    sum()
    guard let root = heaviestBox() else { return }
    self.root = root
    takeOutLinkLists(in: root)
    var text = TextBlocks(layout, blocks: layout.boxes[root].blocks.filter { !isOut[$0] })
    text.clean(headline: headline)
    blocks = text.blocks
  }

  /// How much of the text is running text: the sum of the weights of its blocks.
  var weight: Double { blocks.reduce(0) { $0 + max(0, weights[$1]) } }

  var paragraphs: [String] { blocks.map { layout.blocks[$0].text } }

  // MARK: - Weights

  private static func weight(of block: PageLayout.Block) -> Double {
    let length = Double(block.characters)
    if block.linkDensity > 0.5 { return -20 - Double(block.linkCharacters) * 0.3 }
    if block.isHeading { return 0 }
    let own = min(length - Double(block.linkCharacters), 800)
    guard block.endsSentence && length >= 40 || length >= 120 else {
      return block.name == "p" ? -5 : -12
    }
    switch block.name {
    case "p", "blockquote", "pre": return own
    case "li", "td", "th", "dd", "dt": return own * 0.5
    default: return own * 0.8
    }
  }

  private mutating func sum() {
    sums = [0]
    for index in weights.indices { sums.append(sums[index] + (isOut[index] ? 0 : weights[index])) }
  }

  private func sum(of box: Int) -> Double {
    let blocks = layout.boxes[box].blocks
    return sums[blocks.upperBound] - sums[blocks.lowerBound]
  }

  /// The weight of the running text alone in a box.
  private func text(in box: Int) -> Double {
    layout.boxes[box].blocks.reduce(0) { isOut[$1] ? $0 : $0 + max(0, weights[$1]) }
  }

  // MARK: - Boxes

  /// Takes out boxes that hold something else by their names, unless they hold the text.
  private mutating func takeOutForeignBoxes() {
    let all = weights.reduce(0) { $0 + max(0, $1) }
    let bodies = layout.boxes.indices.filter { layout.boxes[$0].hints.role == .body }
    let largestBody = bodies.map { text(in: $0) }.max() ?? 0
    var index = 0
    while index < layout.boxes.count {
      let box = layout.boxes[index]
      let role = box.hints.role
      guard role <= .beside, !["html", "body", "main"].contains(box.name) else {
        index += 1
        continue
      }
      let own = text(in: index)
      let holdsText =
        own > all * (role == .foreign ? 0.6 : 0.35)
        || largestBody > 200
          && bodies.contains { layout.box(index, holds: $0) && text(in: $0) > largestBody * 0.5 }
        || box.name == "article" && own > all * 0.3
      if holdsText || role == .beside && box.name == "p" && own > 120 {
        index += 1
        continue
      }
      for block in box.blocks { isOut[block] = true }
      index = box.end
    }
  }

  /// The box whose blocks weigh most; of a box and one in it that weigh nearly the same, the inner.
  private func heaviestBox() -> Int? {
    var best: (box: Int, sum: Double)?
    for index in layout.boxes.indices {
      var sum = sum(of: index)
      guard sum > 0 else { continue }
      switch layout.boxes[index].hints.role {
      case .body: sum *= 1.25
      case .article: sum *= 1.1
      default: break
      }
      if sum >= (best?.sum ?? 0) { best = (index, sum) }
    }
    return best?.box
  }

  /// Takes out boxes inside of the text in which links and scraps outweigh sentences.
  private mutating func takeOutLinkLists(in root: Int) {
    var index = root + 1
    while index < layout.boxes[root].end {
      let box = layout.boxes[index]
      if isLinkList(index) {
        for block in box.blocks { isOut[block] = true }
        index = box.end
      } else {
        index += 1
      }
    }
  }

  private func isLinkList(_ index: Int) -> Bool {
    let box = layout.boxes[index]
    let blocks = box.blocks.filter { !isOut[$0] }.map { layout.blocks[$0] }
    guard !blocks.isEmpty else { return false }
    let characters = blocks.reduce(0) { $0 + $1.characters }
    let links = blocks.reduce(0) { $0 + $1.linkCharacters }
    let density = Double(links) / Double(max(1, characters))
    switch box.name {
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dd", "dt":
      return false
    case "ul", "ol", "dl", "li", "table", "tbody", "tr", "td": return density > 0.5
    default:
      return density > 0.5 || sum(of: index) < 0 && density > 0.25
    }
  }
}
