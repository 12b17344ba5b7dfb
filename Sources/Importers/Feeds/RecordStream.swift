internal import XML

/// XML of any size that holds one record after another, read one record at a time.
///
/// A class because what is read is gone.
final class RecordStream {
  let place: Place
  /// How many records were begun, so that a problem can name one.
  private(set) var number = 0
  private let source: MarkupSource
  private let stream: MarkupStream
  /// The longest text of one record, in bytes.
  private let limit: Int

  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    place = piece.place
    limit = min(options.recordLimit, 24 << 20)
    source = try MarkupSource(piece, options: options)
    do throws(MarkupError) {
      stream = try MarkupStream.reading(source)
    } catch {
      throw ImportProblem(
        place: place, kind: .broken, scope: .file, line: error.line, what: error.what)
    }
  }

  var repairs: RepairSet { source.repairs }

  /// The line that the reader has come to.
  var line: Int { stream.line }

  /// The next opening tag at any depth; nil at the end.
  func nextElement() throws(ImportProblem) -> MarkupStream.Element? {
    let element: MarkupStream.Element?
    do throws(MarkupError) {
      element = try stream.nextElement()
    } catch {
      throw source.problem ?? fault(error)
    }
    if element == nil, let problem = source.problem { throw problem }
    return element
  }

  /// The element that the stream has come to, whole, as a record of its own.
  func record(endingBefore names: Set<String>) throws(ImportProblem) -> MarkupStream.Extract {
    number += 1
    return try element(endingBefore: names)
  }

  /// The element that the stream has come to, whole.
  func element(
    endingBefore names: Set<String> = [], most: Int = 200_000, bytes: Int = 24 << 20
  ) throws(ImportProblem) -> MarkupStream.Extract {
    do throws(MarkupError) {
      return try stream.extract(endingBefore: names, most: most, bytes: min(bytes, limit))
    } catch {
      throw source.problem ?? fault(error)
    }
  }

  /// Counts a record that is read part by part.
  func startRecord() { number += 1 }

  /// A problem of one record, after which the next is read.
  func problem(
    _ kind: ImportProblem.Kind, what: String, remedy: String? = nil
  ) -> ImportProblem {
    ImportProblem(
      place: place, kind: kind, scope: .record, row: number, line: line, what: what,
      remedy: remedy)
  }

  private func fault(_ error: MarkupError) -> ImportProblem {
    ImportProblem(
      place: place, kind: .broken, scope: .file, row: number == 0 ? nil : number, line: error.line,
      what: error.what, remedy: "what stands before it is kept; fetch or export the file again")
  }
}
