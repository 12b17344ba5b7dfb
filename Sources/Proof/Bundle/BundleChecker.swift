internal import News
package import Repository

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Whether a bundle is what it was when it was made, and what an archive still has.
package struct BundleCheck: Hashable, Sendable {
  package let manifest: BundleManifest
  /// The digest of the manifest, which stands for the whole bundle.
  package let digest: String
  /// What is not as it should be, by name.
  package let faults: [BundleFault]
  /// What became of the comparison with an archive.
  package let archive: ArchiveComparison

  package enum ArchiveComparison: Hashable, Sendable {
    /// There was no archive to compare with.
    case none
    /// The archive has none of the articles: it is another one, and says nothing.
    case unrelated
    case compared
  }

  package var isSound: Bool { faults.isEmpty }
}

/// Checks bundles against their own digests, and against an archive.
package struct BundleChecker {
  /// The folder or zip, as it was named.
  private let path: String
  private let source: any BundleSource

  /// Takes a folder, or a zip of one; throws where it is neither.
  package init(_ path: String) throws(BundleError) {
    self.path = path
    switch DiskFile.kind(behindLinksOf: path) {
    case .folder: source = FolderSource(path)
    case .file:
      guard try DiskFile.head(of: path).starts(with: [0x50, 0x4B]) else {
        throw BundleError(
          "\(path) is no bundle: neither a folder nor a zip",
          advice: "archive report makes bundles; name the folder, or the zip")
      }
      source = ZipSource(path)
    case nil: throw BundleError("there is no bundle \(path)", advice: "check the path")
    case .link, .other: throw BundleError("\(path) is no bundle: neither a folder nor a zip")
    }
  }

  /// Checks everything; throws where the manifest cannot be relied on at all.
  ///
  /// Where the archive was only found and not named, one that has no article of the bundle is no
  /// fault.
  package func check(
    against archive: (any ArticleReading)?, isNamed: Bool
  ) throws -> BundleCheck {
    guard let bytes = try source.manifest() else {
      throw BundleError(
        "\(path) has no \(BundleManifest.path), and is no bundle",
        advice: "archive report makes bundles; name the folder that holds the file")
    }
    let manifest = try BundleManifest(bytes, of: path)
    var files = BundleFiles(manifest)
    try files.compare(with: source)
    var faults = files.faults
    let statements = BundleStatements(files.statements, redacted: manifest.redacted)
    faults += statements.faults(manifest, texts: files.texts)
    var comparison = BundleCheck.ArchiveComparison.none
    if let archive {
      let found = try ArchiveAgreement(archive).faults(manifest, statements.records)
      let isUnrelated = !isNamed && found.articlesFound == 0 && !manifest.articles.isEmpty
      comparison = isUnrelated ? .unrelated : .compared
      if !isUnrelated { faults += found.faults }
    }
    return BundleCheck(
      manifest: manifest, digest: SHA256.hex(bytes), faults: faults, archive: comparison)
  }
}

/// The files of a bundle beside what its manifest says of them.
private struct BundleFiles {
  private(set) var faults: [BundleFault] = []
  /// The texts that are as the manifest says, by their path.
  private(set) var texts: [String: [UInt8]] = [:]
  /// The file of statements, where it is as the manifest says.
  private(set) var statements: [UInt8]?

  private let expected: [String: BundleManifest.File]
  private let kept: Set<String>

  init(_ manifest: BundleManifest) {
    expected = Dictionary(manifest.files.map { ($0.path, $0) }) { first, _ in first }
    kept = Set(manifest.articles.compactMap(\.file) + [BundlePath.statements])
  }

  mutating func compare(with source: any BundleSource) throws(BundleError) {
    var seen: Set<String> = []
    var links: [String] = []
    var found: [BundleFault] = []
    var contents: [String: [UInt8]] = [:]
    let (expected, kept) = (expected, kept)
    let folders = Set(expected.keys.flatMap(BundlePath.folders))
    try source.forEachEntry(in: folders) { entry throws(BundleError) in
      let name = BundleManifest.shown(entry.path)
      guard seen.insert(entry.path).inserted else { return found.append(.repeated(path: name)) }
      guard entry.path != BundleManifest.path else { return }
      switch entry.kind {
      case .link(let target):
        links.append(entry.path)
        found.append(.link(path: name, target: target))
      case .other: found.append(.noFile(path: name))
      case .unknownFolder:
        seen.remove(entry.path)
        found.append(.added(path: name + "/"))
      case .file(let size):
        guard let file = expected[entry.path] else { return found.append(.added(path: name)) }
        if let size, size != file.size {
          return found.append(.changed(path: name, size: file.size, found: size))
        }
        switch try entry.content(file.size) {
        case .damaged: found.append(.changed(path: name, size: file.size, found: nil))
        case .longer: found.append(.changed(path: name, size: file.size, found: file.size + 1))
        case .bytes(let bytes):
          guard bytes.count == file.size, SHA256.hex(bytes) == file.sha256 else {
            return found.append(.changed(path: name, size: file.size, found: bytes.count))
          }
          if kept.contains(entry.path) { contents[entry.path] = bytes }
        }
      }
    }
    for path in expected.keys where !seen.contains(path) {
      // What lies below a link was named with it.
      if links.contains(where: { path.hasPrefix($0 + "/") }) { continue }
      found.append(.missing(path: path))
    }
    statements = contents.removeValue(forKey: BundlePath.statements)
    texts = contents
    faults = found.sorted { ($0.name, $0.kind) < ($1.name, $1.kind) }
  }
}

