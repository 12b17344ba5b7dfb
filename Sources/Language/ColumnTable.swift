/// The observations on a run of tokens: one `UInt32` per column and token, 0 for "nothing here".
///
/// Four tokens of zeros stand before and after the run, so that a feature may look over the edge
/// without asking. One table is used again for every run; it grows and never shrinks.
package struct ColumnTable: ~Copyable {
  package static let margin = 4

  /// Number of columns.
  package let width: Int
  /// Number of tokens in the run.
  package private(set) var count = 0
  private var stride = 0
  private var capacity: Int
  private var storage: UnsafeMutablePointer<UInt32>

  package init(width: Int) {
    self.width = width
    capacity = width * 256
    storage = .allocate(capacity: capacity)
    storage.initialize(repeating: 0, count: capacity)
  }

  deinit {
    storage.deallocate()
  }

  /// Begins a run of `count` tokens: every column is 0.
  package mutating func reset(count: Int) {
    self.count = count
    stride = count + 2 * Self.margin
    let needed = stride * width
    if needed > capacity {
      storage.deallocate()
      capacity = needed + needed / 2
      storage = .allocate(capacity: capacity)
    }
    storage.initialize(repeating: 0, count: needed)
  }

  /// The column `column`: valid from `-margin` to `count + margin`.
  @inline(__always)
  package func pointer(_ column: Int) -> UnsafeMutablePointer<UInt32> {
    storage + (column * stride + Self.margin)
  }
}
