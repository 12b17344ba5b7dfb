internal import Language

/// What speaks for and against each candidate of one mention.
struct CandidateFeatures {
  let words: Words
  let register: Register
  let trail: MentionTrail
  let question: SpeakerQuestion
  private let sentence: Int
  private let paragraph: Int
  private let turn: Int

  private let dropped: Set<UInt32>

  init(
    _ question: SpeakerQuestion, _ words: Words, _ register: Register, _ trail: MentionTrail,
    without dropped: Set<UInt32> = []
  ) {
    self.dropped = dropped
    self.words = words
    self.register = register
    self.trail = trail
    self.question = question
    let token = question.tokens.lowerBound
    sentence = words.sentence(of: token)
    paragraph = words.paragraph(of: token)
    turn = words.turn(of: token)
  }

  /// The rows of every candidate, and last those of "nobody".
  func rows(_ candidates: [Int]) -> [[UInt32]] {
    let weights = candidates.map { trail.weight(of: $0, at: turn) }
    let fits = candidates.map { fit($0) }
    let field = Field(
      weights: weights, fits: fits, full: candidates.map { register.entities[$0].fullMentions },
      named: candidates.map { trail.lastNamed[$0]?.token ?? -1 })
    var rows = candidates.indices.map { row(of: candidates[$0], place: $0, field) }
    rows.append(nobody(candidates, field))
    return rows
  }

  /// What the candidates are like together.
  private struct Field {
    let weights: [Double]
    let fits: [UInt32]
    let bestFit: UInt32
    /// How often each is named in full, speakers counting more.
    let full: [Int]
    /// The token at which each was named last, -1 for none.
    let named: [Int]

    init(weights: [Double], fits: [UInt32], full: [Int], named: [Int]) {
      self.named = named
      self.full = full
      self.weights = weights
      self.fits = fits
      bestFit = fits.filter { $0 != DescriptionMatcher.contradiction }.max() ?? 0
    }

    /// How many were named after the one at `place` was named last.
    func namedRank(_ place: Int) -> UInt32 {
      named[place] < 0 ? 9 : FeatureRows.capped(named.count { $0 > named[place] }, 4)
    }

    /// How a number of full names stands to the highest of all: alone at the top, equal to another
    /// there, half of it, or less.
    func fullRank(_ count: Int) -> UInt32 {
      let most = full.max() ?? 0
      if count == most { return full.count { $0 == most } > 1 ? 1 : 0 }
      return count * 2 >= most ? 2 : count > 0 ? 3 : 4
    }

    /// How many weigh more than the one at `place`.
    func rank(_ place: Int) -> UInt32 {
      FeatureRows.capped(weights.count { $0 > weights[place] }, 4)
    }

    /// How far the weight at `place` stands off from the best of the others.
    func lead(_ place: Int) -> UInt32 {
      var other = 0.0
      for (index, weight) in weights.enumerated() where index != place {
        other = max(other, weight)
      }
      let lead = weights[place] - other
      return lead < -3 ? 0 : lead < -1 ? 1 : lead < 0 ? 2 : lead < 1 ? 3 : lead < 3 ? 4 : 5
    }
  }

  // MARK: A candidate

