import Foundation
import News
import Repository
import Testing

private let opening = "Mayor Ina Roth said on Monday that the pier would stay shut until autumn."
private let correction = "Mayor Ina Roth said on Monday that the pier would open in the autumn."
private let other = "A whale swam back to sea with the tide, watched by several hundred people."

/// What the archive is told of an article, and where it comes from.
private struct Source: Sendable {
  var path = "/in/a.txt"
  var inode = 1
  var row: Int?
  var headline = "Pier"
  var body = opening
  var day: String? = "2021-03-04"
  var outlet: String?
  var url: String?
  var id: String?
  var isCut = false

  func analysed(in folder: URL) -> AnalysedArticle {
    let place = folder.path + path
    let article = Article(
      headline: headline, body: body, outlet: outlet.map(Outlet.init(name:)),
      published: day.flatMap { CalendarDay(iso: $0) }.map {
        PublicationDate(day: $0, evidence: .metadata)
      },
      url: url, recordID: id, isIncomplete: isCut,
      origin: Origin(path: place, row: row, sha256: SHA256.hex(body.utf8)))
    return AnalysedArticle(
      article: article, id: article.id, attributions: .none,
      file: SourceFile(path: place, device: 1, inode: inode))
  }
}

/// What is read first, what later, and whether the later one takes the place of the first.
private struct Case: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let old: Source
  let new: Source
  let isVersion: Bool
  /// Whether the old file is still there when the new one is read.
  var oldStands = false

  init(_ name: String, _ old: Source, _ new: Source, _ isVersion: Bool, oldStands: Bool = false) {
    testDescription = name
    self.old = old
    self.new = new
    self.isVersion = isVersion
    self.oldStands = oldStands
  }
}

private let csv = "/export-1.csv"
private let cases: [Case] = [
  Case("the same place", Source(), Source(inode: 2, headline: "Whale", body: other), true),
  Case("a moved file, edited", Source(), Source(path: "/moved/a.txt", body: correction), true),
  Case(
    "a moved file, edited, under a new name and headline", Source(),
    Source(path: "/b.txt", headline: "Pier opens", body: correction), true),
  Case(
    "an inode that another file got", Source(),
    Source(path: "/b.txt", headline: "Whale", body: other), false),
  Case(
    "a folder that was moved and written anew", Source(),
    Source(path: "/moved/a.txt", inode: 2, body: other), true),
  Case(
    "the same, another day", Source(),
    Source(path: "/moved/a.txt", inode: 2, body: other, day: "2021-03-05"), false),
  Case(
    "the same, another outlet", Source(),
    Source(path: "/moved/a.txt", inode: 2, body: other, outlet: "Post"), false),
  Case(
    "the same, another headline", Source(),
    Source(path: "/moved/a.txt", inode: 2, headline: "Whale", body: other), false),
  Case(
    "the same name, headline and day, and the old file stands", Source(),
    Source(path: "/two/a.txt", inode: 2, body: correction), false, oldStands: true),
  Case(
    "undated, and most of the text is there", Source(day: nil),
    Source(path: "/moved/a.txt", inode: 2, body: correction, day: nil), true),
  Case(
    "undated, and another text", Source(day: nil),
    Source(path: "/moved/a.txt", inode: 2, body: other, day: nil), false),
  Case(
    "the URL of a record in another export",
    Source(path: csv, row: 1, url: "https://coast.example/2021/pier-shut"),
    Source(
      path: "/export-2.csv", inode: 2, row: 7, headline: "Pier opens", body: correction,
      url: "http://www.coast.example/2021/pier-shut/?utm_source=x#top"), true, oldStands: true),
  Case(
    "another URL", Source(path: csv, row: 1, url: "https://coast.example/2021/pier-shut"),
    Source(
      path: "/export-2.csv", inode: 2, row: 1, body: correction,
      url: "https://coast.example/2021/pier-open"), false, oldStands: true),
  Case(
    "the URL of a front page", Source(path: csv, row: 1, url: "https://coast.example/"),
    Source(
      path: "/export-2.csv", inode: 2, row: 1, headline: "Whale", body: other,
      url: "https://coast.example/"), false, oldStands: true),
  Case(
    "a telling id", Source(path: csv, row: 1, id: "cw-2021-000417"),
    Source(
      path: "/export-2.csv", inode: 2, row: 3, headline: "Pier opens", body: correction,
      id: "cw-2021-000417"), true, oldStands: true),
  Case(
    "a short id and the headline", Source(path: csv, row: 1, id: "17"),
    Source(path: "/export-2.csv", inode: 2, row: 3, body: other, id: "17"), true, oldStands: true),
  Case(
    "a short id alone", Source(path: csv, row: 1, id: "17"),
    Source(path: "/export-2.csv", inode: 2, row: 3, headline: "Whale", body: other, id: "17"),
    false, oldStands: true),
  Case(
    "one URL twice in one file", Source(path: csv, row: 1, url: "https://coast.example/2021/03/04"),
    Source(
      path: csv, row: 2, headline: "Whale", body: other, url: "https://coast.example/2021/03/04"),
    false, oldStands: true),
]

private let page = "https://coast.example/2021/pier-shut"
private let whole = opening + " " + correction
private let cut = String(opening.prefix(60))

