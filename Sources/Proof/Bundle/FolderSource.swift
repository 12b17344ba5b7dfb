/// A bundle that lies in a folder. No link in it is followed (POSIX.1-2017, lstat and O_NOFOLLOW).
struct FolderSource: BundleSource {
  private let root: String

  init(_ root: String) {
    self.root = root
  }

  func manifest() throws(BundleError) -> [UInt8]? {
    let path = root + "/" + BundleManifest.path
    switch DiskFile.kind(of: path) {
    case nil: return nil
    case .file: break
    case .link(let target):
      throw BundleError(
        "\(path) is a symbolic link to \(target), and is not followed",
        advice: "a bundle holds its own files: ask for it again")
    case .folder, .other: throw BundleError("\(path) is no file")
    }
    switch try DiskFile.read(path, atMost: BundleManifest.mostBytes) {
    case .bytes(let bytes): return bytes
    case .longer:
      throw BundleError(
        "\(path) has more than the \(BundleManifest.mostBytes) bytes that a manifest may have")
    case .damaged: throw BundleError("\(path) cannot be read to its end")
    }
  }

  func forEachEntry(
    in folders: Set<String>, _ body: (BundleEntry) throws(BundleError) -> Void
  ) throws(BundleError) {
    try visit("", folders, body)
  }

  private func visit(
    _ folder: String, _ folders: Set<String>, _ body: (BundleEntry) throws(BundleError) -> Void
  ) throws(BundleError) {
    for name in try DiskFile.names(in: folder.isEmpty ? root : root + "/" + folder) {
      let path = folder.isEmpty ? name : folder + "/" + name
      let place = root + "/" + path
      let kind: BundleEntry.Kind
      switch DiskFile.kind(of: place) {
      case .folder where folders.contains(path):
        try visit(path, folders, body)
        continue
      case .folder: kind = .unknownFolder
      case .file(let size): kind = .file(size: size)
      case .link(let target): kind = .link(target: target)
      // What has no name in UTF-8 is not found by it, and is there all the same.
      case .other, nil: kind = .other
      }
      try body(
        BundleEntry(path: path, kind: kind) { limit throws(BundleError) in
          try DiskFile.read(place, atMost: limit)
        })
    }
  }
}
