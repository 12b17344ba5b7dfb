import Foundation
import Testing

private let ferry = """
  Harbour chief wants the ferry back

  PORT ELLA, March 4, 2021 (Coast Wire) - The ferry line would add two night boats by June, Ida Brandt, \
  the harbour chief, said on Thursday. “I will support the new ferry, but only if fares fall,” Brandt \
  said. “It is not a gift to the banks.”

  Tom Roe, a senator, said: “We can't pay 12 million dollars for a harbour that nobody uses.”
  """

/// Text that would do something in a page that took it for its own.
private let hostile = """
  A <script>alert(1)</script> & "><img src=x onerror=alert(2)> headline

  PORT ELLA, March 5, 2021 (Coast Wire) - “The <b onclick='x()'>ferry</b> is mine</mark><script \
  src=//evil.example/x.js></script>, and <a href=javascript:alert(3)>yours</a> too,” said Ida \
  Brandt, the harbour chief. <style>*{display:none}</style><!-- <svg onload=alert(4)>
  """

/// A folder with an archive of two stories.
private func harbour() throws -> Story {
  let it = try Story()
  try it.write(ferry, to: "in/ferry.txt")
  try it.write(hostile, to: "in/hostile.txt")
  // Below a folder a text that looks like a program is left out.
  try it.archive("ingest", "in", "in/hostile.txt", "--db", "archive.db")
  return it
}

extension Story {
  fileprivate func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  fileprivate func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
  }
}

