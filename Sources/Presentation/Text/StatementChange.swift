internal import Likeness
internal import News
internal import Repository

/// What became of a statement from one text to another.
struct StatementChange {
  enum Kind: String {
    case changed
    case removed
    case added
  }

  /// nil for one that was added.
  let old: StoredStatement?
  /// nil for one that was removed.
  let new: StoredStatement?

  var kind: Kind { old == nil ? .added : new == nil ? .removed : .changed }

  /// The statements that are not the same in both texts: changed ones first, then those that went
  /// and those that came, each in text order.
  static func changes(
    from old: [StoredStatement], to new: [StoredStatement], difference: TextDifference
  ) -> [StatementChange] {
    var came = new
    var went: [StoredStatement] = []
    for statement in old {
      if let same = came.firstIndex(where: { isSame(statement, $0) }) {
        came.remove(at: same)
      } else {
        went.append(statement)
      }
    }
    var changed: [StatementChange] = []
    var removed: [StatementChange] = []
    for statement in went {
      let overlaps = came.map { overlap(statement, $0, difference) }
      if let most = overlaps.max(), most > 0, let place = overlaps.firstIndex(of: most) {
        changed.append(StatementChange(old: statement, new: came.remove(at: place)))
      } else {
        removed.append(StatementChange(old: statement, new: nil))
      }
    }
    return changed + removed + came.map { StatementChange(old: nil, new: $0) }
  }

  /// Same words of the same speaker; where they stand does not count.
  private static func isSame(_ left: StoredStatement, _ right: StoredStatement) -> Bool {
    left.contentText == right.contentText && left.speakers.map(\.id) == right.speakers.map(\.id)
      && left.cueText == right.cueText && left.sourceText == right.sourceText
      && left.statement.polarity == right.statement.polarity
      && left.statement.factuality == right.statement.factuality
      && left.statement.attitude == right.statement.attitude
  }

  /// How many bytes of the new text both statements cover.
  private static func overlap(
    _ old: StoredStatement, _ new: StoredStatement, _ difference: TextDifference
  ) -> Int {
    var overlap = 0
    for span in old.statement.content {
      for piece in difference.pieces where piece.old.start < span.end && span.start < piece.old.end
      {
        // Of what was kept, the very bytes; of what was replaced, all that stands in its place.
        let shift = piece.new.start - piece.old.start
        let isKept = piece.kind == .kept
        let start = isKept ? max(piece.old.start, span.start) + shift : piece.new.start
        let end = isKept ? min(piece.old.end, span.end) + shift : piece.new.end
        for other in new.statement.content {
          overlap += max(0, min(end, other.end) - max(start, other.start))
        }
      }
    }
    return overlap
  }
}
