internal import Identity
internal import News
package import Repository

/// Everything that the archive knows about one speaker.
package struct SpeakerProfileReport: Report {
  private let profile: SpeakerProfile

  package init(_ profile: SpeakerProfile) {
    self.profile = profile
  }

  package func textLines(_ style: TextStyle) -> [String] {
    let speaker = profile.summary
    var lines = PartedLine(SpeakerLines.title(speaker), .heading)
      .adding(speaker.id.description, .identifier).lines(style)
    let counts =
      Counted.phrase(speaker.statementCount, "statement")
      + " in \(Counted.phrase(speaker.articleCount, "article"))" + days(speaker)
    lines += PartedLine(counts, .quiet).lines(style)
    lines += section("names", profile.names.map(use), style)
    lines += section("roles", profile.roles.prefix(Self.mostRoles).map(role), style)
    if profile.roles.count > Self.mostRoles {
      lines.append("    and \(Counted.number(profile.roles.count - Self.mostRoles)) more")
    }
    lines += section("statements by year", years, style)
    lines += section("words that report", profile.cues.map(use), style)
    lines += section(
      "speaks beside",
      profile.companions.map { companion in
        "\(Counted.number(companion.articleCount))  \(name(companion.speaker))"
      }, style)
    lines += section("others of that name", profile.namesakes.map(counted), style)
    lines += section("may be meant, in doubt", profile.candidates.map(counted), style)
    lines += section(
      "linked by evidence", profile.links.map { "\($0.name)  \($0.evidence.words)" }, style)
    for entry in profile.corrections {
      if entry == profile.corrections.first {
        lines += ["", style.styled("corrected", .heading)]
      }
      lines += CorrectionLines.block(entry, style: style)
    }
    return lines
  }

  package func jsonLine() -> String { JSONDocument.line(Document(profile)) }

  package func ndjsonLines() -> [String] { [jsonLine()] }

  /// Analyses of long archives find a person described in a hundred ways.
  private static let mostRoles = 12

  private func section(_ title: String, _ entries: [String], _ style: TextStyle) -> [String] {
    guard !entries.isEmpty else { return [] }
    return ["", style.styled(title, .heading)]
      + entries.flatMap { Paragraph($0).lines(style, indent: "  ") }
  }

  private func days(_ speaker: SpeakerSummary) -> String {
    guard let first = speaker.firstDay, let last = speaker.lastDay else { return "" }
    return first == last ? ", \(first)" : ", \(first) to \(last)"
  }

  private func use(_ use: SpeakerProfile.Use) -> String {
    "\(Counted.number(use.count))  \(TerminalSafety.line(use.text))"
  }

  private func role(_ role: SpeakerProfile.Role) -> String {
    var text = "\(Counted.number(role.articleCount))  \(TerminalSafety.line(role.role))"
    switch (role.firstDay, role.lastDay) {
    case (let first?, let last?): text += first == last ? " (\(first))" : " (\(first) to \(last))"
    case (let first?, nil): text += " (since \(first))"
    case (nil, let last?): text += " (until \(last))"
    case (nil, nil): break
    }
    return text
  }

  private var years: [String] {
    profile.years.map { "\($0.text)  \(Counted.number($0.count))" }
      + (profile.undatedCount > 0 ? ["undated  \(Counted.number(profile.undatedCount))"] : [])
  }

  private func name(_ speaker: SpeakerSummary) -> String {
    "\(TerminalSafety.line(speaker.name)) (\(speaker.id))"
  }

  private func counted(_ speaker: SpeakerSummary) -> String {
    "\(name(speaker)), \(Counted.phrase(speaker.statementCount, "statement"))"
  }
}

extension NameLink.Evidence {
  /// The evidence in words.
  var words: String {
    switch self {
    case .otherMiddleName: "another middle name"
    case .otherCalling: "the same name, and a calling that goes with no such office"
    case .otherTime: "the same name many years apart, with nothing in common"
    case .shortFormAndRole: "a short form of the first name, and a role in common"
    case .firstNameInText: "the article gives the first name elsewhere"
    case .onlyOneMeant: "nearly everybody of that surname here is this person"
    case .surnameAndRole: "the only one of that surname, with the same role"
    }
  }
}

private struct Document: Encodable {
  var schema = "archive.speaker-profile/1"
  let speaker: SpeakerDocument
  let names: [Use]
  let roles: [Role]
  let years: [Use]
  let undated: Int
  let cues: [Use]
  let companions: [Companion]
  let namesakes: [SpeakerDocument]
  let candidates: [SpeakerDocument]
  let links: [Link]
  let corrections: [String]

  struct Use: Encodable {
    let text: String
    let count: Int

    init(_ use: SpeakerProfile.Use) {
      text = use.text
      count = use.count
    }
  }

  struct Role: Encodable {
    let role: String
    let articles: Int
    let firstDate: String?
    let lastDate: String?
  }

  struct Companion: Encodable {
    let speaker: SpeakerDocument
    let articles: Int
  }

  struct Link: Encodable {
    let id: String
    let evidence: String
  }

  init(_ profile: SpeakerProfile) {
    speaker = SpeakerDocument(profile.summary)
    names = profile.names.map(Use.init)
    roles = profile.roles.map { role in
      Role(
        role: role.role, articles: role.articleCount, firstDate: role.firstDay?.description,
        lastDate: role.lastDay?.description)
    }
    years = profile.years.map(Use.init)
    undated = profile.undatedCount
    cues = profile.cues.map(Use.init)
    companions = profile.companions.map { companion in
      Companion(speaker: SpeakerDocument(companion.speaker), articles: companion.articleCount)
    }
    namesakes = profile.namesakes.map(SpeakerDocument.init)
    candidates = profile.candidates.map(SpeakerDocument.init)
    links = profile.links.map { Link(id: $0.name.description, evidence: $0.evidence.rawValue) }
    corrections = profile.corrections.map(\.id.description)
  }
}
