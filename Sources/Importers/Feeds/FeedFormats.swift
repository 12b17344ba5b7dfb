/// Feeds, exports of web sites, and XML that no other family knows.
enum FeedFormats {
  static let all: [Format] = [
    rss, atom, jsonFeed, wordpress, blogger, ghost, medium, mediaWiki, evernote, readLater, links,
    xml,
  ]

  /// RSS of every version and RDF, whatever the file is called.
  static let rss = Format(
    name: "rss", title: "a feed: RSS 0.9 to 2.0, RDF", family: .feeds, endings: ["rss", "rdf"],
    likeness: { sniff in
      guard let root = RootTag(sniff) else { return .none }
      switch root.name {
      case "rss": return .certain
      case "rdf": return root.opens("item") || root.has("purl.org/rss/") ? .certain : .none
      case "channel": return root.opens("item") ? .certain : .none
      default: return .none
      }
    },
    open: { piece, context throws(ImportProblem) in
      try FeedImporter(piece, options: context.options)
    })

  static let atom = Format(
    name: "atom", title: "a feed: Atom", family: .feeds, endings: ["atom"],
    likeness: { sniff in
      guard let root = RootTag(sniff), ["feed", "entry"].contains(root.name) else { return .none }
      let isAtom = root.has("w3.org/2005/atom") || root.has("purl.org/atom/")
      return isAtom || root.opens("entry") ? .certain : .none
    },
    open: { piece, context throws(ImportProblem) in
      try FeedImporter(piece, options: context.options)
    })

  static let jsonFeed = Format(
    name: "jsonfeed", title: "a feed: JSON Feed", family: .feeds,
    likeness: { sniff in
      isJSON(sniff) && sniff.has("jsonfeed.org/version") && sniff.has("\"items\"")
        ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      try JSONFeedReader.importer(piece, options: context.options)
    })

  static let wordpress = Format(
    name: "wxr", title: "the published posts of a WordPress or Squarespace export",
    family: .feeds, endings: ["wxr"],
    likeness: { sniff in
      guard let root = RootTag(sniff), root.name == "rss" || root.name == "channel" else {
        return .none
      }
      return root.has("wordpress.org/export/") || root.has("<wp:") ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      try WordPressImporter(piece, options: context.options)
    })

  static let blogger = Format(
    name: "blogger", title: "the published posts of a Blogger backup", family: .feeds,
    likeness: { sniff in
      guard let root = RootTag(sniff), root.name == "feed" else { return .none }
      let isBackup =
        root.has("schemas.google.com/blogger/2008/kind#") || root.has("schemas.google.com/blogger/")
      return isBackup ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      try FeedImporter(piece, options: context.options)
    })

  static let ghost = Format(
    name: "ghost", title: "the published posts of a Ghost export", family: .feeds,
    likeness: { sniff in
      guard isJSON(sniff), sniff.has("\"posts\"") || sniff.has("\"exported_on\"") else {
        return .none
      }
      let signs = [
        "\"exported_on\"", "\"mobiledoc\"", "\"lexical\"", "\"codeinjection_head\"",
        "\"posts_authors\"", "\"comment_id\"",
      ]
      return signs.filter(sniff.has).count > 1 ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      try GhostReader.importer(piece, options: context.options)
    })

  static let medium = Format(
    name: "medium", title: "a story of a Medium export", family: .feeds,
    likeness: { sniff in MediumPage.isOne(sniff) ? .special : .none },
    open: { piece, context throws(ImportProblem) in
      try MediumPage.importer(piece, options: context.options)
    })

  static let mediaWiki = Format(
    name: "mediawiki", title: "the articles of a wiki's dump: Wikinews, Wikipedia",
    family: .feeds,
    likeness: { sniff in
      guard let root = RootTag(sniff), root.name == "mediawiki" else { return .none }
      return .special
    },
    open: { piece, context throws(ImportProblem) in
      try MediaWikiImporter(piece, options: context.options)
    })

