import News
import Testing

@testable import Importers

private let story = Array("Pier reopens\n\nThe pier opened again, she said.\n".utf8)
private let body = "The pier opened again, she said."

/// What reading comes upon, one line each: bodies, what was left out, kinds of problems, with members.
private func outline(
  _ name: String, _ bytes: [UInt8], options: ImportOptions = ImportOptions()
) throws -> [String] {
  let directory = try TestDirectory()
  let file = ArticleFile(path: try directory.write(name, bytes))
  return ArticleReader(file, options: options).map { result in
    switch result {
    case .success(.article(let article)): "\(article.origin.member ?? "-"): \(article.body)"
    case .success(.leftOut(let what)): "\(what.place.member ?? "-") left out: \(what.reason)"
    case .success(.note(let note)): note.text
    case .failure(let problem):
      "\(problem.place.member ?? "-") \(problem.kind.rawValue) \(problem.scope.rawValue)"
    }
  }
}

@Test(arguments: [
  ("stories.zip", PackedStories.deflatedZip), ("stories.7z", PackedStories.sevenZip),
  ("stories", BundleWriter.zip([("a.txt", PackedStories.first), ("b.txt", PackedStories.second)])),
  (
    "stories.dat",
    BundleWriter.tar([("a.txt", PackedStories.first), ("b.txt", PackedStories.second)])
  ),
])
func `the members of a bundle are read in their order`(name: String, bytes: [UInt8]) throws {
  #expect(
    try outline(name, bytes) == [
      "a.txt: \(PackedStories.bodies[0])", "b.txt: \(PackedStories.bodies[1])",
    ])
}

@Test(arguments: [
  ("a.txt.gz", PackedStories.gzip), ("a.txt.bz2", PackedStories.bzip2),
  ("a.txt.xz", PackedStories.xz), ("a.txt.zst", PackedStories.zstd), ("a", PackedStories.gzip),
])
func `what a packed file holds stands where the file stands`(name: String, bytes: [UInt8]) throws {
  #expect(try outline(name, bytes) == ["-: \(PackedStories.bodies[0])"])
}

@Test func `a packed table is known by the name it had`() throws {
  let table = Array("text,title\na,x\nb,y\n".utf8)
  let results = try TestDirectory().results("news.csv.gz", BundleWriter.gzip(table))
  #expect(results.outline == ["a", "b"])
}

@Test func `bundles lie in bundles, and each article says where`() throws {
  let inner = BundleWriter.zip([("2017/a.txt", story)])
  let tar = BundleWriter.tar([("day.zip", inner), ("b.txt.gz", BundleWriter.gzip(story))])
  #expect(
    try outline("press.tar.gz", BundleWriter.gzip(tar)) == [
      "day.zip > 2017/a.txt: \(body)", "b.txt.gz: \(body)",
    ])
}

@Test func `what systems add to a bundle is no member of it`() throws {
  let zip = BundleWriter.zip([
    ("__MACOSX/._a.txt", story), ("a.txt", story), (".DS_Store", story), ("x/._b.txt", story),
    ("Thumbs.db", story),
  ])
  #expect(try outline("a.zip", zip) == ["a.txt: \(body)"])
}

@Test func `a member without an article is left out with its reason`() throws {
  let zip = BundleWriter.zip([("a.png", [0x89] + Array("PNG\r\n".utf8)), ("a.txt", story)])
  #expect(try outline("a.zip", zip) == ["a.png left out: an image", "a.txt: \(body)"])
}

@Test func `a bundle without an article says so`() throws {
  let image = [0x89] + Array("PNG\r\n".utf8)
  #expect(
    try outline("a.zip", BundleWriter.zip([("a.png", image)])) == [
      "a.png left out: an image", "- no-articles file",
    ])
  #expect(try outline("a.zip", BundleWriter.zip([])) == ["- empty file"])
}

@Test func `a locked member names itself and the others are read`() throws {
  #expect(
    try outline("a.zip", PackedStories.lockedZip) == [
      "a.txt encrypted record", "b.txt: \(PackedStories.bodies[1])",
    ])
}

@Test func `a damaged member names itself and the others are read`() throws {
  var zip = BundleWriter.zip([("a.txt", story), ("b.txt", story)])
  zip[60] ^= 1
  #expect(try outline("a.zip", zip) == ["a.txt broken record", "b.txt: \(body)"])
}

@Test func `a zip that lies about its sizes ends with a sentence`() throws {
  let zip = BundleWriter.zip([("a.txt", story)], saying: 4_000_000_000)
  let lines = try outline("a.zip", zip)
  #expect(lines.allSatisfy { $0.contains("broken") || $0.contains(body) }, "\(lines)")
}

@Test func `what stands before the cut in a bundle is kept`() throws {
  let zip = BundleWriter.zip([("a.txt", story), ("b.txt", story)])
  let cut = Array(zip.prefix(120))
  let lines = try outline("a.zip", cut)
  #expect(lines.first == "a.txt: \(body)")
  #expect(lines.dropFirst().allSatisfy { $0.contains("broken") } && lines.count > 1, "\(lines)")
}

