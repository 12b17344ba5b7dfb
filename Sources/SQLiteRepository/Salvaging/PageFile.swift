#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The pages of a database file and of the log beside it, read without SQLite.
///
/// SQLite gives up where a page is not what it should be; here every page stands for itself.
/// https://www.sqlite.org/fileformat.html
///
/// Not for a file that SQLite has open in this process: see `FilePath.beginning(of:count:)`.
final class PageFile: Sendable {
  /// The length of a page in bytes.
  let pageSize: Int
  /// How many bytes of a page are used.
  let usableSize: Int
  /// How many pages there are; the first one is page 1.
  let count: Int
  private let descriptor: Int32
  private let log: LogPages

  /// The size of pages that the header of a file gives, and how many bytes of them are left free;
  /// nil when it is no such header.
  static func layout(of header: [UInt8]) -> (pageSize: Int, reserved: Int)? {
    guard header.count >= 21, header.starts(with: "SQLite format 3\0".utf8) else { return nil }
    let stored = Int(header[16]) << 8 | Int(header[17])
    let size = stored == 1 ? 65536 : stored
    let isPowerOfTwo = size >= 512 && size & (size - 1) == 0
    return isPowerOfTwo && Int(header[20]) < 64 ? (size, Int(header[20])) : nil
  }

  /// Opens a file whose pages are so long; nil when it cannot be read.
  init?(path: String, pageSize: Int, reserved: Int) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    self.pageSize = pageSize
    usableSize = pageSize - reserved
    log = LogPages(path: path + "-wal", pageSize: pageSize)
    // A piece of a page at the end counts: it may hold whole rows.
    count = max((FilePath.size(of: path) + pageSize - 1) / pageSize, log.pageCount)
  }

  deinit {
    close(descriptor)
  }

  /// The bytes of a page, with zeros for what the file is short of; nil when there is none.
  func page(_ number: Int) -> [UInt8]? {
    guard number >= 1, number <= count else { return nil }
    if let logged = log.page(number) { return logged }
    var bytes = [UInt8](repeating: 0, count: pageSize)
    let length = pread(descriptor, &bytes, pageSize, off_t((number - 1) * pageSize))
    return length > 0 ? bytes : nil
  }

  /// Whether some of the pages are of trees, so that a long file that is no database is not read whole.
  var hasTreePages: Bool {
    stride(from: 1, through: count, by: max(1, count / 500)).contains { number in
      guard let bytes = page(number),
        let page = TreePage(bytes, number: number, usableSize: usableSize)
      else { return false }
      return page.isWhole && !page.isEmpty
    }
  }

  /// The pages that nothing is kept in, as far as the list of them can be read.
  ///
  /// What they hold was taken away on purpose: https://www.sqlite.org/fileformat.html#the_freelist
  func unusedPages() -> Set<Int> {
    guard let first = page(1), Self.layout(of: first) != nil else { return [] }
    var unused: Set<Int> = []
    var trunk = first.bigEndian(at: 32)
    while trunk > 1, let bytes = page(trunk), unused.insert(trunk).inserted {
      let leafCount = min(bytes.bigEndian(at: 4), usableSize / 4 - 2)
      for place in 0..<max(0, leafCount) { unused.insert(bytes.bigEndian(at: 8 + 4 * place)) }
      trunk = bytes.bigEndian(at: 0)
    }
    return unused
  }
}

extension [UInt8] {
  /// The four bytes from `place` on as a number, the greatest first; 0 where there are none.
  func bigEndian(at place: Int) -> Int {
    guard place >= 0, place + 4 <= count else { return 0 }
    return Int(self[place]) << 24 | Int(self[place + 1]) << 16 | Int(self[place + 2]) << 8
      | Int(self[place + 3])
  }
}
