/// What pages put between the paragraphs of an article in the same few words everywhere.
enum PagePhrases {
  /// Whole blocks, in lower case, without marks.
  private static let whole: Set<String> = [
    "advertisement", "advertising", "ad", "anzeige", "werbung", "publicidad", "publicité",
    "pubblicità", "publicidade", "reklama", "reklam", "реклама", "story continues below",
    "story continues below advertisement", "article continues below", "continue reading below",
    "continue reading", "read more", "related", "related stories", "related articles", "share",
    "share this", "share this story", "share this article", "follow us", "print", "email", "tweet",
    "comments", "loading", "view comments", "show comments", "back to top", "more", "see also",
    "sign up", "subscribe", "most popular", "read next", "recommended", "sponsored", "weiterlesen",
    "mehr zum thema", "lesen sie auch", "lire aussi", "leer más", "leer también", "leggi anche",
    "image copyright", "image caption", "media playback is unsupported on your device",
    "please enable javascript", "photo", "getty images", "watch", "listen",
  ]

  /// Beginnings of blocks that send the reader to something else, in lower case.
  private static let references = [
    "read more", "read also", "also read", "read:", "see also", "related:", "more:", "watch:",
    "listen:", "read next", "don't miss", "don’t miss", "more on", "lesen sie", "lire aussi",
    "à lire aussi", "lire :", "lea también", "leer también", "leggi anche", "leia também",
    "leia mais", "lees ook", "læs også", "läs också", "les også", "czytaj też", "zobacz też",
    "mehr zum thema", "auch interessant", "читайте также", "click here", "related story",
    "related stories", "recommended:", "must read", "up next", "photos:", "video:", "gallery:",
    "watch |", "listen |", "read |", "video |", "watch now", "watch |",
    "subscribe to", "sign up for", "sign up to", "follow us", "like us on", "download our",
    "join our", "get our", "follow @", "like this story", "enjoyed this",
  ]

  /// Headings behind which the article has ended, in lower case, without marks.
  private static let endMarks: Set<String> = [
    "related", "related stories", "related articles", "related content", "related posts",
    "related news", "related topics", "related links", "you may also like", "you might also like",
    "more from", "more stories", "more news", "more like this", "more on this story",
    "recommended for you", "recommended", "recommended stories", "most popular", "most read",
    "trending", "trending now", "read next", "up next", "comments", "leave a reply",
    "leave a comment", "post a comment", "join the conversation", "about the author",
    "about the authors", "latest news", "latest stories", "sponsored content", "around the web",
    "from the web", "popular on the web", "share this", "share this article", "share this story",
    "subscribe to our newsletter", "sign up for our newsletter", "editors picks", "view comments",
    "das könnte sie auch interessieren", "das könnte dich auch interessieren", "mehr zum thema",
    "weitere artikel", "kommentare", "lesen sie auch", "ähnliche artikel", "auch interessant",
    "meistgelesen", "à lire aussi", "lire aussi", "articles liés", "sur le même sujet",
    "commentaires", "dans la même rubrique", "les plus lus", "te puede interesar",
    "también te puede interesar", "noticias relacionadas", "artículos relacionados", "comentarios",
    "más noticias", "lo más leído", "más leídas", "temas relacionados", "você pode gostar",
    "você também pode gostar", "leia também", "veja também", "notícias relacionadas",
    "comentários", "deixe um comentário", "potrebbe interessarti", "potrebbe interessarti anche",
    "potrebbero interessarti", "articoli correlati", "leggi anche", "commenti",
    "lascia un commento", "lees ook", "reacties", "gerelateerde artikelen", "läs också", "läs mer",
    "kommentarer", "læs også", "les også", "lue myös", "zobacz także", "czytaj także",
    "przeczytaj także", "komentarze", "čtěte také", "diskuze", "olvassa el ezt is",
    "читайте также", "комментарии", "похожие статьи", "материалы по теме", "смотрите также",
    "по теме", "ilgili haberler", "yorumlar", "baca juga", "artikel terkait", "komentar",
    "关联阅读", "相关阅读", "相关新闻", "推荐阅读", "関連記事", "あわせて読みたい", "관련기사", "مواضيع ذات صلة", "اقرأ أيضا",
    "اقرأ أيضاً",
  ]

  /// True for a heading behind which something else than the article stands.
  static func isEndMark(_ text: String) -> Bool {
    let bare = bare(text)
    return endMarks.contains(bare) || endMarkOpenings.contains { bare.hasPrefix($0) }
  }

