/// The head of one record of a WARC (ISO 28500:2017, section 5).
struct WebRecord {
  /// "response", "resource", "revisit", ... in lower case.
  let type: String
  let url: String?
  /// When it was captured, as it is written.
  let date: String?
  /// Length of what follows the head, in bytes.
  let length: Int
  let mediaType: String?
  let charset: String?

  /// Bytes that heads are shorter than.
  static let longestHead = 64 << 10

  /// Reads a head; nil when it is none.
  init?(_ head: ArraySlice<UInt8>) {
    guard Self.begins(head) else { return nil }
    let firstLine = head.prefix { $0 != Byte.lineFeed }.count + 1
    let fields = MailHeaders(head.dropFirst(firstLine)).headers
    guard let type = fields.plain("warc-type"),
      let length = fields.plain("content-length").flatMap({ Int($0) }), length >= 0
    else { return nil }
    self.type = type.lowercased()
    self.length = length
    let target = fields.plain("warc-target-uri") ?? ""
    let url =
      target.hasPrefix("<") && target.hasSuffix(">") ? target.dropFirst().dropLast() : target[...]
    self.url = url.isEmpty ? nil : String(url)
    date = fields.plain("warc-date")
    let content = HeaderValue(fields.plain("content-type") ?? "")
    mediaType = content.value.isEmpty ? nil : content.value.lowercased()
    charset = content["charset"]
  }

  /// True for the version line: "WARC/1.0".
  static func begins(_ bytes: some Collection<UInt8>) -> Bool {
    guard bytes.starts(with: Array("WARC/".utf8)) else { return false }
    let version = bytes.dropFirst(5).prefix(4)
    return version.first.map(Byte.isDigit) == true && version.dropFirst().first == 0x2E
  }

  /// Where the head ends that the bytes begin with: after its blank line; nil when that is not there.
  static func end(ofHeadIn bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while let lineEnd = bytes[index...].firstIndex(of: Byte.lineFeed) {
      let line = bytes[index..<lineEnd]
      index = lineEnd + 1
      if line.isEmpty || line.elementsEqual([Byte.carriageReturn]) { return index }
    }
    return nil
  }
}

/// The head of an answer of a web server (RFC 9112).
struct WebAnswer {
  let status: Int
  let mediaType: String?
  let charset: String?
  let isChunked: Bool
  /// "gzip", "deflate", "br" ...; nil when the bytes are as they are.
  let encoding: String?

  /// What the body was packed with, as people call it.
  var encodingWords: String {
    switch encoding {
    case "br": "Brotli"
    case let name?: name
    case nil: "nothing that is known"
    }
  }

  /// Reads the head that the bytes begin with; nil when they are no answer.
  init?(_ head: ArraySlice<UInt8>) {
    guard head.starts(with: Array("HTTP/".utf8)) else { return nil }
    let line = String(decoding: head.prefix { $0 != Byte.lineFeed }, as: UTF8.self)
    let words = line.split(separator: " ")
    guard words.count >= 2, let status = Int(words[1].prefix { $0.isNumber }) else { return nil }
    self.status = status
    let fields = MailHeaders(head.dropFirst(line.utf8.count + 1)).headers
    let content = HeaderValue(fields.plain("content-type") ?? "")
    mediaType = content.value.isEmpty ? nil : content.value.lowercased()
    charset = content["charset"]
    isChunked = fields.plain("transfer-encoding")?.lowercased().contains("chunked") ?? false
    let encoding = fields.plain("content-encoding")?.lowercased() ?? ""
    self.encoding = encoding.isEmpty || encoding == "identity" ? nil : encoding
  }
}
