internal import CZlib

/// Unpacks what gzip and deflate packed (RFC 1950 to 1952) while it comes.
///
/// A file of several gzip members, as WARC has one for each record, is one stream. What stands
/// before a place where the bytes are cut or broken is given first, and then the error; after that
/// the reader goes on at the next member. A class because it owns zlib's state.
package final class Inflater {
  /// What stands around the packed bytes.
  package enum Wrapping: Sendable {
    /// gzip, RFC 1952.
    case gzip
    /// zlib's, RFC 1950.
    case zlib
    /// Nothing, RFC 1951.
    case none

    fileprivate var windowBits: Int32 {
      switch self {
      case .gzip: 15 + 16
      case .zlib: 15
      case .none: -15
      }
    }
  }

  /// What zlib does: between members it wants a header, at the end nothing.
  private enum State {
    case inMember
    case betweenMembers
    /// After a fault, until bytes come that begin a member.
    case lost
    case ended
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  private let source: (UnsafeMutableRawBufferPointer) -> Int
  private let wrapping: Wrapping
  private var state = State.inMember
  private var isSourceAtEnd = false
  private var failure: UnpackingError?
  /// Bytes that were taken from the source so far, packed as they are.
  package private(set) var packedCount = 0

  /// Unpacks bytes that `read` gives; 0 is the end.
  package init(
    _ wrapping: Wrapping, read: @escaping (UnsafeMutableRawBufferPointer) -> Int
  ) throws(UnpackingError) {
    self.wrapping = wrapping
    source = read
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    input = .allocate(byteCount: 64 << 10, alignment: 16)
    // https://zlib.net/manual.html#Advanced (inflateInit2 is a macro for this).
    let status = inflateInit2_(
      stream, wrapping.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      throw UnpackingError(what: "there is no memory left", canGoOn: false)
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
    input.deallocate()
  }

  /// Reads on; 0 is the end.
  ///
  /// After an error that can be gone on from, the next call gives the bytes of the next member.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(UnpackingError) -> Int {
    if let failure {
      self.failure = nil
      throw failure
    }
    let room = buffer.bindMemory(to: UInt8.self)
    stream.pointee.next_out = room.baseAddress
    stream.pointee.avail_out = UInt32(clamping: room.count)
    var written: Int { room.count - Int(stream.pointee.avail_out) }
    while written < room.count {
      guard findMember() else { break }
      if stream.pointee.avail_in == 0, !fill() {
        if state == .inMember { fail("the packed bytes end too early", canGoOn: false) }
        state = .ended
        break
      }
      step()
      if failure != nil { break }
    }
    if written == 0, let failure {
      self.failure = nil
      throw failure
    }
    return written
  }

  private func step() {
    switch inflate(stream, Z_NO_FLUSH) {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END:
      state = wrapping == .gzip ? .betweenMembers : .ended
      inflateReset(stream)
    default:
      let reason = stream.pointee.msg.map { String(cString: $0) }
      state = wrapping == .gzip ? .lost : .ended
      fail(
        "the packed bytes are damaged" + (reason.map { " (\($0))" } ?? ""),
        canGoOn: wrapping == .gzip)
      inflateReset(stream)
    }
  }

  /// True when zlib stands in a member; goes to the next one where it does not.
  private func findMember() -> Bool {
    switch state {
    case .inMember: return true
    case .ended: return false
    case .betweenMembers:
      // What follows the last member and is none is padding (RFC 1952 says nothing of it).
      while stream.pointee.avail_in > 0 || fill() {
        guard let byte = stream.pointee.next_in?.pointee, byte == 0 else { break }
        skip(1)
      }
      state = beginsMember(strictly: false) ? .inMember : .ended
    case .lost:
      while stream.pointee.avail_in > 0 || fill() {
        if beginsMember(strictly: true) {
          state = .inMember
          return true
        }
        skip(1)
      }
      state = .ended
    }
    return state == .inMember
  }

  /// True when the next bytes are the beginning of a gzip member.
  private func beginsMember(strictly: Bool) -> Bool {
    guard let next = stream.pointee.next_in, stream.pointee.avail_in > 0, next[0] == 0x1F else {
      return false
    }
    // The rest of the head may come with the next bytes; zlib will see what it is.
    guard stream.pointee.avail_in > 3 else { return !strictly }
    return next[1] == 0x8B && next[2] == 8 && next[3] & 0xE0 == 0
  }

  private func skip(_ count: Int) {
    stream.pointee.next_in = stream.pointee.next_in?.advanced(by: count)
    stream.pointee.avail_in -= UInt32(count)
  }

  /// Takes more packed bytes; false at their end.
  private func fill() -> Bool {
    guard !isSourceAtEnd else { return false }
    let count = source(input)
    guard count > 0 else {
      isSourceAtEnd = true
      return false
    }
    packedCount += count
    stream.pointee.next_in = input.bindMemory(to: UInt8.self).baseAddress
    stream.pointee.avail_in = UInt32(count)
    return true
  }

  private func fail(_ what: String, canGoOn: Bool) {
    failure = UnpackingError(what: what, canGoOn: canGoOn)
  }
}
