/// What a plain text is when it is no article: a program, settings, a log, numbers.
///
/// Asked only of what lies below a folder or in a bundle; a file that the user names is tried.
enum PlainTextSigns {
  /// What the text is, as a noun with its article; nil when it may be an article.
  static func what(_ sniff: Sniff, format: Format) -> String? {
    if let what = byName(sniff.place.name) { return what }
    // Markdown has marks of its own.
    if format.name != TextFormats.text.name { return nil }
    if let what = byBeginning(sniff) { return what }
    if let what = PlainList.what(sniff.text) { return what }
    if endings[sniff.ending] == nil, looksLikeProse(sniff) { return nil }
    if let what = byWords(sniff) { return what }
    let lines = sniff.text.utf8.split(separator: Byte.lineFeed).prefix(300).map(\.trimmed)
      .filter { !$0.isEmpty }
    if let what = byLines(lines.map { Array($0.prefix(400)) }) { return what }
    if let what = byBytes(sniff) { return what }
    return endings[sniff.ending]
  }

  /// True for a format that any text is in.
  static func isAsked(of format: Format) -> Bool {
    format.name == TextFormats.text.name || format.name == DocumentFormats.markdown.name
  }

  /// Papers that lie beside programs and data, by the names that everybody gives them.
  private static func byName(_ name: String) -> String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let isText = parts.count == 1 || textEndings.contains(parts[parts.count - 1].lowercased())
    guard isText, let stem = parts.first, !stem.isEmpty else { return nil }
    let word = stem.prefix { $0.isLetter || $0 == "_" }
    let lower = word.lowercased()
    if descriptions.contains(lower) { return "a description of other files" }
    if licences.contains(lower) { return "a licence" }
    // "notice.txt" may be an article; NOTICE is none.
    if word == stem, word.count > 3, word.allSatisfy(\.isUppercase), capitals.contains(lower) {
      return "a description of other files"
    }
    return nil
  }

  private static let textEndings: Set<String> = ["txt", "text", "md", "markdown", "rst", "adoc"]
  private static let descriptions: Set<String> = [
    "readme", "changelog", "contributing", "code_of_conduct", "requirements", "robots", "humans",
    "liesmich", "lisezmoi", "leeme", "leggimi", "cmakelists",
  ]
  private static let licences: Set<String> = ["license", "licence", "copying", "unlicense"]
  private static let capitals: Set<String> = [
    "authors", "notice", "install", "todo", "news", "history", "changes", "security", "maintainers",
    "citation", "contributors", "thanks", "patents", "version", "codeowners", "copyright",
    "credits",
    "manifest", "upgrading", "roadmap", "support", "sources",
  ]

  private static func byBeginning(_ sniff: Sniff) -> String? {
    let beginnings: [(String, String)] = [
      ("#!", "a script"), ("<?php", "a program"), ("-----begin ", "a key or a certificate"),
      ("diff --git", "a list of changes to a program"), ("%!ps", "a drawing or a printed page"),
      ("user-agent:", "rules for robots"), ("webvtt", "subtitles"),
      ("version https://git-lfs", "a pointer to a file"),
    ]
    if let found = beginnings.first(where: { sniff.begins($0.0) }) { return found.1 }
    return nil
  }

  private static func byWords(_ sniff: Sniff) -> String? {
    if sniff.has("\nmsgid \""), sniff.has("\nmsgstr") { return "a list of translations" }
    if sniff.has("insert into "), sniff.has("create table ") { return "a dump of a database" }
    return nil
  }

  /// A quick look that nearly all articles pass: words, and no line that ends as code does.
  private static func looksLikeProse(_ sniff: Sniff) -> Bool {
    var marks = 0
    var digits = 0
    var spaces = 0
    var count = 0
    var before: UInt8 = 0
    for byte in sniff.text.utf8.prefix(8 << 10) {
      count += 1
      switch byte {
      case Byte.lineFeed:
        spaces += 1
        if before == Byte.semicolon || before == Byte.openBrace || before == Byte.closeBrace {
          return false
        }
      case Byte.space: spaces += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "="), Byte.openBrace, Byte.closeBrace, UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "_"), Byte.backslash, UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "*"):
        marks += 1
      default: break
      }
      before = byte
    }
    return marks * 60 < count && digits * 12 < count && spaces * 12 > count
  }

  // MARK: - Lines

  private static let codeWords = [
    "import ", "from ", "def ", "class ", "function ", "function(", "var ", "const ", "let ",
    "#include", "#define", "package ", "using ", "return ", "return;", "if (", "for (", "while (",
    "else", "//", "/*", "*/", "* ", "public ", "private ", "static ", "func ", "fn ", "use ",
    "export ", "@media", "@import", "elif ", "try:", "except", "print(", "self.", "end", "echo ",
    "#", "end if", "module ", "struct ", "enum ", "namespace ", "typedef ", "extern ",
  ].map { Array($0.utf8) }

  private static func byLines(_ lines: [[UInt8]]) -> String? {
    guard lines.count >= 4 else { return nil }
    var code = 0
    var strongCode = 0
    var stamps = 0
    var settings = 0
    for line in lines {
      guard let last = line.last else { continue }
      let isStrong =
        last == Byte.semicolon || last == Byte.openBrace || last == Byte.closeBrace
        || line.suffix(2).elementsEqual(");".utf8) || line.suffix(2).elementsEqual("):".utf8)
        || line.suffix(2).elementsEqual("},".utf8)
      if isStrong { strongCode += 1 }
      if isStrong || codeWords.contains(where: line.starts(with:)) { code += 1 }
      if isStamp(line) { stamps += 1 }
      if isSetting(line) { settings += 1 }
    }
    if stamps >= 4, stamps * 10 >= lines.count * 7 { return "a log" }
    if strongCode >= 3, code * 2 >= lines.count { return "a program" }
    if settings * 10 >= lines.count * 9 { return "settings of a program" }
    return nil
  }

  /// `2019-05-02 14:30:00 ...`, `[02/May/2019:14:30:00`, `127.0.0.1 - - [`.
  private static func isStamp(_ line: [UInt8]) -> Bool {
    let head = line.prefix(60)
    var digits = 0
    var colons = 0
    for byte in head.prefix(32) {
      if Byte.isDigit(byte) { digits += 1 }
      if byte == Byte.colon { colons += 1 }
    }
    guard let first = head.first, Byte.isDigit(first) || first == Byte.openBracket else {
      return false
    }
    return digits >= 8 && (colons >= 2 || head.contains(Byte.openBracket))
  }

  /// `name = value`, `[section]`, `# remark`.
  private static func isSetting(_ line: [UInt8]) -> Bool {
    if line.first == Byte.openBracket, line.last == Byte.closeBracket { return true }
    if line.first == UInt8(ascii: "#") || line.first == Byte.semicolon { return true }
    guard let mark = line.firstIndex(of: UInt8(ascii: "=")) else { return false }
    let name = line[..<mark].trimmed
    return !name.isEmpty && name.count <= 60
      && name.allSatisfy { Byte.isLetter($0) || Byte.isDigit($0) || "._- ".utf8.contains($0) }
      && name.count { $0 == Byte.space } <= 2
  }

  // MARK: - Bytes

  private static func byBytes(_ sniff: Sniff) -> String? {
    var letters = 0
    var digits = 0
    var marks = 0
    var spaces = 0
    var others = 0
    for byte in sniff.text.utf8.prefix(16 << 10) {
      if Byte.isLetter(byte) {
        letters += 1
      } else if Byte.isDigit(byte) {
        digits += 1
      } else if Byte.isSpace(byte) {
        spaces += 1
      } else if byte >= 0x80 {
        others += 1
      } else if "{}();=<>[]&|+*$\\".utf8.contains(byte) {
        marks += 1
      }
    }
    let count = letters + digits + marks + spaces + others
    guard count >= 200, others * 20 < count else { return nil }
    if digits > 2 * letters { return "numbers" }
    if spaces * 50 < count { return "encoded data" }
    if marks * 8 > count { return "a program" }
    return nil
  }

  /// Endings of files that hold no article, if their bytes are plain text.
  private static let endings: [String: String] = {
    let kinds: [(String, String)] = [
      (
        "a program",
        """
        py pyw js mjs cjs ts jsx tsx c h cc cpp cxx hpp hh m mm java kt kts go rs rb php pl pm swift r jl
        lua scala cs vb fs hs ml clj ex exs erl dart groovy gradle sql css scss sass less vue svelte asm
        s f f90 pas tcl el vim awk sed cmake mk make am in proto thrift graphql wat
        """
      ),
      ("a script", "sh bash zsh fish bat cmd ps1"),
      ("a list of translations", "po pot strings xlf"),
      (
        "settings of a program",
        """
        ini cfg conf toml yaml yml lock properties env editorconfig gitignore gitattributes dockerignore
        npmrc desktop service plist reg inf tf
        """
      ),
      ("a log", "log"), ("a list of changes to a program", "diff patch"),
      ("subtitles", "srt vtt ass"), ("a key or a certificate", "pem crt key pub asc sig"),
      ("checksums", "md5 sha1 sha256 sha512 sfv"),
    ]
    var endings: [String: String] = [:]
    for (what, list) in kinds {
      for ending in list.split(whereSeparator: \.isWhitespace) { endings[String(ending)] = what }
    }
    return endings
  }()
}
