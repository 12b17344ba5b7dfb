internal import Language
internal import Names

/// Who is named in a text: the forms of a name that are one person, body or place.
///
/// Names are merged within the article alone: full names that fit each other, bare surnames and
/// given names with a full name that has them, short forms and initials of bodies with the long form.
struct Register {
  let words: Words
  private(set) var mentions: [NameMention]
  private(set) var entities: [NamedEntity] = []
  private var forms: [NameForm]
  /// The entity of each form that is no bare name, -1 otherwise.
  private var entityOfForm: [Int]
  private var bySurname: [UInt64: [Int]] = [:]
  private var byGivenName: [UInt64: [Int]] = [:]
  private var bodies: [Int] = []
  /// Bodies by each word of their names, some of each.
  private var bodiesByWord: [UInt64: [Int]] = [:]
  /// The form that a short name stands for, where the text says so, by the short one's key.
  private var longForm: [UInt64: Int] = [:]
  /// Those who are named most, at most five.
  private(set) var mostNamed: [Int] = []
  /// Entities by the nouns of their roles, and by the classes of those (keys below 64).
  private var byRole: [UInt64: [Int]] = [:]

  /// Reads the names of a text; `sources` says of each token whether it stands in a source.
  init(words: Words, sources: [Bool]) {
    let finder = NameFinder(words: words)
    self.words = words
    mentions = finder.mentions
    forms = finder.forms
    entityOfForm = [Int](repeating: -1, count: finder.forms.count)
    countPronouns()
    for mention in mentions where sources[mention.name.lowerBound] {
      forms[mention.form].spoken += 1
    }
    learnFromBareNames()
    findGivenShortNames()
    takeFullNames()
    takeBodies()
    placeMentions()
    for i in entities.indices { entities[i].speaksFirst = sources[entities[i].firstMention] }
    findMostNamed()
  }

  /// Counts for each form whether "he" or "she" follows it in the same or the next sentence.
  private mutating func countPronouns() {
    var next = 0
    var last: Int?
    for t in 0..<words.count {
      if next < mentions.count, mentions[next].tokens.lowerBound == t {
        if !words.quoted[t], forms[mentions[next].form].kind.mayBePerson { last = next }
        next += 1
      } else if let mention = last, words.traits[t].hasAny([.he, .she]), !words.quoted[t],
        words.sentence(of: t) - words.sentence(of: mentions[mention].tokens.lowerBound) <= 1
      {
        if words.traits[t].contains(.he) {
          forms[mentions[mention].form].men += 1
        } else {
          forms[mentions[mention].form].women += 1
        }
      }
    }
    for i in forms.indices where forms[i].gender == .unknown && forms[i].tokens.count > 1 {
      forms[i].gender = forms[i].pronounGender
    }
  }

  /// A name whose last word alone is taken for a person ("Emanuel said") is a person's too.
  private mutating func learnFromBareNames() {
    let bare = Set(
      forms.filter { $0.tokens.count == 1 && $0.kind == .person && $0.firm > 1 }
        .map { words.keys[$0.tokens.lowerBound] })
    for i in forms.indices where forms[i].tokens.count > 1 {
      let last = lastWord(of: forms[i].tokens)
      forms[i].namesPerson =
        bare.contains(words.keys[last])
        && !words.traits[last].hasAny([.bodyInName, .bodyName, .bodyNoun, .place])
    }
  }

  /// So many of one surname or role are kept apart; more would make a long text slow.
  private static let crowd = 24

  /// "Ricardo Lopez" for "Ricardo Lopez Nevares": the second surname may be left out.
  private func longerName(beginning name: Range<Int>) -> Int? {
    guard name.count == 2 else { return nil }
    return byGivenName[words.keys[name.lowerBound]]?.first { entity in
      let long = entities[entity].name
      return long.count == 3 && words.shapes[long.lowerBound + 1].isCapital
        && !words.traits[long.upperBound - 1].contains(.suffix)
        && zip(name, long).allSatisfy { words.keys[$0] == words.keys[$1] }
    }
  }

