/// One small file of each format of feeds and exports, to be damaged.
let feedsSamples: [(name: String, bytes: [UInt8])] = [
  (
    "a.rss",
    """
    <?xml version="1.0"?><rss version="2.0" xmlns:content="c"><channel><title>The Pier</title>
    <link>https://a.example</link><item><title>A &amp; b</title><link>/1</link><description>One
    </description><content:encoded><![CDATA[<p>“One”</p><p>Two &nbsp; caf\u{E9}</p>]]></content:encoded>
    <pubDate>Fri, 27 Oct 2017 10:00:00 +0000</pubDate></item><item><title>B</title></item></channel></rss>
    """
  ),
  (
    "a.atom",
    """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><entry><title type="html">A</title>
    <link href="https://a.example/1"/><content type="xhtml"><div><p>One</p></div></content>
    <author><name>Ann</name></author><updated>2020-01-02T00:00:00Z</updated></entry></feed>
    """
  ),
  (
    "a.feed.json",
    """
    {"version": "https://jsonfeed.org/version/1", "title": "P", "items": [{"id": "1", "title": "A",
     "content_html": "<p>One</p>", "date_published": "2020-01-02"}, {"content_text": "Two"}]}
    """
  ),
  (
    "a.wxr",
    """
    <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>P</title><wp:author>
    <wp:author_login>a</wp:author_login></wp:author><item><title>T</title><content:encoded><![CDATA[
    [dropcap]O[/dropcap]ne [gallery ids="1"] <!-- wp:x -->]]></content:encoded><wp:status>publish
    </wp:status><wp:post_type>post</wp:post_type><wp:post_date>2019-03-01 00:30:00</wp:post_date></item>
    </channel></rss>
    """
  ),
  (
    "a.ghost.json",
    """
    {"db": [{"meta": {"exported_on": 1}, "data": {"posts": [{"id": "1", "title": "A", "html": "<p>One</p>",
     "lexical": null, "mobiledoc": "{\\"sections\\":[[1,\\"p\\",[[0,[],0,\\"Five\\"]]]]}", "status": "published"}],
     "users": [], "posts_authors": []}}]}
    """
  ),
  (
    "a.medium.html",
    """
    <html><body><article class="h-entry"><h1 class="p-name">T</h1><section class="e-content"><p>One</p>
    </section><time class="dt-published" datetime="2018-08-11">x</time><a class="p-canonical"
    href="https://medium.com/1">y</a></article></body></html>
    """
  ),
  (
    "a.mediawiki.xml",
    """
    <mediawiki xml:lang="en"><siteinfo><sitename>W</sitename><namespace key="1">Talk</namespace></siteinfo>
    <page><title>T</title><ns>0</ns><revision><timestamp>2010-01-01T00:00:00Z</timestamp><text>{{date|x}}
    '''One''' [[a|b]] {{w|c}} &lt;ref&gt;x&lt;/ref&gt; {| x |} == H == [http://a b]</text></revision></page>
    </mediawiki>
    """
  ),
  (
    "a.enex",
    """
    <!DOCTYPE en-export SYSTEM "x"><en-export><note><title>T</title><content><![CDATA[<en-note><div>One
    </div></en-note>]]></content><created>20201018T072624Z</created><resource><data>QUJD</data></resource>
    </note></en-export>
    """
  ),
  (
    "a.wallabag.json",
    """
    [{"title": "A", "url": "https://a.example/1", "is_archived": 1, "content": "<p>One</p>"},
     {"title": "B", "url": "https://a.example/2", "is_archived": 0, "content": ""}]
    """
  ),
  ("a.links.csv", "title,url,time_added,tags,status\nA,https://a.example,1,,unread\n"),
  (
    "a.xml",
    """
    <?xml version="1.0"?><x><doc date="2010-01-02"><title>A</title><text>The text of this is here.</text>
    </doc></x>
    """
  ),
].map { ($0.0, Array($0.1.utf8)) }
