package import Identity
package import News

/// Everything that the archive knows about a speaker.
package struct SpeakerProfile: Hashable, Sendable {
  /// A name or a word, and how often it stands there.
  package struct Use: Hashable, Sendable {
    package let text: String
    package let count: Int

    package init(text: String, count: Int) {
      self.text = text
      self.count = count
    }
  }

  /// A role, and when it was seen.
  package struct Role: Hashable, Sendable {
    package let role: String
    package let articleCount: Int
    package let firstDay: CalendarDay?
    package let lastDay: CalendarDay?

    package init(
      role: String, articleCount: Int, firstDay: CalendarDay?, lastDay: CalendarDay?
    ) {
      self.role = role
      self.articleCount = articleCount
      self.firstDay = firstDay
      self.lastDay = lastDay
    }
  }

  /// Another speaker, and in how many articles both speak.
  package struct Companion: Hashable, Sendable {
    package let speaker: SpeakerSummary
    package let articleCount: Int

    package init(speaker: SpeakerSummary, articleCount: Int) {
      self.speaker = speaker
      self.articleCount = articleCount
    }
  }

  /// A name that evidence made one with the speaker.
  package struct Link: Hashable, Sendable {
    package let name: SpeakerID
    package let evidence: NameLink.Evidence

    package init(name: SpeakerID, evidence: NameLink.Evidence) {
      self.name = name
      self.evidence = evidence
    }
  }

  package let summary: SpeakerSummary
  /// The names that articles use, with the number of articles, most used first.
  package let names: [Use]
  /// Most frequent first.
  package let roles: [Role]
  /// Statements by year, in order.
  package let years: [Use]
  /// Statements in articles without a day.
  package let undatedCount: Int
  /// The words that say that something is said, most frequent first.
  package let cues: [Use]
  package let companions: [Companion]
  /// Others of the same surname, most statements first.
  package let namesakes: [SpeakerSummary]
  /// Surnames that stand alone in their article and may be this speaker, or another.
  package let candidates: [SpeakerSummary]
  package let links: [Link]
  /// Corrections that name the speaker and hold.
  package let corrections: [CorrectionEntry]

  package init(
    summary: SpeakerSummary, names: [Use], roles: [Role], years: [Use], undatedCount: Int,
    cues: [Use], companions: [Companion], namesakes: [SpeakerSummary],
    candidates: [SpeakerSummary], links: [Link], corrections: [CorrectionEntry]
  ) {
    self.summary = summary
    self.names = names
    self.roles = roles
    self.years = years
    self.undatedCount = undatedCount
    self.cues = cues
    self.companions = companions
    self.namesakes = namesakes
    self.candidates = candidates
    self.links = links
    self.corrections = corrections
  }
}
