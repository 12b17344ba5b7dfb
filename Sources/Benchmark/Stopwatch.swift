/// Times work that is done again and again in one process.
enum Stopwatch {
  /// The middle of so many times is what counts, since other processes disturb some of them.
  private static let runs = 9

  /// The median time of some work, in milliseconds.
  static func median(_ work: () throws -> Void) throws -> Double {
    var times: [Double] = []
    for _ in 0..<runs { times.append(try once(work)) }
    return quantile(times, 0.5)
  }

  /// The time of some work that is done once, in milliseconds.
  static func once(_ work: () throws -> Void) throws -> Double {
    let start = ContinuousClock.now
    try work()
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
  }

  /// The value that a share of `values` stays below, between two of them where it falls there.
  static func quantile(_ values: [Double], _ share: Double) -> Double {
    let sorted = values.sorted()
    guard let last = sorted.last else { return 0 }
    let place = share * Double(sorted.count - 1)
    let low = Int(place)
    guard low + 1 < sorted.count else { return last }
    return sorted[low] + (place - Double(low)) * (sorted[low + 1] - sorted[low])
  }
}
