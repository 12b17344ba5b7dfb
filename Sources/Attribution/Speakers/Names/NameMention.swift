internal import Language

/// One place in the text where a name stands, in tokens.
struct NameMention: Sendable {
  /// Everything with capitals: "Massachusetts Sen. Elizabeth Warren".
  var tokens: Range<Int>
  /// The name itself: "Elizabeth Warren".
  var name: Range<Int>
  /// What a title before it says of gender.
  var gender: Gender = .unknown
  /// True when a title or role stands before the name.
  var hasTitle = false
  /// True for "Mr.", "Mrs." and their sisters.
  var hasCourtesyTitle = false
  /// Index into `NameTable.forms`.
  var form = 0
  /// Index into the register's entities, -1 when it belongs to none.
  var entity = -1

  /// The title words before the name.
  var prefix: Range<Int> { tokens.lowerBound..<name.lowerBound }
}

/// One way of writing a name in this text, with the evidence for what it names.
struct NameForm: Sendable {
  let key: UInt64
  /// Where it stands first, or first in small letters.
  var tokens: Range<Int>
  var count = 0
  var person = 0
  var body = 0
  var place = 0
  var gender: Gender = .unknown
  /// How often it stands where only a name has a capital, or where something is said of it.
  var firm = 0
  /// How often it stands in the source of a statement.
  var spoken = 0
  /// How often "he" and "she" come next after it.
  var men = 0
  var women = 0

  /// How often the tagger takes it for a person, a body, a place, and how often for nothing.
  private var tags = (person: 0, body: 0, place: 0, none: 0)

  /// True for a name of several words whose last one alone names a person here.
  var namesPerson = false

  init(key: UInt64, tokens: Range<Int>) {
    self.key = key
    self.tokens = tokens
  }

  /// Notes what the tagger takes one mention for.
  mutating func note(_ type: EntityType) {
    switch type {
    case .person: tags.person += 1
    case .organization: tags.body += 1
    case .location: tags.place += 1
    default: tags.none += 1
    }
  }

  /// What the tagger takes it for in most mentions, as evidence: up to 3 when all agree.
  private func opinion(_ count: Int) -> Int {
    let all = tags.person + tags.body + tags.place + tags.none
    return all == 0 ? 0 : 3 * count / all
  }

  /// What the pronouns after it say, when they agree.
  var pronounGender: Gender { Gender(men: men, women: women) }

  /// How much more of the evidence speaks for a person than for anything else.
  var personEvidence: Int {
    person + opinion(tags.person) + (namesPerson ? 3 : 0)
      - max(body + opinion(tags.body), place + opinion(tags.place)) - opinion(tags.none)
  }

  /// What the evidence so far says.
  var kind: NameKind {
    let person = self.person + opinion(tags.person) + (namesPerson ? 3 : 0)
    let body = self.body + opinion(tags.body)
    let place = self.place + opinion(tags.place)
    let best = max(person, body, place)
    if best <= 0 { return .unknown }
    if person == best, person > body || tokens.count > 1 { return .person }
    return place == best ? .place : body == best ? .body : .person
  }
}

/// What sort of thing a name names.
enum NameKind: UInt8, Sendable {
  case unknown
  case person
  case body
  case place

  /// True for a person and for what may be one.
  var mayBePerson: Bool { self == .person || self == .unknown }
}