  /// Those of them that stand between paragraphs as well, above a link to another article.
  private static let passingMarks = [
    "related", "read", "recommended", "more on this", "mehr zum thema", "lesen sie", "auch inter",
    "à lire", "lire", "sur le même", "te puede", "también", "leia", "veja", "leggi", "potrebbe",
    "lees", "läs", "læs", "les ", "lue ", "zobacz", "czytaj", "przeczytaj", "čtěte", "читайте",
    "смотрите", "по теме", "baca", "关联", "相关", "推荐", "関連", "あわせて", "관련", "اقرأ", "مواضيع", "watch",
    "trending", "share this", "sign up", "subscribe",
  ]

  /// True for an end mark that text of the same article may follow.
  static func isPassing(_ text: String) -> Bool {
    let bare = bare(text)
    return passingMarks.contains { bare.hasPrefix($0) }
  }

  /// How such headings begin where the outlet's name or another word follows.
  private static let endMarkOpenings = [
    "more from ", "more great ", "more stories ", "more news ", "related stories", "read more on ",
    "recommended for ", "mehr von ", "mehr aus ", "más de ", "más en ", "sur le même ",
    "dans la même ", "altri articoli", "meer over ",
  ]

  private static let invitations = [
    "follow ", "sign up", "subscribe", "like us", "join us", "join the", "email ", "e-mail ",
    "contact ", "listen to", "download ", "folgen sie", "suivez", "abonnez", "siga ", "sigue ",
    "síguenos", "suscríbete", "seguici", "iscriviti", "volg ons", "tip: ", "got a tip",
    "have a tip", "send tips", "write to ", "reach ",
  ]
  private static let channels = [
    "twitter", "facebook", "instagram", "newsletter", "youtube", "whatsapp", "telegram", "podcast",
    "@", "app", "linkedin", "tiktok", "bluesky", "mastodon", "threads", "inbox",
  ]

  /// True for a line that sends readers from the end of an article to the outlet's channels.
  static func isSendOff(_ text: String, hasLink: Bool) -> Bool {
    guard text.utf8.count < 400 else { return false }
    let lower = text.lowercased()
    return invitations.contains { lower.hasPrefix($0) || hasLink && lower.contains(". " + $0) }
      && channels.contains { lower.contains($0) }
  }

  /// True for a line that says whose the text is.
  static func isCopyright(_ text: String) -> Bool {
    guard text.utf8.count < 250 else { return false }
    let lower = text.lowercased()
    return [
      "all rights reserved", "alle rechte vorbehalten", "tous droits réservés",
      "todos los derechos reservados", "todos os direitos reservados", "tutti i diritti riservati",
      "все права защищены", "wszelkie prawa zastrzeżone", "copyright ©", "© copyright",
      "(c) copyright",
      "may not be published, broadcast",
    ].contains { lower.contains($0) } || text.hasPrefix("©")
  }

  private static let bylines = [
    "by ", "von ", "par ", "por ", "di ", "door ", "av ", "af ", "autor:", "author:", "written by",
    "posted", "published", "updated", "last updated", "veröffentlicht", "aktualisiert", "publié",
    "publicado", "pubblicato", "text:", "foto:", "photo:", "автор", "опубликовано", "credit:",
  ]

  /// True for a line that says who wrote something and when.
  static func isByline(_ text: String) -> Bool {
    guard text.utf8.count < 200 else { return false }
    let lower = text.lowercased()
    if bylines.contains(where: { lower.hasPrefix($0) }) { return true }
    guard text.count < 60 else { return false }
    let numbers = text.split(whereSeparator: { !$0.isNumber })
    return numbers.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
  }

  private static func bare(_ text: String) -> String {
    text.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) }).joined(
      separator: " ")
  }

  /// True for a block that says nothing of the article's matter.
  static func isScrap(_ text: String, hasLink: Bool) -> Bool {
    guard text.utf8.count < 300 else { return false }
    let lower = text.lowercased()
    let bare = bare(text)
    if lower.hasPrefix("watch |") || lower.hasPrefix("listen |") { return true }
    if bare.isEmpty || whole.contains(bare) || PageFragments.isOne(lower, bare: bare) {
      return true
    }
    // Mark-up that was written as text.
    if ["<img ", "<script", "<iframe", "<a href", "<div "].contains(where: { lower.hasPrefix($0) })
    {
      return true
    }
    guard hasLink else { return false }
    return references.contains { lower.hasPrefix($0) }
  }
}
