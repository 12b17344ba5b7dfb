/// Small exports of press data bases whose bytes are changed at random.
let databasesSamples: [(name: String, bytes: [UInt8])] = [
  (
    "a.txt",
    Array(
      """
                                   1 of 2 DOCUMENTS

                                 Morning Ledger

                              March 3, 2025 Monday

      Bridge to close;
      A year of work

      BYLINE: Ana Pereira

      LENGTH: 212 words

      The bridge will close.

      LOAD-DATE: March 4, 2025

      LANGUAGE: ENGLISH

                                   2 of 2 DOCUMENTS

      Two more boats
      Northport Times
      March 4, 2025

      Length: 98 words
      Body

      A firm adds two boats.

      End of Document

      """.utf8)
  ),
  (
    "a.txt",
    Array(
      """
      HD   Bridge to close
      WC   212 words
      PD   3 March 2025
      SN   Morning Ledger
      LP
      The bridge will close.
      AN   Document MLEDG00020250303el3300001

      98 words
      4 March 2025
      Northport Times
      (c) 2025

      A firm adds two boats.

      Document NPT0000020250304el3400002

      """.utf8)
  ),
  (
    "a.txt",
    Array(
      """
      ______________________________

      Bridge to close

      Author: Pereira, Ana

      Full text: The bridge will close.

      Title: Bridge to close

      Publication title: Morning Ledger

      Publication date: Mar 3, 2025

      ProQuest document ID: 1

      ______________________________
      Title: Two boats
      Source: Northport Times
      Date: 4/3/2025

      1. Brug

      Havenblad, maandag 3 maart 2025, p. 4, 212w.

      03-03-2025, p.4
      Brug

      "Hafenblatt" vom 03.03.2025 Seite: 4

      """.utf8)
  ),
  (
    "a.html",
    Array(
      """
      <html><head><style>.c1 { text-align: center; }</style></head><body>
      <span class="DocPublicationName">Le Phare, no. 1</span><br><span class="DocHeader">4 mars 2025
      </span><br><br><span class="TitreArticleVisu">Le pont</span><p>Fermé.</p>news·20250304·PH·1
      <table><tr><td>1985年01月01日</td><td>朝刊</td><td>12頁</td><td>512文字</td></tr></table><p>橋。</p>
      <pre>^ИС: Маяк
      ^ДТ: 03.03.2025
      ^ЗГ: Мост</pre><div class="enHeadline">A</div><div>2 words</div><div>3 May 2020</div>
      <div>Ledger</div><p class="articleParagraph">B.</p></body></html>
      """.utf8)
  ),
  (
    "a.xml",
    Array(
      """
      <?xml version="1.0"?><r xmlns="http://global.factiva.com/pps/2.0"><article>
      <accessionNo>A</accessionNo><headline>Bridge</headline>
      <publicationDate><dateTime>2025-03-03T01:35:58Z</dateTime></publicationDate>
      <leadParagraph><paragraph>The bridge will close.</paragraph></leadParagraph></article></r>
      """.utf8)
  ),
]
