internal import Repository

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The few things that are done to whole files; POSIX.1-2017.
enum FilePath {
  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// True when both names lead to one file, through links of either kind.
  static func leadToSameFile(_ path: String, _ other: String) -> Bool {
    var (one, two) = (stat(), stat())
    guard stat(path, &one) == 0, stat(other, &two) == 0 else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  /// The first bytes of a file, fewer when it is shorter; nil for what cannot be read as a file.
  ///
  /// Not for a file that SQLite has open in this process: closing it gives SQLite's locks away,
  /// https://www.sqlite.org/howtocorrupt.html#posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
  static func beginning(of path: String, count: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let length = read(descriptor, &bytes, count)
    return length < 0 ? nil : Array(bytes.prefix(length))
  }

  /// False when the file system of a file has no locks to give: ENOLCK and the like, fcntl(2).
  ///
  /// It is tried on a file of its own, since to close the one that SQLite has open would give its
  /// locks away, as above.
  static func isInPlaceWithLocks(_ path: String) -> Bool {
    let probe = unused(path + ".lock-test")
    let descriptor = open(probe, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return true }
    defer {
      close(descriptor)
      unlink(probe)
    }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    guard fcntl(descriptor, F_SETLK, &lock) != 0 else { return true }
    return ![ENOLCK, ENOSYS, EOPNOTSUPP, EINVAL].contains(errno)
  }

  /// The size in bytes; 0 when there is no such file.
  static func size(of path: String) -> Int {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// `path`, or the first of `path-2`, `path-3` and so on where nothing is.
  static func unused(_ path: String) -> String {
    var candidate = path
    var number = 2
    while exists(candidate) {
      candidate = "\(path)-\(number)"
      number += 1
    }
    return candidate
  }

  /// Gives a file another name in the same directory; what had the name is replaced.
  static func rename(_ path: String, to name: String) throws(ArchiveError) {
    #if canImport(Darwin)
      let code = Darwin.rename(path, name)
    #elseif canImport(Musl)
      let code = Musl.rename(path, name)
    #else
      let code = Glibc.rename(path, name)
    #endif
    guard code == 0 else {
      throw ArchiveError(
        .failed, "cannot rename \(path) to \(name): \(String(cString: strerror(errno)))")
    }
    synchronizeDirectory(of: name)
  }

  /// Does nothing for a while; a signal may cut it short.
  static func pause(milliseconds: Int) {
    usleep(UInt32(milliseconds) * 1000)
  }

  /// Removes a file and what SQLite keeps beside it; none of them need be there.
  static func removeDatabase(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  /// Throws unless files can be made in the folder of `path`; `action` completes "cannot ...".
  static func makeSureFolder(
    of path: String, isReadyTo action: String
  ) throws(ArchiveError) {
    let folder = folder(of: path)
    guard exists(folder) || errno == EACCES else {
      throw ArchiveError(
        .notFound, "cannot \(action): the folder \(folder) does not exist",
        advice: "make the folder first, or name another file")
    }
    guard access(folder + "/.", F_OK) == 0 || errno == EACCES else {
      throw ArchiveError(
        .notFound, "cannot \(action): \(folder) is not a folder", advice: "name another file")
    }
    guard access(folder, W_OK | X_OK) == 0 else {
      throw ArchiveError(
        .permission, "cannot \(action): the folder \(folder) cannot be written to",
        advice: "check the permissions of the folder, or name another file")
    }
  }

  private static func folder(of path: String) -> String {
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    return parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent
  }

  /// Makes a new name last through a power failure, as far as the file system lets it.
  private static func synchronizeDirectory(of path: String) {
    let descriptor = open(folder(of: path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
