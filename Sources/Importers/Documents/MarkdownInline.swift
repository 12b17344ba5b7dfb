internal import XML

/// The text of a run of Markdown: links become their words, emphasis goes, pictures go.
///
/// Roughly the inline rules of CommonMark 0.31, chapter 6; brackets and marks that mean nothing stay.
struct MarkdownInline {
  private let characters: [Character]
  private var index = 0
  private var isBold = false
  private var paragraph: ParagraphText

  /// Adds the text of a run to a paragraph.
  static func write(_ run: some StringProtocol, to paragraph: inout ParagraphText) {
    var reader = MarkdownInline(Array(run), paragraph)
    reader.read()
    paragraph = reader.paragraph
  }

  /// The text of a run alone.
  static func text(of run: some StringProtocol) -> String {
    var paragraph = ParagraphText()
    write(run, to: &paragraph)
    return paragraph.takeBlock()?.text ?? ""
  }

  private init(_ characters: [Character], _ paragraph: ParagraphText) {
    self.characters = characters
    self.paragraph = paragraph
  }

  private func at(_ offset: Int) -> Character? {
    characters.indices.contains(index + offset) ? characters[index + offset] : nil
  }

  private mutating func emit(_ text: String, isLink: Bool = false) {
    paragraph.write(text, isBold: isBold, isLink: isLink)
  }

  private mutating func read() {
    while index < characters.count {
      let character = characters[index]
      switch character {
      case "\\" where at(1).map { $0.isPunctuation || $0.isSymbol } == true:
        emit(String(characters[index + 1]))
        index += 2
      case "\\" where at(1) == "\n", "\n":
        readLineEnd()
      case "`": readCode()
      case "!" where at(1) == "[": skipPicture()
      case "[": readLink()
      case "<": readTag()
      case "&": readEntity()
      case "*", "_", "~", "=": readMarks(character)
      default:
        emit(String(character))
        index += 1
      }
    }
  }

  /// Two blanks or a backslash before a line end break the line; otherwise it is a blank.
  private mutating func readLineEnd() {
    let isHard =
      characters[index] == "\\"
      || index >= 2 && characters[index - 1] == " " && characters[index - 2] == " "
    if characters[index] == "\\" { index += 1 }
    index += 1
    if isHard { paragraph.breakLine() } else { emit(" ") }
  }

  private mutating func readCode() {
    let count = characters[index...].prefix { $0 == "`" }.count
    let fence = Array(repeating: Character("`"), count: count)
    var end = index + count
    while end + count <= characters.count {
      if Array(characters[end..<end + count]) == fence {
        emit(String(characters[(index + count)..<end]))
        index = end + count
        return
      }
      end += 1
    }
    emit(String(fence))
    index += count
  }

  /// The position behind the bracket that closes the one here; nil when none does.
  private func closing(_ open: Character, _ close: Character, from start: Int) -> Int? {
    var depth = 0
    for position in start..<min(characters.count, start + 4000) {
      if characters[position] == open { depth += 1 }
      if characters[position] == close {
        depth -= 1
        if depth == 0 { return position + 1 }
      }
    }
    return nil
  }

  /// Leaves out `![alt](address)` and `![[file]]`.
  private mutating func skipPicture() {
    guard let end = closing("[", "]", from: index + 1) else {
      emit("!")
      index += 1
      return
    }
    index = end
    if at(0) == "(", let after = closing("(", ")", from: index) {
      index = after
    } else if at(0) == "[", let after = closing("[", "]", from: index) {
      index = after
    }
  }

