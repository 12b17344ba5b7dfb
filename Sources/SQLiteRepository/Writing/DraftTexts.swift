internal import News

/// Texts one after the other in one buffer, so that a thousand rows need no thousand allocations.
struct DraftTexts {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Adds a text as it is; returns where it stands.
  mutating func add(_ text: String) -> Range<Int> {
    adding { $0.append(contentsOf: text.utf8) }
  }

  /// A text as the full text gets it.
  struct Folded {
    let range: Range<Int>
    /// True when the views need it in a table (`FoldedText.needsTable`).
    let needsTable: Bool
  }

  /// Adds a text as the full text gets it.
  mutating func add(folded text: String) -> Folded {
    var text = text
    var needsTable = false
    let range = adding { bytes in
      needsTable = text.withUTF8 { FoldedText.append($0, to: &bytes) }
    }
    return Folded(range: range, needsTable: needsTable)
  }

  /// Adds a part of the buffer once more, as the full text gets it.
  mutating func add(foldedPart range: Range<Int>) -> Folded {
    let part = Array(bytes[range])
    var needsTable = false
    let folded = adding { bytes in
      needsTable = part.withUnsafeBufferPointer { FoldedText.append($0, to: &bytes) }
    }
    return Folded(range: folded, needsTable: needsTable)
  }

  /// Adds spans as `SpanText` has them: `[[12,40],[52,60]]`.
  mutating func add(_ spans: [TextSpan]) -> Range<Int> {
    adding { bytes in
      bytes.append(UInt8(ascii: "["))
      for (place, span) in spans.enumerated() {
        bytes.append(contentsOf: place > 0 ? ",[".utf8 : "[".utf8)
        Self.append(span.start, to: &bytes)
        bytes.append(UInt8(ascii: ","))
        Self.append(span.end, to: &bytes)
        bytes.append(UInt8(ascii: "]"))
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }

  /// Adds an article's own words, several spans joined by " … ".
  mutating func add(_ spans: [TextSpan], of body: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    adding { bytes in
      for (place, span) in spans.enumerated() {
        if place > 0 { bytes.append(contentsOf: " … ".utf8) }
        let words = UnsafeBufferPointer(rebasing: body[span.start..<span.end])
        if Self.beginsAndEndsWhole(span, in: body) {
          bytes.append(contentsOf: words)
        } else {
          // Half a character becomes U+FFFD, so that the column is text.
          bytes.append(contentsOf: String(decoding: words, as: UTF8.self).utf8)
        }
      }
    }
  }

  /// True when no character is cut at either end.
  private static func beginsAndEndsWhole(
    _ span: TextSpan, in body: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    [span.start, span.end].allSatisfy { $0 >= body.count || body[$0] & 0xc0 != 0x80 }
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    guard number >= 10 else {
      bytes.append(UInt8(truncatingIfNeeded: number) + UInt8(ascii: "0"))
      return
    }
    append(number / 10, to: &bytes)
    append(number % 10, to: &bytes)
  }

  private mutating func adding(_ add: (inout [UInt8]) -> Void) -> Range<Int> {
    let start = bytes.count
    add(&bytes)
    return start..<bytes.count
  }
}
