internal import News
internal import Repository
internal import SQLite

/// A condition on articles or statements; as much of it as can be is one MATCH.
indirect enum Condition {
  case everything
  case match(MatchPattern)
  case days(DayRange)
  /// SQL on the table of the target, with the values of its parameters.
  case sql(String, [Value])
  /// A SELECT of the rows of the target, with the values of its parameters.
  case rows(String, [Value])
  case all([Condition])
  case any([Condition])
  case not(Condition)

  /// One MATCH of everything that can be in one, and the rest beside it; nil for no condition.
  static func conjunction(_ conditions: [Condition]) -> Condition? {
    var patterns: [MatchPattern] = []
    var unwanted: [MatchPattern] = []
    var others: [Condition] = []
    for condition in conditions.flatMap(\.parts) {
      switch condition {
      case .match(let pattern): patterns.append(pattern)
      case .not(.match(let pattern)): unwanted.append(pattern)
      case .everything: continue
      default: others.append(condition)
      }
    }
    if !patterns.isEmpty {
      let wanted = MatchPattern.all(patterns)
      others.insert(
        .match(unwanted.isEmpty ? wanted : wanted.excluding(.any(unwanted))), at: 0)
    } else if !unwanted.isEmpty {
      others.append(.not(.match(.any(unwanted))))
    }
    if others.isEmpty { return conditions.isEmpty ? nil : .everything }
    return others.count == 1 ? others[0] : .all(others)
  }

  static func disjunction(_ conditions: [Condition]) -> Condition? {
    var patterns: [MatchPattern] = []
    var others: [Condition] = []
    for condition in conditions {
      if case .match(let pattern) = condition {
        patterns.append(pattern)
      } else {
        others.append(condition)
      }
    }
    if !patterns.isEmpty { others.insert(.match(.any(patterns)), at: 0) }
    if others.isEmpty { return nil }
    return others.count == 1 ? others[0] : .any(others)
  }

  /// The conditions that must all hold, the MATCH first if there is one.
  var parts: [Condition] {
    if case .all(let parts) = self { return parts }
    return [self]
  }

  /// The condition as SQL on the table of the target, with the values of its parameters.
  func sql(_ target: SearchTarget) -> (text: String, values: [Value]) {
    switch self {
    case .everything: return ("1", [])
    case .match(let pattern):
      let fullText = target.fullText
      // The plus has a small index of all articles walked instead of each article's wide row:
      // https://www.sqlite.org/queryplanner.html#_disqualifying_terms_using_unary_
      let id = target == .articles ? "+articles.id" : "statements.id"
      return (
        "\(id) IN (SELECT rowid FROM \(fullText) WHERE \(fullText) MATCH ?)",
        [.text(pattern.text)]
      )
    case .days(let days):
      return (
        "\(target.table).published BETWEEN ? AND ?",
        [
          .text(days.first?.description ?? "0000-00-00"),
          .text(days.last?.description ?? "9999-99-99"),
        ]
      )
    case .sql(let text, let values): return (text, values)
    case .rows(let select, let values): return ("+\(target.table).id IN (\(select))", values)
    case .all(let parts): return Self.joined(parts, by: "AND", target)
    case .any(let parts): return Self.joined(parts, by: "OR", target)
    case .not(let part):
      // Not true, rather than false: an article without a day is not of these days.
      let sql = part.sql(target)
      return ("(\(sql.text)) IS NOT TRUE", sql.values)
    }
  }

  /// Conditions as SQL on the rows that a MATCH finds, with the values of its parameters.
  ///
  /// The plus keeps FTS5 from looking up one row after the other:
  /// https://www.sqlite.org/queryplanner.html#_disqualifying_terms_using_unary_
  static func besideMatch(
    _ conditions: [Condition], in target: SearchTarget
  ) -> (sql: String, values: [Value]) {
    var parts: [String] = []
    var values: [Value] = []
    var others: [Condition] = []
    for condition in conditions {
      // A few rows that are not wanted need no walk through all the others.
      guard case .not(.rows(let select, let selected)) = condition else {
        others.append(condition)
        continue
      }
      parts.append("+rowid NOT IN (\(select))")
      values += selected
    }
    if !others.isEmpty {
      let sql = Condition.all(others).sql(target)
      parts.append("+rowid IN (SELECT id FROM \(target.table) WHERE \(sql.text))")
      values += sql.values
    }
    return (parts.joined(separator: " AND "), values)
  }

  private static func joined(
    _ parts: [Condition], by word: String, _ target: SearchTarget
  ) -> (text: String, values: [Value]) {
    let parts = parts.map { $0.sql(target) }
    return (
      parts.map { "(\($0.text))" }.joined(separator: " \(word) "), parts.flatMap(\.values)
    )
  }
}
