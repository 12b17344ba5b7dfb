internal import Identity
internal import News
package import Repository

/// An archive in a file that SQLite cannot read, or not all of it.
package final class SQLiteDamagedArchive: DamagedArchive {
  /// Sizes of pages that a file without a header may have, that of our own archives first.
  private static let usualSizes = [16384, 4096, 8192, 32768, 65536, 1024, 2048, 512]

  package let path: String
  let file: PageFile
  let rows: FoundRows
  let tables: FoundTables
  /// The rows of the articles that can be read, ascending.
  private let readable: [Int64]

  /// Reads every page of the file; throws when there is no file, or no article in it.
  ///
  /// Not while this process has the archive open: see `FilePath.beginning(of:count:)`.
  package init(path: String) throws(ArchiveError) {
    guard FilePath.exists(path) else {
      throw ArchiveError(
        .notFound, "there is no archive at \(path)", advice: "name another file with --db")
    }
    guard let header = FilePath.beginning(of: path, count: 100) else {
      throw ArchiveError(
        .permission, "cannot read \(path)", advice: "check that it is a file and may be read")
    }
    var found: (file: PageFile, rows: FoundRows)?
    let named = PageFile.layout(of: header).map { [$0] } ?? []
    for layout in named + Self.usualSizes.map({ (pageSize: $0, reserved: 0) }) {
      guard let file = PageFile(path: path, pageSize: layout.pageSize, reserved: layout.reserved),
        file.hasTreePages
      else { continue }
      let rows = FoundRows(in: file)
      if found == nil || !rows.articles.isEmpty { found = (file, rows) }
      if !rows.articles.isEmpty { break }
    }
    guard let found, !found.rows.articles.isEmpty || !found.rows.lostArticles.isEmpty else {
      throw ArchiveError(
        .notAnArchive, "\(path) is not a news archive: there is no article in it",
        advice: "name another file with --db, or restore a backup: archive restore FILE")
    }
    self.path = path
    (file, rows) = found
    tables = FoundTables(in: file)
    readable = rows.articles.keys.sorted()
  }

  package var readableCount: Int { readable.count }

  /// The articles that cannot be read, and where they came from.
  package var lost: [LostArticle] {
    rows.lostArticles.map { lost in
      LostArticle(
        id: lost.id, headline: lost.headline,
        paths: (rows.sources[lost.row] ?? []).map { source in
          source.origin.path.hasPrefix("/") || source.origin.path == "-"
            ? source.origin.path
            : source.folder.map { $0 + "/" + source.origin.path } ?? source.origin.path
        })
    }
  }

  package func articles(from start: Int, limit: Int) throws(ArchiveError) -> [SavedArticle] {
    var saved: [SavedArticle] = []
    for row in readable.dropFirst(start).prefix(limit) {
      guard let article = article(row) else {
        throw ArchiveError(
          .damaged, "cannot save what is in \(path): it changes while it is read",
          advice: "end what writes to it, or copy the file, and try again")
      }
      saved.append(article)
    }
    return saved
  }

  private func article(_ row: Int64) -> SavedArticle? {
    guard let (id, place) = rows.articles[row], let bytes = file.page(place.page),
      let page = TreePage(bytes, number: place.page, usableSize: file.usableSize),
      page.payloads.indices.contains(place.cell),
      let record = FoundRecord(page.payloads[place.cell], in: file),
      let found = FoundArticle(record), found.id == id
    else { return nil }
    let sources = rows.sources[row] ?? []
    let origins = sources.isEmpty ? [origin(of: found, row)] : sources.map(\.origin)
    return SavedArticle(
      stored: StoredArticle(id: id, article: found.article(from: origins[0]), origins: origins),
      folder: sources.first?.folder, file: sources.first.flatMap { file(of: $0) })
  }

  /// What stands for the place that an article came from, where that is lost: the damaged file.
  private func origin(of article: FoundArticle, _ row: Int64) -> Origin {
    var digest = SHA256()
    digest.update(article.body.utf8)
    let hexadecimal = digest.finalize().map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return Origin(path: path, row: Int(row), sha256: hexadecimal.joined())
  }

  /// What the file of a source is known by.
  func file(of source: FoundRows.FoundSource) -> SourceFile? {
    guard let place = source.place.flatMap({ rows.places[$0] }), let device = place.device,
      let inode = place.inode
    else { return nil }
    return SourceFile(path: place.path, device: device, inode: inode)
  }

  /// The row of an article that was saved, in the damaged file, by its id.
  var rowsByID: [ArticleID: Int64] {
    Dictionary(rows.articles.map { ($0.value.id, $0.key) }) { min($0, $1) }
  }

  /// When an article was first kept.
  func added(_ row: Int64) -> String? {
    guard let (_, place) = rows.articles[row], let bytes = file.page(place.page),
      let page = TreePage(bytes, number: place.page, usableSize: file.usableSize),
      page.payloads.indices.contains(place.cell)
    else { return nil }
    return FoundRecord(page.payloads[place.cell], in: file).flatMap { FoundArticle($0) }?.added
  }
}
