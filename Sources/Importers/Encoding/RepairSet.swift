internal import News

/// The repairs done so far, each once.
struct RepairSet: OptionSet, Hashable {
  let rawValue: UInt16

  static let byteOrderMark = RepairSet(.byteOrderMark)
  static let utf16 = RepairSet(.utf16)
  static let windows1252 = RepairSet(.windows1252)
  static let mojibake = RepairSet(.mojibake)
  static let lineEnds = RepairSet(.lineEnds)
  static let otherEncoding = RepairSet(.otherEncoding)
  static let markup = RepairSet(.markup)
  static let replacedBytes = RepairSet(.replacedBytes)

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  private init(_ repair: TextRepair) {
    let place = TextRepair.allCases.firstIndex(of: repair)
    self.init(rawValue: place.map { 1 << UInt16($0) } ?? 0)
  }

  /// The repairs in the order in which `TextRepair` names them.
  var list: [TextRepair] {
    isEmpty ? [] : TextRepair.allCases.filter { contains(RepairSet($0)) }
  }
}