  private func row(of entity: Int, place: Int, _ field: Field) -> [UInt32] {
    var row = FeatureRows(question.sort, without: dropped)
    let candidate = register.entities[entity]
    let step = trail.last[entity]
    // In sentences of the story: a long quotation takes nobody out of mind.
    let distance = step.map { FeatureRows.bucket(turn - words.turn(of: $0.token)) } ?? 9
    let sentences = step.map { FeatureRows.bucket(sentence - words.sentence(of: $0.token)) } ?? 9
    let paragraphs =
      step.map { FeatureRows.capped(paragraph - words.paragraph(of: $0.token), 3) } ?? 9
    let role = step?.role.rawValue ?? 15
    let form = step?.form.rawValue ?? 15
    let kind = UInt32(candidate.kind.rawValue)
    let ago = trail.speakersAgo(entity).map { FeatureRows.capped($0, 3) } ?? 7
    let quotation = question.content?.quotation ?? 0
    let side = question.content?.side ?? 0
    let inContent: UInt32 = question.content?.entities[entity].map { $0 ? 2 : 1 } ?? 0
    let order = FeatureRows.capped(place, 5)
    let rank = field.rank(place)
    let lead = field.lead(place)

    let most = UInt32(register.mostNamed.firstIndex(of: entity) ?? 3)
    row.add(1, kind, candidate.name.count > 1 ? 1 : 0)
    let evidence = FeatureRows.capped(candidate.personEvidence, 8)
    row.add(40, kind, evidence)
    row.add(41, evidence, FeatureRows.bucket(candidate.mentions))
    row.add(42, candidate.hasTitle ? 1 : 0, candidate.fullMentions > 0 ? 1 : 0, kind)
    row.add(2, distance)
    row.add(15, genderEvidence(candidate))
    row.add(18, most)
    row.add(21, rank)
    row.add(22, rank, lead)
    row.add(23, inContent, quotation)
    row.add(73, inContent, quotation, distance)
    row.add(9, ago)
    if question.sort == .name {
      // Few articles have namesakes: more features would be learnt by heart.
      addName(candidate, entity, field, &row)
      return row.rows
    }
    row.add(3, paragraphs)
    row.add(72, sentences, (step?.isInContent ?? false) ? 1 : 0)
    row.add(4, role, distance)
    row.add(5, role, paragraphs)
    row.add(6, order)
    row.add(7, order, role)
    row.add(8, order, distance)
    row.add(10, ago, paragraphs)
    row.add(11, ago, quotation)
    row.add(12, ago, role, distance)
    row.add(13, ago, order)
    row.add(14, form, distance)
    row.add(16, FeatureRows.bucket(trail.counts[entity]))
    row.add(17, FeatureRows.bucket(candidate.mentions))
    row.add(19, most, distance)
    row.add(20, FeatureRows.capped(Int(field.weights[place]), 12))
    row.add(24, inContent, distance)
    row.add(25, inContent, quotation, order)
    row.add(26, (step?.isInContent ?? false) ? 1 : 0, distance)
    row.add(27, subjectDistance(entity), order)
    row.add(28, subjectDistance(entity), ago)
    row.add(29, openings, role, distance)
    row.add(30, openings, ago, paragraphs)
    row.add(31, tokenDistance(step))
    row.add(32, FeatureRows.capped(field.weights.count, 5), rank)
    row.add(33, isInHead(candidate) ? 1 : 0, FeatureRows.capped(paragraph, 3))
    row.add(34, side, ago, distance)
    row.add(35, isBetween(step) ? 1 : 0, distance, order)
    row.add(36, distance, order, role)
    row.add(37, ago, order, paragraphs)
    row.add(38, inContent, ago, quotation)
    row.add(39, rank, ago, paragraphs)
    if step == nil { addComing(candidate, &row) }
    row.add(48, unnamedSince(step), distance)
    row.add(49, unnamedSince(step), ago, order)
    let named = trail.lastNamed[entity]
    let namedDistance =
      named.map { FeatureRows.bucket(sentence - words.sentence(of: $0.token)) } ?? 9
    let namedParagraphs =
      named.map { FeatureRows.capped(paragraph - words.paragraph(of: $0.token), 3) } ?? 9
    let namedRole = named?.role.rawValue ?? 15
    let namedAgo = trail.namedSpeakersAgo(entity).map { FeatureRows.capped($0, 3) } ?? 7
    let namedOrder = field.namedRank(place)
    row.add(55, namedDistance, namedRole, (named?.isInContent ?? false) ? 1 : 0)
    row.add(56, namedAgo, namedParagraphs, quotation)
    row.add(57, namedOrder, namedRole, namedParagraphs)
    row.add(58, namedOrder, namedAgo, inContent)
    row.add(59, namedAgo, namedDistance, openings)
    row.add(43, most, role, distance)
    row.add(44, most, ago, paragraphs)
    row.add(45, subjectDistance(entity), distance, (step?.isInContent ?? false) ? 1 : 0)
    row.add(46, subjectDistance(entity), most, ago)
    row.add(47, lead, ago, distance)
    switch question.sort {
    case .role, .body: addDescription(entity, field, place, distance, order, &row)
    case .who, .which: addRelative(step, &row)
    case .pronoun, .name, .it, .they: break
    }
    return row.rows
  }

