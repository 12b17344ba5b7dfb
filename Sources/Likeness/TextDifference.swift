package import News

/// What became of a text: which words were kept, taken out and put in, between two versions.
///
/// Paragraphs are aligned first, then the words of those that changed, so that a sentence which was
/// edited shows its edits and one which was replaced stands as a whole. Moved text is removed in one
/// place and added in another. Time is bounded: texts of 10 MB that have nothing in common take
/// seconds, and where the bound is reached a passage counts as replaced.
package struct TextDifference: Hashable, Sendable {
  /// A passage of the old text, of the new text or of both.
  package struct Piece: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// The same bytes stand in both texts.
      case kept
      /// Stands in the old text only; `new` is empty and says where it was.
      case removed
      /// Stands in the new text only; `old` is empty and says where it came in.
      case added
      /// Other words stand in its place.
      case replaced
    }

    package let kind: Kind
    /// Its UTF-8 bytes in the old text.
    package let old: TextSpan
    /// Its UTF-8 bytes in the new text.
    package let new: TextSpan
  }

  /// The passages in order. They tile both texts, kept and other pieces by turns, and begin and end
  /// between characters (Unicode scalars).
  package let pieces: [Piece]

  /// True when the texts are the same, byte for byte.
  package var isEmpty: Bool { pieces.allSatisfy { $0.kind == .kept } }

  /// Compares the versions of a text.
  package init(from old: String, to new: String) {
    var comparison = PassageComparison(old: old, new: new)
    pieces = comparison.pieces()
  }
}
