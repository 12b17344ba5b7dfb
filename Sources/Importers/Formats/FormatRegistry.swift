/// Every format there is, in the order in which the table shows them.
///
/// Who adds a format adds it to the list of its family, which stands in the family's folder.
package enum FormatRegistry {
  package static let formats: [Format] =
    TextFormats.all
    + [SpreadsheetFormat.xlsx]
    + PagesFormats.all
    + DocumentFormats.all
    + DatabaseFormats.all
    + FeedFormats.all
    + AgencyFormats.all
    + CorpusFormats.all
    + MailFormats.all
    + BundleFormats.all

  /// The format that a name of `--format` means, or nil.
  package static func format(named name: String) -> Format? {
    let name = name.lowercased()
    return formats.first { $0.name == name } ?? formats.first { $0.endings.contains(name) }
  }

  /// All names that `--format` takes.
  package static var names: [String] { formats.map(\.name) }

  /// The format of a piece: the one that was asked for, else the one that its bytes say.
  ///
  /// Throws what the piece is when it holds no articles.
  static func format(of sniff: Sniff, asked: String?) throws(ImportProblem) -> Format {
    // Bundles are opened whatever was asked for: the wish is for what lies in them. A wish for the
    // bundle itself, or for a mail, has been met when something that lies in it is looked at.
    if let asked = asked.flatMap(format(named:)),
      sniff.depth == 0 || ![.bundles, .mail].contains(asked.family)
    {
      guard let bundle = sniff.likeliest(among: formats.filter { $0.family == .bundles }),
        bundle.likeness(sniff) > asked.likeness(sniff)
      else { return asked }
      return bundle
    }
    if sniff.isProse { return TextFormats.text }
    if let nothing = NoArticle(sniff) { throw nothing.problem(at: sniff.place) }
    guard let format = sniff.likeliest(among: formats) else {
      // Whoever calls binary data a text means that there is an article in it.
      let isMeant = formats.contains { $0.endings.contains(sniff.ending) }
      throw NoArticle.unknown.problem(at: sniff.place, isMeantForArticle: isMeant)
    }
    return format
  }
}

extension Sniff {
  /// The surest format; of equally sure ones the one whose ending the name has, else the first.
  func likeliest(among formats: [Format]) -> Format? {
    var best: (format: Format, likeness: Format.Likeness, isNamed: Bool)?
    for format in formats {
      let likeness = format.likeness(self)
      guard likeness > .none else { continue }
      let isNamed = format.endings.contains(ending)
      if let best, (best.likeness, best.isNamed ? 1 : 0) >= (likeness, isNamed ? 1 : 0) {
        continue
      }
      best = (format, likeness, isNamed)
    }
    return best?.format
  }
}
