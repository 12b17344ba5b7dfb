/// Lines that many data bases write in one way or another.
enum ExportWords {
  /// `n words`, `306 Wörter`, `1,342 mots`, `877字`; gives the number.
  static func length(_ line: some StringProtocol) -> Int? {
    guard line.utf8.count <= 40, let first = line.utf8.first, Byte.isDigit(first) else {
      return nil
    }
    var digits = ""
    var rest = Substring(line)
    while let character = rest.first {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else if !(",. \u{A0}\u{202F}'’".contains(character)
        && rest.dropFirst().first.map { $0.isASCII && $0.isNumber } ?? false)
      {
        break
      }
      rest = rest.dropFirst()
    }
    let unit = rest.exportTrimmed.lowercased()
    return units.contains(unit) ? Int(digits) : nil
  }

  private static let units: Set<String> = [
    "words", "word", "wörter", "wort", "woerter", "mots", "mot", "palabras", "parole", "palavras",
    "woorden", "слов", "слова", "слово", "ord", "sanaa", "słów", "slov", "kelime", "sözcük", "字",
    "文字",
    "单词", "個字", "个字", "字符", "単語", "단어", "자", "w", "paraules", "kata", "từ", "كلمة", "zeichen",
    "characters", "caractères",
  ]

  /// A line that says to whom the text belongs, or that all rights are reserved.
  static func isCopyright(_ line: some StringProtocol) -> Bool {
    let head = line.prefix(24).lowercased()
    if head.hasPrefix("copyright") || head.hasPrefix("©") || head.hasPrefix("(c)")
      || head.hasPrefix("(copyright") || head.hasPrefix("&copy;")
    {
      return line.utf8.count <= 600
    }
    return isRights(line)
  }

  /// `All Rights Reserved`, in the languages of the interfaces.
  static func isRights(_ line: some StringProtocol) -> Bool {
    guard line.utf8.count <= 120 else { return false }
    let lower = line.lowercased()
    return rights.contains { lower.hasPrefix($0) }
      || lower.hasSuffix("rights reserved") || lower.hasSuffix("rights reserved.")
  }

  private static let rights = [
    "all rights reserved", "rights reserved", "alle rechte vorbehalten", "rechte vorbehalten",
    "tous droits réservés", "tous droits reserves", "alle rechten voorbehouden",
    "todos los derechos reservados", "tutti i diritti riservati", "todos os direitos reservados",
    "alla rättigheter", "alle rettigheder", "все права защищены", "met medewerking van",
  ]

  /// A row of underscores, hyphens, equals signs or stars that parts two articles.
  static func isRule(_ line: some StringProtocol) -> Bool {
    guard let first = line.utf8.first, "_-=*~#".utf8.contains(first), line.utf8.count >= 10 else {
      return line.unicodeScalars.count >= 10 && line.allSatisfy { "─—–━═".contains($0) }
    }
    return line.utf8.allSatisfy { $0 == first || $0 == Byte.space }
  }

  /// `Page 3 of 12`, at the foot of a print-out.
  static func isPageNumber(_ line: some StringProtocol) -> Bool {
    guard line.utf8.count <= 30 else { return false }
    let words = line.lowercased().exportWords
    guard let first = words.first, pageWords.contains(String(first)), words.count >= 2 else {
      return false
    }
    return words.dropFirst().allSatisfy {
      $0.allSatisfy(\.isNumber) || links.contains(String($0)) || $0 == "/"
    }
  }

  private static let pageWords: Set<String> = [
    "page", "seite", "pagina", "página", "sida", "side", "strona", "страница",
  ]

  /// Words between two numbers: `1 of 4`.
  static let links: Set<String> = [
    "of", "de", "von", "van", "di", "av", "af", "sur", "из", "/", "z", "ze", "do", "/of",
  ]

  /// A byline without "By" and the like.
  static func byline(_ line: some StringProtocol) -> String {
    let words = line.exportWords
    guard let first = words.first, words.count > 1 else { return line.exportTrimmed }
    let opener = first.lowercased()
    guard bylineOpeners.contains(opener.hasSuffix(":") ? String(opener.dropLast()) : opener) else {
      return line.exportTrimmed
    }
    return words.dropFirst().joined(separator: " ")
  }

