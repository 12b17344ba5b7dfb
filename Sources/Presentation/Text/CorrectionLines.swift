internal import Identity
internal import News

/// How a correction is told in text.
enum CorrectionLines {
  /// Id and time; what it says; what it changed; why.
  static func block(_ entry: CorrectionEntry, style: TextStyle) -> [String] {
    let time = entry.time.prefix(19).map { $0 == "T" ? " " : $0 }
    var lines = [
      style.styled(entry.id.description, .identifier) + "  " + style.styled(String(time), .quiet)
    ]
    lines += Paragraph(sentence(entry)).lines(style, indent: "  ")
    if entry.changed.statements > 0 || entry.changed.articles > 0 {
      let changed =
        "changed \(Counted.phrase(entry.changed.statements, "statement"))"
        + " in \(Counted.phrase(entry.changed.articles, "article"))"
      lines.append("  " + style.styled(changed, .quiet))
    }
    if case .delete = entry.correction {
      lines.append("  " + style.styled("the text is gone; undo only lets it be read again", .quiet))
    }
    guard !entry.reason.isEmpty else { return lines }
    return lines
      + Paragraph("because: \(TerminalSafety.line(entry.reason))").lines(style, indent: "  ")
  }

  /// What a correction says, as a sentence without a point.
  static func sentence(_ entry: CorrectionEntry) -> String {
    func name(_ speaker: SpeakerID) -> String {
      entry.speakerNames[speaker].map { "\(TerminalSafety.line($0)) (\(speaker))" }
        ?? speaker.description
    }
    switch entry.correction {
    case .alias(let speaker, let alias):
      return "\(name(speaker)) is also called \"\(TerminalSafety.line(alias))\""
    case .merge(let others, let speaker):
      return "\(others.map(name).joined(separator: ", ")) is \(name(speaker))"
    case .split(let speaker, let parts, let target):
      return "\(words(parts)) is not \(name(speaker)) but \(name(target))"
    case .rename(let speaker, let new):
      return "\(name(speaker)) is written \"\(TerminalSafety.line(new))\""
    case .hide(let speaker): return "\(name(speaker)) is no speaker"
    case .role(let speaker, let role, let since, let until):
      return "\(name(speaker)) is \"\(TerminalSafety.line(role))\""
        + (since.map { " since \($0)" } ?? "") + (until.map { " until \($0)" } ?? "")
    case .withoutRole(let speaker, let role):
      return "\(name(speaker)) is not \"\(TerminalSafety.line(role))\""
    case .assign(let parts, let speaker):
      return "\(words(parts)) is \(speaker.map(name) ?? "nobody")'s"
    case .tag(let targets, let names):
      return "\(list(targets)): " + names.map { "+\($0)" }.joined(separator: " ")
    case .untag(let targets, let names):
      return "\(list(targets)): " + names.map { "-\($0)" }.joined(separator: " ")
    case .note(let target, let text): return "\(target): \(TerminalSafety.line(text))"
    case .delete(let articles): return "\(list(articles)) deleted"
    case .readmit(let articles): return "\(list(articles)) back, though deleted before"
    case .undo(let target): return "\(target) no longer holds"
    }
  }

  /// The first of some ids, and how many more there are.
  private static func list(_ ids: [some CustomStringConvertible]) -> String {
    let most = 8
    return ids.prefix(most).map(\.description).joined(separator: ", ")
      + (ids.count > most ? " and \(ids.count - most) more" : "")
  }

  private static func words(_ parts: CorrectionParts) -> String {
    let words =
      parts.names.map(\.description)
      + parts.persons.map { "\"\(TerminalSafety.line($0.name))\" in \($0.article)" }
      + parts.statements.map(\.description)
    return words.joined(separator: ", ")
  }
}
