/// What a file is known by, whatever path names it.
package struct SourceFile: Hashable, Sendable {
  /// The path from the root of the file system, with links followed.
  package let path: String
  /// What tells the file from others on this machine, also after it was moved.
  package let device: Int
  package let inode: Int

  package init(path: String, device: Int, inode: Int) {
    self.path = path
    self.device = device
    self.inode = inode
  }
}
