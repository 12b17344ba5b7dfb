/// Says first what is odd about how a piece is read, and at the end when that gave nothing.
struct CheckedImporter: Importer {
  private let place: Place
  private var notes: [String]
  /// The format that the user named and the bytes do not look like.
  private let misfit: Format?
  private var importer: any Importer
  private var isSilent = true
  private var isFinished = false

  init(_ importer: any Importer, at place: Place, notes: [String], misfit: Format?) {
    self.importer = importer
    self.place = place
    self.notes = notes
    self.misfit = misfit
  }

  mutating func next() throws(ImportProblem) -> Reading? {
    if !notes.isEmpty { return .note(ImportNote(place: place, text: notes.removeFirst())) }
    guard !isFinished else { return nil }
    let reading: Reading?
    do throws(ImportProblem) {
      reading = try importer.next()
    } catch {
      isSilent = false
      isFinished = error.scope == .file
      throw error
    }
    if let reading {
      isSilent = false
      return reading
    }
    isFinished = true
    guard isSilent, let misfit else { return nil }
    throw ImportProblem(
      place: place, kind: .noArticles, scope: .file,
      what: "nothing in it is what \(misfit.name) holds (\(misfit.title)), as --format says",
      remedy: "leave --format out, and the bytes decide")
  }
}
