internal import News
internal import XML

/// Reads RSS of every version, RDF and Atom: one entry after another, whatever its file is called.
struct FeedImporter: Importer {
  private let records: RecordStream
  private let options: ImportOptions
  private var channel = FeedChannel()
  /// Entries that were read to learn what stands under all of them.
  private var ahead: [Result<Numbered, ImportProblem>] = []
  private var end: RepeatedEnd?
  private var isAtEnd = false

  private struct Numbered {
    var item: FeedItem
    let number: Int
    let isUnclosed: Bool
  }

  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    records = try RecordStream(piece, options: options)
    self.options = options
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    if end == nil { readAhead() }
    if let first = ahead.popLast() { return try reading(of: first.get()) }
    guard !isAtEnd, let entry = try nextEntry() else { return nil }
    return try reading(of: entry)
  }

  private mutating func readAhead() {
    var size = 0
    while ahead.count < RepeatedEnd.sample, size < 8 << 20 {
      do throws(ImportProblem) {
        guard let entry = try nextEntry() else {
          isAtEnd = true
          break
        }
        size += entry.item.paragraphs.reduce(0) { $0 + $1.utf8.count }
        ahead.append(.success(entry))
      } catch {
        ahead.append(.failure(error))
        if error.scope == .file {
          isAtEnd = true
          break
        }
      }
    }
    end = RepeatedEnd(of: ahead.compactMap { try? $0.get().item })
    ahead.reverse()
  }

  private mutating func nextEntry() throws(ImportProblem) -> Numbered? {
    while let element = try records.nextElement() {
      let name = element.name.lowercased()
      switch name {
      case "rss", "rdf", "feed", "channel":
        channel.take(element)
      case "item", "entry":
        let extract = try records.record(endingBefore: [element.name])
        guard !extract.isTooLarge else {
          throw records.problem(
            .tooLong, what: "this entry is longer than any article",
            remedy: "look for a tag that is not closed")
        }
        var item = FeedItem(extract.node, in: channel)
        if extract.isUnclosed, !item.paragraphs.isEmpty { item.isIncomplete = true }
        return Numbered(item: item, number: records.number, isUnclosed: extract.isUnclosed)
      default:
        let part = try records.element(
          endingBefore: ["item", "entry", "channel"], most: 20_000, bytes: 1 << 20)
        channel.take(part.node)
      }
    }
    return nil
  }

  private func reading(of entry: Numbered) throws(ImportProblem) -> Reading {
    var item = entry.item
    if let reason = item.leftOut {
      return .leftOut(LeftOut(place: records.place, reason: reason))
    }
    end?.takeOff(&item)
    guard let record = item.record(of: channel, repairs: records.repairs),
      let article = record.article(
        origin: Origin(records.place, row: entry.number, sha256: record.digest), options: options)
    else {
      return .leftOut(LeftOut(place: records.place, reason: "an entry without a text"))
    }
    return .article(article)
  }
}
