internal import Unpacking

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A bundle that lies in a zip, at its top or in one folder of it. Nothing is unpacked to disk.
struct ZipSource: BundleSource {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  func manifest() throws(BundleError) -> [UInt8]? {
    var found: (depth: Int, content: BundleEntry.Content)?
    try forEachMember { member, content throws(BundleError) in
      let depth = member.split(separator: "/").count
      guard member == BundleManifest.path || member.hasSuffix("/" + BundleManifest.path),
        depth <= 2, found.map({ depth < $0.depth }) ?? true
      else { return }
      found = (depth, try content(BundleManifest.mostBytes))
    }
    switch found?.content {
    case nil: return nil
    case .bytes(let bytes): return bytes
    case .longer:
      throw BundleError(
        "\(path): \(BundleManifest.path) has more than the \(BundleManifest.mostBytes) bytes that a "
          + "manifest may have")
    case .damaged: throw BundleError("\(path): \(BundleManifest.path) is damaged")
    }
  }

  func forEachEntry(
    in folders: Set<String>, _ body: (BundleEntry) throws(BundleError) -> Void
  ) throws(BundleError) {
    let prefix = try prefix()
    try forEachMember { member, content throws(BundleError) in
      let isInside = member.hasPrefix(prefix)
      try body(
        BundleEntry(
          path: isInside ? String(member.dropFirst(prefix.count)) : "../" + member,
          kind: .file(size: nil), content: content))
    } others: { member, kind throws(BundleError) in
      let name = member.hasPrefix(prefix) ? String(member.dropFirst(prefix.count)) : member
      try body(BundleEntry(path: name, kind: kind) { _ in .damaged })
    }
  }

  /// What stands before the names of the bundle's files: "" or `wells/`.
  private func prefix() throws(BundleError) -> String {
    var shortest: String?
    try forEachMember { member, _ in
      guard member == BundleManifest.path || member.hasSuffix("/" + BundleManifest.path) else {
        return
      }
      let prefix = String(member.dropLast(BundleManifest.path.count))
      if shortest.map({ prefix.count < $0.count }) ?? true { shortest = prefix }
    }
    return shortest ?? ""
  }

  // MARK: - Members

  private typealias Content = (Int) throws(BundleError) -> BundleEntry.Content

  /// Hands over every file, and what is neither a file nor a folder.
  private func forEachMember(
    _ body: (String, @escaping Content) throws(BundleError) -> Void,
    others: (String, BundleEntry.Kind) throws(BundleError) -> Void = { _, _ in }
  ) throws(BundleError) {
    var passed = 0
    // After a member that cannot be unpacked, the zip is opened again and gone on behind it.
    while let damagedAt = try visit(from: passed, body, others) { passed = damagedAt + 1 }
  }

  /// Visits the members from one on; the number of one that cannot be unpacked, or nil at the end.
  private func visit(
    from first: Int, _ body: (String, @escaping Content) throws(BundleError) -> Void,
    _ others: (String, BundleEntry.Kind) throws(BundleError) -> Void
  ) throws(BundleError) -> Int? {
    let file = try OpenFile(path)
    let reader: BundleReader
    do throws(UnpackingError) {
      reader = try BundleReader(
        .bundle, seek: { file.seek($0, isFromEnd: $1) }, read: { file.read(into: $0) })
    } catch {
      throw BundleError("\(path) is no zip that can be read: \(error.what)")
    }
    var number = -1
    while let member = try next(reader) {
      number += 1
      guard number >= first, !member.path.hasSuffix("/") else { continue }
      guard member.isFile, !member.isEncrypted else {
        try others(member.path, .other)
        continue
      }
      var isDamaged = false
      try body(member.path) { limit throws(BundleError) in
        let content = Self.content(reader, atMost: limit)
        isDamaged = content == .damaged
        return content
      }
      if isDamaged { return number }
    }
    return nil
  }

  private func next(_ reader: BundleReader) throws(BundleError) -> BundleReader.Member? {
    do throws(UnpackingError) {
      return try reader.nextMember()
    } catch {
      throw BundleError(
        "\(path) is damaged: \(error.what)", advice: "ask whoever made the bundle for it again")
    }
  }

  private static func content(_ reader: BundleReader, atMost limit: Int) -> BundleEntry.Content {
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count: Int
      do throws(UnpackingError) {
        count = try reader.read(into: buffer)
      } catch {
        return .damaged
      }
      guard count > 0 else { return .bytes(bytes) }
      bytes += buffer[..<count]
      if bytes.count > limit { return .longer }
    }
  }
}

/// A file that is open for reading. A class because it owns a descriptor.
private final class OpenFile {
  private let descriptor: Int32

  init(_ path: String) throws(BundleError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskFile.error("read", path) }
  }

  deinit { close(descriptor) }

  /// Reads on; 0 at the end, and where nothing can be read.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    #elseif canImport(Musl)
      max(0, Musl.read(descriptor, buffer.baseAddress, buffer.count))
    #else
      max(0, Darwin.read(descriptor, buffer.baseAddress, buffer.count))
    #endif
  }

  func seek(_ target: Int, isFromEnd: Bool) -> Int? {
    let reached = lseek(descriptor, off_t(target), isFromEnd ? SEEK_END : SEEK_SET)
    return reached < 0 ? nil : Int(reached)
  }
}
