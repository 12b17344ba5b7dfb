import News
import Testing

@testable import Importers

// The page is JSON here, so that these tests know nothing of how pages are read.
private let page = #"{"title": "Pier reopens", "text": "The café at the pier opened again."}"#

private func mhtml(_ header: String, _ part: String) -> String {
  """
  \(header)
  Subject: Pier reopens
  Date: Mon, 5 Feb 2024 10:00:00 -0000
  MIME-Version: 1.0
  Content-Type: multipart/related; type="text/html"; boundary="--Bound--"

  ----Bound--
  Content-Type: image/png
  Content-Transfer-Encoding: base64
  Content-Location: https://example.org/a.png

  iVBORw0K
  ----Bound--
  \(part)
  ----Bound----

  """
}

private let quoted = """
  Content-Type: text/html; charset=utf-8
  Content-Transfer-Encoding: quoted-printable
  Content-Location: https://example.org/pier

  {"title": "Pier reopens", "text": "The caf=C3=A9 at the pi=
  er opened again."}
  """

@Test(arguments: [
  ("page.mhtml", "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/pier"),
  ("page.mht", "From: <Saved by Windows Internet Explorer 8>"), ("page", "X-Tool: UnMHT"),
])
func `a page that a browser saved with its images is read as the page`(
  name: String, header: String
) throws {
  let articles = try TestDirectory().results(name, mhtml(header, quoted)).articles
  #expect(articles.map(\.body) == ["The café at the pier opened again."])
  #expect(articles.first?.origin.member == nil)
}

@Test func `a mail with a picture is no saved page`() throws {
  let mail = mhtml("From: Jane Doe <jane@example.org>\nTo: desk@example.org", quoted)
  let articles = try TestDirectory().results("a.eml", mail).articles
  #expect(articles.first?.headline == "Pier reopens")
  #expect(articles.first?.byline == "Jane Doe")
}

@Test func `a saved page without a page says so`() throws {
  let text = mhtml("From: <Saved by Blink>", "Content-Type: text/css\n\na { }")
  #expect(try TestDirectory().results("a.mhtml", text).problems.map(\.kind) == [.noArticles])
}

@Test func `a page that Safari saved is read`() throws {
  for name in ["page.webarchive", "page"] {
    let articles = try TestDirectory().results(name, PackedStories.safari).articles
    #expect(articles.map(\.body) == ["The north pier opened again."], "\(name)")
  }
}

@Test func `a damaged property list is a problem and no crash`() throws {
  let directory = try TestDirectory()
  for index in PackedStories.safari.indices {
    var bytes = PackedStories.safari
    bytes[index] = 0xFF
    _ = try directory.results("page.webarchive", bytes)
  }
  let cut = Array(PackedStories.safari.prefix(200))
  #expect(try directory.results("page.webarchive", cut).problems.map(\.kind) == [.broken])
}

@Test func `a property list as text is read too`() throws {
  let list = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <plist version="1.0"><dict><key>WebMainResource</key><dict>
    <key>WebResourceData</key><data>eyJ0ZXh0IjogIlRoZSBwaWVyIG9wZW5lZCBhZ2Fpbi4ifQ==</data>
    <key>WebResourceMIMEType</key><string>text/html</string></dict></dict></plist>
    """
  let articles = try TestDirectory().results("page.webarchive", list).articles
  #expect(articles.map(\.body) == ["The pier opened again."])
}
