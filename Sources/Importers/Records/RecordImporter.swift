internal import News

/// Makes articles of records, which together show in which order their dates stand.
///
/// From the first date such as 2/5/2019 on, records are held back until one shows the order, at most
/// `Self.longestWait` of them.
struct RecordImporter<Source: RecordSource>: Importer {
  private enum Held {
    case record(SourceRecord)
    case problem(ImportProblem)
    case note(ImportNote)
  }

  private var source: Source
  private var options: ImportOptions
  private var dates: DateColumn
  /// What was read and not given yet.
  private var held: [Held] = []
  private var given = 0
  private var isAtEnd = false

  private static var longestWait: Int { 5000 }
  private static var widestWait: Int { 16 << 20 }

  init(_ source: Source, options: ImportOptions) {
    self.source = source
    self.options = options
    dates = DateColumn(order: options.dates)
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    if given == held.count {
      held.removeAll(keepingCapacity: true)
      given = 0
      try fill()
    }
    guard given < held.count else { return nil }
    given += 1
    switch held[given - 1] {
    case .note(let note): return .note(note)
    case .problem(let problem): throw problem
    case .record(let found):
      var record = found.record
      guard !record.isRemoved else {
        return .leftOut(
          LeftOut(place: Place(found.origin), reason: "a record that its source removed"))
      }
      record.takeOutMarkup()
      guard let article = record.article(origin: found.origin, options: options) else {
        throw source.problem(ofEmpty: found)
      }
      return .article(article)
    }
  }

  /// Reads the next record, and those after it for as long as its date needs them.
  private mutating func fill() throws(ImportProblem) {
    guard !isAtEnd, let record = try read() else { return }
    let date = record.record.values[.date]
    let place = dates.add(date, row: record.origin.row)
    guard place == .undecided else { return }
    var width = 0
    while dates.isOpen, held.count < Self.longestWait, width < Self.widestWait {
      do throws(ImportProblem) {
        guard let next = try read() else { break }
        width += next.record.values[.body]?.utf8.count ?? 0
        _ = dates.add(next.record.values[.date], row: next.origin.row)
      } catch {
        held.append(.problem(error))
        if error.scope == .file {
          isAtEnd = true
          break
        }
      }
    }
    let note = dates.decide()
    options.dates = dates.order
    held.insert(.note(ImportNote(place: Place(record.origin), text: note)), at: 0)
  }

  private mutating func read() throws(ImportProblem) -> SourceRecord? {
    let record = try source.nextRecord()
    for note in source.takeNotes() { held.append(.note(note)) }
    guard let record else {
      isAtEnd = true
      return nil
    }
    held.append(.record(record))
    return record
  }
}

extension Place {
  /// The place that an origin names.
  fileprivate init(_ origin: Origin) {
    self.init(path: origin.path, member: origin.member)
  }
}
