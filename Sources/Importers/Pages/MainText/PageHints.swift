internal import XML

/// What the names of an element (class, id, role) say of what stands in it.
///
/// Names are made by people who write pages and are the same in many languages, since the trade's
/// words are English; a few of other languages are here as well.
struct PageHints {
  /// What a name says, from what is never the article's text to what is nothing else.
  enum Role: Int, Comparable {
    /// Other people's words, other articles, the site itself: never part of an article.
    case foreign
    /// Beside the text: a caption, a byline, tags, a box. Left out unless it holds the text.
    case beside
    case unknown
    /// The frame that the text stands in.
    case article
    /// The text itself.
    case body

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  let role: Role
  /// The words that the names are made of.
  let words: Set<String>
  /// The names as they stand, in lower case, a blank between them.
  let names: String

  /// The names without numbers, which differ in what is of one kind.
  var kind: String { String(names.prefix(60).filter { !$0.isNumber }) }

  init(_ node: MarkupNode) {
    var all = ""
    for name in ["class", "id", "role", "itemprop", "data-testid", "data-component", "data-type"] {
      guard let value = node[name], value.utf8.count < 600 else { continue }
      for name in value.split(whereSeparator: \.isWhitespace) where !Self.tellsOfOthers(name) {
        if !all.isEmpty { all += " " }
        all += name
      }
    }
    let parts = Self.parts(of: all)
    words = parts.words
    names = parts.names
    role = Self.role(of: node, words: parts.words, names: parts.names)
  }

  /// True for a name that says what else is on the page: "has-sidebar", "no-comments".
  private static func tellsOfOthers(_ name: Substring) -> Bool {
    ["has-", "no-", "with-", "without-", "hide-"].contains { name.hasPrefix($0) }
  }

  // MARK: - Words of names

  /// "articleBody__related-links" is article, body, related, links.
  private static func parts(of names: String) -> (words: Set<String>, names: String) {
    var words: Set<String> = []
    var word: [UInt8] = []
    var lower: [UInt8] = []
    var wasLower = false
    for byte in names.utf8 {
      let isUpper = Byte.isUppercase(byte)
      let isLower = Byte.isLowercase(byte)
      lower.append(isUpper ? byte | 0x20 : byte)
      if isUpper && wasLower || !(isUpper || isLower) {
        if word.count > 1 { words.insert(String(decoding: word, as: UTF8.self)) }
        word = []
      }
      if isUpper || isLower { word.append(isUpper ? byte | 0x20 : byte) }
      wasLower = isLower
    }
    if word.count > 1 { words.insert(String(decoding: word, as: UTF8.self)) }
    return (words, String(decoding: lower, as: UTF8.self))
  }

  /// Words that make a box somebody else's or another article's.
  private static let foreign: Set<String> = [
    "comment", "comments", "disqus", "livefyre", "coral", "replies", "respond", "related",
    "relateds", "recommended", "recommendation", "recommendations", "recirc", "recirculation",
    "outbrain", "taboola", "revcontent", "zergnet", "nativo", "promo", "promos", "promotion",
    "promoted", "sponsor", "sponsored", "advert", "adverts", "advertisement", "advertising",
    "advertorial", "ads", "adslot", "adbox", "adsense", "cookie", "cookies", "consent", "gdpr",
    "ccpa", "newsletter",
    "newsletters", "signup", "subscribe", "subscription", "subscriptions", "share", "sharing",
    "shares", "sharebar", "sharedaddy", "addtoany", "addthis", "social", "socials", "sociallinks",
    "follow", "sidebar",
    "breadcrumb", "breadcrumbs", "navigation", "navbar", "nav", "menu", "submenu", "footer",
    "pagination",
    "pager", "popular", "trending", "mostread", "teaser", "teasers", "newsfeed", "carousel",
    "login",
    "register", "registration", "popup", "modal", "lightbox", "donate", "donation", "membership",
    "upsell", "cta", "crosslinks", "morefrom", "readmore", "readnext", "upnext", "toolbar",
    "masthead",
    "jumplink", "skip", "trc", "verwandt", "relacionadas", "relacionados", "relacionada",
    "correlati",
    "kommentare", "comentarios", "commenti", "werbung", "publicidad", "publicidade", "pubblicita",
    "whatsapp", "telegram", "poll", "quiz", "dfp", "interstitial",
    "printfooter", "infinite", "copyright", "disclaimer",
  ]

  /// Words of boxes that are often longer than the article, and never are one.
  private static let banners: Set<String> = [
    "cookie", "cookies", "consent", "gdpr", "ccpa", "cmp", "disqus", "comments", "kommentare",
    "comentarios", "commentaires", "commenti", "newsletter", "newsletters",
  ]

  /// True for a box of readers' comments, of consent to cookies, or for a newsletter.
  var isBanner: Bool { role == .foreign && !words.isDisjoint(with: Self.banners) }

  /// Words that make a box one beside the text.
  private static let beside: Set<String> = [
    "caption", "captions", "credit", "credits", "figcaption", "byline", "bylines", "author",
    "authors", "bio", "authorbio", "tags", "taglist", "topics", "keywords", "timestamp", "dateline",
    "date", "pubdate", "published", "meta", "metadata", "postmeta", "postmetadata", "kicker",
    "eyebrow",
    "gallery", "slideshow", "photo", "photos", "image", "thumbnail", "thumb", "video", "player",
    "audio",
    "podcast", "embed", "tools", "actions", "print", "rating", "ratings", "votes", "infobox",
    "factbox", "aside", "sidenote", "links", "linklist", "toc", "hidden", "invisible", "offscreen",
    "visuallyhidden", "tooltip", "noprint", "notice", "alert", "legal", "rights",
    "pullquote", "source", "sources", "heading", "headline", "title", "titles",
    "subtitle", "header", "banner", "counter", "views", "category", "categories", "badge", "label",
    "bildunterschrift", "autor", "autore", "auteur", "signature",
  ]

