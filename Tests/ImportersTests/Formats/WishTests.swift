import News
import Testing

@testable import Importers

/// What reading gives: the body of an article, `note: ...`, or `kind: what; remedy`.
private func lines(
  _ name: String, _ bytes: [UInt8], options: ImportOptions
) throws -> [String] {
  let directory = try TestDirectory()
  let file = ArticleFile(path: try directory.write(name, bytes))
  return ArticleReader(file, options: options).map { result in
    switch result {
    case .success(.article(let article)): article.body
    case .success(.leftOut(let what)): "left out: \(what.reason)"
    case .success(.note(let note)): "note: \(note.text)"
    case .failure(let problem): "\(problem.kind.rawValue): \(problem.what)"
    }
  }
}

private let umlauts = "Die Fähre fährt nicht mehr, sagte Jörg Müller über die Brücke."
private let cyrillic = "Паром больше не ходит, сказал мэр города вечером в понедельник."

// MARK: - Encodings

private func latin(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
}

private func utf16(_ text: String) -> [UInt8] {
  text.utf16.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
}

private let ascii = "Only ASCII, the mayor said on Monday."

/// The encoding that was named, the bytes, their text, and what they are read as where it is another.
private struct Wish: Sendable {
  let asked: String
  let bytes: [UInt8]
  let body: String
  var found: String?
}

private let wishes: [Wish] = [
  // What was named is what it is.
  Wish(asked: "utf-8", bytes: Array(umlauts.utf8), body: umlauts),
  Wish(asked: "windows-1252", bytes: latin(umlauts), body: umlauts),
  Wish(asked: "utf-16", bytes: utf16(umlauts), body: umlauts),
  Wish(asked: "koi8-r", bytes: Array(ascii.utf8), body: ascii),
  // The bytes say something else.
  Wish(asked: "utf-8", bytes: latin(umlauts), body: umlauts, found: "windows-1252"),
  Wish(asked: "windows-1251", bytes: Array(umlauts.utf8), body: umlauts, found: "utf-8"),
  Wish(asked: "koi8-r", bytes: Array(cyrillic.utf8), body: cyrillic, found: "utf-8"),
  Wish(asked: "utf-16", bytes: Array(umlauts.utf8), body: umlauts, found: "utf-8"),
  Wish(asked: "shift_jis", bytes: Array(umlauts.utf8), body: umlauts, found: "utf-8"),
  Wish(asked: "utf-8", bytes: utf16(umlauts), body: umlauts, found: "utf-16le"),
]

@Test(arguments: wishes)
private func `an encoding that the bytes are not in destroys no letter, and is told`(
  _ wish: Wish
) throws {
  let options = ImportOptions(encoding: TextEncoding(label: wish.asked))
  let read = try lines("a.txt", wish.bytes, options: options)
  #expect(read.last == wish.body)
  #expect(read.count == (wish.found == nil ? 1 : 2))
  if let found = wish.found { #expect(read[0].contains("read as \(found)")) }
}

@Test func `a stray byte does not make UTF-8 another encoding`() throws {
  let bytes = Array(umlauts.utf8) + [0x20, 0xE4, 0x2E]
  let options = ImportOptions(encoding: .utf8)
  #expect(try lines("a.txt", bytes, options: options) == [umlauts + " ä."])
}

// MARK: - Formats

@Test(arguments: [
  ("rss", "a.txt", "Piers to close\n\nThe piers close, she said on Monday.\n", "look like txt"),
  ("enex", "a.txt", "Piers to close\n\nThe piers close, she said on Monday.\n", "look like txt"),
  ("ninjs", "a.csv", "title,body\nPier,It is shut.\n", "look like csv"),
  ("trec-wapo", "a.csv", "title,body\nPier,It is shut.\n", "look like csv"),
])
func `a format that does not fit is told, and so is that nothing came of it`(
  format: String, name: String, text: String, note: String
) throws {
  let read = try lines(name, Array(text.utf8), options: ImportOptions(format: format))
  #expect(read.count == 2)
  #expect(read.first?.contains(note) == true)
  #expect(read.last?.hasPrefix("no-articles: nothing in it is what \(format) holds") == true)
}

@Test(arguments: [
  ("txt", "<html><body><p>The piers close, she said.</p></body></html>", true),
  ("txt", "Piers to close\n\nThe piers close, she said on Monday.\n", false),
  ("csv", "title,body\nPier,It is shut.\n", false),
])
func `a format is only doubted where the bytes are of another`(
  format: String, text: String, isDoubted: Bool
) throws {
  let read = try lines("a.dat", Array(text.utf8), options: ImportOptions(format: format))
  #expect(read.contains { $0.hasPrefix("note: ") } == isDoubted)
}

@Test func `a zip that was called another bundle is told`() throws {
  let zip = BundleWriter.zip([("a.txt", Array("The piers close, she said on Monday.".utf8))])
  let read = try lines("a.bin", zip, options: ImportOptions(format: "rar"))
  #expect(read.first?.contains("this is zip") == true)
  #expect(read.last == "The piers close, she said on Monday.")
}

@Test func `no message of a library reaches the user`() throws {
  for (format, name) in [("docx", "a.docx"), ("zip", "a.zip"), ("xlsx", "a.xlsx")] {
    let read = try lines(
      name, Array("The piers close, she said.".utf8), options: ImportOptions(format: format))
    #expect(!read.joined().lowercased().contains("unrecognized"), "\(read)")
  }
}

@Test func `a file beyond the limit is refused by its length`() throws {
  let options = ImportOptions(recordLimit: 1000)
  let text = String(repeating: "The pier is shut, she said. ", count: 100)
  #expect(
    try lines("a.txt", Array(text.utf8), options: options)
      == ["too-long: the file is longer than 1000 bytes"])
}

@Test(arguments: ImportProblem.Kind.allCases)
func `every sort of problem has words`(kind: ImportProblem.Kind) {
  #expect(!kind.words.isEmpty && kind.words != kind.rawValue || !kind.rawValue.contains("-"))
}
