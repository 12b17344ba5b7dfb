import Importers
import News
import Testing

@testable import Importers

private let bridge =
  "Bridge to close for a year | 2025-03-03 | Ana Pereira | Morning Ledger (Northport) | NEWS | en"
  + " | The bridge will close. ¶ “We waited,” said the mayor."
private let boats =
  "Two more boats | 2025-03-04 |  | The Northport Times |  | en | A firm adds two boats."

/// Layouts of Nexis, old and new, and the articles that they hold.
private let layouts: [(name: String, text: String, articles: [String])] = [
  (
    "the cover, the counters and the centred header of the old layout",
    """




    Download Request: All Documents: 1-2
    Time Of Request: Monday, March 10, 2025

    Terms: (bridge AND boats)


                                   1 of 2 DOCUMENTS



                               Morning Ledger (Northport)

                                 March 3, 2025 Monday
                                    Final Edition

    Bridge to close for a year

    BYLINE: By Ana Pereira

    SECTION: NEWS; Pg. 3

    LENGTH: 212 words

    The bridge will
    close.

    “We waited,” said the mayor.

    LOAD-DATE: March 4, 2025

    LANGUAGE: ENGLISH

    PUBLICATION-TYPE: Newspaper


                        Copyright 2025 Ledger Media Group
                               All Rights Reserved


    7 of 9 DOCUMENTS

                                 The Northport Times

                                March 4, 2025 Tuesday

    Two more boats

    LENGTH: 98  words

    A firm adds two boats.

    LANGUAGE: ENGLISH

    SUBJECT: BOATS & SHIPS (91%); BRIDGES
    (88%)

                          Copyright 2025 Northport Times
    """, [bridge, boats]
  ),
  (
    "headlines first, the ends of documents, and no blank lines",
    """
    Bridge to close for a year
    Morning Ledger (Northport)
    March 3, 2025, Monday,, FINAL EDITION

    Copyright 2025 Ledger Media Group All Rights Reserved
    Section: NEWS; Pg. 3
    Length: 212 words
    Byline: Ana Pereira
    Body

    The bridge will close.

    “We waited,” said the mayor.

    Classification

    Language: ENGLISH

    Subject: BRIDGES (91%)

    Load-Date: March 4, 2025

    End of Document

    Two more boats
    The Northport Times
    March 4, 2025 Tuesday

    Copyright 2025 Northport Times, All Rights Reserved

    Length: 98 words

    Body

    A firm adds two boats.

    Classification

    Language: ENGLISH

    End of Document
    """, [bridge, boats]
  ),
  (
    "the same without any mark of an end",
    """
    Bridge to close for a year

    Morning Ledger (Northport)

    March 3, 2025 Monday

    Copyright 2025 Ledger Media Group All Rights Reserved

    Section: NEWS; Pg. 3

    Length: 212 words

    Byline: Ana Pereira

    Body

    The bridge will close.

    “We waited,” said the mayor.

    Classification

    Language: ENGLISH

    Two more boats

    The Northport Times

    March 4, 2025 Tuesday

    Copyright 2025 Northport Times, All Rights Reserved

    Length: 98 words

    Body

    A firm adds two boats.

    Classification

    Language: ENGLISH
    """, [bridge, boats]
  ),
  (
    "German labels, a date with its time, what is joined to a headline, a highlight",
    """
                                 Dokument 1 von 1

                                   Hafenspiegel

                     27. Februar 2012 Montag 9:50 PM GMT+1

    Brücke gesperrt;
    Ein Jahr Arbeit am Hafen

    AUTOR: Hafner, Anna

    RUBRIK: LOKALES; S. 20

    LÄNGE: 306 Wörter

    HIGHLIGHT: Der Stahl ist müde.

    Die Brücke wird gesperrt.

    UPDATE: 28. Februar 2012

    SPRACHE: GERMAN; DEUTSCH

                           Copyright 2012 Hafenspiegel
                             Alle Rechte Vorbehalten
    """,
    [
      "Brücke gesperrt | 2012-02-27 | Hafner, Anna | Hafenspiegel | LOKALES | de | Ein Jahr Arbeit"
        + " am Hafen ¶ Der Stahl ist müde. ¶ Die Brücke wird gesperrt."
    ]
  ),
  (
    "Dutch labels, the headline as a label, the copyright above, two dates",
    """
                                  1 of 62 DOCUMENTS

                              Copyright 2002 Havenblad

                                      Havenblad

                                 24. September 2002

                                 September 24, 2002

    LENGTE: 158 words

    KOP: Brug gaat dicht;
    Werk duurt een jaar

    AUTEUR: JANSEN, PIET

    TEKST:


    De brug gaat dicht.

    PUB-TYPE: Paper

    TAAL: Dutch / Nederlands
    """,
    [
      "Brug gaat dicht | 2002-09-24 | JANSEN, PIET | Havenblad |  | nl | Werk duurt een jaar ¶ De"
        + " brug gaat dicht."
    ]
  ),
  (
    "French labels and dates in the new layout",
    """
    Le pont sera fermé
    Le Phare
    lundi 30 septembre 2013 11:31 GMT

    Copyright 2013 LE PHARE Tous droits réservés

    Length: 52 words
    Byline: lephare.fr avec l'agence
    Body

    Le pont sera fermé pendant un an.

    Load-Date: October 7, 2013

    End of Document
    """,
    [
      "Le pont sera fermé | 2013-09-30 | lephare.fr avec l'agence | Le Phare |  |  | Le pont sera"
        + " fermé pendant un an."
    ]
  ),
  (
    "what belongs to the header behind the text, and the date below the headline",
    """
                                 1 of 2 DOCUMENTS

                                   Hafen-Agentur

    LEADALL: Two more boats for the port

                               April 20, 2003, Sunday
                            23:22 Central European Time


    A firm adds two boats. RANGE: 5,500 km.

    It said so on Sunday.

    SECTION: Politics

    LENGTH: 1076 words

    LOAD-DATE: May 8, 2003

                                 2 of 2 DOCUMENTS

                                   Hafen-Agentur

                               April 21, 2003, Monday

    SECTION: Politics

    LENGTH: 10 words

    FLASH: BRIDGE CLOSED

    LOAD-DATE: May 8, 2003
    """,
    [
      "LEADALL: Two more boats for the port | 2003-04-20 |  | Hafen-Agentur | Politics |  | A firm"
        + " adds two boats. RANGE: 5,500 km. ¶ It said so on Sunday.",
      " | 2003-04-21 |  | Hafen-Agentur | Politics |  | FLASH: BRIDGE CLOSED",
    ]
  ),
  (
    "no date, a transcript whose speakers look like labels",
    """
    Bridge briefing

    Council Wire

    Copyright 2019 Council Wire

    Length: 300 words

    Body

    MAYOR REYES: We close the bridge.

    REPORTER: For how long?

    HOST: A year.

    Load-Date: May 2, 2019

    End of Document
    """,
    [
      "Bridge briefing |  |  | Council Wire |  |  | MAYOR REYES: We close the bridge. ¶ REPORTER:"
        + " For how long? ¶ HOST: A year."
    ]
  ),
  (
    "documents of which nothing is left or that could not be shown",
    """
                                 1 of 3 DOCUMENTS

                              The Northport Times

                             March 4, 2025 Tuesday

    Two more boats

    LENGTH: 98  words

    A firm adds two boats.

    LANGUAGE: ENGLISH

                                 2 of 3 DOCUMENTS


                                 3 of 3 DOCUMENTS

    We are sorry but there is an error in this document and it is not possible to display it.
    """, [boats, "no-body@2", "no-body@3"]
  ),
]

