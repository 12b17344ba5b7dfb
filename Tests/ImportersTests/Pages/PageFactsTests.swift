import News
import Testing

@testable import Importers

private let paragraph =
  "<p>The council voted on Tuesday to close the old pier, since a report found rust in its piles.</p>"

private func article(_ head: String, _ body: String = "") throws -> Article {
  let html = "<html><head>\(head)</head><body>\(body)\(paragraph)</body></html>"
  return try #require(try TestDirectory().results("a.html", html).articles.first)
}

private func linked(_ json: String) -> String {
  "<script type=\"application/ld+json\">\(json)</script>"
}

// MARK: - All at once

@Test(
  arguments: [
    // JSON-LD: an object, in a graph with pointers, in a list, in a comment.
    linked(
      """
      {"@type": "NewsArticle", "headline": "Pier to close", "datePublished": "2019-05-02T10:00:00+02:00",
       "dateModified": "2019-05-04", "author": {"@type": "Person", "name": "Ina Roth"},
       "publisher": {"@type": "Organization", "name": "Harbour Post"}, "articleSection": "Town",
       "inLanguage": "en-GB", "mainEntityOfPage": {"@id": "https://harbour.example/pier"}}
      """),
    linked(
      """
      {"@graph": [{"@type": "Organization", "@id": "#o", "name": "Harbour Post"},
       {"@type": "Person", "@id": "#p", "name": "Ina Roth"},
       {"@type": ["Article", "NewsArticle"], "headline": "Pier to close", "datePublished": "2019-05-02",
        "author": {"@id": "#p"}, "publisher": {"@id": "#o"}, "articleSection": ["Town", "Sea"],
        "inLanguage": "en", "url": "https://harbour.example/pier"}]}
      """),
    linked(
      """
      <!-- [{"@type": "BreadcrumbList"}, {"@type": "https://schema.org/ReportageNewsArticle",
      "headline": "Pier to close", "datePublished": "2019-05-02", "author": ["Ina Roth"],
      "publisher": "Harbour Post", "articleSection": "Town", "inLanguage": "en",
      "url": "https://harbour.example/pier",}] -->
      """),
    // OpenGraph and its kin.
    """
    <meta property="og:title" content="Pier to close"><meta property="og:site_name" content="Harbour Post">
    <meta property="article:published_time" content="2019-05-02T08:00:00Z">
    <meta property="article:modified_time" content="2019-05-04T08:00:00Z">
    <meta property="article:author" content="https://social.example/ina"><meta name="author" content="Ina Roth">
    <meta property="article:section" content="Town"><meta property="og:locale" content="en_GB">
    <meta property="og:url" content="https://harbour.example/pier">
    """,
    """
    <title>Pier to close | Harbour Post</title><meta name="parsely-author" content="Ina Roth">
    <meta name="parsely-pub-date" content="2019-05-02T08:00:00Z"><meta name="parsely-section" content="Town">
    <meta http-equiv="content-language" content="en"><meta name="application-name" content="Harbour Post">
    <link rel="canonical" href="https://harbour.example/pier">
    """,
    """
    <meta name="DC.title" content="Pier to close"><meta name="DC.creator" content="Ina Roth">
    <meta name="DC.date.issued" content="2019-05-02"><meta name="dc.publisher" content="Harbour Post">
    <meta name="dc.language" content="en"><meta name="section" content="Town">
    <link rel="canonical" href="//harbour.example/pier">
    """,
  ])
func `what a page says of its article for machines is read`(head: String) throws {
  let article = try article(head, "<h1>Pier to close</h1>")
  #expect(article.headline == "Pier to close")
  #expect(article.byline == "Ina Roth")
  #expect(article.outlet?.name == "Harbour Post")
  #expect(article.published?.day == CalendarDay(year: 2019, month: 5, day: 2))
  #expect(article.section == "Town")
  #expect(article.language == "en")
  #expect(article.url == "https://harbour.example/pier")
}

@Test func `microdata and what is printed stand in for data`() throws {
  let microdata = try article(
    "<title>Pier to close</title>",
    """
    <div itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">Pier to close</h2>
    <span itemprop="author" itemscope><span itemprop="name">Ina Roth</span></span>
    <meta itemprop="datePublished" content="2019-05-02"></div>
    """)
  let printed = try article(
    "<title>Pier to close</title>",
    """
    <h1>Pier to close</h1><div class="byline">By <a href="/ina">Ina Roth</a>, Harbour editor</div>
    <div class="date">Published: 2 May 2019</div>
    """)
  let bare = try article(
    "<title>Pier to close</title>",
    "<h1>Pier to close</h1><div>By Ina Roth</div><div>May 2, 2019</div>")
  for article in [microdata, printed, bare] {
    #expect(article.headline == "Pier to close")
    #expect(article.byline == "Ina Roth")
    #expect(article.published?.day == CalendarDay(year: 2019, month: 5, day: 2))
  }
}

