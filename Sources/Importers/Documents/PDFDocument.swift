internal import News
internal import XML

/// Reads the text layer of a PDF by the program pdftotext of Poppler.
///
/// Poppler may not be linked (its licence is the GPL), and no other library gives text with places.
enum PDFDocument {
  static let program = ExternalProgram(
    name: "pdftotext",
    installation: "install Poppler's tools: apt install poppler-utils, or brew install poppler")

  /// A PDF that takes longer is given up.
  private static let seconds = 60
  private static let longestFile = 1 << 30
  private static let longestOutput = 256 << 20

  /// What a PDF holds, the digest of its bytes and what the user should know.
  struct Contents {
    var document = Document()
    var sha256 = ""
    var notes: [String] = []
  }

  static func read(_ piece: Piece) throws(ImportProblem) -> Contents {
    guard let path = program.path else {
      throw ImportProblem(
        place: piece.place, kind: .missingProgram, scope: .file,
        what: "a PDF is read by the program \(program.name), which is not installed",
        remedy: program.installation)
    }
    let file = try TemporaryFile(for: piece.place)
    var contents = Contents()
    let isLocked = try copy(piece, to: file, digest: &contents.sha256)
    file.rewind()
    guard
      let output = ProgramOutput(
        path, arguments: ["-bbox-layout", "-nodiag", "-enc", "UTF-8", "-q", "-", "-"],
        input: file, seconds: seconds, lengthLimit: longestOutput)
    else {
      throw problem(piece.place, "\(program.name) could not be run", program.installation)
    }
    var text = PrintedText()
    var fault: String?
    do throws(MarkupError) {
      try read(output, into: &contents.document.properties, &text)
    } catch {
      fault = error.what
    }
    let status = output.end()
    if let excess = output.excess {
      throw problem(
        piece.place, "the PDF cannot be read: \(excess)", "divide it, or give its text")
    }
    if text.pageCount == 0 {
      if isLocked {
        throw ImportProblem(
          place: piece.place, kind: .encrypted, scope: .file,
          what: "the PDF is locked by a password", remedy: "save it without one")
      }
      let why = status == 0 ? fault ?? "no page is in it" : "\(program.name) finds no page in it"
      throw problem(
        piece.place, "the PDF is damaged (\(why))", "open it in a viewer, and print it to a new one"
      )
    }
    try finish(&text, at: piece.place, contents: &contents)
    return contents
  }

  private static func finish(
    _ text: inout PrintedText, at place: Place, contents: inout Contents
  ) throws(ImportProblem) {
    let pages = text.pageCount
    let empty = text.emptyPages
    contents.document.blocks = text.blocks()
    contents.document.properties.url = text.url
    guard !contents.document.blocks.isEmpty else {
      throw ImportProblem(
        place: place, kind: .noBody, scope: .file,
        what: "the PDF holds pictures of its \(pages == 1 ? "page" : "\(pages) pages") and no text",
        remedy: "run OCR over it first, for example with ocrmypdf, and give what that makes")
    }
    if empty > 0, 3 * empty >= pages {
      contents.notes.append(
        "\(empty) of \(pages) pages hold no text, perhaps pictures of it, which would need OCR")
    }
  }

  /// Copies the bytes; true when they say that they are encrypted.
  private static func copy(
    _ piece: Piece, to file: borrowing TemporaryFile, digest: inout String
  ) throws(ImportProblem) -> Bool {
    var sum = SHA256()
    var length = 0
    var isLocked = false
    let sign = Array("/Encrypt".utf8)
    while true {
      let bytes = try piece.readSome(256 << 10)
      if bytes.isEmpty { break }
      length += bytes.count
      sum.update(bytes)
      isLocked = isLocked || bytes.contains(sequence: sign)
      guard length <= longestFile else {
        throw .tooLong(piece.place, noun: "file", limit: longestFile, scope: .file)
      }
      guard file.write(bytes) else {
        throw problem(piece.place, "there is no room for a copy of the PDF", "free some room")
      }
    }
    digest = SHA256.hexadecimal(sum.finalize())
    return isLocked
  }

  /// Takes in what the program prints: a head that describes the document, and its pages.
  private static func read(
    _ output: ProgramOutput, into properties: inout Document.Properties, _ text: inout PrintedText
  ) throws(MarkupError) {
    let stream = try MarkupStream { buffer in
      let count = output.read(into: buffer)
      // Control characters that fonts without names leave behind are no XML.
      for index in 0..<count where buffer[index] < 0x20 && !Byte.isSpace(buffer[index]) {
        buffer[index] = Byte.space
      }
      return count
    }
    while let element = try stream.nextElement() {
      switch element.name {
      case "title":
        let title = try stream.tree(limit: 1000).line
        properties.title = title.isEmpty ? nil : title
      case "meta":
        guard let value = element["content"], !value.isEmpty else { continue }
        switch element["name"]?.lowercased() {
        case "author": properties.author = value
        case "creationdate": properties.created = value
        case "subject": properties.subject = value
        default: continue
        }
      case "page":
        let page = try stream.tree(limit: 400_000)
        guard text.length < BlockList.largestText else { return }
        text.append(PrintedPage(page))
      default: continue
      }
    }
  }

  private static func problem(_ place: Place, _ what: String, _ remedy: String) -> ImportProblem {
    ImportProblem(place: place, kind: .broken, scope: .file, what: what, remedy: remedy)
  }
}
