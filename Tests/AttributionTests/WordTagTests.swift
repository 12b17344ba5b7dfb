import Language
import Testing

@testable import Attribution

@Suite struct WordTagTests {
  @Test func `words have the same tags whether statements are looked for or not`() {
    let text = "Maria Lopez, the mayor of Ulm, said on Monday that she had won.\n\nShe smiled."
    let table = TokenTable(text)
    var read = Words(text, table)
    _ = StatementExtractor.statements(in: &read, table)
    var tagged = Words(text, table)
    tagged.tag(table)
    #expect(read.parts == tagged.parts)
    #expect(read.entities == tagged.entities)
    #expect(tagged.part(0) == .name)
    #expect(tagged.entity(1) == .person)
    #expect(tagged.part(2) == .punctuation)
    #expect(tagged.part(8) == .verbPast)
  }
}
