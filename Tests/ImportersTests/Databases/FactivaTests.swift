import Importers
import News
import Testing

@testable import Importers

private let bridge =
  "Bridge to close | 2025-03-03 | Ana Pereira | Morning Ledger | Local News | en | The bridge will"
  + " close. ¶ “We waited,” said the mayor."
private let boats =
  "Two more boats | 2025-03-04 |  | Northport Times |  | en | A firm adds two boats."

private let layouts: [(file: String, text: String, articles: [String])] = [
  (
    "article-layout.txt",
    """
    Local News
    Bridge to close

    By Ana Pereira
    1,212 words
    3 March 2025
    Morning Ledger
    MLEDG
    Main
    4
    English
    (c) 2025 Ledger Media Group. All Rights Reserved.

    The bridge will close.

    “We waited,” said the mayor.

    Ledger Media Group

    Document MLEDG00020250303el3300001

    Two more boats

    98 words
    4 March 2025
    10:15
    Northport Times
    NPT
    English
    Copyright 2025. Northport Times Company.

    A firm adds two boats.

    Document NPT0000020250304el3400002

    Search Summary
    Text bridge
    Date All Dates
    © 2025 Factiva, Inc. All rights reserved.
    """, [bridge, boats]
  ),
  (
    "indexed-layout.txt",
    """
    SE   Local News
    HD   Bridge to close
    BY   By Ana Pereira
    WC   212 words
    PD   3 March 2025
    SN   Morning Ledger
    SC   MLEDG
    LA   English
    CY   (c) 2025 Ledger Media Group

    LP

    The bridge will close.

    TD

    “We waited,” said the mayor.

    NS   gcity : City news
    RE   npt : Northport
    PUB  Ledger Media Group
    AN   Document MLEDG00020250303el3300001

    HD   Two more boats
    WC   98 words
    PD   4 March 2025
    SN   Northport Times
    LA   English
    LP
    A firm adds two boats.
    AN   Document NPT0000020250304el3400002
    """, [bridge, boats]
  ),
  (
    "german-interface.html",
    """
    <html><head><title>Factiva</title><script>var x = "<p>no text</p>";</script>
    <style>p { color: red }</style></head><body>
    <table><tr><td class="factivalogo"><h1>Factiva</h1></td><td>Dow Jones</td></tr></table>
    <div class="article enArticle"><p></p><div>Local News</div>
    <div id="hd"><span class="enHeadline">Bridge to <b>close</b></span></div>
    <div class="author">By Ana Pereira</div><div>212 Wörter</div><div>3 März 2025</div>
    <div>Morning Ledger</div><div>MLEDG</div><div>4</div><div>Englisch</div>
    <div>Copyright 2025 Ledger Media Group. All Rights Reserved.</div>
    <p class="articleParagraph">The bridge will <b>close</b>.</p>
    <p class="articleParagraph">“We waited,” said the mayor.</p>
    <p>Ledger Media Group</p><p>Dokument MLEDG00020250303el3300001</p></div>
    <div class="article enArticle"><div id="hd"><span class="enHeadline">Two more boats</span></div>
    <div>98 Wörter</div><div>4 März 2025</div><div>Northport Times</div><div>NPT</div>
    <div>Englisch</div><div>Copyright 2025</div>
    <p class="articleParagraph">A firm adds two boats.</p>
    <p>Dokument NPT0000020250304el3400002</p></div>
    <table class="searchPreview"><tr><td>Zusammenfassung der Suche</td></tr>
    <tr><td>Text</td><td>bridge</td></tr></table></body></html>
    """, [bridge, boats]
  ),
  (
    "indexed.html",
    """
    <html><body><div class="article"><table>
    <tr><td><b>SE</b>&nbsp;</td><td>Local News</td></tr>
    <tr><td><b>HD</b>&nbsp;</td><td><b>Bridge to close</b></td></tr>
    <tr><td><b>BY</b></td><td>By Ana Pereira</td></tr><tr><td><b>WC</b></td><td>212 mots</td></tr>
    <tr><td><b>PD</b></td><td>3 mars 2025</td></tr><tr><td><b>SN</b></td><td>Morning Ledger</td></tr>
    <tr><td><b>LA</b></td><td>Anglais</td></tr><tr><td><b>CY</b></td><td>(c) 2025 Ledger</td></tr>
    <tr><td><b>LP</b></td><td><p>The bridge will close.</p></td></tr>
    <tr><td><b>TD</b></td><td><p>“We waited,” said the mayor.</p></td></tr>
    <tr><td><b>RE</b></td><td>npt : Northport</td></tr>
    <tr><td><b>AN</b></td><td>Document MLEDG00020250303el3300001</td></tr></table></div>
    <div class="article"><table><tr><td><b>HD</b></td><td>Two more boats</td></tr>
    <tr><td><b>PD</b></td><td>4 mars 2025</td></tr><tr><td><b>SN</b></td><td>Northport Times</td></tr>
    <tr><td><b>LA</b></td><td>Anglais</td></tr>
    <tr><td><b>LP</b></td><td><p>A firm adds two boats.</p></td></tr>
    <tr><td><b>AN</b></td><td>Document NPT0000020250304el3400002</td></tr></table></div>
    <div>© 2025 Factiva, Inc.</div></body></html>
    """, [bridge, boats]
  ),
  (
    "response.xml",
    """
    <?xml version="1.0"?><PPSResponse><r xmlns="http://global.factiva.com/pps/2.0"><article>
    <accessionNo>A1</accessionNo><baseLanguage>EN</baseLanguage><byline>By Ana Pereira</byline>
    <headline><paragraph><hlt>Bridge</hlt> to close</paragraph></headline>
    <sectionName>Local News</sectionName><leadParagraph><paragraph>The bridge will close.</paragraph>
    </leadParagraph><publicationDate><dateTime>2025-03-03T01:35:58Z</dateTime></publicationDate>
    <sourceName>Morning Ledger</sourceName><notes>A NOTE</notes>
    <tailParagraphs><paragraph>“We waited,” said the mayor.</paragraph></tailParagraphs></article>
    <article><baseLanguage>EN</baseLanguage><headline>Two more boats</headline>
    <publicationDate><date>2025-03-04</date></publicationDate>
    <sourceName>Northport Times</sourceName>
    <tailParagraphs><paragraph>A firm adds two boats.</paragraph></tailParagraphs></article>
    <article><headline>Nothing</headline></article></r></PPSResponse>
    """, [bridge, boats, "no-body@3"]
  ),
]

@Test(arguments: layouts.indices)
func `an export of Factiva becomes its articles`(number: Int) throws {
  let layout = layouts[number]
  let results = try TestDirectory().results(layout.file, layout.text)
  #expect(results.exportOutlines == layout.articles, Comment(rawValue: layout.file))
}

@Test func `a page of Factiva without articles says so`() throws {
  let page = "<html><head><title>Factiva</title></head><body><p>Search results</p></body></html>"
  let problem = try #require(try TestDirectory().results("a.html", page).problems.first)
  #expect(problem.kind == .noArticles && problem.what.contains("Factiva"))
}
