internal import CSQLite

/// FTS5's own tokenizer, so that whoever asks sees the very words that the index sees.
///
/// https://www.sqlite.org/fts5.html#unicode61_tokenizer
package struct IndexTokenizer: ~Copyable {
  private let functions: fts5_tokenizer
  private let instance: OpaquePointer

  /// Makes the tokenizer `unicode61` with `remove_diacritics 2`.
  package init(_ connection: borrowing Connection) throws(SQLiteError) {
    let state = connection.fullText
    (functions, instance) = try connection.withHandle { database throws(SQLiteError) in
      let api = try state.api(of: database)
      var userData: UnsafeMutableRawPointer?
      var functions = fts5_tokenizer()
      var instance: OpaquePointer?
      var code = api.pointee.xFindTokenizer(api, "unicode61", &userData, &functions)
      if code == SQLITE_OK {
        // The arguments are those of the tokenize option, a name and a value in turn.
        code = "remove_diacritics".withCString { name in
          "2".withCString { value in
            var arguments: [UnsafePointer<CChar>?] = [name, value]
            return functions.xCreate(userData, &arguments, 2, &instance)
          }
        }
      }
      guard code == SQLITE_OK, let instance else {
        throw SQLiteError(
          code: ResultCode(code), database: database, action: "make a tokenizer", sql: nil)
      }
      return (functions, instance)
    }
  }

  deinit {
    functions.xDelete(instance)
  }

  /// Visits every word of `text`: its folded bytes, and where it stands in `text` in UTF-8 bytes.
  ///
  /// The folded bytes are valid during the visit only.
  package func forEachWord(
    of text: UnsafeBufferPointer<UInt8>,
    _ visit: (_ word: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Void
  ) {
    withoutActuallyEscaping(visit) { visit in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestFolded) { folded in
        var place = 0
        while let run = Self.nextRun(in: text, from: place, folded: folded) {
          if run.isASCII {
            visit(
              UnsafeBufferPointer(start: folded.baseAddress, count: run.end - run.start), run.start,
              run.end)
          } else {
            askLibrary(text, from: run.start, to: run.end, visit)
          }
          place = run.end
        }
      }
    }
  }

  /// Longer runs of letters are left to the library.
  private static let longestFolded = 64

  /// Letters, digits and whatever is not ASCII up to a character that ends every word.
  private struct Run {
    let start: Int
    var end: Int
    var isASCII = true
  }

  /// The next run; when it is ASCII its small letters are in `folded`, and it is one word.
  ///
  /// Nine words of ten need none of the tables of Unicode, and no call into the library.
  private static func nextRun(
    in text: UnsafeBufferPointer<UInt8>, from start: Int,
    folded: UnsafeMutableBufferPointer<UInt8>
  ) -> Run? {
    var place = start
    while place < text.count {
      if isPartOfWord(text[place]) { break }
      let length = punctuationLength(text, place)
      if length == 0 { break }
      place += length
    }
    guard place < text.count else { return nil }
    var run = Run(start: place, end: place)
    while run.end < text.count {
      let byte = text[run.end]
      let small = byte | 0x20
      if small &- 0x61 < 26 || byte &- 0x30 < 10 {
        let count = run.end - run.start
        if count < longestFolded {
          folded[count] = byte < 0x40 ? byte : small
        } else {
          run.isASCII = false
        }
      } else if punctuationLength(text, run.end) > 0 {
        break
      } else {
        run.isASCII = false
      }
      run.end += 1
    }
    return run
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// The length of a character that ends every word; 0 for those that only the library knows.
  ///
  /// ASCII that is no letter and no digit, and of Unicode's general punctuation the dashes, the
  /// quotation marks and the ellipsis: U+2010 to U+2027.
  private static func punctuationLength(
    _ text: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> Int {
    let byte = text[place]
    if byte < 0x80 { return 1 }
    let isMark =
      byte == 0xe2 && place + 2 < text.count && text[place + 1] == 0x80
      && (0x90...0xa7).contains(text[place + 2])
    return isMark ? 3 : 0
  }

  /// Visits the words of a part of a text as FTS5 finds them.
  private func askLibrary(
    _ text: UnsafeBufferPointer<UInt8>, from offset: Int, to end: Int,
    _ visit: @escaping (UnsafeBufferPointer<UInt8>, Int, Int) -> Void
  ) {
    guard let base = text.baseAddress else { return }
    var visitor = Visitor(offset: offset, visit: visit)
    // A callback that returns SQLITE_OK each time makes xTokenize return it too, unless memory
    // is short, and then fewer words come: https://www.sqlite.org/fts5.html#custom_tokenizers
    _ = (base + offset).withMemoryRebound(to: CChar.self, capacity: end - offset) { characters in
      withUnsafeMutablePointer(to: &visitor) { visitor in
        functions.xTokenize(
          instance, visitor, FTS5_TOKENIZE_AUX, characters, Int32(clamping: end - offset),
          { context, _, token, count, start, end in
            guard let context, let token else { return SQLITE_OK }
            let visitor = context.assumingMemoryBound(to: Visitor.self).pointee
            token.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
              visitor.visit(
                UnsafeBufferPointer(start: bytes, count: Int(count)),
                visitor.offset + Int(start), visitor.offset + Int(end))
            }
            return SQLITE_OK
          })
      }
    }
  }

  /// The folded words of a short text.
  package func words(of text: String) -> [String] {
    var words: [String] = []
    var text = text
    text.withUTF8 { bytes in
      forEachWord(of: bytes) { word, _, _ in words.append(String(decoding: word, as: UTF8.self)) }
    }
    return words
  }

  private struct Visitor {
    let offset: Int
    let visit: (UnsafeBufferPointer<UInt8>, Int, Int) -> Void
  }
}
