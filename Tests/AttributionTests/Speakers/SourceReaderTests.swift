import Testing

@testable import Attribution

@Suite struct SourceReaderTests {
  /// What the marked source is read as, in words.
  private func reading(of text: String) -> String {
    let read = ReadText(text, asSources: true)
    func noun(_ role: RolePhrase) -> String { read.words.text(role.head..<role.head + 1) }
    switch read.reading {
    case .none: return "none"
    case .names(let names):
      return "names "
        + names.map { read.words.text(read.register.mentions[$0].name) }.joined(separator: "; ")
    case .partOfName(let tokens): return "part of name \(read.words.text(tokens))"
    case .pronoun(let token): return "pronoun \(read.words.text(token..<token + 1))"
    case .relative(let token): return "relative \(read.words.text(token..<token + 1))"
    case .role(let role): return "role \(noun(role))"
    case .body(let role): return "body \(noun(role))"
    case .thing(let role): return "thing \(noun(role))"
    case .namedBody(let role): return "named body \(noun(role))"
    case .group(let role): return "group \(noun(role))"
    case .unnamed(let role): return "unnamed \(noun(role))"
    case .document: return "document"
    }
  }

  @Test(arguments: [
    // Names, bare and with what belongs to them.
    ("{Ina Roth} said no.", "names Ina Roth"),
    ("{Mayor Ina Roth} said no.", "names Ina Roth"),
    ("{Ina Roth, the mayor of Ulm,} said no.", "names Ina Roth"),
    ("{Ina Roth, who met Karl Adler in May,} said no.", "names Ina Roth"),
    ("{The mayor, Ina Roth,} said no.", "names Ina Roth"),
    ("{The mayor’s lawyer, Ina Roth,} said no.", "names Ina Roth"),
    ("{Karl Adler’s lawyer, Ina Roth,} said no.", "names Ina Roth"),
    ("{Adler campaign manager Ina Roth} said no.", "names Ina Roth"),
    ("{Ina Roth and Karl Adler} said no.", "names Ina Roth; Karl Adler"),
    ("{Ina Roth, Karl Adler and Tom Pohl} said no.", "names Ina Roth; Karl Adler; Tom Pohl"),
    ("{Ina Roth, as well as Karl Adler,} said no.", "names Ina Roth; Karl Adler"),
    ("{Mayor Ina Roth and former Governor Karl Adler} said no.", "names Ina Roth; Karl Adler"),
    ("{the Harbor Commission} said no.", "names Harbor Commission"),
    ("It was late, according {to Ina Roth}.", "names Ina Roth"),
    ("{Ina Roth’s} claim was new.", "names Ina Roth"),
    // Pronouns.
    ("Ina Roth came. {She} said no.", "pronoun She"),
    ("Ina Roth came. {he} said no.", "pronoun he"),
    ("The club met. {It} said no.", "pronoun It"),
    ("{They} said no.", "pronoun They"),
    ("{I} said no.", "pronoun I"),
    ("Ina Roth, {who} said no, left.", "relative who"),
    ("The club, {which} said no, left.", "relative which"),
    // One person by description.
    ("{The mayor} said no.", "role mayor"),
    ("{Her lawyer} said no.", "role lawyer"),
    ("{Ina Roth’s lawyer} said no.", "role lawyer"),
    ("{the senior diplomat in Ulm} said no.", "role diplomat"),
    ("{A lawyer for Ina Roth} said no.", "unnamed lawyer"),
    ("{A spokesman for the Harbor Commission} said no.", "unnamed spokesman"),
    ("{one of the lawyers} said no.", "unnamed one"),
    // Bodies without their name.
    ("{The company} said no.", "body company"),
    ("{The agency} said no.", "body agency"),
    ("{Her campaign} said no.", "body campaign"),
    ("{The Roth campaign} said no.", "named body campaign"),
    // Several, and papers.
    ("{Officials} said no.", "group Officials"),
    ("{Three senior officials} said no.", "group officials"),
    ("{Many voters} said no.", "group voters"),
    ("{both men} said no.", "group men"),
    ("{The report} said no.", "document"),
    ("{A new poll} said no.", "document"),
    ("{The court documents} said no.", "document"),
  ])
  func `a source is read as what it is`(text: String, expected: String) {
    #expect(reading(of: text) == expected)
  }

  @Test func `a statement without a source has none`() {
    #expect(ReadText("Ina Roth said no.").reading == .none)
  }
}
