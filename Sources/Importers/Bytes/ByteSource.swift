/// Bytes that come one after another and are read once.
protocol ByteSource: AnyObject {
  /// How many bytes there are in all, where that is known.
  var length: Int? { get }

  /// Reads up to the buffer's length; 0 is the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int

  /// Goes to a place so many bytes after the beginning, or after the end (a number not above 0);
  /// returns how far from the beginning that is, or nil where bytes can only be read in order.
  func seek(to target: Int, isFromEnd: Bool) throws(ImportProblem) -> Int?
}

extension ByteSource {
  func seek(to target: Int, isFromEnd: Bool) throws(ImportProblem) -> Int? { nil }
}

/// The bytes of a file or of standard input.
///
/// A class because it owns the file's descriptor.
final class FileSource: ByteSource {
  let length: Int?
  private let path: String
  private let descriptor: Int32
  private let isStandardInput: Bool

  /// Opens a file; throws when it cannot be read or is a directory.
  init(_ file: ArticleFile) throws(ImportProblem) {
    path = file.path
    isStandardInput = file.isStandardInput
    descriptor = file.isStandardInput ? 0 : try FileSystem.open(file.path)
    let status = try FileSystem.status(of: descriptor, path: file.path)
    length = status.kind == .file ? status.size : nil
    if status.kind == .directory { throw FileSystem.directory(file.path) }
  }

  deinit {
    if !isStandardInput { FileSystem.closeFile(descriptor) }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    try FileSystem.readFile(descriptor, into: buffer, path: path)
  }

  func seek(to target: Int, isFromEnd: Bool) throws(ImportProblem) -> Int? {
    guard length != nil, !isStandardInput else { return nil }
    return try FileSystem.seek(descriptor, to: target, isFromEnd: isFromEnd, path: path)
  }
}

/// Bytes that are in memory.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var length: Int? { bytes.count }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportProblem) -> Int {
    let count = min(buffer.count, bytes.count - position)
    bytes.withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
    }
    position += count
    return count
  }

  func seek(to target: Int, isFromEnd: Bool) throws(ImportProblem) -> Int? {
    position = max(0, min(bytes.count, isFromEnd ? bytes.count + target : target))
    return position
  }
}
