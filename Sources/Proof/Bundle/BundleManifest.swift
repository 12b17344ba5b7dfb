internal import News

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What a bundle says of itself: the file `manifest.json`, schema archive.bundle/1.
package struct BundleManifest: Codable, Hashable, Sendable {
  /// A file of the bundle; the manifest itself is none of them.
  package struct File: Codable, Hashable, Sendable {
    package let path: String
    /// Length in bytes.
    package let size: Int
    /// 64 hexadecimal digits in lower case.
    package let sha256: String
  }

  /// An article that a statement of the bundle stands in.
  package struct Article: Codable, Hashable, Sendable {
    /// Made from outlet, headline and text, so that it vouches for them.
    package let id: String
    package let headline: String
    package let outlet: String?
    package let date: String?
    /// Length of its stored text in bytes.
    package let size: Int
    /// The digest of its stored text.
    package let sha256: String
    /// Where the text is in the bundle; nil where bodies are left out.
    package let file: String?
  }

  /// The archive that the bundle was made from.
  package struct Source: Codable, Hashable, Sendable {
    /// The name of its file.
    package let name: String
    package let articles: Int
    package let statements: Int

    package init(name: String, articles: Int, statements: Int) {
      self.name = name
      self.articles = articles
      self.statements = statements
    }
  }

  package let schema: String
  /// The version of the program that made it.
  package let version: String
  package let archive: Source
  /// UTC: `2026-01-31T12:00:00Z`.
  package let made: String
  /// What was asked for, as it was typed.
  package let query: String
  /// How the query was read; nil for a speaker or ids.
  package let reading: String?
  /// The command line that made it.
  package let command: String
  /// True when the texts of articles are left out.
  package let redacted: Bool
  /// How many statements the bundle has, and how many were found.
  package let statements: Int
  package let total: Int
  /// By id.
  package let articles: [Article]
  /// By path.
  package let files: [File]
}

extension BundleManifest {
  /// Where it is in a bundle.
  package static let path = "manifest.json"
  static let schemaName = "archive.bundle/"
  static let schemaVersion = 1
  /// The longest manifest that is read, in bytes.
  static let mostBytes = 64 << 20
  /// The longest file that a bundle may have, in bytes.
  static let longestFile = 256 << 20

  /// The manifest as the bytes of its file: keys in alphabetical order.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    } catch {
      preconditionFailure("a manifest of plain values is always JSON: \(error)")
    }
  }

  /// Reads a manifest and refuses one that cannot be relied on; `bundle` is what messages call it.
  init(_ bytes: [UInt8], of bundle: String) throws(BundleError) {
    let place = "\(bundle): \(Self.path)"
    try Self.checkSchema(bytes, place)
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(bytes))
    } catch {
      throw BundleError(
        "\(place) lacks what a manifest has, or has it in another form",
        advice: "ask whoever made the bundle for it again")
    }
    var seen: Set<String> = [Self.path]
    for file in files {
      try Self.check(file, place)
      guard seen.insert(file.path).inserted else {
        throw BundleError("\(place) names \(Self.shown(file.path)) twice")
      }
    }
    for file in articles.compactMap(\.file) where !seen.contains(file) {
      throw BundleError(
        "\(place) gives an article a file that it does not list: \(Self.shown(file))")
    }
  }

  private static func checkSchema(_ bytes: [UInt8], _ place: String) throws(BundleError) {
    struct Head: Decodable { let schema: String }
    let head: Head
    do {
      head = try JSONDecoder().decode(Head.self, from: Data(bytes))
    } catch {
      throw BundleError(
        "\(place) is no JSON object that names its schema",
        advice: "a bundle is what archive report makes; ask for it again if it was one")
    }
    guard head.schema.hasPrefix(schemaName),
      let version = Int(head.schema.dropFirst(schemaName.count)), version > 0
    else {
      throw BundleError("\(place) is of the schema \(shown(head.schema)), and no bundle's")
    }
    guard version <= schemaVersion else {
      throw BundleError(
        "\(place) is of version \(version), and this program reads up to \(schemaVersion)",
        advice: "check it with a newer archive than this one")
    }
  }

  private static func check(_ file: File, _ place: String) throws(BundleError) {
    guard BundlePath.isInside(file.path) else {
      throw BundleError(
        "\(place) names \(shown(file.path)), which leads out of the bundle: nothing is read",
        advice: "do not trust the bundle; archive report makes no such names")
    }
    guard file.size >= 0, file.size <= longestFile else {
      throw BundleError(
        "\(place) gives \(shown(file.path)) \(file.size) bytes; a file of a bundle has at most "
          + "\(longestFile)")
    }
    guard file.sha256.utf8.count == 64,
      file.sha256.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { throw BundleError("\(place) has no SHA-256 of \(shown(file.path))") }
  }

  /// A name of somebody else's for a message: short, on one line.
  static func shown(_ text: String) -> String {
    let line = String(text.unicodeScalars.prefix(200).map { $0.value < 0x20 ? " " : Character($0) })
    return line.isEmpty ? "a file without a name" : line
  }
}
