import Foundation
import News
import Repository
import Testing

@testable import Proof

/// One way to damage a bundle in the folder `b`, and what a check says then.
struct Damage: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// TEXT is the file of the article, ARTICLE its id, HERE the bundle.
  private let faults: [String]
  let damage: @Sendable (BundleDesk) throws -> Void

  init(
    _ description: String, _ faults: [String],
    _ damage: @escaping @Sendable (BundleDesk) throws -> Void
  ) {
    testDescription = description
    self.faults = faults
    self.damage = damage
  }

  /// What a check of the damaged bundle finds.
  func faults(on desk: BundleDesk) -> [String] {
    faults.map {
      $0.replacing("TEXT", with: desk.text).replacing("ARTICLE", with: desk.stored.id.description)
        .replacing("HERE", with: desk.path("b"))
    }
  }

  /// Rewrites the manifest.
  static func manifest(_ old: String, _ new: String) -> @Sendable (BundleDesk) throws -> Void {
    { desk in
      let text = String(decoding: try desk.read("b/manifest.json"), as: UTF8.self)
      #expect(text.contains(old))
      try desk.write(text.replacing(old, with: new), to: "b/manifest.json")
    }
  }

  static let all: [Damage] = [
    Damage("nothing", []) { _ in },
    Damage("one byte of a text", ["TEXT changed"]) { desk in
      var bytes = try desk.read("b/" + desk.text)
      bytes[3] ^= 1
      try desk.write(bytes, to: "b/" + desk.text)
    },
    Damage("one byte more", ["index.html changed"]) { desk in
      try desk.write(try desk.read("b/index.html") + [10], to: "b/index.html")
    },
    Damage("an empty file", ["statements.json changed"]) { desk in
      try desk.write("", to: "b/statements.json")
    },
    Damage("a missing file", ["TEXT missing"]) { try $0.remove("b/" + $0.text) },
    Damage("a missing folder", ["TEXT missing"]) { try $0.remove("b/articles") },
    Damage("an added file", ["articles/more.txt added"]) {
      try $0.write("more", to: "b/articles/more.txt")
    },
    Damage("an added folder", ["extra/ added"]) {
      try $0.write("more", to: "b/extra/deep/more.txt")
    },
    Damage("a hidden file", [".hidden added"]) { try $0.write("", to: "b/.hidden") },
    Damage("a link out of it", ["index.html link"]) { desk in
      try desk.remove("b/index.html")
      try desk.link("b/index.html", to: "/etc/hostname")
    },
    Damage("a link to the same bytes", ["index.html link"]) { desk in
      try desk.write(try desk.read("b/index.html"), to: "same.html")
      try desk.remove("b/index.html")
      try desk.link("b/index.html", to: "../same.html")
    },
    Damage("a link for a folder", ["articles link"]) { desk in
      try desk.remove("b/articles")
      try desk.link("b/articles", to: "/etc")
    },
    Damage("a folder for a file", ["index.html missing", "index.html/ added"]) { desk in
      try desk.remove("b/index.html")
      try desk.write("", to: "b/index.html/x")
    },
    Damage(
      "a link for the manifest",
      ["error: HERE/manifest.json is a symbolic link to ../away.json, and is not followed"]
    ) { desk in
      try desk.write(try desk.read("b/manifest.json"), to: "away.json")
      try desk.remove("b/manifest.json")
      try desk.link("b/manifest.json", to: "../away.json")
    },
    Damage("no manifest", ["error: HERE has no manifest.json, and is no bundle"]) {
      try $0.remove("b/manifest.json")
    },
    Damage(
      "a manifest that is no JSON",
      ["error: HERE: manifest.json is no JSON object that names its schema"]
    ) { try $0.write("# Changes", to: "b/manifest.json") },
    Damage(
      "a manifest of something else",
      ["error: HERE: manifest.json is of the schema archive.search/1, and no bundle's"],
      manifest("archive.bundle/1", "archive.search/1")),
    Damage(
      "a manifest of a newer version",
      ["error: HERE: manifest.json is of version 2, and this program reads up to 1"],
      manifest("archive.bundle/1", "archive.bundle/2")),
    Damage(
      "a manifest that lacks something",
      ["error: HERE: manifest.json lacks what a manifest has, or has it in another form"],
      manifest("\"files\"", "\"leaves\"")),
    Damage(
      "a way up", ["error: HERE: manifest.json names ../index.html, \(outside)"],
      manifest("\"index.html\"", "\"../index.html\"")),
    Damage(
      "a way up in the middle",
      ["error: HERE: manifest.json names a/../../index.html, \(outside)"],
      manifest("\"index.html\"", "\"a/../../index.html\"")),
    Damage(
      "a path from the root", ["error: HERE: manifest.json names /index.html, \(outside)"],
      manifest("\"index.html\"", "\"/index.html\"")),
    Damage(
      "a huge file in the manifest",
      [
        "error: HERE: manifest.json gives index.html 9999999999999 bytes; a file of a bundle has at "
          + "most 268435456"
      ], manifest("\"size\" : 16", "\"size\" : 9999999999999")),
    Damage(
      "a digest that is none", ["error: HERE: manifest.json has no SHA-256 of index.html"]
    ) { desk in
      try manifest(SHA256.hex(try desk.read("b/index.html")), "ABC")(desk)
    },
    Damage(
      "another headline in the manifest", ["ARTICLE other-text"],
      manifest("\"headline\" : \"Ferry\"", "\"headline\" : \"No ferry\"")),
  ]

  private static let outside = "which leads out of the bundle: nothing is read"
}

