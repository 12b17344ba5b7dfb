/// The header of another mail inside of a mail's text, as programs write it when they forward or answer.
struct ForwardedHeader {
  var from: String?
  var date: String?
  var subject: String?
  /// The text after it.
  let rest: LetterText
  /// The text before it.
  let before: LetterText

  private enum Field { case from, date, subject, to }

  /// What mail programs call the fields, in lower case.
  private static let labels: [String: Field] = [
    "from": .from, "von": .from, "de": .from, "da": .from, "van": .from, "från": .from,
    "fra": .from, "от": .from, "отправитель": .from, "expéditeur": .from, "absender": .from,
    "od": .from, "差出人": .from, "发件人": .from,
    "date": .date, "sent": .date, "datum": .date, "gesendet": .date, "envoyé": .date,
    "fecha": .date, "enviado": .date, "enviado el": .date, "data": .date, "inviato": .date,
    "verzonden": .date, "skickat": .date, "sendt": .date, "дата": .date, "отправлено": .date,
    "dato": .date, "日付": .date, "发送时间": .date,
    "subject": .subject, "betreff": .subject, "objet": .subject, "asunto": .subject,
    "oggetto": .subject, "onderwerp": .subject, "ämne": .subject, "emne": .subject,
    "assunto": .subject, "тема": .subject, "temat": .subject, "předmět": .subject,
    "件名": .subject, "主题": .subject,
    "to": .to, "an": .to, "à": .to, "para": .to, "a": .to, "aan": .to, "till": .to, "til": .to,
    "кому": .to, "cc": .to, "kopie": .to, "reply-to": .to, "antwort an": .to, "do": .to,
    "宛先": .to, "收件人": .to, "destinataire": .to, "empfänger": .to,
  ]

  /// Finds the first such header: three fields or more in lines that follow each other.
  init?(in letter: LetterText) {
    let places = letter.paragraphs.indices.prefix(400).flatMap { paragraph in
      letter.paragraphs[paragraph].lines.indices.map { (paragraph: paragraph, line: $0) }
    }
    var start = 0
    while start < places.count {
      var end = start
      var found: [Field: String] = [:]
      var subjectOrDate = false
      while end < places.count, end - start < 8,
        let (field, value) = Self.field(
          letter.paragraphs[places[end].paragraph].lines[places[end].line])
      {
        if found[field] == nil { found[field] = value }
        subjectOrDate = subjectOrDate || field == .subject || field == .date
        end += 1
      }
      guard end - start >= 3, found[.from] != nil, subjectOrDate, found.count >= 3 else {
        start = max(end, start + 1)
        continue
      }
      from = found[.from]
      date = found[.date]
      subject = found[.subject]
      rest = Self.part(of: letter, from: end < places.count ? places[end] : nil)
      before = Self.head(of: letter, upTo: places[start])
      return
    }
    return nil
  }

  private static func field(_ line: String) -> (Field, String)? {
    guard line.utf8.prefix(80).contains(where: { $0 == Byte.colon || $0 == 0xEF }) else {
      return nil
    }
    let bare = line.drop { "> *\u{A0}•".contains($0) }
    guard let colon = bare.prefix(24).firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return nil
    }
    let label = bare[..<colon].filter { $0 != "*" }.lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let field = labels[label] else { return nil }
    let value = bare[bare.index(after: colon)...].drop { " *\u{A0}".contains($0) }
    return (field, String(value))
  }

  private static func part(
    of letter: LetterText, from place: (paragraph: Int, line: Int)?
  ) -> LetterText {
    var rest = letter
    guard let place else {
      rest.paragraphs = []
      return rest
    }
    rest.paragraphs = Array(letter.paragraphs[place.paragraph...])
    rest.paragraphs[0].lines.removeFirst(place.line)
    // What was forwarded as a quotation is no quotation.
    for index in rest.paragraphs.indices {
      rest.paragraphs[index].lines = rest.paragraphs[index].lines.map {
        String($0.drop { "> ".contains($0) })
      }
    }
    rest.paragraphs.removeAll { $0.text.isEmpty }
    return rest
  }

  private static func head(
    of letter: LetterText, upTo place: (paragraph: Int, line: Int)
  ) -> LetterText {
    var head = letter
    head.paragraphs = Array(letter.paragraphs[...place.paragraph])
    head.paragraphs[place.paragraph].lines.removeSubrange(place.line...)
    // "---------- Forwarded message ---------", "Begin forwarded message:"
    head.paragraphs.removeAll { paragraph in
      paragraph.lines.allSatisfy { line in
        line.hasPrefix("---") || line.hasPrefix("> ---") || line.hasSuffix("message:")
          || line.hasSuffix("message :") || line.lowercased().contains("forwarded message")
          || line.lowercased().contains("original message")
      }
    }
    return head
  }
}
