import News
import Testing

@testable import Attribution

/// What looks like a statement and is none.
struct EmptyStatementTests {
  @Test(arguments: [
    "{Roth} [said] <nothing>.",
    "{Police} [said nothing about] <the cause>.",
    "{Police} [said] <nothing about the cause>.",
    "{Police} said [nothing] <about how the fire began>.",
    "{Roth} [said little about] <the ferry>.",
    "{Roth} [told] reporters <nothing>.",
    "{Roth} [declined to comment] <on the ferry>.",
    "{Roth} [declined] <to comment>.",
    "{Roth} [would not comment on] <the ferry>.",
    "{Roth} [did not respond to] <requests for comment>.",
    "{Roth} [did not immediately reply to] <a message>.",
    "{Roth} [did not return] <calls>.",
    "{Roth} [was unavailable for] <comment>.",
    "{Roth} [had no comment on] <the ferry>.",
    "[Asked] <if she would resign>, Roth said no.",
    "When [asked] <whether she would resign>, Roth said no.",
    "[Asked] <if she would resign>, {Roth} said no.",
    "{Roth}, [asked about] <the pier>, said it was safe.",
    "{Roth} [signed] <the treaty>.",
    "{Roth} [opened] <the bridge>.",
  ])
  func `nothing was stated`(sentence: String) {
    #expect(MarkedSentence(sentence, polarity: Self.polarity(sentence)).read == nil)
  }

  @Test(arguments: [
    "{Roth} [said] <nothing in the bill would change that>.",
    "{Roth} [said] <little has changed>.",
    "{Roth} [said] <nothing happened>.",
    "[Asked] by {reporters} <if she would resign>, Roth said no.",
    "{Ina Roth, the mayor}, [told] reporters <that the ferry was late>.",
    "{Ina Roth, the mayor}, [asked] <whether the ferry was late>.",
    "{Roth} [commented] <that the ferry was late>.",
    "{Roth} [declined to say] <whether the ferry was late>.",
    "{Roth} [responded] <that the ferry was late>.",
    "{Roth} [opened] with <“the bridge is ours”>.",
    "{Roth} [endorsed] <the treaty>.",
  ])
  func `something was stated`(sentence: String) {
    #expect(MarkedSentence(sentence, polarity: Self.polarity(sentence)).read != nil)
  }

  private static func polarity(_ sentence: String) -> Statement.Polarity {
    sentence.contains("declined") ? .declines : .affirms
  }
}