/// The statements of a bundle, as far as they are needed to check them.
private struct BundleStatements {
  struct Record: Decodable {
    struct Article: Decodable { let id: String }

    let id: String
    let article: Article
    let content: [[Int]]
    let text: [String]

    var spans: [TextSpan]? {
      let spans = content.compactMap { pair in
        pair.count == 2 && 0 <= pair[0] && pair[0] <= pair[1] ? TextSpan(pair[0], pair[1]) : nil
      }
      return spans.count == content.count && spans.count == text.count ? spans : nil
    }
  }

  private(set) var records: [Record] = []
  private var reason: String?

  init(_ bytes: [UInt8]?, redacted: Bool) {
    guard let bytes else { return }
    do {
      records = try JSONDecoder().decode([Record].self, from: Data(bytes))
    } catch {
      reason = "is no list of statements that can be read"
    }
  }

  /// Whether ids, digests and texts of articles and the words of statements belong together.
  func faults(_ manifest: BundleManifest, texts: [String: [UInt8]]) -> [BundleFault] {
    var faults: [BundleFault] = reason.map { [.unreadableStatements(reason: $0)] } ?? []
    var bodies: [String: [UInt8]] = [:]
    for article in manifest.articles {
      guard let file = article.file, let bytes = texts[file] else { continue }
      bodies[article.id] = bytes
      let id = ArticleID(
        outlet: article.outlet.map(Outlet.init), headline: article.headline,
        body: String(decoding: bytes, as: UTF8.self))
      if id.description != article.id || article.size != bytes.count
        || SHA256.hex(bytes) != article.sha256
      {
        faults.append(.otherText(ArticleID(stored: BundleManifest.shown(article.id))))
      }
    }
    let known = Set(manifest.articles.map(\.id))
    for record in records {
      let id = StatementID(stored: BundleManifest.shown(record.id))
      guard known.contains(record.article.id) else {
        faults.append(.strayStatement(id))
        continue
      }
      guard let spans = record.spans else {
        faults.append(.otherWords(id))
        continue
      }
      let made = StatementID(article: ArticleID(stored: record.article.id), content: spans)
      guard made.description == record.id else {
        faults.append(.otherWords(id))
        continue
      }
      guard let body = bodies[record.article.id] else { continue }
      let isThere = zip(spans, record.text).allSatisfy { span, text in
        span.end <= body.count && body[span.start..<span.end].elementsEqual(text.utf8)
      }
      if !isThere { faults.append(.otherWords(id)) }
    }
    return faults
  }
}

/// What an archive still has of a bundle.
private struct ArchiveAgreement {
  private let archive: any ArticleReading

  init(_ archive: any ArticleReading) {
    self.archive = archive
  }

  func faults(
    _ manifest: BundleManifest, _ statements: [BundleStatements.Record]
  ) throws -> (faults: [BundleFault], articlesFound: Int) {
    var faults: [BundleFault] = []
    var present: Set<String> = []
    for article in manifest.articles {
      let id = ArticleID(stored: article.id)
      guard let stored = try archive.article(id) else {
        faults.append(.articleNotInArchive(id))
        continue
      }
      present.insert(article.id)
      let body = stored.article.body
      if body.utf8.count != article.size || SHA256.hex(body.utf8) != article.sha256 {
        faults.append(.otherTextInArchive(id))
      }
    }
    for record in statements where present.contains(record.article.id) {
      let id = StatementID(stored: record.id)
      guard let stored = try archive.statement(id) else {
        faults.append(.statementNotInArchive(id))
        continue
      }
      if stored.statement.content != record.spans ?? [] || stored.contentText != record.text {
        faults.append(.otherSpansInArchive(id))
      }
    }
    return (faults, present.count)
  }
}
