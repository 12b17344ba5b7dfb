import Testing

@testable import Attribution

@Suite struct DescriptionMatcherTests {
  /// How well `name` fits the marked description.
  private func grade(_ name: String, in text: String) -> UInt32? {
    let read = ReadText(text, asSources: true)
    guard let entity = read.entity(name), let description = read.description else { return nil }
    let matcher = DescriptionMatcher(words: read.words, register: read.register)
    return read.register.entities[entity].kind == .person
      ? matcher.grade(entity, description) : matcher.bodyGrade(entity, description)
  }

  @Test(arguments: [
    // Not called anything, or something else.
    ("Ina Roth", "Ina Roth came. {The mayor} left.", 0),
    ("Ina Roth", "Mayor Ina Roth came. {The painter} left.", 0),
    // The same noun; with words that were not said, with words that were.
    ("Ina Roth", "Mayor Ina Roth came. {The mayor} left.", 5),
    ("Ina Roth", "Diplomat Ina Roth came. {The senior diplomat} left.", 4),
    ("Ina Roth", "Ina Roth, a senior diplomat, came. {The senior diplomat} left.", 6),
    (
      "Ina Roth",
      "Ina Roth, a retired senior harbor pilot, came. {The retired senior harbor pilot} left.", 8
    ),
    // A noun of the same class.
    ("Ina Roth", "Senator Ina Roth came. {The lawmaker} left.", 3),
    // The same noun of somewhere else.
    ("Ina Roth", "Former Iowa governor Ina Roth came. {The Ohio governor} left.", 9),
    ("Ina Roth", "Former Iowa governor Ina Roth came. {The Iowa governor} left.", 6),
  ])
  func `a person fits a description by noun and words`(name: String, text: String, grade: UInt32) {
    #expect(self.grade(name, in: text) == grade)
  }

  @Test(arguments: [
    ("Harbor Commission", "The Harbor Commission met. {The commission} left.", 4),
    ("Commission for Fishing", "The Commission for Fishing met. {The commission} left.", 3),
    ("Norway", "They went to Norway. {The government} left.", 2),
    ("Norway", "They went to Norway. {The newspaper} left.", 0),
  ])
  func `a body fits a description by its name`(name: String, text: String, grade: UInt32) {
    #expect(self.grade(name, in: text) == grade)
  }

  @Test(arguments: [
    (
      "Ina Roth came. Karl Adler, a judge, came. {The judge} left.", "Karl Adler", "Ina Roth"
    ),
    (
      "Ina Roth, a harbor pilot, met Karl Adler, a river pilot. {The river pilot} left.",
      "Karl Adler", "Ina Roth"
    ),
    ("Senator Ina Roth met Karl Adler, a lawmaker. {The lawmaker} left.", "Karl Adler", "Ina Roth"),
  ])
  func `whoever was called so fits better`(text: String, better: String, worse: String) throws {
    let grades = [better, worse].map { self.grade($0, in: text) ?? 0 }
    #expect(grades[0] > grades[1])
  }
}
