/// The blocks of an article's text, from which what is not part of it is taken.
struct TextBlocks {
  private let layout: PageLayout
  private(set) var blocks: [Int]
  /// True when the text breaks off where the page asks for money.
  private(set) var isCut = false
  /// Those whose lives may be told below the text.
  private var authors: [String] = []

  init(_ layout: PageLayout, blocks: [Int]) {
    self.layout = layout
    self.blocks = blocks
  }

  /// Takes out what stands between and around the paragraphs of a text.
  mutating func clean(headline: String?, authors: [String]) {
    self.authors = authors
    dropHead(headline: headline)
    cutAtPaywall()
    cutAtEndMark()
    blocks = blocks.filter { !isScrap(layout.blocks[$0]) }
    dropRepetitions()
    dropTail()
    dropEmptyHeadings()
  }

  /// Drops what stands before the first and after the last block that belongs to the text.
  mutating func trim(isText: (Int) -> Bool) {
    guard let first = blocks.firstIndex(where: isText), let last = blocks.lastIndex(where: isText)
    else { return }
    // A heading may stand above the first paragraph, and it is not in every text for machines.
    let start = first > 0 && layout.blocks[blocks[first - 1]].isHeading ? first - 1 : first
    blocks = Array(blocks[start...last])
  }

  /// Cuts where the page asks for money or a name before the text goes on.
  private mutating func cutAtPaywall() {
    // It stands near the end of what is shown; in a book of blocks not all need be asked.
    guard
      let place = blocks.indices.suffix(400).first(where: {
        PaywallPhrases.isPaywall(layout.blocks[blocks[$0]].text)
      })
    else { return }
    let after = blocks[(place + 1)...].reduce(0) { $0 + layout.blocks[$1].characters }
    let before = blocks[..<place].reduce(0) { $0 + layout.blocks[$1].characters }
    guard before > 60 else { return }
    isCut = true
    // An offer between the paragraphs of a text that is whole cuts nothing.
    if after < before {
      blocks.removeSubrange(place...)
    } else {
      blocks.remove(at: place)
      isCut = false
    }
  }

  /// Notes where the page asks for money right behind a short text, in a box of its own.
  ///
  /// Pages that show a text whole ask as well, below longer ones and for letters, not for the rest.
  mutating func noteWallBehind() {
    guard !isCut, let last = blocks.last else { return }
    let length = blocks.reduce(0) { $0 + layout.blocks[$1].characters }
    guard length > 60, length < 1500 else { return }
    let behind = layout.blocks[(last + 1)...].prefix(3)
    isCut = behind.contains { block in
      block.linkDensity < 0.9 && PaywallPhrases.isWall(block.text)
    }
  }

  /// A block that is a link, or says nothing but what a link beside it is for.
  private func isScrap(_ block: PageLayout.Block) -> Bool {
    if block.linkDensity > 0.75 { return true }
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
    guard first < 15 else { return }
    var hasBegun = false
    let head = blocks[..<first].filter { index in
      let block = layout.blocks[index]
      if block.name == "p", block.characters >= 40, block.linkDensity < 0.3,
        !PagePhrases.isByline(block.text)
      {
        hasBegun = true
        return true
      }
      return hasBegun && block.name == "li"
    }
    blocks.replaceSubrange(..<first, with: head)
  }

  /// Cuts where the page says that something else begins: other articles, comments.
  private mutating func cutAtEndMark() {
    let all = blocks.reduce(0) { $0 + layout.blocks[$1].characters }
    var before = 0
    for (place, index) in blocks.enumerated() {
      if before * 3 > all,
        isEndMark(index, isLast: (all - before) * 3 < before)
          || place > 0 && blocks[place - 1] + 1 < index
            && (blocks[place - 1] + 1..<index).contains(where: { isEndMark($0, isLast: false) })
      {
        blocks.removeSubrange(place...)
        return
      }
      before += layout.blocks[index].characters
    }
  }

  /// True for a heading behind which no text of the article stands; `isLast` where little follows.
  private func isEndMark(_ index: Int, isLast: Bool) -> Bool {
    let block = layout.blocks[index]
    return block.characters < 60 && !block.endsSentence && PagePhrases.isEndMark(block.text)
      && (isLast || !PagePhrases.isPassing(block.text))
  }

  /// Drops what stands after the text: tags, labels, signs of the site.
  private mutating func dropTail() {
    while let last = blocks.last {
      let block = layout.blocks[last]
      guard !belongsAtEnd(block) else { return }
      blocks.removeLast()
    }
  }

  /// Drops what a page holds once for each kind of screen, where that is a good part of it.
  private mutating func dropRepetitions() {
    var seen: Set<String> = []
    let repeated = blocks.filter { index in
      layout.blocks[index].characters >= 60 && !seen.insert(layout.blocks[index].text).inserted
    }
    let all = blocks.reduce(0) { $0 + layout.blocks[$1].characters }
    let again = repeated.reduce(0) { $0 + layout.blocks[$1].characters }
    guard again * 3 > all else { return }
    let out = Set(repeated)
    blocks.removeAll(where: out.contains)
  }

  private func belongsAtEnd(_ block: PageLayout.Block) -> Bool {
    if block.characters < 500, authors.contains(where: block.text.hasPrefix) { return false }
    if PagePhrases.isCopyright(block.text) { return false }
    if PagePhrases.isSendOff(block.text, hasLink: block.linkCharacters > 0) { return false }
    if isSentence(block) || ["li", "td", "tr"].contains(block.name) { return true }
    guard block.name == "p" else { return false }
    if block.endsSentence || block.text.hasSuffix(")") { return true }
    return block.characters >= 30 && block.linkDensity < 0.3
      && !PagePhrases.isByline(block.text)
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
