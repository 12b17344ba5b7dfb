package import Language

/// How readily each word is part of a cue, as counted in annotated text.
///
/// An open-addressing hash table read in place: `slots` keys, then `slots` classes.
package struct CueLexicon {
  package static let slots = 8192

  private let keys: UnsafePointer<UInt32>
  private let classes: UnsafePointer<UInt8>

  package init(model: Model) {
    self.init(model.pointer(.lexicon, to: UInt32.self))
  }

  /// A lexicon whose keys and classes stand at `keys`, which must outlive it.
  package init(_ keys: UnsafePointer<UInt32>) {
    self.keys = keys
    classes = UnsafeRawPointer(keys + Self.slots).assumingMemoryBound(to: UInt8.self)
  }

  /// Where the search for `word` begins.
  @inline(__always)
  package static func slot(of word: UInt32) -> Int {
    Int((word &* 0x9E37_79B1) >> 19)
  }

  /// The class of the word with hash `word`, 0 for unknown or seldom, 3 for nearly always; and the
  /// same in finer steps, 15 for always.
  @inline(__always)
  package func category(of word: UInt32) -> (coarse: UInt32, fine: UInt32) {
    var slot = Self.slot(of: word)
    while keys[slot] != 0 {
      if keys[slot] == word { return (UInt32(classes[slot] & 3), UInt32(classes[slot] >> 2)) }
      slot = (slot + 1) & (Self.slots - 1)
    }
    return (0, 0)
  }
}
