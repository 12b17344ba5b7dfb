/// Reads the words of a list that is written in the source.
enum KeyList {
  /// Gives `body` the key of every word, and whether a semicolon follows it.
  static func forEach(in list: StaticString, _ body: (_ key: UInt64, _ endsEntry: Bool) -> Void) {
    forEachRange(in: list) { bytes, range in
      let ends = range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: ";")
      body(WordKey.of(bytes, range.lowerBound, range.upperBound), ends)
    }
  }

  /// Gives `body` where every word stands.
  static func forEachRange(
    in list: StaticString, _ body: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
  ) {
    let bytes = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
    var start = 0
    for i in 0...bytes.count
    where i == bytes.count || bytes[i] <= 0x20 || bytes[i] == UInt8(ascii: ";") {
      if i > start { body(bytes, start..<i) }
      start = i + 1
    }
  }

  /// The keys of the words of a list.
  static func keys(_ list: StaticString) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    forEach(in: list) { key, _ in keys.insert(key) }
    return keys
  }

  /// The keys of every form of the verbs of a list.
  static func forms(_ list: StaticString) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    forEachRange(in: list) { bytes, range in
      VerbForms.forEach(of: UnsafeBufferPointer(rebasing: bytes[range])) { key, _ in
        keys.insert(key)
      }
    }
    return keys
  }
}
