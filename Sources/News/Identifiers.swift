/// The stable name of an article: `ar:` and twelve characters made from what it says.
///
/// The same outlet, headline and body give the same id in every archive and after every
/// re-ingest, so a citation still points at it. 60 bits of SHA-256: two of ten million articles
/// collide with a chance of 4 in 100,000.
package struct ArticleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The whole id, as people write it: `ar:7f3cq2m8x0kd`.
  package let description: String

  /// Makes the id of what an article says.
  package init(outlet: Outlet?, headline: String, body: String) {
    var digest = SHA256()
    digest.update((outlet?.name ?? "").utf8)
    digest.update(CollectionOfOne(0))
    digest.update(headline.utf8)
    digest.update(CollectionOfOne(0))
    digest.update(body.utf8)
    description = "ar:" + Base32.encode(digest.finalize(), characters: 12)
  }

  /// Takes an id that was stored; the caller vouches for its form.
  package init(stored: String) {
    description = stored
  }

  package static func < (left: ArticleID, right: ArticleID) -> Bool {
    left.description < right.description
  }
}

extension Article {
  /// The stable id of the article.
  package var id: ArticleID { ArticleID(outlet: outlet, headline: headline, body: body) }
}

/// The stable name of a statement: `st:`, its article's characters, and the bytes of its content.
///
/// `st:7f3cq2m8x0kd.812-901` runs from byte 812 to byte 901 of the body of `ar:7f3cq2m8x0kd`, so
/// the id alone leads back to the words, and it stays when another model finds the same content.
package struct StatementID: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// Makes the id of a statement whose content begins and ends at these UTF-8 bytes of the body.
  package init(article: ArticleID, content: [TextSpan]) {
    let start = content.first?.start ?? 0
    let end = content.last?.end ?? 0
    description = "st:\(article.description.dropFirst(3)).\(start)-\(end)"
  }

  package init(stored: String) {
    description = stored
  }
}

/// The stable name of a speaker across articles: `sp:` and a readable key made from the name.
package struct SpeakerID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let description: String

  package init(stored: String) {
    description = stored
  }

  package static func < (left: SpeakerID, right: SpeakerID) -> Bool {
    left.description < right.description
  }
}

/// Crockford's base 32 in lower case: digits and letters without i, l, o and u.
enum Base32 {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The first `characters` characters, five bits each, of `bytes`.
  static func encode(_ bytes: [UInt8], characters: Int) -> String {
    var text: [UInt8] = []
    var buffer: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      buffer = buffer << 8 | UInt32(byte)
      bits += 8
      while bits >= 5, text.count < characters {
        bits -= 5
        text.append(alphabet[Int(buffer >> bits & 31)])
      }
      buffer &= (1 << bits) - 1
      if text.count == characters { break }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
