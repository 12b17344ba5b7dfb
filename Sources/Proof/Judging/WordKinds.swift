/// Lists of English words by what a change of them does to a sentence.
enum WordKinds {
  static let negations = words(
    """
    not no never none nobody nothing nowhere neither nor without cannot cant dont doesnt didnt isnt
    arent wasnt werent wont wouldnt shouldnt couldnt hasnt havent hadnt mustnt neednt aint
    hardly barely scarcely nary denied denies deny refuse refuses refused fail fails failed lack
    lacks lacked unable
    """)

  static let modals = words(
    """
    will would can could may might must shall should ought need needs likely unlikely possibly
    possible probably probable perhaps maybe certainly certain definitely surely supposedly
    allegedly reportedly apparently ill youll hell shell well theyll itll wed youd hed shed theyd
    gonna hope hopes expect expects think thinks believe believes
    """)

  static let quantities = words(
    """
    all every each everyone everybody everything some someone somebody something any anyone anybody
    anything many much few several most more less least fewer both either half majority minority
    always often sometimes usually rarely seldom frequently mostly nearly almost only just
    entirely completely partly whole entire increase increased increases decrease decreased
    decreases rise rises rose fall falls fell up down above below over under
    """)

  private static let numerals = words(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    hundreds thousand thousands million millions billion billions trillion trillions dozen dozens
    first second third fourth fifth sixth seventh eighth ninth tenth twice once double triple
    quarter percent
    """)

  private static let dates = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    today tomorrow yesterday tonight spring summer autumn winter weekend
    """)

  /// Words that qualify what stands beside them, where they were left out.
  private static let qualifiers = words(
    """
    but if only not unless except although though however provided providing until till without
    no never none nobody nothing neither nor hardly barely scarcely maybe perhaps possibly probably
    likely unlikely may might could would should allegedly reportedly supposedly apparently
    seemingly almost nearly partly sometimes some whether yet otherwise rather instead assuming
    depending subject least most unable cannot than
    """)

  /// Words before a sentence that leave it to somebody's mind or mouth.
  private static let hedges = words(
    """
    think thinks thought believe believes believed hope hopes hoped fear fears feared doubt doubts
    guess suppose wish wishes claim claims claimed argue argues say says said suggest suggests
    pretend pretends imagine seem seems seemed appear appears false untrue wrong lie myth
    """)

  /// Words that begin a sentence which qualifies the one before it.
  static let openers = words("but unless except however only not though although if yet")

  /// Words that ask.
  static let asking = words(
    "ask asks asked asking question questions questioned inquire inquired wonder wondered query")

  static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// A word in lower case, without apostrophes.
  static func folded(_ word: String) -> String {
    String(word.lowercased().filter { $0 != "'" })
  }

  static func isNegation(_ word: String) -> Bool {
    let folded = folded(word)
    return negations.contains(folded) || word.lowercased().hasSuffix("n't")
  }

  static func isModal(_ word: String) -> Bool {
    let folded = folded(word)
    // "well", "ill" and "shed" are modal only where they were "we'll", "I'll" and "she'd".
    if ["ill", "hell", "shell", "well", "wed", "hed", "shed"].contains(folded) {
      return word.contains("'")
    }
    return modals.contains(folded)
  }

  static func isQuantity(_ word: String) -> Bool { quantities.contains(folded(word)) }

  static func isNumber(_ word: String) -> Bool {
    word.utf8.contains { $0 &- 0x30 < 10 } || numerals.contains(folded(word))
      || word.contains("-")
        && word.split(separator: "-").allSatisfy {
          numerals.contains(folded(String($0)))
        }
  }

  /// A day of the week, a month, a year.
  static func isDate(_ word: String) -> Bool {
    let folded = folded(word)
    if folded == "may" || folded == "march" { return word.first?.isUppercase ?? false }
    if dates.contains(folded) { return true }
    guard word.utf8.count == 4 || word.utf8.count == 5 && word.hasSuffix("s"),
      let year = Int(word.prefix(4))
    else { return false }
    return (1500...2100).contains(year)
  }

  /// Those of some words that qualify; behind "start" also those that leave the rest to somebody.
  static func qualifiers(in words: [String], at place: Omission.Place) -> [String] {
    words.filter { word in
      let folded = folded(word)
      return qualifiers.contains(folded) || word.lowercased().hasSuffix("n't")
        || place == .start && hedges.contains(folded)
    }
  }
}
