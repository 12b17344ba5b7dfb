// Unpacking: bundles and packed files become their members, one after another, through libarchive
// and zlib. It knows nothing of news or of what members hold, and writes nothing to disk.
// Read next: Inflater.swift for .gz, then Sources/Importers/Bundles.

internal import CArchive

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What kept a bundle from being read on.
package struct UnpackingError: Error, Hashable, Sendable {
  /// What is wrong, as libarchive or zlib says it.
  package let what: String
  /// True when the members after this one can be read.
  package let canGoOn: Bool
}

/// Reads zip, tar, 7z and rar member by member, or unpacks one stream of bzip2, xz, zstd and the like.
///
/// Bytes come from a closure, so a member of a bundle can be a bundle in its turn; nothing is held
/// but libarchive's buffers. A zip that comes as a stream is read by its local headers, so that one
/// that was cut is read up to there; a 7z needs `seek`.
/// A class because it owns libarchive's handle.
package final class BundleReader {
  /// What the bytes are taken for.
  package enum Layout: Sendable {
    /// A bundle with members.
    case bundle
    /// One packed stream (.gz, .bz2, .xz, .zst), which is its only member.
    case stream
  }

  /// A member that the reader has come to; its bytes follow through `read`.
  package struct Member: Sendable {
    /// The path inside of the bundle; "" for a packed stream without a name.
    package let path: String
    /// The bytes of the path where they are not UTF-8 and the bundle does not say what they are.
    package let pathBytes: [UInt8]?
    /// Unpacked length in bytes, where the bundle says it.
    package let size: Int?
    package let isFile: Bool
    package let isEncrypted: Bool
  }

  private let layout: Layout
  /// How many members have been come to.
  private var memberCount = 0
  private let handle: OpaquePointer
  private let source: Source

  /// Opens a bundle whose bytes `read` gives; 0 is the end.
  ///
  /// `seek` goes on at a number of bytes after the beginning, or from the end when that is negative
  /// or 0 and its second value says so; it returns where it is then, or nil.
  package init(
    _ layout: Layout, seek: ((Int, _ isFromEnd: Bool) -> Int?)? = nil,
    read: @escaping (UnsafeMutableRawBufferPointer) -> Int
  ) throws(UnpackingError) {
    guard let handle = archive_read_new() else {
      throw UnpackingError(what: "there is no memory left", canGoOn: false)
    }
    self.handle = handle
    self.layout = layout
    source = Source(read, seek: seek)
    // Not all that libarchive has: some of its filters run programs, some formats take any text.
    switch layout {
    case .bundle:
      archive_read_support_format_tar(handle)
      archive_read_support_format_zip(handle)
      archive_read_support_format_7zip(handle)
      archive_read_support_format_rar(handle)
      archive_read_support_format_rar5(handle)
    case .stream:
      archive_read_support_filter_bzip2(handle)
      archive_read_support_filter_compress(handle)
      archive_read_support_filter_lz4(handle)
      archive_read_support_filter_lzma(handle)
      archive_read_support_filter_xz(handle)
      archive_read_support_filter_zstd(handle)
      archive_read_support_format_raw(handle)
    }
    // https://www.freebsd.org/cgi/man.cgi?query=archive_read_open
    archive_read_set_callback_data(handle, Unmanaged.passUnretained(source).toOpaque())
    archive_read_set_read_callback(handle) { _, context, buffer in
      guard let context, let buffer else { return -1 }
      let source = Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
      let count = source.fill()
      buffer.pointee = UnsafeRawPointer(source.buffer.baseAddress)
      return count
    }
    if seek != nil {
      archive_read_set_seek_callback(handle) { _, context, offset, whence in
        guard let context else { return Int64(ARCHIVE_FATAL) }
        return Unmanaged<Source>.fromOpaque(context).takeUnretainedValue().move(offset, whence)
      }
    }
    let status = archive_read_open1(handle)
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN else {
      // All that there is to release is released by `deinit`, which runs since all is initialised.
      throw Self.error(of: handle, canGoOn: false)
    }
  }

  deinit { archive_read_free(handle) }

  /// Goes on to the next member; nil after the last one.
  package func nextMember() throws(UnpackingError) -> Member? {
    var entry: OpaquePointer?
    // libarchive makes names of a zip's UTF-8 only where the thread's locale has UTF-8.
    let before = NameLocale.shared.map { uselocale($0) }
    defer { if let before { uselocale(before) } }
    memberCount += 1
    switch archive_read_next_header(handle, &entry) {
    case ARCHIVE_OK, ARCHIVE_WARN: return entry.map(member)
    case ARCHIVE_EOF: return nil
    case ARCHIVE_RETRY: throw Self.error(of: handle, canGoOn: true)
    default: throw Self.error(of: handle, canGoOn: false)
    }
  }

  /// Reads on in the member; 0 is its end.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(UnpackingError) -> Int {
    let count = archive_read_data(handle, buffer.baseAddress, buffer.count)
    if count >= 0 { return count }
    throw Self.error(of: handle, canGoOn: count == ARCHIVE_WARN || count == ARCHIVE_RETRY)
  }

  /// Bytes that were taken from the source so far, packed as they are.
  package var packedCount: Int { source.count }

  /// True when `nextMember` jumps over what is left of a member instead of unpacking it.
  package var skipsPacked: Bool {
    // https://github.com/libarchive/libarchive/blob/v3.6.2/libarchive/archive.h, ARCHIVE_FORMAT_*
    let format = archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK
    return format == ARCHIVE_FORMAT_ZIP || format == ARCHIVE_FORMAT_TAR
  }

  private func member(_ entry: OpaquePointer) -> Member {
    // A name that is in no encoding libarchive knows comes as its bytes, and one that it cannot give
    // at all must still be told from the next.
    let utf8 = archive_entry_pathname_utf8(entry)
    let name = utf8 ?? archive_entry_pathname(entry)
    let path = name.map { String(cString: $0) } ?? ""
    let raw = utf8 == nil ? name.map { UnsafeBufferPointer(start: $0, count: strlen($0)) } : nil
    return Member(
      path: path.isEmpty && layout == .bundle ? "member \(memberCount)" : path,
      pathBytes: raw.map { $0.map(UInt8.init(bitPattern:)) },
      size: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil,
      isFile: archive_entry_filetype(entry) & 0o170000 == 0o100000
        || archive_entry_filetype(entry) == 0,
      isEncrypted: archive_entry_is_data_encrypted(entry) > 0)
  }

  private static func error(of handle: OpaquePointer, canGoOn: Bool) -> UnpackingError {
    let text = archive_error_string(handle).map { String(cString: $0) }
    return UnpackingError(what: text ?? "the bundle is broken", canGoOn: canGoOn)
  }

  /// Keeps the closure and the packed bytes at addresses that C can carry.
  private final class Source {
    let buffer: UnsafeMutableRawBufferPointer
    private let read: (UnsafeMutableRawBufferPointer) -> Int
    private let seek: ((Int, Bool) -> Int?)?
    private var position = 0
    private(set) var count = 0

    init(
      _ read: @escaping (UnsafeMutableRawBufferPointer) -> Int, seek: ((Int, Bool) -> Int?)?
    ) {
      self.read = read
      self.seek = seek
      buffer = .allocate(byteCount: 64 << 10, alignment: 16)
    }

    deinit { buffer.deallocate() }

    func fill() -> Int {
      let filled = read(buffer)
      count += max(0, filled)
      position += max(0, filled)
      return filled
    }

    /// Goes to an offset that is counted from where C's `fseek` counts: 0 the beginning, 1 here, 2
    /// the end.
    func move(_ offset: Int64, _ whence: Int32) -> Int64 {
      let target = whence == 1 ? position + Int(offset) : Int(offset)
      guard let seek, let reached = seek(target, whence == 2) else { return Int64(ARCHIVE_FATAL) }
      position = reached
      return Int64(reached)
    }
  }
}
