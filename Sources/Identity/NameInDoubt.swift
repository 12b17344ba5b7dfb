package import Names
package import News

/// A statement's source that may mean somebody, though not surely enough to say so.
package struct NameInDoubt: Sendable {
  /// The folded surname of whoever may be meant.
  package let surname: String
  private let candidate: PersonName?
  /// True when the source is a surname that several people of the article may have.
  private let isSurnameAlone: Bool

  /// Reads who may have made a statement; nil where nothing is in doubt.
  package init?(_ statement: Statement, by speaker: ArticleSpeaker?) {
    self.init(
      candidate: statement.candidate?.name, link: statement.link,
      name: speaker?.kind == .unnamed ? speaker?.name : nil)
  }

  /// Takes a candidate, or else the name of a source that is a surname.
  package init?(candidate: String?, link: SpeakerLink?, name: String?) {
    self.candidate = candidate.flatMap { PersonName($0) }
    isSurnameAlone = link == .surname || link == .titleAndSurname
    let surname =
      self.candidate?.surname
      ?? (isSurnameAlone ? name.flatMap { PersonName($0)?.surname } : nil)
    guard let surname else { return nil }
    self.surname = surname
  }

  /// Whether somebody of this name may be meant; nil says: if the article has the first name.
  package func mayMean(_ name: PersonName) -> Bool? {
    guard name.surname == surname else { return false }
    guard name.given != nil else { return true }
    if let candidate, candidate.given != nil, candidate.agrees(with: name) { return true }
    return isSurnameAlone ? nil : false
  }
}
