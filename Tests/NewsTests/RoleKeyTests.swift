import News
import Testing

@Suite struct RoleKeyTests {
  @Test(arguments: [
    ("F.B.I. director", "FBI Director"), ("FBI Director", "the director of the F.B.I."),
    ("then-FBI Director", "former director of the FBI"), ("ex-senator", "former Senator"),
    ("Ex-FBI director", "former F.B.I. director"), ("Sen.", "Senator"),
    ("national security advisor", "national security adviser"),
    ("mayor of Port Ella", "Port Ella mayor"), ("U.S. Rep.", "US Representative"),
    ("Lopez’s aide", "Lopez's aide"), ("president of the bank in Ulm", "bank president in Ulm"),
  ])
  func `roles that differ in their wording only are one`(_ left: String, _ right: String) {
    #expect(RoleKey(left) == RoleKey(right))
  }

  @Test(arguments: [
    ("former FBI director", "FBI director"), ("then-mayor", "mayor"), ("ex-wife", "former wife"),
    ("adviser to the chief", "chief adviser"), ("Lopez's former aide", "Lopez's aide"),
    ("vice president", "president"),
    ("spokesman for the bank", "spokesman of the bank"), ("director", "FBI director"),
  ])
  func `roles that say something else are not`(_ left: String, _ right: String) {
    #expect(RoleKey(left) != RoleKey(right))
  }

  @Test(arguments: [
    ("then-FBI Director", "former FBI Director"), ("Ex-mayor", "former mayor"),
    ("Former mayor", "former mayor"), ("one-time mayor", "former mayor"),
    ("ex-wife of Karl Roth", "ex-wife of Karl Roth"), ("mayor  of\nUlm", "mayor of Ulm"),
    ("then former mayor", "former mayor"), ("then Lopez's deputy", "Lopez's former deputy"),
    ("former mayor's aide", "former mayor's aide"), ("former", "former"), ("", ""),
  ])
  func `a role that is over is shown as former`(_ text: String, _ shown: String) {
    #expect(RoleKey.wording(of: text) == shown)
  }
}
