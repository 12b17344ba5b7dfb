import News
import Testing

@testable import Importers

private func articles(_ name: String, _ text: String) throws -> [Article] {
  try TestDirectory().results(name, text).articles
}

@Test func `an Evernote export gives its notes without their pictures`() throws {
  let export = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export3.dtd">
    <en-export application="Evernote"><note><title>The pier</title><content><![CDATA[<?xml
    version="1.0"?><!DOCTYPE en-note SYSTEM "x"><en-note style="--en-clipped-source-url:https://a.example/1; x">
    <h1>The pier</h1><div>One.</div><div><br/></div><div>Two.<en-media hash="x"/></div>
    <en-crypt>c2VjcmV0</en-crypt></en-note>]]></content><created>20201018T072624Z</created>
    <note-attributes><author>Ann Lee</author></note-attributes>
    <resource><data encoding="base64">\(String(repeating: "QUJD\n", count: 1000))</data>
    <resource-attributes><source-url>https://b.example/x.png</source-url></resource-attributes>
    </resource></note><note><title>Empty</title><content></content></note></en-export>
    """
  let readings = try TestDirectory().readings("my.enex", Array(export.utf8))
  let article = try #require(readings.articleResults.articles.first)
  #expect(article.headline == "The pier")
  #expect(article.body == "One.\n\nTwo.")
  #expect(article.published?.day.description == "2020-10-18")
  #expect(article.byline == "Ann Lee")
  #expect(article.url == "https://a.example/1")
  #expect(readings.leftOut == ["a note without a text"])
}

@Test func `a wallabag export gives texts and counts links`() throws {
  let export = """
    [{"id": 1, "title": "A", "url": "https://a.example/1", "is_archived": 1, "content": "<p>One</p>",
      "published_at": "2016-02-10T00:00:00+0000", "published_by": ["Ann Lee"],
      "domain_name": "a.example", "language": "en"},
     {"id": 2, "title": "B", "url": "https://a.example/2", "is_archived": 0, "content": ""}]
    """
  let readings = try TestDirectory().readings("export.json", Array(export.utf8))
  let article = try #require(readings.articleResults.articles.first)
  #expect(article.body == "One")
  #expect(article.byline == "Ann Lee")
  #expect(article.outlet?.name == "a.example")
  #expect(article.published?.day.description == "2016-02-10")
  #expect(readings.leftOut == ["a link without a text"])
}

@Test func `what Readability makes of a page is one article`() throws {
  let page = """
    {"title": "A", "byline": "Ann Lee", "content": "<div><p>One</p><p>Two</p></div>",
     "textContent": "OneTwo", "excerpt": "One", "siteName": "The Pier",
     "publishedTime": "2022-03-04", "lang": "en"}
    """
  let article = try #require(try articles("a.json", page).first)
  #expect(article.body == "One\n\nTwo")
  #expect(article.outlet?.name == "The Pier")
}

@Test(arguments: [
  (
    "ril.html",
    "<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><ul>"
      + "<li><a href=\"https://a.example/1\" time_added=\"1\" tags=\"\">A</a></li>"
      + "<li><a href=\"https://a.example/2\" time_added=\"1\" tags=\"\">B</a></li></ul></body></html>"
  ),
  (
    "bookmarks.html",
    "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE><DL><p>"
      + "<DT><A HREF=\"https://a.example\" ADD_DATE=\"1\">A</A><DT><A HREF=\"https://b.example\">B</A></DL>"
  ),
  (
    "part.csv",
    "title,url,time_added,tags,status\nA,https://a.example,1,,unread\nB,https://b.example,1,,read\n"
  ),
  (
    "i.csv",
    "URL,Title,Selection,Folder,Timestamp\nhttps://a.example,A,,Unread,1\nhttps://b.example,B,,Unread,1\n"
  ),
  (
    "o.json",
    "[{\"url\": \"https://a.example\", \"title\": \"A\", \"savedAt\": \"x\", \"readingProgress\": 1},"
      + "{\"url\": \"https://b.example\", \"title\": \"B\", \"savedAt\": \"x\", \"readingProgress\": 1}]"
  ),
])
func `links without texts are counted and no articles`(name: String, text: String) throws {
  let directory = try TestDirectory()
  #expect(
    try directory.readings(name, Array(text.utf8)).leftOut == ["a list of links without texts"])
  let problem = try #require(try directory.results(name, text).problems.first)
  #expect(problem.what == "this is a list of links without texts (2 links)")
}
