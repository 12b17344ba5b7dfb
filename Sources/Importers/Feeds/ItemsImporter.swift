internal import News

/// Gives the entries of an export that was read whole.
struct ItemsImporter: Importer {
  private let place: Place
  private let options: ImportOptions
  private let channel: FeedChannel
  private let repairs: RepairSet
  private var items: [FeedItem]
  private var end: RepeatedEnd
  /// What is wrong with the file behind these entries.
  private var problem: ImportProblem?
  private var number = 0
  private let noun: String

  /// `noun` is what an entry is called: "a post".
  init(
    _ items: [FeedItem], of channel: FeedChannel = FeedChannel(), noun: String, place: Place,
    repairs: RepairSet, options: ImportOptions, problem: ImportProblem? = nil
  ) {
    self.place = place
    self.options = options
    self.channel = channel
    self.repairs = repairs
    self.items = items.reversed()
    self.noun = noun
    self.problem = problem
    end = RepeatedEnd(of: Array(items.prefix(RepeatedEnd.sample)))
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    guard var item = items.popLast() else {
      guard let problem else { return nil }
      self.problem = nil
      throw problem
    }
    number += 1
    if let reason = item.leftOut { return .leftOut(LeftOut(place: place, reason: reason)) }
    end.takeOff(&item)
    guard let record = item.record(of: channel, repairs: repairs),
      let article = record.article(
        origin: Origin(place, row: number, sha256: record.digest), options: options)
    else {
      return .leftOut(LeftOut(place: place, reason: "\(noun) without a text"))
    }
    return .article(article)
  }
}

/// A JSON file that was read whole, whatever is wrong at its end.
struct WholeJSON {
  let value: JSONValue
  let repairs: RepairSet
  /// What is wrong with it, when what could be read of it is not all.
  let problem: ImportProblem?

  /// Throws when nothing of it can be read.
  init(reading piece: Piece, options: ImportOptions) throws(ImportProblem) {
    let text = try DecodedText(reading: piece, options: options)
    repairs = text.repairs
    do throws(JSONFault) {
      value = try JSONValue(text.text.utf8)
      problem = nil
    } catch {
      let line = text.text.utf8.prefix(error.offset).reduce(1) {
        $0 + ($1 == Byte.lineFeed ? 1 : 0)
      }
      let fault = ImportProblem(
        place: piece.place, kind: .brokenJSON, scope: .file, line: line, what: error.what,
        remedy: "what stands before it is kept; export the file again")
      guard let read = JSONValue(lenient: text.text.utf8) else { throw fault }
      value = read
      problem = fault
    }
  }
}
