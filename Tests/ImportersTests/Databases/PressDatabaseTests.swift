import Importers
import News
import Testing

@testable import Importers

private let rule = String(repeating: "_", count: 60)

/// Exports of one data base or another, and the articles that they hold.
private let exports: [(file: String, text: String, articles: [String])] = [
  (
    "proquest.txt",
    """
    \(rule)

    Bridge to close

    Author: Pereira, Ana

    Publication info: Morning Ledger ; Northport [Northport]03 Mar 2025: A.2.

    https://www.proquest.com/docview/1

    Abstract: None available.

    Links: https://x.org/openurl?url_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:journal

    Full text: html> The bridge will close.
    “We waited,” said the mayor: it is late.

    CAPTION: The bridge in March
    CREDIT: Ana Pereira

    Subject: Bridges

    Title: Bridge to close

    Publication title: Morning Ledger; Northport

    Publication date: Mar 3, 2025

    Section: Local

    Language of publication: English

    ProQuest document ID: 1

    Document URL: https://www.proquest.com/docview/1

    Database: News

    \(rule)

    Two more boats

    Abstract: A firm adds two boats.

    Full text: Not available.

    Title: Two more boats

    Publication title: Northport Times

    Publication date: Mar 4, 2025

    ProQuest document ID: 2

    \(rule)

    Contact us at: http://about.proquest.com/contact
    Terms and Conditions: https://www.proquest.com/terms
    """,
    [
      "Bridge to close | 2025-03-03 | Pereira, Ana | Morning Ledger | Local | en | The bridge will"
        + " close. ¶ “We waited,” said the mayor: it is late.",
      "Two more boats | 2025-03-04 |  | Northport Times |  |  | A firm adds two boats.",
    ]
  ),
  (
    "proquest-german.txt",
    """
    \(rule)

    Brücke gesperrt

    Autor: Hafner, Anna

    Informationen zur Publikation: Hafenzeitung; Nordhafen. 03 Mar 2025: 4.

    Zusammenfassung: Keine Angabe.

    Volltext: Die Brücke wird gesperrt.

    Titel: Brücke gesperrt

    Titel der Publikation: Hafenzeitung; Nordhafen

    Publikationsdatum: 3. März 2025

    Publikationssprache: Deutsch

    ProQuest-Dokument-ID: 123456789

    Datenbank: Hafen
    """,
    [
      "Brücke gesperrt | 2025-03-03 | Hafner, Anna | Hafenzeitung |  | de | Die Brücke wird gesperrt."
    ]
  ),
  (
    "proquest.html",
    """
    <html><head><title>ProQuest Export</title></head><body><div>
    <p style="font-weight:bold">Bridge to close</p><p><strong>Author: </strong>Pereira, Ana</p>
    <p><strong>Publication info: </strong>Ledger ; Northport [Northport]03 Mar 2025: A.2.</p>
    <p><a href="x">ProQuest document link</a></p>
    <p><strong>Abstract: </strong></p><p>A bridge.</p>
    <p><strong>Full text: </strong><Text WordCount="9">html&gt;<head><title></title></head><body>
    <p>The bridge will close.</p><p>--</p></body></html></Text></p><p><strong>Subject: </strong>Bridges</p>
    <p><strong>Publication title: </strong>Morning Ledger</p>
    <p><strong>Publication date: </strong>Mar 3, 2025</p>
    <p><strong>ProQuest document ID: </strong>1</p><p><strong>Database: </strong>News</p></div>
    <div><p style="font-weight:bold">Two more boats</p>
    <p><strong>Publication info: </strong>Times ; Northport [Northport]04 Mar 2025: 2.</p>
    <p><strong>Full text: </strong>A firm adds two boats.</p>
    <p><strong>Publication title: </strong>Northport Times</p>
    <p><strong>ProQuest document ID: </strong>2</p><p><strong>Database: </strong>News</p></div>
    <p>Contact us at: http://about.proquest.com</p></body></html>
    """,
    [
      "Bridge to close | 2025-03-03 | Pereira, Ana | Morning Ledger |  |  | The bridge will close.",
      "Two more boats | 2025-03-04 |  | Northport Times |  |  | A firm adds two boats.",
    ]
  ),
  (
    "europresse-old.html",
    """
    <html><body><table><tr><td><span class="DocPublicationName">Le Phare, no. 596</span><br>
    <span class="DocHeader">Société, </span><span class="DocHeader">mardi </span>
    <span class="DocHeader">4 mars 2025</span><br><br>
    <span class="TitreArticleVisu">Le pont <span style="color:red">fermé</span> un an</span><br><br>
    Anne Dupont<br><p></p>Le pont sera fermé.<p></p>« Il est tard. »<p></p>
    <b><i>© 2025 Le Phare. Tous droits réservés.</i></b><p></p>
    Numéro de document : news·20250304·PH·1<table><tr><td>Ce certificat est émis à <b>Université</b>
    </td></tr></table></td></tr></table></body></html>
    """,
    [
      "Le pont fermé un an | 2025-03-04 | Anne Dupont | Le Phare | Société |  | Le pont sera fermé."
        + " ¶ « Il est tard. »"
    ]
  ),
  (
    "europresse-new.html",
    """
    <html><body><article><header><div class="rdp__DocPublicationName">
    <span class="DocPublicationName">Le Phare, no. 43018</span></div>
    <span class="DocHeader">Société, mardi 4 mars 2025 512 mots, p. 12</span>
    <div class="titreArticle"><p class="titreArticleVisu">Le pont fermé un an</p></div>
    <p class="sm-margin-bottomNews">Anne Dupont</p></header><section><div class="DocText">
    <p>Le pont sera <mark>fermé</mark>.</p><p>« Il est tard. »</p></div></section>
    <footer><p>© 2025 Le Phare.</p><div class="publiC-lblNodoc">news·20250304·PH·1</div></footer>
    </article><article><header><div class="rdp__DocPublicationName">
    <span class="DocPublicationName">Ouest Port (site web)</span></div>
    <span class="DocHeader">mercredi 5 mars 2025 98 mots</span>
    <div class="titreArticle"><p class="titreArticleVisu">Deux bateaux</p></div></header>
    <div class="DocText"><p>Une compagnie ajoute deux bateaux.</p></div>
    <aside><p>Cet article est paru dans Ouest Port</p></aside></article></body></html>
    """,
    [
      "Le pont fermé un an | 2025-03-04 | Anne Dupont | Le Phare | Société |  | Le pont sera fermé."
        + " ¶ « Il est tard. »",
      "Deux bateaux | 2025-03-05 |  | Ouest Port |  |  | Une compagnie ajoute deux bateaux.",
    ]
  ),
  (
    "apa.html",
    """
    <html><body><div><p><i>"Hafenblatt" Nr. 12 vom 03.03.2025 Seite: 4 Ressort: Lokales</i></p>
    <p><b>Brücke gesperrt</b></p><p>Von Anna Hafner</p><p>Die Brücke wird gesperrt.</p>
    <p>\(rule)</p><p><i>"Nord.at" gefunden am 04.03.2025 10:15 Uhr</i></p>
    <p><b>Mehr Boote</b></p><p>Zwei Boote mehr.</p></div></body></html>
    """,
    [
      "Brücke gesperrt | 2025-03-03 | Anna Hafner | Hafenblatt | Lokales |  | Die Brücke wird"
        + " gesperrt.",
      "Mehr Boote | 2025-03-04 |  | Nord.at |  |  | Zwei Boote mehr.",
    ]
  ),
  (
    "defacto.html",
    """
    <html><body class="print"><div class="eintrag"><pre>"Hafenblatt" vom 03.03.2025        Seite: 1
    Ressort: SEITE 1</pre>
    Ein Jahr Arbeit
    <br><h3>Brücke gesperrt</h3><p>   Die Brücke
    wird gesperrt.</p></div></body></html>
    """,
    [
      "Brücke gesperrt | 2025-03-03 |  | Hafenblatt | SEITE 1 |  | Ein Jahr Arbeit ¶ Die Brücke"
        + " wird gesperrt."
    ]
  ),
  (
    "mediargus.txt",
    """
    1. Brug gaat dicht

    Havenblad, maandag 3 maart 2025, p. 4, 212w.

    De brug gaat dicht voor een jaar.


    2. Twee boten

    De Kust, dinsdag 4 maart 2025, p. 1, 98w.

    Een rederij.




    03-03-2025, p.4

    Regio

    Brug gaat dicht

    De brug gaat dicht.

     © Haven Media




    04-03-2025, p.1
    Piet Jansen
    Twee boten

    Een rederij vaart met twee boten.

     © Kust Media
    """,
    [
      "Brug gaat dicht | 2025-03-03 |  | Havenblad | Regio |  | De brug gaat dicht.",
      "Twee boten | 2025-03-04 | Piet Jansen | De Kust |  |  | Een rederij vaart met twee boten.",
    ]
  ),
  (
    "integrum.html",
    """
    <html><body><div><table><tr><td>^ИС:
    Маяк
    ^ДТ:
    03.03.2025
    ^ЗГ:
    Мост закрыт
    ^АВ:
    Анна Гавань
    </td></tr></table><pre>   Мост через гавань, который построили до войны, закрыт на год
    для ремонта, и до весны по нему никто не поедет, сказали вчера
    в порту, где давно ждали этого дня и боялись его, как говорят,
    больше зимы.
       Мэр сказал: пора.
    </pre></div><div><table><tr><td>^ИС:<br>Маяк<br>^ДТ:<br>04.03.2025<br>^ЗГ:<br>Суда</td></tr>
    </table><pre>   Два судна.</pre></div></body></html>
    """,
    [
      "Мост закрыт | 2025-03-03 | Анна Гавань | Маяк |  |  | Мост через"
        + " гавань, который построили до войны, закрыт на год для ремонта, и до весны по нему никто"
        + " не поедет, сказали вчера в порту, где давно ждали этого дня и боялись его, как говорят,"
        + " больше зимы. ¶ Мэр сказал: пора.",
      "Суда | 2025-03-04 |  | Маяк |  |  | Два судна.",
    ]
  ),
  (
    "kikuzo.html",
    """
    <html><body><div><span class="font002">橋が一年間閉鎖へ</span><table class="topic-list"><tr>
    <td>001</td><td>1985年01月01日</td><td>朝刊</td><td>社会</td><td>023</td><td>00512文字</td></tr>
    </table><div class="detail001">　港の橋が閉鎖される。<br>　市長は述べた。</div></div></body></html>
    """,
    ["橋が一年間閉鎖へ | 1985-01-01 |  |  |  | ja | 港の橋が閉鎖される。 ¶ 市長は述べた。"]
  ),
  (
    "yomidasu.html",
    """
    <html><body><table><tr><th>1</th><th>1987.01.01</th><th>橋が一年間閉鎖へ　市長が発表</th>
    <th>東京朝刊</th><th>一面</th><th>1頁</th><th>512字</th></tr></table>
    <div><p>　港の橋が閉鎖される。</p></div></body></html>
    """,
    ["橋が一年間閉鎖へ 市長が発表 | 1987-01-01 |  |  |  | ja | 港の橋が閉鎖される。"]
  ),
  (
    "genios.txt",
    """
    Quelle: Hafenzeitung
    Datum: 03.03.2025
    Autor: Anna Hafner
    Rubrik: Lokales
    Überschrift: Brücke gesperrt

    Die Brücke wird gesperrt.

    Der Bürgermeister: Es wird Zeit.

    Dokumentnummer: 2025030312345
    Copyright 2025 Hafenverlag

    Quelle: Nordblatt vom 04.03.2025, Seite 1
    Überschrift: Mehr Boote

    Zwei Boote mehr.

    Dokumentnummer: 2025030312346
    """,
    [
      "Brücke gesperrt | 2025-03-03 | Anna Hafner | Hafenzeitung | Lokales |  | Die Brücke wird"
        + " gesperrt. ¶ Der Bürgermeister: Es wird Zeit.",
      "Mehr Boote | 2025-03-04 |  | Nordblatt |  |  | Zwei Boote mehr.",
    ]
  ),
  (
    "newsbank.txt",
    """
    Paper: Morning Ledger
    Title: Bridge to close
    Date: March 3, 2025
    Page: 4A

    The bridge will close.

    Author: Ana Pereira
    Section: Local
    Page: 4A
    Copyright (c) 2025 Ledger Media

    Paper: Northport Times
    Title: Two more boats
    Date: March 4, 2025
    Page: 1

    A firm adds two boats.

    Author: Staff
    """,
    [
      "Bridge to close | 2025-03-03 | Ana Pereira | Morning Ledger | Local |  | The bridge will"
        + " close.",
      "Two more boats | 2025-03-04 | Staff | Northport Times |  |  | A firm adds two boats.",
    ]
  ),
  (
    "unknown.txt",
    """
    Title: Bridge to close
    Source: Morning Ledger
    Date: 2025-03-03
    Text: The bridge will close.

    “We waited,” said the mayor.
    ----------------------------------------
    Title: Two more boats
    Source: Northport Times
    Date: 2025-03-04
    Text:

    A firm adds two boats.
    """,
    [
      "Bridge to close | 2025-03-03 |  | Morning Ledger |  |  | The bridge will close. ¶ “We"
        + " waited,” said the mayor.",
      "Two more boats | 2025-03-04 |  | Northport Times |  |  | A firm adds two boats.",
    ]
  ),
  (
    "retriever.txt",
    """
    Broen stenger
    Havneavisen. Publisert på trykk. 2025-03-03
    Side 4.

    Broen i havnen stenger.

    © Havneavisen
    ================================================
    To båter til
    Nordtidende. Publisert på trykk. 2025-03-04

    Et rederi setter inn to båter.

    © Nordtidende
    ================================================
    """,
    [
      "Broen stenger | 2025-03-03 |  | Havneavisen |  |  | Broen i havnen stenger.",
      "To båter til | 2025-03-04 |  | Nordtidende |  |  | Et rederi setter inn to båter.",
    ]
  ),
]

