internal import News

/// A text without its apostrophes, as the full-text index sees it, and the way back.
///
/// The views of v0003_full_text.sql leave out the same three characters.
struct FoldedText {
  /// The UTF-8 bytes that are left.
  let bytes: [UInt8]
  /// Where something was left out: its place in `bytes`, and how many bytes were left out so far.
  private let cuts: [(place: Int, removed: Int)]

  init(_ text: String) {
    var text = text
    (bytes, cuts) = text.withUTF8(Self.fold)
  }

  /// The text that is left.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A text without its apostrophes.
  static func fold(_ text: String) -> String {
    FoldedText(text).text
  }

  /// Appends a text without its apostrophes.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    var place = 0
    while place < text.count {
      let length = apostropheLength(text, place)
      if length == 0 {
        place += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
      place += length
      start = place
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Where a word that begins and ends at these offsets of `bytes` stands in the whole text.
  func span(_ start: Int, _ end: Int) -> TextSpan {
    TextSpan(start + removed { $0 <= start }, end + removed { $0 < end })
  }

  /// How many bytes were left out at the places that `isBefore` holds for.
  private func removed(_ isBefore: (Int) -> Bool) -> Int {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(cuts[middle].place) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : cuts[low - 1].removed
  }

  private static func fold(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> ([UInt8], [(place: Int, removed: Int)]) {
    var cuts: [(place: Int, removed: Int)] = []
    var removed = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: text.count) { buffer, count in
      var place = 0
      while place < text.count {
        let length = apostropheLength(text, place)
        if length > 0 {
          removed += length
          place += length
          if let last = cuts.last, last.place == count {
            cuts[cuts.count - 1].removed = removed
          } else {
            cuts.append((count, removed))
          }
        } else {
          buffer[count] = text[place]
          count += 1
          place += 1
        }
      }
    }
    return (bytes, cuts)
  }

  /// The length of the apostrophe at `place` in UTF-8 bytes: ' is 27, ’ is E2 80 99, ʼ is CA BC.
  private static func apostropheLength(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    switch text[place] {
    case 0x27: return 1
    case 0xe2 where place + 2 < text.count && text[place + 1] == 0x80 && text[place + 2] == 0x99:
      return 3
    case 0xca where place + 1 < text.count && text[place + 1] == 0xbc: return 2
    default: return 0
    }
  }
}