/// What is read in turn, and which of it is shown, by its place.
private let cutPages: [(name: String, sources: [Source], shown: Int)] = [
  (
    "cut later, by its URL",
    [
      Source(body: whole, url: page),
      Source(path: "/b.html", inode: 2, body: cut, url: page, isCut: true),
    ], 0
  ),
  (
    "cut later, by its file and headline",
    [Source(body: whole), Source(body: cut, isCut: true)], 0
  ),
  (
    "cut later, under a teaser's headline",
    [
      Source(body: whole, outlet: "Coast", url: page),
      Source(
        path: "/b.html", inode: 2, headline: "Log in", body: cut, outlet: "Coast", url: page,
        isCut: true),
    ], 0
  ),
  (
    "whole later",
    [
      Source(body: cut, url: page, isCut: true),
      Source(path: "/b.html", inode: 2, body: whole, url: page),
    ], 1
  ),
  (
    "cut, whole, cut otherwise",
    [
      Source(body: cut, url: page, isCut: true),
      Source(path: "/b.html", inode: 2, body: whole, url: page),
      Source(path: "/c.html", inode: 3, body: cut + " Log in.", url: page, isCut: true),
    ], 1
  ),
  (
    "whole, cut, whole and corrected",
    [
      Source(body: whole, url: page),
      Source(path: "/b.html", inode: 2, body: cut, url: page, isCut: true),
      Source(path: "/c.html", inode: 3, body: whole + " " + other, url: page),
    ], 2
  ),
  (
    "another cut story in the same file",
    [Source(body: whole), Source(headline: "Whale", body: other, isCut: true)], 1
  ),
]

@Suite struct SourceIdentityTests {
  @Test(arguments: cutPages)
  private func `a text that was cut never takes the place of the whole one`(
    _ row: (name: String, sources: [Source], shown: Int)
  ) throws {
    for backEnd in BackEnd.all {
      try withDirectory { folder in
        let archive = try backEnd.make(folder)
        let articles = row.sources.map { $0.analysed(in: folder) }
        for article in articles { _ = try archive.keep([article]) }
        // Read once more, nothing changes.
        for article in articles { _ = try archive.keep([article]) }
        let versions = try archive.versions(of: articles[0].id)
        #expect(versions.count == articles.count, "\(row.name)")
        #expect(versions.first?.article.id == articles[row.shown].id, "\(row.name)")
        #expect(try archive.faults() == [])
      }
    }
  }

  @Test(arguments: cases)
  private func `a source is known whatever path names it`(_ row: Case) throws {
    for backEnd in BackEnd.all {
      try withDirectory { folder in
        let archive = try backEnd.make(folder)
        if row.oldStands { try "old".write(to: folder.appending(path: row.old.path)) }
        let old = row.old.analysed(in: folder)
        let new = row.new.analysed(in: folder)
        _ = try archive.keep([old])
        let kept = try archive.keep([new])
        #expect((kept == [.stored(new.id, as: .version)]) == row.isVersion)
        #expect(
          try archive.versions(of: old.id).map(\.article.id)
            == (row.isVersion ? [new.id, old.id] : [old.id]))
        #expect(try archive.faults() == [])
      }
    }
  }

  @Test(arguments: BackEnd.all)
  func `an article that was found again where its file went is replaced there`(
    _ backEnd: BackEnd
  ) throws {
    try withDirectory { folder in
      let archive = try backEnd.make(folder)
      let old = Source().analysed(in: folder)
      _ = try archive.keep([old])
      _ = try archive.keep([Source(path: "/moved/a.txt").analysed(in: folder)])
      let new = Source(path: "/moved/a.txt", body: correction).analysed(in: folder)
      #expect(try archive.keep([new]) == [.stored(new.id, as: .version)])
    }
  }

  @Test(arguments: BackEnd.all)
  func `an older export that is read again brings nothing back`(_ backEnd: BackEnd) throws {
    try withDirectory { folder in
      let archive = try backEnd.make(folder)
      for name in [csv, "/export-2.csv"] { try "x".write(to: folder.appending(path: name)) }
      let old = Source(path: csv, row: 1, url: "https://coast.example/2021/pier-shut")
      let new = Source(
        path: "/export-2.csv", inode: 2, row: 1, body: correction,
        url: "https://coast.example/2021/pier-shut")
      for source in [old, new, old] { _ = try archive.keep([source.analysed(in: folder)]) }
      let versions = try archive.versions(of: old.analysed(in: folder).id)
      #expect(versions.map(\.article.id).first == new.analysed(in: folder).id)
    }
  }

  @Test(arguments: BackEnd.all)
  func `a version with other spacing is said to be one`(_ backEnd: BackEnd) throws {
    try withDirectory { folder in
      let archive = try backEnd.make(folder)
      let old = Source().analysed(in: folder)
      let new = Source(body: opening.replacing(" ", with: "\n")).analysed(in: folder)
      let third = Source(body: correction).analysed(in: folder)
      _ = try archive.keep([old])
      #expect(try archive.keep([new]) == [.stored(new.id, as: .respaced)])
      #expect(try archive.keep([third]) == [.stored(third.id, as: .version)])
      #expect(try archive.versions(of: old.id).map(\.isSpacingOnly) == [false, true, false])
    }
  }
}

extension String {
  fileprivate func write(to url: URL) throws {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(utf8).write(to: url)
  }
}