  /// Bits: the mention opens its sentence, its paragraph.
  private var openings: UInt32 {
    let range = words.tokens(ofSentence: sentence)
    let isFirst = question.tokens.lowerBound <= range.lowerBound + 1
    return (isFirst ? 1 : 0) + (words.opensParagraph[sentence] ? 2 : 0)
  }

  /// How well the gender of the mention is known of the candidate.
  private func genderEvidence(_ candidate: NamedEntity) -> UInt32 {
    if question.gender == .unknown { return 0 }
    return candidate.gender == .unknown ? 1 : candidate.gender == question.gender ? 2 : 3
  }

  private func subjectDistance(_ entity: Int) -> UInt32 {
    let token = trail.lastSubject[entity]
    return token < 0 ? 9 : FeatureRows.bucket(turn - words.turn(of: token))
  }

  private func tokenDistance(_ step: MentionTrail.Step?) -> UInt32 {
    guard let step else { return 20 }
    let distance = question.tokens.lowerBound - step.token
    return distance < 4
      ? 0
      : distance < 8
        ? 1
        : distance < 16
          ? 2
          : distance < 32
            ? 3
            : distance < 64
              ? 4 : distance < 128 ? 5 : 6
  }

  /// True for one who is named in the headline or the first lines.
  private func isInHead(_ candidate: NamedEntity) -> Bool {
    words.sentence(of: candidate.firstMention) < 2
  }

  /// Whether somebody without a name was mentioned after this candidate, and as what.
  private func unnamedSince(_ step: MentionTrail.Step?) -> UInt32 {
    guard let unnamed = trail.lastUnnamed, !unnamed.isQuoted,
      unnamed.token > step?.token ?? 0, sentence - words.sentence(of: unnamed.token) < 4
    else { return 0 }
    return unnamed.role == .subject ? 2 : 1
  }

  /// True when a quotation stands between the last mention and this one.
  private func isBetween(_ step: MentionTrail.Step?) -> Bool {
    guard let step, question.tokens.lowerBound - step.token < 200 else { return false }
    return step.token < question.tokens.lowerBound
      && words.quoted[step.token..<question.tokens.lowerBound].contains(true)
  }

  /// What is known of somebody who is named for the first time after the mention.
  private func addComing(_ candidate: NamedEntity, _ row: inout FeatureRows) {
    let ahead = FeatureRows.bucket(words.sentence(of: candidate.firstMention) - sentence)
    let speaks: UInt32 = candidate.speaksFirst ? 1 : 0
    let isFull: UInt32 = candidate.name.count > 1 ? 1 : 0
    let place = FeatureRows.capped(sentence, 3)
    let paragraphs = FeatureRows.capped(words.paragraph(of: candidate.firstMention) - paragraph, 3)
    row.add(50, ahead, speaks, isFull)
    row.add(51, ahead, speaks, place)
    row.add(52, paragraphs, speaks, place)
    if let description = question.description {
      row.add(53, ahead, speaks, opening(description))
      row.add(54, fit(of: candidate, description), speaks, ahead)
    }
  }

  private func fit(of candidate: NamedEntity, _ description: RolePhrase) -> UInt32 {
    candidate.roles.contains { words.keys[$0.head] == words.keys[description.head] }
      ? 2 : candidate.roles.isEmpty ? 0 : 1
  }

  // MARK: Names that several have

