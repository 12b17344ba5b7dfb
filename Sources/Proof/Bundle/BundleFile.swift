internal import News

/// A file of a bundle, in memory.
package struct BundleFile: Hashable, Sendable {
  /// Relative to the bundle, with slashes: `articles/ar-7f3cq2m8x0kd.txt`.
  package let path: String
  package let bytes: [UInt8]

  package init(_ path: String, _ text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }

  /// Makes a text file of lines.
  package init(_ path: String, lines: [String]) {
    self.init(path, lines.map { $0 + "\n" }.joined())
  }

  init(_ path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// What a manifest says of it.
  var record: BundleManifest.File {
    BundleManifest.File(path: path, size: bytes.count, sha256: SHA256.hex(bytes))
  }
}
