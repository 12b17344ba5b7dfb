import Names
import Testing

@Suite struct WrittenNameTests {
  /// Given name, particle, family name and suffix, with strokes between them.
  @Test(arguments: [
    ("Jane Doe", "Jane||Doe|"),
    ("Jane M. Doe", "Jane M.||Doe|"),
    ("Jan van der Berg", "Jan|van der|Berg|"),
    ("Jan van der Berg, Jr.", "Jan|van der|Berg|Jr."),
    ("Martin Van Buren III", "Martin||Van Buren|III"),
    ("Ursula von der Leyen", "Ursula|von der|Leyen|"),
    ("Gabriel García Márquez", "Gabriel||García Márquez|"),
    ("Abdel Fattah al-Sisi", "Abdel Fattah||al-Sisi|"),
    ("Mary Smith-Jones", "Mary||Smith-Jones|"),
    ("Xi Jinping", "Jinping||Xi|"),
    ("Dr. Jane Doe, MP", "Jane||Doe|"),
    ("Doe, Jane M.", "Jane M.||Doe|"),
    ("van der Berg, Jan", "Jan|van der|Berg|"),
    ("Doe, John, Jr.", "John||Doe|Jr."),
    ("Charles de Gaulle", "Charles|de|Gaulle|"),
  ])
  func `a name is divided as lists of authors divide it`(_ text: String, _ parts: String) {
    let name = WrittenName(text)
    #expect(
      name.map { "\($0.given)|\($0.particle)|\($0.family)|\($0.suffix ?? "")" } == parts)
  }

  @Test(arguments: ["", " ", "Reuters", ",", "Jr.", "—"])
  func `what has no two parts is no name of a person`(_ text: String) {
    #expect(WrittenName(text) == nil)
  }

  @Test(arguments: [
    ("Coast Wire", true), ("Associated Press", true), ("The Observer", true), ("Emily Post", false),
    ("Jan van der Berg", false), ("Reuters Staff", true),
  ])
  func `bodies are told from people`(_ text: String, _ isBody: Bool) {
    #expect(WrittenName.namesBody(text) == isBody)
  }
}