  private func addName(
    _ candidate: NamedEntity, _ entity: Int, _ field: Field, _ row: inout FeatureRows
  ) {
    let key = words.keys[question.tokens.upperBound - 1]
    let isSurname = words.keys[register.surname(of: entity)] == key
    row.add(80, isSurname ? 1 : 0)
    row.add(81, field.fullRank(candidate.fullMentions))
    row.add(82, field.fullRank(candidate.fullMentions), FeatureRows.bucket(trail.counts[entity]))
    let likely = register.pronounGender(of: question.tokens)
    row.add(
      83,
      likely == .unknown || candidate.gender == .unknown ? 0 : likely == candidate.gender ? 1 : 2)
    row.add(84, candidate.name.count > 2 ? 1 : 0, register.hasSuffix(entity) ? 1 : 0)
  }

  // MARK: Relative pronouns

  private func addRelative(_ step: MentionTrail.Step?, _ row: inout FeatureRows) {
    guard let step else { return }
    let between = step.token + 1..<max(step.token + 1, question.tokens.lowerBound)
    let commas = FeatureRows.capped(between.count { words.shapes[$0] == .comma }, 3)
    let last = question.tokens.lowerBound - 1
    let isAfterComma: UInt32 = last >= 0 && words.shapes[last] == .comma ? 1 : 0
    let noun = max(last - Int(isAfterComma), 0)
    let sort: UInt32 =
      noun < 0
      ? 0
      : words.traits[noun].hasAny(.anyRole)
        ? 1
        : words.traits[noun].hasAny([.group, .people]) ? 2 : words.shapes[noun].isCapital ? 3 : 4
    row.add(90, commas, isAfterComma)
    row.add(91, tokenDistance(step), isAfterComma)
    row.add(92, sort, commas)
    row.add(93, step.role.rawValue, commas)
  }

  // MARK: Descriptions

  /// How well the candidate is what the description says: 0 for not at all, 8 for its very words.
  private func fit(_ entity: Int) -> UInt32 {
    guard let description = question.description else { return 0 }
    let matcher = DescriptionMatcher(words: words, register: register)
    switch question.sort {
    case .role: return matcher.grade(entity, description)
    case .body: return matcher.bodyGrade(entity, description)
    case .pronoun, .name, .it, .they, .who, .which: return 0
    }
  }

  private func addDescription(
    _ entity: Int, _ field: Field, _ place: Int, _ distance: UInt32, _ order: UInt32,
    _ row: inout FeatureRows
  ) {
    guard let description = question.description else { return }
    let candidate = register.entities[entity]
    let fit = field.fits[place]
    let isBest = fit == field.bestFit
    let ties = FeatureRows.capped(field.fits.count { $0 == fit }, 3)
    row.add(60, fit)
    row.add(76, fit == 0 ? 0 : 1, isCompound(description) ? 1 : 0)
    row.add(61, fit, distance)
    row.add(62, fit, order)
    row.add(63, fit, isBest ? ties : 0)
    let others = FeatureRows.capped(field.fits.count { $0 > 0 && $0 < 9 }, 3)
    row.add(74, fit == 9 ? 2 : fit > 0 ? 1 : 0, others, opening(description))
    row.add(
      75, fit == 0 ? 0 : fit < 3 ? 1 : fit < 9 ? 2 : 3, others, candidate.roles.isEmpty ? 0 : 1)
    row.add(64, fit, opening(description))
    row.add(65, fit, headSort(description), candidate.roles.isEmpty ? 0 : 1)
    row.add(66, fit, UInt32(truncatingIfNeeded: words.keys[description.head]))
    row.add(67, fit, UInt32(candidate.kind.rawValue))
    row.add(68, fit, UInt32(register.mostNamed.firstIndex(of: entity) ?? 3))
    row.add(69, distance, opening(description), FeatureRows.capped(sentence, 3))
    row.add(70, fit, complement(description))
    row.add(71, opening(description), headSort(description), order)
  }

