import Names
import Testing

@Test(arguments: [
  (["alice", "wells"], [[["alice"]], [["wells"]]]),
  (["alice", "g", "wells"], [[["alice"]], [["g"]], [["wells"]]]),
  (["j", "k", "rowling"], [[["j", "k"], ["jk"]], [["rowling"]]]),
  (["jk", "rowling"], [[["jk"], ["j", "k"]], [["rowling"]]]),
  ([], []),
])
func `initials are sought together and apart`(words: [String], ways: [[[String]]]) {
  #expect(SoughtName.ways(words) == ways)
}

@Test(arguments: [
  ("Al-Sisi", "Sisi"), ("Abdel Fattah el-Sisi", "Abdel Fattah Sisi"), ("Al Gore", "Al Gore"),
  ("Rees-Mogg", "Rees-Mogg"), ("", ""),
])
func `an Arabic surname is sought without its article`(name: String, sought: String) {
  #expect(SoughtName.withoutArticles(name) == sought)
}
