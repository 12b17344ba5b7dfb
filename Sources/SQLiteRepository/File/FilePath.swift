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

  /// Removes a file and what SQLite keeps beside it; none of them need be there.
  static func removeDatabase(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  /// Makes a new name last through a power failure, as far as the file system lets it.
  private static func synchronizeDirectory(of path: String) {
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let directory = parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent
    let descriptor = open(directory, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
