/// How it is said that there are more statements than those that were said.
package enum LeftOut {
  /// `3 more are beliefs or plans, or were not said; --all shows them`; nil when there are none.
  package static func sentence(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    return count == 1
      ? "1 more is a belief or a plan, or was not said; --all shows it"
      : "\(Counted.number(count)) more are beliefs or plans, or were not said; --all shows them"
  }

  static func lines(_ count: Int, _ style: TextStyle) -> [String] {
    sentence(count).map { PartedLine($0, .quiet).lines(style) } ?? []
  }
}