  private mutating func readLink() {
    guard let end = closing("[", "]", from: index) else {
      emit("[")
      index += 1
      return
    }
    let words = characters[(index + 1)..<(end - 1)]
    if words.first == "^" {
      // The mark of a note.
      index = end
      return
    }
    if words.first == "[", words.last == "]" {
      let page = words.dropFirst().dropLast()
      emit(String(page.split(separator: "|").last ?? page), isLink: true)
      index = end
      return
    }
    var after = end
    if end < characters.count, characters[end] == "(" {
      after = closing("(", ")", from: end) ?? end
    } else if end < characters.count, characters[end] == "[" {
      after = closing("[", "]", from: end) ?? end
    }
    guard after > end else {
      emit("[")
      index += 1
      return
    }
    // Within brackets there may be emphasis, and pictures.
    var inner = MarkdownInline(Array(words), ParagraphText())
    inner.read()
    if let block = inner.paragraph.takeBlock() {
      let wasBold = isBold
      isBold = isBold || block.isBold
      emit(block.text, isLink: true)
      isBold = wasBold
    }
    index = after
  }

  private mutating func readTag() {
    guard let next = at(1), next.isLetter || next == "/" || next == "!",
      let end = closing("<", ">", from: index)
    else {
      emit("<")
      index += 1
      return
    }
    let tag = String(characters[(index + 1)..<(end - 1)])
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    if tag.contains("://") || tag.contains("@") && !tag.contains(" ") {
      emit(tag, isLink: true)
    } else if name == "br" {
      paragraph.breakLine()
    } else if tag.hasPrefix("!") || MarkupText.blocks.contains(name) || Self.inline.contains(name) {
      // Only the mark-up goes.
    } else {
      emit("<")
      index += 1
      return
    }
    index = end
  }

  private static let inline: Set<String> = [
    "a", "abbr", "b", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "mark", "q",
    "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr", "iframe", "video", "audio",
    "source", "picture",
  ]

  private mutating func readEntity() {
    let body = characters[(index + 1)...].prefix(12).prefix { $0 != ";" }
    let end = index + 1 + body.count
    guard !body.isEmpty, end < characters.count, characters[end] == ";" else {
      emit("&")
      index += 1
      return
    }
    let name = String(body)
    var text = ""
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      if let scalar = value.flatMap(Unicode.Scalar.init) { text = String(scalar) }
    } else {
      text = HTMLEntity.text(named: name)
    }
    guard !text.isEmpty else {
      emit("&")
      index += 1
      return
    }
    emit(text)
    index = end + 1
  }

  /// Takes `*`, `_`, `~~` and `==` away where they open or close something; others stay.
  private mutating func readMarks(_ mark: Character) {
    let count = characters[index...].prefix { $0 == mark }.count
    let before = index > 0 ? characters[index - 1] : nil
    let after = at(count)
    let touchesLeft = before.map { !$0.isWhitespace } ?? false
    let touchesRight = after.map { !$0.isWhitespace } ?? false
    var isEmphasis = touchesLeft || touchesRight
    if mark == "_", touchesLeft, touchesRight, before?.isWordLike == true, after?.isWordLike == true
    {
      isEmphasis = false
    }
    if mark == "~" || mark == "=" { isEmphasis = isEmphasis && count == 2 }
    if mark == "*" || mark == "_" { isEmphasis = isEmphasis && count <= 3 }
    let hasPartner = partner(of: mark, count: count)
    if isEmphasis, hasPartner {
      if mark == "*" || mark == "_", count >= 2 { isBold = touchesRight && !isBold }
    } else {
      emit(String(repeating: mark, count: count))
    }
    index += count
  }

  /// True when the same marks touch a word somewhere else in the run, so that these are no lone star.
  private func partner(of mark: Character, count: Int) -> Bool {
    var position = max(0, index - 4000)
    let end = min(characters.count, index + 4000)
    while position < end {
      guard characters[position] == mark else {
        position += 1
        continue
      }
      let start = position
      while position < end, characters[position] == mark { position += 1 }
      guard start != index, position - start >= count else { continue }
      let touchesLeft = start > 0 && !characters[start - 1].isWhitespace
      let touchesRight = position < characters.count && !characters[position].isWhitespace
      if touchesLeft || touchesRight { return true }
    }
    return false
  }
}

extension Character {
  fileprivate var isWordLike: Bool { isLetter || isNumber }
}
