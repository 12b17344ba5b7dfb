/// Which form of its verb a word may be; "put" and "read" may be several.
struct VerbForm: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// "say": also the present with "they".
  static let base = VerbForm(rawValue: 1)
  /// "says"
  static let third = VerbForm(rawValue: 2)
  /// "said", "spoken"
  static let past = VerbForm(rawValue: 4)
  /// "saying"
  static let participle = VerbForm(rawValue: 8)
}

/// Makes the forms of verbs, as keys of `WordKey`.
enum VerbForms {
  private static let vowels = Set("aeiou".utf8)

  /// Gives `body` the key of every form of a lemma.
  static func forEach(
    of lemma: UnsafeBufferPointer<UInt8>, _ body: (UInt64, VerbForm) -> Void
  ) {
    let count = lemma.count
    guard count > 1 else { return }
    let whole = WordKey.of(lemma, 0, count)
    /// The key of the lemma's first `kept` letters, perhaps with its last one again, and a suffix.
    func form(_ kept: Int, _ suffix: StaticString, doubled: Bool = false) -> UInt64 {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: kept + 4) { letters in
        var end = 0
        for letter in lemma[..<kept] {
          letters[end] = letter
          end += 1
        }
        if doubled {
          letters[end] = lemma[kept - 1]
          end += 1
        }
        for i in 0..<suffix.utf8CodeUnitCount { letters[end + i] = suffix.utf8Start[i] }
        end += suffix.utf8CodeUnitCount
        return WordKey.of(UnsafeBufferPointer(rebasing: letters[..<end]), 0, end)
      }
    }
    let (last, before) = (lemma[count - 1], lemma[count - 2])
    body(whole, .base)
    let endsInY = last == UInt8(ascii: "y") && !vowels.contains(before)
    let hisses =
      last == UInt8(ascii: "h") && (before == UInt8(ascii: "c") || before == UInt8(ascii: "s"))
      || [UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "o")]
        .contains(last)
    body(endsInY ? form(count - 1, "ies") : form(count, hisses ? "es" : "s"), .third)
    if let irregular = Irregular.forms[whole] {
      for past in irregular { body(past, .past) }
    } else if last == UInt8(ascii: "e") {
      body(form(count, "d"), .past)
    } else {
      body(endsInY ? form(count - 1, "ied") : form(count, "ed"), .past)
    }
    let dropsE =
      last == UInt8(ascii: "e") && before != UInt8(ascii: "e") && before != UInt8(ascii: "y")
      && before != UInt8(ascii: "o")
    body(form(dropsE ? count - 1 : count, "ing"), .participle)
    guard doubles(lemma) else { return }
    body(form(count, "ed", doubled: true), .past)
    body(form(count, "ing", doubled: true), .participle)
  }

  /// True when the last consonant may be written twice ("planned", "signalled"); forms that nobody
  /// writes do no harm.
  private static func doubles(_ lemma: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = lemma.count
    guard count > 2, !vowels.contains(lemma[count - 1]), vowels.contains(lemma[count - 2]) else {
      return false
    }
    let last = lemma[count - 1]
    return last != UInt8(ascii: "w") && last != UInt8(ascii: "x") && last != UInt8(ascii: "y")
  }

  /// The verbs whose past is made otherwise.
  private enum Irregular {
    /// A lemma and its past forms, parted by semicolons.
    private static let list: StaticString = """
      say said; tell told; write wrote written; rewrite rewrote rewritten; think thought;
      know knew known; speak spoke spoken; see saw seen; find found; feel felt; hear heard;
      overhear overheard; make made; take took taken; mistake mistook mistaken; give gave given;
      forgive forgave forgiven; put put; go went gone; come came come; become became become;
      lay laid; lie lied lay lain; draw drew drawn; withdraw withdrew withdrawn; get got gotten;
      run ran run; have had; bring brought; meet met; lead led; mislead misled; read read;
      misread misread; send sent; pay paid; keep kept; strike struck stricken; leave left;
      win won; shoot shot; do did done; set set; begin began begun; stick stuck;
      break broke broken; throw threw thrown; fight fought; build built; cut cut;
      rise rose risen; arise arose arisen; show showed shown; swear swore sworn;
      forswear forswore forsworn; sing sang sung; ring rang rung; hold held; uphold upheld;
      withhold withheld; stand stood; understand understood; misunderstand misunderstood;
      choose chose chosen; shake shook shaken; spend spent; hang hung hanged; fall fell fallen;
      drive drove driven; sell sold; foretell foretold; spread spread; bear bore borne;
      forbear forbore; lend lent; grow grew grown; bet bet betted; bid bid bade bidden;
      forbid forbade forbidden; forget forgot forgotten; foresee foresaw foreseen;
      oversee oversaw overseen; mean meant; dream dreamt dreamed; buy bought; seek sought;
      beseech besought beseeched; teach taught; catch caught; hit hit; let let; cast cast;
      forecast forecast forecasted; broadcast broadcast broadcasted; quit quit; shut shut;
      hurt hurt; cost cost; lose lost; light lit lighted; spin spun; sting stung; stink stank;
      weep wept; sleep slept; sweep swept; deal dealt; feed fed; flee fled; fly flew flown;
      eat ate eaten; bite bit bitten; blow blew blown; freeze froze frozen; steal stole stolen;
      wake woke woken; wear wore worn; tear tore torn; ride rode ridden; hide hid hidden;
      strive strove striven strived; undertake undertook undertaken; overcome overcame;
      speed sped; cling clung; grind ground; wind wound; slay slew slain; misspeak misspoke
      misspoken; gainsay gainsaid; unsay unsaid; forego forewent foregone; forgo forwent forgone;
      rebroadcast rebroadcast; undercut undercut; overhang overhung; split split; con conned;
      quiz quizzed; picture pictured; lean leaned leant; spell spelled spelt; learn learned learnt;
      plead pleaded pled; sit sat
      """

    /// The keys of past forms by the key of the lemma.
    static let forms: [UInt64: [UInt64]] = {
      var forms: [UInt64: [UInt64]] = [:]
      var lemma: UInt64?
      KeyList.forEach(in: list) { word, endsEntry in
        if let known = lemma { forms[known, default: []].append(word) } else { lemma = word }
        if endsEntry { lemma = nil }
      }
      return forms
    }()
  }
}
