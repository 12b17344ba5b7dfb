#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where a bundle is written, and what may be replaced there.
///
/// Nothing but an earlier bundle is ever replaced, and of that only the files that its own manifest
/// names: somebody's other files stay, and stand in the way.
package struct BundlePlace {
  private enum Occupant {
    case nobody
    case emptyFolder
    /// A bundle in a folder, with the paths of its files.
    case bundle([String])
    case zip
  }

  private let path: String
  private let occupant: Occupant

  /// Looks at a place; throws where it is taken by what may not be replaced.
  package init(_ typed: String, replaces: Bool) throws(BundleError) {
    var path = typed
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    guard !path.isEmpty else { throw BundleError("--output needs the name of a folder") }
    switch DiskFile.kind(of: path) {
    case nil: occupant = .nobody
    case .folder where try DiskFile.names(in: path).isEmpty: occupant = .emptyFolder
    case .folder:
      guard replaces else { throw Self.taken(path, "a folder with files") }
      occupant = .bundle(try Self.filesOfBundle(path))
    case .file:
      guard replaces else { throw Self.taken(path, "a file") }
      guard try DiskFile.head(of: path).starts(with: [0x50, 0x4B]),
        try ZipSource(path).manifest() != nil
      else {
        throw BundleError(
          "\(path) is a file and no bundle: it is not replaced", advice: "name another --output")
      }
      occupant = .zip
    case .link, .other:
      throw BundleError("\(path) is no folder: it is not replaced", advice: "name another --output")
    }
  }

  /// The last step of the path without an ending, which is the folder inside a zip.
  var folderName: String {
    let name = path.split(separator: "/").last.map(String.init) ?? "bundle"
    let plain = name.hasSuffix(".zip") ? String(name.dropLast(4)) : name
    return plain.isEmpty || plain == "." || plain == ".." ? "bundle" : plain
  }

  /// Where it is written until it is whole: beside its place.
  var unfinished: String { "\(path).unfinished-\(getpid())" }

  /// Takes away what is replaced.
  func makeRoom() throws(BundleError) {
    switch occupant {
    case .nobody: break
    case .emptyFolder: try DiskFile.removeFolder(path)
    case .bundle(let files): try Self.remove(files, from: path)
    case .zip: try DiskFile.removeFile(path)
    }
  }

  /// Removes some files of a folder, and the folders that they leave empty.
  static func remove(_ files: [String], from folder: String) throws(BundleError) {
    for file in files { try DiskFile.removeFile(folder + "/" + file) }
    let folders = Set(files.flatMap(BundlePath.folders)).sorted { $0.count > $1.count }
    for path in folders { try DiskFile.removeFolder(folder + "/" + path) }
    try DiskFile.removeFolder(folder)
  }

  private static func taken(_ path: String, _ what: String) -> BundleError {
    BundleError(
      "\(path) is \(what) already", advice: "name another --output, or replace a bundle by --force")
  }

  /// What a bundle in a folder consists of; throws where there is anything else.
  private static func filesOfBundle(_ path: String) throws(BundleError) -> [String] {
    let source = FolderSource(path)
    guard let bytes = try source.manifest() else {
      throw BundleError(
        "\(path) is a folder and no bundle: nothing in it is replaced",
        advice: "name another --output")
    }
    let manifest = try BundleManifest(bytes, of: path)
    let known = Set(manifest.files.map(\.path) + [BundleManifest.path])
    var present: [String] = []
    try source.forEachEntry(in: Set(known.flatMap(BundlePath.folders))) {
      entry throws(BundleError) in
      guard known.contains(entry.path), case .file = entry.kind else {
        throw BundleError(
          "\(path) holds \(BundleManifest.shown(entry.path)), which is not of the bundle in it: "
            + "nothing is replaced", advice: "take it out, or name another --output")
      }
      present.append(entry.path)
    }
    return present
  }
}
