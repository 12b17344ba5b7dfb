import Language
import News
import Testing

@testable import Attribution

/// Who was told is no part of what they were told.
@Suite struct HearerTests {
  /// What is left of `content` behind "told" in `text`, when the model takes all of it.
  private func content(behindToldIn text: String) -> String {
    let table = TokenTable(text)
    var words = Words(text, table)
    words.tag(table)
    guard let verb = (0..<words.count).first(where: { words.keys[$0] == WordKey.told }) else {
      return ""
    }
    var draft = StatementDraft(cue: verb..<verb + 1, source: nil, polarity: .affirms)
    draft.content = [verb + 1..<words.count - 1]
    var drafts = [draft]
    Hearers.cut(&drafts, words)
    let span = words.span(drafts[0].content[0])
    return String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
  }

  @Test(arguments: [
    ("The mayor told Reuters on Tuesday he will retire.", "he will retire"),
    ("The mayor told a harbour conference the pier would be closed.", "the pier would be closed"),
    ("The mayor told a club of anglers that the pier was old.", "that the pier was old"),
    ("The mayor told journalists these plans were old.", "these plans were old"),
    ("The mayor told members of the council there was no money.", "there was no money"),
    // Nothing to cut.
    ("The mayor told a slightly different story.", "a slightly different story"),
    ("The mayor told the story the children like.", "the story the children like"),
    ("The mayor told the crew to close the pier.", "the crew to close the pier"),
    ("The mayor told that the pier was old.", "that the pier was old"),
  ])
  func `a content begins behind those who were told`(text: String, content: String) {
    #expect(self.content(behindToldIn: text) == content)
  }
}
