/// One small file of each format of corpora, for mutation and for reading.
let corpusSamples: [(name: String, bytes: [UInt8])] = [
  ("a.sgm", Array(reutersSample.utf8)), ("a.trec", Array(trecSample.utf8)),
  ("a.rcv1.xml", Array(rcv1Sample.utf8)), ("a.jl", Array(postSample.utf8)),
  ("a.bl.xml", Array(wordsSample.utf8)), ("a.alto.xml", Array(altoSample.utf8)),
  ("a.mets.xml", Array(metsSample.utf8)),
]

let reutersSample = """
  <!DOCTYPE lewis SYSTEM "lewis.dtd">
  <REUTERS TOPICS="YES" LEWISSPLIT="TEST" OLDID="1" NEWID="1">
  <DATE>19-OCT-1987 15:37:46.03</DATE><TOPICS><D>ship</D></TOPICS>
  <UNKNOWN>
  &#5;&#5;&#5;F &#22;&#22;&#1;f2882&#31;reute BC-FERRY</UNKNOWN>
  <TEXT>&#2;
  <TITLE>FERRY LINES &lt;FLN&gt; STAYS IN PORT</TITLE>
  <AUTHOR>    By Ada Lorne</AUTHOR>
  <DATELINE>    PORTSEA, Oct 19 - </DATELINE><BODY>Ferry Lines &lt;FLN&gt; kept its boats
  in port.
      "We waited," it said.
   Reuter
  &#3;</BODY></TEXT>
  </REUTERS>
  <REUTERS TOPICS="NO" LEWISSPLIT="TEST" OLDID="2" NEWID="2"><DATE>19-OCT-1987 15:40:00.00</DATE>
  <TEXT TYPE="BRIEF">&#2;
  ******<TITLE>TIDE CUTS DIVIDEND
  </TITLE>Blah blah blah.
  &#3;

  </TEXT>
  </REUTERS>
  """

let trecSample = """
  <DOC>
  <DOCNO> WSJ870324-0001 </DOCNO>
  <HL> Tide Rises @ and falls</HL>
  <DD> 03/24/87 </DD>
  <SO> HARBOUR JOURNAL (J), PAGE A1</SO>
  <TEXT>
     Profit &amp; loss were
  equal.
     "AT&T waited," she said.
  </TEXT>
  </DOC>
  <DOC id="XIN_ENG_20071201.0001" type="story" >
  <HEADLINE>
  Ferry stays in port
  </HEADLINE>
  <DATELINE>
  PORTSEA, Dec. 1 (Xinhua)
  </DATELINE>
  <TEXT>
  <P>
  The ferry stayed
  in port.
  </P>
  <P>
  Nobody was hurt.
  </P>
  </TEXT>
  </DOC>
  <DOC id="XIN_ENG_20071201.0002" type="advis" ><TEXT>
  Editors: a story follows.
  </TEXT></DOC>
  """

let rcv1Sample = """
  <?xml version="1.0" encoding="iso-8859-1" ?>
  <newsitem itemid="2286" id="root" date="1996-08-20" xml:lang="en">
  <title>ENGLAND: Ferry stays in port.</title><headline>Ferry stays in port.</headline>
  <byline>Ada Lorne</byline><dateline>PORTSEA 1996-08-20</dateline>
  <text><p>The ferry stayed in port.</p><p>Nobody was hurt.</p></text>
  <copyright>(c) Reuters Limited 1996</copyright>
  <metadata><dc element="dc.source" value="Reuters"/></metadata></newsitem>
  """

let postSample =
  #"{"id": "1", "article_url": "https://example.org/a", "title": "Ferry stays in port", "#
  + #""author": "Ada Lorne", "published_date": 1472713234000, "contents": ["#
  + #"{"content": "Harbours", "type": "kicker"}, {"content": "By Ada Lorne", "type": "byline"}, "#
  + #"{"type": "image", "fullcaption": "A ferry"}, null, "#
  + #"{"content": "The <a href=\"x\">ferry</a> stayed in port.", "type": "sanitized_html"}, "#
  + #"{"content": "Nobody was hurt.", "type": "sanitized_html"}, "#
  + #"{"content": "Read more:", "type": "sanitized_html"}, "#
  + #"{"content": "<a href=\"y\">Other news</a>", "type": "sanitized_html"}]}"# + "\n"

