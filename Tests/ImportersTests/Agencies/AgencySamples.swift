/// One small file of each format of agencies, for mutation and for reading.
let agencySamples: [(name: String, bytes: [UInt8])] = [
  ("a.nitf.xml", Array(nitfSample.utf8)), ("a.newsml", Array(newsMLSample.utf8)),
  ("a.g2.xml", Array(newsMLG2Sample.utf8)), ("a.ninjs", Array(ninjsSample.utf8)),
  ("a.tst", Array(anpaSample.utf8)), ("a.iptc", Array(iptc7901Sample.utf8)),
]

let nitfSample = """
  <?xml version="1.0" encoding="UTF-8"?>
  <!DOCTYPE nitf SYSTEM "http://www.nitf.org/dtd/nitf-3-3.dtd">
  <nitf baselang="en-GB"><head><title>Bridge opens</title>
  <docdata management-status="usable"><date.issue norm="20180412T101500+0100"/>
  <doc.copyright year="2018" holder="Harbour Press"/></docdata></head>
  <body><body.head><hedline><hl1>Bridge opens after nine years</hl1><hl2>Below</hl2></hedline>
  <byline>By Ada Lorne<byttl>Harbour Writer</byttl></byline>
  <dateline><location>Portsea</location></dateline><abstract><p>Not the text.</p></abstract>
  </body.head><body.content>
  <media media-type="image"><media-caption>The bridge at night.</media-caption></media>
  <p>Eds: with photos.</p>
  <p>The bridge opened on<br/>Thursday.</p><hl2>Long wait</hl2>
  <p>“We waited,” said Ada Lorne &amp; others.</p>
  <table><tr><td>Cars</td><td>900</td></tr></table>
  <p>al/ks/bd</p></body.content><body.end/></body></nitf>
  """

let newsMLSample = """
  <?xml version="1.0" encoding="UTF-8"?>
  <NewsML Version="1.2"><NewsEnvelope><DateAndTime>20180412T120000+0100</DateAndTime></NewsEnvelope>
  <NewsItem xml:lang="en"><Identification><NewsIdentifier><DateId>20180401</DateId></NewsIdentifier>
  </Identification><NewsManagement><FirstCreated>20180412T101500Z</FirstCreated>
  <Status FormalName="Usable"/></NewsManagement>
  <NewsComponent><NewsLines><DateLine>PORTSEA, April 12, 2018 (HP) -</DateLine>
  <HeadLine>Ferry stays in port</HeadLine></NewsLines>
  <AdministrativeMetadata><Provider><Party FormalName="HP"/></Provider></AdministrativeMetadata>
  <NewsComponent><ContentItem><MediaType FormalName="Text"/><DataContent>
  <p>The ferry stayed in port.</p><p>&lt;script src="x"&gt;run()&lt;/script&gt;Nobody was hurt.</p>
  <p>==Harbour</p></DataContent></ContentItem></NewsComponent>
  <NewsComponent><NewsLines><HeadLine>The ferry, by night</HeadLine></NewsLines>
  <NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/>
  <DataContent><p>The ferry, by night.</p></DataContent></ContentItem></NewsComponent>
  <NewsComponent><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem>
  </NewsComponent></NewsComponent></NewsComponent></NewsItem></NewsML>
  """

let newsMLG2Sample = """
  <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
  <newsItem guid="urn:1" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/>
  <provider qcode="nprov:HP"><name>Harbour Press Agency Ltd</name></provider>
  <versionCreated>2018-04-12T10:15:00+01:00</versionCreated><pubStatus qcode="stat:usable"/>
  <edNote><p>Call the desk.</p></edNote></itemMeta>
  <contentMeta><headline>Ferry stays in port</headline><by>By Ada Lorne</by><language tag="en"/>
  </contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
  <html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>
  <header><p class="genre">Extra</p><h1>Ferry stays in port</h1></header>
  <section class="main"><p>Portsea (HP) - The ferry stayed in port.</p><p>Nobody was hurt.</p>
  <section class="notepad"><p>Private number.</p></section></section></body></html></inlineXML>
  </contentSet></newsItem>
  <newsItem guid="urn:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>
  <newsItem guid="urn:3"><itemMeta><itemClass qcode="ninat:text"/>
  <provider literal="harbour.example"/><versionCreated>2018-04-13T08:00:00Z</versionCreated>
  <pubStatus qcode="stat:canceled"/></itemMeta><contentMeta><headline>Second story</headline>
  <creditline>Harbour Press</creditline></contentMeta><contentSet>
  <inlineData contenttype="text/plain"><![CDATA[<p>It &amp; that sailed.</p><p>All is well.</p>]]>
  </inlineData></contentSet></newsItem>
  <packageItem guid="urn:4"><itemMeta><itemClass qcode="ninat:composite"/></itemMeta></packageItem>
  </itemSet></newsMessage>
  """

let ninjsSample = #"""
  {"uri": "urn:x:1", "type": "text", "versioncreated": "2018-04-12T10:15:00+0100",
   "pubstatus": "usable", "language": "en-GB", "headline": "Ferry stays in port",
   "byline": "By Ada Lorne", "copyrightnotice": "Copyright 2018 Harbour Press, all rights reserved.",
   "body_text": "The ferry stayed in port. Nobody was hurt.",
   "body_xhtml": "<p>The ferry stayed\nin port.</p><figure><figcaption>A ferry</figcaption></figure><p>Nobody was hurt.</p>"}
  """#

let anpaSample =
  "\u{16}\u{16}\u{01}W2870\u{1F}\u{0A}f l\u{13}\u{11} BC-Port-FerryB 04-12 0049\n"
  + "\u{02}^BC-Port-Ferry,49<\n^Ferry stays in port <\n^HP Photo XNP101<\n^Eds: With photos.<\n"
  + "^By ADA LORNE and BO KELL=\n^Harbour Press Business Writer=\n"
  + "\t   PORTSEA, England (HP) _ The ferry stayed in port. \n \n"
  + "\t   ``We waited,'' she said. \n \n\t   ___\n \n\t   \u{03}HP-WF-04-12-18 1509GMT<\n\u{04}"

let iptc7901Sample =
  "\u{01}eca062 4 i 211 ccccb   hp 061\r\n\r\nEngland-ferry/\r\n"
  + "\u{02}England ferry: The boat that never sailed may never\r\nsail at all =\r\n\r\n"
  + "   Portsea (hp) - The ferry stayed\r\nin port.\r\n\r\n   \"We waited,\" she said.\r\n\r\n"
  + "# hp NOTEBOOK\r\n\r\n* * * *\r\nThe following information is not for publication\r\n\r\n"
  + "- Reporting by: Ada Lorne\r\nTel: +00 000 000000\r\n\r\nhp al bk npr\r\n\u{03}121137 GMT Apr 18 \r\n"
