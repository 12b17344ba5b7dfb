internal import ArgumentParser
internal import Identity
internal import News
internal import Repository

/// Whom a name may mean.
struct SpeakerChoice {
  /// Everybody but surnames alone: whoever has exactly a name of several words first, then those
  /// with most statements.
  let speakers: [SpeakerSummary]
  /// Surnames that stand alone in their article.
  let bare: [SpeakerSummary]
  /// The only one who has exactly the name, when it has several words.
  let exact: SpeakerSummary?

  init(_ name: String, kind: SpeakerKind? = nil, in archive: any Archive) throws {
    let found = try archive.speakers(
      SpeakerFilter(name: name, kind: kind), page: PageRequest(limit: .max)
    ).elements
    let wanted = RoleText.fold(name)
    let full = found.filter { !$0.id.isBareSurname }
    let isExact = { (speaker: SpeakerSummary) in
      wanted.contains(" ") && RoleText.fold(speaker.name) == wanted
    }
    let exact = full.filter(isExact)
    speakers = exact + full.filter { !isExact($0) }
    self.exact = exact.count == 1 ? exact[0] : nil
    bare = found.filter(\.id.isBareSurname)
  }

  /// Who is shown when nobody chooses.
  var first: SpeakerSummary? { speakers.first ?? bare.first }

  /// Everybody else whom the name may mean.
  var others: [SpeakerSummary] { Array(speakers.dropFirst()) }

  /// The one speaker that a name means; several, or none, end the command with a sentence.
  static func one(_ text: String, in archive: any Archive) throws -> SpeakerSummary {
    if text.hasPrefix("sp:") {
      guard let speaker = try archive.speaker(SpeakerID(stored: text)) else {
        throw Failure("no speaker has the id \(text)", status: .nothingFound)
      }
      return speaker
    }
    let choice = try SpeakerChoice(text, in: archive)
    if let exact = choice.exact { return exact }
    let all = choice.speakers + choice.bare
    guard all.count != 1 else { return all[0] }
    if all.isEmpty {
      throw Failure(
        NothingFound.noSpeaker([text]), advice: try NearNames.advice(for: text, in: archive),
        status: .nothingFound)
    }
    let listed = all.prefix(8).map { "\($0.id) (\($0.statementCount))" }.joined(separator: ", ")
    throw Failure(
      "\(all.count) speakers answer to \"\(text)\": \(listed)\(all.count > 8 ? ", …" : "")",
      advice: "give the id of the one that is meant", status: .badArguments)
  }
}

/// Names of the archive that are nearly what somebody typed.
enum NearNames {
  /// `did you mean Alice Wells (sp:alice-wells)?`; nil when nothing is near.
  static func advice(for name: String, in archive: any Archive) throws -> String? {
    let near = try archive.speakers(nearTo: name, limit: 3)
    guard !near.isEmpty else { return nil }
    return "did you mean " + near.map { "\($0.name) (\($0.id))" }.joined(separator: ", or ") + "?"
  }
}
