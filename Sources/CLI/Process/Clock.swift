internal import Proof

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What time it is.
enum Clock {
  /// The time that a bundle bears: now, or what SOURCE_DATE_EPOCH says, so that the same bundle can be
  /// made again byte for byte (https://reproducible-builds.org/specs/source-date-epoch).
  static func makingTime() throws(Failure) -> MakingTime {
    guard let given = Terminal.environment("SOURCE_DATE_EPOCH"), !given.isEmpty else {
      return MakingTime(secondsSince1970: time(nil))
    }
    guard let seconds = Int(given), (0...253_402_300_799).contains(seconds) else {
      throw Failure(
        "SOURCE_DATE_EPOCH is no time: \(given)",
        advice: "it is a number of seconds since 1970, or unset", status: .badArguments)
    }
    return MakingTime(secondsSince1970: seconds)
  }
}
