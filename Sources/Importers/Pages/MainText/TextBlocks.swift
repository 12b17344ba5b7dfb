/// The blocks of an article's text, from which what is not part of it is taken.
struct TextBlocks {
  private let layout: PageLayout
  private(set) var blocks: [Int]

  init(_ layout: PageLayout, blocks: [Int]) {
    self.layout = layout
    self.blocks = blocks
  }

  /// Takes out what stands between and around the paragraphs of a text.
  mutating func clean(headline: String?) {
    dropHead(headline: headline)
    blocks = blocks.filter { !isScrap(layout.blocks[$0]) }
    dropTail()
    dropEmptyHeadings()
  }

  /// A block that is a link, or says nothing but what a link beside it is for.
  private func isScrap(_ block: PageLayout.Block) -> Bool {
    if block.linkDensity > 0.75, block.name != "td" { return true }
    return PagePhrases.isScrap(block.text, hasLink: block.linkCharacters > 0)
  }

  private func isSentence(_ block: PageLayout.Block) -> Bool {
    !block.isHeading && (block.endsSentence && block.characters >= 25 || block.characters >= 100)
  }

  /// Drops what stands before the text: the headline again, byline and date.
  private mutating func dropHead(headline: String?) {
    let key = headline.map(PageText.key)
    if let last = blocks.prefix(30).lastIndex(where: {
      let block = layout.blocks[$0]
      return block.name == "h1" || PageText.key(block.text) == key
    }) {
      let before = blocks[..<last].reduce(0) {
        isSentence(layout.blocks[$1]) ? $0 + layout.blocks[$1].characters : $0
      }
      if before < 400 { blocks.removeSubrange(...last) } else { blocks.remove(at: last) }
    }
    guard let first = blocks.firstIndex(where: { isSentence(layout.blocks[$0]) }) else { return }
    let head = blocks[..<first].filter { index in
      let block = layout.blocks[index]
      return block.name == "p" && block.characters >= 60 && block.linkDensity < 0.3
    }
    blocks.replaceSubrange(..<first, with: head)
  }

  /// Drops what stands after the text: tags, labels, signs of the site.
  private mutating func dropTail() {
    while let last = blocks.last {
      let block = layout.blocks[last]
      if isSentence(block) || block.name == "li" || block.name == "td" { return }
      if block.name == "p", block.endsSentence || block.text.hasSuffix(")") { return }
      blocks.removeLast()
    }
  }

  /// Drops headings that no text follows.
  private mutating func dropEmptyHeadings() {
    var kept: [Int] = []
    for index in blocks.reversed() {
      if layout.blocks[index].isHeading {
        guard let next = kept.last, !layout.blocks[next].isHeading else { continue }
      }
      kept.append(index)
    }
    blocks = kept.reversed()
  }
}
