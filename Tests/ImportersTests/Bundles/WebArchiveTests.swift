import News
import Testing

@testable import Importers

private let page = #"{"title": "Pier reopens", "text": "The pier opened again."}"#

private func answer(_ body: String, _ fields: String = "", status: String = "200 OK") -> String {
  "HTTP/1.1 \(status)\r\nContent-Type: application/json\r\n\(fields)\r\n\(body)"
}

private func read(_ bytes: [UInt8]) throws -> [String] {
  let directory = try TestDirectory()
  return try directory.readings("crawl.warc", bytes).map { result in
    switch result {
    case .success(.article(let article)):
      "\(article.origin.member ?? "-") \(article.origin.recordOffset ?? -1): \(article.body)"
    case .success(.leftOut(let what)): "\(what.place.member ?? "-") left out: \(what.reason)"
    case .success(.note(let note)): note.text
    case .failure(let problem): "\(problem.kind.rawValue) \(problem.scope.rawValue)"
    }
  }
}

@Test func `the pages of a web archive are read, the rest is left out with its reason`() throws {
  let first = BundleWriter.record("warcinfo", "", "software: x\r\n")
  let second = BundleWriter.record("request", "https://example.org/a", "GET / HTTP/1.1\r\n\r\n")
  var bytes = first + second
  let offset = bytes.count
  bytes += BundleWriter.record("response", "https://example.org/a", answer(page))
  bytes += BundleWriter.record("revisit", "https://example.org/a", answer("", status: "200 OK"))
  bytes += BundleWriter.record(
    "response", "https://example.org/gone", answer(page, status: "404 Not Found"))
  bytes += BundleWriter.record(
    "response", "https://example.org/old", answer("", status: "301 Moved"))
  bytes += BundleWriter.record(
    "response", "https://example.org/robots.txt", answer("User-agent: *"))
  bytes += BundleWriter.record(
    "response", "https://example.org/a.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG"
  )
  bytes += BundleWriter.record(
    "response", "https://example.org/a.js",
    "HTTP/1.1 200 OK\r\nContent-Type: application/javascript\r\n\r\nlet a = 1")
  bytes += BundleWriter.record("response", "https://example.org/none", answer("{\"a\": 1}"))
  #expect(
    try read(bytes) == [
      "https://example.org/a \(offset): The pier opened again.",
      "https://example.org/a left out: a page that was captured before",
      "https://example.org/gone left out: a page that the server did not give",
      "https://example.org/old left out: a redirection",
      "https://example.org/robots.txt left out: a file for robots",
      "https://example.org/a.png left out: an image",
      "https://example.org/a.js left out: a script or a style sheet",
      "https://example.org/none left out: JSON data without an article",
    ])
}

@Test(arguments: [
  // Chunks as they should be.
  (
    "Transfer-Encoding: chunked\r\n",
    "10;x=y\r\n\(page.prefix(16))\r\n\(String(page.utf8.count - 16, radix: 16))\r\n\(page.dropFirst(16))\r\n0\r\n\r\n"
  ),
  // Chunks that were joined before, and a size that is too large.
  ("Transfer-Encoding: chunked\r\n", page),
  ("Transfer-Encoding: chunked\r\n", "fff\r\n\(page)"),
  // A header that is not true.
  ("Content-Encoding: gzip\r\n", page), ("Content-Encoding: br\r\n", page),
])
func `a body is what it was before it was sent`(fields: String, body: String) throws {
  let bytes = BundleWriter.record("response", "https://example.org/a", answer(body, fields))
  #expect(try read(bytes) == ["https://example.org/a 0: The pier opened again."])
}

@Test(arguments: [
  ("gzip", PackedStories.gzippedJSON), ("deflate", PackedStories.deflatedJSON),
])
func `a packed body is unpacked`(encoding: String, packed: [UInt8]) throws {
  let head = Array(answer("", "Content-Encoding: \(encoding)\r\n").utf8)
  let bytes = BundleWriter.record("response", "https://example.org/a", head + packed)
  #expect(try read(bytes) == ["https://example.org/a 0: Fares go up by a tenth in May."])
}

@Test func `records of one gzip member each are read on behind each other`() throws {
  let records = (1...3).map {
    BundleWriter.gzip(
      BundleWriter.record("response", "https://example.org/\($0)", answer(page)))
  }
  #expect(try read(records.flatMap { $0 }).count == 3)
}

@Test func `a damaged member of a packed web archive costs no more than itself`() throws {
  var records = (1...5).map {
    BundleWriter.gzip(
      BundleWriter.record("response", "https://example.org/\($0)", answer(page)))
  }
  // The kind of block that does not exist.
  records[2][10] = 7
  let lines = try read(records.flatMap { $0 })
  #expect(lines.filter { $0.contains("opened again") }.count == 4, "\(lines)")
  #expect(lines.contains("broken record"), "\(lines)")
}

@Test func `a cut web archive keeps what stands before the cut`() throws {
  let records = (1...3).map {
    BundleWriter.gzip(
      BundleWriter.record("response", "https://example.org/\($0)", answer(page)))
  }
  let lines = try read(Array(records.flatMap { $0 }.dropLast(60)))
  #expect(lines.filter { $0.contains("opened again") }.count == 2, "\(lines)")
  #expect(lines.contains("broken record"), "\(lines)")
}

@Test func `bytes between records are said and passed over`() throws {
  let one = BundleWriter.record("response", "https://example.org/1", answer(page))
  // A length that is too small leaves the rest of the record behind.
  let short = BundleWriter.record("response", "https://example.org/2", answer(page), length: 60)
  let lines = try read(one + short + one)
  #expect(lines.filter { $0.contains("opened again") }.count == 2, "\(lines)")
  #expect(lines.contains("broken record"), "\(lines)")
}

@Test func `a web archive in a zip is read without its index`() throws {
  let warc = BundleWriter.record("response", "https://example.org/a", answer(page))
  let zip = BundleWriter.zip([
    ("archive/data.warc.gz", BundleWriter.gzip(warc)),
    ("indexes/index.cdx", Array("org,example)/ 2024 {}".utf8)),
    ("pages/pages.jsonl", Array("{\"title\": \"Pier\", \"text\": \"x\"}".utf8)),
    ("datapackage.json", Array("{}".utf8)),
  ])
  #expect(
    try read(zip) == ["archive/data.warc.gz > https://example.org/a 0: The pier opened again."])
}

@Test func `a page that was packed in a way which is not read is named, and what to do`() throws {
  let head = Array(answer("", "Content-Encoding: br\r\n").utf8)
  let bytes = BundleWriter.record(
    "response", "https://example.org/a", head + [0x8B, 2, 0x80, 0xFF])
  let readings = try TestDirectory().readings("crawl.warc", bytes)
  guard case .success(.leftOut(let what))? = readings.first else {
    Issue.record("\(readings)")
    return
  }
  #expect(what.reason == "a page packed with Brotli, which is not read")
  #expect(what.remedy?.contains("Accept-Encoding") == true)
}
