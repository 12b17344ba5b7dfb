internal import News
internal import Repository

/// A filter of attitudes and factualities as SQL on the table statements.
///
/// The values are our own words and stand in the SQL, so that an index that holds both is used.
enum StanceCondition {
  /// What is counted and shown unless something else is asked for.
  static let asserted = "attitude = 'assertion' AND factuality = 'said'"

  /// The others; an index has them all, if this stands as it is in the index.
  static let notAsserted = "(attitude <> 'assertion' OR factuality <> 'said')"

  /// What is not wanted, as the rows of the table statements; nil when everything is wanted.
  static func excluded(by filter: StanceFilter) -> Condition? {
    guard filter != .asserted else {
      return .not(.rows("SELECT id FROM statements WHERE \(notAsserted)", []))
    }
    return sql(filter).map { .sql($0, []) }
  }

  /// The condition on statements that a field of a query makes.
  static func condition(_ filter: StanceFilter, in target: SearchTarget) -> Condition? {
    guard let wanted = sql(filter) else { return .everything }
    let isSmall = !filter.attitudes.contains(.assertion) || !filter.factualities.contains(.said)
    let sql = isSmall ? "\(wanted) AND \(notAsserted)" : wanted
    return target == .statements
      ? .sql(sql, []) : .rows("SELECT article_id FROM statements WHERE \(sql)", [])
  }

  /// The condition; nil when everything is wanted.
  static func sql(_ filter: StanceFilter) -> String? {
    let parts = [
      list(filter.attitudes, of: Attitude.self).map { "statements.attitude IN (\($0))" },
      list(filter.factualities, of: Factuality.self).map { "statements.factuality IN (\($0))" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " AND ")
  }

  /// The values between quotation marks; nil when all of them are wanted.
  private static func list<Value: CaseIterable & RawRepresentable & Hashable>(
    _ values: Set<Value>, of type: Value.Type
  ) -> String? where Value.RawValue == String {
    guard values.count < type.allCases.count else { return nil }
    return values.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
  }
}
