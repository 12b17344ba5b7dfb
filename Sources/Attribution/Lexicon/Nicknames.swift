internal import Names

/// Short forms of given names: "Bill" and "William" can be one person.
enum Nicknames {
  /// True when the two given names have a family in common.
  static func same(_ left: UInt64, _ right: UInt64) -> Bool { ShortForms.agree(left, right) }
}
