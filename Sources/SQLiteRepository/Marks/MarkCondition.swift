internal import Identity
internal import Repository
internal import SQLite

/// A condition on tags or notes, as SQL.
///
/// An article has the tags of its statements too when articles are looked for, and a statement
/// those of its article when statements are.
enum MarkCondition {
  static func condition(
    _ expression: SearchQuery.Expression, in target: SearchTarget
  ) -> Condition {
    let (marks, values): (String, [Value])
    switch expression {
    case .tag(let name):
      (marks, values) = (
        "tags m JOIN articles a ON a.key = m.article WHERE "
          + (name == nil ? "TRUE" : "m.name = ?"),
        name.map { [.text($0.description)] } ?? []
      )
    case .note(let text):
      (marks, values) = (
        "notes m JOIN articles a ON a.key = m.article WHERE instr(lower(m.text), lower(?)) > 0",
        [.text(text)]
      )
    default: preconditionFailure("no condition on a mark")
    }
    switch target {
    case .articles: return .rows("SELECT a.id FROM \(marks)", values)
    case .statements:
      return .rows(
        """
        SELECT s.id FROM statements s WHERE s.article_id IN (
          SELECT a.id FROM \(marks) AND m.content_start IS NULL
        )
        UNION ALL
        SELECT s.id FROM (SELECT a.id AS article_id, m.content_start, m.content_end FROM \(marks))
        JOIN statements s USING (article_id, content_start, content_end)
        """, values + values)
    }
  }
}
