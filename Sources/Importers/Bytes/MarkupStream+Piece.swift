internal import XML

extension MarkupStream {
  /// Makes a stream over a piece, whatever its encoding.
  ///
  /// A piece that cannot be read on ends the document there; `MarkupSource.problem` says why.
  static func reading(
    _ source: MarkupSource
  ) throws(MarkupError) -> MarkupStream {
    try MarkupStream { buffer in source.read(into: buffer) }
  }
}

/// The bytes of a piece for a reader that knows no errors of ours: they are kept for afterwards.
///
/// White space before the XML declaration, which is not allowed and often there, is left out, and
/// control characters that XML does not allow become blanks.
final class MarkupSource {
  private let source: DecodingSource
  private var hasBegun = false
  /// Why the bytes ended before their time.
  private(set) var problem: ImportProblem?

  init(_ piece: Piece, options: ImportOptions) throws(ImportProblem) {
    source = try DecodingSource(piece, options: options)
  }

  var repairs: RepairSet { source.repairs }

  /// Reads up to the buffer's length; 0 is the end, whatever its reason.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    do throws(ImportProblem) {
      while true {
        var count = try source.read(into: buffer)
        guard count > 0 else { return 0 }
        if !hasBegun {
          let start = buffer[..<count].prefix { Byte.isSpace($0) }.count
          buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<count]))
          count -= start
          guard count > 0 else { continue }
          hasBegun = true
        }
        for index in 0..<count where buffer[index] < 0x20 && !Byte.isSpace(buffer[index]) {
          buffer[index] = Byte.space
        }
        return count
      }
    } catch {
      problem = error
      return 0
    }
  }
}