  private mutating func file(_ entity: Int, under surname: Int) {
    if bySurname[words.keys[surname]]?.contains(entity) ?? false { return }
    if bySurname[words.keys[surname], default: []].count >= Self.crowd { return }
    bySurname[words.keys[surname], default: []].append(entity)
  }

  // MARK: Full names

  private mutating func takeFullNames() {
    let order = forms.indices.filter { isFullName(forms[$0]) }
      .sorted { (-forms[$0].tokens.count, $0) < (-forms[$1].tokens.count, $1) }
    for index in order {
      let name = forms[index].tokens
      let surname = words.keys[lastWord(of: name)]
      let known =
        bySurname[surname, default: []].prefix(8).first { agrees(entities[$0], with: forms[index]) }
        ?? byGivenName[forms[index].key]?.first ?? longerName(beginning: name)
      let entity = known ?? entities.count
      if let known {
        file(known, under: lastWord(of: name))
        if isFuller(name, than: entities[known].name) { entities[known].name = name }
        if entities[known].gender == .unknown { entities[known].gender = forms[index].gender }
        if entities[known].kind == .unknown { entities[known].kind = forms[index].kind }
      } else {
        entities.append(NamedEntity(kind: forms[index].kind, name: name))
        entities[entity].gender = forms[index].gender
        file(entity, under: lastWord(of: name))
      }
      // Who speaks is meant by a bare surname rather than who is only named.
      entities[entity].fullMentions += forms[index].count + 2 * forms[index].spoken
      addOtherKeys(of: name, entity)
      entityOfForm[index] = entity
    }
    let bareNames = Set(forms.lazy.filter { $0.tokens.count == 1 }.map(\.key))
    for form in forms { takeNameInside(form, bareNames) }
  }

  /// "Maria Lopez Day": the name in front is a person's when the article speaks of "Lopez" too.
  private mutating func takeNameInside(_ form: NameForm, _ bareNames: Set<UInt64>) {
    let first = form.tokens.lowerBound
    // A second surname is the person's own: "Ricardo Lopez Nevares".
    guard form.tokens.count > 2, words.traits[first].hasAny(.anyGender),
      words.entity(form.tokens.upperBound - 1) != .person,
      words.shapes[first + 1].isCapital,
      bareNames.contains(WordKey.join(0, words.keys[first + 1])),
      !(bySurname[words.keys[first + 1]] ?? []).contains(where: {
        words.keys[entities[$0].name.lowerBound] == words.keys[first]
      })
    else { return }
    let entity = entities.count
    entities.append(NamedEntity(kind: .person, name: first..<first + 2))
    entities[entity].firstMention = first
    entities[entity].gender = Gender(words.traits[first].intersection(.anyGender))
    entities[entity].fullMentions = 1
    file(entity, under: first + 1)
  }

  /// Two to five words that may be a person: nothing says that they are a body or a place.
  private func isFullName(_ form: NameForm) -> Bool {
    guard form.kind == .person || form.kind == .unknown else { return false }
    let name = withoutParticles(form.tokens)
    return name.count { words.shapes[$0].isWord && !words.traits[$0].contains(.suffix) } > 1
      && form.tokens.count <= 9
  }

  /// "De Blasio" is a bare surname: particles at its head are left out.
  private func withoutParticles(_ name: Range<Int>) -> Range<Int> {
    var start = name.lowerBound
    while start + 1 < name.upperBound, words.traits[start].contains(.particle),
      !words.traits[start].hasAny(.anyGender)
    { start += 1 }
    return start..<name.upperBound
  }

  /// The mentions that begin within `tokens`.
  func mentions(in tokens: Range<Int>) -> ArraySlice<NameMention> {
    let first = firstMention(from: tokens.lowerBound)
    var last = first
    while last < mentions.count, mentions[last].tokens.lowerBound < tokens.upperBound { last += 1 }
    return mentions[first..<last]
  }

  /// The mentions that begin at `token` or later.
  func mentions(after token: Int) -> ArraySlice<NameMention> {
    mentions[firstMention(from: token)...]
  }

