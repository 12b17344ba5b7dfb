/// A web page that Safari saved with what belongs to it: a property list with the page's bytes.
enum SafariPage {
  static func likeness(_ sniff: Sniff) -> Format.Likeness {
    if PropertyList.begins(sniff.bytes) {
      let names = [Array("WebMainResource".utf8), Array("WebResourceData".utf8)]
      // The names may stand behind the page's bytes.
      let hasName = names.contains { sniff.bytes.contains(sequence: $0) }
      return sniff.ending == "webarchive" || hasName ? .special : .none
    }
    guard sniff.begins("<?xml"), sniff.has("<!doctype plist"), sniff.has("webmainresource")
    else { return .none }
    return .special
  }

  /// The importer of the page itself, which stands where the file stands.
  static func importer(
    of piece: Piece, _ context: ImportContext
  ) throws(ImportProblem) -> any Importer {
    let bytes = try piece.readAll(limit: context.options.recordLimit * 2)
    guard let list = PropertyList(bytes),
      case .dictionary(let main)? = list.root["WebMainResource"],
      let data = list.bytes(main["WebResourceData"])
    else {
      throw ImportProblem(
        place: piece.place, kind: .broken, scope: .file,
        what: "this property list holds no page of Safari, or is damaged",
        remedy: "save the page again, best as its HTML source")
    }
    var hints = PieceHints()
    hints.mediaType = list.string(main["WebResourceMIMEType"])?.lowercased()
    hints.charset = list.string(main["WebResourceTextEncodingName"])
    hints.url = list.string(main["WebResourceURL"])
    return try context.importer(
      for: piece.content(MemorySource(Array(data)), ending: "html", hints: hints))
  }
}