@Test(arguments: layouts.indices)
func `an export of Nexis becomes its articles`(number: Int) throws {
  let layout = layouts[number]
  let results = try TestDirectory().results("a.txt", layout.text)
  #expect(results.exportOutlines == layout.articles, Comment(rawValue: layout.name))
}

@Test func `each article of a plain export says where it begins in the file`() throws {
  let text = layouts[0].text
  let articles = try TestDirectory().results("a.txt", text).articles
  let starts = articles.compactMap(\.origin.recordOffset)
    .map { String(decoding: text.utf8.dropFirst($0).prefix(14), as: UTF8.self) }
  #expect(starts == ["Morning Ledger", "The Northport "])
}

@Test func `a page of Nexis becomes its articles`() throws {
  let page = """
    <HTML><HEAD><STYLE>.c1 { text-align: center; } .c7 { font-weight: bold; }</STYLE></HEAD><BODY>
    <DIV><P CLASS="c1"><SPAN>1 of 2 DOCUMENTS</SPAN></P></DIV>
    <DIV><P CLASS="c1"><SPAN>Morning&nbsp;Ledger (Northport)</SPAN></P></DIV>
    <DIV><P CLASS="c1"><SPAN CLASS="c7">March 3</SPAN><SPAN>, 2025 Monday</SPAN></P></DIV>
    <DIV><P><SPAN CLASS="c7">Bridge to close for a year</SPAN></P></DIV>
    <DIV><P><SPAN CLASS="c7">BYLINE: </SPAN><SPAN>Ana Pereira</SPAN></P></DIV>
    <DIV><P><SPAN CLASS="c7">SECTION: </SPAN><SPAN>NEWS; Pg. 3</SPAN></P></DIV>
    <DIV><P><SPAN CLASS="c7">LENGTH: </SPAN><SPAN>212 words</SPAN></P></DIV>
    <DIV><P>The bridge
    will close.</P><P>“We waited,” said the mayor.</P></DIV>
    <DIV><P><SPAN CLASS="c7">LOAD-DATE: </SPAN><SPAN>March 4, 2025</SPAN></P></DIV>
    <DIV><P><SPAN CLASS="c7">LANGUAGE: </SPAN><SPAN>ENGLISH</SPAN></P></DIV>
    <DIV><P CLASS="c1">Copyright 2025 Ledger<BR>All Rights Reserved</P></DIV>
    <DIV><P CLASS="c1"><SPAN>2 of 2 DOCUMENTS</SPAN></P></DIV>
    <DIV><P CLASS="c1"><SPAN>The Northport Times</SPAN></P></DIV>
    <DIV><P CLASS="c1"><SPAN>March 4, 2025 Tuesday</SPAN></P></DIV>
    <DIV><P><SPAN CLASS="c7">Two more boats</SPAN></P></DIV>
    <DIV><P><SPAN CLASS="c7">LENGTH: </SPAN><SPAN>98 words</SPAN></P></DIV>
    <DIV><P>A firm adds two boats.</P></DIV>
    <DIV><P><SPAN CLASS="c7">LANGUAGE: </SPAN><SPAN>ENGLISH</SPAN></P></DIV>
    </BODY></HTML>
    """
  #expect(try TestDirectory().results("a.html", page).exportOutlines == [bridge, boats])
}

