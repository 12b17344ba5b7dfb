internal import News

/// UTF-8 that was read as Windows-1252 and written again as UTF-8, undone character by character.
///
/// `donâ€™t` is `don’t`: each character stands for one byte of the original. Not everything that
/// could be read so is damage: `“CAFÉ”` ends in the two bytes of `ɔ`. So a place is *certain*
/// when no writer would put those characters side by side, and *doubtful* when an accented letter
/// is followed by ordinary punctuation; doubtful ones are undone only in a text that holds certain
/// ones, and only where a Latin letter or a mark comes out. Text about mojibake ("the three
/// characters â€™") is taken for mojibake; there is no telling them apart.
enum Mojibake {
  /// The text with mojibake undone, or nil when it holds none. `bytes` must be UTF-8.
  ///
  /// Text that was damaged several times over is repaired as often, up to three times; `offsets`
  /// learns where the parts of the text stood.
  static func repaired(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offsets: inout OffsetMap
  ) -> [UInt8]? {
    guard holdsCertain(bytes) else { return nil }
    var text = repairedOnce(bytes, &offsets)
    for _ in 1..<3 {
      let again = text.withUnsafeBufferPointer { repairedOnce($0, &offsets) }
      if again == text { break }
      text = again
    }
    return text
  }

  private static func repairedOnce(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offsets: inout OffsetMap
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var repair = OffsetMap.Repair()
    var scan = Scan(bytes)
    while let place = scan.next() {
      text.append(contentsOf: bytes[place.before])
      let start = text.count
      text.append(utf8: place.scalar)
      repair.replace(place.before.upperBound..<scan.copied, with: start..<text.count)
    }
    text.append(contentsOf: bytes[scan.copied...])
    offsets.append(repair)
    return text
  }

  private static func holdsCertain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    var run = Run()
    while let lead = nextLead(bytes, from: index) {
      guard let place = MojibakePlace(bytes, at: lead) else {
        index = lead + 1
        continue
      }
      if place.certainty == .certain || run.isLong(adding: place, at: lead) { return true }
      index = lead + place.count
    }
    return false
  }

  /// Where the next of the characters begins that stand for lead bytes: U+00C2 to U+00F4, of which
  /// some may be a letter and a combining accent.
  private static func nextLead(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index + 3 < bytes.count {
      switch bytes[index] {
      case 0xC3 where (0x82...0xB4).contains(bytes[index + 1]) && bytes[index + 2] != 0x20:
        return index
      case 0xC3 where bytes[index + 3] == 0xCC:
        return index
      case 0x41, 0x61:
        if bytes[index + 1] == 0xCC { return index }
      default:
        break
      }
      index += 1
    }
    return nil
  }

  /// Places that stand side by side: three in a row are no accident, whatever the script.
  private struct Run {
    private var end = -1
    private var length = 0

    mutating func isLong(adding place: MojibakePlace, at start: Int) -> Bool {
      length = start == end ? length + 1 : 1
      end = start + place.count
      return length >= 3
    }
  }

  /// Walks over what is to be replaced in a text that is known to hold mojibake.
  private struct Scan {
    struct Replacement {
      /// The bytes to keep, from the last replacement to this one.
      let before: Range<Int>
      let scalar: UInt32
    }

    /// Up to where the text has been dealt with.
    private(set) var copied = 0
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    /// Where a run of three or more places ends; inside one, every place is undone.
    private var runEnd = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
    }

    mutating func next() -> Replacement? {
      while let lead = nextLead(bytes, from: index) {
        guard let place = MojibakePlace(bytes, at: lead) ?? MojibakePlace(cutShort: bytes, at: lead)
        else {
          index = lead + 1
          continue
        }
        index = lead + place.count
        if lead >= runEnd { runEnd = endOfRun(from: lead) }
        guard place.certainty != .foreign || lead < runEnd else {
          index = lead + 1
          continue
        }
        defer { copied = index }
        return Replacement(before: copied..<lead, scalar: place.scalar)
      }
      return nil
    }

    /// Where the places that begin at `start` without a gap end, when they are three or more.
    private func endOfRun(from start: Int) -> Int {
      var run = Run()
      var isLong = false
      var end = start
      while end < bytes.count, let place = MojibakePlace(bytes, at: end) {
        if run.isLong(adding: place, at: end) { isLong = true }
        end += place.count
      }
      return isLong ? end : start
    }
  }
}
