#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file without a name, for the input of a program; it is gone when it is closed.
struct TemporaryFile: ~Copyable {
  let descriptor: Int32

  /// Makes an empty file in the folder that the system keeps for such.
  init(for place: Place) throws(ImportProblem) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/archive-XXXXXX").utf8CString)
    let opened = template.withUnsafeMutableBufferPointer { name in
      let opened = name.baseAddress.map { mkstemp($0) } ?? -1
      if opened >= 0, let path = name.baseAddress { unlink(path) }
      return opened
    }
    guard opened >= 0 else {
      throw ImportProblem(
        place: place, kind: .unreadable, scope: .file,
        what: "no file could be made in \(folder) to hand the document on",
        remedy: "free some room there, or set TMPDIR to another folder")
    }
    descriptor = opened
    _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end; false when there is no room left.
  func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = unistdWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  private func unistdWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Goes back to the beginning, so that a program reads it from there.
  func rewind() {
    lseek(descriptor, 0, SEEK_SET)
  }
}
