internal import Identity
internal import News
internal import Repository

/// What can be known of the rows of a damaged archive, whatever trees they hang in.
///
/// A row is known by its shape, since the list of tables may be lost: how many columns it has, of
/// which kind, and how its id begins. An article is believed only when its text gives its id.
struct FoundRows {
  /// Where an article can be read again.
  struct Place {
    let page: Int
    let cell: Int
  }

  private(set) var articles: [Int64: (id: ArticleID, place: Place)] = [:]
  /// Rows of articles that are not what their ids say, or go on in pages that are lost.
  private(set) var brokenArticles: [ArticleID: (row: Int64, headline: String?)] = [:]
  /// What other rows call articles.
  private(set) var namedArticles: [ArticleID: Int64] = [:]
  private(set) var statementCount = 0
  private(set) var sources: [Int64: [FoundSource]] = [:]
  private(set) var places: [Int64: FoundPlace] = [:]
  private(set) var versions: [Int64: FoundVersion] = [:]
  private(set) var searches: [String: FoundSearch] = [:]
  private(set) var corrections: [String: CorrectionEntry] = [:]

  struct FoundSource {
    let origin: Origin
    let folder: String?
    let added: String?
    let place: Int64?
  }

  struct FoundPlace {
    let path: String
    let device: Int?
    let inode: Int?
  }

  struct FoundVersion {
    let successor: Int64
    let replaced: String
  }

  struct FoundSearch {
    let query: String
    let saved: String
    let seenTo: Int64
  }

  /// Reads every page of a file once.
  init(in file: PageFile) {
    let unused = file.unusedPages()
    for number in 1...max(1, file.count) where !unused.contains(number) {
      guard let bytes = file.page(number),
        let page = TreePage(bytes, number: number, usableSize: file.usableSize)
      else { continue }
      for (cell, payload) in page.payloads.enumerated() {
        guard let record = FoundRecord(payload, in: file) else { continue }
        if page.kind.isOfTable {
          takeTableRow(record, Place(page: number, cell: cell))
        } else {
          takeKeyedRow(record)
        }
      }
    }
  }

  /// The articles that are named somewhere and cannot be read, by their rows.
  ///
  /// A name may be damaged too: of a row that can be read, or that has another name elsewhere, no
  /// second article is made.
  var lostArticles: [(row: Int64, id: ArticleID, headline: String?)] {
    let readable = Set(articles.values.map(\.id))
    var lost: [Int64: (id: ArticleID, headline: String?)] = [:]
    for (id, row) in namedArticles where !readable.contains(id) && articles[row] == nil {
      if let other = lost[row], other.id < id { continue }
      lost[row] = (id, nil)
    }
    for (id, broken) in brokenArticles where !readable.contains(id) && articles[broken.row] == nil {
      lost[broken.row] = (lost[broken.row]?.id ?? id, broken.headline)
    }
    return lost.map { ($0.key, $0.value.id, $0.value.headline) }.sorted { $0.row < $1.row }
  }

  // MARK: Tables with row ids

  private mutating func takeTableRow(_ record: FoundRecord, _ place: Place) {
    guard let row = record.rowID, record.isNull(0) else { return }
    switch record.count {
    case 3:
      if let successor = record.integer(1), let replaced = record.text(2), Self.isTime(replaced) {
        versions[row] = FoundVersion(successor: successor, replaced: replaced)
      }
    case 5:
      if record.text(1)?.hasPrefix("co:") == true {
        takeCorrection(record)
      } else {
        takePlace(record, row)
      }
    case FoundArticle.columnCount...: takeArticleOrStatement(record, row, place)
    default: break
    }
  }

  private mutating func takeArticleOrStatement(_ record: FoundRecord, _ row: Int64, _ place: Place)
  {
    guard let key = record.text(1) else { return }
    if let article = StatementID(stored: key).place?.article, let articleRow = record.integer(2) {
      namedArticles[article] = articleRow
      statementCount += 1
      return
    }
    guard Self.isArticleKey(key) else { return }
    let id = ArticleID(stored: key)
    guard let article = FoundArticle(record), article.id == id else {
      brokenArticles[id] = (row, record.text(2))
      return
    }
    articles[row] = (id, place)
  }

  private mutating func takePlace(_ record: FoundRecord, _ row: Int64) {
    guard let path = record.text(1), let name = record.text(2), path.hasSuffix(name), !name.isEmpty
    else { return }
    places[row] = FoundPlace(
      path: path, device: record.integer(3).map { Int($0) },
      inode: record.integer(4).map { Int($0) })
  }

  private mutating func takeCorrection(_ record: FoundRecord) {
    guard let key = record.text(1), let line = record.text(4) else { return }
    do throws(CorrectionRecordError) {
      let entry = try CorrectionRecord.entry(line)
      if entry.id.description == key { corrections[key] = entry }
    } catch {
      // A line that is not as it was written says nothing that may be applied.
      return
    }
  }

  // MARK: Tables without row ids, and indexes

  private mutating func takeKeyedRow(_ record: FoundRecord) {
    switch record.count {
    case 2:
      if let key = record.text(0), Self.isArticleKey(key), let row = record.integer(1) {
        namedArticles[ArticleID(stored: key)] = row
      }
    case 4:
      if let name = record.text(0), let query = record.text(1), let saved = record.text(2),
        Self.isTime(saved), let seenTo = record.integer(3)
      {
        searches[name] = FoundSearch(query: query, saved: saved, seenTo: seenTo)
      }
    case 11...: takeSource(record)
    default: break
    }
  }

  private mutating func takeSource(_ record: FoundRecord) {
    guard let article = record.integer(0), let path = record.text(1), let member = record.text(2),
      let row = record.integer(3), let digest = record.text(4), digest.utf8.count == 64
    else { return }
    let origin = Origin(
      path: path, member: member.isEmpty ? nil : member, row: row == 0 ? nil : Int(row),
      sha256: digest, bodyOffset: record.integer(5).map { Int($0) },
      recordOffset: record.integer(6).map { Int($0) })
    var known = sources[article] ?? []
    guard !known.contains(where: { $0.origin == origin }) else { return }
    known.append(
      FoundSource(
        origin: origin, folder: record.text(7), added: record.text(9), place: record.integer(10)))
    sources[article] = known
  }

  // MARK: Forms

  private static func isArticleKey(_ text: String) -> Bool {
    text.utf8.count == 15 && text.hasPrefix("ar:")
  }

  /// True for a time as the archive writes it: 2017-10-27T12:00:00Z
  private static func isTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 20 && bytes[4] == UInt8(ascii: "-") && bytes[10] == UInt8(ascii: "T")
      && bytes[19] == UInt8(ascii: "Z")
  }
}
