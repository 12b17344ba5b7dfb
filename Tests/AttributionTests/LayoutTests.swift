import News
import Testing

@testable import Attribution

/// Texts whose layout and marks differ from the model's, which must give the same statements.
@Suite struct LayoutTests {
  /// Kind, source and content of every statement of the first level.
  private func found(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    func words(_ spans: [TextSpan]) -> String {
      spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
        .joined(separator: " / ")
    }
    return Attributor().attributions(in: text).statements.filter { !$0.isNested }.map {
      "\($0.kind) | \(words($0.source)) | \(words($0.content))"
    }
  }

  @Test(arguments: [
    (
      "‘The crane is old,’ said Olga Brenner, the board’s head. ‘It’s the boats’ crane, and they’ll pay.’",
      [
        "direct | Olga Brenner, the board’s head | ‘The crane is old,’ / ‘It’s the boats’ crane, and they’ll pay.’"
      ]
    ),
    (
      "'The crane is old,' Olga Brenner said. 'We don't need it.'",
      ["direct | Olga Brenner | 'The crane is old,' / 'We don't need it.'"]
    ),
    (
      "Olga Brenner said the crane was 'a danger to the boats' when it moved.",
      ["mixed | Olga Brenner | the crane was 'a danger to the boats' when it moved"]
    ),
    (
      "Olga Brenner said the dogs' owners and the boats' crews had met.",
      ["indirect | Olga Brenner | the dogs' owners and the boats' crews had met"]
    ),
    (
      "„The crane is old“, said Olga Brenner. »It must go«, she added.",
      ["direct | Olga Brenner | „The crane is old“", "direct | she | »It must go«"]
    ),
    (
      "«The crane is old», said Olga Brenner. ‹It must go›, she added.",
      ["direct | Olga Brenner | «The crane is old»", "direct | she | ‹It must go›"]
    ),
    (
      "``The crane is old,'' Olga Brenner said. ''It must go,'' she added.",
      ["direct | Olga Brenner | ``The crane is old,''", "direct | she | ''It must go,''"]
    ),
  ])
  func `the marks may be any that a language knows`(text: String, expected: [String]) {
    #expect(found(in: text) == expected)
  }

  @Test(arguments: [
    // A colon ends the paragraph before the quotation.
    (
      "Harbour master Leo Farr said:\n\n“The crane has served us well for years.”",
      ["direct | Harbour master Leo Farr | “The crane has served us well for years.”"]
    ),
    (
      "His deputy, Ruth Amsel, added:\n'The new one will be ready in May.'",
      ["direct | His deputy, Ruth Amsel | 'The new one will be ready in May.'"]
    ),
    // Lines end at a width.
    (
      "Harbour master Leo Farr said on Monday that the old crane\nwould be taken down "
        + "before the winter. “We have no\nchoice,” he told reporters on the quay.",
      [
        "indirect | Harbour master Leo Farr | that the old crane\nwould be taken down before the winter",
        "direct | he | “We have no\nchoice,”",
      ]
    ),
    // Tags and entities.
    (
      "<p>Leo Farr said the crane would go.</p><p>&ldquo;We have no choice,&rdquo; he said.</p>",
      [
        "indirect | Leo Farr | the crane would go",
        "direct | he | &ldquo;We have no choice,&rdquo;",
      ]
    ),
    (
      "**Leo Farr** said: *“We have no choice.”*",
      ["direct | Leo Farr | “We have no choice.”"]
    ),
  ])
  func `a statement is whole however its paragraphs are set`(text: String, expected: [String]) {
    #expect(found(in: text) == expected)
  }

  @Test(arguments: [
    // A nickname and a scare word are nobody's statement.
    (
      "“We will go,” said Robert “Big Bob” Farr, the “iron master” of the quay.",
      ["“We will go,”"]
    ),
    ("'We will go,' said Robert 'Bobby' Farr of the quay.", ["'We will go,'"]),
    ("Robert \"Bobby\" Farr mended the \"old lady\" of the quay in May.", []),
    // Marks that do not match.
    ("“We will go,\" Leo Farr said. \"It is late.”", ["“We will go,\" / \"It is late.”"]),
    (
      "The 9\" nail broke. \"We will go,\" Leo Farr said. \"It is late.\"",
      ["\"We will go,\" / \"It is late.\""]
    ),
    // Opened anew in each sentence, closed once.
    (
      "Leo Farr was angry. “The crane is old. “It must go. “We have no choice,” he said.",
      ["“The crane is old. “It must go. “We have no choice,”"]
    ),
    // Two quotations, two cues.
    (
      "“We will go,” said Olga Brenner, and Leo Farr said, “We will stay.”",
      ["“We will go,”", "“We will stay.”"]
    ),
  ])
  func `what is no speech is kept out and what is speech is kept whole`(
    text: String, expected: [String]
  ) {
    let contents = found(in: text).map {
      $0.split(separator: " | ").dropFirst(2).joined(separator: " | ")
    }
    #expect(contents == expected)
  }

  @Test(arguments: [
    (
      "OLGA BRENNER, HEAD OF THE BOARD: It is late. We go.\n\nANCHOR: Thank you.",
      [
        "direct | OLGA BRENNER, HEAD OF THE BOARD | It is late. We go.",
        "direct | ANCHOR | Thank you.",
      ]
    ),
    (
      "Quay Post: Will it open?\n\nLeo Farr: No. Never.\n\nQuay Post: Why?\n\nFarr: It is old.",
      [
        "direct | Quay Post | Will it open?", "direct | Leo Farr | No. Never.",
        "direct | Quay Post | Why?", "direct | Farr | It is old.",
      ]
    ),
    ("Place: The Old Quay\n\nTime: Nine\n\nPrice: Two crowns", []),
    (
      "Said Olga Brenner: “The crane is old. It must go.”",
      ["direct | Olga Brenner | “The crane is old. It must go.”"]
    ),
  ])
  func `labels give what follows to their speaker`(text: String, expected: [String]) {
    #expect(found(in: text) == expected)
  }
}