let wordsSample = """
  <?xml version="1.0"?><issue><pf>19121110</pf><newspaperId>Harbour Mail</newspaperId>
  <article><id>1</id><text><text.title><p><wd>Ferry</wd><wd>stays</wd></p></text.title>
  <text.cr><p><wd>It</wd><wd>stayed.</wd></p><p><wd>So.</wd></p></text.cr></text></article></issue>
  """

let altoSample =
  "\u{FEFF}"
    + """
    <?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Layout>
    <Page ID="P1"><PrintSpace ID="S1"><TextBlock ID="B1" language="en"><TextLine>
    <String ID="w1" CONTENT="The"/><SP/><String CONTENT="fer" SUBS_TYPE="HypPart1" SUBS_CONTENT="ferry"/>
    <HYP CONTENT="-"/></TextLine><TextLine>
    <String CONTENT="ry" SUBS_TYPE="HypPart2" SUBS_CONTENT="ferry"/><SP/><String CONTENT="ſtayed"/>
    </TextLine></TextBlock><ComposedBlock ID="C1"><TextBlock ID="B2"><TextLine>
    <String CONTENT="in"/><String CONTENT="har"/><HYP/></TextLine><TextLine><String CONTENT="bour."/>
    </TextLine></TextBlock></ComposedBlock></PrintSpace></Page></Layout></alto>
    """

let metsSample = """
  <?xml version="1.0"?><mets:mets xmlns:mets="http://www.loc.gov/METS/"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mods="http://www.loc.gov/mods/v3">
  <mets:dmdSec ID="D0"><mets:mdWrap><mets:xmlData><mods:mods><mods:titleInfo>
  <mods:title>The Harbour Mail</mods:title></mods:titleInfo><mods:originInfo>
  <mods:dateIssued>1824-02-17</mods:dateIssued></mods:originInfo></mods:mods></mets:xmlData>
  </mets:mdWrap></mets:dmdSec>
  <mets:dmdSec ID="D1"><mets:mdWrap><mets:xmlData><mods:mods><mods:titleInfo>
  <mods:title>Coal</mods:title></mods:titleInfo></mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>
  <mets:fileSec><mets:fileGrp><mets:file ID="F1" MIMETYPE="text/xml">
  <mets:FLocat xlink:href="file://./pages/0001.xml"/></mets:file>
  <mets:file ID="F2" MIMETYPE="text/xml"><mets:FLocat xlink:href="../secret.xml"/></mets:file>
  </mets:fileGrp></mets:fileSec>
  <mets:structMap TYPE="LOGICAL"><mets:div TYPE="ISSUE" DMDID="D0">
  <mets:div ID="a1" TYPE="ARTICLE" DMDID="D1"/>
  <mets:div ID="a2" TYPE="ARTICLE"><mets:div TYPE="HEADING"><mets:fptr>
  <mets:area FILEID="F1" BEGIN="B1"/></mets:fptr></mets:div><mets:div TYPE="BODY"><mets:fptr>
  <mets:area FILEID="F1" BEGIN="C1"/></mets:fptr></mets:div></mets:div>
  <mets:div ID="a3" TYPE="ARTICLE"><mets:fptr><mets:area FILEID="F2" BEGIN="B1"/></mets:fptr></mets:div>
  </mets:div></mets:structMap>
  <mets:structMap TYPE="PHYSICAL"><mets:div ID="p1" TYPE="page"><mets:div ID="pa1"><mets:fptr>
  <mets:area FILEID="F1" BETYPE="IDREF" BEGIN="w1" END="none"/></mets:fptr></mets:div></mets:div>
  </mets:structMap><mets:structLink><mets:smLink xlink:from="a1" xlink:to="pa1"/></mets:structLink>
  </mets:mets>
  """