@Suite struct BundleCheckTests {
  @Test(arguments: Damage.all)
  func `what was done to a bundle is found and named`(_ damage: Damage) throws {
    let desk = try BundleDesk()
    try desk.write()
    try damage.damage(desk)
    #expect(faults(desk.path("b")) == damage.faults(on: desk))
  }

  @Test func `every single byte of a bundle counts`() throws {
    let desk = try BundleDesk()
    try desk.write()
    for file in ["index.html", "statements.json", desk.text] {
      let whole = try desk.read("b/" + file)
      for place in whole.indices {
        var bytes = whole
        bytes[place] ^= 0x20
        try desk.write(bytes, to: "b/" + file)
        #expect(faults(desk.path("b")) == ["\(file) changed"])
      }
      try desk.write(whole, to: "b/" + file)
    }
    #expect(faults(desk.path("b")) == [])
  }

  @Test func `a zip is a bundle too, and a damaged member does not hide the others`() throws {
    let desk = try BundleDesk()
    let zip = try desk.writeZip()
    #expect(faults(zip) == [])
    // The name stands in the central directory; packed bytes begin behind the local header.
    var bytes = try desk.read("b.zip")
    let name = Array(("b/" + desk.text).utf8)
    let start = try #require(bytes.firstRange(of: name)?.upperBound)
    for place in start + 40..<start + 60 { bytes[place] ^= 0x55 }
    try desk.write(bytes, to: "b.zip")
    #expect(faults(zip) == ["\(desk.text) changed"])
  }

  @Test func `the same bundle is the same zip, byte for byte`() throws {
    let (one, other) = (try BundleDesk(), try BundleDesk())
    _ = try one.writeZip()
    _ = try other.writeZip()
    #expect(try one.read("b.zip") == other.read("b.zip"))
  }

  @Test(arguments: ["PK\u{3}\u{4} and no more", "no zip", ""])
  func `what is no bundle is refused with a sentence`(_ text: String) throws {
    let desk = try BundleDesk()
    try desk.write(text, to: "x.zip")
    let found = faults(desk.path("x.zip"))
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("error: \(desk.path("x.zip")) "))
    #expect(faults(desk.path("none")) == ["error: there is no bundle \(desk.path("none"))"])
  }

  typealias Record = (words: String?, start: Int, article: String?, kind: String)

  @Test(
    arguments: [
      ("It is a gift to the banks.", 0, nil, "other-words"),
      (nil, 2, nil, "other-words"),
      (nil, 10_000, nil, "other-words"),
      (nil, 0, "ar:000000000000", "stray-statement"),
    ] as [Record])
  func `a statement that its text does not bear out is named`(_ row: Record) throws {
    let desk = try BundleDesk()
    let record = desk.record(article: row.article, start: row.start, words: row.words)
    // Whoever forged the statement forged the manifest too.
    try desk.write(desk.bundle(statements: "[\(record)]\n"))
    #expect(faults(desk.path("b")) == ["\(desk.statement.id) \(row.kind)"])
  }

  @Test func `statements that are no list are named`() throws {
    let desk = try BundleDesk()
    try desk.write(desk.bundle(statements: "{}\n"))
    #expect(faults(desk.path("b")) == ["statements.json unreadable-statements"])
  }

  @Test func `without the texts their digests stay`() throws {
    let desk = try BundleDesk()
    let bundle = desk.bundle(.leftOut)
    try desk.write(bundle)
    #expect(bundle.files.map(\.path) == ["index.html", "statements.json"])
    #expect(bundle.manifest.articles.map(\.sha256) == [SHA256.hex(BundleDesk.body.utf8)])
    #expect(faults(desk.path("b")) == [])
  }
}

@Suite struct BundlePlaceTests {
  @Test func `nothing but a bundle is replaced, and only when that is asked for`() throws {
    let desk = try BundleDesk()
    let path = try desk.write()
    #expect(throws: BundleError.self) { try BundlePlace(path, replaces: false) }
    try desk.bundle(.leftOut).write(toFolder: path, BundlePlace(path + "/", replaces: true))
    #expect(faults(path) == [])
    try desk.write("mine", to: "b/notes.txt")
    #expect(throws: BundleError.self) { try BundlePlace(path, replaces: true) }
    try desk.write("mine", to: "other/notes.txt")
    #expect(throws: BundleError.self) { try BundlePlace(desk.path("other"), replaces: true) }
    try desk.write("mine", to: "file")
    #expect(throws: BundleError.self) { try BundlePlace(desk.path("file"), replaces: true) }
    #expect(try desk.read("b/notes.txt") == Array("mine".utf8))
  }

  @Test func `an empty folder is taken, and nothing is left beside the bundle`() throws {
    let desk = try BundleDesk()
    try FileManager.default.createDirectory(
      atPath: desk.path("b"), withIntermediateDirectories: false)
    try desk.write()
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder.path) == ["b"])
    #expect(faults(desk.path("b")) == [])
  }
}

@Suite struct MakingTimeTests {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (1_500_000_000, "2017-07-14T02:40:00Z"),
      (1_709_251_199, "2024-02-29T23:59:59Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
  func `a time is written as ISO 8601 in UTC`(_ seconds: Int, _ text: String) {
    #expect(MakingTime(secondsSince1970: seconds).description == text)
  }
}
