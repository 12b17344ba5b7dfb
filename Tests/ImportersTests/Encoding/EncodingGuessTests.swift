import Charsets
import News
import Testing

@testable import Importers

private let polish =
  "Burmistrz Łucja Wałęga powiedziała, że północne molo będzie zamknięte do jesieni.\n"
private let russian =
  "Мэр города Инна Рот сказала в понедельник, что северный причал будет закрыт до осени.\n"
private let japanese = "市長のロートは月曜日、北の桟橋は秋まで閉鎖されると述べた。フェリーは日曜日に運航する。\n"
private let german =
  "Die Bürgermeisterin sagte am Montag, die nördliche Mole müsse größer werden.\n"
private let greek = "Η δήμαρχος είπε ότι η βόρεια προβλήτα θα μείνει κλειστή μέχρι το φθινόπωρο.\n"

/// Letters of one byte each, in the encodings of the tests: what iconv makes of every byte.
private func encoded(_ text: String, _ label: String) throws -> [UInt8] {
  let charset = try #require(Charset(label: label))
  var bytes: [String: UInt8] = [:]
  for byte in UInt8(0x80)...0xFF {
    guard let letter = charset.decode([byte]), letter.replaced == 0 else { continue }
    bytes[String(decoding: letter.utf8, as: UTF8.self)] = byte
  }
  return try text.map { try $0.asciiValue ?? #require(bytes[String($0)]) }
}

@Test(arguments: [
  (polish, "windows-1250"), (polish, "iso-8859-2"), (russian, "windows-1251"),
  (russian, "koi8-r"), (russian, "ibm866"), (russian, "iso-8859-5"), (german, "macintosh"),
  (german, "ibm850"), (greek, "windows-1253"),
])
func `letters of one byte are read as what makes words of them`(
  text: String, label: String
) throws {
  let results = try TestDirectory().results("a.txt", try encoded(text, label))
  #expect(results.articles.map { $0.body + "\n" } == [text])
  #expect(results.articles.map(\.repairs) == [[.otherEncoding]])
}

@Test(arguments: [
  "The café said “no” – and that’s all.\n", german,
  "« Nous n’avons pas le choix », a déclaré la maire à Zoé, près de l’hôtel de ville.\n",
  "La alcaldesa dijo el lunes que el muelle seguirá cerrado: «¿Qué más? ¡No hay opción!» Ñandú.\n",
  "Það verður að loka bryggjunni, sagði þingmaðurinn. Íslendingar eiga ekki annan kost, sagði hún.\n",
  "Borgmästaren sade på måndagen att piren förblir stängd. Å, nej. 20 m² för 5 £.\n",
])
func `Windows-1252 stays what it is`(text: String) throws {
  let results = try TestDirectory().results("a.txt", try encoded(text, "windows-1252"))
  #expect(results.articles.map { $0.body + "\n" } == [text])
  #expect(results.articles.map(\.repairs) == [[.windows1252]])
}

/// 市長のロートは in Shift_JIS and the like, as iconv writes them.
@Test(
  arguments: [
    (
      "shift_jis",
      [
        0x8E, 0x73, 0x92, 0xB7, 0x82, 0xCD, 0x8C, 0x8E, 0x97, 0x6A, 0x93, 0xFA, 0x82, 0xC9, 0x8F,
        0x71, 0x82, 0xD7, 0x82, 0xBD,
      ],
      "市長は月曜日に述べた"
    ),
    (
      "euc-jp",
      [
        0xBB, 0xD4, 0xC4, 0xB9, 0xA4, 0xCF, 0xB7, 0xEE, 0xCD, 0xCB, 0xC6, 0xFC, 0xA4, 0xCB, 0xBD,
        0xD2, 0xA4, 0xD9, 0xA4, 0xBF,
      ],
      "市長は月曜日に述べた"
    ),
  ] as [(String, [UInt8], String)])
func `an encoding of several bytes is taken by its name`(
  label: String, bytes: [UInt8], text: String
) throws {
  let encoding = try #require(TextEncoding(label: label))
  let options = ImportOptions(encoding: encoding)
  let directory = try TestDirectory()
  #expect(try directory.results("a.txt", bytes, options: options).articles.map(\.body) == [text])
  let table = Array("title,text\nx,".utf8) + bytes + [0x0A]
  #expect(try directory.results("a.csv", table, options: options).articles.map(\.body) == [text])
  let object = Array("{\"text\": \"".utf8) + bytes + Array("\"}".utf8)
  #expect(try directory.results("a.json", object, options: options).articles.map(\.body) == [text])
}

@Test(arguments: [true, false], [true, false])
func `UTF-32 is read in both orders, with and without its mark`(
  isBigEndian: Bool, hasMark: Bool
) throws {
  let text = "Mayor Zoë Müller said “no”, and that was all."
  var bytes: [UInt8] = []
  for scalar in (hasMark ? "\u{FEFF}" : "").unicodeScalars + Array(text.unicodeScalars) {
    let parts = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> ($0 * 8)) }
    bytes += isBigEndian ? parts.reversed() : parts
  }
  let directory = try TestDirectory()
  #expect(try directory.results("a.txt", bytes).articles.map(\.body) == [text])
  let label = isBigEndian ? "utf-32be" : "utf-32"
  let options = ImportOptions(encoding: TextEncoding(label: label))
  #expect(try directory.results("a.txt", bytes, options: options).articles.map(\.body) == [text])
}

@Test func `a table in another encoding is one all through`() throws {
  let rows = (1...300).map { "Тема \($0),\"\(russian.dropLast())\"\n" }.joined()
  let articles = try TestDirectory().results(
    "a.csv", try encoded("title,text\n" + rows, "windows-1251")
  ).articles
  #expect(articles.count == 300)
  #expect(articles.last?.headline == "Тема 300")
  #expect(articles.last.map { $0.body + "\n" } == russian)
}

@Test func `a guess is told`() throws {
  let readings = try TestDirectory().readings("a.txt", try encoded(russian, "windows-1251"))
  guard case .success(.note(let note))? = readings.first else {
    Issue.record("no note")
    return
  }
  #expect(
    note.text
      == "the letters are read as windows-1251, as they look (--encoding names another encoding)")
}

@Test(arguments: [
  ("latin1", "windows-1252"), ("CP1251", "windows-1251"), ("Shift-JIS", "shift_jis"),
  ("utf8", "utf-8"), ("UTF-16", "utf-16le"), ("MacRoman", "macintosh"), ("KOI8-R", "koi8-r"),
  ("GB2312", "gb18030"), ("no-such-thing", nil),
])
func `an encoding goes by many names`(label: String, name: String?) {
  #expect(TextEncoding(label: label)?.name == name)
}
