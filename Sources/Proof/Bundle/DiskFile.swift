#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What is done to single files and folders of a disk.
enum DiskFile {
  enum Kind: Hashable {
    case file(size: Int)
    case folder
    case link(target: String)
    case other
  }

  /// What a path leads to, links not followed; nil for nothing.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return kind(status, path)
  }

  /// The same with links followed.
  static func kind(behindLinksOf path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return kind(status, path)
  }

  private static func kind(_ status: stat, _ path: String) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file(size: Int(status.st_size))
    case S_IFDIR: .folder
    case S_IFLNK: .link(target: target(of: path))
    default: .other
    }
  }

  private static func target(of path: String) -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.bindMemory(to: CChar.self).baseAddress.map { readlink(path, $0, bytes.count) } ?? -1
    }
    return count > 0
      ? BundleManifest.shown(String(decoding: buffer.prefix(count), as: UTF8.self)) : "nothing"
  }

  /// The names in a folder in byte order.
  static func names(in folder: String) throws(BundleError) -> [String] {
    guard let opened = opendir(folder) else { throw error("read the folder", folder) }
    defer { closedir(opened) }
    var names: [String] = []
    while let entry = readdir(opened) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Reads a file up to a number of bytes; one that became a link meanwhile is not followed.
  static func read(_ path: String, atMost limit: Int) throws(BundleError) -> BundleEntry.Content {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw error("read", path) }
    defer { close(descriptor) }
    return try read(descriptor, path, atMost: limit)
  }

  private static func read(
    _ descriptor: Int32, _ path: String, atMost limit: Int
  ) throws(BundleError) -> BundleEntry.Content {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        #if canImport(Glibc)
          Glibc.read(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
          Musl.read(descriptor, bytes.baseAddress, bytes.count)
        #else
          Darwin.read(descriptor, bytes.baseAddress, bytes.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw error("read", path) }
      guard count > 0 else { return .bytes(bytes) }
      bytes += buffer[..<count]
      if bytes.count > limit { return .longer }
    }
  }

  /// The first bytes of a file, or all of a shorter one.
  static func head(of path: String) throws(BundleError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw error("read", path) }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 4)
    let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count >= 0 else { throw error("read", path) }
    return Array(buffer.prefix(count))
  }

  /// Writes a new file; one that is there is an error.
  static func write(_ bytes: [UInt8], to path: String) throws(BundleError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw error("write", path) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { bytes in
        #if canImport(Glibc)
          Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
          Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let failure = error("write", path)
        close(descriptor)
        throw failure
      }
      rest = rest.dropFirst(count)
    }
    // What a full disk or a quota refuses may only be known here.
    guard close(descriptor) == 0 else { throw error("write", path) }
  }

  static func makeFolder(_ path: String) throws(BundleError) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw error("make the folder", path) }
  }

  static func move(_ path: String, to target: String) throws(BundleError) {
    guard rename(path, target) == 0 else { throw error("write", target) }
  }

  static func removeFile(_ path: String) throws(BundleError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw error("remove", path) }
  }

  static func removeFolder(_ path: String) throws(BundleError) {
    guard rmdir(path) == 0 || errno == ENOENT else { throw error("remove the folder", path) }
  }

  static func error(_ verb: String, _ path: String) -> BundleError {
    BundleError("cannot \(verb) \(path): \(String(cString: strerror(errno)))")
  }
}
