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
    "subscribe to", "sign up for", "sign up to", "follow us", "like us on", "download our",
    "join our", "get our", "follow @",
  ]

  /// True for a block that says nothing of the article's matter.
  static func isScrap(_ text: String, hasLink: Bool) -> Bool {
    guard text.utf8.count < 300 else { return false }
    let lower = text.lowercased()
    let bare = lower.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    if bare.isEmpty { return true }
    if whole.contains(bare) { return true }
    guard hasLink else { return false }
    return references.contains { lower.hasPrefix($0) }
  }
}
