import News
import Testing

@testable import Importers

private func decoded(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) -> (String, [TextRepair]) {
  var repairs: RepairSet = []
  let text = bytes.withUnsafeBufferPointer {
    TextDecoding.text(of: $0, encoding: encoding, repairs: &repairs)
  }
  return (text, repairs.list)
}

/// The text as programs write it that take its UTF-8 for Windows-1252.
private func damaged(_ text: String, times: Int = 1) -> String {
  var text = text
  for _ in 0..<times {
    var bytes: [UInt8] = []
    for byte in text.utf8 { bytes.append(utf8: Windows1252.scalar(of: byte)) }
    text = String(decoding: bytes, as: UTF8.self)
  }
  return text
}

@Test(arguments: [
  "“We’ll see,” he said — “perhaps…”", "The café’s naïve façade cost £5 or €6 – not ¥700.",
  "François Müller, Peña Nieto, Søren Ærø, Łódź, Dvořák, Erdoğan", "20 °C, ½ price, §5, «non»",
  "Привет, мир", "Ελλάδα", "日本語の記事", "مرحبا", "😀 said the mayor", "™ and •", "à la carte",
])
func `mojibake is undone, once or twice over`(text: String) {
  for times in 1...2 {
    let (repaired, repairs) = decoded(Array(damaged(text, times: times).utf8))
    #expect(repaired == text)
    #expect(repairs == [.mojibake])
  }
}

@Test(arguments: [
  "à la carte", "Ã la carte", "the sequence â€ alone", "“CAFÉ” and ‘CAFÉ’", "É…", "IRMÔ said",
  "“fiancé”—a word", "the “café”…", "GRÖẞE »SPAß« Ü–Ä", "Úžasné Košice", "Å” in “Å”", "ÂME", "São",
  "“We’ll see,” he said — “perhaps…”", "Привет, мир", "日本語", "Viet Nam: Nguyễn", "naïve",
])
func `good text is left alone`(text: String) {
  let (same, repairs) = decoded(Array(text.utf8))
  #expect(same == text)
  #expect(repairs.isEmpty)
}

@Test(arguments: [
  ("He didnâ€™t see the “café”—or “CAFÉ”.", "He didn’t see the “café”—or “CAFÉ”."),
  ("â€œYes,â€ he said. “No,” she said.", "“Yes,” he said. “No,” she said."),
  ("â€œlongâ€term,â€ he said", "“long‐term,” he said"),
  ("FranA\u{303}\u{83}A\u{302}\u{A7}ois", "François"),
  ("SÃ©golÃ \u{308}ne", "Ségolène"),
  ("don\u{C2}\u{92}t, it costs \u{C2}\u{A3}5", "don’t, it costs £5"),
])
func `broken and good characters are told apart in one text`(text: String, repaired: String) {
  #expect(decoded(Array(text.utf8)) == (repaired, [.mojibake]))
}

@Test(
  arguments: [
    // Windows-1252 in which nothing is UTF-8.
    ([0x93, 0x48, 0x69, 0x94, 0x20, 0x96, 0x20, 0xE9], "“Hi” – é", [.windows1252]),
    // The five bytes that mean nothing there.
    ([0x93, 0x81], "“\u{FFFD}", [.windows1252, .replacedBytes]),
    // One stray byte among UTF-8.
    (Array("“é” don".utf8) + [0x92, 0x74], "“é” don’t", [.windows1252]),
    // A character cut short at the end of UTF-8.
    (Array("“é”".utf8) + [0xE2, 0x80], "“é”\u{FFFD}", [.replacedBytes]),
    // C1 controls: Windows-1252 that was read as Latin-1.
    (Array("don\u{92}t".utf8), "don’t", [.windows1252]),
    (Array("a\r\nb\rc\n".utf8), "a\nb\nc\n", [.lineEnds]),
    ([0x61, 0x00, 0x62], "ab", [.replacedBytes]),
    ([], "", []),
  ] as [([UInt8], String, [TextRepair])])