@Test func `records before the cut in a packed file are kept`() throws {
  let lines = (1...200).map { "{\"text\": \"story \($0)\"}\n" }.joined()
  let packed = BundleWriter.gzip(Array(lines.utf8)).dropLast(2000)
  let results = try TestDirectory().results("a.ndjson.gz", Array(packed))
  #expect(results.articles.count > 80)
  #expect(results.problems.map(\.kind).contains(.broken))
}

@Test func `bundles that lie too deep end with one sentence`() throws {
  var bytes = story
  for level in 0..<40 { bytes = BundleWriter.zip([("\(level).zip", bytes)]) }
  let directory = try TestDirectory()
  let problems = try directory.results("a.zip", bytes).problems
  #expect(problems.map(\.kind) == [.bomb])
  bytes = story
  for _ in 0..<40 { bytes = BundleWriter.gzip(bytes) }
  #expect(try directory.results("a.gz", bytes).problems.map(\.kind) == [.bomb])
}

@Test func `a tar of empty members ends with one sentence`() throws {
  let header = BundleWriter.header("a.txt", 0)
  var tar: [UInt8] = []
  for _ in 0..<120_000 { tar += header }
  let results = try TestDirectory().readings("a.tar", tar)
  #expect(results.count == 1)
  guard case .failure(let problem)? = results.first else {
    Issue.record("the bomb was read")
    return
  }
  #expect(problem.kind == .bomb)
}

@Test func `a few empty members are counted once`() throws {
  let tar = BundleWriter.tar([("a.txt", []), ("b.txt", []), ("c.txt", story)])
  #expect(
    try outline("a.tar", tar) == ["c.txt: \(body)", "- left out: empty members"])
}

@Test func `what grows beyond measure is stopped, however it is divided`() throws {
  let place = Place(path: "a.zip")
  let budget = UnpackingBudget()
  try budget.spend(1 << 30, at: place)
  #expect(!budget.isSpent)
  #expect(throws: ImportProblem.self) { try budget.spend(UnpackingBudget.freeBytes, at: place) }
  #expect(budget.isSpent)
  #expect(throws: ImportProblem.self) { try budget.spend(1, at: place) }
  let bundles = UnpackingBudget()
  #expect(throws: ImportProblem.self) {
    for _ in 0...UnpackingBudget.freeBundles { try bundles.openBundle(at: place) }
  }
}

@Test func `a format that is asked for is that of the members`() throws {
  let zip = BundleWriter.zip([("a.json", Array("{\"text\": \"a\"}".utf8))])
  #expect(
    try outline("a.zip", zip, options: ImportOptions(format: "txt")) == [
      "a.json: {\"text\": \"a\"}"
    ])
  #expect(try outline("a.zip", zip, options: ImportOptions(format: "zip")) == ["a.json: a"])
}

@Test func `members keep their names in every script`() throws {
  let names = ["Müll.txt", "新闻.txt", "Bäder/a.txt"]
  let zip = BundleWriter.zip(names.map { ($0, Array("Pier \($0)\n\nIt opened again.\n".utf8)) })
  #expect(try outline("press.zip", zip) == names.map { "\($0): It opened again." })
}

@Test func `a document that is stored in a zip is a member of it`() throws {
  let document = documentsSamples.first { $0.name == "a.docx" }
  let docx = try #require(document).bytes
  let zip = BundleWriter.zip([("a.docx", docx), ("b.txt", story)])
  let found = try outline("press.zip", zip)
  #expect(found.count == 2)
  #expect(found.first?.hasPrefix("a.docx: ") == true)
  #expect(found.last == "b.txt: \(body)")
}

/// A zip that does not say in which encoding its names are; `?` stands for their bytes.
private func zip(named name: String, _ letters: [UInt8]) -> [UInt8] {
  var bytes = BundleWriter.zip([(name, Array("The pier is shut, the mayor said.".utf8))])
  var left = letters[...]
  for index in bytes.indices.dropLast(10) {
    if bytes[index...].starts(with: [0x50, 0x4B, 3, 4]) { bytes[index + 7] = 0 }
    if bytes[index...].starts(with: [0x50, 0x4B, 1, 2]) {
      bytes[index + 9] = 0
      left = letters[...]
    }
    if bytes[index] == 0x3F, let letter = left.popFirst() { bytes[index] = letter }
  }
  return bytes
}

@Test(
  arguments: [
    ("K?ste.txt", [0x81], "Küste.txt"),
    ("Stra?e/M?rz.txt", [0xE1, 0x84], "Straße/März.txt"),
    ("K?ste.txt", [0xFC], "Küste.txt"),
    ("????????.txt", [0xB1, 0xB1, 0xC2, 0xEB, 0xCD, 0xB7, 0xB9, 0xD8], "北码头关.txt"),
  ] as [(String, [UInt8], String)])
func `names of members in the encoding of old systems are read`(
  name: String, letters: [UInt8], member: String
) throws {
  let read = try TestDirectory().results("a.zip", zip(named: name, letters)).articles
  #expect(read.map(\.origin.member) == [member])
}

@Test func `a hidden member is named`() throws {
  let text = Array("The pier is shut, the mayor said.".utf8)
  let bytes = BundleWriter.zip([(".hidden/a.txt", text), ("._b.txt", text), ("b.txt", text)])
  let left = try TestDirectory().readings("a.zip", bytes).compactMap { result in
    if case .success(.leftOut(let what)) = result { what.place.member } else { nil }
  }
  #expect(left == [".hidden/a.txt"])
}
