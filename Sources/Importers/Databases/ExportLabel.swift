/// The label that a line of an export begins with: `LÄNGE: 306 Wörter`, `Byline: Jane Doe`.
struct ExportLabel {
  /// As it is written, without its colon: "LOAD-DATE".
  let name: String
  /// What stands behind the colon; "" when it stands on the lines that follow.
  let value: String
  /// What it says of the article; nil when its name means nothing to us.
  let meaning: Meaning?

  /// What a label says of its article.
  enum Meaning: Hashable {
    case headline, byline, date, outlet, section, page, length, place, highlight, body
    case language, url, graphic, copyright
    /// Something that stands in front of the text and that nobody needs.
    case other
    /// Something that stands behind the text: classifications, days of loading, numbers.
    case tail
  }

  /// The longest name of a label, in bytes.
  private static let longestName = 40

  /// Reads the label of a line; nil when the line begins with none.
  init?(_ line: some StringProtocol) {
    var name = line.prefix(while: { $0 != ":" && $0 != "：" })
    guard !name.isEmpty, name.utf8.count <= Self.longestName, name.endIndex < line.endIndex,
      let first = name.unicodeScalars.first, first.isLetter
    else { return nil }
    let rest = line[line.index(after: name.endIndex)...]
    // An address, a time of day, a proportion.
    if rest.hasPrefix("//") || name.last.map(\.isNumber) ?? true { return nil }
    while name.last == " " || name.last == "\u{A0}" { name = name.dropLast() }
    guard name.exportWords.count <= 5, !name.contains(where: { ".,;!?\"“”«»".contains($0) }) else {
      return nil
    }
    self.name = String(name)
    value = rest.exportTrimmed
    meaning = Self.meanings[Self.key(name)]
  }

  /// True when the name is written in capitals.
  var isUppercase: Bool {
    !name.unicodeScalars.contains { $0.properties.isLowercase }
  }

  /// A name in lower case, a blank for each hyphen.
  static func key(_ name: some StringProtocol) -> String {
    String(name.lowercased().map { $0 == "-" || $0 == "_" ? " " : $0 })
  }

  /// What a name without a colon means, as a line of its own: "Body", "Classification".
  static func meaning(of name: some StringProtocol) -> Meaning? {
    name.utf8.count <= longestName ? meanings[key(name)] : nil
  }

