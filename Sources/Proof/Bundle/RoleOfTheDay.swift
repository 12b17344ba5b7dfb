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
  /// True when the day lies between the two; otherwise they are the nearest that there is.
  package let isOfTheDay: Bool

  /// A role that was seen so many days before or after a day says something of it.
  private static let patience = 366

  /// The role of the day, else the nearest one of the year around it; nil where there is none.
  ///
  /// Of several the one that most articles give. Who is called "former" something did not hold it.
  package init?(of profile: SpeakerProfile, on day: CalendarDay) {
    var best: (distance: Int, role: SpeakerProfile.Role, first: CalendarDay, last: CalendarDay)?
    // Roles come with the most frequent first, which stays where another is only as near.
    for role in profile.roles where !RoleKey(role.role).isPast {
      guard let first = role.firstDay, let last = role.lastDay else { continue }
      let distance = max(0, first.number - day.number, day.number - last.number)
      guard distance <= Self.patience, best.map({ distance < $0.distance }) ?? true else {
        continue
      }
      best = (distance, role, first, last)
    }
    guard let best else { return nil }
    speaker = profile.summary.id
    role = best.role.role
    (first, last) = (best.first, best.last)
    articleCount = best.role.articleCount
    isOfTheDay = best.distance == 0
  }
}
