/// Where a bundle's files come from: a folder, or a zip of one.
protocol BundleSource {
  /// The bytes of the manifest; nil when there is none.
  func manifest() throws(BundleError) -> [UInt8]?

  /// Hands over everything that is there, in any order.
  ///
  /// A folder that is none of `folders` is handed over as one thing, and not looked into.
  func forEachEntry(
    in folders: Set<String>, _ body: (BundleEntry) throws(BundleError) -> Void
  ) throws(BundleError)
}

/// Something that is in a bundle, or in its folder.
struct BundleEntry {
  enum Kind: Hashable {
    /// Its length in bytes, where that is known before it is read.
    case file(size: Int?)
    case unknownFolder
    case link(target: String)
    /// A device, a pipe and the like.
    case other
  }

  /// What came of reading a file.
  enum Content: Hashable {
    case bytes([UInt8])
    /// There is more than was asked for.
    case longer
    /// It cannot be read to its end.
    case damaged
  }

  /// Relative to the bundle, with slashes.
  let path: String
  let kind: Kind
  /// Reads the file, up to a number of bytes.
  let content: (Int) throws(BundleError) -> Content
}
