#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Waits for files to be added or changed below some paths.
///
/// On Linux the kernel names what changed (inotify(7)). On macOS it says that a directory changed
/// (kqueue(2)) and nothing of what is inside its files, so all paths are looked at again then, and
/// once a second: files that have not changed are passed over without being opened.
package struct FolderWatch: ~Copyable {
  private let paths: [String]
  private let descriptor: Int32
  /// The directory of each watch, by its number, and the names in it that count; nil for all.
  private var folders: [Int32: Folder] = [:]

  private struct Folder {
    let path: String
    var names: Set<String>?
  }

  /// Begins to watch files and directories, with all that is below them.
  package init(_ paths: [String]) throws(ImportProblem) {
    self.paths = paths
    #if canImport(Darwin)
      descriptor = kqueue()
    #else
      descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    #endif
    guard descriptor >= 0 else { throw FileSystem.problem(errno, path: paths.first ?? ".") }
    for path in paths {
      switch try FileSystem.status(of: path).kind {
      case .directory: addFolder(path)
      case .file, .other:
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let parent = parts.dropLast().joined(separator: "/")
        add(
          parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent,
          names: [String(parts[parts.count - 1])], base: path)
      }
    }
  }

  deinit {
    for watch in folders.keys { Self.remove(watch, from: descriptor) }
    FileSystem.closeFile(descriptor)
  }

  /// Waits until something changed and nothing more does for a moment; returns what to read again.
  ///
  /// Empty when nothing changed for `milliseconds`, or when a signal came in.
  package mutating func changes(within milliseconds: Int32) throws(ImportProblem) -> [String] {
    var changed: [String] = []
    var patience = milliseconds
    // Whoever writes many files is waited for, but not for long.
    for _ in 0..<10 {
      let more = wait(patience)
      if more.isEmpty { break }
      for path in more where !changed.contains(path) { changed.append(path) }
      patience = 100
    }
    return changed
  }

  /// Watches a directory and those below it; hidden ones are left out, as when they are read.
  private mutating func addFolder(_ path: String) {
    add(path, names: nil, base: nil)
    do throws(ImportProblem) {
      for name in try FileSystem.names(in: path) where !name.hasPrefix(".") {
        let below = Self.join(path, name)
        if try FileSystem.status(of: below).kind == .directory { addFolder(below) }
      }
    } catch {
      // What cannot be listed is reported by whoever reads it.
      return
    }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    var base = folder
    while base.utf8.count > 1 && base.hasSuffix("/") { base.removeLast() }
    return base == "/" ? base + name : base + "/" + name
  }
}

#if canImport(Darwin)
  extension FolderWatch {
    private mutating func add(_ path: String, names: Set<String>?, base: String?) {
      let folder = open(path, O_EVTONLY | O_CLOEXEC)
      guard folder >= 0 else { return }
      var event = kevent(
        ident: UInt(folder), filter: Int16(EVFILT_VNODE), flags: UInt16(EV_ADD | EV_CLEAR),
        fflags: UInt32(NOTE_WRITE | NOTE_EXTEND | NOTE_RENAME), data: 0, udata: nil)
      kevent(descriptor, &event, 1, nil, 0, nil)
      folders[folder] = Folder(path: path, names: names)
    }

    private mutating func wait(_ milliseconds: Int32) -> [String] {
      var event = kevent()
      var time = timespec(tv_sec: 1, tv_nsec: 0)
      let count = kevent(descriptor, nil, 0, &event, 1, &time)
      guard count >= 0 else { return [] }
      return milliseconds > 100 ? paths : []
    }

    private static func remove(_ watch: Int32, from descriptor: Int32) {
      FileSystem.closeFile(watch)
    }
  }
#else
  extension FolderWatch {
    private mutating func add(_ path: String, names: Set<String>?, base: String?) {
      // Closed after writing and moved here, so that no half-written file is read.
      let mask = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE
      let watch = inotify_add_watch(descriptor, path, UInt32(mask))
      guard watch >= 0 else { return }
      guard let names else {
        folders[watch] = Folder(path: path, names: nil)
        return
      }
      if let known = folders[watch] {
        if known.names != nil { folders[watch]?.names?.formUnion(names) }
      } else {
        // The parent's name as the path has it, so that the file keeps the name that it was read by.
        let isBare = base.map { !$0.contains("/") } ?? false
        folders[watch] = Folder(path: isBare ? "" : path, names: names)
      }
    }

    private mutating func wait(_ milliseconds: Int32) -> [String] {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, milliseconds) > 0 else { return [] }
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return [] }
      var changed: [String] = []
      for event in Self.events(in: buffer[..<count]) {
        guard event.mask & UInt32(IN_Q_OVERFLOW) == 0 else { return paths }
        if let path = path(of: event) { changed.append(path) }
      }
      return changed
    }

    private struct Event {
      let watch: Int32
      let mask: UInt32
      let name: String
    }

    /// Reads `struct inotify_event`: watch, mask, cookie and length of the name, then the name.
    private static func events(in bytes: ArraySlice<UInt8>) -> [Event] {
      var events: [Event] = []
      bytes.withUnsafeBytes { buffer in
        var offset = 0
        while offset + 16 <= buffer.count {
          let length = Int(buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
          guard offset + 16 + length <= buffer.count else { return }
          let name = buffer[(offset + 16)..<(offset + 16 + length)].prefix { $0 != 0 }
          events.append(
            Event(
              watch: buffer.loadUnaligned(fromByteOffset: offset, as: Int32.self),
              mask: buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
              name: String(decoding: name, as: UTF8.self)))
          offset += 16 + length
        }
      }
      return events
    }

    /// What to read after an event; nil for what is no article.
    private mutating func path(of event: Event) -> String? {
      guard let folder = folders[event.watch], !event.name.isEmpty, !event.name.hasPrefix(".")
      else { return nil }
      let path = folder.path.isEmpty ? event.name : Self.join(folder.path, event.name)
      if let names = folder.names { return names.contains(event.name) ? path : nil }
      if event.mask & UInt32(IN_ISDIR) != 0 {
        addFolder(path)
        return path
      }
      // A file is read once it is closed; one that was only made is still being written.
      let isWhole = event.mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0
      return isWhole ? path : nil
    }

    private static func remove(_ watch: Int32, from descriptor: Int32) {
      inotify_rm_watch(descriptor, watch)
    }
  }
#endif