  private static let body: Set<String> = [
    "articlebody", "articletext", "articlecontent", "storybody", "storytext", "storycontent",
    "entrycontent", "postcontent", "postbody", "bodytext", "maintext", "newstext",
    "artikeltext", "artikelbody", "textbody", "contentbody", "bodycontent", "bodycopy", "storycopy",
    "texto", "fulltext", "richtext", "textcontent", "articulo", "cuerpo", "corpo", "corps",
    "paragraphs", "prose", "reportage",
  ]

  /// Words that mean the text when two of them stand together.
  private static let frames: Set<String> = [
    "article", "story", "post", "entry", "news", "artikel", "content", "page", "text", "main",
  ]
  private static let fillings: Set<String> = ["body", "text", "content", "copy", "inhalt"]

  private static func role(of node: MarkupNode, words: Set<String>, names: String) -> Role {
    if let property = node["itemprop"]?.lowercased() {
      if property.split(separator: " ").contains("articlebody") { return .body }
      if ["comment", "review", "publisher", "image", "caption"].contains(property) {
        return .beside
      }
    }
    switch node["role"]?.lowercased() {
    case "navigation", "menu", "menubar", "dialog", "alertdialog", "search", "contentinfo",
      "toolbar", "tablist", "banner":
      return .foreign
    case "complementary": return .beside
    case "main", "article": return .article
    default: break
    }
    switch node.name {
    case "nav", "menu", "dialog": return .foreign
    case "footer", "aside", "form", "address", "figcaption", "figure": return .beside
    case "article", "main":
      return words.contains("hentry") || words.isDisjoint(with: foreign) ? .article : .foreign
    default: break
    }
    // Sections and keywords of an article stand in its names: "hentry category-newsletters".
    if words.contains("hentry") { return .article }
    if !words.isDisjoint(with: foreign) { return .foreign }
    // "ad" and "promo" are short words that stand in longer names as well.
    if words.contains("ad") || words.contains("adv") { return .foreign }
    if names.firstRange(of: "most-read") != nil || names.firstRange(of: "read-more") != nil
      || names.firstRange(of: "read-next") != nil || names.firstRange(of: "more-from") != nil
      || names.firstRange(of: "see-also") != nil || names.firstRange(of: "sign-up") != nil
      || names.firstRange(of: "more-stories") != nil || names.firstRange(of: "also-read") != nil
    {
      return .foreign
    }
    // Parts of tables and lists have names of what they tell of.
    if ["tr", "td", "th", "tbody", "li"].contains(node.name) { return .unknown }
    if !words.isDisjoint(with: beside), words.isDisjoint(with: fillings) { return .beside }
    // What a page is built of where a program lays it out, and what stands in margins elsewhere.
    if words.contains("widget") || words.contains("widgets"),
      words.isDisjoint(with: ["elementor", "text", "paragraph", "content"])
    {
      return .beside
    }
    // https://microformats.org/wiki/h-entry
    if names.split(separator: " ").contains("e-content") { return .body }
    if !words.isDisjoint(with: body) { return .body }
    if !words.isDisjoint(with: frames), !words.isDisjoint(with: fillings) {
      let both = words.intersection(frames).union(words.intersection(fillings))
      if both.count > 1 { return .body }
    }
    if words.contains("article") || words.contains("story") || words.contains("post") {
      return .article
    }
    return .unknown
  }

  // MARK: - What is not shown

  /// Words that make a piece of a line one that shows only when it is pointed at, or read aloud.
  private static let unseen: Set<String> = [
    "tooltip", "popover", "popup", "rollover", "hovercard", "dropdown", "visuallyhidden",
    "offscreen", "hovertext",
  ]

  /// True for a piece of a line that is not seen in it.
  var isUnseenInLine: Bool {
    !words.isDisjoint(with: Self.unseen) || names.contains("sr-only")
      || names.contains("screen-reader") || names.contains("visually-hidden")
      || names.contains("screenreader")
  }

  /// True for a piece of a line that belongs to a picture.
  var isOfPicture: Bool {
    !words.isDisjoint(with: ["caption", "captions", "credit", "credits", "figcaption", "copyright"])
  }

  /// True for an element that a browser does not show.
  static func isHidden(_ node: MarkupNode) -> Bool {
    // A page that fades in is hidden as it is saved.
    if ["html", "body", "main", "article"].contains(node.name) { return false }
    for (name, value) in node.attributes {
      switch name {
      case "hidden": return value.lowercased() != "until-found"
      case "style":
        let style = value.lowercased().filter { !$0.isWhitespace }
        if style.firstRange(of: "display:none") != nil
          || style.firstRange(of: "visibility:hidden") != nil
        {
          return true
        }
      case "class":
        // SingleFile's mark for what was not shown when the page was saved.
        if value.split(separator: " ").contains("sf-hidden") { return true }
      default: continue
      }
    }
    return false
  }
}
