import News
import Testing

@testable import Attribution

/// What content is to its source; `{source}`, `[cue]` and `<content>` are marked.
struct AttitudeTests {
  static let rows: [(String, Attitude)] = [
    ("{Roth} [said] <that the pier was safe>.", .assertion),
    ("{Roth} [wrote] <that the pier was safe>.", .assertion),
    ("{Roth} [told] the crew <that the pier was safe>.", .assertion),
    ("{Roth} [told] <the crew to go>.", .eventuality),
    ("{Roth} [asked] <whether the pier was safe>.", .assertion),
    ("{Roth} [asked] <the crew to go>.", .eventuality),
    ("{Roth} [told] May to focus on <the pier>.", .eventuality),
    ("<A range of crews> [has been called] <to testify>.", .eventuality),
    ("[It is unclear] <whether the pier is safe>.", .knowledge),
    ("{Roth} [denied] <that the pier was safe>.", .assertion),
    ("[According to] {Roth}, <the pier was safe>.", .assertion),
    ("{Roth} [thinks] <the pier is safe>.", .belief),
    ("{Roth} [thought] <the pier was safe>.", .belief),
    ("{Roth} [believes] <that the pier is safe>.", .belief),
    ("{Roth} [was expecting] <the pier to close>.", .belief),
    ("{Roth} [is confident] <that the pier is safe>.", .belief),
    ("{Roth} [feared] <the pier would close>.", .belief),
    ("{Roth} [knew] <the pier was safe>.", .knowledge),
    ("{Roth} [is aware] <that the pier is safe>.", .knowledge),
    ("{Roth} [learned] <that the pier was safe>.", .knowledge),
    ("{Roth} [wants] <the pier to close>.", .eventuality),
    ("{Roth} [planned] <to close the pier>.", .eventuality),
    ("{Roth} [ordered] <the pier to be closed>.", .eventuality),
    ("{Roth} [decided] <that the pier would close>.", .eventuality),
    ("{Roth} [agreed] <to close the pier>.", .eventuality),
    ("{Roth} [agreed] <that the pier was old>.", .assertion),
    ("{The survey} [found] <that the pier was old>.", .assertion),
    ("{Roth} [found] <that the pier was old>.", .knowledge),
    ("<“It was a cold day,”> {Roth} [recalled].", .assertion),
    ("<“It was a cold day,”> {Roth} [thought].", .belief),
    ("{Roth} [expressed concern] <that the pier would close>.", .assertion),
    ("{His} [plan] <to close the pier> is old.", .eventuality),
    ("{His} [belief] <that the pier is safe> is old.", .belief),
    ("{Roth} [hyperbolized] <that the pier is safe>.", .assertion),
  ]

  @Test(arguments: rows)
  func `the cue says what the content is to its source`(sentence: String, attitude: Attitude) {
    #expect(MarkedSentence(sentence).read?.attitude == attitude)
  }

  @Test(arguments: [
    ("say", ["say", "says", "said", "saying"]),
    ("deny", ["deny", "denies", "denied", "denying"]),
    ("plan", ["plan", "plans", "planned", "planning"]),
    ("write", ["write", "writes", "wrote", "written", "writing"]),
    ("guess", ["guess", "guesses", "guessed", "guessing"]),
    ("agree", ["agree", "agrees", "agreed", "agreeing"]),
  ])
  func `a verb is known in all its forms`(lemma: String, forms: [String]) {
    var known: Set<UInt64> = []
    Array(lemma.utf8).withUnsafeBufferPointer { bytes in
      VerbForms.forEach(of: bytes) { key, _ in known.insert(key) }
    }
    for form in forms {
      let key = Array(form.utf8).withUnsafeBufferPointer { WordKey.of($0, 0, $0.count) }
      #expect(known.contains(key), "\(form)")
    }
  }
}
