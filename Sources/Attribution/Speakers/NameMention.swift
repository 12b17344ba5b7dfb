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

  /// What the pronouns after it say, when they agree.
  var pronounGender: Gender { Gender(men: men, women: women) }

  /// What the evidence so far says.
  var kind: NameKind {
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
