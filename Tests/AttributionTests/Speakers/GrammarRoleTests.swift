import Testing

@testable import Attribution

@Suite struct GrammarRoleTests {
  /// The role of the marked mention.
  private func role(in text: String) -> GrammarRole? {
    let read = ReadText(text)
    return read.marked.first.map { GrammarRole(of: $0, in: read.words) }
  }

  @Test(arguments: [
    // Subjects: first in the sentence, behind an opening, with something between them and the verb.
    ("{Ina Roth} sold the boat.", GrammarRole.subject),
    ("On Monday {Ina Roth} sold the boat.", .subject),
    ("In the morning, {Ina Roth} quietly sold the boat.", .subject),
    ("The boat was old, but {Ina Roth} bought it.", .subject),
    ("Karl Adler left after {Ina Roth} sold the boat.", .subject),
    ("The mayor, {Ina Roth}, sold the boat.", .apposition),
    ("Yesterday {Ina Roth}, a painter from Ulm, sold the boat.", .subject),
    ("Yesterday {Ina Roth}, who likes the sea, sold the boat.", .subject),
    ("The boat sank because {Ina Roth} had forgotten the plug.", .subject),
    ("Nobody knew that {Ina Roth} would come.", .subject),
    ("Later the old {Harbor Commission} closed the pier.", .subject),
    ("Then {Ina Roth} (D-Ohio) voted against it.", .subject),
    ("The boat that {Ina Roth} bought was old.", .subject),
    ("“It is late,” said {Ina Roth}.", .subject),
    // Objects.
    ("The club praised {Ina Roth} on Sunday.", .object),
    ("The voters rejected {Ina Roth} twice.", .object),
    ("The police arrested {Ina Roth} at the port.", .object),
    ("A dog had bitten {Ina Roth} before.", .object),
    ("The team wants to replace {Ina Roth} in spring.", .object),
    // Those who are spoken to.
    ("The keeper told {Ina Roth} that it was late.", .addressee),
    ("The keeper asked {Ina Roth} to wait.", .addressee),
    ("The court then told {Ina Roth} to pay.", .addressee),
    // Agents.
    ("The boat was sold by {Ina Roth} on Monday.", .agent),
    ("The bill, written by {Ina Roth}, failed.", .agent),
    ("The pier was closed by the {Harbor Commission}.", .agent),
    // Behind other prepositions.
    ("The club is waiting for {Ina Roth} at the pier.", .oblique),
    ("The boat belonged to {Ina Roth} until May.", .oblique),
    ("Karl Adler went with {Ina Roth} to the pier.", .oblique),
    ("Karl Adler lives in {Ulm} with a dog.", .oblique),
    ("The club had a letter from {Ina Roth} in May.", .oblique),
    ("According to {Ina Roth}, the boat is old.", .oblique),
    // Owners.
    ("{Ina Roth}'s boat sank.", .possessive),
    ("The club repaired {Ina Roth}’s boat.", .possessive),
    ("Nobody liked {Karl Adler}’s plan.", .possessive),
    // Beside another noun.
    ("The painter, {Ina Roth}, was late.", .apposition),
    ("They met the new mayor, {Ina Roth}.", .apposition),
    ("A former sailor, {Karl Adler}, was there too.", .apposition),
    // Lines of capitals.
    ("{Ina Roth} Sells Old Boat To Harbor Club\nIt was Monday.", .headline),
    ("Harbor Club Buys Old Boat From {Ina Roth}\nIt was Monday.", .headline),
    ("Nothing New About {Karl Adler} And His Dogs\nIt was Monday.", .headline),
  ])
  func `a mention has the role that its neighbours give it`(text: String, expected: GrammarRole) {
    #expect(role(in: text) == expected)
  }

  @Test(arguments: [
    ("A letter from {Ina Roth} reached the club.", GrammarRole.oblique)
  ])
  func `some mentions still have another role`(text: String, expected: GrammarRole) {
    withKnownIssue { #expect(role(in: text) == expected) }
  }
}
