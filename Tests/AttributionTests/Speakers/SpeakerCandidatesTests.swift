import Testing

@testable import Attribution

@Suite struct SpeakerCandidatesTests {
  /// The names of those whom the marked mention may mean, in the order in which they are asked.
  private func candidates(
    _ sort: MentionSort, _ gender: Gender = .unknown, in text: String
  ) -> [String] {
    let read = ReadText(text, asSources: true)
    let question =
      read.description.map { SpeakerQuestion(sort, $0, read.words, content: nil) }
      ?? SpeakerQuestion(sort, read.marked[0], gender: gender, content: nil)
    return SpeakerCandidates(words: read.words, register: read.register, trail: read.trail)
      .entities(for: question).map { read.name($0) }
  }

  @Test func `the one named last is asked first`() {
    #expect(
      candidates(.pronoun, in: "Ina Roth met Karl Adler. Adler smiled. Then {they} left.")
        == ["Karl Adler", "Ina Roth"])
  }

  @Test func `a man is not asked for she, nor a woman for he`() {
    let text = "Maria Roth met Karl Adler in the port. {Who} smiled?"
    #expect(candidates(.pronoun, .female, in: text) == ["Maria Roth"])
    #expect(candidates(.pronoun, .male, in: text) == ["Karl Adler"])
  }

  @Test(arguments: [
    "Maria Roth met Karl Adler. {Roth's lawyer} was late.",
    "Maria Roth met Karl Adler. {Maria Roth's lawyer} was late.",
    "Maria Roth met Karl Adler. {The lawyer for Maria Roth} was late.",
    "Maria Roth met Karl Adler. {A lawyer who works with Maria Roth} was late.",
  ])
  func `whoever is named inside a description does not own it`(text: String) {
    #expect(candidates(.role, in: text) == ["Karl Adler"])
  }

  @Test func `a description finds whoever is called so, however long ago`() {
    let others = ["Abe", "Ben", "Carl", "Dan", "Eric", "Frank", "Gus", "Hugo", "Ivan", "John"]
    let names = others.map { "\($0) \($0)son came. \($0)son left." }.joined(separator: " ")
    let text = "Ina Roth, a judge, came first. \(names) Then {the judge} left."
    #expect(candidates(.role, in: text).contains("Ina Roth"))
  }

  @Test func `who is named soon after the first time may be meant too`() {
    let text = "{The mayor} was late. Ina Roth had missed the ferry."
    #expect(candidates(.role, in: text) == ["Ina Roth"])
  }

  @Test func `bodies are asked for it and people for he`() {
    let text = "The Harbor Commission sent a letter to Karl Adler on Monday. {It} was late."
    #expect(candidates(.it, in: text).contains("Harbor Commission"))
    #expect(!candidates(.it, in: text).contains("Karl Adler"))
    #expect(candidates(.pronoun, .male, in: text) == ["Karl Adler"])
  }
}
