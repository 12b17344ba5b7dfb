internal import News
internal import Repository

/// Compares a passage with the words that it was found by: what is other, and what was left out.
struct DifferenceFinder {
  /// Fewer words that are left out without a mark are a change of the wording.
  private static let leastOmission = 3
  private static let longestClause = 20
  /// Of a sentence that goes on so many words are shown.
  private static let shownWords = 14

  let passage: Passage
  let spellings: [String]
  let source: SourceText
  let speech: Speech
  private(set) var changes: [Change] = []
  private(set) var omissions: [Omission] = []
  private(set) var insertions: [Reading.Insertion] = []
  private(set) var continuation: String?

  init(passage: Passage, spellings: [String], source: SourceText, speech: Speech) {
    self.passage = passage
    self.spellings = spellings
    self.source = source
    self.speech = speech
  }

  /// True when something was left out that makes the passage a part of what was said.
  var isTrimmed: Bool { !omissions.isEmpty }

  /// Compares the words at these places, -1 for words that are not there.
  mutating func compare(_ places: [Int]) {
    var last: (number: Int, word: Int)?
    for (number, word) in places.enumerated() where word >= 0 {
      if let last {
        compareInside(last, (number, word))
      } else {
        compareStart(number, word)
      }
      compareSpelling(number, word)
      last = (number, word)
    }
    if let last { compareEnd(last.number, last.word) }
  }

  /// Adds what the article says of the saying, where that is not that it was said.
  mutating func addFrame(of stored: StoredStatement) {
    let statement = stored.statement
    let cue = stored.cueText.joined(separator: " ")
    let isDenied = statement.polarity != .affirms && statement.kind != .direct
    if statement.factuality == .negated || isDenied {
      changes.append(
        Change(kind: .negation, from: cue.isEmpty ? "not said" : cue, to: "", place: 0..<0))
    } else if statement.factuality == .supposed, !isQuestion(stored) {
      changes.append(
        Change(kind: .modality, from: cue.isEmpty ? "supposed" : cue, to: "", place: 0..<0))
    }
  }

  /// A question is supposed speech of whoever is asked, and the words of whoever asks.
  private func isQuestion(_ stored: StoredStatement) -> Bool {
    stored.cueText.contains { cue in
      cue.split(separator: " ").contains { WordKinds.asking.contains($0.lowercased()) }
    }
  }

  // MARK: - Word by word

  private mutating func compareSpelling(_ number: Int, _ word: Int) {
    let (given, own) = (spellings[number], source.words.spelling(of: word))
    if source.words.isBracketed[word] {
      changes.append(
        Change(kind: .wording, from: "[\(own)]", to: given, place: number..<number + 1))
      return
    }
    guard given != own else { return }
    if passage.freeCase.contains(number) || beginsRun(word), sameButForCase(given, own) { return }
    changes += ChangeReader.changes(
      from: [own], to: [given], at: number..<number + 1,
      oldBeginsSentence: beginsSentence(word), newBeginsSentence: number == 0)
  }

  /// True for words that differ in the case of their first letter only.
  private func sameButForCase(_ given: String, _ own: String) -> Bool {
    given.dropFirst() == own.dropFirst()
      && given.prefix(1).lowercased() == own.prefix(1).lowercased()
  }

  /// True where a quotation goes on behind a reporting clause.
  private func beginsRun(_ word: Int) -> Bool {
    word > 0 && source.quotation[word] >= 0 && source.quotation[word] != source.quotation[word - 1]
  }

  private func beginsSentence(_ word: Int) -> Bool {
    word == 0 || source.sentence[word] != source.sentence[word - 1] || beginsRun(word)
  }

  // MARK: - Between two words

  private mutating func compareInside(
    _ last: (number: Int, word: Int), _ next: (number: Int, word: Int)
  ) {
    let between = last.word + 1..<next.word
    let left = spoken(between)
    let put = last.number + 1..<next.number
    let seams = (put.lowerBound...next.number).compactMap { passage.seams[$0] }
    guard put.isEmpty else {
      change(from: left, to: put)
      return
    }
    if let insertion = seams.first(where: { $0 != .gap }), case .insertion(let words) = insertion {
      insert(words, for: left, at: next.number)
      if !left.isEmpty { return }
    }
    if seams.contains(.gap) {
      if !left.isEmpty { omit(left, .inside, isMarked: true) }
      return
    }
    guard left.isEmpty else {
      if left.count < Self.leastOmission {
        change(from: left, to: next.number..<next.number)
      } else {
        omit(left, .inside, isMarked: false)
      }
      return
    }
    if seams.isEmpty { comparePunctuation(last, next) }
  }

