/// Tells what of an agency's text is for publication: notes to editors and desks' marks are not.
enum PublicText {
  /// The paragraphs that are for publication.
  static func paragraphs(_ all: [String]) -> [String] {
    var kept: [String] = []
    for paragraph in all {
      if endsPublicPart(paragraph) { break }
      if isRule(paragraph) || isEditorsNote(paragraph, isAtHead: kept.count < 3) { continue }
      let text = withoutAside(paragraph)
      if !text.isEmpty { kept.append(text) }
    }
    while kept.count > 1, let last = kept.last, isSignOff(last) || isDeskContact(last) {
      kept.removeLast()
    }
    return kept
  }

  /// Sentences by which agencies begin what is only for editors.
  private static let closures = [
    "not for publication", "not intended for publication", "not to be published",
    "nicht zur veröffentlichung", "nicht für die veröffentlichung", "ne pas publier",
    "no para publicar", "no publicar", "non per la pubblicazione", "niet voor publicatie",
    "ikke for publisering", "ikke til offentliggørelse", "ej för publicering",
  ].map { Array($0.utf8) }

  private static let noteBooks: Set<String> = [
    "notebook", "notizblock", "notepad", "dpa notebook", "dpa notizblock", "dpa-notizblock",
    "notes to editors", "note to editors", "redaktionelle hinweise",
  ]

  private static func endsPublicPart(_ paragraph: String) -> Bool {
    guard paragraph.utf8.count <= 160 else { return false }
    let lower = paragraph.lowercased()
    if noteBooks.contains(String(lower.drop { "# *-".contains($0) }.prefix { $0 != ":" })) {
      return true
    }
    if lower.hasPrefix("#"), lower.contains("notebook") || lower.contains("notizblock") {
      return true
    }
    // Every paragraph comes here: bytes are compared, which is many times faster than characters.
    guard closures.contains(where: { lower.utf8.contains(sequence: $0) }) else { return false }
    return !lower.contains { "\"“”„»«".contains($0) }
  }

  /// True for a line of dashes, stars or underscores.
  private static func isRule(_ paragraph: String) -> Bool {
    paragraph.utf8.count <= 60 && paragraph.allSatisfy { "_*-–—=~+.#^< ".contains($0) }
  }

  private static func isEditorsNote(_ paragraph: String, isAtHead: Bool) -> Bool {
    let lower = paragraph.prefix(24).lowercased()
    let notes = ["eds:", "eds.:", "editors:", "(eds:", "[eds:", "(eds.:", "eds note:", "(eds note"]
    guard notes.contains(where: lower.hasPrefix) else { return false }
    return isAtHead || lower.hasPrefix("(") || lower.hasPrefix("[") || lower.hasPrefix("eds")
  }

  /// The paragraph without what stands in double parentheses: those are desks' names and telephones.
  private static func withoutAside(_ paragraph: String) -> String {
    guard paragraph.hasSuffix("))"), let start = paragraph.firstRange(of: "((") else {
      return paragraph
    }
    var text = paragraph[..<start.lowerBound]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  // MARK: - The last paragraph

  private static let endMarks: Set<String> = [
    "ends", "end", "endit", "enditem", "end item", "more", "reuter", "reuters", "0", "30",
  ]

  /// True for what agencies set below a story: `(END)`, `==Kyodo`, `hh/ph/ts/hd`.
  static func isSignOff(_ paragraph: String) -> Bool {
    guard paragraph.utf8.count <= 40 else { return false }
    let bare = paragraph.drop { "-–—/()=*#[]<> ".contains($0) }
      .lowercased().reversed().drop { "-–—/()=*#.[]!<> ".contains($0) }.reversed()
    if bare.isEmpty || endMarks.contains(String(bare)) { return true }
    if "=/©".contains(paragraph.prefix(1)), paragraph.utf8.count <= 24,
      !paragraph.contains(where: \.isWhitespace)
    {
      return true
    }
    return isInitials(paragraph)
  }

  /// True for the initials of those who wrote and edited.
  private static func isInitials(_ paragraph: String) -> Bool {
    let bytes = Array(paragraph.utf8)
    let separators = Array("/- ".utf8)
    let isPlain = bytes.allSatisfy {
      Byte.isLetter($0) || Byte.isDigit($0) || separators.contains($0)
    }
    guard isPlain else { return false }
    let tokens = bytes.split { separators.contains($0) }
    guard !tokens.isEmpty, tokens.count <= 8 else { return false }
    let isShort = tokens.allSatisfy { $0.count <= 4 }
    let isSmall = !bytes.contains(where: Byte.isUppercase)
    if bytes.contains(UInt8(ascii: "/")) {
      return isShort && (isSmall || !bytes.contains(Byte.space))
    }
    guard isShort, isSmall, bytes.contains(where: Byte.isLetter) else { return false }
    let vowels = Array("aeiouy".utf8)
    return tokens.count == 1
      || tokens.contains { token in !token.contains(where: vowels.contains) }
  }

  /// True for a line with the telephone or the address of a desk.
  private static func isDeskContact(_ paragraph: String) -> Bool {
    guard paragraph.utf8.count <= 200 else { return false }
    let lower = paragraph.lowercased()
    let labels = [
      "tel:", "tel.", "tel ", "phone", "telephone", "fax", "e-mail", "email", "newsroom", "kontakt",
      "redaktion", "autor/in", "desk:", "- editing by", "- reporting by",
    ]
    guard labels.contains(where: lower.hasPrefix) else { return false }
    let digits = lower.utf8.reduce(0) { $0 + (Byte.isDigit($1) ? 1 : 0) }
    return digits >= 5 || lower.contains("@") || lower.hasPrefix("- ")
  }
}
