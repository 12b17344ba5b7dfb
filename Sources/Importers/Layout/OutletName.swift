internal import News

/// What names of outlets look like, where no field says that a line or the end of a title is one.
enum OutletName {
  /// Words that names of outlets are made of, in many languages, folded.
  private static let words = Set(
    """
    news times post herald tribune journal gazette chronicle observer guardian press daily weekly
    telegraph mail mirror express standard star sun globe review today online magazine radio tv
    examiner courier dispatch enquirer inquirer register sentinel bulletin wire network broadcasting
    mercury advertiser argus echo bee ledger record reporter
    zeitung nachrichten tagblatt tageblatt anzeiger kurier rundschau allgemeine presse bote blatt
    abendblatt morgenpost spiegel volksstimme wochenblatt rundfunk
    monde presse depeche gazette voix nouvelles quotidien matin soir republicain tribune
    diario periodico noticias jornal folha correio gaceta prensa heraldo mundo pais
    corriere gazzetta giornale stampa messaggero notizie quotidiano
    krant dagblad nieuws nieuwsblad courant
    nyheter tidning tidningen dagbladet avisen avis posten sanomat lehti
    gazeta dziennik kurier zpravy noviny vesti novosti
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let small: Set<Substring> = [
    "of", "the", "and", "&", "de", "la", "le", "el", "der", "die", "das", "du", "di", "del",
    "della",
    "do", "da", "van", "för", "för", "et", "y", "und", "am", "im", "in",
  ]

  /// True for a short line of capitals with such a word in it, or an address: `Coast Gazette`.
  static func isLikely(_ text: some StringProtocol) -> Bool {
    guard isTitle(text) else { return false }
    let parts = text.split(separator: " ")
    if parts.count == 1 { return isAddress(parts[0]) }
    return parts.contains { words.contains(FoldedWord.folded(String($0))) }
  }

  /// A title without the name of its outlet: `Piers to close - Coast News`; nil when none stands there.
  static func apart(_ title: String) -> (headline: String, outlet: String)? {
    for separator in [" | ", " - ", " – ", " — ", " :: ", " • "] {
      guard let mark = title.ranges(of: separator).last else { continue }
      let head = title[..<mark.lowerBound]
      let tail = title[mark.upperBound...]
      guard head.split(separator: " ").count >= 2, head.count + 8 > tail.count,
        isLikely(tail) || isShortName(tail, isDivided: separator == " | ")
      else { continue }
      let inner = String(head)
      // "Piers to close | Harbour | Coast News": the name of a section goes too.
      return (inner, String(tail))
    }
    return nil
  }

  /// A line above a headline that names the outlet, and the day that may stand behind it.
  static func line(_ line: String) -> (name: String, date: String?)? {
    if isLikely(line) { return (line, nil) }
    for separator in [" | ", " - ", " – ", " — ", ", ", " · "] {
      guard let mark = line.firstRange(of: separator) else { continue }
      let name = line[..<mark.lowerBound]
      let date = String(line[mark.upperBound...])
      guard isLikely(name), DateText.day(in: date) != nil || DateText.isUnreadDate(date) else {
        continue
      }
      return (String(name), date)
    }
    return nil
  }

  /// `CNN` behind any mark, `Reuters` or `The Guardian` behind a stroke.
  private static func isShortName(_ text: Substring, isDivided: Bool) -> Bool {
    let parts = text.split(separator: " ")
    guard isTitle(text) else { return false }
    if parts.count == 1, (2...5).contains(text.count), text.allSatisfy({ $0.isUppercase }) {
      return true
    }
    guard isDivided else { return false }
    return parts.count == 1
      || parts.count <= 3
        && ["The", "Le", "La", "Die", "Der", "Das", "El", "Il", "De"].contains(parts[0])
  }

  private static func isTitle(_ text: some StringProtocol) -> Bool {
    guard (2...40).contains(text.count), let last = text.unicodeScalars.last,
      last.properties.isAlphabetic || last.properties.numericType != nil
    else { return false }
    let parts = text.split(separator: " ")
    guard (1...5).contains(parts.count) else { return false }
    if parts.count == 1, isAddress(parts[0]) { return true }
    return parts.allSatisfy { part in
      small.contains(Substring(part))
        || part.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
    }
  }

  /// `coast.example`, `CoastToday.com`.
  private static func isAddress(_ word: some StringProtocol) -> Bool {
    guard word.contains("."), !word.contains("@") else { return false }
    let labels = word.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count <= 4 && (labels.last?.count ?? 0) >= 2 && labels[0].count >= 2
      && labels.allSatisfy { label in
        !label.isEmpty
          && label.utf8.allSatisfy { Byte.isLetter($0) || Byte.isDigit($0) || $0 == 0x2D }
      }
  }
}
