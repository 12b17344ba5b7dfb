import Names
import Testing

@Test(arguments: WordList.allCases)
func `a list begins with what it is and where it is from`(list: WordList) {
  let text = String(decoding: list.bytes, as: UTF8.self)
  #expect(text.hasPrefix("# "))
  #expect(text.contains("# Source: "))
}

@Test(arguments: WordList.allCases)
func `every line of a list is a remark, a section or words in small letters`(list: WordList) {
  for line in String(decoding: list.bytes, as: UTF8.self).split(separator: "\n") {
    if line.hasPrefix("#") { continue }
    if line.hasPrefix("[") {
      #expect(line.hasSuffix("]"))
      continue
    }
    #expect(String(line) == line.lowercased(), "\(line)")
    #expect(line.utf8.allSatisfy { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }, "\(line)")
  }
}

@Test(arguments: WordList.allCases.filter { $0 != .shortForms && $0 != .roleClasses })
func `a list names no word twice in one section`(list: WordList) {
  var section: Substring = ""
  var seen: Set<String> = []
  for line in String(decoding: list.bytes, as: UTF8.self).split(separator: "\n") {
    if line.hasPrefix("#") { continue }
    if line.hasPrefix("[") { section = line }
    for word in line.split(separator: " ") where !line.hasPrefix("[") {
      let key = "\(section) \(LetterKey.of(word))"
      #expect(seen.insert(key).inserted, "\(word) stands twice in \(section)")
    }
  }
}

@Test func `a short form agrees with each of its full names`() {
  #expect(ShortForms.agree("bill", "william"))
  #expect(ShortForms.agree("ted", "edward"))
  #expect(ShortForms.agree("ted", "theodore"))
  #expect(!ShortForms.agree("edward", "theodore"))
  #expect(ShortForms.agree("ada", "ada"))
  #expect(!ShortForms.agree("ada", "ida"))
}

@Test(arguments: [
  ("José", "jose"), ("Sen.", "sen"), ("O’Neill", "O'Neill"), ("Großmann", "grossmann"),
  ("Søren", "soren"), ("Łukasz", "lukasz"), ("Đorđe", "dorde"), ("Nguyễn", "nguyen"),
  ("Þór", "thor"), ("Æthel", "aethel"), ("Yıldız", "yildiz"), ("İnci", "inci"),
  ("Jose\u{301}", "jose"), ("ŞAHİN", "sahin"),
])
func `a word has one key, however its letters are marked`(written: String, plain: String) {
  #expect(LetterKey.of(written) == LetterKey.of(plain))
}

@Test func `letters that are not of Latin script keep a word apart`() {
  #expect(LetterKey.of("Путин") != LetterKey.of("Путан"))
  #expect(LetterKey.of("習") != LetterKey.of("习"))
}