  static let evernote = Format(
    name: "enex", title: "the notes and clippings of an Evernote export", family: .feeds,
    endings: ["enex"],
    likeness: { sniff in RootTag(sniff)?.name == "en-export" ? .special : .none },
    open: { piece, context throws(ImportProblem) in
      try EvernoteImporter(piece, options: context.options)
    })

  static let readLater = Format(
    name: "readlater", title: "pages kept for later: wallabag, Readability, Google Reader",
    family: .feeds,
    likeness: { sniff in
      guard isJSON(sniff) else { return .none }
      let signs: [[String]] = [
        ["\"is_archived\"", "\"url\""], ["\"is_read\"", "\"url\"", "\"is_fav\""],
        ["\"article__url\""], ["\"textcontent\"", "\"content\"", "\"excerpt\""],
        ["\"readingprogress\"", "\"savedat\"", "\"url\""],
        ["\"streamid\"", "\"origin\"", "\"items\""],
      ]
      return signs.contains { $0.allSatisfy(sniff.has) } ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      try ReadLaterReader.importer(piece, options: context.options)
    })

  /// Lists of links, which are known so that they are not read as anything else.
  static let links = Format(
    name: "links", title: "a list of links, which holds no articles: it is only counted",
    family: .feeds,
    likeness: { sniff in LinkSniff(sniff) == nil ? .none : .special },
    open: { piece, context throws(ImportProblem) in
      let kind = LinkSniff(try Sniff(piece, map: context.options.map))
      guard case .marks(let mark)? = kind else {
        let lines = try LinkList.count("\n", in: piece)
        throw LinkList.problem(count: max(0, lines - 1), at: piece.place)
      }
      let count = try LinkList.count(mark, in: piece)
      throw LinkList.problem(count: count, at: piece.place)
    })

  /// XML of a kind that no format knows.
  static let xml = Format(
    name: "xml", title: "other XML, where it plainly holds titles and texts", family: .feeds,
    endings: ["xml"],
    likeness: { sniff in
      guard let root = RootTag(sniff), root.name != "html" else { return .none }
      if sniff.begins("<?xml") || sniff.begins("<!doctype") || sniff.ending == "xml" {
        return .likely
      }
      guard !MarkupText.blocks.contains(root.name), !MarkupText.unseen.contains(root.name) else {
        return .none
      }
      return root.has("</\(root.name)") || root.has("</") && root.has("<\(root.name)")
        ? .likely : .general
    },
    open: { piece, context throws(ImportProblem) in
      try GenericXMLImporter(piece, options: context.options)
    })

  static func isJSON(_ sniff: Sniff) -> Bool {
    sniff.text.utf8.first.map { $0 == Byte.openBrace || $0 == Byte.openBracket } ?? false
  }
}

/// Knows lists of links by the marks of the programs that write them.
enum LinkSniff {
  /// Each link is begun by a mark.
  case marks(String)
  /// Each link is a line below a header.
  case lines

  init?(_ sniff: Sniff) {
    if sniff.begins("<!doctype netscape-bookmark-file") {
      self = .marks("<a href")
    } else if sniff.has("<a href="), sniff.has("time_added=\""), sniff.has("<li>") {
      self = .marks("<a href")
    } else if let header = Self.header(sniff), Self.headers.contains(where: header.hasPrefix) {
      self = .lines
    } else {
      return nil
    }
  }

  /// Pocket, Instapaper, Raindrop, Omnivore and Substack, by the first line of their tables.
  private static let headers = [
    "title,url,time_added,", "url,title,selection,folder", "url,title,folder,timestamp",
    "id,title,note,excerpt,url,", "post_id,post_date,is_published,", "url,state,labels,",
  ]

  private static func header(_ sniff: Sniff) -> String? {
    guard sniff.text.utf8.first != UInt8(ascii: "<"), !FeedFormats.isJSON(sniff) else { return nil }
    let line = sniff.lower.prefix { !$0.isNewline }
    let hasText = ["body", "content", "html_text"].contains { line.contains($0) }
    guard line.utf8.count < 400, !hasText else { return nil }
    return line.filter { $0 != "\"" && $0 != " " }
  }
}
