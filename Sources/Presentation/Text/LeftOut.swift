/// How it is said that there are more statements than those that were said.
package enum LeftOut {
  /// `3 more are beliefs or plans, or were not said; --all shows them`; nil when there are none.
  package static func sentence(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    return count == 1
      ? "1 more is a belief or a plan, or was not said; --all shows it"
      : "\(Counted.number(count)) more are beliefs or plans, or were not said; --all shows them"
  }

  /// `2 more may be theirs: who is meant is in doubt; --candidates shows them`.
  static func lines(inDoubt count: Int, _ style: TextStyle) -> [String] {
    guard count > 0 else { return [] }
    let sentence =
      "\(Counted.number(count)) more may be theirs: who is meant is in doubt; "
      + "--candidates shows \(count == 1 ? "it" : "them")"
    return PartedLine(sentence, .quiet).lines(style)
  }

  /// `2 statements may be of somebody called Roth: …`; nil when there are none.
  package static func sentence(inDoubt count: Int, named name: String) -> String? {
    guard count > 0 else { return nil }
    return "\(Counted.phrase(count, "statement")) may be of somebody called \(name): "
      + "the article leaves in doubt who is meant; --candidates shows \(count == 1 ? "it" : "them")"
  }

  /// `12 undated articles are not shown`; nil when there are none.
  package static func sentence(undated count: Int, _ noun: String) -> String? {
    guard count > 0 else { return nil }
    let of = noun == "article" ? "" : " of undated articles"
    let what = Counted.phrase(count, noun == "article" ? "undated article" : noun) + of
    return what + (count == 1 ? " is not shown" : " are not shown")
  }

  static func lines(_ count: Int, _ style: TextStyle) -> [String] {
    sentence(count).map { PartedLine($0, .quiet).lines(style) } ?? []
  }
}
