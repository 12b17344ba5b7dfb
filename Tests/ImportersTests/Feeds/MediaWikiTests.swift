import News
import Testing

@testable import Importers

@Test(arguments: [
  ("'''Bold''' and ''thin'' words", "Bold and thin words"),
  (
    "[[Paris]], [[Paris|the city]], [[w:Ann Lee (mayor)|]], [[:w:Bo|Bo Ek]]",
    "Paris, the city, Ann Lee, Bo Ek"
  ),
  ("{{w|Ann Lee}} and {{w|Bo Ek (mayor)|Bo Ek}} met", "Ann Lee and Bo Ek met"),
  ("[[File:A.jpg|thumb|A [[bridge]] by {{w|X}}]]One", "One"),
  ("One<ref name=\"a\">See {{cite|x}}</ref> two<ref name=a /> three<!-- no -->", "One two three"),
  ("One\ntwo\n\nThree", "One two\n\nThree"),
  ("{| class=x\n! A\n|-\n| 1 || {{w|B}}\n|}\nAfter", "After"),
  ("[https://a.example The report] says [https://b.example] so", "The report says so"),
  ("* One\n* Two", "One\n\nTwo"),
  (
    "Intro\n== Votes ==\nText\n== Sources ==\n* {{source|url=x|title=y}}\n* More",
    "Intro\n\nVotes\n\nText"
  ),
  ("Text\n\n{{haveyoursay}}\n[[Category:Town]]\n[[fr:Texte]]", "Text"),
  ("It cost {{convert|5|km}}&nbsp;&amp; 3 &lt; 4&mdash;so", "It cost 5 km & 3 < 4—so"),
  ("{{Infobox\n| a = {{nested|[[x]]}}\n| b = 2\n}}\nText", "Text"),
  ("A {{broken and [[more text", "A {{broken and [[more text"),
  ("{{a|[[b}} after", "after"),
  ("Says {{quote|We came.|Ann}} she", "Says\n\nWe came.\n\nshe"),
  ("<div style=\"x\">One<br/>two</div> __NOTOC__", "One two"),
])
func `wiki mark-up becomes text`(source: String, text: String) {
  #expect(WikiText(source).paragraphs.joined(separator: "\n\n") == text)
}

@Test func `brackets without end take no long time`() {
  for piece in ["{{", "[[", "{|\n", "<ref>", "<!--", "[http://a ", "{{a|[[b|", "''"] {
    let time = ContinuousClock().measure {
      _ = WikiText(String(repeating: piece, count: 1_000))
    }
    #expect(time < .seconds(5), "\(piece)")
  }
}

private let dump = """
  <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/" xml:lang="en"><siteinfo>
  <sitename>Wikinews</sitename><base>https://en.wikinews.org/wiki/Main_Page</base><namespaces>
  <namespace key="0"/><namespace key="1">Talk</namespace><namespace key="6">File</namespace>
  </namespaces></siteinfo>
  <page><title>Bridge opens</title><ns>0</ns><revision><timestamp>2010-01-01T00:00:00Z</timestamp>
  <text>Old</text></revision><revision><timestamp>2010-01-09T00:00:00Z</timestamp>
  <contributor><username>X</username></contributor><model>wikitext</model>
  <text xml:space="preserve">{{date|January 2, 2010}}
  The '''bridge''' opened. &lt;ref&gt;x&lt;/ref&gt;
  [[Category:Published]][[Category:Transport]]</text></revision></page>
  <page><title>Talk:Bridge opens</title><ns>1</ns><revision><text>Chat</text></revision></page>
  <page><title>Old bridge</title><ns>0</ns><redirect title="Bridge opens"/>
  <revision><text>#REDIRECT [[Bridge opens]]</text></revision></page>
  <page><title>Other</title><revision><timestamp>2011-05-06T00:00:00Z</timestamp>
  <text>#WEITERLEITUNG [[Bridge opens]]</text></revision></page>
  <page><title>Talk:Other</title><revision><text>Chat</text></revision></page>
  <page><title>Mill burns</title><revision><timestamp>2011-05-06T00:00:00Z</timestamp>
  <text>It burned.</text></revision></page></mediawiki>
  """

@Test func `a dump gives the last revision of each article`() throws {
  let readings = try TestDirectory().readings("dump.xml", Array(dump.utf8))
  let read = readings.articleResults.articles
  #expect(read.map(\.headline) == ["Bridge opens", "Mill burns"])
  #expect(read.map(\.body) == ["The bridge opened.", "It burned."])
  #expect(read.map { $0.published?.day.description } == ["2010-01-02", "2011-05-06"])
  #expect(read[0].url == "https://en.wikinews.org/wiki/Bridge_opens")
  #expect(read[0].outlet?.name == "Wikinews")
  #expect(read[0].section == "Transport")
  #expect(read[0].language == "en")
  #expect(read.map(\.origin.row) == [1, 6])
  let noArticle = "a page of the wiki that is no article"
  #expect(readings.leftOut == [noArticle, "a redirect", "a redirect", noArticle])
}
