/// Files that hold other files, and web pages with what belongs to them.
enum BundleFormats {
  static let all: [Format] = [zip, tar, sevenZip, rar, packed, wacz, warc, mhtml, webArchive]

  static let zip = Format(
    name: "zip", title: "files in a zip, each by what it is", family: .bundles, endings: ["zip"],
    likeness: { sniff in
      // Documents and books are zips too, and know themselves better.
      let signatures: [[UInt8]] = [[3, 4], [5, 6], [7, 8]]
      return signatures.contains { sniff.starts(with: [0x50, 0x4B] + $0) } ? .likely : .none
    },
    open: { piece, context throws(ImportProblem) in try BundleImporter(piece, context) })

  static let tar = Format(
    name: "tar", title: "files in a tar, each by what it is", family: .bundles,
    endings: ["tar", "tgz", "tbz", "txz"],
    likeness: { isTar($0.bytes) ? .special : .none },
    open: { piece, context throws(ImportProblem) in try BundleImporter(piece, context) })

  static let sevenZip = Format(
    name: "7z", title: "files in a 7z, each by what it is", family: .bundles, endings: ["7z"],
    likeness: { isSevenZip($0.bytes) ? .special : .none },
    open: { piece, context throws(ImportProblem) in try BundleImporter(piece, context) })

  static let rar = Format(
    name: "rar", title: "files in a rar, each by what it is", family: .bundles, endings: ["rar"],
    likeness: { $0.starts(with: Array("Rar!\u{1A}\u{7}".utf8)) ? .special : .none },
    open: { piece, context throws(ImportProblem) in try BundleImporter(piece, context) })

  static let packed = Format(
    name: "gz", title: "one packed file, by what it is", family: .bundles,
    endings: ["gz", "bz2", "xz", "zst", "zstd", "lz4", "lzma", "z", "tgz", "tbz", "txz"],
    likeness: { isPacked($0.bytes) ? .special : .none },
    open: { piece, context throws(ImportProblem) in try PackedFile.importer(of: piece, context) })

  static let wacz = Format(
    name: "wacz", title: "a web archive in a zip with its index", family: .bundles,
    endings: ["wacz"],
    likeness: { sniff in
      guard sniff.starts(with: [0x50, 0x4B, 3, 4]) else { return .none }
      let names = sniff.zipMembers
      let signs = [
        names.contains { isWebArchive($0) },
        names.contains { $0.hasSuffix("datapackage.json") || $0.hasPrefix("pages/") },
        names.contains { $0.hasPrefix("indexes/") }, sniff.ending == "wacz",
      ]
      return signs.count { $0 } >= 2 ? .special : .none
    },
    open: { piece, context throws(ImportProblem) in
      try BundleImporter(piece, context) { isWebArchive($0) }
    })

  static let warc = Format(
    name: "warc", title: "a web archive (ISO 28500), its pages each by what it is",
    family: .bundles, endings: ["warc"],
    likeness: { WebRecord.begins($0.bytes) ? .special : .none },
    open: { piece, context throws(ImportProblem) in WebArchiveImporter(piece, context) })

  static let mhtml = Format(
    name: "mhtml", title: "a web page that a browser saved with its images", family: .bundles,
    endings: ["mhtml", "mht"],
    likeness: { MHTMLPage.likeness($0) },
    open: { piece, context throws(ImportProblem) in
      try MHTMLPage.importer(of: piece, context)
    })

  static let webArchive = Format(
    name: "webarchive", title: "a web page that Safari saved", family: .bundles,
    endings: ["webarchive"],
    likeness: { SafariPage.likeness($0) },
    open: { piece, context throws(ImportProblem) in
      try SafariPage.importer(of: piece, context)
    })

  /// True for the part of a WACZ that holds pages (https://specs.webrecorder.net/wacz/1.1.1/).
  private static func isWebArchive(_ path: String) -> Bool {
    path.hasPrefix("archive/") && (path.hasSuffix(".warc") || path.hasSuffix(".warc.gz"))
  }

  static func isSevenZip(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
  }

  /// True for the signatures of what packs one file.
  private static func isPacked(_ bytes: ArraySlice<UInt8>) -> Bool {
    let signatures: [[UInt8]] = [
      [0x1F, 0x8B, 8],  // gzip
      [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0],  // xz
      [0x28, 0xB5, 0x2F, 0xFD],  // zstd
      [0x04, 0x22, 0x4D, 0x18],  // lz4
      [0x1F, 0x9D, 0x90],  // compress
      [0x5D, 0, 0, 0x80, 0],  // lzma
    ]
    if signatures.contains(where: { bytes.starts(with: $0) }) { return true }
    // bzip2: its level, and pi or its root as the mark of a block or of the end.
    guard bytes.starts(with: Array("BZh".utf8)), bytes.count > 9 else { return false }
    let mark = bytes.dropFirst(4)
    return mark.starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
      || mark.starts(with: [0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
  }

  /// True when the first block is a tar's header, whose sum of bytes stands in it (POSIX.1-2017, pax).
  static func isTar(_ bytes: ArraySlice<UInt8>) -> Bool {
    let header = Array(bytes.prefix(512))
    guard header.count == 512, header[0] != 0 else { return false }
    let digits = header[148..<156].drop { $0 == Byte.space }.prefix { (0x30...0x37).contains($0) }
    guard !digits.isEmpty, let stated = Int(String(decoding: digits, as: UTF8.self), radix: 8)
    else { return false }
    let others = header[..<148] + header[156...]
    return others.reduce(8 * Int(Byte.space)) { $0 + Int($1) } == stated
  }
}