// MARK: - Headlines

@Test(
  arguments: [
    // The outlet in the title, in several forms.
    (
      "<title>Pier to close - Harbour Post</title><meta property=og:site_name content='Harbour Post'>",
      "", "Pier to close"
    ),
    (
      "<title>Pier to close | Town | HARBOURPOST.EXAMPLE</title><meta property=og:site_name content='Harbour Post'>",
      "<h1>Pier to close</h1>", "Pier to close"
    ),
    (
      "<title>Harbour Post | Pier to close</title><meta property=og:site_name content='Harbour Post'>",
      "", "Pier to close"
    ),
    // A mark of a sentence is no mark of an outlet.
    (
      "<title>Pier to close – at last</title>", "<h1>Pier to close – at last</h1>",
      "Pier to close – at last"
    ),
    // The site's name as the first heading.
    (
      "<title>Pier to close</title>", "<h1>Harbour Post</h1><h1>Pier to close</h1>", "Pier to close"
    ),
    // The printed headline is another than the one for searches.
    (
      "<title>Old pier closes after council vote</title><meta property=og:title content='Old pier closes after council vote'>",
      "<h1>Council closes the old pier</h1>", "Council closes the old pier"
    ),
    // Parts on lines of their own.
    (
      "<meta property=og:title content='Old pier: Council closes it'>",
      "<h1><span>Old pier</span> <span>Council closes it</span></h1>", "Old pier: Council closes it"
    ),
    ("<title>A &amp; B &quot;close&quot;</title>", "", "A & B \"close\""),
  ])
func `the headline is the title that others confirm`(head: String, body: String, headline: String)
  throws
{
  #expect(try article(head, body).headline == headline)
}

// MARK: - Authors

@Test(
  arguments: [
    (["Ina Roth"], "Ina Roth"),
    (["By Ina Roth"], "Ina Roth"),
    (["BY INA ROTH AND LEO BRANDT"], "INA ROTH AND LEO BRANDT"),
    (["Von Ina Roth"], "Ina Roth"),
    (["Ina Roth", "Leo Brandt", "ina roth"], "Ina Roth, Leo Brandt"),
    (["Ina Roth | Harbour Post"], "Ina Roth"),
    (["Ina Roth Updated 2 May"], "Ina Roth"),
    (["Associated Press"], "Associated Press"),
    (["https://social.example/ina"], nil),
    (["@ina"], nil),
    (["105092"], nil),
    (["admin"], nil),
    (["", " "], nil),
  ] as [([String], String?)])
func `a byline is made of names`(names: [String], byline: String?) {
  #expect(BylineText.byline(names) == byline)
}

@Test(
  arguments: [
    (
      "<meta name=author content='Harbour Post'><meta property=og:site_name content='Harbour Post'>",
      "<span class=byline>By Ina Roth</span>", "Ina Roth"
    ),
    (
      "<meta name=author content='Harbour Post'><meta property=og:site_name content='Harbour Post'>",
      "", "Harbour Post"
    ),
    (
      "", "<div class=authors><span>Ina Roth</span><span>Leo Brandt</span></div>",
      "Ina Roth, Leo Brandt"
    ),
    (
      "",
      "<div class=comments><a rel=author>Nobody Atall</a></div><a rel=author href=/i>Ina Roth</a>",
      "Ina Roth"
    ),
    ("", "<div class=author><script>var a = 1;</script>Ina Roth</div>", "Ina Roth"),
    (
      linked(
        #"{"@type":"Article","author":[{"name":"Ina Roth"},{"givenName":"Leo","familyName":"Brandt"}]}"#
      ), "", "Ina Roth, Leo Brandt"
    ),
    ("", "<p>(责编：王小明、李雷)</p>", nil),
    ("", "<h1>桥</h1><p>(责编：王小明、李雷)</p>", "王小明, 李雷"),
  ] as [(String, String, String?)])
func `authors are found where pages name them`(head: String, body: String, byline: String?) throws {
  #expect(try article(head, body).byline == byline)
}

// MARK: - Dates

