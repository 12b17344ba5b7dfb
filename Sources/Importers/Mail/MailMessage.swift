internal import News
internal import XML

/// A mail as an article: whose it is, when it was sent, and the text that its reader sees.
struct MailMessage {
  let entity: MIMEEntity
  /// The parts that are the text, in their order.
  private(set) var texts: [TextPart] = []
  /// The parts that are files of their own.
  private(set) var attachments: [MIMEEntity] = []
  private(set) var isEncrypted = false

  /// A part of the text, which may be there twice, as plain text and as HTML.
  struct TextPart {
    var plain: MIMEEntity?
    var html: MIMEEntity?
  }

  init(_ entity: MIMEEntity) {
    self.entity = entity
    collect(entity)
  }

  // MARK: - Parts

  private mutating func collect(_ part: MIMEEntity) {
    switch part.mediaType {
    case "multipart/alternative": collectAlternatives(part)
    case "multipart/related":
      // What the page shows, its images, is no text.
      let root = part.root
      let isText = root.map {
        $0.mediaType.hasPrefix("text/") || $0.mediaType.hasPrefix("multipart/")
      }
      let text = isText == true ? root : part.first("text/html") ?? part.first("text/plain")
      if let text { collect(text) }
    case "multipart/signed": part.parts.first.map { collect($0) }
    case "multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime":
      isEncrypted = true
    case let type where type.hasPrefix("multipart/"):
      if part.parts.isEmpty, !part.body.trimmed.isEmpty {
        texts.append(TextPart(plain: part))
      }
      for inner in part.parts { collect(inner) }
    case "text/plain", "text/html", "text/enriched", "text":
      let isFile = part.isAttachment || part.fileName != nil
      guard !isFile || texts.isEmpty && !part.isAttachment && attachments.isEmpty else {
        attachments.append(part)
        return
      }
      texts.append(part.mediaType == "text/html" ? TextPart(html: part) : TextPart(plain: part))
    default:
      // A body whose type is unknown is a text when it is the mail itself.
      attachments.append(part)
    }
  }

  /// Takes the alternatives as one text; what lies beside the text in one of them is attached.
  private mutating func collectAlternatives(_ part: MIMEEntity) {
    var text = TextPart()
    for inner in part.parts {
      var alternative = MailMessage(inner)
      attachments += alternative.attachments.filter {
        $0.isAttachment || $0.mediaType == "message/rfc822"
      }
      isEncrypted = isEncrypted || alternative.isEncrypted
      guard !alternative.texts.isEmpty else { continue }
      let first = alternative.texts.removeFirst()
      text.plain = text.plain ?? first.plain
      text.html = first.html ?? text.html
    }
    if text.plain != nil || text.html != nil { texts.append(text) }
  }

  // MARK: - Header

  var headers: MailHeaders { entity.headers }

  /// The subject without what answering and forwarding put before it.
  var subject: String? { headers.text("subject").map(Self.bareSubject) }

  var isAnswer: Bool {
    let subject = (headers.text("subject") ?? "").lowercased()
    return ["re:", "aw:", "sv:", "antw:", "r:", "odp:", "re :"].contains { subject.hasPrefix($0) }
  }

  /// When it was sent, or arrived, as it is written.
  var date: String? {
    if let date = headers.plain("date"), !date.isEmpty { return Self.withoutComments(date) }
    if let date = headers.plain("delivery-date") { return Self.withoutComments(date) }
    return headers.plain("received")?.split(separator: ";").last.map {
      Self.withoutComments(String($0))
    }
  }

  /// What a sender writes to many.
  var isNewsletter: Bool {
    if isDiscussion { return false }
    if [
      "list-unsubscribe", "list-id", "feedback-id", "x-campaign", "x-campaignid", "x-mailgun-tag",
    ]
    .contains(where: { headers.has($0) }) {
      return true
    }
    let precedence = headers.plain("precedence")?.lowercased()
    return precedence == "bulk" || precedence == "list"
  }

  /// What many write to each other.
  private var isDiscussion: Bool {
    if headers.has("newsgroups") || headers.has("mailing-list") { return true }
    guard let post = headers.plain("list-post") else { return false }
    return post.lowercased().contains("mailto:")
  }

  /// Who wrote it, and what sent it to many; each nil when the header does not say so.
  var sender: (byline: String?, outlet: String?) {
    let name = headers.mailbox("from").name ?? headers.mailbox("sender").name
    if isDiscussion { return (name, listName) }
    guard isNewsletter else { return (name, nil) }
    let list = headers.mailbox("list-id").name
    guard let name else { return (nil, list ?? listName) }
    // "Jane Doe from The Example", "Jane Doe at The Example", "Jane Doe | The Example"
    for link in [" from ", " at ", " of ", " von ", " de ", " | ", " - ", " via "] {
      guard let found = name.firstRange(of: link) else { continue }
      let person = String(name[..<found.lowerBound])
      let outlet = String(name[found.upperBound...])
      if Self.looksLikePerson(person), !outlet.isEmpty,
        [" de ", " of ", " - "].contains(link) == false
          || list == outlet
      {
        return (person, outlet)
      }
    }
    return (nil, name)
  }

  private var listName: String? {
    if let name = headers.mailbox("list-id").name { return name }
    if let id = headers.mailbox("list-id").address ?? headers.plain("list-id") { return id }
    return headers.plain("newsgroups").flatMap { $0.split(separator: ",").first.map(String.init) }
  }

  /// Two to four words that begin with a capital letter, none of them a thing's.
  private static func looksLikePerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    let things: Set<String> = ["the", "news", "daily", "team", "newsletter", "weekly", "morning"]
    return (2...4).contains(words.count)
      && words.allSatisfy { $0.first?.isUppercase == true && !things.contains($0.lowercased()) }
  }

  /// Takes "Re:", "Fwd:", "AW:" and a list's name in brackets off a subject.
  static func bareSubject(_ subject: String) -> String {
    var rest = subject[...]
    let marks: Set<String> = [
      "re", "fw", "fwd", "aw", "wg", "sv", "vs", "tr", "rv", "i", "antw", "doorst", "enc", "odp",
      "pd", "r", "res", "vb", "ynt", "ilt",
    ]
    while true {
      if rest.hasPrefix("["), let end = rest.firstIndex(of: "]"),
        rest[rest.index(after: end)...].contains(where: { $0.isLetter })
      {
        let after = rest[rest.index(after: end)...].drop { $0 == " " }
        // "[core-user] Re: ..." is a list's name; "[Update] ..." and the like may be the headline's.
        guard after.lowercased().hasPrefix("re:") || !rest[..<end].contains(" ") else {
          return String(rest)
        }
        rest = after
        continue
      }
      guard let colon = rest.prefix(8).firstIndex(of: ":") else { return String(rest) }
      let mark = rest[..<colon].prefix { $0 != "[" && $0 != "^" }.lowercased()
        .filter { $0 != " " }
      guard marks.contains(mark) else { return String(rest) }
      let after = rest[rest.index(after: colon)...].drop { $0 == " " }
      guard !after.isEmpty else { return String(rest) }
      rest = after
    }
  }

  /// A date without what stands in parentheses: "Tue, 10 Mar 2015 14:17:14 -0700 (PDT)".
  static func withoutComments(_ date: String) -> String {
    date.prefix { $0 != "(" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
