/// How much of a file may be unpacked, shared by all bundles that lie in it.
///
/// What a bundle says of its sizes is not believed: what comes out is counted and held against what
/// went in. Texts shrink to a fifth, tables and logs to a fiftieth; what grows a thousandfold was
/// made to fill a disk. A class because bundles in bundles draw on one budget.
final class UnpackingBudget {
  /// The file itself; what was read of it is what went in.
  var file: Piece?
  /// True when nothing more is unpacked.
  private(set) var isSpent = false

  private var unpacked = 0
  private var bundles = 0
  private var emptyMembers = 0

  /// Bytes that may come out whatever went in, so that a gigabyte of one text repeated is read.
  static let freeBytes = 2 << 30
  /// Bytes that may come out for each one that went in.
  static let ratio = 200
  /// Bundles in a file, and how many packed bytes there are for each one beyond that.
  static let freeBundles = 1000
  static let bytesOfBundle = 128
  static let mostEmptyMembers = 100_000

  private var packed: Int { file?.offset ?? 0 }

  /// Counts bytes that came out of a bundle; throws when it is too many.
  func spend(_ count: Int, at place: Place) throws(ImportProblem) {
    unpacked += count
    guard isSpent || unpacked > Self.freeBytes + Self.ratio * packed else { return }
    throw bomb(
      place,
      "it grows to more than \(unpacked >> 20) MB, \(unpacked / max(1, packed)) times its size")
  }

  /// Counts a bundle that is opened; throws when there are too many for the bytes they lie in.
  func openBundle(at place: Place) throws(ImportProblem) {
    bundles += 1
    guard isSpent || bundles > Self.freeBundles + packed / Self.bytesOfBundle else { return }
    throw bomb(place, "there are more than \(bundles - 1) bundles in it, as no one packs them")
  }

  /// Counts a member without a byte in it; throws when there are too many.
  func passEmptyMember(at place: Place) throws(ImportProblem) {
    emptyMembers += 1
    guard isSpent || emptyMembers > Self.mostEmptyMembers else { return }
    throw bomb(place, "more than \(Self.mostEmptyMembers) of its members are empty")
  }

  private func bomb(_ place: Place, _ what: String) -> ImportProblem {
    isSpent = true
    return ImportProblem(
      place: place, kind: .bomb, scope: .file, what: "unpacking was stopped: \(what)",
      remedy: "if it holds articles, unpack it and give them")
  }
}
