/// What each transition of a chain multiplies a chance by, one matrix for each class of transition.
///
/// Each matrix is kept twice, by the label before and by the label after, so that sums over either
/// are sums of whole vectors.
package struct TransitionFactors: Sendable {
  /// For each class and label before (7 before the first token): the factors of the labels after.
  package private(set) var onward: [SIMD8<Float>]
  /// For each class and label after: the factors of the labels before.
  package private(set) var back: [SIMD8<Float>]

  /// Makes room for `classes` matrices of zeros.
  package init(classes: Int) {
    onward = Array(repeating: .zero, count: classes * 8)
    back = onward
  }

  /// Takes the factors of the scores that a model has for `classes` classes.
  package init(of scores: UnsafePointer<SIMD8<Float>>, classes: Int) {
    self.init(classes: classes)
    for row in 0..<classes * 8 {
      let isNever = scores[row] .<= LabelChain.never
      self[row] = LabelChain.exponential(scores[row]).replacing(with: 0, where: isNever)
    }
  }

  /// The factors of row `class * 8 + label before`.
  package subscript(row: Int) -> SIMD8<Float> {
    get { onward[row] }
    set {
      onward[row] = newValue
      for label in 0..<8 { back[row & ~7 + label][row & 7] = newValue[label] }
    }
  }
}
