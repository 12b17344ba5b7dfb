#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The newest pages in the log beside a database file.
///
/// https://www.sqlite.org/fileformat.html#the_write_ahead_log
final class LogPages: Sendable {
  /// How many pages the database has by the log; 0 when it says nothing.
  let pageCount: Int
  private let descriptor: Int32
  private let pageSize: Int
  /// Where each page begins in the log.
  private let places: [Int: Int]

  private static let headerSize = 32
  private static let frameHeaderSize = 24

  /// Reads which pages of whole transactions are in the log; none when there is no log.
  init(path: String, pageSize: Int) {
    self.pageSize = pageSize
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    var found = Found()
    if descriptor >= 0 {
      Self.read(descriptor, size: FilePath.size(of: path), pageSize: pageSize, into: &found)
    }
    places = found.places
    pageCount = found.pageCount
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The bytes of a page; nil when the log does not have it.
  func page(_ number: Int) -> [UInt8]? {
    guard let place = places[number] else { return nil }
    return Self.bytes(descriptor, from: place, count: pageSize)
  }

  private struct Found {
    var places: [Int: Int] = [:]
    var pageCount = 0
  }

  private static func read(
    _ descriptor: Int32, size: Int, pageSize: Int, into found: inout Found
  ) {
    guard let header = bytes(descriptor, from: 0, count: headerSize),
      header.bigEndian(at: 0) & ~1 == 0x377f_0682, header.bigEndian(at: 8) == pageSize
    else { return }
    var sum = Checksum(isBigEndian: header.bigEndian(at: 0) & 1 == 1)
    sum.add(header[..<24])
    guard sum.isWritten(in: header, at: 24) else { return }
    let salt = header[16..<24]
    var open: [Int: Int] = [:]
    var place = headerSize
    while place + frameHeaderSize + pageSize <= size,
      let frame = bytes(descriptor, from: place, count: frameHeaderSize + pageSize)
    {
      sum.add(frame[..<8])
      sum.add(frame[frameHeaderSize...])
      guard frame[8..<16] == salt, sum.isWritten(in: frame, at: 16) else { return }
      open[frame.bigEndian(at: 0)] = place + frameHeaderSize
      let pageCount = frame.bigEndian(at: 4)
      if pageCount > 0 {
        // The end of a transaction: what it changed counts from here on.
        found.places.merge(open) { $1 }
        found.pageCount = pageCount
        open = [:]
      }
      place += frameHeaderSize + pageSize
    }
  }

  private static func bytes(_ descriptor: Int32, from place: Int, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return pread(descriptor, &bytes, count, off_t(place)) == count ? bytes : nil
  }

  /// The checksum of a log: https://www.sqlite.org/fileformat.html#checksum_algorithm
  private struct Checksum {
    let isBigEndian: Bool
    private var (one, two): (UInt32, UInt32) = (0, 0)

    init(isBigEndian: Bool) {
      self.isBigEndian = isBigEndian
    }

    mutating func add(_ bytes: ArraySlice<UInt8>) {
      bytes.withUnsafeBytes { bytes in
        for place in stride(from: 0, to: bytes.count - 7, by: 8) {
          one = one &+ word(bytes, place) &+ two
          two = two &+ word(bytes, place + 4) &+ one
        }
      }
    }

    func isWritten(in bytes: [UInt8], at place: Int) -> Bool {
      bytes.bigEndian(at: place) == Int(one) && bytes.bigEndian(at: place + 4) == Int(two)
    }

    private func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt32 {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      return isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
    }
  }
}
