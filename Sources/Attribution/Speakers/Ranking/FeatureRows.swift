/// Rows of the ranker's weights, one for each feature that holds.
struct FeatureRows {
  private(set) var rows: [UInt32] = []
  private let sort: UInt64
  private let dropped: Set<UInt32>

  /// Rows for a mention of `sort`, without the features of the numbers in `dropped`.
  init(_ sort: MentionSort, without dropped: Set<UInt32> = []) {
    self.dropped = dropped
    self.sort = UInt64(sort.rawValue) + 1
    rows.reserveCapacity(64)
  }

  /// Adds a feature by its number and its values; the sort of the mention is part of every one.
  mutating func add(_ name: UInt32, _ values: UInt32...) {
    if !dropped.isEmpty, dropped.contains(name) { return }
    var hash = (UInt64(name) << 8 | sort) &* 0x9E37_79B9_7F4A_7C15
    for value in values {
      hash = (hash ^ UInt64(value) &+ 0x51) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    rows.append(UInt32(truncatingIfNeeded: hash >> UInt64(64 - SpeakerRanker.bits)))
  }

  /// A count up to `most`.
  static func capped(_ count: Int, _ most: Int) -> UInt32 { UInt32(max(0, min(count, most))) }

  /// A count as one of a few classes, finer at its beginning.
  static func bucket(_ count: Int) -> UInt32 {
    switch count {
    case ..<0: 15
    case 0...3: UInt32(count)
    case 4...5: 4
    case 6...9: 5
    case 10...19: 6
    default: 7
    }
  }
}
