internal import News

/// The lists of `Attitudes` as tables from a word to what it expresses.
struct AttitudeLexicon: Sendable {
  /// English, made once.
  static let english = AttitudeLexicon()

  /// What a verb does.
  enum Sort: Sendable {
    /// It puts words out.
    case saying
    case mental
    /// It is done, and reports only with a clause or a quotation.
    case act
  }

  struct Verb: Sendable {
    let attitude: Attitude
    let sort: Sort
    /// True for "told her to go", which is no report of what is.
    var directsBeforeTo = false
    var forms: VerbForm
  }

  private var verbs: [UInt64: Verb] = [:]
  private var nouns: [UInt64: Attitude] = [:]
  private var adjectives: [UInt64: Attitude] = [:]

  private init() {
    verbs.reserveCapacity(8192)
    add(Attitudes.sayings, .assertion, .saying)
    add(Attitudes.directives, .eventuality, .saying)
    add(Attitudes.beliefs, .belief, .mental)
    add(Attitudes.knowledges, .knowledge, .mental)
    add(Attitudes.intentions, .eventuality, .mental)
    add(Attitudes.decisions, .eventuality, .act)
    add(Attitudes.acts, .assertion, .act)
    for key in KeyList.forms(Attitudes.directivesBeforeTo) { verbs[key]?.directsBeforeTo = true }
    addNouns(Attitudes.sayingNouns, .assertion)
    addNouns(Attitudes.beliefNouns, .belief)
    addNouns(Attitudes.knowledgeNouns, .knowledge)
    addNouns(Attitudes.intentionNouns, .eventuality)
    addAdjectives(Attitudes.sayingAdjectives, .assertion)
    addAdjectives(Attitudes.beliefAdjectives, .belief)
    addAdjectives(Attitudes.knowledgeAdjectives, .knowledge)
    addAdjectives(Attitudes.intentionAdjectives, .eventuality)
  }

  /// What the word is as a verb, if it can be one.
  func verb(_ key: UInt64) -> Verb? { verbs[key] }

  /// What the word expresses as a noun, singular or plural.
  func noun(_ key: UInt64) -> Attitude? { nouns[key] }

  func adjective(_ key: UInt64) -> Attitude? { adjectives[key] }

  /// The keys of all words.
  var keys: Set<UInt64> {
    Set(verbs.keys).union(nouns.keys).union(adjectives.keys)
  }

  private mutating func add(_ list: StaticString, _ attitude: Attitude, _ sort: Sort) {
    KeyList.forEachRange(in: list) { bytes, range in
      VerbForms.forEach(of: UnsafeBufferPointer(rebasing: bytes[range])) { key, form in
        // "found" is a form of two verbs: the list that stands first decides.
        verbs[key, default: Verb(attitude: attitude, sort: sort, forms: form)].forms.insert(form)
      }
    }
  }

  private mutating func addNouns(_ list: StaticString, _ attitude: Attitude) {
    KeyList.forEachRange(in: list) { bytes, range in
      VerbForms.forEach(of: UnsafeBufferPointer(rebasing: bytes[range])) { key, form in
        // The plural is written as the third person of a verb is.
        if form == .base || form == .third, nouns[key] == nil { nouns[key] = attitude }
      }
    }
  }

  private mutating func addAdjectives(_ list: StaticString, _ attitude: Attitude) {
    KeyList.forEach(in: list) { key, _ in adjectives[key] = attitude }
  }
}
