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
  /// Which part of each block stands in the text that the page gives for machines.
  private let shares: [Double?]
  /// True when the text breaks off where the page asks for money.
  private(set) var isCut = false

  init(_ layout: PageLayout, headline: String?, linked: LinkedText = LinkedText()) {
    self.layout = layout
    shares = layout.blocks.map { linked.isWitness ? linked.share(of: $0.text) : nil }
    weights = zip(layout.blocks, shares).map { block, share in
      let weight = Self.weight(of: block)
      return share ?? 0 > 0.6 ? max(weight, Double(block.characters)) : weight
    }
    isOut = Array(repeating: false, count: layout.blocks.count)
    guard !layout.blocks.isEmpty else { return }
    takeOutForeignBoxes()
    takeOutCards()
    sum()
    guard let root = heaviestBox() else { return }
    self.root = root
    takeOutLinkLists(in: root)
    var text = TextBlocks(layout, blocks: layout.boxes[root].blocks.filter { !isOut[$0] })
    let confirmed = layout.blocks.indices.reduce(0) {
      shares[$1] ?? 0 > 0.6 ? $0 + layout.blocks[$1].characters : $0
    }
    // A text for machines that is there whole tells where the printed one begins and ends.
    let found = text.blocks.reduce(0) { $0 + layout.blocks[$1].characters }
    if linked.isWitness, Double(confirmed) > Double(linked.length) * 0.85,
      confirmed * 10 > found * 6
    {
      text.trim { shares[$0] ?? 0 > 0.3 }
    }
    text.clean(headline: headline)
    blocks = text.blocks
    isCut = text.isCut
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
      if block.linkCharacters > 0 { return -8 }
      return ["p", "li", "td", "th", "tr", "blockquote"].contains(block.name) ? 0 : -6
    }
    switch block.name {
    case "p", "blockquote", "pre": return own
    case "li", "td", "th", "tr", "dd", "dt": return own * 0.5
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
      if isConfirmed(index) || holdsText || role == .beside && isText(index, own: own) {
        index += 1
        continue
      }
      for block in box.blocks { isOut[block] = true }
      index = box.end
    }
  }

  /// True for a box whose text the page gives for machines as well.
  private func isConfirmed(_ index: Int) -> Bool {
    let blocks = layout.boxes[index].blocks
    let all = blocks.reduce(0) { $0 + layout.blocks[$1].characters }
    let confirmed = blocks.reduce(0) {
      shares[$1] ?? 0 > 0.6 ? $0 + layout.blocks[$1].characters : $0
    }
    return confirmed * 3 > all
  }

  /// True for a box with a name of something beside the text that is a paragraph or a quotation.
  private func isText(_ index: Int, own: Double) -> Bool {
    let box = layout.boxes[index]
    if box.name == "p" || box.name == "blockquote" { return own > 120 }
    return layout.boxes[index..<box.end].contains { $0.name == "blockquote" }
  }

  /// Takes out rows of boxes of one kind that each begin with a link: teasers of other articles.
  private mutating func takeOutCards() {
    var rows: [String: [Int]] = [:]
    for (index, box) in layout.boxes.enumerated() {
      guard let parent = box.parent,
        ["div", "li", "article", "section", "a", "td"].contains(box.name),
        !box.blocks.isEmpty
      else { continue }
      // What repeats may stand in a frame of its own each.
      let above = layout.boxes[parent].blocks == box.blocks ? layout.boxes[parent].parent : parent
      rows["\(above ?? 0) \(box.name) \(box.hints.kind)", default: []].append(index)
    }
    for row in rows.values where row.count > 2 {
      let cards = row.filter(isCard)
      guard cards.count > 2, cards.count * 4 >= row.count * 3 else { continue }
      for card in cards { for block in layout.boxes[card].blocks { isOut[block] = true } }
    }
  }

  /// True for a box with a linked title and at most a few sentences of its own.
  private func isCard(_ index: Int) -> Bool {
    let blocks = layout.boxes[index].blocks
    guard blocks.count < 12, !isConfirmed(index) else { return false }
    let all = blocks.map { layout.blocks[$0] }
    guard
      let title = all.first(where: { $0.linkDensity > 0.9 && $0.characters > 12 }),
      all.reduce(0, { $0 + $1.characters }) < 700
    else { return false }
    return title.isHeading || all.filter { $0.linkDensity < 0.5 && $0.characters > 60 }.count < 2
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
