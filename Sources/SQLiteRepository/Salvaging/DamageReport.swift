package import Repository

extension SQLiteDamagedArchive {
  /// More lost articles than these are only counted.
  private static let mostNamed = 50

  /// Tables of what only people or files could say again.
  private static let irreplaceable = [
    "sources", "places", "record_keys", "versions", "saved_searches", "corrections",
  ]

  /// What is wrong with the file, in words of the archive and not of SQLite.
  package var check: ArchiveCheck {
    var faults = [cutShort, listOfTables].compactMap { $0 }
    let lost = lost
    for article in lost.prefix(Self.mostNamed) {
      faults.append(ArchiveCheck.Fault(.texts, Self.sentence(article), canBeRepaired: false))
    }
    if lost.count > Self.mostNamed {
      faults.append(
        ArchiveCheck.Fault(
          .texts, "\(lost.count - Self.mostNamed) more articles are lost", canBeRepaired: false))
    }
    faults += damagedTables
    if faults.isEmpty {
      faults.append(
        ArchiveCheck.Fault(
          .structure, "the pages of the file are not in order; every article can be read",
          canBeRepaired: false))
    }
    return ArchiveCheck(
      articleCount: readableCount, statementCount: rows.statementCount, faults: faults,
      isDamaged: true, lost: lost)
  }

  /// What is damaged and cannot be made anew, by the names of the tables.
  var irreplaceableDamage: [String] {
    tables.damagedTables.filter { Self.irreplaceable.contains($0) }
  }

  private var cutShort: ArchiveCheck.Fault? {
    guard let first = file.page(1), PageFile.layout(of: first) != nil else {
      return ArchiveCheck.Fault(
        .structure, "the beginning of the file is destroyed", canBeRepaired: false)
    }
    let count = first.bigEndian(at: 28)
    guard count > file.count else { return nil }
    return ArchiveCheck.Fault(
      .structure, "the file is cut short: \(file.count) of its \(count) pages are there",
      canBeRepaired: false)
  }

  private var listOfTables: ArchiveCheck.Fault? {
    guard !tables.isListWhole else { return nil }
    return ArchiveCheck.Fault(
      .structure, "the list of its tables cannot be read whole", canBeRepaired: false)
  }

  private var damagedTables: [ArchiveCheck.Fault] {
    let (kept, made) = (irreplaceableDamage, tables.damagedTables)
    var faults = kept.map { table in
      ArchiveCheck.Fault(
        .structure, "\(table) is damaged: \(Self.meaning(of: table)) may be lost in part",
        canBeRepaired: false)
    }
    if made.contains("articles"), lost.isEmpty {
      faults.append(
        ArchiveCheck.Fault(
          .structure, "articles is damaged, but every article can be read", canBeRepaired: false))
    }
    var derived: [String] = []
    for table in made where table != "articles" && !kept.contains(table) {
      let name = Self.withoutShadow(table)
      if !derived.contains(name) { derived.append(name) }
    }
    if !derived.isEmpty {
      faults.append(
        ArchiveCheck.Fault(
          .structure,
          "damaged, and made anew from the articles when they are saved: "
            + derived.joined(separator: ", "), canBeRepaired: false))
    }
    return faults
  }

  private static func meaning(of table: String) -> String {
    switch table {
    case "sources", "places": "where articles came from"
    case "record_keys": "the ids by which other exports know articles"
    case "versions": "which article took the place of which"
    case "saved_searches": "searches with a name"
    default: "corrections"
    }
  }

  /// The full-text table that a table of FTS5's own belongs to.
  private static func withoutShadow(_ table: String) -> String {
    for index in IndexCheck.all where table.hasPrefix(index.table + "_") { return index.table }
    return table
  }

  private static func sentence(_ article: LostArticle) -> String {
    let headline = article.headline.map { $0.isEmpty ? "" : " (\($0))" } ?? ""
    let paths =
      article.paths.isEmpty ? "" : "; it came from " + article.paths.joined(separator: ", ")
    return "\(article.id)\(headline) is lost\(paths)"
  }
}

extension SQLiteArchive {
  /// Checks the archive at `path`, whatever has become of it.
  ///
  /// Not while this process has it open. Another process that writes is waited for as long as
  /// `whileWaiting` says.
  package static func check(
    _ path: String, whileWaiting: (@Sendable (Duration) -> Bool)? = nil
  ) throws(ArchiveError) -> ArchiveCheck {
    let check: ArchiveCheck
    do throws(ArchiveError) {
      check = try SQLiteArchive(path: path, for: .checking, whileWaiting: whileWaiting).check()
    } catch {
      guard error.reason == .damaged || error.reason == .notAnArchive else { throw error }
      do throws(ArchiveError) {
        return try SQLiteDamagedArchive(path: path).check
      } catch _ {
        throw error
      }
    }
    return check.isDamaged ? try SQLiteDamagedArchive(path: path).check : check
  }
}