  /// Compares what stands between two words that follow each other in both texts.
  private mutating func comparePunctuation(
    _ last: (number: Int, word: Int), _ next: (number: Int, word: Int)
  ) {
    let given = passage.words.separator(before: next.number)
    let own =
      next.word == last.word + 1
      ? source.words.separator(before: next.word)
      : source.words.separator(before: last.word + 1)
    guard given != own else { return }
    // Behind a reporting clause the trade has a comma where the speaker made a full stop, or nothing.
    let isJoint =
      next.word > last.word + 1
      || source.quotation[last.word] != source.quotation[next.word]
    let trade: Set<String> = ["", ",", "."]
    if isJoint, trade.contains(given), trade.contains(withoutClause(own)) { return }
    // safe-haven and safe haven are one word, spelt in two ways; a dash between blanks is a mark.
    let isWithinWord =
      own == "-" && given.isEmpty && source.words.isTight(before: last.word + 1)
      || given == "-" && own.isEmpty && passage.words.isTight(before: next.number)
    changes.append(
      Change(
        kind: isWithinWord ? .spelling : .punctuation, from: own, to: given,
        place: next.number..<next.number))
  }

  /// The mark that ends a run, without what follows in the article.
  private func withoutClause(_ separator: String) -> String {
    separator.first.map { String($0) } ?? ""
  }

  /// Of some words of the article those that somebody says, and that no editor put in.
  private func spoken(_ words: Range<Int>) -> [Int] {
    if speech.manner == .narrated { return words.filter { !source.words.isBracketed[$0] } }
    return words.filter { source.isSpoken($0) && !source.words.isBracketed[$0] }
  }

  private mutating func change(from left: [Int], to put: Range<Int>) {
    let old = left.map { source.words.spelling(of: $0) }
    let new = put.map { spellings[$0] }
    guard !old.isEmpty || !new.isEmpty else { return }
    changes += ChangeReader.changes(
      from: old, to: new, at: put,
      oldBeginsSentence: left.first.map(beginsSentence) ?? false,
      newBeginsSentence: put.lowerBound == 0 || put.isEmpty)
  }

  private mutating func omit(_ words: [Int], _ place: Omission.Place, isMarked: Bool) {
    let texts = words.map { source.words.spelling(of: $0) }
    omissions.append(
      Omission(
        place: place, words: text(of: words), isMarked: isMarked,
        qualifiers: WordKinds.qualifiers(in: texts, at: place)))
  }

