internal import ArgumentParser
internal import News
internal import Repository

/// Which attitudes, and whether also what was not said.
struct StanceOptions: ParsableArguments {
  @Option(
    help: "Instead of what was said: assertion, belief, knowledge or eventuality; a list of them.",
    transform: AttitudeList.init)
  var attitude: [AttitudeList] = []

  @Flag(help: "Also what was not said or only supposed; without --attitude of every attitude.")
  var all = false

  /// What is wanted.
  var filter: StanceFilter {
    var filter = all ? StanceFilter.any : .asserted
    if !attitude.isEmpty { filter.attitudes = Set(attitude.flatMap(\.attitudes)) }
    return filter
  }

  /// What `--all` would show.
  var everything: StanceFilter {
    var filter = filter
    filter.factualities = StanceFilter.any.factualities
    if attitude.isEmpty { filter.attitudes = StanceFilter.any.attitudes }
    return filter
  }

  /// What is wanted in words; "" for what was said.
  var words: String {
    let named = Attitude.allCases.filter { filter.attitudes.contains($0) }.map(\.rawValue)
    switch (attitude.isEmpty, all) {
    case (true, false): return ""
    case (true, true): return "of any attitude, said or not,"
    case (false, false): return "of attitude \(named.joined(separator: " or "))"
    case (false, true): return "of attitude \(named.joined(separator: " or ")), said or not,"
    }
  }
}

/// Attitudes with commas between them, as somebody types them.
struct AttitudeList {
  let attitudes: [Attitude]

  init(_ typed: String) throws {
    attitudes = try typed.split(separator: ",").map { name in
      guard let attitude = Attitude(rawValue: name.lowercased()) else {
        let known = Attitude.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("There is no attitude '\(name)'. Attitudes: \(known)")
      }
      return attitude
    }
  }
}
