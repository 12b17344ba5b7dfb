internal import CSQLite

/// FTS5's own tokenizer, so that whoever asks sees the very words that the index sees.
///
/// https://www.sqlite.org/fts5.html#unicode61_tokenizer
package struct Tokenizer: ~Copyable {
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
    guard let base = text.baseAddress, !text.isEmpty else { return }
    withoutActuallyEscaping(visit) { visit in
      var visitor = Visitor(visit: visit)
      // A callback that returns SQLITE_OK each time makes xTokenize return it too, unless memory
      // is short, and then fewer words come: https://www.sqlite.org/fts5.html#custom_tokenizers
      _ = base.withMemoryRebound(to: CChar.self, capacity: text.count) { characters in
        withUnsafeMutablePointer(to: &visitor) { visitor in
          functions.xTokenize(
            instance, visitor, FTS5_TOKENIZE_AUX, characters, Int32(clamping: text.count),
            { context, _, token, count, start, end in
              guard let context, let token else { return SQLITE_OK }
              let visitor = context.assumingMemoryBound(to: Visitor.self)
              token.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
                visitor.pointee.visit(
                  UnsafeBufferPointer(start: bytes, count: Int(count)), Int(start), Int(end))
              }
              return SQLITE_OK
            })
        }
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
    let visit: (UnsafeBufferPointer<UInt8>, Int, Int) -> Void
  }
}
