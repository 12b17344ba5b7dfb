package import News
package import Repository

/// What articles called a speaker around the day of a statement.
package struct RoleOfTheDay: Hashable, Sendable {
  package let speaker: SpeakerID
  package let role: String
  /// From when to when articles of the archive call them so.
  package let first: CalendarDay
  package let last: CalendarDay
  package let articleCount: Int

  /// The role of the day, or nil where no article of that time gives one.
  ///
  /// Of several the one that most articles give; a role that only other times have is none, and who
  /// is called "former" something did not hold it then.
  package init?(of profile: SpeakerProfile, on day: CalendarDay) {
    let held = profile.roles.compactMap { role -> RoleOfTheDay? in
      guard let first = role.firstDay, let last = role.lastDay, first <= day, day <= last,
        !RoleKey(role.role).isPast
      else { return nil }
      return RoleOfTheDay(
        speaker: profile.summary.id, role: role.role, first: first, last: last,
        articleCount: role.articleCount)
    }
    // Roles come with the most frequent first.
    guard let most = held.first else { return nil }
    self = most
  }

  private init(
    speaker: SpeakerID, role: String, first: CalendarDay, last: CalendarDay, articleCount: Int
  ) {
    self.speaker = speaker
    self.role = role
    self.first = first
    self.last = last
    self.articleCount = articleCount
  }
}
