internal import Language

/// Finds the names of a text, parts titles from names, and gathers evidence for what each one names.
///
/// Capitals say where a name may be, word lists what its words usually are, and the tags of the
/// trained tagger what it is taken for here; no one of the three is trusted alone.
struct NameFinder {
  let words: Words
  private(set) var mentions: [NameMention] = []
  private(set) var forms: [NameForm] = []
  private var formOfKey: [UInt64: Int] = [:]
  /// The last words of what the tagger takes for people's full names: such a word is a name
  /// wherever it has a capital.
  private let surnames: Set<UInt64>

  init(words: Words) {
    self.words = words
    surnames = Self.surnames(of: words)
    var headlines: [Range<Int>] = []
    for sentence in 0..<words.sentences {
      if words.isTitleCase[sentence] {
        headlines.append(words.tokens(ofSentence: sentence))
      } else {
        readSentence(sentence, &headlines)
      }
    }
    for headline in headlines { readHeadline(headline) }
    mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The key of a name: its words without nickname marks.
  static func key(of name: Range<Int>, in words: Words) -> UInt64 {
    var key: UInt64 = 0
    for t in name where words.shapes[t].isWord { key = WordKey.join(key, words.keys[t]) }
    return key
  }

  private static func surnames(of words: Words) -> Set<UInt64> {
    var surnames: Set<UInt64> = []
    var start: Int?
    for t in 0...words.count {
      let isPerson =
        t < words.count && words.entity(t) == .person && words.shapes[t].isCapital
        && !words.isTitleCase[words.sentence(of: t)]
      if isPerson {
        start = start ?? t
      } else if let first = start {
        var last = t - 1
        while last > first, words.traits[last].contains(.suffix) { last -= 1 }
        if last > first, words.shapes[last] != .initials { surnames.insert(words.keys[last]) }
        start = nil
      }
    }
    return surnames
  }

  /// True for a word with a capital that is the surname of somebody named in full in this text.
  private func isSurname(_ t: Int) -> Bool {
    surnames.contains(words.keys[t]) && !words.traits[t].hasAny(.function)
  }

  /// True when the tagger takes `t` and the tokens beside it for one body's name.
  private func isInsideBody(_ t: Int) -> Bool {
    t > 0 && t + 1 < words.count && words.entity(t) == .organization
      && words.entity(t - 1) == .organization && words.entity(t + 1) == .organization
  }

  // MARK: Sentences

  private mutating func readSentence(_ sentence: Int, _ headlines: inout [Range<Int>]) {
    let range = words.tokens(ofSentence: sentence)
    var t = range.lowerBound
    while t < range.upperBound {
      guard opensName(t, range) else {
        t += 1
        continue
      }
      if words.shapes[t] == .capitals, let end = endOfShouting(t, range) {
        headlines.append(t..<end)
        t = end
        continue
      }
      let end = endOfName(t, range)
      keep(t..<end, in: range)
      t = end
    }
  }

  /// "Ohio-based", "Lopez-led": such a word describes and does not name.
  private func isCompoundAdjective(_ t: Int) -> Bool {
    let word = words.bytes[Int(words.starts[t])..<Int(words.ends[t])]
    guard word.count > 6, let hyphen = word.lastIndex(of: UInt8(ascii: "-")) else { return false }
    // The last part is a word like others; "Hyun-jin" is a name.
    let end = word[(hyphen + 1)...]
    return end.count > 2 && end.allSatisfy { $0 &- 0x61 < 26 } && words.entity(t) != .person
  }

  /// Where four words or more that are all in capitals end, nil for fewer: a headline in the text.
  private func endOfShouting(_ start: Int, _ range: Range<Int>) -> Int? {
    var t = start
    var count = 0
    while t < range.upperBound {
      let shape = words.shapes[t]
      if shape == .capitals {
        count += 1
      } else if shape == .lower || shape == .capitalized || shape == .number || shape == .dash {
        break
      }
      t += 1
    }
    return count > 3 ? t : nil
  }

  private func opensName(_ t: Int, _ range: Range<Int>) -> Bool {
    guard words.shapes[t].isCapital, !isCompoundAdjective(t) else { return false }
    let traits = words.traits[t]
    if isSurname(t) { return true }
    if traits.hasAny([.calendar]) {
      return traits.hasAny(.anyGender.union(.anyWordName)) && t + 1 < range.upperBound
        && words.shapes[t + 1].isCapital && !words.traits[t + 1].hasAny(.calendar)
    }
    // "Per Lindqvist said": a given name that is a word too, with a surname that speaks.
    if traits.hasAny(.anyWordName), speaksNext(t, range) { return true }
    if traits.hasAny(.function.union(.opener)) {
      // "The Hague" begins at "Hague"; "De Blasio", "Van Hollen" and "First Lady" begin where they begin.
      guard traits.hasAny([.particle, .nameOfMan, .nameOfWoman, .title, .opensPhrase]) else {
        return false
      }
      return t + 1 < range.upperBound && words.shapes[t + 1].isCapital
    }
    if traits.contains(.adverb) { return false }
    if WordKey.partiesInPlural.contains(words.keys[t]), t > range.lowerBound,
      words.keys[t - 1] == WordKey.the
    {
      return true
    }
    let isOffice =
      traits.hasAny([.title, .bodyInName]) && t + 2 < range.upperBound
      && isOfficeWord(t + 1)
      && words.shapes[t + 2].isCapital
    if isOffice { return true }
    let isFirst =
      t == range.lowerBound || !words.shapes[t - 1].isWord && words.shapes[t - 1] != .comma
    guard isFirst, t + 1 >= range.upperBound || !words.shapes[t + 1].isCapital else { return true }
    // A lone capitalised word that opens a sentence is a name only if no list knows it as a common word.
    return !traits.hasAny([.group, .document, .anyRole, .bodyNoun, .people, .reports, .unnamed])
      || traits.hasAny(.anyGender)
  }

  /// True when one capitalised word and then a verb of saying or a comma follow.
  private func speaksNext(_ t: Int, _ range: Range<Int>) -> Bool {
    guard t + 2 < range.upperBound, words.shapes[t + 1] == .capitalized,
      !words.traits[t + 1].hasAny(.function.union([.calendar]))
    else { return false }
    let next = t + 2
    return words.shapes[next] == .lower && words.traits[next].contains(.reports)
      || words.entity(t + 1) == .person && words.entity(t) == .person
  }

  private func endOfName(_ start: Int, _ range: Range<Int>) -> Int {
    var t = start + 1
    var isBody = words.traits[start].hasAny([.bodyInName, .bodyName])
    while t < range.upperBound {
      let shape = words.shapes[t]
      let traits = words.traits[t]
      if shape.isCapital {
        let isDay = traits.contains(.calendar) && words.entity(t) != .person
        if isDay && !isGiven(t, range) || isLoneI(t) { break }
        if shape == .capitals, traits.hasAny(.function), !traits.contains(.particle) { break }
        if traits.contains(.bodyInName) { isBody = true }
        t += 1
      } else if let next = step(over: t, from: start, isBody: isBody, range) {
        t = next
      } else {
        break
      }
    }
    return t
  }

  /// "June Carter", "Jan de Witt": a month that is a given name here.
  private func isGiven(_ t: Int, _ range: Range<Int>) -> Bool {
    guard words.traits[t].hasAny(.anyGender), t + 1 < range.upperBound else { return false }
    let next = words.traits[t + 1]
    return words.shapes[t + 1].isCapital && !next.contains(.calendar) || next.contains(.particle)
  }

  private func isLoneI(_ t: Int) -> Bool { words.traits[t].contains(.firstPerson) }

  /// The next capitalised token, when what stands at `t` may stand inside a name.
  private func step(over t: Int, from start: Int, isBody: Bool, _ range: Range<Int>) -> Int? {
    let traits = words.traits[t]
    let shape = words.shapes[t]
    func capital(_ i: Int) -> Bool {
      i < range.upperBound && words.shapes[i].isCapital && !isLoneI(i)
    }
    // "Moody's said": the tagger takes the genitive into such names alone.
    if shape == .clitic, words.entity(t) == .organization,
      words.entity(t - 1) == .organization, words.part(t) == .possessive, !capital(t + 1)
    {
      return t + 1
    }
    if isInsideBody(t), capital(t + 1), !words.traits[start].hasAny(.anyGender.union(.anyTitle)),
      (start..<t).contains(where: { words.traits[$0].hasAny([.bodyInName, .bodyName, .bodyNoun]) }),
      shape == .lower || shape == .clitic || shape == .other,
      traits.contains(.preposition)
        || words.keys[t] == WordKey.and || !traits.hasAny(.function)
    {
      return t + 2
    }
    if shape == .lower {
      if traits.contains(.particle) {
        if capital(t + 1) { return t + 2 }
        if t + 2 < range.upperBound, words.traits[t + 1].contains(.particle), capital(t + 2) {
          return t + 3
        }
        return nil
      }
      let key = words.keys[t]
      if key == WordKey.for || key == WordKey.on, words.entity(t) == .none,
        words.entity(start) == .location
      {
        return nil
      }
      if key == WordKey.of {
        guard words.traits[t - 1].hasAny([.bodyInName, .title, .titleOfMan, .bodyName]) || isBody
        else { return nil }
        return afterArticle(t + 1, range)
      }
      if key == WordKey.for || key == WordKey.on {
        let isOffice = key == WordKey.for && words.traits[t - 1].contains(.title)
        return isBody || isOffice ? afterArticle(t + 1, range) : nil
      }
      if key == WordKey.and {
        return capital(t + 1) && joinsBody(t, from: start, range) ? t + 2 : nil
      }
      return nil
    }
    if shape == .clitic, capital(t + 1), words.traits[t + 1].contains(.bodyInName),
      WordKey.owners.contains(words.keys[t - 1])
        || words.keys[t - 2 < start ? t - 1 : t - 2] == WordKey.st
    {
      return t + 2
    }
    if shape.isQuote, shape != .closeQuote, capital(t + 1), t + 3 < range.upperBound,
      words.shapes[t + 2].isQuote, capital(t + 3)
    {
      return t + 4
    }
    if shape == .comma, t + 1 < range.upperBound, words.traits[t + 1].contains(.suffix),
      words.shapes[t + 1].isCapital
    {
      return t + 2
    }
    if shape == .other, words.ends[t] - words.starts[t] == 1,
      words.bytes[Int(words.starts[t])] == UInt8(ascii: "&"), capital(t + 1)
    {
      return t + 2
    }
    return nil
  }

  /// The token after a capitalised word that may have an article before it: "for a Responsible".
  private func afterArticle(_ t: Int, _ range: Range<Int>) -> Int? {
    guard t < range.upperBound else { return nil }
    let next = words.shapes[t] == .lower && words.traits[t].contains(.determiner) ? t + 1 : t
    guard next < range.upperBound, words.shapes[next].isCapital,
      !words.traits[next].contains(.calendar), !isLoneI(next)
    else { return nil }
    return next + 1
  }

  /// "Securities and Exchange Commission": both sides of the "and" are one body's name, for what
  /// follows has a body's word and what precedes comes after "the" or has one too.
  private func joinsBody(_ and: Int, from start: Int, _ range: Range<Int>) -> Bool {
    let first = words.traits[start]
    if first.hasAny(.anyGender.union([.bodyName])) || first.contains(.place) && start + 1 == and
      || words.traits[and + 1].hasAny([.bodyName, .place])
    {
      return false
    }
    let before = start > range.lowerBound ? words.traits[start - 1] : .determiner
    let hasArticle = before.hasAny([.determiner, .adjective])
    let isLong =
      (start..<and).contains { words.shapes[$0] == .lower }
      && words.traits[start].contains(.bodyInName)
    guard hasArticle || isLong || words.traits[and - 1].contains(.bodyInName) else { return false }
    for t in and + 1..<min(and + 5, range.upperBound) {
      guard words.shapes[t].isCapital else { return false }
      if words.traits[t].hasAny(.anyGender) { return false }
      if words.traits[t].contains(.bodyInName), t > and + 1 || hasArticle { return true }
    }
    return false
  }

  // MARK: Headlines

  /// In a headline every word has a capital: only names that the text gives elsewhere are taken,
  /// and a given name with the word after it.
  private mutating func readHeadline(_ range: Range<Int>) {
    var t = range.lowerBound
    while t < range.upperBound {
      guard words.shapes[t].isCapital, !words.traits[t].hasAny(.function) else {
        t += 1
        continue
      }
      if let end = knownName(at: t, range) {
        keep(t..<end, in: range)
        t = end
      } else {
        t += 1
      }
    }
  }

  private func knownName(at t: Int, _ range: Range<Int>) -> Int? {
    var key: UInt64 = 0
    var best: Int?
    for i in t..<min(t + 6, range.upperBound) {
      guard words.shapes[i].isWord else { break }
      key = WordKey.join(key, words.keys[i])
      if let form = formOfKey[key], forms[form].kind != .unknown || i > t || forms[form].count > 1 {
        best = i + 1
      }
    }
    if best != nil { return best }
    let traits = words.traits[t]
    guard traits.hasAny(.anyGender), t + 1 < range.upperBound, words.shapes[t + 1].isCapital,
      !words.traits[t + 1].hasAny(.function.union([.reports, .calendar]))
    else { return nil }
    let isInitial =
      words.shapes[t + 1] == .initials && t + 2 < range.upperBound && words.shapes[t + 2].isCapital
    return t + (isInitial ? 3 : 2)
  }

  // MARK: Titles and evidence

  private mutating func keep(_ tokens: Range<Int>, in range: Range<Int>) {
    if isNoName(tokens) { return }
    let (tokens, person) = cut(tokens)
    var mention = NameMention(tokens: tokens, name: tokens)
    guard let start = partTitle(tokens, &mention) else { return }
    mention.name = start..<tokens.upperBound
    if let person, person > start {
      mention.name = person..<tokens.upperBound
      mention.hasTitle = words.traits[person - 1].hasAny(.anyTitle.union(.anyRole))
    }
    // "Wells Fargo CEO John Stumpf": what stands before the office is a name of its own.
    let before = nameBeforeTitle(mention)
    if !before.isEmpty {
      var other = NameMention(tokens: before, name: before)
      addForm(of: &other, in: range)
      if before.count > 1 { forms[other.form].body += 2 }
      mentions.append(other)
      mention.tokens = before.upperBound..<tokens.upperBound
    }
    addForm(of: &mention, in: range)
    mentions.append(mention)
  }

  /// A run of capitals without what the tagger leaves out of a person's name, and where in the rest
  /// that name begins: "Using | Ted Cruz", "Conservative MP | Michael Mates", "Philippe Sands | QC".
  private func cut(_ tokens: Range<Int>) -> (tokens: Range<Int>, person: Int?) {
    // "Said Lopez:" turns verb and speaker round.
    if tokens.count > 1, isInverted(tokens) {
      return cut(tokens.lowerBound + 1..<tokens.upperBound)
    }
    guard tokens.count > 2 else { return (tokens, nil) }
    if isOpening(tokens.lowerBound), !words.traits[tokens.lowerBound].hasAny(.anyGender),
      tokens.dropFirst().allSatisfy({ words.entity($0) == .organization })
    {
      return (tokens.lowerBound + 1..<tokens.upperBound, nil)
    }
    // "Philippe Sands QC": letters after a name.
    let given = tokens.upperBound - 2
    if isPostNominal(tokens.upperBound - 1), tokens.count < 6 {
      return cut(tokens.lowerBound..<tokens.upperBound - 1)
    }
    // "Conservative MP Michael Mates": the same letters before it.
    if let letters = tokens.dropLast(2).last(where: { isPostNominal($0) }),
      letters > tokens.lowerBound || isGivenName(letters + 1)
    {
      return (tokens, letters + 1)
    }
    // "Leader of the National Party Mark Lopez": a first name and a surname behind a body.
    if tokens.count > 3, isGivenName(given), words.shapes[given] == .capitalized,
      words.traits[given - 1].hasAny([.bodyInName, .bodyNoun])
    {
      return (tokens, given)
    }
    guard words.entity(tokens.upperBound - 1) == .person || words.entity(given) == .person else {
      return (tokens, nil)
    }
    var end = tokens.upperBound
    if words.entity(end - 1) != .person {
      guard isAfterName(end - 1) else { return (tokens, nil) }
      end -= 1
    }
    var first = end
    while first > tokens.lowerBound,
      words.entity(first - 1) == .person || words.traits[first - 1].contains(.particle)
    { first -= 1 }
    while first < end, words.traits[first].hasAny(.anyTitle),
      !words.traits[first].hasAny(.anyGender)
    { first += 1 }
    guard end - first > 1 else { return (tokens, nil) }
    // A verb or adverb that opens a sentence is no title.
    var start = tokens.lowerBound
    if start < first, isOpening(start) { start += 1 }
    return (start..<end, first)
  }

  /// True for a verb of saying that opens a sentence, with its speaker and a colon or mark behind.
  private func isInverted(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    guard first == words.tokens(ofSentence: words.sentence(of: first)).lowerBound,
      words.traits[first].contains(.reports), tokens.upperBound < words.count
    else { return false }
    let next = words.shapes[tokens.upperBound]
    return next == .colon || next.isQuote || next == .stop
      || next == .comma && !words.traits[first].hasAny(.anyGender)
  }

  private func isPostNominal(_ t: Int) -> Bool {
    words.traits[t].contains(.postNominal) && words.shapes[t] == .capitals
  }

  /// Letters after a name: "QC", "MP".
  private func isAfterName(_ t: Int) -> Bool {
    if words.traits[t].contains(.suffix) { return false }
    return words.shapes[t] == .capitals && words.ends[t] - words.starts[t] <= 4
      || words.shapes[t] == .initials
  }

  /// True for a verb or adverb whose capital is the sentence's.
  private func isOpening(_ t: Int) -> Bool {
    guard t == words.tokens(ofSentence: words.sentence(of: t)).lowerBound,
      words.entity(t) == .none
    else { return false }
    let part = words.part(t)
    return part.isVerb || part == .adverb || part == .preposition || part == .conjunction
      || part == .interjection
  }

  /// True for a lone adjective ("Democratic") and for a run of words that are all in capitals.
  private func isNoName(_ tokens: Range<Int>) -> Bool {
    let first = words.traits[tokens.lowerBound]
    if tokens.count == 1 {
      if WordKey.partiesInPlural.contains(words.keys[tokens.lowerBound]) { return false }
      if isSurname(tokens.lowerBound) { return false }
      // "the MP for Leeds West"
      if isPostNominal(tokens.lowerBound) { return true }
      return first.hasAny([.adjective, .people])
        && !first.hasAny(.anyGender.union([.bodyName, .place])) && !speaks(tokens.lowerBound)
    }
    return tokens.count > 3
      && tokens.allSatisfy { words.shapes[$0] == .capitals || !words.shapes[$0].isWord }
  }

  /// "Black said", "Green, who": a surname that is an adjective too.
  private func speaks(_ t: Int) -> Bool {
    let range = words.tokens(ofSentence: words.sentence(of: t))
    if t > range.lowerBound, words.traits[t - 1].hasAny([.determiner, .preposition]) {
      return false
    }
    guard t + 1 < range.upperBound, words.traits[t].contains(.adjective),
      !words.traits[t].hasAny(.anyRole)
    else { return false }
    let next = t + 1
    if words.shapes[next] == .clitic
      || words.shapes[next] == .lower && words.traits[next].contains(.reports)
    {
      return true
    }
    return words.shapes[next] == .comma && next + 1 < range.upperBound
      && words.keys[next + 1] == WordKey.who
  }

  /// Finds where the name begins after titles; nil when the tokens are an office and no name.
  private func partTitle(_ tokens: Range<Int>, _ mention: inout NameMention) -> Int? {
    // "Directorate General of Civil Aviation": an office's word inside a body's name is no title.
    let last = words.traits[tokens.upperBound - 1]
    if tokens.count > 1, !tokens.contains(where: { isGivenName($0) }),
      tokens.allSatisfy({ words.entity($0) == .organization })
        || last.hasAny([.bodyInName, .bodyNoun]) && last.hasAny(.anyRole)
          && !words.traits[tokens.lowerBound].hasAny(.anyTitle)
    {
      return tokens.lowerBound
    }
    var start = tokens.lowerBound
    var t = tokens.lowerBound
    while t < tokens.upperBound {
      let traits = words.traits[t]
      let isGiven =
        traits.hasAny(.anyGender) && !traits.hasAny(.anyTitle)
        && !(t + 1 < tokens.upperBound && words.traits[t + 1].hasAny(.anyGender))
      guard traits.hasAny([.anyTitle, .anyRole]), !isGiven, isTitle(t, tokens) else {
        t += 1
        continue
      }
      var next = t + 1
      if next < tokens.upperBound, isOfficeWord(next) {
        next += 1
        let given = (next..<max(next, tokens.upperBound - 1)).first { isGivenName($0) }
        if let given, next < given { next = given }
        while next < tokens.upperBound,
          !words.traits[next].hasAny(.anyGender)
            || words.traits[next].hasAny([.bodyInName, .place]),
          words.shapes[next] == .lower
            || words.traits[next].hasAny([.bodyInName, .place, .adjective, .bodyNoun])
        { next += 1 }
      }
      mention.hasTitle = true
      if traits.hasAny([.titleOfMan, .titleOfWoman, .roleOfMan, .roleOfWoman]) {
        mention.gender = Gender(traits.subtracting(.anyGender))
        if traits.hasAny([.titleOfMan, .titleOfWoman]) { mention.hasCourtesyTitle = true }
      }
      start = next
      t = next
    }
    if start >= tokens.upperBound { return nil }
    if start == tokens.lowerBound { start = partAdjectives(tokens) }
    return start
  }

  private func isGivenName(_ t: Int) -> Bool {
    words.traits[t].hasAny(.anyGender) && !words.traits[t].hasAny([.bodyInName, .place, .particle])
  }

  /// True when the title word at `t` has a name after it, and is not itself a surname.
  private func isTitle(_ t: Int, _ tokens: Range<Int>) -> Bool {
    guard t + 1 < tokens.upperBound, !words.traits[t + 1].contains(.suffix) else {
      return t + 1 == tokens.upperBound
        && (t == tokens.lowerBound || !words.traits[tokens.lowerBound].hasAny(.anyGender))
        && tokens.count > 1
        && !words.traits[t - 1].hasAny(.anyTitle.union(.anyGender))
        && words.keys[t - 1] != WordKey.of

    }
    if WordKey.courtesy.contains(words.keys[t]), words.shapes[t + 1].isCapital { return true }
    // "Justice Department", "Refugee Processing Center": a body's word follows, so nobody is titled.
    let last = words.traits[tokens.upperBound - 1]
    if last.hasAny([.bodyInName, .bodyNoun]), !last.hasAny(.anyGender),
      !words.traits[t + 1].hasAny(.anyGender), !isOfficeWord(t + 1)
    {
      return false
    }
    if words.traits[t].hasAny(.anyGender), t == tokens.lowerBound, words.shapes[t] == .capitalized,
      !words.traits[t + 1].hasAny(.anyGender)
    {
      return false
    }
    return words.shapes[t + 1].isCapital || isOfficeWord(t + 1)
  }

  /// "Secretary of State", "Commissioner for Human Rights".
  private func isOfficeWord(_ t: Int) -> Bool {
    words.keys[t] == WordKey.of || words.keys[t] == WordKey.for
  }

  /// "Republican Donald Trump", "U.S. Treasury": adjectives before a given name are no part of it.
  private func partAdjectives(_ tokens: Range<Int>) -> Int {
    var t = tokens.lowerBound
    while t + 2 < tokens.upperBound, words.traits[t].hasAny([.adjective, .place, .people]),
      !words.traits[t].hasAny(.anyGender),
      words.traits[t + 1].hasAny(.anyGender.union([.adjective, .place]))
    { t += 1 }
    return t > tokens.lowerBound && words.traits[t].hasAny(.anyGender) ? t : tokens.lowerBound
  }

  /// The name that stands before a title inside one run of capitals.
  private func nameBeforeTitle(_ mention: NameMention) -> Range<Int> {
    let start = mention.tokens.lowerBound
    var end = start
    while end < mention.name.lowerBound, !words.traits[end].hasAny([.anyTitle, .anyRole]),
      words.shapes[end].isCapital
    { end += 1 }
    while end > start, words.traits[end - 1].hasAny([.opener]) { end -= 1 }
    guard end > start, end < mention.name.lowerBound,
      !words.traits[start].hasAny([.opener, .adjective])
    else { return start..<start }
    return start..<end
  }

  /// False for a lone word that may have its capital from the beginning of a sentence only.
  private func isFirm(_ mention: NameMention, in range: Range<Int>) -> Bool {
    let first = mention.tokens.lowerBound
    if mention.tokens.count > 1 || first > range.lowerBound && words.shapes[first - 1].isWord {
      return true
    }
    let next = mention.tokens.upperBound
    guard next < range.upperBound else { return false }
    if words.shapes[next] == .clitic || words.shapes[next] == .colon { return true }
    if words.shapes[next] == .comma, next + 1 < range.upperBound {
      return words.keys[next + 1] == WordKey.who
    }
    return words.shapes[next] == .lower && words.traits[next].hasAny([.reports, .auxiliary])
  }

  private mutating func addForm(of mention: inout NameMention, in range: Range<Int>) {
    let key = Self.key(of: mention.name, in: words)
    let index: Int
    if let known = formOfKey[key] {
      index = known
      if words.shapes[forms[index].tokens.upperBound - 1] == .capitals {
        forms[index].tokens = mention.name
      }
    } else {
      index = forms.count
      formOfKey[key] = index
      forms.append(NameForm(key: key, tokens: mention.name))
    }
    mention.form = index
    let evidence = NameEvidence(words: words, mention: mention, sentence: range)
    if forms[index].count == 0 { evidence.weighForm(&forms[index]) }
    forms[index].count += 1
    if isFirm(mention, in: range) { forms[index].firm += 1 }
    evidence.weighContext(&forms[index])
    if mention.gender != .unknown, forms[index].gender == .unknown {
      forms[index].gender = mention.gender
    }
  }
}
