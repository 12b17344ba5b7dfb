package import News

/// Which statements are wanted, by what they are to their source and whether they were said.
package struct StanceFilter: Hashable, Sendable {
  package var attitudes: Set<Attitude>
  package var factualities: Set<Factuality>

  package init(
    attitudes: Set<Attitude> = [.assertion], factualities: Set<Factuality> = [.said]
  ) {
    self.attitudes = attitudes
    self.factualities = factualities
  }

  /// What was said, by the text's own account: what is shown unless something else is asked for.
  package static let asserted = StanceFilter()

  /// Also what somebody thought, knew or wanted, and what was not said or only supposed.
  package static let any = StanceFilter(
    attitudes: Set(Attitude.allCases), factualities: Set(Factuality.allCases))
}

extension SearchQuery {
  /// What a search of statements leaves out: a query that names an attitude or a factuality says
  /// itself what it wants of it.
  package var stance: StanceFilter {
    let named = Self.namedStances(in: expression)
    return StanceFilter(
      attitudes: named.attitude ? StanceFilter.any.attitudes : [.assertion],
      factualities: named.factuality ? StanceFilter.any.factualities : [.said])
  }

  /// The query, of everything that somebody said, thought, wanted, or did not say.
  package var ofAnyStance: SearchQuery {
    SearchQuery(
      .all([expression, .attitude(Attitude.allCases), .factuality(Factuality.allCases)]))
  }

  private static func namedStances(
    in expression: Expression
  ) -> (attitude: Bool, factuality: Bool) {
    switch expression {
    case .attitude: return (true, false)
    case .factuality: return (false, true)
    case .all(let parts), .any(let parts):
      let named = parts.map(namedStances)
      return (named.contains { $0.attitude }, named.contains { $0.factuality })
    case .not(let part): return namedStances(in: part)
    default: return (false, false)
    }
  }
}

extension ParsedQuery {
  /// The same, of statements of any attitude, said or not.
  package var ofAnyStance: ParsedQuery {
    ParsedQuery(
      text: text, query: query.ofAnyStance, fallback: fallback?.ofAnyStance, notes: notes)
  }
}
