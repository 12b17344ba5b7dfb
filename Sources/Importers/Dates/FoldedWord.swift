/// Words without the differences of case and accent.
enum FoldedWord {
  /// A word in lower case and without accents: "Août" is "aout", "Μαΐου" is "μαιου".
  static func folded(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
    var text = ""
    for scalar in word.unicodeScalars {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        let isMark =
          (0x300...0x36F).contains(lower.value) || (0x64B...0x652).contains(lower.value)
          || lower.value == 0x640
        if !isMark { text.unicodeScalars.append(plain[lower] ?? lower) }
      }
    }
    return text
  }

  private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
    let classes: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåāăąạảấầậắặ"), ("c", "çćčĉ"), ("d", "ďđ"), ("e", "èéêëēėęěẹếềệ"), ("g", "ğģ"),
      ("i", "ìíîïīįıị"), ("k", "ķ"), ("l", "ļľł"), ("n", "ñńňņ"), ("o", "òóôõöøōőơọốồộớờ"),
      ("r", "řŕ"), ("s", "śšşș"), ("t", "ťţț"), ("u", "ùúûüūůűųưụứừ"), ("y", "ýÿ"), ("z", "źżž"),
      ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"), ("ω", "ώ"),
      ("σ", "ς"), ("и", "й"), ("е", "ё"), ("ا", "أإآ"), ("ي", "ى"),
    ]
    var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (letter, variants) in classes {
      for variant in variants.unicodeScalars { plain[variant] = letter }
    }
    return plain
  }()
}