@Suite struct ReportStoryTests {
  @Test func `a bundle is made, checked, damaged, and the damage is named`() throws {
    let it = try harbour()
    let made = try it.archive("report", "Tom Roe", "--output", "roe")
    #expect(made.code == 0)
    #expect(made.output.hasPrefix("roe  1 statement in 1 article, 7 files\n"))
    #expect(
      try it.names("roe") == [
        "articles", "citations", "index.html", "manifest.json", "statements.json",
      ])
    let article = try #require(try it.names("roe/articles").first)
    let id = String(article.dropLast(4)).replacing("ar-", with: "ar:")
    #expect(
      try it.text("roe/articles/\(article)") == it.archive("show", id, "--raw").output)
    let sound = try it.archive("verify", "--bundle", "roe")
    #expect(sound.code == 0)
    #expect(sound.output.hasPrefix("SOUND  1 statement in 1 article, 7 files\n"))
    #expect(sound.output.contains("compared with the archive archive.db"))

    var bytes = Array(try it.text("roe/articles/\(article)").utf8)
    bytes[20] ^= 1
    try it.write(bytes, to: "roe/articles/\(article)")
    let damaged = try it.archive("verify", "--bundle", "roe")
    #expect(damaged.code == 4)
    #expect(damaged.output.hasPrefix("DIFFERS  1 difference\n  articles/\(article) was changed:"))
  }

  @Test func `on a machine without the archive its own digests are checked`() throws {
    let it = try harbour()
    try it.archive("report", "Tom Roe", "-o", "roe", "--zip")
    try it.remove("archive.db")
    let alone = try it.archive("verify", "--bundle", "roe.zip")
    #expect(alone.code == 0)
    #expect(alone.output.contains("compared with its own SHA-256 only"))
    // An archive that knows nothing of it is no witness, unless somebody calls it one.
    try it.write("Tide table\n\nThe tide is high, Ann Lee said.\n", to: "other/tide.txt")
    try it.archive("ingest", "other", "--db", "archive.db")
    let unrelated = try it.archive("verify", "--bundle", "roe.zip")
    #expect(unrelated.code == 0)
    #expect(unrelated.output.contains("has none of its articles"))
    let named = try it.archive("verify", "--bundle", "roe.zip", "--db", "archive.db", "--json")
    #expect(named.code == 4)
    #expect(named.output.contains("\"kind\":\"article-not-in-archive\""))
    #expect(try it.archive("verify", "--bundle", "roe.zip", "--db", "none.db").code == 2)
  }

  @Test func `no tag of a hostile text survives in the page`() throws {
    let it = try harbour()
    try it.archive("report", "Ida Brandt", "--all", "-o", "brandt")
    let page = try it.text("brandt/index.html")
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    let names = page.matches(of: /<\/?([A-Za-z!][A-Za-z0-9-]*)([^>]*)>/)
    let allowed: Set = [
      "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p",
      "section",
      "article", "div", "span", "mark", "strong", "blockquote", "dl", "dt", "dd", "ul", "li", "pre",
      "a", "details", "summary", "table", "tr", "th", "td", "svg", "desc", "defs", "pattern",
      "path",
      "rect", "text", "line",
    ]
    #expect(Set(names.map { String($0.output.1) }).subtracting(allowed) == [])
    for tag in names {
      let attributes = String(tag.output.2).lowercased()
      #expect(!attributes.contains(/\son[a-z]+\s*=/))
      #expect(!attributes.contains("src="))
      #expect(!attributes.contains("javascript:"))
      if tag.output.1 == "a", !attributes.isEmpty {
        #expect(attributes.hasPrefix(" href=\"articles/ar-"))
      }
    }
    #expect(!page.contains("url(http") && !page.contains("@import"))
    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
    #expect(page.contains("ferry"))
  }

  @Test func `without the texts the quotations stay, and an archive confirms them`() throws {
    let it = try harbour()
    try it.archive("report", "ferry", "-o", "ferry", "--redact")
    #expect(
      try it.names("ferry") == ["citations", "index.html", "manifest.json", "statements.json"])
    #expect(try it.text("ferry/index.html").contains("support the new"))
    let check = try it.archive("verify", "--bundle", "ferry", "--json")
    #expect(check.code == 0)
    #expect(check.output.contains("\"redacted\":true"))
    #expect(check.output.contains("\"archive\":\"archive.db\""))
  }

  @Test func `a correction stands in the page with its reason, and the role of the day`() throws {
    let it = try harbour()
    try it.archive(
      "speaker", "rename", "sp:tom-roe", "Thomas Roe", "--reason", "<i>his</i> full name")
    try it.archive("report", "Roe", "-o", "roe")
    let page = try it.text("roe/index.html")
    #expect(page.contains("<h2>Corrections</h2>"))
    #expect(page.contains("because: &lt;i&gt;his&lt;/i&gt; full name"))
    #expect(page.contains("<dt>role then</dt><dd>senator, in 1 article of 2021-03-04</dd>"))
  }

  @Test func `an archive that changed its mind is found out`() throws {
    let it = try harbour()
    try it.archive("report", "Tom Roe", "-o", "roe")
    let article = try #require(try it.names("roe/articles").first)
    let id = String(article.dropLast(4)).replacing("ar-", with: "ar:")
    #expect(try it.archive("delete", id, "--yes").code == 0)
    let check = try it.archive("verify", "--bundle", "roe", "--db", "archive.db")
    #expect(check.code == 4)
    #expect(check.output.contains("\(id) is not in the archive"))
  }

  @Test func `what is there is never overwritten`() throws {
    let it = try harbour()
    try it.archive("report", "Roe", "-o", "out")
    let again = try it.archive("report", "Roe", "-o", "out")
    #expect(again.code == 2)
    #expect(again.messages.hasPrefix("error: out is a folder with files already\n"))
    #expect(try it.archive("report", "Roe", "-o", "out", "--force").code == 0)
    try it.write("mine", to: "out/mine.txt")
    let mine = try it.archive("report", "Roe", "-o", "out", "--force")
    #expect(mine.code == 2)
    #expect(mine.messages.contains("mine.txt, which is not of the bundle in it"))
    #expect(try it.text("out/mine.txt") == "mine")
  }

  @Test func `the same archive makes the same bundle again`() throws {
    let it = try harbour()
    let epoch = ["SOURCE_DATE_EPOCH": "1500000000"]
    try it.archive("report", "Roe", "-o", "roe.zip", environment: epoch)
    let first = try Data(contentsOf: it.folder.appending(path: "roe.zip"))
    try it.remove("roe.zip")
    try it.archive("report", "Roe", "-o", "roe.zip", environment: epoch)
    #expect(try Data(contentsOf: it.folder.appending(path: "roe.zip")) == first)
  }

  @Test func `ids, names and queries each find their statements`() throws {
    let it = try harbour()
    let ids = try it.archive("search", "--statements", "--ids", "harbour").output
      .split(separator: "\n").map(String.init)
    let id = try #require(ids.first)
    #expect(try it.archive("report", id, "-o", "one", "--json").output.contains("\"statements\":1"))
    #expect(try it.text("one/statements.json").contains("\"id\":\"\(id)\""))
    #expect(try it.archive("report", "\"nobody uses\"", "-o", "two").code == 0)
    #expect(try it.text("two/index.html").contains("<strong>nobody uses</strong>"))
    let none = try it.archive("report", "lighthouse", "-o", "three")
    #expect(none.code == 1)
    #expect(none.messages == "no statement matches lighthouse\n")
    #expect(try it.archive("report", "--bundle").code == 64)
    #expect(try it.archive("verify", "--bundle", "one", "words").code == 64)
  }
}
