internal import News
internal import Repository

/// An evidence bundle: files, and a manifest with the digests of all of them.
package struct EvidenceBundle: Sendable {
  /// Whether the texts of articles go along.
  package enum Bodies: Sendable {
    case included
    /// For reasons of copyright, say; their digests stay, to be compared with an archive.
    case leftOut
  }

  /// By whom and when it is made.
  package struct Making: Sendable {
    /// The version of the program.
    package let version: String
    package let archive: BundleManifest.Source
    package let time: MakingTime

    package init(version: String, archive: BundleManifest.Source, time: MakingTime) {
      self.version = version
      self.archive = archive
      self.time = time
    }
  }

  package let manifest: BundleManifest
  /// All but the manifest, by path.
  package let files: [BundleFile]
  private let time: MakingTime

  /// Makes a bundle of evidence and of the files that present it; the texts are added here.
  package init(
    _ evidence: Evidence, bodies: Bodies, presentedBy files: [BundleFile], _ making: Making
  ) {
    let articles = evidence.articles.map(\.stored).sorted { $0.id < $1.id }
    let texts =
      bodies == .leftOut
      ? [] : articles.map { BundleFile(BundlePath.text(of: $0.id), $0.article.body) }
    self.files = (files + texts).sorted { $0.path < $1.path }
    time = making.time
    manifest = BundleManifest(
      schema: BundleManifest.schemaName + String(BundleManifest.schemaVersion),
      version: making.version, archive: making.archive, made: making.time.description,
      query: evidence.question.typed, reading: evidence.question.reading,
      command: evidence.question.command, redacted: bodies == .leftOut,
      statements: evidence.statements.count, total: evidence.total,
      articles: articles.map { stored in
        BundleManifest.Article(
          id: stored.id.description, headline: stored.article.headline,
          outlet: stored.article.outlet?.name,
          date: stored.article.published?.day.description, size: stored.article.body.utf8.count,
          sha256: SHA256.hex(stored.article.body.utf8),
          file: bodies == .leftOut ? nil : BundlePath.text(of: stored.id))
      },
      files: self.files.map(\.record))
  }

  /// The digest of the manifest, which stands for the whole bundle.
  package var digest: String { SHA256.hex(manifest.bytes) }

  /// Everything that is written, the manifest first.
  private var allFiles: [BundleFile] {
    [BundleFile(BundleManifest.path, bytes: manifest.bytes)] + files
  }

  // MARK: - Writing

  /// Writes a folder, which appears under its name only when it is whole.
  package func write(toFolder path: String, _ place: BundlePlace) throws(BundleError) {
    let unfinished = place.unfinished
    try DiskFile.makeFolder(unfinished)
    var written: [String] = []
    do throws(BundleError) {
      for folder in Set(files.flatMap { BundlePath.folders(above: $0.path) }).sorted() {
        try DiskFile.makeFolder(unfinished + "/" + folder)
      }
      for file in allFiles {
        written.append(file.path)
        try DiskFile.write(file.bytes, to: unfinished + "/" + file.path)
      }
      try place.makeRoom()
      try DiskFile.move(unfinished, to: path)
    } catch {
      try BundlePlace.remove(written, from: unfinished)
      throw error
    }
  }

  /// Writes a zip of one folder, which appears under its name only when it is whole.
  package func write(toZip path: String, _ place: BundlePlace) throws(BundleError) {
    let unfinished = place.unfinished
    do throws(BundleError) {
      try ZipFile.write(
        allFiles, below: place.folderName, to: unfinished, time: time.secondsSince1970)
      try place.makeRoom()
      try DiskFile.move(unfinished, to: path)
    } catch {
      try DiskFile.removeFile(unfinished)
      throw error
    }
  }
}