  private static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    for (meaning, names) in names {
      for name in names.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        let name = name.exportTrimmed
        if meanings[name] == nil { meanings[name] = meaning }
      }
    }
    return meanings
  }()

  /// The names in the languages of the interfaces, in lower case.
  private static let names: [(Meaning, String)] = [
    (
      .headline,
      """
      headline|title|titre|titel|kop|überschrift|ueberschrift|schlagzeile|título|titulo|titolo
      titular|encabezado|otsikko|tytuł|název|titulek|заголовок|название|başlık|見出し|タイトル|标题|標題|제목
      document title|article title|main title|titre de l'article|overskrift|hoofdtitel
      """
    ),
    (
      .byline,
      """
      byline|author|authors|autor|autoren|auteur|auteurs|autore|autori|autora|autores|signature
      verfasser|verfasserin|författare|forfatter|skribent|journalist|tekijä|автор|авторы|yazar|kirjoittaja
      著者|作者|記者|筆者|기자|autor/in|autor(en)|author(s)|auteur(s)|name|firma|par|byline/author|reporter
      """
    ),
    (
      .date,
      """
      date|datum|fecha|data|dato|дата|tarih|päivämäärä|publication date|date of publication
      publicatiedatum|erscheinungsdatum|date de publication|fecha de publicación|fecha de publicacion
      data di pubblicazione|data de publicação|datum vydání|дата публикации|issue date|published
      pub date|pub. date|erschienen am|publicerad|publiceringsdatum|udgivelsesdato|utgivelsesdato
      日付|発行日|掲載日|日期|날짜|publié le|pubdate|datum der veröffentlichung|date published
      """
    ),
    (
      .outlet,
      """
      source|quelle|bron|fuente|fonte|kilde|källa|zdroj|źródło|источник|lähde|kaynak|publication
      publikation|publikatie|publicatie|publication title|publication name|publicación|publicação
      pubblicazione|zeitung|newspaper|journal|krant|medium|media|source name|tidning|avis|outlet
      titre de publication|titre de la publication|título de publicación|titel der publikation
      mediatitel|medientitel|nom de la source|издание|媒体|新聞名|紙名|媒體|매체|newspaper title|paper
      titolo della pubblicazione|título da publicação|publicatietitel|titel van publicatie|periodical
      """
    ),
    (
      .section,
      """
      section|rubrik|rubrique|rubriek|ressort|sección|seccion|sezione|seção|secao|sektion|seksjon
      рубрика|bölüm|osasto|sekce|dział|面名|版面|column|kolumne|teil|desk
      """
    ),
    (
      .page,
      """
      page|pages|seite|seiten|pagina|página|páginas|pagine|sida|sidor|side|sider|страница|strana
      strona|sayfa|sivu|pg|面|頁|p|pagina's|start page|seitenangabe|page number|pagination
      """
    ),
    (
      .length,
      """
      length|länge|laenge|longueur|lengte|longitud|extensión|extension|lunghezza|comprimento|tamanho
      word count|words|wörter|wortzahl|wortanzahl|längd|længde|lengde|nombre de mots|объем|объём
      aantal woorden|uzunluk|pituus|długość|délka|文字数|字数|textlänge|zeichen
      """
    ),
    (
      .place,
      """
      dateline|ortszeile|lieu|plaats|lugar|luogo|ortsangabe|origine|herkomst|dataväg|datumzeile
      """
    ),
    (
      .highlight,
      """
      highlight|highlights|abstract|lead|chapeau|encart|summary|zusammenfassung|résumé|resume|teaser
      vorspann|intro|ingress|samenvatting|resumen|sommario|resumo|kernaussage|hoogtepunt|destacado
      subtitle|untertitel|sous-titre|sous titre|ondertitel|subtítulo|sottotitolo|subheadline|manchet
      sammanfattning|deck|dek|subhead|introduction|аннотация|подзаголовок|要約|lead paragraph
      """
    ),
    (
      .body,
      """
      body|text|texte|texto|testo|tekst|article|artikel|full text|fulltext|volltext|texte intégral
      texte integral|texto completo|testo completo|inhalt|corps|corps du texte|cuerpo|corpo|content
      brødtext|brødtekst|brödtext|текст|полный текст|teksti|metin|treść|volledige tekst|tekst artikel
      artikeltext|haupttext|本文|正文|全文|본문|body text|story|article text|text body|corps de l'article
      """
    ),
    (
      .language,
      """
      language|sprache|langue|taal|idioma|lingua|língua|språk|sprog|язык|dil|kieli|język|jazyk|言語|语言
      language of publication|langue de publication|idioma de la publicación|publikationssprache
      lingua della pubblicazione|idioma de publicação|語言
      """
    ),
    (
      .url,
      """
      url|link|weblink|document url|lien|permalink|web address|adresse internet|original url|web url
      internetadresse|url du document|enlace|ссылка|artikel url|source url|url de documento
      """
    ),
    (
      .graphic,
      """
      graphic|graphics|grafik|graphique|graphiques|gráfico|grafico|grafiek|foto|fotos|photo|photos
      caption|captions|credit|illustration|bild|bildunterschrift|bildtext|légende|legende|imagen
      afbeelding|onderschrift|photo credit|bildtexte|fotobildunterschrift|graphisme
      """
    ),
    (.copyright, "copyright|rights|copyright notice|urheberrecht|droits|rechte"),
    (
      .other,
      """
      show|guests|anchors|series|column name|edition|ausgabe|issue|volume|bio|note|type|band|heft
      correction|ausg|editie|édition|edición|edizione|publication info|informations de publication
      publikationsinfo|información de publicación|links|issn|isbn|attachment|anlass|category|kategorie
      host|hosts|guest|program|network|station|time|zeit|heure|uur|hora|ora|client/matter|search terms
      jahrgang|nummer|numéro|publisher|verlag|éditeur|uitgever|editorial|editore|publicationsinfo
      """
    ),
    (
      .tail,
      """
      load date|update|date chargement|fecha de carga|data caricamento|ladedatum|datum van invoer
      publication type|pub type|type publication|publikationstyp|publicatietype|tipo de publicación
      tipo publicación|tipo de publicacion|tipo de publicação|document type|type de document
      dokumenttyp|tipo de documento|journal code|code revue|zeitungs code|zeitschriften code
      subject|subjects|sujet|sujets|asunto|onderwerp|onderwerpen|schlagwort|schlagwörter|schlagworte
      thema|themen|organization|organisation|organizations|organisations|company|companies|société
      societe|sociétés|unternehmen|firmen|firma's|bedrijf|empresa|azienda|ticker|symbole boursier
      börsenkürzel|industry|branche|branchen|secteur activite|secteur d'activité|sector|industria
      person|personne|personnes|personen|people|persona|geographic|localisation geo|geografie
      geographie|country|land|pays|pais|país|city|stadt|ville|state|staat|état|etat|pub subject
      view original page|correction date|classification|klassifikation|transcript|acc no
      accession number|accession no|document id|dokumentnummer|dokument id|numéro de document
      proquest document id|last updated|letzte aktualisierung|dernière mise à jour|database
      datenbank|base de données|base de datos|databank|location|locations|ort|company / organization
      business indexing term|identifier / keyword|identifier/keyword|keywords|keyword|stichwort
      stichwörter|mots clés|mots-clés|palabras clave|trefwoorden|publication year|publication subject
      source type|country of publication|place of publication|number of pages|document feature
      type publication:|date posted|update date|delivery|load datum|laaddatum|notes|notizen
      categories|deskriptoren|descriptors|region|regions|régions|région|zeitungscode|publicatie code
      erscheinungsjahr|année de publication|quellentyp|type de source|tipo de fuente|erscheinungsort
      publisher name|record number|dokumentart|date de chargement|media type|medientyp|reichweite
      auflage|reach|circulation|ave|advertising value|sentiment|lieu de publication|dateindexed
      """
    ),
  ]
}
