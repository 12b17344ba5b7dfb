internal import Names
package import News

/// Decides which names of a family are one person.
///
/// A wrong merge is worse than a missed one: two different names are one only when nothing speaks
/// against it and something speaks for it. The result depends on the family alone, never on the
/// order in which its articles came.
package struct SpeakerLinker: Sendable {
  /// A surname alone is somebody who is this much of all the family, in articles.
  private static let dominance = 0.9
  /// With fewer articles nobody is so well known that a surname is enough.
  private static let wellKnown = 10
  /// A rare middle name leaves the name to the person who has so many times as many articles.
  private static let outnumbering = 10
  /// A surname alone is nobody who was last seen so many days before, or first so many after.
  private static let longestGap = 366

  /// A person of the family, with all names that are certainly theirs.
  private struct Person {
    var members: [SpeakerFamily.Member]
    var speaker: SpeakerID

    var articles: Set<ArticleID> { Set(members.flatMap { $0.sightings.map(\.article) }) }
    var roles: RoleEvidence { RoleEvidence(members.flatMap { $0.sightings.flatMap(\.roles) }) }
    var days: [CalendarDay] { members.flatMap { $0.sightings.compactMap(\.day) } }
    var givens: Set<String> { Set(members.compactMap(\.name.given)) }
    var suffix: String? { members[0].name.suffix }
  }

  /// A person with what every surname that stands alone is held against, worked out once.
  private struct Candidate {
    let speaker: SpeakerID
    let articleCount: Int
    let roles: RoleEvidence
    let days: ClosedRange<CalendarDay>?
    let givens: Set<String>

    init(_ person: Person) {
      speaker = person.speaker
      articleCount = person.articles.count
      roles = person.roles
      let days = person.days
      if let first = days.min(), let last = days.max() {
        self.days = first...last
      } else {
        self.days = nil
      }
      givens = person.givens
    }
  }

  private var links: [SpeakerID: NameLink] = [:]

  private init() {}

  /// The names that are not simply whoever has that name, and whom they are one with.
  package static func links(in family: SpeakerFamily) -> [SpeakerID: NameLink] {
    var linker = SpeakerLinker()
    let full = family.members.filter { $0.name.given != nil && !$0.sightings.isEmpty }
    var people: [Person] = []
    for (root, members) in Dictionary(grouping: full, by: \.keys.speaker)
      .sorted(by: { $0.key < $1.key })
    {
      let (kept, others) = linker.namesakes(among: members, root: root)
      people += linker.people(of: kept, root: root) + others
    }
    let bare = family.members.filter { $0.name.given == nil }
    people = linker.joined(people)
    guard !bare.isEmpty else { return linker.links }
    let candidates = people.map { Candidate($0) }
    for member in bare { linker.link(member, to: candidates) }
    return linker.links
  }

  // MARK: One name, two people

  /// Somebody whose calling goes with no high office is not the one who holds it, when both are
  /// seen within these days.
  private static let longestCareerChange = 730

  private typealias Judged = (sighting: Sighting, roles: RoleEvidence)

  /// Takes sightings that cannot be of the person most seen out of the members of a name.
  private mutating func namesakes(
    among members: [SpeakerFamily.Member], root: SpeakerID
  ) -> (kept: [SpeakerFamily.Member], others: [Person]) {
    let judged = members.flatMap(\.sightings).map { ($0, RoleEvidence($0.roles)) }
    var kept = members
    var others: [Person] = []
    for (articles, evidence) in [
      (Self.otherCallings(among: judged), NameLink.Evidence.otherCalling),
      (Self.otherTimes(among: judged), .otherTime),
    ] {
      guard let first = articles.min() else { continue }
      let speaker = root.namesake(in: first)
      for article in articles {
        links[root.namesake(in: article)] = NameLink(speaker: speaker, evidence: evidence)
      }
      var taken: [SpeakerFamily.Member] = []
      (kept, taken) = Self.divided(kept, by: articles)
      if !taken.isEmpty { others.append(Person(members: taken, speaker: speaker)) }
    }
    return (kept, others)
  }

  /// Articles whose person has a calling that goes with no such office as others of the name hold.
  private static func otherCallings(among judged: [Judged]) -> Set<ArticleID> {
    var others: Set<ArticleID> = []
    for (sighting, roles) in judged where roles.isCallingAlone {
      let excluded = judged.contains { other, otherRoles in
        guard let day = sighting.day, let otherDay = other.day else { return false }
        return otherRoles.excludes(roles)
          && abs(day.number - otherDay.number) <= longestCareerChange
      }
      if excluded { others.insert(sighting.article) }
    }
    return others
  }

  /// Articles of another time than most, between which nobody of the name was seen for many years,
  /// when no role of the one time is one of the other.
  private static func otherTimes(among judged: [Judged]) -> Set<ArticleID> {
    let dated = judged.filter { $0.sighting.day != nil }
      .sorted { ($0.sighting.day?.number ?? 0) < ($1.sighting.day?.number ?? 0) }
    var times: [[Judged]] = []
    for one in dated {
      if let last = times.last?.last?.sighting.day, let day = one.sighting.day,
        day.number - last.number < SpeakerFamily.anotherTime
      {
        times[times.count - 1].append(one)
      } else {
        times.append([one])
      }
    }
    guard times.count > 1, let most = times.indices.max(by: { times[$0].count < times[$1].count })
    else { return [] }
    let roles = times.map { time in RoleEvidence(time.flatMap(\.sighting.roles)) }
    var others: Set<ArticleID> = []
    for place in times.indices where place != most {
      guard !roles[place].isEmpty, !roles[most].isEmpty, !roles[place].supports(roles[most]),
        roles[place].others.isDisjoint(with: roles[most].others),
        !(roles[place].isPolitical && roles[most].isPolitical)
      else { continue }
      others.formUnion(times[place].map(\.sighting.article))
    }
    return others
  }

  /// Members with the sightings outside and inside of some articles.
  private static func divided(
    _ members: [SpeakerFamily.Member], by articles: Set<ArticleID>
  ) -> (outside: [SpeakerFamily.Member], inside: [SpeakerFamily.Member]) {
    var outside: [SpeakerFamily.Member] = []
    var inside: [SpeakerFamily.Member] = []
    for member in members {
      var (left, taken) = (member, member)
      left.sightings.removeAll { articles.contains($0.article) }
      taken.sightings.removeAll { !articles.contains($0.article) }
      if !left.sightings.isEmpty { outside.append(left) }
      if !taken.sightings.isEmpty { inside.append(taken) }
    }
    return (outside, inside)
  }

  // MARK: One first name and surname

  /// Those who share first name, surname and suffix: one, unless middle names tell them apart.
  private mutating func people(
    of members: [SpeakerFamily.Member], root: SpeakerID
  ) -> [Person] {
    var groups: [[SpeakerFamily.Member]] = []
    let named = members.filter { !$0.name.middles.isEmpty }
      .sorted { ($1.sightings.count, $0.keys.name) < ($0.sightings.count, $1.keys.name) }
    for member in named {
      let place = groups.firstIndex { group in
        group.allSatisfy { $0.name.middlesAgree(with: member.name) }
      }
      if let place { groups[place].append(member) } else { groups.append([member]) }
    }
    let plain = members.filter(\.name.middles.isEmpty)
    guard groups.count > 1 else { return [Person(members: members, speaker: root)] }
    var people: [Person] = []
    let counts = groups.map { $0.reduce(0) { $0 + $1.sightings.count } }
    let largest = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    let rest = counts.reduce(0, +) - counts[largest]
    let keepsRoot =
      counts[largest] + plain.reduce(0) { $0 + $1.sightings.count }
      >= Self.outnumbering * rest
    for (place, group) in groups.enumerated() {
      if place == largest, keepsRoot {
        people.append(Person(members: group + plain, speaker: root))
        continue
      }
      let speaker = group.map(\.keys.name).min() ?? root
      for member in group {
        links[member.keys.name] = NameLink(speaker: speaker, evidence: .otherMiddleName)
      }
      people.append(Person(members: group, speaker: speaker))
    }
    if !keepsRoot, !plain.isEmpty { people.append(Person(members: plain, speaker: root)) }
    return people
  }

  // MARK: Short forms of first names

  /// Makes one of two people whose first names are forms of one name and who share a role.
  private mutating func joined(_ people: [Person]) -> [Person] {
    var partners: [[Int]] = people.map { _ in [] }
    for one in people.indices {
      for other in people.indices where one != other && Self.namesAgree(people[one], people[other])
      {
        partners[one].append(other)
      }
    }
    var gone: Set<Int> = []
    var joined = people
    for one in people.indices {
      // Two who might both be Bill leave doubt about which of them is William.
      guard partners[one].count == 1, let other = partners[one].first, one < other,
        partners[other] == [one], Self.areOne(people[one], people[other])
      else { continue }
      let (kept, taken) =
        Self.isFirst(people[one], people[other]) ? (one, other) : (other, one)
      for member in people[taken].members {
        links[member.keys.name] = NameLink(
          speaker: people[kept].speaker, evidence: .shortFormAndRole)
      }
      links[people[taken].speaker] = NameLink(
        speaker: people[kept].speaker, evidence: .shortFormAndRole)
      joined[kept].members += people[taken].members
      gone.insert(taken)
    }
    return joined.indices.filter { !gone.contains($0) }.map { joined[$0] }
  }

  private static func namesAgree(_ one: Person, _ other: Person) -> Bool {
    guard one.givens.isDisjoint(with: other.givens) else { return false }
    return one.givens.allSatisfy { given in
      other.givens.allSatisfy { ShortForms.agree(given, $0) }
    }
  }

  private static func areOne(_ one: Person, _ other: Person) -> Bool {
    // A family that names a "Jr." and his father by short forms is beyond what names can tell.
    let suffixes = [one.suffix, other.suffix].compactMap { $0 }
    if suffixes.count == 2, suffixes[0] != suffixes[1] { return false }
    for member in one.members {
      for twin in other.members where !member.name.middlesAgree(with: twin.name) { return false }
    }
    return one.articles.isDisjoint(with: other.articles)
      && one.roles.supportsStrongly(other.roles, few: RoleEvidence.fewWithNames)
  }

  /// The shorter first name keeps its id, whatever else the archive holds.
  private static func isFirst(_ one: Person, _ other: Person) -> Bool {
    let (left, right) = (one.speaker.description, other.speaker.description)
    return (left.utf8.count, left) < (right.utf8.count, right)
  }

  // MARK: A surname that stands alone

  private mutating func link(_ bare: SpeakerFamily.Member, to people: [Candidate]) {
    guard !people.isEmpty else { return }
    let context = bare.context ?? SurnameContext(names: [], titles: [])
    let roles = RoleEvidence(bare.sightings.flatMap(\.roles) + context.titles)
    if !context.names.isEmpty {
      let named = people.filter { person in
        context.names.allSatisfy { name in
          person.givens.contains { ShortForms.agree($0, name) }
        }
      }
      // An article that names Michelle Obama may mean another one by Obama alone.
      guard named.count == 1, Self.leaves(named[0], only: people),
        !roles.contradicts(named[0].roles)
      else { return }
      links[bare.keys.name] = NameLink(
        speaker: named[0].speaker, evidence: .firstNameInText)
      return
    }
    // Whoever is called Mrs. or Lady Trump is not the one who is called Trump.
    guard context.titles.isDisjoint(with: ["mrs", "ms", "miss", "lady"]) else { return }
    guard let speaker = Self.known(by: roles, on: bare.sightings.compactMap(\.day), of: people)
    else { return }
    links[bare.keys.name] = speaker
  }

  /// The one person whom a surname alone can mean; nil when there is a doubt.
  private static func known(
    by roles: RoleEvidence, on days: [CalendarDay], of people: [Candidate]
  ) -> NameLink? {
    guard let person = people.max(by: { $0.articleCount < $1.articleCount }),
      leaves(person, only: people), !roles.contradicts(person.roles)
    else { return nil }
    let near = isNear(person.days, to: days)
    let isSupported = roles.supportsStrongly(person.roles, few: RoleEvidence.fewWithSurnames)
    guard near == true || near == nil && isSupported else { return nil }
    if person.articleCount >= wellKnown {
      return NameLink(speaker: person.speaker, evidence: .onlyOneMeant)
    }
    guard people.count == 1, isSupported else { return nil }
    return NameLink(speaker: person.speaker, evidence: .surnameAndRole)
  }

  /// True when nearly everybody of the family is this person, in articles.
  private static func leaves(_ person: Candidate, only people: [Candidate]) -> Bool {
    let count = people.reduce(0) { $0 + $1.articleCount }
    return Double(person.articleCount) >= dominance * Double(count)
  }

  /// Whether somebody was seen around some days; nil when days are not known.
  private static func isNear(
    _ seen: ClosedRange<CalendarDay>?, to days: [CalendarDay]
  ) -> Bool? {
    guard let seen, !days.isEmpty else { return nil }
    return days.allSatisfy { day in
      day.number >= seen.lowerBound.number - longestGap
        && day.number <= seen.upperBound.number + longestGap
    }
  }
}