func `bytes are taken for what they most likely are`(
  bytes: [UInt8], text: String, repairs: [TextRepair]
) {
  #expect(decoded(bytes) == (text, repairs))
}

@Test func `an encoding that is given is not guessed`() {
  let bytes = Array("é".utf8)
  #expect(decoded(bytes, .windows1252).0 == "é")
  #expect(decoded([0x61, 0xE9], .windows1252) == ("aé", [.windows1252]))
  #expect(decoded([0x61, 0xE9], .utf8) == ("aé", [.windows1252]))
}

/// The text in UTF-16, with or without a mark.
private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
  ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
    let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    return bigEndian ? bytes : bytes.reversed()
  }
}

@Test(arguments: [false, true], [false, true])
func `UTF-16 is read in both orders, with and without its mark`(
  bigEndian: Bool, mark: Bool
) throws {
  let directory = try TestDirectory()
  let text = "“Yes,” said Zoë.\n😀 " + String(repeating: "More of the story. ", count: 20_000)
  let bytes = utf16(text, bigEndian: bigEndian, mark: mark)
  let source = try RepairedText(reading: ArticleFile(path: directory.write("a.txt", bytes)))
  #expect(source.text == text)
  #expect(source.repairs == (mark ? [.byteOrderMark, .utf16] : [.utf16]))
  #expect(source.sha256 == SHA256.hex(bytes))
}

@Test func `a byte order mark is taken off and counts as a repair`() throws {
  let directory = try TestDirectory()
  let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("Story".utf8)
  let source = try RepairedText(reading: ArticleFile(path: directory.write("a.txt", bytes)))
  #expect(source.text == "Story")
  #expect(source.repairs == [.byteOrderMark])
  #expect(source.sha256 == SHA256.hex(bytes))
}

/// The source's bytes of every white-space separated word of the repaired text.
private func sourcesOfWords(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) -> [[UInt8]] {
  var repairs: RepairSet = []
  var offsets = OffsetMap()
  let text = bytes.withUnsafeBufferPointer {
    TextDecoding.text(of: $0, encoding: encoding, repairs: &repairs, offsets: &offsets)
  }
  var sources: [[UInt8]] = []
  var start = 0
  for word in Array(text.utf8).split(omittingEmptySubsequences: false, whereSeparator: Byte.isSpace)
  {
    let source = offsets.source(of: TextSpan(start, start + word.count))
    if !word.isEmpty { sources.append(Array(bytes[source.start..<source.end])) }
    start += word.count + 1
  }
  return sources
}

@Test(arguments: [
  ("plain “text” stays", ["plain", "“text”", "stays"]),
  (
    "â€œYes,â€\u{9D} he\r\nsaid. â€œNo,â€\u{9D} she",
    ["â€œYes,â€\u{9D}", "he", "said.", "â€œNo,â€\u{9D}", "she"]
  ),
  (
    "He didnâ€™t\r\n\r\nsee the cafÃ©\rat all",
    ["He", "didnâ€™t", "see", "the", "cafÃ©", "at", "all"]
  ),
  ("don\u{C2}\u{92}t say\u{0}so now", ["don\u{C2}\u{92}t", "say\u{0}so", "now"]),
])
func `every word of a repaired text points to where it stood`(text: String, words: [String]) {
  #expect(sourcesOfWords(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } == words)
  let twice = damaged(text, times: 2)
  if !text.contains("\u{0}") && !text.contains("\u{92}") {
    #expect(
      sourcesOfWords(Array(twice.utf8)).map { String(decoding: $0, as: UTF8.self) }
        == words.map { damaged($0, times: 2) })
  }
}

@Test func `a word read as Windows-1252 points to its single bytes`() {
  let bytes = [UInt8]("the caf".utf8) + [0xE9] + [UInt8](" was\r\n".utf8) + [0x93, 0x61, 0x94]
  #expect(
    sourcesOfWords(bytes) == [
      [UInt8]("the".utf8), [UInt8]("caf".utf8) + [0xE9], [UInt8]("was".utf8), [0x93, 0x61, 0x94],
    ])
}