/// The blocks that the readers of Word, RTF and PDF give.
private func block(
  _ text: String, isBold: Bool = false, level: Int? = nil, startsPage: Bool = false,
  isLink: Bool = false
) -> Document.Block {
  var block = Document.Block(text)
  block.isBold = isBold
  block.headingLevel = level
  block.startsPage = startsPage
  block.isLink = isLink
  return block
}

@Test func `the cover of a document and its list of contents are no articles`() throws {
  let document = Document([
    block("User Name: A READER", startsPage: true), block("Documents (2)"),
    block("1. Bridge to close for a year", isLink: true), block("Client/Matter: -None-"),
    block("Search Terms: bridge"), block("Content Type\tNarrowed by"),
    block("2. Two more boats", isLink: true), block("Client/Matter: -None-"),
    block("Bridge to close for a year", isBold: true, level: 1, startsPage: true, isLink: true),
    block("Morning Ledger (Northport)"), block("March 3, 2025 Monday"),
    block("Copyright 2025 Ledger Media Group"), block("Section: NEWS; Pg. 3"),
    block("Length: 212 words"), block("Byline: Ana Pereira"), block("Body", isBold: true),
    block("The bridge will close."), block("“We waited,” said the mayor."),
    block("Graphic", isBold: true), block("PHOTO, the bridge"), block("Language: ENGLISH"),
    block("Load-Date: March 4, 2025"), block("End of Document", isBold: true),
    block("Two more boats", isBold: true, level: 1, startsPage: true),
    block("The Northport Times"), block("March 4, 2025 Tuesday"), block("Length: 98 words"),
    block("Body", isBold: true), block("A firm adds two boats."), block("Language: ENGLISH"),
  ])
  let splitter = try #require(ExportSplitters.splitter(of: document))
  #expect(splitter.name == "Nexis")
  let place = Place(path: "a.docx")
  let articles = splitter.split(document).compactMap {
    $0.record.article(origin: Origin(place, sha256: ""), options: ImportOptions())?.exportOutline
  }
  #expect(articles == [bridge, boats])
}

@Test func `an export in which nothing can be split says what was looked for`() throws {
  let text = "Download Request: All\n\n    1 of 2 DOCUMENTS\n\n\n    2 of 2 DOCUMENTS\n"
  let problem = try #require(try TestDirectory().results("a.txt", text).problems.first)
  #expect(problem.kind == .noArticles)
  #expect(problem.what.contains("Nexis") && problem.what.contains("“1 of 9 DOCUMENTS”"))
}
