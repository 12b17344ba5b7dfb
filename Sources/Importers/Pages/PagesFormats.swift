/// Web pages as browsers, programs and people save them.
enum PagesFormats {
  static let all: [Format] = [html]

  /// A page that is one article.
  static let html = Format(
    name: "html", title: "a saved web page, one article", family: .pages,
    endings: ["html", "htm", "xhtml", "shtml", "php", "asp", "aspx"],
    likeness: { sniff in PageSniff.likeness(of: sniff) },
    open: { piece, context throws(ImportProblem) in
      PageImporter(
        try DecodedText(reading: piece, options: context.options), place: piece.place,
        hints: piece.hints, options: context.options)
    })
}

/// Knows pages, whole ones and pieces of them.
enum PageSniff {
  static func likeness(of sniff: Sniff) -> Format.Likeness {
    guard !sniff.text.isEmpty else { return .none }
    let isTag = sniff.text.utf8.first == UInt8(ascii: "<")
    // Programs that write pages, and feeds that hold them.
    if sniff.begins("<?php") || sniff.begins("<%") { return .none }
    let head = sniff.lower.utf8.prefix(4096)
    if isTag,
      ["<!doctype html", "<html", "<body"].contains(where: {
        head.contains(sequence: Array($0.utf8))
      })
    {
      return .likely
    }
    let isNamed =
      sniff.hints.mediaType == "text/html" || sniff.hints.mediaType == "application/xhtml+xml"
      || PagesFormats.endings.contains(sniff.ending)
    let tags = [
      "<p>", "<p ", "<div", "<br", "<article", "<h1", "<span", "<a href", "<meta ", "<title",
    ]
    let found = tags.filter(sniff.has).count
    if isNamed { return found > 0 ? .likely : .named }
    return isTag && found > 1 && !sniff.begins("<?xml") ? .likely : .none
  }
}

extension PagesFormats {
  /// The endings that pages have.
  static let endings: Set<String> = ["html", "htm", "xhtml", "shtml", "php", "asp", "aspx"]
}
