/// What a piece is when it holds no article, known by its first bytes.
struct NoArticle {
  /// What it is, as a noun with its article: "an image".
  let what: String
  /// What to do when articles are meant to be in it, or nil when that cannot be.
  let remedy: String?
  let kind: ImportProblem.Kind

  static let unknown = NoArticle(
    what: "binary data, not text", remedy: "give text, or say --encoding if it is text",
    kind: .binary)

  private init(what: String, remedy: String?, kind: ImportProblem.Kind = .binary) {
    self.what = what
    self.remedy = remedy
    self.kind = kind
  }

  /// Kinds of files that lie beside articles, by the bytes they begin with.
  private static let signatures: [(bytes: [UInt8], what: String)] = [
    ([0x89] + Array("PNG".utf8), "an image"), ([0xFF, 0xD8, 0xFF], "an image"),
    (Array("GIF8".utf8), "an image"), (Array("II*\0".utf8), "an image"),
    (Array("MM\0*".utf8), "an image"), (Array("BM".utf8) + [], "an image"),
    (Array("wOFF".utf8), "a font"), (Array("wOF2".utf8), "a font"),
    ([0, 1, 0, 0, 0], "a font"), (Array("OTTO".utf8), "a font"),
    (Array("ID3".utf8), "a sound file"), (Array("OggS".utf8), "a sound file"),
    (Array("fLaC".utf8), "a sound file"), ([0x1A, 0x45, 0xDF, 0xA3], "a film"),
    ([0x7F] + Array("ELF".utf8), "a program"), ([0xCA, 0xFE, 0xBA, 0xBE], "a program"),
    ([0xCF, 0xFA, 0xED, 0xFE], "a program"), (Array("\0asm".utf8), "a program"),
  ]

  /// Tables that programs keep for themselves, by the bytes they begin with.
  private static let tables: [(bytes: [UInt8], what: String, remedy: String)] = {
    let program = "have the program that wrote it export a table as .csv and give that"
    return [
      (
        Array("PAR1".utf8), "a Parquet file",
        "turn it into a table, for example with DuckDB: COPY (FROM 'file.parquet') TO 'file.csv'"
      ),
      (
        Array("SQLite format 3\0".utf8), "an SQLite database",
        "export its table, for example with sqlite3 -header -csv FILE 'SELECT * FROM articles'"
      ),
      (
        Array("ARROW1".utf8), "an Arrow (Feather) file",
        "turn it into a table, for example with pandas: read_feather(file).to_csv(table)"
      ),
      (Array("ORC".utf8), "an ORC file", program),
      (Array("Obj\u{1}".utf8), "an Avro file", program),
      (Array("$FL2".utf8), "a table of SPSS", program),
      (Array("<stata_dta>".utf8), "a table of Stata", program),
      ([0x89] + Array("HDF\r\n".utf8), "an HDF5 file", program),
      (Array("RDX".utf8), "data of R", "save its table in R with write.csv and give that"),
    ]
  }()

  /// Judges a piece; nil when it may hold articles.
  init?(_ sniff: Sniff) {
    if let found = Self.signatures.first(where: { sniff.starts(with: $0.bytes) }),
      found.bytes.count > 2
    {
      self.init(what: found.what, remedy: nil)
      return
    }
    if sniff.starts(with: Array("RIFF".utf8))
      || sniff.bytes.dropFirst(4).starts(with: Array("ftyp".utf8))
    {
      self.init(what: "an image, a film or a sound file", remedy: nil)
      return
    }
    if let table = Self.tables.first(where: { sniff.starts(with: $0.bytes) }),
      table.bytes.count > 3 || sniff.text.isEmpty
    {
      self.init(what: table.what, remedy: table.remedy)
      return
    }
    if sniff.starts(with: [0xD0, 0xCF, 0x11, 0xE0]), Self.isLocked(sniff) {
      self.init(
        what: "a document that is locked by a password", remedy: "save it without one",
        kind: .encrypted)
      return
    }
    if sniff.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self.init(
        what: "a document of an old office program (.doc, .xls, .msg)",
        remedy: "save it as .docx, .xlsx or .eml and give that")
      return
    }
    switch OfficeZip(sniff) {
    case .slides:
      self.init(what: "a slide show", remedy: "save its text as .txt or .docx and give that")
    case .openSheet:
      self.init(
        what: "a spreadsheet of LibreOffice (.ods)",
        remedy: "save it as .xlsx or .csv and give that")
    default:
      return nil
    }
  }

  /// Judges a piece that was found and not named, whose bytes are plain text; nil when it may be an
  /// article.
  init?(ofPlainText sniff: Sniff, format: Format) {
    guard let what = PlainTextSigns.what(sniff, format: format) else { return nil }
    let unpacking = sniff.depth > 0 ? "unpack it and " : ""
    self.init(
      what: what, remedy: unpacking + "name the file itself if it is an article", kind: .noArticles)
  }

  /// Documents of newer office programs that have a password lie in an older container (MS-OFFCRYPTO).
  private static func isLocked(_ sniff: Sniff) -> Bool {
    let name = "EncryptedPackage".utf8.reduce(into: [UInt8]()) { $0 += [$1, 0] }
    return ["docx", "xlsx", "pptx", "docm", "xlsm"].contains(sniff.ending)
      || sniff.bytes.contains(sequence: name)
  }

  /// The problem of a file that the user named; below a folder the same is only left out, unless its
  /// name says that it is an article.
  func problem(at place: Place, isMeantForArticle: Bool = false) -> ImportProblem {
    ImportProblem(
      place: place, kind: kind, scope: .file, what: "this is \(what)", remedy: remedy,
      noArticle: isMeantForArticle ? nil : what)
  }
}
