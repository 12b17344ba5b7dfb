/// Whether texts are the same but for their blanks and line ends.
package enum TextSpacing {
  /// True when nothing but spacing differs; false also when nothing does.
  package static func isAllThatDiffers(between old: String, and new: String) -> Bool {
    guard old != new || !old.utf8.elementsEqual(new.utf8) else { return false }
    var scalars = old.unicodeScalars.lazy.filter { !isSpacing($0) }.makeIterator()
    for scalar in new.unicodeScalars where !isSpacing(scalar) {
      guard scalars.next() == scalar else { return false }
    }
    return scalars.next() == nil
  }

  /// White space, and characters without width that layouts leave behind.
  private static func isSpacing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: scalar.properties.isWhitespace
    }
  }
}
