import Testing

@testable import Presentation

@Suite struct AuthorListTests {
  @Test(arguments: [
    ("By Jane Doe", ["Doe, Jane"]),
    ("BYLINE: Jane Doe", ["Doe, Jane"]),
    ("Jane Doe and Tom Roth", ["Doe, Jane", "Roth, Tom"]),
    ("Jane Doe, Tom Roth and Ida Brandt", ["Doe, Jane", "Roth, Tom", "Brandt, Ida"]),
    ("JANE DOE and JAN VAN DER BERG", ["Doe, Jane", "van der Berg, Jan"]),
    ("By SHEILA O'BRIEN and TOM MCKAY", ["O'Brien, Sheila", "McKay, Tom"]),
    ("Jane Doe, Jr.", ["Doe, Jane, Jr."]),
    ("Jane Doe, Jr., and Tom Roth", ["Doe, Jane, Jr.", "Roth, Tom"]),
    ("By JAN VAN DER BERG, Jr. and Zoë Ødegård", ["van der Berg, Jan, Jr.", "Ødegård, Zoë"]),
    ("Doe, Jane", ["Doe, Jane"]),
    ("Doe, Jane M.; Roth, Tom", ["Doe, Jane M.", "Roth, Tom"]),
    ("Jane Doe (Coast Wire)", ["Doe, Jane"]),
    ("Jane Doe jane.doe@example.com @janedoe", ["Doe, Jane"]),
    ("Jane Doe, Coast Wire", ["Doe, Jane"]),
    ("Jane Doe, USA TODAY", ["Doe, Jane"]), ("Jane Doe, COAST-WIRE", ["Doe, Jane"]),
    ("Jane Doe and the Associated Press", ["Doe, Jane", "the Associated Press"]),
    ("Jane Doe, and AFP", ["Doe, Jane", "AFP"]),
    ("Jane Doe in Port Ella", ["Doe, Jane"]),
    ("Jane Doe, chief economics editor", ["Doe, Jane"]),
    ("Jane Doe, Washington correspondent", ["Doe, Jane"]),
    ("Jane Doe | Staff Writer", ["Doe, Jane"]),
    ("Coast Wire", ["Coast Wire"]),
    ("Associated Press", ["Associated Press"]),
    ("Reuters Staff", ["Reuters Staff"]),
    ("AFP", ["AFP"]),
    ("Jane Doe for the Coast Wire", ["Doe, Jane"]),
    ("Jane Doe, Jane Doe", ["Doe, Jane"]),
    ("Madonna", ["Madonna"]),
    ("By JANE DOE. Email: doe@example.com, Twitter: @doe", ["Doe, Jane"]),
    (
      "Jane Doe, Tom Roth and Ida Brandt contributed research.",
      ["Doe, Jane", "Roth, Tom", "Brandt, Ida"]
    ),
    ("Jane A. Doe is the editor of the Observer", ["Doe, Jane A."]),
    ("", []), (" , ; ", []), ("By ", []), ("()", []),
  ])
  func `a byline names its authors`(_ byline: String, _ authors: [String]) {
    #expect(AuthorList.authors(of: byline, bodies: ["Coast Wire"]).map(\.listed) == authors)
  }
}
