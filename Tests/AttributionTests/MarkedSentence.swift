import Language
import News

@testable import Attribution

/// A sentence with its parts marked: `{Roth} did not [say] <that it is safe>`.
struct MarkedSentence {
  let words: Words
  let draft: StatementDraft

  init(_ marked: String, polarity: Statement.Polarity = .affirms) {
    var text = ""
    var open: [Character: Int] = [:]
    var spans: [Character: [TextSpan]] = [:]
    let closing: [Character: Character] = ["}": "{", "]": "[", ">": "<"]
    for character in marked {
      if "{[<".contains(character) {
        open[character] = text.utf8.count
      } else if let mark = closing[character], let start = open[mark] {
        spans[mark, default: []].append(TextSpan(start, text.utf8.count))
      } else {
        text.append(character)
      }
    }
    let words = Words(text, TokenTable(text))
    self.words = words
    let source = spans["{"].map { words.tokens(in: $0[0]) }
    var draft = StatementDraft(
      cue: spans["["].map { words.tokens(in: $0[0]) }, source: source, polarity: polarity)
    draft.content = (spans["<"] ?? []).map { words.tokens(in: $0) }
    draft.rule = "model"
    self.draft = draft
  }

  /// What is read of it; nil when it is no statement.
  var read: StatementDraft? { StanceReader.read([draft], in: words).first }
}
