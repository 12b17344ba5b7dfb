package import News
internal import Repository

/// Who is said to have said a passage.
package struct Claim: Hashable, Sendable {
  /// The name as it was given.
  package let name: String
  /// Everybody in the archive who answers to the name.
  package let speakers: Set<SpeakerID>
  /// The words of the name that an article must have to mean them: the surname of a person.
  package let surname: String

  package init(name: String, speakers: Set<SpeakerID>, surname: String) {
    self.name = name
    self.speakers = speakers
    self.surname = surname
  }

  /// True for a speaker who may be meant though the archive does not say so: of the same surname,
  /// with no first name on one side, or with one that begins alike.
  func mayMean(_ speaker: SpeakerSummary) -> Bool {
    let (own, theirs) = (Self.words(of: name), Self.words(of: speaker.name))
    guard let last = own.last, last == theirs.last else { return false }
    return own.count == 1 || theirs.count == 1 || own[0].first == theirs[0].first
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
  }
}