@Test(arguments: exports.indices)
func `an export of a press data base becomes its articles`(number: Int) throws {
  let export = exports[number]
  let results = try TestDirectory().results(export.file, export.text)
  #expect(results.exportOutlines == export.articles, Comment(rawValue: export.file))
}

@Test(arguments: [
  "Title: Bridge to close\nDate: 3 March 2025\n\nThe bridge will close. Source: the city.\n",
  "Mayor: bridge must close\n\nSource: a report. The council met on 3 March 2025.\n\nTitle: no.\n",
  "Bridge to close\n\n3 March 2025\n\nThe bridge will close.\n\n----------\n\nMore tomorrow.\n",
  "LENGTH matters, says the port.\n\nThe bridge has 212 words on it.\n\nCopyright is no answer.\n",
])
func `an ordinary text is no export`(text: String) throws {
  #expect(try TestDirectory().results("a.txt", text).articles.map(\.origin.row) == [nil])
}

@Test func `the copyright of a source inside a text stays, and its date is what the source says`()
  throws
{
  let dates: [(line: String, date: String?)] = [
    ("May 2, 2002, Thursday,, FINAL EDITION", "2002-05-02"),
    ("lundi 30 septembre 2013 11:31 GMT", "2013-09-30"),
    ("27. Februar 2012 Montag 9:50 PM GMT+1", "2012-02-27"),
    ("December 31, 2008 woensdag", "2008-12-31"), ("9 Januar 1993", "1993-01-09"),
    ("Los Angeles Times [Calif]08 May 2010: AA.2.", "2010-05-08"),
    ("1985年01月01日", "1985-01-01"), ("1987.01.01", "1987-01-01"), ("02.04.2013", "2013-04-02"),
    ("13/04/2013", "2013-04-13"), ("04/13/2013", "2013-04-13"), ("4/5/2013", "4/5/2013"),
    ("January 2009", "2009-01"), ("Summer, 2008", nil), ("212 words", nil),
    ("3. März 2025, Seite 4", "2025-03-03"), ("3 de marzo de 2025", "2025-03-03"),
    ("6 января 1994 г.", "1994-01-06"),
  ]
  #expect(dates.map { ExportDate($0.line)?.text } == dates.map(\.date))
}