@Test(
  arguments: [
    // Published before modified, whatever stands first.
    (
      "<meta property=article:modified_time content=2019-05-04><meta property=article:published_time content=2019-05-02>",
      "", 2
    ),
    ("<meta property=article:modified_time content=2019-05-04>", "", 4),
    ("", "<time datetime=2019-05-02T08:00Z>yesterday</time>", 2),
    ("", "<time datetime=2019-05-04>x</time><time datetime=2019-05-02 pubdate>x</time>", 2),
    // The address, when nothing else says it.
    ("<link rel=canonical href=https://harbour.example/2019/may/02/pier>", "", 2),
    ("<link rel=canonical href=https://harbour.example/2019/town/5/2/pier>", "", 2),
    // A value that is none does not hide one that is.
    ("<meta name=date content=soon><meta name=pubdate content=2019-05-02>", "", 2),
  ])
func `the day of publication is found`(head: String, body: String, day: Int) throws {
  let article = try article(head, body)
  #expect(article.published?.day == CalendarDay(year: 2019, month: 5, day: day))
}

@Test(
  arguments: [
    ("https://a.example/2013/08/03/x", "2013-08-03"),
    ("https://a.example/2013/8/3/x.html", "2013-08-03"),
    ("https://a.example/2013/aug/03/x", "3 aug 2013"),
    ("https://a.example/a/20130803/x", "20130803"),
    ("https://a.example/world/2013-08-03/x", "2013-08-03"),
    ("https://a.example/2013/0803/c1", "2013-08-03"),
    ("https://a.example/2013/world/8/3/x", "2013-08-03"), ("https://a.example/x-12345678", nil),
    ("https://a.example/2013/", nil), ("https://a.example/list/2013/99/99", nil),
  ] as [(String, String?)])
func `an address tells the day`(url: String, day: String?) {
  #expect(PageAddress([url], base: nil).day == day)
}

// MARK: - Addresses and saved pages

@Test(
  arguments: [
    (
      "<!--\n Page saved with SingleFile \n url: https://harbour.example/pier \n saved date: Tue Dec 20 2022 "
        + "11:17:50 GMT+0200 (Eastern European Standard Time)\n-->",
      "https://harbour.example/pier", CalendarDay(year: 2022, month: 12, day: 20)
    ),
    (
      "<!-- saved from url=(0029)https://harbour.example/pier -->", "https://harbour.example/pier",
      nil
    ),
    ("<!-- Mirrored from harbour.example/pier by HTTrack -->", "https://harbour.example/pier", nil),
  ] as [(String, String, CalendarDay?)])
func `programs that save pages say where from`(comment: String, url: String, day: CalendarDay?)
  throws
{
  let html = "<!DOCTYPE html><html lang=en>\(comment)<body>\(paragraph)</body></html>"
  let article = try #require(try TestDirectory().results("a.html", html).articles.first)
  #expect(article.url == url)
  #expect(article.outlet?.name == "harbour.example")
  #expect(article.published?.day == day)
}

@Test(
  arguments: [
    (["/pier", "https://a.example/x"], "https://a.example/y", "https://a.example/pier"),
    (["https://a.example/", "https://a.example/x"], nil, "https://a.example/x"),
    (["https://a.example/"], nil, "https://a.example/"), ([nil], nil, nil),
    (["javascript:void(0)"], nil, nil),
  ] as [([String?], String?, String?)])
func `the address is the first whole one of an article`(
  candidates: [String?], base: String?, url: String?
) {
  #expect(PageAddress(candidates, base: base).url == url)
}

@Test func `of articles that a page describes its own is taken`() throws {
  let list = (1...5).map {
    #"{"@type": "NewsArticle", "headline": "Other \#($0)", "author": "Nobody \#($0)"}"#
  }
  let own = #"{"@type": "NewsArticle", "headline": "Pier to close", "author": "Ina Roth"}"#
  let both = try article(
    linked("[\((list + [own]).joined(separator: ","))]"), "<h1>Pier to close</h1>")
  #expect(both.byline == "Ina Roth")
  let others = try article(linked("[\(list.joined(separator: ","))]"), "<h1>Pier to close</h1>")
  #expect(others.byline == nil)
}

@Test(arguments: [
  "{\"@type\": \"NewsArticle\", \"headline\": \"Pier", "]]", "{{{", "&quot;", "null",
])
func `data that is broken does no harm`(json: String) throws {
  #expect(try article(linked(json), "<h1>Pier to close</h1>").headline.hasPrefix("Pier"))
}

@Test(arguments: [
  ("Pier to close - Harbour News", "Pier to close"),
  ("Pier to close | The Mariner", "Pier to close"),
  ("Pier to close - BBC", "Pier to close"), ("Pier to close | coast.example", "Pier to close"),
  ("Pier to close - council to blame", "Pier to close - council to blame"),
  ("Opinion | Jane Doe", "Opinion | Jane Doe"),
])
func `the title of a page that says nothing else loses its outlet`(title: String, headline: String)
  throws
{
  #expect(try article("<title>\(title)</title>").headline == headline)
}
