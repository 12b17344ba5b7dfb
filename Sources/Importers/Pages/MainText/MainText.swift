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
  /// True when the text breaks off where the page asks for money.
  private(set) var isCut = false

  private let layout: PageLayout
  private let weights: [Double]
  private var isOut: [Bool]
  /// Which part of each block stands in the text that the page gives for machines.
  private let shares: [Double?]
  /// What blocks weigh together: their running text, their characters, and those characters of
  /// them that stand in the text for machines.
  private var texts: RunningSums
  private let characters: RunningSums
  private let confirmed: RunningSums

  init(
    _ layout: PageLayout, headline: String?, authors: [String] = [],
    linked: LinkedText = LinkedText()
  ) {
    self.layout = layout
    let shares = layout.blocks.map { linked.isWitness ? linked.share(of: $0.text) : nil }
    self.shares = shares
    weights = zip(layout.blocks, shares).map { block, share in
      let weight = Self.weight(of: block)
      return Self.isConfirmed(share) ? max(weight, Double(block.characters)) : weight
    }
    isOut = Array(repeating: false, count: layout.blocks.count)
    texts = RunningSums(weights.map { max(0, $0) })
    characters = RunningSums(layout.blocks.map { Double($0.characters) })
    confirmed = RunningSums(
      zip(layout.blocks, shares).map { Self.isConfirmed($1) ? Double($0.characters) : 0 })
    guard !layout.blocks.isEmpty else { return }
    takeOutBanners()
    takeOutForeignBoxes()
    takeOutCards()
    let root = heaviestBox() ?? 0
    takeOutLinkLists(in: root)
    var text = TextBlocks(layout, blocks: layout.boxes[root].blocks.filter { !isOut[$0] })
    trim(&text, linked: linked)
    text.clean(headline: headline, authors: authors)
    text.noteWallBehind()
    blocks = text.blocks
    isCut = text.isCut
  }

  /// How much of the text is running text: the sum of the weights of its blocks.
  var weight: Double { blocks.reduce(0) { $0 + max(0, weights[$1]) } }

  var paragraphs: [String] { blocks.map { layout.blocks[$0].text } }

  /// A text for machines that is there whole tells where the printed one begins and ends.
  private func trim(_ text: inout TextBlocks, linked: LinkedText) {
    let all = text.blocks.reduce(0) { $0 + Double(layout.blocks[$1].characters) }
    let known = confirmed[0..<layout.blocks.count]
    guard linked.isWitness, known > Double(linked.length) * 0.85, known > all * 0.6 else { return }
    text.trim { shares[$0] ?? 0 > 0.3 }
  }

  // MARK: - Weights

  private static func weight(of block: PageLayout.Block) -> Double {
    let length = Double(block.characters)
    if block.linkDensity > 0.5 { return -20 - Double(block.linkCharacters) * 0.3 }
    if block.isHeading { return 0 }
    let own = min(length - Double(block.linkCharacters), 800)
    let least: Double = ["p", "blockquote"].contains(block.name) ? 20 : 40
    guard block.endsSentence && length >= least || length >= 120 else {
      if block.linkCharacters > 0 { return -8 }
      return ["p", "li", "td", "th", "tr", "blockquote"].contains(block.name) ? 0 : -6
    }
    switch block.name {
    case "p", "blockquote", "pre": return own
    case "li", "td", "th", "tr", "dd", "dt": return own * 0.5
    default: return own * 0.8
    }
  }

  private static func isConfirmed(_ share: Double?) -> Bool { share ?? 0 > 0.6 }

  /// True for a box whose text the page gives for machines as well.
  private func isConfirmed(_ box: Int) -> Bool {
    let blocks = layout.boxes[box].blocks
    return confirmed[blocks] * 3 > characters[blocks]
  }

  // MARK: - Boxes

  private mutating func takeOut(_ box: Int) {
    for block in layout.boxes[box].blocks { isOut[block] = true }
  }

  /// Takes out what is never an article however long it is, where something is left.
  private mutating func takeOutBanners() {
    let all = texts[0..<layout.blocks.count]
    var index = 0
    while index < layout.boxes.count {
      let box = layout.boxes[index]
      let own = texts[box.blocks]
      guard box.hints.isBanner, box.name != "html", box.name != "body", all - own > 80,
        all - own > own * 0.1, !isConfirmed(index)
      else {
        index += 1
        continue
      }
      takeOut(index)
      index = box.end
    }
    texts = RunningSums(zip(weights, isOut).map { $1 ? 0 : max(0, $0) })
  }

  /// Takes out boxes that hold something else by their names, unless they hold the text.
  private mutating func takeOutForeignBoxes() {
    let bodies = layout.boxes.indices.filter { layout.boxes[$0].hints.role == .body }
    let largest = bodies.map { texts[layout.boxes[$0].blocks] }.max() ?? 0
    // Bodies are in the order of the page, so that the first one in a box is soon found.
    let mainBodies = bodies.filter {
      largest > 200 && texts[layout.boxes[$0].blocks] > largest * 0.5
    }
    var index = 0
    var nextBody = 0
    while index < layout.boxes.count {
      let box = layout.boxes[index]
      while nextBody < mainBodies.count, mainBodies[nextBody] < index { nextBody += 1 }
      let holdsBody = nextBody < mainBodies.count && mainBodies[nextBody] < box.end
      guard isForeign(index), !holdsBody else {
        index += 1
        continue
      }
      takeOut(index)
      index = box.end
    }
  }

  /// True for a box that holds something else than the text, by its name and by how much it holds.
  private func isForeign(_ index: Int) -> Bool {
    let box = layout.boxes[index]
    guard box.hints.role <= .beside, !["html", "body", "main"].contains(box.name),
      !isConfirmed(index)
    else { return false }
    let all = texts[0..<layout.blocks.count]
    let own = texts[box.blocks]
    if own > all * (box.hints.role == .foreign ? 0.6 : 0.35) { return false }
    if box.name == "article", own > all * 0.3 { return false }
    return box.hints.role == .foreign || !isText(index, own: own)
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
      guard let parent = box.parent, !box.blocks.isEmpty,
        ["div", "li", "article", "section", "a", "td"].contains(box.name)
      else { continue }
      // What repeats may stand in a frame of its own each.
      let above =
        layout.boxes[parent].blocks == box.blocks ? layout.boxes[parent].parent : parent
      rows["\(above ?? 0) \(box.name) \(box.hints.kind)", default: []].append(index)
    }
    for row in rows.values where row.count > 2 {
      let cards = row.filter(isCard)
      guard cards.count > 2, cards.count * 4 >= row.count * 3 else { continue }
      for card in cards { takeOut(card) }
    }
  }

  /// True for a box with a linked title and at most a few sentences of its own.
  private func isCard(_ index: Int) -> Bool {
    let range = layout.boxes[index].blocks
    guard range.count < 12, characters[range] < 700, !isConfirmed(index) else { return false }
    let blocks = layout.blocks[range]
    guard let title = blocks.first(where: { $0.linkDensity > 0.9 && $0.characters > 12 }) else {
      return false
    }
    return title.isHeading
      || blocks.filter { $0.linkDensity < 0.5 && $0.characters > 60 }.count < 2
  }

  /// The box whose blocks weigh most; of a box and one in it that weigh the same, the inner.
  private func heaviestBox() -> Int? {
    let sums = RunningSums(zip(weights, isOut).map { $1 ? 0 : $0 })
    var best: (box: Int, sum: Double)?
    for (index, box) in layout.boxes.enumerated() {
      var sum = sums[box.blocks]
      guard sum > 0 else { continue }
      switch box.hints.role {
      case .body: sum *= 1.25
      case .article: sum *= 1.1
      default: break
      }
      if sum >= best?.sum ?? 0 { best = (index, sum) }
    }
    // One paragraph is no text: those beside it may be too short to weigh anything.
    return best.flatMap { best in
      sequence(first: best.box) { layout.boxes[$0].parent }.first {
        !Self.partsOfTexts.contains(layout.boxes[$0].name)
      }
    }
  }

  private static let partsOfTexts: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "pre", "dd", "dt",
  ]

  /// Takes out boxes inside of the text in which links and scraps outweigh sentences.
  private mutating func takeOutLinkLists(in root: Int) {
    let weights = RunningSums(zip(weights, isOut).map { $1 ? 0 : $0 })
    let characters = RunningSums(zip(layout.blocks, isOut).map { $1 ? 0 : Double($0.characters) })
    let links = RunningSums(zip(layout.blocks, isOut).map { $1 ? 0 : Double($0.linkCharacters) })
    var index = root + 1
    while index < layout.boxes[root].end {
      let box = layout.boxes[index]
      let density = links[box.blocks] / max(1, characters[box.blocks])
      let isList: Bool
      switch box.name {
      case "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dd", "dt": isList = false
      case "ul", "ol", "dl", "li", "table", "tbody", "tr", "td": isList = density > 0.5
      default: isList = density > 0.5 || weights[box.blocks] < 0 && density > 0.25
      }
      if isList { takeOut(index) }
      index = isList ? box.end : index + 1
    }
  }
}

/// Sums of ranges of values, each found in one step.
struct RunningSums {
  private var sums: [Double] = [0]

  init(_ values: [Double]) {
    sums.reserveCapacity(values.count + 1)
    for (index, value) in values.enumerated() { sums.append(sums[index] + value) }
  }

  /// The sum of the values in a range.
  subscript(range: Range<Int>) -> Double { sums[range.upperBound] - sums[range.lowerBound] }
}