  /// True for a short line that names who wrote: `Von Kristian Kapp`.
  static func isByline(_ line: some StringProtocol) -> Bool {
    guard line.utf8.count <= 90, let last = line.last, !".!?".contains(last) else { return false }
    let words = line.exportWords
    guard words.count >= 2, words.count <= 10 else { return false }
    guard bylineOpeners.contains(words[0].lowercased()) else { return false }
    return words[1].first.map { $0.isUppercase } ?? false
  }

  private static let bylineOpeners: Set<String> = [
    "by", "von", "par", "door", "por", "di", "av", "af",
  ]

  /// The code of a language by its name: "en" for `Anglais`, `ENGLISH; ENGLISHS`.
  static func language(_ text: some StringProtocol) -> String? {
    let word = text.lowercased().prefix { $0.isLetter }
    if word.count == 2, word.utf8.count == 2 { return String(word) }
    return languages.first { $0.names.contains(String(word)) }?.code
  }

  private static let languages: [(code: String, names: Set<String>)] = [
    (
      "en",
      [
        "english", "englisch", "anglais", "inglés", "ingles", "inglese", "inglês", "engels",
        "engelska", "engelsk", "английский", "англ", "英語", "英语", "영어", "angielski", "ingilizce",
      ]
    ),
    (
      "de",
      [
        "german", "deutsch", "allemand", "alemán", "aleman", "tedesco", "alemão", "duits",
        "tyska", "tysk", "немецкий", "ドイツ語", "德语",
      ]
    ),
    (
      "fr",
      [
        "french", "französisch", "franzosisch", "français", "francais", "francés", "francese",
        "francês", "frans", "franska", "fransk", "французский", "française", "francaise",
      ]
    ),
    (
      "es",
      [
        "spanish", "spanisch", "espagnol", "español", "espanol", "spagnolo", "espanhol",
        "spaans", "spanska", "spansk", "castellano", "испанский",
      ]
    ),
    ("it", ["italian", "italienisch", "italien", "italiano", "italiaans", "italienska"]),
    (
      "pt",
      [
        "portuguese", "portugiesisch", "portugais", "portugués", "português", "portoghese",
        "portugees",
      ]
    ),
    (
      "nl",
      [
        "dutch", "niederländisch", "holländisch", "néerlandais", "neerlandais", "neerlandés",
        "olandese", "holandês", "nederlands", "holländska",
      ]
    ),
    ("da", ["danish", "dänisch", "danois", "danés", "danese", "deens", "dansk", "danska"]),
    ("sv", ["swedish", "schwedisch", "suédois", "sueco", "svedese", "zweeds", "svenska"]),
    ("no", ["norwegian", "norwegisch", "norvégien", "noruego", "norsk", "noors"]),
    ("fi", ["finnish", "finnisch", "finnois", "suomi"]),
    ("ru", ["russian", "russisch", "russe", "ruso", "russo", "русский", "рус"]),
    ("pl", ["polish", "polnisch", "polonais", "polaco", "polski", "pools"]),
    ("cs", ["czech", "tschechisch", "tchèque", "checo", "čeština", "český"]),
    ("tr", ["turkish", "türkisch", "turc", "turco", "türkçe", "turks"]),
    ("zh", ["chinese", "chinesisch", "chinois", "chino", "cinese", "中文", "chinees"]),
    ("ja", ["japanese", "japanisch", "japonais", "japonés", "日本語", "日语"]),
    ("ko", ["korean", "koreanisch", "coréen", "coreano", "한국어"]),
    ("ar", ["arabic", "arabisch", "arabe", "árabe", "العربية"]),
    ("he", ["hebrew", "hebräisch", "hébreu"]),
    ("id", ["indonesian", "indonesisch", "bahasa", "indonésien"]),
    ("ca", ["catalan", "katalanisch", "català"]),
    ("hu", ["hungarian", "ungarisch", "hongrois", "magyar"]),
    ("el", ["greek", "griechisch", "grec"]),
    ("ro", ["romanian", "rumänisch", "roumain", "română"]),
    ("uk", ["ukrainian", "ukrainisch", "ukrainien"]),
    ("sk", ["slovak", "slowakisch"]), ("hr", ["croatian", "kroatisch"]),
    ("sr", ["serbian", "serbisch"]), ("bg", ["bulgarian", "bulgarisch"]),
  ]
}