  /// Words of the article as they stand, with an ellipsis where others stand between them.
  private func text(of words: [Int]) -> String {
    var text = ""
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, words[end] == words[end - 1] + 1 { end += 1 }
      if !text.isEmpty { text += " … " }
      text += source.words.text(of: source.words.span(of: words[start]..<words[end - 1] + 1))
      start = end
    }
    return text
  }

  /// Takes an editor's words, which may stand for some of the article's.
  private mutating func insert(_ words: String, for left: [Int], at number: Int) {
    insertions.append(Reading.Insertion(words: words, standFor: text(of: left)))
    let inserted = PlainWords(words)
    let spelt = (0..<inserted.count).map { inserted.spelling(of: $0) }
    let grave = spelt.filter { WordKinds.isNegation($0) || WordKinds.isQuantity($0) }
    if !grave.isEmpty {
      changes.append(
        Change(
          kind: grave.contains(where: WordKinds.isNegation) ? .negation : .quantity,
          from: text(of: left), to: "[\(words)]", place: number..<number))
    }
    let lost = WordKinds.qualifiers(
      in: left.map { source.words.spelling(of: $0) }, at: .inside)
    if !lost.isEmpty { omit(left, .inside, isMarked: true) }
  }

  // MARK: - Ends

  private mutating func compareStart(_ number: Int, _ word: Int) {
    var before = Array(scope(before: word))
    if number > 0 {
      let taken = Array(before.suffix(number))
      before.removeLast(taken.count)
      change(from: taken, to: 0..<number)
    }
    if case .insertion(let words)? = passage.seams[0] {
      if before.count <= 8 {
        insert(words, for: before, at: 0)
        return
      }
      insert(words, for: [], at: 0)
    }
    if before.count == 1, speech.manner != .quoted,
      WordKinds.folded(source.words.spelling(of: before[0])) == "that"
    {
      return
    }
    if !before.isEmpty { omit(before, .start, isMarked: passage.seams[0] == .gap) }
  }

  private mutating func compareEnd(_ number: Int, _ word: Int) {
    var after = scope(after: word)
    let missing = passage.count - 1 - number
    if missing > 0 {
      let taken = Array(after.prefix(missing))
      after.removeFirst(taken.count)
      change(from: taken, to: number + 1..<passage.count)
    }
    if case .insertion(let words)? = passage.seams[passage.count] {
      if after.count <= 8 {
        insert(words, for: after, at: passage.count)
        return
      }
      insert(words, for: [], at: passage.count)
    }
    if !after.isEmpty {
      omit(after, .end, isMarked: passage.seams[passage.count] == .gap)
      return
    }
    if missing == 0 { compareLastMark(after: word) }
    readOn(after: word)
  }

  /// Compares the mark behind the last word: a question is no statement, and the other way round.
  private mutating func compareLastMark(after word: Int) {
    let given = passage.words.separator(before: passage.count).first { "?!.,".contains($0) }
    let own = source.words.separator(before: word + 1).first
    guard let given, let own, given != own, "?!".contains(given) || "?!".contains(own) else {
      return
    }
    changes.append(
      Change(
        kind: .punctuation, from: String(own), to: String(given),
        place: passage.count..<passage.count))
  }

  /// Sees whether what follows a whole sentence takes it back in the same breath.
  private mutating func readOn(after word: Int) {
    guard speech.manner != .narrated else { return }
    var next = word + 1
    while next < source.words.count, next - word <= Self.longestClause, !source.isSpoken(next) {
      next += 1
    }
    guard next < source.words.count, source.isSpoken(next), goesOn(from: word, to: next),
      WordKinds.openers.contains(WordKinds.folded(source.words.spelling(of: next)))
    else { return }
    let sentence = (next..<source.words.count).prefix {
      source.isSpoken($0) && source.sentence[$0] == source.sentence[next]
    }
    if source.quotation[next] == source.quotation[word], source.quotation[word] >= 0 {
      omit(Array(sentence), .end, isMarked: false)
    } else {
      continuation = text(of: Array(sentence.prefix(Self.shownWords)))
    }
  }

  /// True when two spoken words may be of one speech: the same paragraph and nobody else's words.
  private func goesOn(from word: Int, to next: Int) -> Bool {
    guard source.paragraph[word] == source.paragraph[next] else { return false }
    let (left, right) = (speakers(of: word), speakers(of: next))
    return left.isEmpty || right.isEmpty || !left.isDisjoint(with: right)
  }

  private func speakers(of word: Int) -> Set<SpeakerID> {
    Set(source.statements(holding: word).flatMap { source.statements[$0].speakers.map(\.id) })
  }

  // MARK: - What belongs to the sentence

  /// The words that somebody says in the sentence before a word.
  private func scope(before word: Int) -> [Int] {
    var found: [Int] = []
    var here = word
    while let before = neighbour(of: here, by: -1) {
      found.append(before)
      here = before
    }
    return found.reversed().filter { !source.words.isBracketed[$0] }
  }

  /// The words that somebody says in the sentence behind a word.
  private func scope(after word: Int) -> [Int] {
    var found: [Int] = []
    var here = word
    while let after = neighbour(of: here, by: 1) {
      found.append(after)
      here = after
    }
    return found.filter { !source.words.isBracketed[$0] }
  }

  /// The next word of the speech in its sentence, in one direction; nil where either ends.
  private func neighbour(of word: Int, by step: Int) -> Int? {
    let manner = speech.manner
    guard manner != .narrated else { return nil }
    var next = word + step
    func isInText(_ place: Int) -> Bool {
      source.words.keys.indices.contains(place) && source.sentence[place] == source.sentence[word]
    }
    guard isInText(next) else { return nil }
    guard manner == .quoted else {
      // Indirect speech: the content of the statements, whatever stands between its parts.
      let statements = speech.pieces.flatMap(\.statements)
      while isInText(next) {
        let holding = source.statements(holding: next)
        if holding.contains(where: statements.contains) { return next }
        if source.quotation[next] >= 0, source.quotation[next] == source.quotation[word] {
          return next
        }
        next += step
      }
      return nil
    }
    if source.quotation[next] == source.quotation[word] { return next }
    // Behind a reporting clause the sentence goes on, unless an indirect part stands between.
    var passed = 0
    while isInText(next), source.quotation[next] < 0 {
      if source.isContent(next) || passed >= Self.longestClause { return nil }
      next += step
      passed += 1
    }
    guard isInText(next), source.isContent(next), goesOn(from: word, to: next),
      isOpen(min(word, next)), !beginsAnew(max(word, next))
    else { return nil }
    return next
  }

  /// True when the first word of a run has a capital, as a sentence of its own has.
  private func beginsAnew(_ word: Int) -> Bool {
    let spelling = source.words.spelling(of: word)
    return spelling.first?.isUppercase ?? false && spelling != "I" && !spelling.hasPrefix("I'")
  }

  /// True when the sentence does not end with a run's last word: the run ends with a comma.
  private func isOpen(_ word: Int) -> Bool {
    let mark = source.words.separator(before: word + 1).first
    return mark == nil || mark == "," || mark == "-" || mark == "…"
  }
}
