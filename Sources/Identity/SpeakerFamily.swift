package import Names
package import News

/// A person in one article, as evidence for who it is.
package struct Sighting: Hashable, Sendable {
  package let article: ArticleID
  package let day: CalendarDay?
  /// Titles and descriptions given in the article.
  package let roles: [String]

  package init(article: ArticleID, day: CalendarDay?, roles: [String]) {
    self.article = article
    self.day = day
    self.roles = roles
  }
}

/// Everybody of one surname in the archive, by the names they are given.
package struct SpeakerFamily: Sendable {
  /// One name and where it was seen.
  package struct Member: Sendable {
    package let keys: SpeakerKeys
    package let name: PersonName
    package var sightings: [Sighting]
    /// For a surname that stands alone in its article: what stands before it there.
    package var context: SurnameContext?

    package init(
      keys: SpeakerKeys, name: PersonName, sightings: [Sighting], context: SurnameContext? = nil
    ) {
      self.keys = keys
      self.name = name
      self.sightings = sightings
      self.context = context
    }
  }

  package let members: [Member]

  package init(_ members: [Member]) {
    self.members = members.sorted { $0.keys.name < $1.keys.name }
  }

  /// True when there may be something to decide, judged by the names alone.
  package static func needsDecision(_ names: [PersonName]) -> Bool {
    let full = names.filter { $0.given != nil }
    if full.isEmpty { return false }
    if full.count < names.count { return true }
    for (place, name) in full.enumerated() {
      for other in full[..<place] {
        guard let given = name.given, let otherGiven = other.given else { continue }
        if given != otherGiven {
          if ShortForms.agree(given, otherGiven) { return true }
        } else if name.suffix == other.suffix, !name.middlesAgree(with: other) {
          return true
        }
      }
    }
    return false
  }
}

extension SpeakerFamily {
  /// Nobody is who was last seen so many days before, unless a role is the same.
  package static let anotherTime = 3650

  /// True when the roles of one speaker, from several articles, may be those of two people.
  package static func mayHaveNamesakes(_ roles: some Sequence<Substring>) -> Bool {
    let evidence = roles.map { RoleEvidence(CollectionOfOne($0)) }
    // An office excludes a calling, and callings are rare.
    return evidence.contains { one in
      one.isCallingAlone && evidence.contains { one.excludes($0) }
    }
  }
}

/// Whom evidence makes a name one with, and what evidence that is.
package struct NameLink: Hashable, Sendable {
  package let speaker: SpeakerID
  package let evidence: Evidence

  package init(speaker: SpeakerID, evidence: Evidence) {
    self.speaker = speaker
    self.evidence = evidence
  }

  /// Why two names are one, or why one name is two people.
  package enum Evidence: String, Sendable, CaseIterable {
    /// The middle names are those of another: "George H.W." and "George W." are two.
    case otherMiddleName = "other-middle-name"
    /// Another article gives the name to somebody whose calling goes with no such office.
    case otherCalling = "other-calling"
    /// The name was seen many years apart, with nothing in common.
    case otherTime = "other-time"
    /// A short form of the first name, and a role in common.
    case shortFormAndRole = "short-form-and-role"
    /// The article gives the first name somewhere, though not to the speaker.
    case firstNameInText = "first-name-in-text"
    /// Nearly everybody of that surname in the archive is this person.
    case onlyOneMeant = "only-one-meant"
    /// One person of that surname has the role that the article gives.
    case surnameAndRole = "surname-and-role"
  }
}
