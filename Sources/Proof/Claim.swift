package import News

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
}