  /// How the description opens: "the", "a", "his", "X's", or with no such word.
  private func opening(_ description: RolePhrase) -> UInt32 {
    let first = description.tokens.lowerBound
    let traits = words.traits[first]
    if words.keys[first] == WordKey.the { return 1 }
    if traits.contains(.indefinite) { return 2 }
    if traits.contains(.possessive) { return 3 }
    if traits.contains(.determiner) { return 4 }
    if description.tokens.contains(where: { words.part($0) == .possessive && $0 < description.head }
    ) {
      return 5
    }
    return 6
  }

  /// What sort of noun the head is: an office that its holder is known by, a trade, a relation.
  private func headSort(_ description: RolePhrase) -> UInt32 {
    let key = words.keys[description.head]
    if WordKey.publicRoles.contains(key) { return 1 }
    if WordKey.anyBodies.contains(key) { return 2 }
    if words.traits[description.head].hasAny([.roleOfMan, .roleOfWoman]) { return 3 }
    if words.traits[description.head].contains(.role) { return 4 }
    if words.traits[description.head].contains(.bodyNoun) { return 5 }
    return 6
  }

  /// "band leader": the noun before the head says which trade, so that not everybody is meant.
  private func isCompound(_ description: RolePhrase) -> Bool {
    let before = description.head - 1
    return description.tokens.contains(before) && words.shapes[before] == .lower
      && words.part(before) == .noun && !words.traits[before].hasAny(.anyRole)
  }

  /// What follows the head: "of", "for", "in", a relative clause, a name in front of it.
  private func complement(_ description: RolePhrase) -> UInt32 {
    let next = description.head + 1
    var sort: UInt32 = description.tokens.count > 2 ? 1 : 0
    if description.tokens.contains(next), words.traits[next].contains(.preposition) { sort = 2 }
    if description.tokens.contains(where: { $0 < description.head && words.shapes[$0].isCapital }) {
      sort += 3
    }
    return sort
  }

  // MARK: Nobody

  /// How many candidates were mentioned after the last person without a name.
  private func lastSince(_ candidates: [Int]) -> UInt32 {
    guard let unnamed = trail.lastUnnamed else { return 9 }
    return UInt32(
      min(candidates.count { trail.last[$0].map { $0.token > unnamed.token } ?? false }, 3))
  }

  private func nobody(_ candidates: [Int], _ field: Field) -> [UInt32] {
    var row = FeatureRows(question.sort, without: dropped)
    let first = question.tokens.lowerBound
    let best = FeatureRows.capped(Int(field.weights.max() ?? 0), 9)
    let count = FeatureRows.capped(candidates.count, 5)
    let quotation = question.content?.quotation ?? 0
    row.add(100)
    row.add(101, UInt32(truncatingIfNeeded: words.keys[first]))
    row.add(102, count)
    row.add(103, best)
    row.add(104, field.bestFit)
    row.add(106, FeatureRows.capped(sentence, 3))
    row.add(107, quotation, openings)
    row.add(108, trail.spoken.isEmpty ? 0 : 1, best)
    let unnamed =
      trail.lastUnnamed.map { FeatureRows.bucket(sentence - words.sentence(of: $0.token)) } ?? 9
    let role = trail.lastUnnamed?.role.rawValue ?? 15
    row.add(118, unnamed, role)
    row.add(119, unnamed, (trail.lastUnnamed?.isInContent ?? false) ? 1 : 0)
    row.add(120, unnamed, lastSince(candidates))
    if let description = question.description {
      let key = UInt32(truncatingIfNeeded: words.keys[description.head])
      row.add(110, key)
      row.add(111, opening(description))
      row.add(112, opening(description), headSort(description))
      row.add(113, opening(description), field.bestFit)
      row.add(114, field.bestFit, best)
      row.add(115, complement(description), field.bestFit)
      row.add(116, opening(description), FeatureRows.capped(sentence, 3))
      row.add(117, UInt32(words.part(description.head).rawValue))
    }
    return row.rows
  }
}