  private func firstMention(from token: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Those who are named most in the text: three people and two others.
  private mutating func findMostNamed() {
    func most(_ number: Int, _ isWanted: (NamedEntity) -> Bool) -> [Int] {
      entities.indices.filter { isWanted(entities[$0]) && entities[$0].mentions > 1 }
        .sorted { (-entities[$0].mentions, $0) < (-entities[$1].mentions, $1) }
        .prefix(number).map { $0 }
    }
    mostNamed = most(3) { $0.kind.mayBePerson } + most(2) { !$0.kind.mayBePerson }
  }

  /// Says that a mention is somebody else's than it seemed.
  mutating func assign(_ mention: Int, to entity: Int) { mentions[mention].entity = entity }

  /// The last word of a name without suffixes, as a token.
  func surname(of entity: Int) -> Int { lastWord(of: entities[entity].name) }

  /// True for "Jr.", "III".
  func hasSuffix(_ entity: Int) -> Bool { suffix(of: entities[entity].name) != 0 }

  /// Everybody in the article whom this bare name may mean.
  func namesakes(of mention: NameMention) -> [Int] {
    let name = withoutParticles(mention.name)
    let key = name.count == 1 ? words.keys[name.lowerBound] : words.keys[lastWord(of: name)]
    var found = bySurname[key] ?? []
    // Whoever has it for a surname comes before those who have it for a first name, unless it may
    // well be one.
    if !found.isEmpty, !words.traits[name.lowerBound].hasAny(.anyGender) {
      return found.filter { entities[$0].gender.agrees(with: mention.gender) }
    }
    let other = name.count == 1 ? key : NameFinder.key(of: mention.name, in: words)
    for entity in byGivenName[other] ?? [] where !found.contains(entity) { found.append(entity) }
    return found.filter { entities[$0].gender.agrees(with: mention.gender) }
  }

  /// "the Clintons", "Khans": everybody of the surname whose plural this is, when they are several.
  func family(of mention: NameMention) -> [Int] {
    let t = mention.name.lowerBound
    let word = Int(words.starts[t])..<Int(words.ends[t])
    guard mention.name.count == 1, word.count > 3,
      words.bytes[word.upperBound - 1] == UInt8(ascii: "s"),
      bySurname[words.keys[t]].map({ $0 == [mention.entity] }) ?? true
    else { return [] }
    let singular = words.bytes.withUnsafeBufferPointer {
      WordKey.of($0, word.lowerBound, word.upperBound - 1)
    }
    let family = bySurname[singular] ?? []
    return family.count > 1 ? family : []
  }

  /// What "he" and "she" after a bare name say of whoever has it in this text.
  func pronounGender(of name: Range<Int>) -> Gender {
    let index = firstMention(from: name.lowerBound - 8)
    guard let mention = mentions[index...].prefix(9).first(where: { $0.name == name }) else {
      return .unknown
    }
    let form = forms[mention.form]
    return form.men > form.women ? .male : form.women > form.men ? .female : .unknown
  }

  /// True for the last word of somebody's full name.
  func isSurname(_ key: UInt64) -> Bool {
    (bySurname[key] ?? []).contains { entities[$0].name.count > 1 }
  }

  /// Bodies whose name has this word.
  func bodies(with key: UInt64) -> [Int] {
    bodiesByWord[key] ?? []
  }

  /// True for one word of a name: a surname, or a given name.
  func isBare(_ mention: NameMention) -> Bool { withoutParticles(mention.name).count == 1 }

  private func lastWord(of name: Range<Int>) -> Int {
    var t = name.upperBound - 1
    while t > name.lowerBound, words.traits[t].contains(.suffix) || !words.shapes[t].isWord {
      t -= 1
    }
    return t
  }

  private func suffix(of name: Range<Int>) -> UInt64 {
    let last = name.upperBound - 1
    return words.traits[last].contains(.suffix) && name.count > 2 ? words.keys[last] : 0
  }

  /// The same surname, suffix and given name, or an initial or short form of it.
  private func agrees(_ entity: NamedEntity, with form: NameForm) -> Bool {
    let (a, b) = (entity.name, form.tokens)
    guard suffix(of: a) == suffix(of: b), entity.gender.agrees(with: form.gender) else {
      return false
    }
    if words.keys[a.lowerBound] == words.keys[b.lowerBound] { return middlesAgree(a, b) }
    if nickname(in: a) == words.keys[b.lowerBound] || nickname(in: b) == words.keys[a.lowerBound] {
      return true
    }
    if isInitialOf(a.lowerBound, b.lowerBound) || isInitialOf(b.lowerBound, a.lowerBound) {
      return a.count == b.count
    }
    return ShortForms.agree(words.keys[a.lowerBound], words.keys[b.lowerBound])
  }

  private func middlesAgree(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let (x, y) = (a.lowerBound + 1, b.lowerBound + 1)
    guard a.count == 3, b.count == 3 else { return true }
    return words.keys[x] == words.keys[y]
      || words.bytes[Int(words.starts[x])] == words.bytes[Int(words.starts[y])]
        && (words.shapes[x] == .initials || words.shapes[y] == .initials)
  }

  private func isInitialOf(_ initial: Int, _ word: Int) -> Bool {
    words.shapes[initial] == .initials
      && words.bytes[Int(words.starts[initial])] == words.bytes[Int(words.starts[word])]
  }

  /// The key of the word between marks: Robert C. "Bobby" Scott.
  private func nickname(in name: Range<Int>) -> UInt64? {
    guard name.count > 4, let mark = name.first(where: { words.shapes[$0].isQuote }),
      mark + 1 < name.upperBound
    else { return nil }
    return words.keys[mark + 1]
  }

  private func isFuller(_ name: Range<Int>, than other: Range<Int>) -> Bool {
    words.ends[name.upperBound - 1] - words.starts[name.lowerBound] > words.ends[
      other.upperBound - 1] - words.starts[other.lowerBound]
  }

  /// Given names, and for names of three words the first surname and the last two words.
  private mutating func addOtherKeys(of name: Range<Int>, _ entity: Int) {
    func add(_ key: UInt64) {
      let known = byGivenName[key] ?? []
      if known.count >= Self.crowd || known.contains(entity) { return }
      byGivenName[key, default: []].append(entity)
    }
    add(words.keys[name.lowerBound])
    if let nickname = nickname(in: name) { add(nickname) }
    let last = lastWord(of: name)
    if last - name.lowerBound >= 2, words.shapes[last - 1].isCapital,
      words.shapes[last - 1] != .initials
    {
      add(NameFinder.key(of: last - 1..<last + 1, in: words))
      // "Wanda Lopez Garced" is "Lopez".
      add(words.keys[last - 1])
    }
  }

  // MARK: Bodies and places

  private mutating func takeBodies() {
    let order = forms.indices.filter { isBody(forms[$0]) }.sorted {
      forms[$0].tokens.count > forms[$1].tokens.count
    }
    for index in order {
      let known = entityOfBody(like: forms[index])
      let entity = known ?? entities.count
      if known == nil {
        entities.append(NamedEntity(kind: forms[index].kind, name: forms[index].tokens))
        bodies.append(entity)
        for t in forms[index].tokens where bodiesByWord[words.keys[t]]?.count ?? 0 < Self.crowd {
          bodiesByWord[words.keys[t], default: []].append(entity)
        }
      }
      entityOfForm[index] = entity
    }
    // "Woodside said": nothing says what it is but the full name elsewhere.
    for index in forms.indices
    where entityOfForm[index] < 0 && forms[index].kind == .unknown && forms[index].tokens.count == 1
      && bySurname[words.keys[forms[index].tokens.lowerBound]] == nil
    {
      if let entity = entityOfBody(like: forms[index]) { entityOfForm[index] = entity }
    }
  }

  private func isBody(_ form: NameForm) -> Bool {
    guard form.kind == .body || form.kind == .place else { return false }
    // A surname that is also a body ("Ford") stays with the person whose full name has it.
    return form.tokens.count > 1 || bySurname[words.keys[form.tokens.lowerBound]] == nil
  }

  private func entityOfBody(like form: NameForm) -> Int? {
    if let long = longForm[form.key], entityOfForm[long] >= 0 { return entityOfForm[long] }
    guard bodies.count < 400 else { return nil }
    return bodies.first { isShort(form.tokens, for: entities[$0].name) }
  }

  /// "Security Council" for "United Nations Security Council", "S.E.C." for its words' initials.
  private func isShort(_ short: Range<Int>, for long: Range<Int>) -> Bool {
    guard long.count > short.count else { return false }
    if short.count == 1,
      isAcronym(short.lowerBound, of: long) || isFirst(short.lowerBound, of: long)
    {
      return true
    }
    // "the House" is no short form of "the White House".
    guard short.count > 1 || words.traits[short.lowerBound].hasAny([.bodyInName, .bodyName]),
      short.count > 1 || words.keys[short.lowerBound] != WordKey.house
    else { return false }
    let rest = long.upperBound - short.count
    if zip(short, rest..<long.upperBound).allSatisfy({ words.keys[$0] == words.keys[$1] }) {
      // "Iowa" is no short form of "Bar Association of Iowa".
      return !words.traits[rest - 1].contains(.preposition)
    }
    // "Hewlett Packard" for "Hewlett Packard Co": nothing is left out but what sort of body it is.
    let left = long.dropFirst(short.count)
    return short.count > 1
      && zip(short, long.prefix(short.count)).allSatisfy { words.keys[$0] == words.keys[$1] }
      && (!words.shapes[left.lowerBound].isCapital
        || left.allSatisfy { words.traits[$0].contains(.bodyInName) })
  }

  /// "Ford" for "Ford Motor": a name of its own in front of what says what it is.
  private func isFirst(_ token: Int, of long: Range<Int>) -> Bool {
    let traits = words.traits[token]
    return words.keys[token] == words.keys[long.lowerBound]
      && !traits.hasAny(
        WordTraits.anyGender.union([
          .place, .adjective, .people, .opensPhrase, .bodyInName, .opener, .title,
        ]))
      && words.traits[long.upperBound - 1].hasAny([.bodyInName, .bodyNoun])
  }

  /// "DOJ" for "U.S. Department of Justice": a letter for each word with a capital, perhaps for the
  /// small ones too; what says of which country a body is may be left out.
  private func isAcronym(_ token: Int, of name: Range<Int>) -> Bool {
    guard words.shapes[token] == .capitals || words.shapes[token] == .initials else { return false }
    let letters = words.bytes[Int(words.starts[token])..<Int(words.ends[token])].filter {
      $0 != UInt8(ascii: ".")
    }
    guard letters.count > 1 else { return false }
    var start = name.lowerBound
    while true {
      if initials(start..<name.upperBound, spell: letters) { return true }
      guard words.traits[start].hasAny([.place, .adjective, .opensPhrase]),
        start + 2 < name.upperBound
      else { return false }
      start += 1
    }
  }

  private func initials(_ name: Range<Int>, spell letters: [UInt8]) -> Bool {
    var rest = letters[...]
    for t in name where words.shapes[t].isWord {
      let first = words.bytes[Int(words.starts[t])]
      if words.shapes[t].isCapital {
        guard rest.first == first else { return false }
        rest = rest.dropFirst()
      } else if rest.first == first &- 32,
        rest.count > name.count(where: { $0 > t && words.shapes[$0].isCapital })
      {
        rest = rest.dropFirst()
      }
    }
    return rest.isEmpty
  }

  /// Short names that the text itself gives: "Morning Courier (MC)", "the People's Party, or PP,".
  private mutating func findGivenShortNames() {
    for index in mentions.indices.dropLast() {
      let (long, short) = (mentions[index], mentions[index + 1])
      let gap = short.tokens.lowerBound - long.tokens.upperBound
      guard long.name.count > 1, short.name.count == 1, gap == 1 || gap == 2,
        words.shapes[short.name.lowerBound] == .capitals
          || words.shapes[short.name.lowerBound] == .initials
      else { continue }
      let between = long.tokens.upperBound..<short.tokens.lowerBound
      let isBracket =
        gap == 1 && words.shapes[between.lowerBound] == .openBracket
        && short.tokens.upperBound < words.count
        && words.shapes[short.tokens.upperBound] == .closeBracket
      let isOr =
        gap == 2 && words.shapes[between.lowerBound] == .comma
        && words.keys[between.upperBound - 1] == WordKey.or
      if isBracket || isOr, forms[long.form].kind == .body || forms[long.form].kind == .unknown,
        !isPartyLetter(short.name.lowerBound)
      {
        longForm[forms[short.form].key] = long.form
        forms[long.form].body += 3
        forms[short.form].body += 3
      }
    }
  }

  /// "(D)", "(R-Ohio)": the party of somebody.
  private func isPartyLetter(_ t: Int) -> Bool {
    words.ends[t] - words.starts[t] == 1
      || words.bytes[Int(words.starts[t]) + 1] == UInt8(ascii: "-")
  }

  // MARK: Mentions

  private mutating func placeMentions() {
    // "Mr. Obama" beside "Michelle Obama" is somebody of his own, and then so may be "Obama".
    for mention in mentions
    where mention.hasCourtesyTitle && entityOfForm[mention.form] < 0 && mention.gender != .unknown {
      if entityOfBareName(mention) < 0 { addTitledName(mention) }
    }
    for i in mentions.indices {
      let form = mentions[i].form
      var entity = entityOfForm[form]
      if entity < 0 { entity = entityOfBareName(mentions[i]) }
      if entity < 0, !isCommonWord(forms[form]) { entity = addBareName(mentions[i]) }
      mentions[i].entity = entity
      guard entity >= 0 else { continue }
      entities[entity].mentions += 1
      if mentions[i].hasTitle { entities[entity].hasTitle = true }
      entities[entity].personEvidence = max(
        entities[entity].personEvidence, forms[form].personEvidence)
      if entities[entity].mentions == 1 {
        entities[entity].firstMention = mentions[i].tokens.lowerBound
      }
      if mentions[i].name.count > 1 {
        entities[entity].lastFullMention = mentions[i].tokens.lowerBound
      }
      if entities[entity].gender == .unknown { entities[entity].gender = mentions[i].gender }
    }
    mentions.removeAll { $0.entity < 0 }
    takeGenderOfPronouns()
  }

  /// The person whose surname (or given name) this one word is: the one who is named in full most,
  /// and among equals the one named in full last.
  private func entityOfBareName(_ mention: NameMention) -> Int {
    let name = withoutParticles(mention.name)
    let key = name.count == 1 ? words.keys[name.lowerBound] : words.keys[lastWord(of: name)]
    if let best = best(of: bySurname[key] ?? [], for: mention) { return best }
    let other = name.count == 1 ? key : NameFinder.key(of: mention.name, in: words)
    return best(of: byGivenName[other] ?? [], for: mention) ?? -1
  }

  private func best(of candidates: [Int], for mention: NameMention) -> Int? {
    let likely = forms[mention.form].pronounGender
    func score(_ entity: Int) -> (Int, Int) {
      let (count, last) = rank(entity)
      let isLikely = likely != .unknown && entities[entity].gender == likely
      return (count + (isLikely ? 6 : 0), last)
    }
    return candidates.filter { entities[$0].gender.agrees(with: mention.gender) }
      .max { score($0) < score($1) }
  }

  private func rank(_ entity: Int) -> (Int, Int) {
    let hasSuffix = suffix(of: entities[entity].name) != 0
    return (
      entities[entity].fullMentions * 2 - (hasSuffix ? 1 : 0), entities[entity].lastFullMention
    )
  }

  /// A name that stands alone in the article: "Obama", or a name of an unknown kind.
  private mutating func addBareName(_ mention: NameMention) -> Int {
    let form = forms[mention.form]
    let entity = entities.count
    entities.append(NamedEntity(kind: form.kind, name: form.tokens))
    entities[entity].gender = form.gender
    if form.kind == .person || form.kind == .unknown {
      file(entity, under: lastWord(of: form.tokens))
    }
    entityOfForm[mention.form] = entity
    return entity
  }

  /// Whoever has no gender by name or title has that of the pronouns after all mentions.
  private mutating func takeGenderOfPronouns() {
    var men = [Int](repeating: 0, count: entities.count)
    var women = men
    var seen = [Bool](repeating: false, count: forms.count)
    for mention in mentions where mention.entity >= 0 && !seen[mention.form] {
      seen[mention.form] = true
      men[mention.entity] += forms[mention.form].men
      women[mention.entity] += forms[mention.form].women
    }
    for i in entities.indices where entities[i].gender == .unknown {
      entities[i].gender = Gender(men: men[i], women: women[i])
    }
  }

  /// True for a lone word that is nobody's surname here and an office, an adverb or unknown
  /// everywhere else: "Democrat", "Nearly".
  private func isCommonWord(_ form: NameForm) -> Bool {
    guard form.tokens.count == 1, form.kind != .place, form.person < 3 else { return false }
    let traits = words.traits[form.tokens.lowerBound]
    if traits.hasAny(.anyGender) { return false }
    if form.kind == .body { return traits.hasAny(.anyRole) && !traits.contains(.bodyName) }
    let common = WordTraits.anyRole.union(.anyTitle)
      .union([.group, .document, .adverb, .opener, .unnamed, .bodyNoun])
    return form.firm == 0 || traits.hasAny(common)
  }

  private mutating func addTitledName(_ mention: NameMention) {
    let entity = entities.count
    entities.append(NamedEntity(kind: .person, name: mention.name))
    entities[entity].gender = mention.gender
    entities[entity].fullMentions = forms[mention.form].count
    file(entity, under: lastWord(of: mention.name))
  }

  /// Whoever the article gives a name that ends (or is) like these words.
  func entity(named tokens: Range<Int>) -> Int? {
    guard
      let last = tokens.last(where: {
        words.shapes[$0].isCapital && !words.traits[$0].contains(.suffix)
      })
    else { return nil }
    let candidates = bySurname[words.keys[last]] ?? []
    return candidates.max { rank($0) < rank($1) } ?? byGivenName[words.keys[last]]?.first
  }

  // MARK: What others learn

  mutating func learn(_ role: RolePhrase, of entity: Int) {
    guard entities[entity].roles.count < 24, !entities[entity].roles.contains(role) else { return }
    entities[entity].add(role, in: words)
    for t in role.tokens where words.traits[t].hasAny(.anyRole.union([.title, .bodyNoun])) {
      file(entity, under: words.keys[t])
      var classes = RoleClasses.classes(of: words.keys[t])
      while classes != 0 {
        file(entity, under: UInt64(classes.trailingZeroBitCount))
        classes &= classes - 1
      }
    }
    guard entities[entity].kind == .person || entities[entity].kind == .unknown,
      words.traits[role.head].hasAny(.anyRole)
    else { return }
    let gender = Gender(words.traits[role.head].subtracting(.anyGender))
    if entities[entity].gender == .unknown { entities[entity].gender = gender }
    if entities[entity].kind == .unknown { entities[entity].kind = .person }
  }

  private mutating func file(_ entity: Int, under key: UInt64) {
    let known = byRole[key] ?? []
    if known.last == entity || known.count >= Self.crowd { return }
    byRole[key, default: []].append(entity)
  }

  /// True when the article calls somebody of that gender by this very noun.
  func isCalled(_ head: UInt64, _ gender: Gender) -> Bool {
    (byRole[head] ?? []).contains { entity in
      entities[entity].gender.agrees(with: gender)
        && entities[entity].roles.contains { words.keys[$0.head] == head }
    }
  }

  /// Those who were called by this noun, or by one of its classes.
  func entities(called head: UInt64) -> [Int] {
    var found = byRole[head] ?? []
    var classes = RoleClasses.classes(of: head)
    while classes != 0 {
      for entity in byRole[UInt64(classes.trailingZeroBitCount)] ?? []
      where !found.contains(entity) { found.append(entity) }
      classes &= classes - 1
    }
    return found
  }

  mutating func learn(_ gender: Gender, of entity: Int) {
    if entities[entity].gender == .unknown { entities[entity].gender = gender }
  }

  mutating func makePerson(_ entity: Int) { entities[entity].kind = .person }
}
