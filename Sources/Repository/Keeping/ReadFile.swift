/// A file that was read to its end, as it was then.
package struct ReadFile: Hashable, Sendable {
  /// The path from the root of the file system.
  package let path: String
  /// Length in bytes.
  package let size: Int
  /// When the content last changed, in nanoseconds since 1970 (UTC).
  package let modified: Int
  /// How it was read: the same bytes read with other options are other articles.
  package let reading: String

  package init(path: String, size: Int, modified: Int, reading: String) {
    self.path = path
    self.size = size
    self.modified = modified
    self.reading = reading
  }
}
