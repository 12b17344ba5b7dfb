internal import XML

/// What a page says of its article outside of the text.
///
/// For each fact the sources are asked in the order of their trust: JSON-LD, `<meta>`, microdata,
/// what is printed, the address.
struct PageFacts {
  private(set) var values: [ArticleField: String] = [:]
  /// The text that the page gives for machines.
  private(set) var linked = LinkedText()
  /// True when the page says that not everybody may read it whole.
  private(set) var isPaid = false
  /// The classes of elements that hold what is to be paid for.
  private(set) var paidClasses: [String] = []
  private(set) var wordCount: Int?
  /// How many articles it describes, and what it says it is: "article", "website".
  private(set) var linkedCount = 0
  private(set) var kind: String?
  private(set) var isDescribed = false

  var headline: String? { values[.headline] }

  /// The authors' names, those of more words than one.
  var authors: [String] {
    (values[.byline] ?? "").split(separator: ", ").map(String.init).filter { $0.contains(" ") }
  }

  init(_ root: MarkupNode, layout: PageLayout, html: String, hints: PieceHints) {
    let meta = PageMeta(root)
    let data = LinkedData(root)
    let saved = SavedPage(html)
    let printed = PrintedFacts(root)
    // Drawings have titles as well.
    let window = PageText.line(
      root.first { $0.name == "title" && $0.parent?.name != "svg" && $0.parent?.name != "symbol" }?
        .content)
    let shared = meta.each(PageMeta.titles).compactMap { PageText.line($0) }
    let titles = printed.headings + shared + [window].compactMap(\.self)
    let linked = data.article(titled: titles)
    let address = PageAddress(
      [meta.canonical, meta.first(["og:url"]), linked?.url, saved.url, hints.url],
      base: saved.url ?? hints.url)

    var headlines = HeadlineChoice()
    let outlets =
      ([linked?.outlet] + meta.each(PageMeta.outlets) + [data.page?.outlet, address.host])
      .compactMap { PageText.line($0) }
    headlines.outlets = outlets + [address.site].compactMap(\.self)
    headlines.linked = linked?.headline
    headlines.shared = shared + [window].compactMap(\.self)
    headlines.printed = printed.headings
    values[.headline] = headlines.headline ?? hints.headline

    let near = NearHeadline(layout, headline: headlines.headline)
    let bylines =
      PageMeta.authors.map { BylineText.byline(meta.all([$0])) }
      + [BylineText.byline(printed.authors), BylineText.byline(near.authors), hints.byline]
    let known = bylines.compactMap(\.self)
    // Of what is not said for machines the outlet as author says less than a person does.
    values[.byline] =
      BylineText.byline(linked?.authors ?? [])
      ?? known.first { name in !outlets.contains { PageText.key($0) == PageText.key(name) } }
      ?? known.first
    let title = window.flatMap { PageOutlet.name(atEndOf: $0, headline: headlines.headline) }
    values[.outlet] =
      PageOutlet.name(
        linked: linked?.outlet ?? data.page?.outlet, meta: meta, title: title, host: address.host)
      ?? hints.outlet
    values[.date] = PageDate.date(
      published: [linked?.published] + meta.each(PageMeta.published) + [data.page?.published]
        + printed.dates + near.dates,
      address: address.day,
      modified: printed.unmarkedDates + [linked?.modified] + meta.each(PageMeta.modified) + [
        data.page?.modified, hints.date, saved.date,
      ])
    values[.section] = linked?.section ?? PageText.line(meta.first(PageMeta.sections))
    let languages =
      [root["lang"], root["xml:lang"], root.child("body")?["lang"], linked?.language]
      + meta.each(["og:locale", "content-language", "dc.language", "language", "inlanguage"])
    values[.language] = languages.compactMap(\.self).first(where: Self.isLanguage)
    values[.url] = address.url
    for (field, value) in values where value.allSatisfy(\.isWhitespace) { values[field] = nil }

    self.linked = LinkedText(linked?.paragraphs ?? [])
    wordCount = linked?.wordCount
    paidClasses =
      (linked?.paidClasses ?? [])
      + meta.all(["cssselector"]).compactMap { $0.split(separator: ".").last?.lowercased() }
    isPaid =
      linked?.isPaid ?? false
      || meta.first(["isaccessibleforfree"])?.lowercased() == "false"
      || ["locked", "metered", "paid", "premium"].contains(
        meta.first(["article:content_tier"])?.lowercased() ?? "")
    linkedCount = data.count
    kind = meta.first(["og:type"])?.lowercased()
    isDescribed =
      linked != nil || kind == "article" || meta.first(["article:published_time"]) != nil
  }
}

extension PageFacts {
  /// True for a language tag (BCP 47); some pages name their encoding there.
  private static func isLanguage(_ tag: String) -> Bool {
    let first = tag.prefix { $0.isLetter }
    return (2...3).contains(first.utf8.count) && first.lowercased() != "utf"
  }
}

/// Chooses the name of the outlet of a page.
enum PageOutlet {
  static func name(linked: String?, meta: PageMeta, title: String?, host: String?) -> String? {
    let named =
      ([meta.first(["og:site_name"]), linked]
      + meta.each(PageMeta.outlets.dropLast(2)).map(Optional.some) + [title])
      .compactMap { $0 }.compactMap { PageText.line($0) }
    return named.first { !$0.hasPrefix("http") && !$0.hasPrefix("@") && $0.count < 80 } ?? host
  }

  /// What stands behind the headline in the title of the window: "人民网", "CNNArabic.com".
  static func name(atEndOf title: String, headline: String?) -> String? {
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", "--", "_", "|"] {
      guard let last = title.ranges(of: separator).last else { continue }
      let tail = PageText.line(String(title[last.upperBound...]))
      guard let tail, tail.count < 40, tail.split(separator: " ").count < 6 else { continue }
      if let headline, PageText.key(headline).hasSuffix(PageText.key(tail)) { continue }
      return tail
    }
    return nil
  }
}

/// Chooses the date of a page: published before modified, the first that is understood.
enum PageDate {
  static func date(published: [String?], address: String?, modified: [String?]) -> String? {
    let published = published.compactMap { PageText.line($0) }
    let modified = modified.compactMap { PageText.line($0) }
    let understood = (published + [address].compactMap(\.self) + modified)
      .first { DateText.day(in: $0) != nil }
    return understood ?? published.first ?? modified.first
  }
}
