import News
import Testing

@testable import Attribution

/// The roles that `text` gives to whoever it calls `name` there last.
private func roles(of name: String, in text: String) -> [String] {
  guard let range = text.ranges(of: name).last else { return ["(no \(name))"] }
  let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
  let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
  let length = text.utf8.count
  let content = end < length ? TextSpan(end, length) : TextSpan(0, start)
  let statement = Statement(
    content: [content], cue: [], source: [TextSpan(start, end)], speaker: nil, kind: .indirect,
    confidence: 1, rule: "given")
  let found = Attributor().resolve([statement], in: text)
  guard let index = found.statements[0].speaker else { return ["(nobody)"] }
  return found.speakers[index].roles
}

/// What one sentence must say of somebody.
struct RoleRow: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let roles: [String]

  init(_ name: String, _ text: String, _ roles: String...) {
    self.name = name
    self.text = text
    self.roles = roles
  }

  var testDescription: String { text }
}

@Suite struct RoleTests {
  @Test(arguments: [
    // Titles: a noun phrase and nothing before it.
    RoleRow("Ina Roth", "On Monday Mayor Ina Roth said no.", "Mayor"),
    RoleRow("Ina Roth", "They want to oust Secretary of State Ina Roth.", "Secretary of State"),
    RoleRow("Ina Roth", "Nobody knew what FBI Director Ina Roth had seen.", "FBI Director"),
    RoleRow("Ina Roth", "He told Justice Ina Roth that it was late.", "Justice"),
    RoleRow(
      "Ina Roth", "He nominated Ulm University professor Ina Roth.", "Ulm University professor"),
    RoleRow("Karl Adler", "Everton manager Ina Roth will sign defender Karl Adler.", "defender"),
    RoleRow(
      "Ina Roth", "The Danish president met Prime Minister Ina Roth in Ulm.", "Prime Minister"),
    RoleRow(
      "Ina Roth", "Former Danish foreign minister Ina Roth said no.",
      "former Danish foreign minister"),
    RoleRow(
      "Ina Roth", "The research and policy director Ina Roth said no.",
      "research and policy director"),
    RoleRow("Ina Roth", "The disgraced mayor Ina Roth said no.", "disgraced mayor"),
    RoleRow("Ina Roth", "Acting Attorney General Ina Roth said no.", "Acting Attorney General"),
    RoleRow("Ina Roth", "the country's vice president Ina Roth said no.", "vice president"),
    RoleRow(
      "Ina Roth", "Lopez's former campaign manager Ina Roth said no.",
      "Lopez's former campaign manager"),
    RoleRow("Ina Roth", "Chelsea boss Ina Roth said no.", "Chelsea boss"),
    RoleRow("Ina Roth", "His boss Ina Roth said no."),
    RoleRow("Ina Roth", "Fellow Democrat Ina Roth said no.", "Democrat"),
    RoleRow("Ina Roth", "Ms. Roth met him. Ina Roth said no."),
    RoleRow("Ina Roth", "Then-FBI Director Ina Roth said no.", "former FBI Director"),
    RoleRow("Ina Roth", "In 2012 President Ina Roth said no.", "President"),
    RoleRow("Ina Roth", "On Friday morning Judge Ina Roth said no.", "Judge"),
    RoleRow("Ina Roth", "Mayor Ina Roth and other Ulm leaders said no.", "Mayor"),
    // Appositions after the name.
    RoleRow("Ina Roth", "Ina Roth, Mayor of Port Ella, said no.", "Mayor of Port Ella"),
    RoleRow(
      "Ina Roth", "Ina Roth, 56, a lawyer who lives in Ulm, said no.", "lawyer"),
    RoleRow(
      "Ina Roth",
      "Ina Roth, the director of the Port Project at the liberal Ulm Institute, said no.",
      "director of the Port Project at the liberal Ulm Institute"),
    RoleRow(
      "Ina Roth", "Ina Roth, a lawyer and former senator, said no.", "lawyer", "former senator"),
    RoleRow(
      "Ina Roth", "Ina Roth, chairman of the Senate tax committee and one of its members, said no.",
      "chairman of the Senate tax committee"),
    RoleRow(
      "Ina Roth", "Ina Roth, a former prosecutor now teaching in Ulm, said no.", "former prosecutor"
    ),
    RoleRow("Ina Roth", "Ina Roth, a lawyer hired by the bank, said no.", "lawyer"),
    RoleRow("Ina Roth", "Ina Roth, the nominee in 2012, said no.", "nominee"),
    RoleRow(
      "Ina Roth", "Ina Roth, an adviser to the port on Monday, said no.", "adviser to the port"),
    RoleRow("Ina Roth", "Ina Roth, herself a teacher, said no.", "teacher"),
    RoleRow(
      "Ina Roth", "Ina Roth, a 70-year-old investment banker, said no.",
      "70-year-old investment banker"),
    RoleRow("Ina Roth", "Ina Roth, who was the mayor of Ulm, said no.", "mayor of Ulm"),
    RoleRow("Ina Roth", "Ina Roth - the mayor of Ulm - said no.", "mayor of Ulm"),
    RoleRow("Ina Roth", "Ina Roth, a conservative, said no.", "conservative"),
    RoleRow("Ina Roth", "Ina Roth, Republican of Ohio, said no.", "Republican of Ohio"),
    RoleRow("Ina Roth", "Ina Roth, sister of Karl Roth, said no.", "sister of Karl Roth"),
    RoleRow("Ina Roth", "Ina Roth, his sister, said no."),
    RoleRow("Ina Roth", "Ina Roth, a man of the people, said no."),
    RoleRow(
      "Ina Roth", "Ina Roth, dogged by questions about how long the secretary will stay, said no."),
    RoleRow("Ina Roth", "Ina Roth, who declined to discuss the director, said no."),
    RoleRow("Ina Roth", "In a nod to Ina Roth, the mayor of Ulm said no."),
    RoleRow("Ina Roth", "Besides Ina Roth, the report was written by a professor of law."),
    RoleRow("Ina Roth", "He thanked Ina Roth, as well as Senate leader Karl Adler."),
    RoleRow("Ina Roth", "In a letter to Ina Roth, lawyers from Ohio, Texas and Ulm said no."),
    RoleRow("Ina Roth", "He met Ina Roth, Bob Lee and Ann Ray."),
    RoleRow("Ina Roth", "He met Ina Roth, the mayor, and the governor of Ohio."),
    RoleRow("Ina Roth", "Ina Roth, with no answer from the campaign, left."),
    // Descriptions before the name.
    RoleRow("Ina Roth", "The Republican nominee, Ina Roth, said no.", "Republican nominee"),
    RoleRow("Ina Roth", "The bank's lawyer, Ina Roth, said no.", "lawyer"),
    RoleRow(
      "Ina Roth", "The European Union's top diplomat, Ina Roth, said no.",
      "European Union's top diplomat"),
    RoleRow(
      "Ina Roth", "The president of the Council on Wind Energy, Ina Roth, wrote to them.",
      "president of the Council on Wind Energy"),
    RoleRow(
      "Anna Roth", "In times of crisis, a spokeswoman, Anna Roth, said on Saturday.",
      "spokeswoman"),
    RoleRow("Karl Adler", "Republican Senators Ina Roth and Karl Adler said no."),
    RoleRow(
      "Ina Roth", "Republican Senators Ina Roth and Karl Adler said no.", "Republican Senator"),
    RoleRow("Ina Roth", "Mueller, Ina Roth, the FBI and the Department of Justice met."),
    RoleRow("Ina Roth", "Ina Roth, the first member of the council to plead guilty, said no."),
    RoleRow(
      "Ina Roth", "University of Ulm law professor Ina Roth said no.",
      "University of Ulm law professor"),
    RoleRow("Ina Roth", "The Pentagon spokesman Navy Capt. Ina Roth said no.", "Navy Capt."),
    RoleRow("Ina Roth", "Mr Brown introduced Dr Roth. Ina Roth left.", "Dr"),
    RoleRow(
      "Ina Roth", "Ina Roth, Executive Director of the Wind Council, said no.",
      "Executive Director of the Wind Council"),
    RoleRow(
      "Roth",
      "They met Ina Roth. Voters like Ann Ray, the four-term incumbent Roth seeks to unseat."),
    RoleRow(
      "Ina Roth", "Ina Roth, a lawyer with the law firm Brandt, Kessler & Lowe, said no.",
      "lawyer with the law firm Brandt, Kessler & Lowe"),
    RoleRow(
      "Ina Roth", "The company and Ulm's secretary of state for trade, Ina Roth, said no.",
      "Ulm's secretary of state for trade"),
    RoleRow("Ina Roth", "The club is expected to host Ina Roth on Monday."),
    RoleRow(
      "Ina Roth", "State Department spokeswoman Ina Roth said no.", "State Department spokeswoman"),
    RoleRow("Ina Roth", "Ina Roth, a father of six who works in Ulm, said no.", "father of six"),
    RoleRow("Ina Roth", "Even moderate Senator Ina Roth said no.", "moderate Senator"),
    RoleRow(
      "Ina Roth", "Ina Roth, then Lopez's deputy in the city hall, said no.",
      "Lopez's former deputy in the city hall"),
    RoleRow(
      "Ina Roth", "Ina Roth, director of the center and author of the report, said no.",
      "director of the center", "author of the report"),
    RoleRow(
      "Ina Roth", "Ina Roth, head of a paper and plastics manufacturer, said no.",
      "head of a paper and plastics manufacturer"),
    RoleRow("Ina Roth", "The candidates Sen. Ina Roth and Karl Adler said no.", "Sen."),
    RoleRow(
      "Ina Roth", "The club on Friday nominated Carnegie University Professor Ina Roth.",
      "Carnegie University Professor"),
    RoleRow("Ina Roth", "Said Ulm assistant coach Ina Roth: it is late.", "Ulm assistant coach"),
    RoleRow(
      "Ina Roth", "Ina Roth, an analyst with research firm The Ulm Group, said no.",
      "analyst with research firm The Ulm Group"),
    RoleRow("Ina Roth", "That was news to spokesperson Ina Roth.", "spokesperson"),
    RoleRow(
      "Ina Roth", "Ina Roth is a fierce advocate of the break used throughout Europe.",
      "fierce advocate of the break"),
    RoleRow("Ina Roth", "The race will be a contest between Karl Adler, Ina Roth and Bob Lee."),
    RoleRow("Ina Roth", "The senator, Ina Roth said, had lied."),
    // Verbs of being.
    RoleRow("Ina Roth", "Ina Roth is the mayor of Ulm.", "mayor of Ulm"),
    RoleRow("Ina Roth", "Ina Roth served as deputy mayor of Ulm in 2012.", "deputy mayor of Ulm"),
    RoleRow("Ina Roth", "Ina Roth is one of a clutch of supporters of the bill."),
    RoleRow("Ina Roth", "Ina Roth is no longer with the company."),
    RoleRow("Ina Roth", "They asked whether Ina Roth was the employee in question."),
    RoleRow("Ina Roth", "The father of Ina Roth was a miner and a teacher."),
    RoleRow("Ina Roth", "Ina Roth is the best candidate for the job."),
    // One role however it is written.
    RoleRow(
      "Ina Roth",
      "F.B.I. director Ina Roth said so. FBI Director Ina Roth, the director of the FBI, left.",
      "F.B.I. director"),
    RoleRow("Ina Roth", "Sen. Ina Roth came. Later Senator Ina Roth left.", "Sen."),
  ])
  func `a role is a noun phrase that holds of the person`(_ row: RoleRow) {
    #expect(roles(of: row.name, in: row.text) == row.roles)
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: ["law and ", "Ohio and ", "of the ", "new ", "Ina Roth, the ", "Ina Roth is a "])
  func `a phrase without end is read in no time`(_ piece: String) {
    let text = "Ina Roth, a " + String(repeating: piece, count: 2000) + "lawyer, said no."
    #expect(roles(of: "Ina Roth", in: text).count < 24)
  }
}
