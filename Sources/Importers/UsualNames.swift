/// What columns of tables and keys of objects are usually called, the best names first, as
/// `FieldMap.normalized` writes them.
///
/// From what scrapers (news-please, newspaper, Scrapy tutorials), data sets (CC-News, Media Cloud,
/// BigKinds), interfaces (Guardian, New York Times, NewsAPI, WordPress, Elasticsearch) and people write.
enum UsualNames {
  static let names: [ArticleField: [String]] = [
    .headline: words(
      """
      headline title articletitle heading headlines headline.main title.rendered webtitle newstitle
      newsheadline storytitle headlinetext articleheadline maintitle titletext hl1
      headline.default headlines.basic titlepage titlerss name
      titel uberschrift schlagzeile titre titulo titular titolo kop rubrik overskrift otsikko tytuł
      tytul nadpis titulek cim titlu baslik заголовок название назва τιτλος عنوان العنوان כותרת
      标题 標題 題名 見出し タイトル 제목 표제 judul tieude शीर्षक
      """),
    .body: words(
      """
      body text content articlebody articletext bodytext fulltext maintext articlecontent plaintext
      article story contents content.rendered body.content paragraphs paras storytext storybody
      newstext newsbody newscontent newsarticle cleantext cleanedtext cleantextcontent textcontent
      contenttext textbody bodycontent fullcontent fullarticle documenttext doctext rawtext
      processedtext extractedtext transcript bodyhtml contenthtml htmlcontent articlehtml
      contentelements blocks body.text content.text
      inhalt volltext artikeltext texte contenu corps texto cuerpo contenido conteudo corpo
      testo contenuto tekst inhoud brodtext innehall brodtekst teksti sisalto tresc obsah szoveg
      continut metin icerik текст содержание содержимое зміст κειμενο نص النص المحتوى טקסט תוכן
      正文 内容 內容 全文 文本 本文 記事 본문 내용 isi noidung सामग्री
      """),
    .date: words(
      """
      date published publicationdate publisheddate publishdate datepublish publishedat datepublished
      pubdate publishedon publishtime publicationtime webpublicationdate firstpublicationdate
      firstpublished firstpublishedat datepublishedutc datepublication dateofpublication displaydate
      issuedate releasedate articledate newsdate storydate postdate posteddate postedat posted
      pubtime publishedtime publishdatetime publisheddatetime publicationdatetime dategmt date.published
      datetime timestamp time day seendate created createdat creationdate createdtime datecreated
      timeadded dateadded addeddate clippeddate
      datum erscheinungsdatum veroffentlicht veroffentlichungsdatum publikationsdatum
      datedepublication datepublication fecha fechadepublicacion fechapublicacion data
      datadipubblicazione datapubblicazione datapublicacao datadepublicacao publicatiedatum
      publiceringsdatum dato publiseringsdato julkaisuaika paivamaara datapublikacji datumvydani
      megjelenes tarih yayintarihi дата датапубликации датапубліκації ημερομηνια تاريخ التاريخ
      تاريخالنشر תאריך 日期 时间 時間 发布时间 發布時間 发表时间 日付 掲載日 일자 날짜 게재일 tanggal ngay दिनांक
      """),
    .outlet: words(
      """
      outlet source publication publisher newspaper paper source.name publisher.name sourcename
      publicationname publicationtitle newspapername papername sourcetitle source.title medium media
      medianame mediaoutlet newssource newsoutlet provider channel brand journal agencyname site
      sitename website websitename domain sourcedomain domainname publisherdomain hostname host
      source.domain sourceurl mediaurl
      quelle zeitung medienname publikation journalname fuente medio periodico diario fonte testata
      jornal veiculo bron krant tidning kalla avis kilde lehti lahde zrodlo gazeta zdroj noviny
      kaynak gazete источник издание сми джерело видання πηγη εφημεριδα مصدر المصدر جريدة الصحيفة
      מקור עיתון 来源 來源 媒体 媒體 报纸 報紙 出典 新聞名 媒体名 언론사 매체 매체명 신문사 sumber nguon
      """),
    .byline: words(
      """
      byline author authors writer author.name byline.original creator authorname authornames
      authorslist bylines journalist journalists reporter reporters contributor contributors by
      articleauthor writtenby byline.name fields.byline
      autor autoren verfasser auteur auteurs autores autora redactor autore autori auteurnaam
      journaliste forfattare forfatter kirjoittaja toimittaja autorzy szerzo yazar muhabir автор
      авторы автори συγγραφεας كاتب الكاتب المؤلف כותב מחבר 作者 记者 記者 著者 執筆者 기자 기고자 penulis
      tacgia लेखक
      """),
    .section: words(
      """
      section subject category topic sectionname desk categories newsdesk sectiontitle rubric column
      ressort rubrik kategorie seccion categoria sezione secao rubriek sektion osasto dzial kategoria
      rubrika rovat kategori bolum рубрика раздел категория рубрика قسم التصنيف 版面 栏目 欄目 类别 面
      분류 통합분류1
      """),
    .place: words("place location city dateline.place dateplace ort lieu lugar luogo plaats plats"),
    .agency: words("agency wire newsagency wireservice agentur agence agencia agenzia"),
    .language: words(
      "language lang inlanguage metalang languagecode langcode articlelanguage sprache langue"),
    .id: words(
      "id articleid guid uuid docid documentid storyid newsid uid itemid"
    ),
    .url: words(
      """
      url link canonicalurl weburl articleurl storyurl newsurl pageurl requestedurl finalurl
      originalurl shareurl permalink givenurl resolvedurl sourcelink articlelink newslink href uri
      urllink webpage adresse adresa enlace ссылка 链接 連結 網址 网址 링크 tautan
      """),
  ]

  /// A field that a name may stand for, and how good the name is for it (0 is the best).
  struct Rank {
    let field: ArticleField
    let rank: Int
  }

  /// The fields of every name.
  static let ranks: [String: [Rank]] = {
    var ranks: [String: [Rank]] = [:]
    for field in ArticleField.allCases {
      for (rank, name) in (names[field] ?? []).enumerated() {
        if ranks[name]?.contains(where: { $0.field == field }) == true { continue }
        ranks[name, default: []].append(Rank(field: field, rank: rank))
      }
    }
    return ranks
  }()

  /// What stands for a body in records that have none.
  static let teasers = words(
    """
    leadparagraph abstract summary description excerpt excerpt.rendered snippet trailtext teaser
    standfirst dek lead lede intro selection fields.trailtext shortdescription
    """)

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { FoldedWord.folded(String($0)) }
  }
}
