/// What sort of thing a token names, token by token: a run of one type is one name.
package enum EntityType: UInt8, Sendable, CaseIterable {
  case none
  case person
  case organization
  case location
  /// Nationalities, parties, events, works.
  case miscellaneous
  /// Dates, times, durations.
  case time
  /// Numbers, ordinals, money, percentages.
  case number
}
