/// A mail or a part of one, with its parts (RFC 2045 to 2049). Nothing is decoded before it is asked for.
struct MIMEEntity {
  let headers: MailHeaders
  /// `text/html`, in lower case.
  let mediaType: String
  let content: HeaderValue
  let body: ArraySlice<UInt8>
  let parts: [MIMEEntity]
  /// True when the last boundary is missing: the mail was cut.
  let isCut: Bool

  /// Parts that lie deeper are left out: nobody means them.
  private static let deepest = 20
  /// More parts than this are nobody's.
  private static let most = 1000

  /// Reads a mail that is held as a whole.
  init(_ bytes: ArraySlice<UInt8>) {
    var left = Self.most
    self.init(bytes, depth: 0, left: &left, isInDigest: false)
  }

  private init(_ bytes: ArraySlice<UInt8>, depth: Int, left: inout Int, isInDigest: Bool) {
    var body: ArraySlice<UInt8> = []
    headers = MailHeaders(bytes, body: &body)
    content = headers.value("content-type")
    let named = content.value.lowercased()
    mediaType = named.contains("/") ? named : isInDigest ? "message/rfc822" : "text/plain"
    self.body = body
    var parts: [MIMEEntity] = []
    var isCut = false
    if mediaType.hasPrefix("multipart/"), depth < Self.deepest {
      let found = Self.parts(of: body, boundary: content["boundary"])
      isCut = found.isCut
      for part in found.parts where left > 0 {
        left -= 1
        let isDigest = mediaType == "multipart/digest"
        parts.append(
          MIMEEntity(part, depth: depth + 1, left: &left, isInDigest: isDigest))
      }
    }
    self.parts = parts
    self.isCut = isCut || parts.contains(where: \.isCut)
  }

  /// Divides a body at the lines that begin with its boundary; where it names none, at the first line
  /// that looks like one.
  private static func parts(
    of body: ArraySlice<UInt8>, boundary: String?
  ) -> (parts: [ArraySlice<UInt8>], isCut: Bool) {
    let dashes = [UInt8(ascii: "-"), UInt8(ascii: "-")]
    var mark = (boundary.map { $0.isEmpty ? nil : dashes + Array($0.utf8) }) ?? nil
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex {
      let lineEnd = body[index...].firstIndex(of: Byte.lineFeed) ?? body.endIndex
      let line = body[index..<lineEnd]
      if mark == nil, line.starts(with: dashes), line.trimmed.count > 8 {
        mark = Array(line.trimmed)
      }
      if let mark, line.starts(with: mark) {
        let rest = line.dropFirst(mark.count).trimmed
        // A longer boundary that begins with this one is another one's.
        // Of a cut mail the last letter may be missing.
        let isLast =
          rest.elementsEqual(dashes) || lineEnd == body.endIndex && rest.elementsEqual(dashes[..<1])
        if rest.isEmpty || isLast {
          if let start { parts.append(withoutLineEnd(body[start..<index])) }
          start = rest.isEmpty ? min(lineEnd + 1, body.endIndex) : nil
          if !rest.isEmpty { return (parts, false) }
        }
      }
      index = lineEnd + 1
    }
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return (parts, start != nil)
  }

  /// The line end before a boundary belongs to the boundary.
  private static func withoutLineEnd(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var part = part
    if part.last == Byte.lineFeed { part = part.dropLast() }
    if part.last == Byte.carriageReturn { part = part.dropLast() }
    return part
  }

  /// The body as it was before it was made fit for mail.
  var decodedBody: [UInt8] {
    TransferDecoding.decoded(body, headers.plain("content-transfer-encoding") ?? "")
  }

  /// The name of the file that the part is, or nil when it is none.
  var fileName: String? {
    let name = headers.value("content-disposition")["filename"] ?? content["name"]
    guard let name, !name.isEmpty else { return nil }
    return name.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init)
  }

  var isAttachment: Bool {
    headers.value("content-disposition").value.lowercased() == "attachment"
  }

  /// The part that the others belong to: of a page its text, of a signed mail the mail.
  var root: MIMEEntity? {
    guard let start = content["start"] else { return parts.first }
    return parts.first { $0.headers.plain("content-id") == start } ?? parts.first
  }

  /// The first part of a media type, in the order in which they stand.
  func first(_ mediaType: String) -> MIMEEntity? {
    if self.mediaType == mediaType { return self }
    for part in parts {
      if let found = part.first(mediaType) { return found }
    }
    return nil
  }
}
