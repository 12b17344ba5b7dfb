/// Plain texts, tables and JSON.
enum TextFormats {
  static let all: [Format] = [text, csv, json, ndjson]

  /// A text file that is one article.
  static let text = Format(
    name: "txt", title: "a plain text, one article", family: .text, endings: ["txt", "text"],
    likeness: { sniff in
      guard !sniff.text.isEmpty || sniff.bytes.isEmpty || isBlank(sniff) else { return .none }
      return looksLikeMarkup(sniff) ? .none : .general
    },
    open: { piece, context throws(ImportProblem) in
      TextImporter(
        try ByteStream(piece, encoding: context.options.encoding), options: context.options)
    })

  /// A table with a header, one article a row.
  static let csv = Format(
    name: "csv", title: "a table with a header, one article a row", family: .text,
    endings: ["csv", "tsv", "tab", "psv"],
    likeness: { sniff in
      guard !sniff.text.isEmpty, !looksLikeMarkup(sniff) else { return .none }
      if ["csv", "tsv", "tab", "psv"].contains(sniff.ending) { return .likely }
      var text = sniff.text
      let isTable = text.withUTF8 { CSVHeader.guess($0, map: sniff.map) != nil }
      return isTable ? .likely : .none
    },
    open: { piece, context throws(ImportProblem) in
      RecordImporter(
        CSVTable(
          try ByteStream(piece, encoding: context.options.encoding), options: context.options),
        options: context.options)
    })

  /// JSON objects, one article each: one, a list of them, or one after another.
  static let json = Format(
    name: "json", title: "JSON objects, one article each", family: .text, endings: ["json"],
    likeness: { sniff in
      if opensObjects(sniff) { return .likely }
      let opens = sniff.text.utf8.first.map { "[\"".utf8.contains($0) } ?? false
      return sniff.ending == "json" && opens ? .likely : .none
    },
    open: { piece, context throws(ImportProblem) in
      RecordImporter(
        JSONList(
          try ByteStream(piece, encoding: context.options.encoding), options: context.options,
          isByLine: nil), options: context.options)
    })

  /// JSON objects, one a line.
  static let ndjson = Format(
    name: "ndjson", title: "JSON objects, one a line", family: .text,
    endings: ["ndjson", "jsonl", "jl"],
    likeness: { sniff in
      guard ["ndjson", "jsonl", "jl"].contains(sniff.ending), !sniff.text.isEmpty else {
        return .none
      }
      return opensObjects(sniff) ? .likely : .named
    },
    open: { piece, context throws(ImportProblem) in
      RecordImporter(
        JSONList(
          try ByteStream(piece, encoding: context.options.encoding), options: context.options,
          isByLine: true), options: context.options)
    })

  private static func isBlank(_ sniff: Sniff) -> Bool { sniff.bytes.allSatisfy(Byte.isSpace) }

  /// True for what begins with a tag: that is some other format's, or nobody's.
  static func looksLikeMarkup(_ sniff: Sniff) -> Bool {
    ["<!doctype", "<?xml", "<html", "<head", "<body", "{\\rtf"].contains(where: sniff.begins)
  }

  private static func opensObjects(_ sniff: Sniff) -> Bool {
    let marks = sniff.text.utf8.lazy.filter { !Byte.isSpace($0) }.prefix(2)
    return marks.first == Byte.openBrace || marks.elementsEqual([Byte.openBracket, Byte.openBrace])
      || marks.elementsEqual([Byte.openBracket, Byte.closeBracket])
  }
}
