import News
import Testing

@testable import Importers

private func articles(_ name: String, _ text: String) throws -> [Article] {
  try TestDirectory().results(name, text).articles
}

private func wxr(_ items: String) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Pier</title>
  <link>https://pier.example</link><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>
  <wp:author><wp:author_login>ann</wp:author_login>
  <wp:author_display_name><![CDATA[Ann Lee]]></wp:author_display_name></wp:author>
  \(items)</channel></rss>
  """
}

private func post(
  _ content: String, type: String = "post", status: String = "publish", more: String = ""
) -> String {
  """
  <item><title>T</title><link>https://pier.example/t</link>
  <pubDate>Wed, 30 Nov -0001 00:00:00 +0000</pubDate><dc:creator><![CDATA[ann]]></dc:creator>
  <description></description><content:encoded><![CDATA[\(content)]]></content:encoded>
  <excerpt:encoded><![CDATA[A teaser that is longer than the text of this post.]]></excerpt:encoded>
  <wp:post_date>2019-03-01 00:30:00</wp:post_date>
  <wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><wp:status>\(status)</wp:status>
  <wp:post_type>\(type)</wp:post_type>
  <category domain="category" nicename="town"><![CDATA[Town]]></category>
  <category domain="post_tag" nicename="x"><![CDATA[X]]></category>\(more)</item>
  """
}

@Test func `a WordPress export gives its published posts and says what it leaves out`() throws {
  let items = [
    post("One"), post("Two", status: "draft"), post("Three", type: "page"),
    post("Four", type: "attachment", status: "inherit"), post("Five", type: "recipe"),
    post("Six", status: "private"),
  ]
  let readings = try TestDirectory().readings("export.xml", Array(wxr(items.joined()).utf8))
  let article = try #require(readings.articleResults.articles.first)
  #expect(readings.articleResults.articles.map(\.body) == ["One"])
  #expect(article.byline == "Ann Lee")
  #expect(article.section == "Town")
  #expect(article.published?.day.description == "2019-03-01")
  #expect(article.outlet?.name == "The Pier")
  #expect(article.url == "https://pier.example/t")
  #expect(
    readings.leftOut == [
      "a draft", "a page that is no post", "an attachment of a post",
      "an entry of the type “recipe”", "a private post",
    ])
}

@Test(arguments: [
  ("One\n\nTwo\nthree", "One\n\nTwo three"),
  (
    "<!-- wp:paragraph {\"a\":1} -->\n<p>One</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list --><ul><li>Two</li></ul><!-- /wp:list -->",
    "One\n\nTwo"
  ),
  ("[dropcap]M[/dropcap]any came.", "Many came."),
  ("One.[gallery ids=\"1,2\"]\n\nTwo.", "One.\n\nTwo."),
  ("[caption id=\"a\" width=\"3\"]<img src=\"x\"/> The pier[/caption]One.", "One."),
  ("“He [sic] came [on Monday],” she said. [1]", "“He [sic] came [on Monday],” she said. [1]"),
  ("[vc_row][vc_column width='1/2']One.[/vc_column][/vc_row]", "One."),
  ("One.\n\nhttps://films.example/watch?v=1\n\nTwo.", "One.\n\nTwo."),
  ("[embed]https://films.example/1[/embed]One.<!--more-->Two.", "One.Two."),
])
func `the mark-up of WordPress is taken off`(content: String, body: String) throws {
  #expect(try articles("export.xml", wxr(post(content))).map(\.body) == [body])
}

@Test func `several authors of a post stand in its categories`() throws {
  let authors =
    "<category domain='author' nicename='cap-ann'>Ann Lee</category>"
    + "<category domain='author' nicename='cap-bo'>Bo Ek</category>"
  #expect(
    try articles("e.xml", wxr(post("One", more: authors))).map(\.byline) == ["Ann Lee, Bo Ek"])
}

private let ghostExport = """
  {"db": [{"meta": {"exported_on": 1, "version": "5.0"}, "data": {
   "posts": [
    {"id": "1", "title": "A", "slug": "a", "html": "<p>One</p><p>Two</p>", "type": "post",
     "status": "published", "published_at": "2021-01-02T03:04:05.000Z", "lexical": null},
    {"id": "2", "title": "B", "slug": "b", "html": null, "type": "post", "status": "published",
     "lexical": "{\\"root\\":{\\"children\\":[{\\"type\\":\\"paragraph\\",\\"children\\":[{\\"type\\":\\"text\\",\\"text\\":\\"Three \\"},{\\"type\\":\\"link\\",\\"children\\":[{\\"type\\":\\"text\\",\\"text\\":\\"four\\"}]}]}]}}"},
    {"id": "3", "title": "C", "html": null, "type": "post", "status": "published",
     "mobiledoc": "{\\"cards\\":[[\\"markdown\\",{\\"markdown\\":\\"Six\\"}]],\\"sections\\":[[1,\\"p\\",[[0,[],0,\\"Five\\"]]],[10,0]]}"},
    {"id": "4", "title": "D", "html": "<p>x</p>", "type": "page", "status": "published"},
    {"id": "5", "title": "E", "html": "<p>x</p>", "type": "post", "status": "draft"}],
   "users": [{"id": "u", "name": "Ann Lee"}, {"id": "v", "name": "Bo Ek"}],
   "posts_authors": [{"post_id": "1", "author_id": "v", "sort_order": 1},
     {"post_id": "1", "author_id": "u", "sort_order": 0}],
   "tags": [{"id": "t", "name": "Town"}], "posts_tags": [{"post_id": "1", "tag_id": "t"}],
   "settings": [{"key": "title", "value": "The Pier"}]}}]}
  """

@Test func `a Ghost export gives its published posts, whatever editor wrote them`() throws {
  let readings = try TestDirectory().readings("ghost.json", Array(ghostExport.utf8))
  let read = readings.articleResults.articles
  #expect(read.map(\.body) == ["One\n\nTwo", "Three four", "Five\n\nSix"])
  #expect(read.map(\.byline) == ["Ann Lee, Bo Ek", nil, nil])
  #expect(read[0].section == "Town")
  #expect(read[0].outlet?.name == "The Pier")
  #expect(read[0].published?.day.description == "2021-01-02")
  #expect(readings.leftOut == ["a page that is no post", "a draft"])
}

@Test func `a JSON export that was cut off gives what it has and says so`() throws {
  let results = try TestDirectory().results("ghost.json", String(ghostExport.prefix(700)))
  #expect(results.articles.first?.body == "One\n\nTwo")
  #expect(results.problems.map(\.kind) == [.brokenJSON])
}

@Test func `a story of a Medium export is read by its marks`() throws {
  let page = """
    <!DOCTYPE html><html><head><title>Other</title></head><body><article class="h-entry">
    <header><h1 class="p-name">The pier</h1></header>
    <section data-field="body" class="e-content"><h3 class="graf--title">The pier</h3>
    <p class="graf">One.</p><figure><figcaption>By me</figcaption></figure><p>Two.</p></section>
    <footer><p>By <a class="p-author h-card">Ann Lee</a> on <a><time class="dt-published"
    datetime="2018-08-11T11:23:34.123Z">August 11, 2018</time></a>.</p>
    <p><a href="https://medium.com/@ann/1" class="p-canonical">Canonical link</a></p>
    <p>Exported from <a href="https://medium.com">Medium</a>.</p></footer></article></body></html>
    """
  let article = try #require(try articles("2018-08-11_pier.html", page).first)
  #expect(article.headline == "The pier")
  #expect(article.body == "One.\n\nTwo.")
  #expect(article.byline == "Ann Lee")
  #expect(article.published?.day.description == "2018-08-11")
  #expect(article.url == "https://medium.com/@ann/1")
}
