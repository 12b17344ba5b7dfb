#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The system calls that reading needs, with errors that name the file; POSIX.1-2017.
enum FileSystem {
  /// What a path leads to, links followed.
  struct Status {
    enum Kind { case file, directory, other }

    let kind: Kind
    /// Length in bytes; 0 where there is none.
    let size: Int
    /// When the content last changed, in nanoseconds since 1970 (UTC).
    let modified: Int
    let identity: Identity
  }

  /// Tells one file from another, whatever paths lead to it.
  struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  static func status(of path: String) throws(ImportProblem) -> Status {
    var status = stat()
    guard EscapedPath.call(path, { stat($0, &status) }) == 0 else {
      throw problem(errno, path: path)
    }
    return Status(status)
  }

  static func status(of descriptor: Int32, path: String) throws(ImportProblem) -> Status {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw problem(errno, path: path) }
    return Status(status)
  }

  /// `path` from the root of the file system, its links left as they are.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let directory = getcwd(nil, 0) else { return path }
    defer { free(directory) }
    let base = String(cString: directory)
    return base.hasSuffix("/") ? base + path : base + "/" + path
  }

  /// `path` from the root of the file system, its links followed; `absolute` where that fails.
  static func canonical(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return absolute(path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Opens a file for reading; the caller closes it.
  static func open(_ path: String) throws(ImportProblem) -> Int32 {
    let descriptor = EscapedPath.call(path) { path in
      #if canImport(Glibc)
        Glibc.open(path, O_RDONLY | O_CLOEXEC)
      #elseif canImport(Musl)
        Musl.open(path, O_RDONLY | O_CLOEXEC)
      #else
        Darwin.open(path, O_RDONLY | O_CLOEXEC)
      #endif
    }
    guard descriptor >= 0 else { throw problem(errno, path: path) }
    return descriptor
  }

  static func closeFile(_ descriptor: Int32) {
    // Nothing was written, so there is nothing that a failing close could lose.
    _ = close(descriptor)
  }

  /// Reads up to the buffer's length; 0 is the end of the file.
  static func readFile(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, path: String
  ) throws(ImportProblem) -> Int {
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw problem(errno, path: path) }
    }
  }

  /// Goes to a place of a file and returns how far from its beginning that is.
  static func seek(
    _ descriptor: Int32, to target: Int, isFromEnd: Bool, path: String
  ) throws(ImportProblem) -> Int {
    let reached = lseek(descriptor, off_t(target), isFromEnd ? SEEK_END : SEEK_SET)
    guard reached >= 0 else { throw problem(errno, path: path) }
    return Int(reached)
  }

  /// The names in a directory, without `.` and `..`, in byte order.
  static func names(in directory: String) throws(ImportProblem) -> [String] {
    var opened = opendir(directory)
    if opened == nil {
      _ = EscapedPath.call(directory) { path in
        opened = opendir(path)
        return opened == nil ? -1 : 0
      }
    }
    guard let stream = opened else {
      throw problem(errno, path: directory, of: "directory")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw problem(errno, path: directory, of: "directory") }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee))
        {
          EscapedPath.text(of: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What is said of a directory where a file was wanted.
  static func directory(_ path: String) -> ImportProblem {
    problem(EISDIR, path: path)
  }

  /// What a failed call means for whoever named the path.
  static func problem(
    _ code: Int32, path: String, of noun: String = "file"
  ) -> ImportProblem {
    let (kind, what, remedy): (ImportProblem.Kind, String, String?) =
      switch code {
      case ENOENT, ENOTDIR:
        (.missing, "there is no such \(noun), or no longer", "check the path")
      case EACCES, EPERM:
        (
          .unreadable, "you may not read this \(noun)",
          "change its permissions (chmod u+r\(noun == "directory" ? "x" : "")), or run as its owner"
        )
      case EISDIR:
        (.directory, "this is a directory, not a file", "name the files in it")
      case ELOOP: (.unreadable, "its links lead round in a circle", "name the file itself")
      default: (.unreadable, "the system cannot read it: \(String(cString: strerror(code)))", nil)
      }
    return ImportProblem(path: path, kind: kind, scope: .file, what: what, remedy: remedy)
  }
}

extension FileSystem.Status {
  fileprivate init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      default: .other
      }
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    identity = FileSystem.Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      inode: UInt64(truncatingIfNeeded: status.st_ino))
  }
}
