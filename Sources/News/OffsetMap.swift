/// Where the parts of a repaired text stood in the bytes that it was made from.
///
/// Offsets are bytes. A map without repairs leaves every offset as it is.
package struct OffsetMap: Hashable, Sendable {
  /// One pass over a text that put some of its parts in the place of others.
  package struct Repair: Hashable, Sendable {
    /// Offsets from which text and source run side by side, in order: two for each replacement.
    private var texts: [Int] = []
    private var sources: [Int] = []

    package init() {}

    fileprivate var isEmpty: Bool { texts.isEmpty }

    /// Notes that `text` stands where `source` stood; the next replacement lies behind it.
    package mutating func replace(_ source: Range<Int>, with text: Range<Int>) {
      texts += [text.lowerBound, text.upperBound]
      sources += [source.lowerBound, source.upperBound]
    }

    fileprivate func source(of offset: Int) -> Int {
      var low = 0
      var high = texts.count
      while low < high {
        let middle = (low + high) / 2
        if texts[middle] <= offset { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return offset }
      let place = sources[low - 1] + offset - texts[low - 1]
      return low < sources.count ? min(place, sources[low]) : place
    }
  }

  private var repairs: [Repair] = []
  /// Bytes of the source before those that the first repair saw.
  package var skipped = 0

  package init() {}

  /// Adds a repair of the text that the ones before it left.
  package mutating func append(_ repair: Repair) {
    if !repair.isEmpty { repairs.append(repair) }
  }

  /// Where a part of the text stood in the source.
  package func source(of span: TextSpan) -> TextSpan {
    guard !repairs.isEmpty || skipped > 0 else { return span }
    var (start, end) = (span.start, span.end)
    for repair in repairs.reversed() {
      (start, end) = (repair.source(of: start), repair.source(of: end))
    }
    return TextSpan(start + skipped, end + skipped)
  }
}
